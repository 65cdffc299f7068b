"""Factory, greenhouse, opera stage and museum."""

import math

from ..buildings import lantern
from ..canvas import Canvas
from ..palette import INK, PAPER, Ink, ink, mix
from ..people import Look, cast, person
from ..perspective import Eye
from ..pose import FRONT, WALK, Pose
from ..rooms import room
from ..scene import view
from ..shapes import Outline, Point, along, arc, box, lens, limb, oval, reach, smooth, trace
from ..sky import beams
from .makers import vessel

TABLET = Pose(near_leg=(4, -2), far_leg=(-6, -10), near_arm=(26, 96), far_arm=(30, 92), nod=18)
TEND = Pose(near_leg=(10, -6), far_leg=(-8, -14), near_arm=(50, 70), far_arm=(58, 76), lean=30, nod=24)
GAZE = Pose(near_arm=(-14, 40), far_arm=(-16, 30), nod=-4)


def robot(c: Canvas, x: float, y: float, size: float, hue: Ink, dark: Ink, face: int, bend: float = 0) -> Point:
    """A jointed arm on its base; returns where its gripper is."""
    shoulder = x, y - size * 0.34
    elbow = reach(shoulder, 172 - bend, size * 0.62, face)
    wrist = reach(elbow, 78 + bend * 0.6, size * 0.56, face)
    tool = reach(wrist, 8, size * 0.2, face)
    with c.volume(
        box(x - size * 1.1, y - size * 1.3, x + size * 1.1, y + 6), size * 0.04, 4, mix(hue, PAPER, 0.7)
    ) as arm:
        arm.poly(
            [
                (x - size * 0.26, y),
                (x - size * 0.18, y - size * 0.16),
                (x + size * 0.18, y - size * 0.16),
                (x + size * 0.26, y),
            ],
            dark,
        )
        arm.poly(
            smooth(
                [
                    (x - size * 0.17, y - size * 0.14),
                    (x - size * 0.2, y - size * 0.4),
                    (x, y - size * 0.5),
                    (x + size * 0.2, y - size * 0.4),
                    (x + size * 0.17, y - size * 0.14),
                ],
                steps=4,
            ),
            hue,
        )
        arm.poly(limb(shoulder, elbow, size * 0.24, size * 0.17), hue)
        arm.poly(limb(elbow, wrist, size * 0.18, size * 0.11), mix(hue, PAPER, 0.14))
        for (px, py), r in ((shoulder, 0.13), (elbow, 0.1), (wrist, 0.065)):
            arm.oval(px, py, size * r, size * r, dark)
            arm.oval(px, py, size * r * 0.5, size * r * 0.5, mix(dark, PAPER, 0.4))
        arm.poly(limb(wrist, tool, size * 0.08, size * 0.06), dark)
        for side in (-1, 1):
            arm.line(
                [
                    tool,
                    (tool[0] + side * size * 0.07, tool[1] + size * 0.06),
                    (tool[0] + side * size * 0.05, tool[1] + size * 0.15),
                ],
                dark,
                size * 0.03,
            )
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
        z = 4.0 + k * 3
        haze = min(0.62, k * 0.1)
        for side in (-1, 1):
            _cell(c, eye, side, z, haze, k)
    for x, z, look, pose, way, face in (
        (
            -0.45,
            7.6,
            Look(ink("E9E2D0"), ink("3F5A66"), hat="hardhat", hat_ink=ink("E9B63E"), hem=0.4),
            TABLET,
            "side",
            1,
        ),
        (
            0.4,
            8,
            Look(ink("3F6A72"), ink("2A3840"), hat="hardhat", hat_ink=PAPER, vest=ink("DB7A34")),
            Pose(near_arm=(40, 120), far_arm=(4, 12)),
            "side",
            -1,
        ),
        (0.2, 14, Look(ink("3F6A72"), ink("2A3840"), hat="hardhat", hat_ink=PAPER), WALK, "back", 1),
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
        Look(ink("33485A"), ink("22303C"), hat="hardhat", hat_ink=ink("E9B63E"), vest=ink("DB7A34")),
        TABLET,
        face=1,
        rim=ink("BFE6F0"),
    )


