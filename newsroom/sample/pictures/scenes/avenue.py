"""The ginkgo avenue and the persimmon tree in its courtyard."""

from ..buildings import gable, lattice, paving, roof
from ..canvas import Canvas
from ..land import cuts, hills
from ..palette import DUSK, GOLD, INK, PAPER, Ink, Tones, ink, mix
from ..people import Look, cast, dress, person
from ..perspective import Eye
from ..plants import crown, fan_leaf, trunk
from ..pose import STRIDE, WALK, Pose
from ..produce import piece
from ..scene import view
from ..shapes import box, lens, oval, smooth, trace
from ..sky import BOTTOM, FAR_LEFT, FAR_RIGHT, beams, sky, sun
from ..things import basket, bicycle

RIDE = Pose(near_leg=(62, -8), far_leg=(30, -26), near_arm=(38, 62), far_arm=(42, 66), lean=20, nod=-4)
GOLDS = [ink("F0C23E"), ink("E3A92C"), ink("F6D870"), ink("C98A22")]


def cyclist(c: Canvas, x: float, y: float, size: float, look: Look, face: int, rim: Ink, frame: Ink) -> None:
    """A rider on a bicycle whose hubs are `size` apart."""
    spots = bicycle(c, x, y, size, frame, INK, face)
    saddle = spots["saddle"]
    person(c, saddle[0], y - size * 0.13, size * 1.72, look, RIDE, face=face, rim=rim, hold=spots["bars"])


def ginkgo(c: Canvas, x: float, y: float, tall: float, haze: float, air: Ink, leaves: int) -> None:
    bark = mix(ink("4A3424"), air, haze)
    trunk(c, x, y, tall, tall * 0.075, bark, 0.0, 5)
    inks = tuple(mix(ink(h), air, haze) for h in ("B97F1E", "E3A92C", "F6D870"))
    for dx, dy, r in ((0, -0.86, 0.3), (-0.24, -0.66, 0.26), (0.24, -0.68, 0.26), (0, -0.6, 0.26)):
        crown(
            c,
            x + dx * tall,
            y + dy * tall,
            r * tall,
            r * tall * 0.86,
            inks,
            leaves // 4,
            0.07 if leaves > 300 else 0.09,
        )


@view("ginkgo-avenue", "Yellow ginkgo trees, cyclists on the avenue", x=900)
def ginkgo_morning(c: Canvas) -> None:
    t = GOLD.but(sky=ink("B7CDBE"), horizon=ink("FFF3CE"), dark=ink("33281E"))
    c.light = (0.5, -0.85)
    eye = Eye(900, 640, 1.6, 980)
    sky(c, t, 660)
    sun(c, 900, 560, 70, ink("FFFBEA"), ink("FFE9A6"), 7)
    c.wash([(FAR_LEFT, 640), (FAR_RIGHT, 640), (FAR_RIGHT, BOTTOM), (FAR_LEFT, BOTTOM)], ink("F3D88A"), ink("B98A34"))
    road = eye.floor(-2.7, 2.7, 1, 90)
    c.wash(road, ink("8A7A6C"), ink("E9D3A0"))
    c.grain(road, t.dark, 0.5, -0.5)
    _under_the_trees(c, eye, t)
    cast(c, 650, 1085, 520, t.dark, 0.35, 0.6)
    cyclist(
        c,
        640,
        1090,
        330,
        dress("2F6168", "2C333C", style="tail", hem=0.3, bag="C8452C"),
        1,
        ink("FFF6D6"),
        ink("C8452C"),
    )
    beams(c, 980, 240, [(-0.8, -0.6), (-0.3, -0.16), (0.3, 0.44)], 1000, ink("FFF6D6"), 0.14)
    _fallen(c, 260, 700, 1440)


