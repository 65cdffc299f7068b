"""The school yard and the exam room."""

import math

from ..canvas import Canvas
from ..land import ground
from ..palette import DAY, GOLD, INK, PAPER, Ink, Tones, ink, mix
from ..people import cast, dress, person
from ..perspective import Eye
from ..plants import crown, far_trees, tree
from ..pose import FRONT, READ, RUN, RUN_ON, WALK, Pose
from ..scene import view
from ..shapes import box, oval, place, trace
from ..sky import beams, cloud, flock, sky, sun
from ..things import stool

PUPIL = dress("E9E2D0", "2F4A5E", heads=5.5)


WRITE = Pose(near_leg=(88, 2), far_leg=(84, -8), near_arm=(36, 88), far_arm=(42, 92), lean=16, nod=28)


REACH_UP = Pose(near_arm=(150, 172), far_arm=(-6, 8), lean=0, nod=-14)


def flag(c: Canvas, x: float, y: float, tall: float, size: float, red: Ink, pole: Ink) -> None:
    """A plain red flag on its pole, blown to the right."""
    c.line([(x, y), (x, y - tall)], pole, size * 0.06, size * 0.04)
    c.oval(x, y - tall, size * 0.05, size * 0.05, pole)
    top = [(x + size * 1.5 * k / 12, y - tall + size * 0.06 + size * 0.07 * math.sin(k * 0.9)) for k in range(13)]
    low = [(px - size * 0.02, py + size * (0.94 - 0.006 * k)) for k, (px, py) in enumerate(top)]
    cloth = [*top, *low[::-1]]
    c.poly(cloth, red)
    for k in (2, 5, 9):
        fold = [top[k], top[k + 2], low[k + 2], low[k]]
        c.tint(fold, INK, 0.16)
    c.grain(cloth, mix(red, INK, 0.5), -0.4, 0.5, 60)


@view("school-yard", "Pupils under the flag in the school yard", x=860)
def yard_morning(c: Canvas) -> None:
    t = DAY.but(sky=ink("93C2C0"), horizon=ink("F9EED0"))
    c.light = (-0.6, -0.75)
    sky(c, t, 780)
    sun(c, 260, 250, 56, ink("FFFBEA"), ink("FBEBB8"), 5)
    cloud(c, 1400, 300, 520, PAPER, mix(t.sky, t.horizon, 0.3))
    far_trees(c, 780, mix(t.mid, t.far, 0.4), size=60)
    _schoolhouse(c, t)
    c.wash(trace("-60,790 1860,790 1860,1460 -60,1460"), ink("C9674A"), ink("A8462F"))
    c.grain(trace("-60,790 1860,790 1860,1460 -60,1460"), t.dark, -0.4, 0.45)
    for k in range(5):
        c.line([(900 + (k - 2) * 70, 790), (900 + (k - 2) * 760, 1460)], ink("F0D9B8"), 3, 10)
    flag(c, 880, 800, 620, 150, ink("CC3F28"), ink("E9E2D0"))
    c.bar(800, 786, 960, 812, PAPER)
    for x, y, tall in ((60, 830, 520), (1690, 840, 560)):
        c.tint(oval(x + tall * 0.25, y + 4, tall * 0.4, tall * 0.05), t.dark, 0.35)
        tree(c, x, y, tall, (ink("2F5A44"), ink("5E8A4A"), ink("B9BF62")), t.dark, 330)
    rows = [(880, 210, 7, 0), (980, 290, 6, 60), (1130, 400, 5, 0)]
    for y, tall, n, off in rows:
        for k in range(n):
            x = 300 + off + k * 1240 / n
            look = PUPIL.but(
                style=c.rng.choice(("short", "bob", "tail")),
                skirt=ink("2F4A5E") if c.rng.random() < 0.4 else None,
                bag=c.rng.choice((ink("D9A441"), ink("C8452C"), ink("3F6A72"), None)),
            )
            cast(c, x, y, tall, t.dark, 0.25, 0.7)
            person(c, x, y, tall, look, FRONT, "back", c.rng.choice((-1, 1)), rim=ink("FFF6DC"))
    flock(c, 1240, 180, 5, 40, mix(t.near, t.sky, 0.3), 80)