@view("greenhouse", "Rows of seedlings under glass", x=900)
def glass_morning(c: Canvas) -> None:
    c.light = (-0.5, -0.85)
    eye = Eye(900, 520, 2.1, 1000)
    c.wash(None, ink("A9D0C6"), ink("F8F1D2"))
    c.glow(620, 380, 520, ink("FFF8E0"), 0.9)
    c.oval(620, 380, 60, 60, ink("FFFBEA"))
    floor = eye.floor(-8, 8, 1, 40)
    c.wash(floor, ink("B08A5C"), ink("D9C08A"))
    c.grain(floor, INK, -0.3, 0.4)
    for k in range(11, -1, -1):
        z = 2.6 + k * 2.6
        hue = mix(ink("5E8078"), ink("E9EFD8"), min(0.75, k * 0.075))
        rib = [eye.at(6.4 * math.cos(a), 4.6 * math.sin(a) + 0.2, z) for a in [math.pi * j / 24 for j in range(25)]]
        c.line(rib, hue, eye.size(z) * 0.08)
        c.line([eye.at(-6.4, 0, z), eye.at(-6.4, 0.4, z)], hue, eye.size(z) * 0.08)
    for a in (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.65, 1.9, 2.15, 2.4, 2.65, 2.9):
        c.line(
            [
                eye.at(6.4 * math.cos(a), 4.6 * math.sin(a) + 0.2, 2.2),
                eye.at(6.4 * math.cos(a), 4.6 * math.sin(a) + 0.2, 36),
            ],
            ink("C3DACE"),
            9,
            1,
        )
    for bed, hue in ((-4.6, "7FA24E"), (-2.5, "5E8A4A"), (2.5, "6E9A4E"), (4.6, "8FAE58")):
        _bed(c, eye, bed, ink(hue))
    beams(c, 560, 240, [(-0.5, -0.3), (0.1, 0.3), (0.7, 0.95)], 1100, ink("FFF8E0"), 0.17)
    for x, z, look, pose, face in (
        (
            -1.0,
            5.2,
            Look(ink("C8452C"), ink("33485A"), hat="sun", hat_ink=ink("EBD59A"), apron=ink("3F6A5A")),
            TEND,
            -1,
        ),
        (0.7, 7.6, Look(ink("E9E2D0"), ink("3F5A66"), hat="cap", hat_ink=ink("3F6A5A")), TABLET, 1),
        (-0.2, 13, Look(ink("3F6A86"), ink("33485A"), hat="sun", hat_ink=ink("EBD59A")), WALK, 1),
    ):
        px, py = eye.at(x, 0, z)
        cast(c, px, py, eye.size(z) * 1.7, INK, 0.25, 0.5)
        person(c, px, py, eye.size(z) * 1.7, look, pose, face=face, rim=PAPER)


def _bed(c: Canvas, eye: Eye, x: float, hue: Ink) -> None:
    """A raised bed running away, full of seedlings."""
    lo, hi = x - 0.8, x + 0.8
    inner = lo if x > 0 else hi
    c.poly(eye.floor(lo, hi, 1.4, 36, 0.7), ink("6A4A34"))
    for k in range(20, -1, -1):
        z = 1.9 + k * 0.62 * (1 + k * 0.09)
        size = eye.size(z) * 0.3
        for j in range(5):
            px, py = eye.at(lo + 0.16 + j * 0.32, 0.72, z)
            _seedling(c, px, py, size, mix(hue, ink("E3EBC8"), min(0.7, z / 36)))
    c.poly(eye.side(inner, 0, 0.72, 1.4, 36), ink("C9A878"))
    c.grain(eye.side(inner, 0, 0.72, 1.4, 36), ink("5A4430"), -0.2, 0.5)


def _seedling(c: Canvas, x: float, y: float, size: float, hue: Ink) -> None:
    for turn in (-50, 50, -20, 25):
        c.poly(
            lens(x + math.sin(math.radians(turn)) * size * 0.4, y - size * 0.4, size * 0.8, size * 0.34, turn - 90),
            mix(hue, c.rng.choice((PAPER, INK)), c.rng.uniform(0, 0.22)),
        )