def _under_the_trees(c: Canvas, eye: Eye, t: Tones) -> None:
    for k in range(8, -1, -1):
        z = 3.6 + k * 3.1
        haze = min(0.75, k * 0.1)
        for side in (-1, 1):
            px, py = eye.at(side * 3.9, 0, z)
            c.tint(
                [
                    eye.at(side * 3.9, 0, z),
                    eye.at(side * 3.9 - 0.3, 0, z + 0.4),
                    eye.at(side * 3.9 - 5, 0, z - 0.9),
                    eye.at(side * 3.9 - 5, 0, z - 1.3),
                ],
                t.dark,
                0.22,
            )
            ginkgo(c, px, py, eye.size(z) * 6.4, haze, t.horizon, 900 if k < 2 else 360 if k < 4 else 90)
        for at_k, x, hue, face, hat in (
            (5, -0.8, "4E6A6C", 1, ""),
            (2, 0.9, "C8452C", -1, ""),
            (3, -1.2, "EFE3C8", 1, "cap"),
        ):
            if at_k == k:
                px, py = eye.at(x, 0, z)
                cast(c, px, py, eye.size(z) * 1.6, t.dark, 0.3, 0.6)
                person(
                    c,
                    px,
                    py,
                    eye.size(z) * 1.7,
                    dress(ink(hue), "2F3A42", style="bob", hem=0.6, hat=hat),
                    WALK if face > 0 else STRIDE,
                    "back",
                    face,
                    rim=ink("FFF6D6"),
                )


def _fallen(c: Canvas, count: int, y0: float, y1: float) -> None:
    for _ in range(count):
        x, y = c.rng.uniform(-20, 1820), y0 + (y1 - y0) * c.rng.random() ** 0.8
        size = 7 + 26 * (y - y0) / (y1 - y0)
        c.poly(lens(x, y, size * 1.6, size * 0.6, c.rng.uniform(-30, 30)), c.rng.choice(GOLDS))
    for _ in range(26):
        fan_leaf(
            c,
            c.rng.uniform(0, 1800),
            c.rng.uniform(200, 1200),
            c.rng.uniform(12, 26),
            c.rng.choice(GOLDS),
            c.rng.uniform(0, 360),
        )


@view("ginkgo-avenue", x=1060)
def ginkgo_wall(c: Canvas) -> None:
    """A huge old tree over a red wall; riders pass underneath."""
    t = GOLD.but(sky=ink("6FA0A8"), horizon=ink("E4E4C8"), dark=ink("2A2226"))
    c.light = (-0.6, -0.75)
    c.wash(None, ink("6FA0A8"), ink("DDE0C6"))
    c.grain(None, ink("3F7480"), 0.4, -0.4)
    wall = box(-60, 560, 1860, 960)
    c.wash(wall, ink("B5432F"), ink("8E3024"))
    c.grain(wall, t.dark, -0.2, 0.7)
    cuts(c, ink("C9573E"), (-60, 600, 1860, 940), 160, 60, 5, 0, 3)
    roof(c, -200, 2000, 575, 90, ink("4A4648"), ink("6A6260"), 0.0)
    c.wash([(-60, 950), (1860, 950), (1860, BOTTOM), (-60, BOTTOM)], ink("D9B26A"), ink("8A6A3E"))
    c.bar(-60, 946, 1860, 962, ink("6E4A3A"))
    for _k in range(90):
        x, y = c.rng.uniform(-60, 1300), c.rng.uniform(600, 960)
        c.tint(oval(x, y, c.rng.uniform(20, 60), c.rng.uniform(14, 30)), t.dark, 0.22)
    trunk(c, 1330, 1010, 1000, 92, ink("3E2C26"), -0.03, 6)
    for x, y, r in (
        (1330, 200, 330),
        (1000, 250, 290),
        (1640, 260, 290),
        (1180, 60, 300),
        (1500, 40, 300),
        (760, 340, 190),
        (1830, 420, 220),
    ):
        crown(c, x, y, r, r * 0.74, (ink("B4781C"), ink("E3A92C"), ink("F8DC78")), 330, 0.06)
    for x, size, look, face, frame in (
        (320, 400, dress("EFE3C8", "2F3A46", style="bob", hem=0.7), 1, ink("2F6168")),
        (1010, 360, dress("33485A", "2A2C34", hat="cap", hat_ink="D9A441"), 1, ink("3A3434")),
    ):
        c.tint(oval(x, 1102, size * 0.9, 16), t.dark, 0.4)
        cyclist(c, x, 1095, size, look, face, ink("FFF1CC"), frame)
    _fallen(c, 300, 960, 1440)


