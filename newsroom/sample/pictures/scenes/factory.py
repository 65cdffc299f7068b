"""The workshop and its robot arms."""

from ..canvas import Canvas
from ..palette import INK, PAPER, Ink, ink, mix
from ..people import cast, dress, person
from ..perspective import Eye
from ..pose import WALK, Pose
from ..rooms import room
from ..scene import view
from ..shapes import Point, box, limb, place, reach, smooth, trace

TABLET = Pose(near_leg=(4, -2), far_leg=(-6, -10), near_arm=(26, 96), far_arm=(30, 92), nod=18)


def robot(c: Canvas, x: float, y: float, size: float, hue: Ink, dark: Ink, face: int, bend: float = 0) -> Point:
    """A jointed arm on its base; returns where its gripper is."""
    shoulder = x, y - size * 0.34
    elbow = reach(shoulder, 172 - bend, size * 0.62, face)
    wrist = reach(elbow, 78 + bend * 0.6, size * 0.56, face)
    tool = reach(wrist, 8, size * 0.2, face)
    room_ = box(x - size * 1.1, y - size * 1.3, x + size * 1.1, y + 6)
    with c.volume(room_, size * 0.04, 4, mix(hue, PAPER, 0.7)) as arm:
        arm.poly(place(trace("-0.26,0 -0.18,-0.16 0.18,-0.16 0.26,0"), x, y, size), dark)
        body = smooth(trace("-0.17,-0.14 -0.2,-0.4 0,-0.5 0.2,-0.4 0.17,-0.14"), steps=4)
        arm.poly(place(body, x, y, size), hue)
        arm.poly(limb(shoulder, elbow, size * 0.24, size * 0.17), hue)
        arm.poly(limb(elbow, wrist, size * 0.18, size * 0.11), mix(hue, PAPER, 0.14))
        for (px, py), r in ((shoulder, 0.13), (elbow, 0.1), (wrist, 0.065)):
            arm.oval(px, py, size * r, size * r, dark)
            arm.oval(px, py, size * r * 0.5, size * r * 0.5, mix(dark, PAPER, 0.4))
        arm.poly(limb(wrist, tool, size * 0.08, size * 0.06), dark)
        for side in (-1, 1):
            finger = place([(0, 0), (side * 0.07, 0.06), (side * 0.05, 0.15)], *tool, size)
            arm.line(finger, dark, size * 0.03)
    return tool


@view("factory-line", "Robot arms along a bright assembly line", x=900)
def factory_aisle(c: Canvas) -> None:
    c.light = (-0.4, -0.9)
    eye = Eye(900, 500, 2.2, 1050)
    room(c, eye, 7.5, 6.4, 26, ink("CFDCD0"), ink("8FA29A"), ink("2A3E44"))
    for k in range(9, -1, -1):
        z = 3 + k * 2.5
        hue = mix(ink("4E6A70"), ink("CFDCD0"), min(0.7, k * 0.08))
        c.line([eye.at(-7.4, 5.2, z), eye.at(0, 6.3, z), eye.at(7.4, 5.2, z)], hue, eye.size(z) * 0.12)
        for x in (-3.4, 3.4):
            c.poly(
                [eye.at(x - 1, 6, z), eye.at(x + 1, 6, z), eye.at(x + 1, 6, z + 0.7), eye.at(x - 1, 6, z + 0.7)], PAPER
            )
    for x in (-1.15, 1.15):
        c.poly(eye.floor(x - 0.06, x + 0.06, 1, 26), ink("E9B63E"))
    for k in range(6, -1, -1):
        z = 2.5 + k * 2.9
        haze = min(0.62, k * 0.1)
        for side in (-1, 1):
            _cell(c, eye, side, z, haze, k)
    for x, z, look, pose, way, face in (
        (-0.5, 4.9, dress("E9E2D0", "3F5A66", hat="hardhat", hat_ink="E9B63E", hem=0.4), TABLET, "side", 1),
        (
            0.32,
            5.1,
            dress("3F6A72", "2A3840", hat="hardhat", hat_ink=PAPER, vest="DB7A34"),
            Pose(near_arm=(40, 120), far_arm=(4, 12)),
            "side",
            -1,
        ),
        (0.3, 9.5, dress("3F6A72", "2A3840", hat="hardhat", hat_ink=PAPER), WALK, "back", 1),
    ):
        px, py = eye.at(x, 0, z)
        cast(c, px, py, eye.size(z) * 1.7, INK, 0.25, 0.4)
        person(c, px, py, eye.size(z) * 1.7, look, pose, way, face, rim=PAPER)