@view("greenhouse", x=820)
def glass_close(c: Canvas) -> None:
    """A tray of seedlings close to, a grower behind it in evening light."""
    c.light = (0.7, -0.6)
    c.wash(None, ink("E9C88A"), ink("F8E9BE"))
    c.glow(1380, 380, 760, ink("FFF8DC"), 0.9)
    for k in range(8):
        x = -60 + k * 270
        c.line([(x, 900), (x, 260), (x + 90, 60), (x + 90, -200)], ink("B99A66"), 16)
    for y in (260, 560, 60):
        c.bar(-60, y, 1860, y + 10, ink("C9AC78"))
    for row, y in enumerate((700, 770)):
        for k in range(38):
            _seedling(c, -40 + k * 50 + row * 22, y, 66, mix(ink("8A9A4A"), ink("F3E3B4"), 0.5 - 0.2 * row))
        c.bar(-60, y, 1860, y + 60, mix(ink("9A7048"), ink("F3E3B4"), 0.35 - 0.15 * row))
    person(
        c,
        640,
        1330,
        980,
        Look(ink("3F6A62"), ink("33485A"), hat="sun", hat_ink=ink("EBCF8A"), apron=ink("B5583A")),
        Pose(near_leg=(4, -2), far_leg=(-6, -10), near_arm=(36, 76), far_arm=(44, 84), lean=14, nod=22),
        face=1,
        rim=ink("FFF6DC"),
    )
    c.wash(box(-60, 1010, 1860, 1460), ink("8A5C3C"), ink("4E3428"))
    for y, size, n in ((990, 120, 15), (1080, 160, 12), (1190, 210, 10)):
        for k in range(n):
            x = -40 + k * 1900 / n + (y % 50)
            c.poly(
                [
                    (x - size * 0.36, y - size * 0.1),
                    (x + size * 0.36, y - size * 0.1),
                    (x + size * 0.28, y + size * 0.42),
                    (x - size * 0.28, y + size * 0.42),
                ],
                ink("3A2A26"),
            )
            _seedling(c, x, y, size, ink("6E9A44"))
    for _ in range(40):
        x, y = c.rng.uniform(0, 1800), c.rng.uniform(900, 1200)
        c.oval(x, y, 3, 4, ink("FFF8DC"))


@view("opera-stage", "A figure of the local opera under the lights", x=900)
def opera_general(c: Canvas) -> None:
    c.light = (0.0, -1.0)
    c.wash(None, ink("6E1F1C"), ink("3A1416"))
    for k in range(14):
        x = -60 + k * 140
        c.wash([(x, -200), (x + 132, -200), (x + 126, 960), (x + 6, 960)], ink("A8322A"), ink("5E1A1A"), 0)
    c.grain(None, ink("22090C"), 0.5, -0.1, 270)
    _backdrop(c)
    c.tint(trace("760,-260 1040,-260 1420,1120 380,1120"), ink("FFE3A0"), 0.22)
    c.wash(box(-60, 960, 1860, 1460), ink("8A4A2C"), ink("33161A"))
    c.oval(900, 1090, 520, 96, ink("D99A50"))
    c.grain(oval(900, 1090, 520, 96), ink("8A4A2C"), 0.1, 0.6)
    for x in range(14):
        c.glow(60 + x * 130, 1340, 120, ink("F6B85A"), 0.6)
    _opera_figure(c, 900, 1100, 880)
    for x in (110, 1690):
        for y in (-20, 250):
            lantern(c, x, y, 110, ink("C8452C"), ink("E9B63E"), ink("F6983E"))
    for x in (60, 330, 560, 1180, 1420, 1700):
        c.oval(x, 1250, 66, 80, ink("160A0E"))
        c.poly([*arc(x, 1420, 150, 130, 180, 360)], ink("160A0E"))


def _backdrop(c: Canvas) -> None:
    c.oval(900, 470, 400, 400, ink("E9B63E"))
    c.oval(900, 470, 376, 376, ink("8E2A24"))
    for k in range(24):
        px, py = reach((900, 470), k * 15, 340)
        c.oval(px, py, 20, 20, ink("E9B63E"))
    for k in range(5):
        c.line(arc(900, 640 + k * 26, 330 - k * 20, 70, 190, 350), ink("C98A3A"), 8)