def _schoolhouse(c: Canvas, t: Tones) -> None:
    wall = ink("F2E3C2")
    c.bar(300, 430, 1560, 800, wall)
    c.grain(box(300, 430, 1560, 800), ink("C9A878"), -0.3, 0.5, 30)
    c.bar(280, 408, 1580, 440, ink("B5482E"))
    for f in range(3):
        y = 462 + f * 112
        for k in range(12):
            x = 330 + k * 103
            if 4 < k < 7:
                continue
            c.bar(x, y, x + 76, y + 66, ink("5E8A8C"))
            c.poly([(x, y), (x + 40, y), (x + 14, y + 66), (x, y + 66)], ink("8FB0AC"))
            c.bar(x + 35, y, x + 41, y + 66, wall)
        c.bar(300, y + 82, 1560, y + 92, ink("D9BE90"))
    c.bar(820, 400, 1090, 800, ink("E3CDA2"))
    c.poly([(790, 404), (955, 320), (1120, 404)], ink("B5482E"))
    c.oval(955, 372, 24, 24, PAPER)
    c.line([(955, 372), (955, 356)], INK, 4)
    c.line([(955, 372), (966, 378)], INK, 4)
    for x in (860, 970):
        c.bar(x, 640, x + 84, 800, ink("3F6468"))
        c.bar(x, 470, x + 84, 590, ink("5E8A8C"))