@view("persimmon-tree", "A persimmon tree heavy with fruit in a courtyard", x=900, width=1100)
def persimmon_yard(c: Canvas) -> None:
    t = GOLD.but(sky=ink("8DB8B6"), horizon=ink("F4EBCB"), dark=ink("2E2620"))
    c.light = (-0.6, -0.75)
    c.wash(None, ink("8DB8B6"), ink("F4EBCB"))
    c.grain(None, ink("5A8C90"), 0.4, -0.5)
    hills(c, 640, 190, ink("A9BFB0"), t.horizon, 3)
    _courtyard(c, t)
    gable(c, 880, 1000, 520, 420, ink("F6EEDA"), ink("4A4A4C"))
    c.wash([(-60, 1000), (1860, 1000), (1860, BOTTOM), (-60, BOTTOM)], ink("DFC79C"), ink("A9855C"))
    paving(c, Eye(900, 760, 2, 900), -9, 9, 1.6, 8, ink("B9976A"), 1.2)
    for _k in range(9):
        c.tint(
            oval(
                640 + c.rng.uniform(-300, 360),
                1090 + c.rng.uniform(-50, 90),
                c.rng.uniform(50, 130),
                c.rng.uniform(8, 20),
            ),
            t.dark,
            0.22,
        )
    _persimmons(c, 820, 1060, 980, ink("3A2A22"))
    _pickers(c, t)


def _courtyard(c: Canvas, t: Tones) -> None:
    for x, w in ((-90, 560), (1260, 640)):
        c.bar(x, 640, x + w, 1010, ink("F3E9D2"))
        c.grain(box(x, 640, x + w, 1010), ink("B9A488"), -0.2, 0.6, 40)
        roof(c, x, x + w, 660, 170, ink("4A4A4C"), ink("6C6864"))
    lattice(c, 180, 760, 350, 930, ink("5A3A2A"), ink("E9CF9A"), 4, 4)
    c.bar(1420, 740, 1600, 1010, ink("5A3A2A"))
    c.bar(1432, 752, 1505, 1010, ink("8A5A3C"))
    c.bar(1515, 752, 1588, 1010, ink("7A4E34"))
    for x in (1452, 1535):
        c.bar(x, 800, x + 34, 880, t.accent)


def _pickers(c: Canvas, t: Tones) -> None:
    person(
        c,
        1190,
        1130,
        480,
        dress("4E6472", "33383E", style="bun", hair="B9B4AC", hem=0.4, apron="D9C7A0"),
        Pose(near_arm=(110, 150), far_arm=(40, 80), nod=-14),
        face=-1,
        rim=PAPER,
    )
    c.line([(1040, 905), (930, 560)], ink("8A6A44"), 8)
    person(
        c,
        560,
        1150,
        310,
        dress(t.accent, "33485A", heads=5.4),
        Pose(near_arm=(120, 160), far_arm=(110, 150), nod=-24),
        face=1,
        rim=PAPER,
    )
    basket(c, 1340, 1160, 170, ink("A9744F"), ink("DD6E2C"), PAPER)
    basket(c, 700, 1180, 150, ink("A9744F"), ink("DD6E2C"), PAPER)