def _opera_figure(c: Canvas, x: float, y: float, tall: float) -> None:
    """A warrior role from the front: four flags, pheasant plumes, wide armour, thick boots."""
    s = tall / 100

    def put(points: Outline, hue: Ink, steps: int = 5) -> None:
        for side in (-1, 1):
            c.poly([(x + side * u * s, y - v * s) for u, v in smooth(points, steps=steps)], hue)

    gold, red, blue, white = ink("E9B63E"), ink("C8392A"), ink("2F5A7A"), ink("F6EEDA")
    for side in (-1, 1):
        c.curve(
            [
                (x + side * 4 * s, y - 92 * s),
                (x + side * 16 * s, y - 122 * s),
                (x + side * 44 * s, y - 122 * s),
                (x + side * 58 * s, y - 96 * s),
            ],
            ink("7A4A2C"),
            3 * s,
            2.4 * s,
            0.6 * s,
        )
        for lean, long in ((16, 50), (38, 46)):
            a = (x + side * 6 * s, y - 66 * s)
            b = reach(a, 180 - lean, long * s, side)
            c.line([a, b], ink("3A1A16"), s * 0.8)
            tip = reach(b, 120 - lean * 0.5, 20 * s, side)
            c.poly([b, along(b, a, 0.52), tip], blue)
            c.line([b, tip, along(b, a, 0.52)], gold, s * 0.9)
    with c.volume(box(x - 60 * s, y - 100 * s, x + 60 * s, y + 2 * s), s * 3, s * 0.5, ink("FFE9B0")) as robe:
        _armour(robe, x, y, s, (gold, red, blue, white))
    c.line([(x - 38 * s, y - 92 * s), (x - 44 * s, y + 1 * s)], ink("4A2418"), s * 1.6)
    c.poly(
        [(x - 38 * s, y - 92 * s), (x - 41 * s, y - 100 * s), (x - 37 * s, y - 112 * s), (x - 34 * s, y - 100 * s)],
        ink("E3E6DE"),
    )
    c.oval(x - 38 * s, y - 91 * s, 2.6 * s, 3.4 * s, red)


def _armour(c: Canvas, x: float, y: float, s: float, inks: tuple[Ink, Ink, Ink, Ink]) -> None:
    gold, red, blue, white = inks

    def put(points: Outline, hue: Ink) -> None:
        c.poly([(x + u * s, y - v * s) for u, v in smooth(points, steps=5)], hue)

    for side in (-1, 1):
        put([(side * 5, 0), (side * 19, 0), (side * 18, 5), (side * 14, 8), (side * 14, 20), (side * 5, 20)], INK)
        put([(side * 4, 0), (side * 20, 0), (side * 20, 3.4), (side * 4, 3.4)], white)
        put(
            [
                (side * 9, 68),
                (side * 20, 66),
                (side * 34, 52),
                (side * 40, 40),
                (side * 33, 33),
                (side * 24, 44),
                (side * 12, 54),
            ],
            red,
        )
        put([(side * 32, 32), (side * 42, 38), (side * 45, 28), (side * 36, 24)], white)
        put([(side * 10, 70), (side * 22, 70), (side * 26, 58), (side * 18, 54), (side * 10, 58)], gold)
    put(trace("-13,68 13,68 17,48 24,16 10,10 0,12 -10,10 -24,16 -17,48"), red)
    put(trace("-8,40 8,40 13,14 0,10 -13,14"), blue)
    for row in range(6):
        for k in range(5 - (row % 2)):
            px, py = x + (k - 2 + 0.5 * (row % 2)) * 4.4 * s, y - (62 - row * 3.6) * s
            c.line(arc(px, py, 2.2 * s, 2.4 * s, 0, 180, 8), gold, s * 0.6)
    put(trace("-18,45 18,45 17,39 -17,39"), gold)
    c.oval(x, y - 42 * s, 5 * s, 5 * s, white)
    c.oval(x, y - 42 * s, 3.4 * s, 3.4 * s, blue)
    for u in (-9, -4.5, 0, 4.5, 9):
        c.line([(x + u * s, y - 36 * s), (x + u * 1.25 * s, y - 16 * s)], gold, s * 0.5)
    _opera_face(c, x, y - 78 * s, s, inks)


def _opera_face(c: Canvas, x: float, y: float, s: float, inks: tuple[Ink, Ink, Ink, Ink]) -> None:
    gold, red, blue, white = inks

    def both(points: Outline, hue: Ink) -> None:
        for side in (-1, 1):
            c.poly([(x + side * u * s, y - v * s) for u, v in smooth(points, steps=4)], hue)

    c.oval(x, y, 8.2 * s, 10.4 * s, white)
    both(trace("1,8 6,7 8,1 5,-4 2,0"), red)
    both(trace("0.8,4.2 3,5.8 7,6.2 6.6,4.6 3.4,3.4 1.4,2.4"), INK)
    both(trace("1.6,1.0 4.2,2.4 6.6,1.2 4.2,0.2"), white)
    both(trace("2.8,1.2 4.2,2.0 5.2,1.1 4.0,0.5"), INK)
    both(trace("0,-4.4 2.4,-3.8 1.8,-5.4 0,-5.8"), ink("A8221C"))
    c.poly(
        [(x - 0.8 * s, y - 2 * s), (x + 0.8 * s, y - 2 * s), (x + 1.6 * s, y + 2.4 * s), (x - 1.6 * s, y + 2.4 * s)],
        mix(white, red, 0.25),
    )
    both(trace("0,-8 4,-7 8,-3 9,-10 6,-26 2,-34 0,-35"), INK)
    both(trace("0,6 8.6,5 12,8 11,14 6,18 0,20"), gold)
    both(trace("0,8 7,8 8,12 4,15 0,16"), blue)
    for u in (-10, -5, 0, 5, 10):
        c.oval(x + u * s, y - (18 - abs(u) * 0.6) * s, 2.2 * s, 2.2 * s, red)
        c.oval(x + u * s, y - (18 - abs(u) * 0.6) * s, 1.0 * s, 1.0 * s, white)
    both(trace("10,6 12.5,6 12,-6 10.4,-6"), red)