@view("school-yard", x=760, width=1150)
def yard_break(c: Canvas) -> None:
    """Break under the old camphor tree: running, skipping, letters hung on its boughs."""
    t = GOLD.but(sky=ink("9CC0B0"), horizon=ink("FBEBC0"), dark=ink("2A3028"))
    c.light = (0.6, -0.75)
    sky(c, t, 720)
    for x, w, h in ((1250, 560, 330),):
        c.bar(x, 720 - h, x + w, 740, ink("F0DDB4"))
        for k in range(24):
            px, py = x + 40 + (k % 8) * 66, 720 - h + 40 + (k // 8) * 96
            c.bar(px, py, px + 44, py + 54, ink("7E9A90"))
        c.bar(x - 16, 720 - h - 22, x + w, 720 - h, ink("B5482E"))
        c.grain(box(x, 720 - h, x + w, 740), ink("C9A060"), -0.2, 0.6, 30)
    far_trees(c, 735, ink("8A9A5A"), size=50)
    ground(c, 725, ink("E3C88E"), ink("B9874E"))
    _letter_tree(c, t)
    _at_play(c, t)
    stool(c, 478, 1120, 130, 82, ink("8A5C38"))


def _letter_tree(c: Canvas, t: Tones) -> None:
    c.tint(oval(560, 980, 760, 110), t.dark, 0.32)
    c.curve([(520, 1010), (540, 700), (440, 360)], ink("4A3828"), 150, 110, 80)
    c.curve([(530, 760), (760, 520), (1010, 430)], ink("4A3828"), 80, 54, 20)
    c.curve([(520, 740), (260, 560), (60, 480)], ink("4A3828"), 74, 50, 20)
    for x, y, r in ((420, 180, 420), (40, 300, 300), (860, 220, 330), (1080, 360, 190), (620, 60, 330)):
        crown(c, x, y, r, r * 0.66, (ink("2A4A34"), ink("5E7A3E"), ink("BDB050")), 420, 0.055)
    for _ in range(24):
        x, y = c.rng.uniform(60, 1080), c.rng.uniform(430, 560)
        c.line([(x, y - 60), (x, y)], ink("7A5A3A"), 2)
        c.poly(
            [(x - 13, y), (x + 13, y - 3), (x + 14, y + 34), (x - 12, y + 36)],
            c.rng.choice((PAPER, ink("F2C9A0"), ink("E9B54E"), ink("DFA58C"))),
        )


def _at_play(c: Canvas, t: Tones) -> None:
    kids = [
        (820, 1090, 390, RUN, 1, "C8452C", "short", None),
        (1120, 1060, 360, RUN_ON, 1, "EFE3C8", "tail", "33618A"),
        (300, 1090, 380, REACH_UP, 1, "33618A", "short", None),
        (480, 1120, 370, READ, 1, "E9B04E", "bob", None),
        (1430, 1010, 300, RUN, -1, "3F7A68", "short", None),
        (1580, 1000, 290, WALK, -1, "D98A6A", "bob", "573A4A"),
    ]
    for x, y, tall, pose, face, hue, style, skirt in kids:
        cast(c, x, y, tall, t.dark, 0.3)
        person(
            c,
            x,
            y,
            tall,
            dress(ink(hue), "2F4050", heads=5.4, style=style, skirt=ink(skirt) if skirt else None),
            pose,
            face=face,
            rim=ink("FFF3CC"),
        )


@view("exam-room", "Students bent over their papers", x=880)
def exam_morning(c: Canvas) -> None:
    c.light = (-0.8, -0.5)
    eye = Eye(1000, 420, 2.1, 1050)
    _classroom(c, eye)
    for row, z in enumerate((9.6, 7.8, 6.2, 4.8, 3.6)):
        for x in (-2.9, -1.5, -0.1, 1.3, 2.7):
            if row == 4 and x > 2:
                continue
            _desk(c, eye, x, z, min(0.55, (z - 3.4) * 0.09))
    beams(c, -240, 60, [(0.7, 0.95), (1.15, 1.4), (1.6, 1.85)], 1300, ink("FFF3CC"), 0.2)
    px, py = eye.at(-2.2, 0, 10.6)
    person(
        c,
        px,
        py,
        eye.size(10.6) * 1.68,
        dress("6A3E3A", "2F3840", style="bun", hem=0.6),
        WALK,
        face=1,
        rim=ink("FFF3CC"),
    )


def _classroom(c: Canvas, eye: Eye) -> None:
    c.wash(None, ink("EAD9B4"), ink("D9BE8E"))
    back = eye.front(-4.2, 4.2, 0, 3.4, 12)
    c.poly(back, ink("E9D8B2"))
    c.grain(back, ink("B99A68"), -0.2, 0.5, 20)
    c.poly(eye.front(-2.4, 2.4, 1.0, 2.4, 11.95), ink("8A5C3C"))
    c.poly(eye.front(-2.3, 2.3, 1.08, 2.32, 11.94), ink("2F5248"))
    c.grain(eye.front(-2.3, 2.3, 1.08, 2.32, 11.94), ink("A9C0A8"), 0.3, -0.2, 20)
    c.wash(eye.side(4.2, 0, 3.4, 1, 12), ink("B99468"), ink("D9BC88"), 180)
    c.wash(eye.side(-4.2, 0, 3.4, 1, 12), ink("D9C296"), ink("E9D8B2"), 0)
    for k in range(5):
        z = 2.2 + k * 2.0
        c.poly(eye.side(-4.18, 1.0, 2.9, z, z + 1.5), ink("FFF6DC"))
        c.poly(eye.side(-4.17, 1.9, 1.97, z, z + 1.5), ink("8A6A48"))
        c.poly(eye.side(-4.17, 1.0, 2.9, z + 0.72, z + 0.78), ink("8A6A48"))
    c.poly(eye.floor(-4.2, 4.2, 1, 12, 3.4), ink("F2E6CA"))
    floor = eye.floor(-4.2, 4.2, 1, 12)
    c.wash(floor, ink("8A6444"), ink("C99E6C"))
    for k in range(5):
        z = 2.2 + k * 2.0
        c.tint(
            [eye.at(-3.4, 0, z), eye.at(-3.4, 0, z + 1.4), eye.at(-0.4, 0, z + 0.9), eye.at(-0.4, 0, z - 0.5)],
            ink("FFF3CC"),
            0.4,
        )


def _desk(c: Canvas, eye: Eye, x: float, z: float, haze: float) -> None:
    """A pupil at a desk, seen from behind and a little above."""
    wood, steel = _hazy("B9824E", haze), _hazy("4A4A50", haze)
    k = eye.size(z)
    top = eye.floor(x - 0.46, x + 0.46, z + 0.2, z + 0.72, 0.74)
    for u in (-0.42, 0.42):
        c.line([eye.at(x + u, 0, z + 0.3), eye.at(x + u, 0.72, z + 0.3)], steel, k * 0.04)
    c.poly(top, wood)
    c.poly([top[0], top[1], (top[1][0], top[1][1] + k * 0.06), (top[0][0], top[0][1] + k * 0.06)], mix(wood, INK, 0.3))
    c.poly(eye.floor(x - 0.15, x + 0.18, z + 0.3, z + 0.6, 0.75), _hazy("F6EDDA", haze))
    _pupil(c, *eye.at(x, 0, z), k, haze)
    px, py = eye.at(x, 0, z)
    c.poly(place(trace("-0.27,-0.82 0.27,-0.82 0.27,-0.5 -0.27,-0.5"), px, py, k), mix(wood, INK, 0.16))
    c.poly(place(trace("-0.29,-0.5 0.29,-0.5 0.29,-0.42 -0.29,-0.42"), px, py, k), wood)


def _pupil(c: Canvas, x: float, y: float, k: float, haze: float) -> None:
    """Whoever sits there: shins under the seat, back and head above it. `k` units are a metre."""
    hue = _hazy(c.rng.choice(("33485A", "E9E2D0", "C8452C", "3F6A68", "D9A441")), haze)
    style = c.rng.choice(("short", "bob", "short", "tail"))
    look = dress(hue, _hazy("2A3440", haze), skin=_hazy("D9A27A", haze), hair=_hazy("1A222B", haze), style=style)
    for u in (-0.2, 0.2):
        c.line([(x + u * k, y), (x + u * k, y - 0.45 * k)], _hazy("4A4A50", haze), k * 0.03)
        c.line([(x + u * 0.6 * k, y - 0.4 * k), (x + u * 0.7 * k, y)], look.legs, k * 0.14, k * 0.1)
    pose = Pose(near_arm=(20, 2), far_arm=(-20, -2), lean=c.rng.uniform(-4, 4), nod=c.rng.uniform(-8, 8))
    with c.clip(box(x - k, y - 2 * k, x + k, y - 0.46 * k)) as upper:
        person(upper, x, y + k * 0.36, k * 1.62, look, pose, "back", rim=_hazy("FFF3CC", haze))


def _hazy(code: str, haze: float) -> Ink:
    return mix(ink(code), ink("EAD9B4"), haze)


@view("exam-room", x=760)
def exam_profile(c: Canvas) -> None:
    """A row of students in profile against tall windows."""
    c.light = (-0.3, -0.95)
    c.wash(None, ink("7E9A94"), ink("B9B08A"))
    for k in range(5):
        x = -120 + k * 420
        c.wash(box(x, -200, x + 340, 720), ink("BFD9CC"), ink("FBEEC8"))
        with c.clip(box(x, -200, x + 340, 720)) as pane:
            pane.poly(box(x, -200, x + 340, 720), ink("E4E6C8"))
            pane.wash(box(x, -200, x + 340, 720), ink("B9D4C8"), ink("FBEEC8"))
            crown(pane, x + 120 + 60 * (k % 2), 560, 190, 150, (ink("9AB08A"), ink("B9C49A"), ink("DCDCB0")), 150, 0.08)
        c.bar(x + 162, -200, x + 178, 720, ink("F0E6CC"))
        c.bar(x, 330, x + 340, 344, ink("F0E6CC"))
        c.bar(x - 16, 716, x + 356, 742, ink("EADCBC"))
    c.bar(-60, 742, 1860, 1460, ink("5E6E62"))
    c.grain(box(-60, 742, 1860, 1080), ink("2E3E3C"), -0.2, 0.6)
    c.wash(box(-60, 1080, 1860, 1460), ink("8A6A4C"), ink("5A4434"))
    for k in range(5):
        c.tint(
            [(60 + k * 420, 1080), (380 + k * 420, 1080), (520 + k * 420, 1460), (160 + k * 420, 1460)],
            ink("FBEEC8"),
            0.2,
        )
    hues = (("EFE3C8", "short"), ("C8452C", "tail"), ("2F4A5E", "short"), ("D9A441", "bob"))
    for k, (hue, style) in enumerate(hues):
        x = 250 + k * 440
        _side_desk(c, x, 1130)
        person(c, x, 1130, 640, dress(ink(hue), "2A3440", style=style), WRITE, face=1, rim=ink("FFF3CC"))


def _side_desk(c: Canvas, x: float, y: float) -> None:
    wood = ink("C08A54")
    c.bar(x - 92, y - 196, x + 70, y - 178, wood)
    c.line([(x - 92, y - 330), (x - 86, y)], ink("3E3A3C"), 11)
    c.bar(x - 104, y - 340, x - 84, y - 250, wood)
    c.line([(x + 60, y - 180), (x + 66, y)], ink("3E3A3C"), 10)
    c.bar(x + 100, y - 334, x + 350, y - 314, wood)
    c.bar(x + 100, y - 314, x + 350, y - 280, mix(wood, INK, 0.3))
    c.line([(x + 330, y - 290), (x + 336, y)], ink("3E3A3C"), 11)
    c.poly([(x + 140, y - 336), (x + 290, y - 336), (x + 300, y - 330), (x + 130, y - 330)], PAPER)
    c.line([(x + 214, y - 350), (x + 226, y - 388)], ink("C8452C"), 6)