def _persimmons(c: Canvas, x: float, y: float, tall: float, bark: Ink) -> None:
    """Bare boughs, red-brown last leaves, fruit like lamps."""
    trunk(c, x, y, tall * 0.5, tall * 0.07, bark, 0.02, 3)
    boughs = []
    for dx, dy in trace("-0.42,-0.62 -0.28,-0.82 -0.05,-0.93 0.2,-0.86 0.4,-0.68 0.5,-0.48 -0.5,-0.44"):
        path = [
            (x + tall * 0.02, y - tall * 0.28),
            (x + dx * tall * 0.45, y + dy * tall * 0.62),
            (x + dx * tall, y + dy * tall),
        ]
        c.curve(path, bark, tall * 0.034, tall * 0.02, tall * 0.006)
        boughs.append(smooth(path, closed=False, steps=8))
    for path in boughs:
        for px, py in path[5:]:
            for _ in range(3):
                tip = px + c.rng.gauss(0, tall * 0.06), py + c.rng.gauss(-tall * 0.01, tall * 0.05)
                c.line([(px, py), tip], bark, tall * 0.006, tall * 0.003)
                if c.rng.random() < 0.5:
                    c.poly(
                        lens(*tip, tall * 0.06, tall * 0.028, c.rng.uniform(20, 150)),
                        c.rng.choice((ink("A9432C"), ink("C9762E"), ink("7A5A34"))),
                    )
                else:
                    piece(c, tip[0], tip[1] + tall * 0.02, tall * 0.052, "persimmon")


@view("persimmon-tree", x=1000)
def persimmon_snowlight(c: Canvas) -> None:
    """Against a white wall and a blue dusk, strings of drying fruit and a lit window."""
    t = DUSK.but(sky=ink("3F5878"), horizon=ink("D9B0A0"), dark=ink("1E2232"))
    c.light = (0.5, -0.8)
    c.wash(None, ink("4A6484"), ink("D9B0A0"))
    c.grain(None, ink("35496A"), 0.4, -0.5)
    wall = gable(c, 1180, 1080, 1100, 760, ink("CFC6CC"), ink("2A3042"))
    c.grain(wall, ink("8A8AA2"), -0.2, 0.6, 140)
    c.bar(-60, 700, 640, 1080, ink("BDB6C0"))
    c.grain(box(-60, 700, 640, 1080), ink("6A6A86"), -0.2, 0.8)
    roof(c, -160, 640, 720, 120, ink("2A3042"), ink("4A5068"))
    lattice(c, 1060, 620, 1330, 880, ink("3A2A2A"), ink("FFD98E"), 4, 4)
    c.glow(1195, 750, 420, ink("FFC874"), 0.6)
    c.wash([(-60, 1075), (1860, 1075), (1860, BOTTOM), (-60, BOTTOM)], ink("8A7A86"), ink("3A3A50"))
    c.glow(1195, 1120, 520, ink("FFC874"), 0.5, flat=0.2)
    for k in range(8):
        x = 150 + k * 60
        c.line([(x, 760), (x, 1010)], ink("5A4A3A"), 4)
        for j in range(6):
            piece(c, x + (j % 2) * 8 - 4, 795 + j * 38, 36, "persimmon")
    c.line([(110, 764), (610, 752)], ink("5A3A2A"), 12)
    _persimmons(c, 760, 1130, 1080, t.dark)
    person(
        c,
        1400,
        1150,
        430,
        dress("3F4A66", "23283A", style="bald", hair="D0CCC8", hem=0.6),
        Pose(near_arm=(30, 100), far_arm=(6, 12), lean=6, nod=6),
        face=-1,
        rim=ink("FFD9A0"),
    )
    person(
        c,
        1250,
        1155,
        290,
        dress(t.accent, "2A3048", heads=5.3, style="tail"),
        Pose(near_arm=(150, 170), far_arm=(-6, 4), nod=-20),
        face=-1,
        rim=ink("FFD9A0"),
    )