@view("opera-stage", x=860)
def opera_sleeves(c: Canvas) -> None:
    """A village stage at night: a singer with long sleeves, the audience on benches."""
    c.light = (-0.2, -1.0)
    c.wash(None, ink("1E2A44"), ink("3F4660"))
    c.grain(None, ink("10182A"), 0.4, -0.3)
    for _ in range(50):
        c.oval(c.rng.uniform(0, 1800), c.rng.uniform(-200, 300), 2, 2, ink("E9DDB8"))
    c.bar(330, 260, 1470, 830, ink("E3A050"))
    c.wash(box(330, 260, 1470, 830), ink("F6CE86"), ink("D98A44"))
    for k in range(6):
        c.oval(430 + k * 190, 520, 74, 74, ink("E9B468"))
        c.oval(430 + k * 190, 520, 50, 50, ink("D98A44"))
    for x in (330, 640, 1140, 1440):
        c.bar(x, 220, x + 34, 860, ink("8E2A24"))
        c.grain(box(x, 220, x + 34, 860), INK, -0.2, 0.6, 0)
    _stage_roof(c)
    c.bar(270, 830, 1530, 960, ink("5A2A22"))
    for k in range(10):
        c.bar(300 + k * 122, 856, 400 + k * 122, 936, ink("7A3A2A"))
    c.glow(900, 640, 620, ink("FFE3A0"), 0.6)
    _singer(c, 800, 832, 470)
    person(
        c,
        1230,
        834,
        360,
        Look(ink("2F4A5E"), INK, hem=1.0, hat="cap", hat_ink=INK),
        Pose(near_arm=(40, 110), far_arm=(10, 30)),
        face=-1,
        rim=ink("FFE3A0"),
    )
    for x in (420, 1390):
        lantern(c, x, 290, 70, ink("C8452C"), ink("E9B63E"), ink("F6983E"))
    c.wash(box(-60, 955, 1860, 1460), ink("3A3442"), ink("14141F"))
    c.glow(900, 970, 900, ink("F6B868"), 0.55, flat=0.2)
    for row, (y, tall, n) in enumerate(((1150, 330, 12), (1290, 440, 9), (1470, 580, 7))):
        for k in range(n):
            x = -30 + 1860 * (k + 0.5 * (row % 2) + c.rng.uniform(-0.12, 0.12)) / n
            hue = c.rng.choice((ink("22283A"), ink("3A2A34"), ink("2A3A44"), ink("4A2E2E")))
            person(
                c,
                x,
                y + 120,
                tall,
                Look(hue, INK, style=c.rng.choice(("short", "bob", "bun")), heads=6.6),
                Pose(near_arm=(8, -6), far_arm=(-8, 6), nod=c.rng.uniform(-10, 10), lean=c.rng.uniform(-4, 4)),
                "back",
                rim=ink("F6B868"),
            )


def _stage_roof(c: Canvas) -> None:
    eave = smooth(trace("130,150 300,240 900,262 1500,240 1670,150"), closed=False, steps=8)
    ridge_ = smooth([(1350, 20), (900, 50), (450, 20)], closed=False, steps=8)
    c.poly([*eave, *ridge_], ink("2A3244"))
    for k in range(40):
        t = k / 39
        c.line(
            [
                along((450, 24), (1350, 24), t),
                along((170, 190 + 60 * (1 - abs(2 * t - 1))), (1630, 190 + 60 * (1 - abs(2 * t - 1))), t),
            ],
            ink("4A5468"),
            4,
        )
    c.line(eave, ink("8E2A24"), 20)
    c.line([(x, y + 18) for x, y in eave], ink("E9B63E"), 8)
    c.line(trace("420,6 470,30 900,52 1330,30 1380,6"), ink("1A202E"), 22)