def _cell(c: Canvas, eye: Eye, side: int, z: float, haze: float, k: int) -> None:
    air = ink("CFDCD0")
    lo, hi = sorted((side * 1.7, side * 4.2))
    c.poly(eye.side(side * 1.7, 0.4, 0.9, z, z + 3), mix(ink("4A5A60"), air, haze))
    c.poly(eye.floor(lo, hi, z, z + 3, 0.9), mix(ink("9AA8A2"), air, haze))
    c.poly(eye.side(side * 1.7, 0.62, 0.7, z, z + 3), mix(ink("C8452C"), air, haze))
    px, py = eye.at(side * 3.3, 0.85, z + 1.4)
    size = eye.size(z + 1.4) * 1.9
    tool = robot(
        c, px, py, size, mix(ink("DB7430"), air, haze), mix(ink("2A343A"), air, haze), -side, 22 + 10 * (k % 3)
    )
    bx, by = eye.at(side * 2.2, 0.9, z + 1.2)
    s = eye.size(z + 1.2) * 0.34
    c.bar(bx - s, by - s * 0.9, bx + s, by, mix(ink("E9DFC6"), air, haze))
    c.grain(box(bx - s, by - s * 0.9, bx + s, by), ink("5E6E70"), -0.3, 0.6, 0)
    if k < 3:
        c.glow(tool[0], tool[1] + size * 0.14, size * 0.26, ink("FFF3CC"), 0.9)


@view("factory-line", x=860)
def factory_weld(c: Canvas) -> None:
    """Night shift: one big arm welding, a technician behind glass light."""
    c.light = (0.6, -0.7)
    c.wash(None, ink("22364A"), ink("3F5A6A"))
    c.grain(None, ink("121E2C"), 0.4, -0.3)
    for k in range(7):
        x = -40 + k * 300
        c.bar(x, -200, x + 36, 900, ink("1E2E40"))
        c.bar(x + 60, 80, x + 250, 118, ink("B9D0CE"))
        c.glow(x + 155, 100, 260, ink("B9D0CE"), 0.35)
    for x, s in ((180, 330), (1640, 350)):
        robot(c, x, 860, s, ink("4A5E6E"), ink("18222C"), 1 if x < 900 else -1, 26)
    c.wash(box(-60, 850, 1860, 1460), ink("4E6270"), ink("1E2A36"))
    c.grain(box(-60, 850, 1860, 1460), INK, -0.2, 0.6)
    c.poly(trace("-60,960 1860,960 1860,1030 -60,1030"), ink("2A3844"))
    for k in range(14):
        c.poly(
            [(-60 + k * 140, 1030), (10 + k * 140, 1030), (-20 + k * 140, 1060), (-90 + k * 140, 1060)], ink("E9B63E")
        )
    body = smooth(trace("880,950 900,850 1010,740 1330,720 1470,830 1660,860 1690,950"), steps=5)
    c.poly(body, ink("B9C0BA"))
    c.grain(body, ink("22364A"), -0.3, 0.7)
    c.poly(smooth(trace("1030,830 1060,760 1180,750 1180,830"), steps=3), ink("33485A"))
    c.poly(smooth(trace("1210,830 1210,750 1310,750 1400,830"), steps=3), ink("33485A"))
    for x in (1030, 1540):
        c.oval(x, 955, 82, 82, ink("18222C"))
        c.oval(x, 955, 44, 44, ink("8A949A"))
    tool = robot(c, 640, 1010, 700, ink("E07A2E"), ink("22262E"), 1, 16)
    c.glow(tool[0] + 14, tool[1] + 110, 420, ink("BFE6F0"), 0.9)
    c.glow(tool[0] + 14, tool[1] + 110, 120, PAPER, 1)
    for _ in range(110):
        a, far = c.rng.uniform(-160, 160), abs(c.rng.gauss(0, 1)) * 190
        start = reach((tool[0] + 14, tool[1] + 110), a + 90, far * 0.6)
        end = reach((tool[0] + 14, tool[1] + 110), a + 90, far)
        c.line([start, (end[0], end[1] + far * 0.18)], c.rng.choice((ink("FFE9A8"), ink("F6A84A"), PAPER)), 4, 1.4)
    person(
        c,
        250,
        1170,
        620,
        dress("33485A", "22303C", hat="hardhat", hat_ink="E9B63E", vest="DB7A34"),
        TABLET,
        face=1,
        rim=ink("BFE6F0"),
    )