def _singer(c: Canvas, x: float, y: float, tall: float) -> None:
    s = tall / 100
    white, rose, blue = ink("F8F0DE"), ink("D9706A"), ink("4E8A9A")
    c.curve(
        [
            (x + 8 * s, y - 76 * s),
            (x + 34 * s, y - 92 * s),
            (x + 52 * s, y - 70 * s),
            (x + 44 * s, y - 40 * s),
            (x + 58 * s, y - 20 * s),
        ],
        white,
        9 * s,
        12 * s,
        9 * s,
    )
    with c.volume(box(x - 60 * s, y - 110 * s, x + 60 * s, y + 4), s * 4, s * 0.6, PAPER) as robe:
        robe.poly(
            smooth(
                [
                    (x - 9 * s, y - 80 * s),
                    (x + 9 * s, y - 80 * s),
                    (x + 10 * s, y - 52 * s),
                    (x + 20 * s, y),
                    (x - 22 * s, y),
                    (x - 10 * s, y - 52 * s),
                ],
                steps=5,
            ),
            rose,
        )
        robe.poly(
            smooth(
                [(x - 7 * s, y - 50 * s), (x + 7 * s, y - 50 * s), (x + 11 * s, y - 4 * s), (x - 11 * s, y - 4 * s)],
                steps=3,
            ),
            blue,
        )
        robe.poly(
            smooth(
                [(x - 8 * s, y - 81 * s), (x - 2 * s, y - 82 * s), (x - 30 * s, y - 56 * s), (x - 38 * s, y - 62 * s)],
                steps=4,
            ),
            rose,
        )
        robe.poly(
            smooth(
                [(x + 8 * s, y - 81 * s), (x + 3 * s, y - 82 * s), (x + 26 * s, y - 92 * s), (x + 34 * s, y - 86 * s)],
                steps=4,
            ),
            rose,
        )
        robe.poly(
            smooth(
                [
                    (x - 12 * s, y - 54 * s),
                    (x + 12 * s, y - 54 * s),
                    (x + 11 * s, y - 49 * s),
                    (x - 11 * s, y - 49 * s),
                ],
                steps=3,
            ),
            ink("E9B63E"),
        )
    c.curve(
        [(x - 34 * s, y - 58 * s), (x - 48 * s, y - 34 * s), (x - 36 * s, y - 10 * s)], white, 11 * s, 13 * s, 7 * s
    )
    c.oval(x, y - 88 * s, 5.4 * s, 6.8 * s, ink("FBE9D6"))
    c.oval(x - 2.6 * s, y - 87 * s, 2 * s, 2.6 * s, ink("E9A08A"))
    c.oval(x + 2.6 * s, y - 87 * s, 2 * s, 2.6 * s, ink("E9A08A"))
    c.poly(
        smooth(
            [
                (x - 6 * s, y - 86 * s),
                (x - 5 * s, y - 93 * s),
                (x, y - 91 * s),
                (x + 5 * s, y - 93 * s),
                (x + 6 * s, y - 86 * s),
                (x + 8 * s, y - 95 * s),
                (x, y - 102 * s),
                (x - 8 * s, y - 95 * s),
            ],
            steps=4,
        ),
        INK,
    )
    for side in (-1, 1):
        c.poly(lens(x + side * 2.4 * s, y - 88.6 * s, 2.6 * s, 0.9 * s, side * -14), INK)
        c.oval(x + side * 6.6 * s, y - 97 * s, 2 * s, 2 * s, ink("E9B63E"))
    for k in range(7):
        c.oval(
            x + (k - 3) * 2.2 * s,
            y - (99.4 - abs(k - 3) * 0.9) * s,
            1.3 * s,
            1.3 * s,
            (ink("E9B63E"), blue, rose)[k % 3],
        )
    c.oval(x, y - 84.4 * s, 1.0 * s, 0.7 * s, ink("B5322A"))


@view("museum", "A visitor before a display case", x=900)
def museum_case(c: Canvas) -> None:
    c.light = (0.0, -1.0)
    c.wash(None, ink("2A3442"), ink("1A2028"))
    c.grain(None, INK, 0.2, 0.5)
    for x in (170, 1330):
        c.bar(x, 180, x + 300, 820, ink("33404E"))
        c.wash(box(x + 14, 194, x + 286, 806), ink("B58A54"), ink("6E4E36"))
        c.glow(x + 150, 260, 260, ink("FFE3A8"), 0.7)
        for k, (kind, hue) in enumerate((("vase", "7E9A90"), ("jar", "C9A06A"), ("bowl", "D9CDB0"))):
            c.bar(x + 14, 410 + k * 196, x + 286, 420 + k * 196, ink("3A2E2A"))
            vessel(c, x + 150, 410 + k * 196, 130, kind, ink(hue), ink("33261F"))
    c.wash(box(-60, 1000, 1860, 1460), ink("4A4A50"), ink("16181E"))
    plinth = box(700, 850, 1100, 1130)
    c.tint(trace("800,-260 1000,-260 1240,860 560,860"), ink("FFE9B8"), 0.2)
    c.glow(900, 1120, 480, ink("FFE0A0"), 0.55, flat=0.22)
    c.poly(plinth, ink("5A5048"))
    c.grain(plinth, INK, -0.1, 0.7)
    c.tint(box(690, 280, 1110, 850), ink("DCEBE6"), 0.14)
    c.glow(900, 560, 420, ink("FFE9B8"), 0.75)
    _bronze(c, 900, 850, 400)
    for x in (690, 1104):
        c.bar(x, 280, x + 6, 850, ink("C9D6D2"))
    c.bar(690, 276, 1110, 284, ink("C9D6D2"))
    c.tint(trace("712,300 800,300 730,840 712,840"), PAPER, 0.25)
    visitor = Look(ink("15181E"), ink("101216"), skin=ink("2A2220"), hem=0.8, style="bob", hair=ink("0C0E12"))
    person(c, 500, 1180, 800, visitor, GAZE, "back", rim=ink("FFD890"))
    person(c, 330, 1185, 480, visitor.but(heads=5.6, hem=0.2, style="short"), FRONT, "back", rim=ink("FFD890"))
    person(
        c,
        1420,
        1180,
        780,
        visitor.but(style="short", hem=0.3),
        Pose(near_arm=(30, 110), far_arm=(24, 60), lean=6, nod=8),
        face=-1,
        rim=ink("FFD890"),
    )


def _bronze(c: Canvas, x: float, y: float, size: float) -> None:
    """A three-legged bronze vessel."""
    s = size / 100
    with c.volume(box(x - size * 0.6, y - size * 1.1, x + size * 0.6, y + 4), size * 0.08, 5, ink("FFF1C4")) as metal:
        for side in (-1, 0.0, 1):
            metal.line([(x + side * 26 * s, y - 40 * s), (x + side * 30 * s, y)], ink("3F6A5C"), 14 * s, 9 * s)
        body = smooth(
            [
                (x - 42 * s, y - 78 * s),
                (x + 42 * s, y - 78 * s),
                (x + 46 * s, y - 52 * s),
                (x + 30 * s, y - 30 * s),
                (x - 30 * s, y - 30 * s),
                (x - 46 * s, y - 52 * s),
            ],
            steps=6,
        )
        metal.poly(body, ink("5E8A74"))
        metal.bar(x - 46 * s, y - 84 * s, x + 46 * s, y - 76 * s, ink("7EA08A"))
        for side in (-1, 1):
            metal.line(
                [
                    (x + side * 26 * s, y - 82 * s),
                    (x + side * 28 * s, y - 100 * s),
                    (x + side * 40 * s, y - 100 * s),
                    (x + side * 40 * s, y - 82 * s),
                ],
                ink("5E8A74"),
                6 * s,
            )
        for k in range(7):
            px = x + (k - 3) * 11.5 * s
            for r in (4.6, 2.4):
                metal.line(
                    [*oval(px, y - 60 * s, r * s, r * s, points=14), (px + r * s, y - 60 * s)], ink("33564A"), s * 1.1
                )
        metal.bar(x - 44 * s, y - 69 * s, x + 44 * s, y - 67.4 * s, ink("33564A"))
        metal.bar(x - 42 * s, y - 51 * s, x + 42 * s, y - 49.4 * s, ink("33564A"))


@view("museum", x=960)
def museum_gallery(c: Canvas) -> None:
    """A bright gallery of old photographs and boat models, children before them."""
    c.light = (-0.5, -0.85)
    eye = Eye(1050, 470, 1.9, 1050)
    room(c, eye, 4.6, 4, 14, ink("EFE3C8"), ink("B9946A"), ink("5A4034"))
    for k in range(4):
        z = 3.6 + k * 2.5
        c.poly(eye.side(-4.56, 1.0, 2.7, z, z + 1.8), ink("4A342A"))
        c.poly(eye.side(-4.55, 1.12, 2.58, z + 0.13, z + 1.67), ink("D9C9A6"))
        c.poly(eye.side(-4.54, 1.3, 1.75, z + 0.2, z + 1.6), ink("8A7458"))
        c.poly(eye.side(-4.54, 1.12, 1.36, z + 0.13, z + 1.67), ink("5E4C3E"))
    for k in range(2):
        _framed_scene(c, eye, -2.4 + k * 3.0)
    _boat_case(c, eye)
    for x, z, look, pose, way, face in (
        (
            -2.7,
            6.4,
            Look(ink("3F6A72"), ink("2F3A46"), hem=0.5),
            Pose(near_arm=(20, 100), far_arm=(-14, 30), nod=-6),
            "side",
            -1,
        ),
        (-1.9, 5.4, Look(ink("C8452C"), ink("33485A"), heads=5.6, style="tail", bag=ink("E9B04E")), GAZE, "side", -1),
        (
            -1.2,
            5.1,
            Look(ink("E9B04E"), ink("3F5A6A"), heads=5.6),
            Pose(near_arm=(110, 120), far_arm=(0, 10)),
            "side",
            -1,
        ),
        (0.9, 9, Look(ink("573A4A"), INK, hem=0.9, style="bob"), GAZE, "back", 1),
    ):
        px, py = eye.at(x, 0, z)
        cast(c, px, py, eye.size(z) * 1.6, INK, 0.25, 0.4)
        person(c, px, py, eye.size(z) * (1.68 if look.heads > 6 else 1.22), look, pose, way, face, rim=PAPER)


def _framed_scene(c: Canvas, eye: Eye, x: float) -> None:
    (x0, y0), (x1, y1) = eye.at(x, 3.0, 13.9), eye.at(x + 2.2, 1.4, 13.9)
    c.bar(x0 - 8, y0 - 8, x1 + 8, y1 + 8, ink("6A4430"))
    c.wash(box(x0, y0, x1, y1), ink("C9D2BC"), ink("F3E3BC"))
    c.poly([*arc((x0 + x1) / 2, y1, (x1 - x0) * 0.5, (y1 - y0) * 0.5, 180, 360)], ink("7E9A8A"))


def _boat_case(c: Canvas, eye: Eye) -> None:
    """A long glass case with a model boat, at the right."""
    z0, z1 = 4.2, 6.0
    c.poly(eye.front(0.7, 3.4, 0, 0.95, z0), ink("8A5C3C"))
    c.grain(eye.front(0.7, 3.4, 0, 0.95, z0), INK, -0.2, 0.6, 20)
    c.poly(eye.side(0.7, 0, 0.95, z0, z1), ink("6A4430"))
    c.poly(eye.floor(0.7, 3.4, z0, z1, 0.95), ink("E3CFA6"))
    from_x, y = eye.at(2.05, 1.0, 5)
    s = eye.size(5)
    hull = trace("-0.9,-0.34 -0.7,0.0 0.6,0.0 0.95,-0.4 0.6,-0.2 -0.6,-0.2")
    c.poly([(from_x + u * s, y + v * s) for u, v in smooth(hull, steps=4)], ink("7A3E28"))
    c.line([(from_x, y - 0.2 * s), (from_x, y - 1.3 * s)], ink("4A2E22"), s * 0.03)
    sail = smooth(
        [
            (from_x + 0.04 * s, y - 1.25 * s),
            (from_x + 0.7 * s, y - 1.0 * s),
            (from_x + 0.62 * s, y - 0.36 * s),
            (from_x + 0.04 * s, y - 0.3 * s),
        ],
        steps=4,
    )
    c.poly(sail, ink("D98A4A"))
    for k in range(5):
        c.line(
            [(from_x + 0.04 * s, y - (0.42 + 0.18 * k) * s), (from_x + 0.66 * s, y - (0.46 + 0.13 * k) * s)],
            ink("8E4E2C"),
            s * 0.02,
        )
    c.tint(eye.front(0.7, 3.4, 0.95, 2.5, z0), ink("E9F3EC"), 0.2)
    c.tint([eye.at(0.9, 2.5, z0), eye.at(1.6, 2.5, z0), eye.at(1.1, 0.95, z0), eye.at(0.75, 0.95, z0)], PAPER, 0.25)
    for a, b in (((0.7, 0.95), (0.7, 2.5)), ((3.4, 0.95), (3.4, 2.5)), ((0.7, 2.5), (3.4, 2.5))):
        c.line([eye.at(*a, z0), eye.at(*b, z0)], ink("C9BFA4"), 6)
