"""Water works: the sluice, and boats that keep the river clean."""

from ..boats import boat, launch
from ..canvas import Canvas
from ..land import cuts, hills, reeds, tufts
from ..palette import DAY, GOLD, PAPER, Ink, Tones, ink, mix
from ..people import cast, dress, person
from ..plants import bough, far_trees, tree, willow
from ..pose import BEND, STAND, WALK, Pose
from ..scene import view
from ..shapes import Point, box, lens, oval, smooth, trace
from ..sky import cloud, mist, sky, streaks, sun
from ..things import rod
from ..vehicles import excavator
from ..water import glitter, lake, mirror, ripples, standing

POINTING = Pose(near_leg=(4, 2), far_leg=(-8, -10), near_arm=(82, 86), far_arm=(-6, 8), lean=1)
NETTING = Pose(near_leg=(16, -8), far_leg=(-14, -22), near_arm=(46, 62), far_arm=(62, 76), lean=20, nod=14)
PADDLE = Pose(near_leg=(86, 20), far_leg=(80, 8), near_arm=(40, 66), far_arm=(76, 88), lean=14, nod=8)


def _pier(c: Canvas, x: float, y: float, w: float, h: float, stone: Ink, dark: Ink) -> None:
    c.poly(box(x, y - h, x + w, y), stone)
    c.grain(box(x, y - h, x + w, y), dark, -0.3, 0.8, 20)
    c.poly(
        [(x - w * 0.12, y), (x + w * 0.5, y + w * 0.3), (x + w * 1.12, y), (x + w, y - h * 0.3), (x, y - h * 0.3)],
        mix(stone, dark, 0.2),
    )
    c.bar(x - w * 0.14, y - h - w * 0.22, x + w * 1.14, y - h, mix(stone, PAPER, 0.3))
    for k in range(1, 5):
        c.bar(x, y - h * k / 5, x + w, y - h * k / 5 + 3, mix(stone, dark, 0.35))


def _hoist_house(c: Canvas, x: float, y: float, w: float, h: float, wall: Ink, roof_: Ink, pane: Ink) -> None:
    c.bar(x, y - h, x + w, y, wall)
    c.grain(box(x, y - h, x + w, y), mix(wall, roof_, 0.5), -0.2, 0.6, 30)
    c.poly(
        [(x - w * 0.12, y - h), (x + w * 0.14, y - h * 1.36), (x + w * 0.86, y - h * 1.36), (x + w * 1.12, y - h)],
        roof_,
    )
    for u in (0.12, 0.42, 0.72):
        c.bar(x + w * u, y - h * 0.72, x + w * (u + 0.18), y - h * 0.28, pane)


def _torrent(c: Canvas, x0: float, x1: float, y0: float, y1: float, water: Ink, foam: Ink) -> None:
    """Water shooting out under a raised gate."""
    fan = [(x0, y0), (x1, y0), (x1 + (x1 - x0) * 0.18, y1), (x0 - (x1 - x0) * 0.18, y1)]
    c.wash(fan, water, foam)
    for _ in range(60):
        t = c.rng.random()
        top = x0 + (x1 - x0) * t
        foot = x0 - (x1 - x0) * 0.18 + (x1 - x0) * 1.36 * t
        a, b = sorted((c.rng.random() ** 0.6, c.rng.random() ** 0.6))
        c.line(
            [(top + (foot - top) * a, y0 + (y1 - y0) * a), (top + (foot - top) * b, y0 + (y1 - y0) * b)],
            foam if t * 7 % 1 > 0.4 else mix(water, foam, 0.4),
            c.rng.uniform(2, 8),
            2,
        )
    for _ in range(46):
        r = c.rng.uniform(8, 34)
        c.oval(
            c.rng.uniform(x0 - 50, x1 + 50),
            y1 + c.rng.gauss(6, 14),
            r * 1.5,
            r * 0.6,
            foam if c.rng.random() < 0.6 else mix(water, foam, 0.6),
        )


@view("flood-gate", "The sluice on the river, gates raised", x=720)
def sluice_open(c: Canvas) -> None:
    t = DAY.but(sky=ink("9CC0C0"), horizon=ink("F4E9CC"))
    sky(c, t, 560)
    cloud(c, 420, 300, 620, mix(t.light, t.horizon, 0.2), t.sky)
    cloud(c, 1500, 210, 480, mix(t.light, t.horizon, 0.2), t.sky)
    hills(c, 540, 170, t.far, t.horizon, 4)
    far_trees(c, 560, mix(t.mid, t.near, 0.4), size=40)
    water, foam = ink("4F8084"), ink("F2F1E2")
    c.bar(-60, 556, 1860, 890, mix(water, t.dark, 0.2))
    stone = ink("CDB88F")
    for k in range(4):
        x = 190 + k * 400
        c.bar(x, 470, x + 300, 660, ink("8E4A35"))
        for row in range(5):
            c.bar(x, 480 + row * 36, x + 300, 486 + row * 36, mix(ink("8E4A35"), t.dark, 0.5))
        c.grain(box(x, 470, x + 300, 660), t.dark, -0.2, 0.6)
        c.bar(x, 655, x + 300, 780, mix(water, t.dark, 0.5))
        _torrent(c, x + 6, x + 294, 668, 880, mix(water, foam, 0.25), foam)
    lake(c, 870, mix(water, t.dark, 0.15), mix(water, foam, 0.25))
    for k in range(4):
        _torrent(c, 196 + k * 400, 484 + k * 400, 668, 880, mix(water, foam, 0.25), foam)
        mist(c, 885, 70, foam, 0.85, 340 + k * 400, 280)
    for k in range(5):
        _pier(c, 90 + k * 400, 890, 100, 560, stone, mix(stone, t.dark, 0.5))
    c.bar(-60, 330, 1860, 372, mix(stone, PAPER, 0.2))
    c.grain(box(-60, 330, 1860, 376), t.dark, -0.2, 0.7)
    for k in range(4):
        _hoist_house(c, 190 + k * 400, 332, 300, 120, PAPER, ink("A6452F"), mix(t.dark, t.near, 0.3))
    ripples(c, 900, foam, 120)
    ripples(c, 900, mix(water, t.dark, 0.4), 90)
    _inspectors(c, t)


def _inspectors(c: Canvas, t: Tones) -> None:
    """Two engineers on the near bank, one pointing."""
    c.blob(trace("-80,1080 200,1040 560,1090 820,1180 980,1330 900,1480 -80,1480"), t.dark)
    tufts(c, [t.near, t.leaf, t.dark], 1060, 1220, 240, 60, (-40, 760))
    person(
        c,
        420,
        1130,
        420,
        dress(t.accent, "2F4250", hat="hardhat", hat_ink=PAPER, hem=0.4),
        POINTING,
        face=1,
        rim=t.light,
    )
    person(
        c,
        250,
        1125,
        400,
        dress("44606C", "2A3440", hat="hardhat", hat_ink=t.second, hem=0.4),
        Pose(near_arm=(30, 110), far_arm=(24, 96), nod=14),
        face=1,
        rim=t.light,
    )
    c.poly(trace("330,920 392,908 398,934 338,948"), PAPER)


@view("flood-gate", x=800)
def sluice_dredging(c: Canvas) -> None:
    """Low water in the evening: the river bed is dug out before winter."""
    t = GOLD.but(sky=ink("C98A5A"), horizon=ink("F9DFA8"), near=ink("6E4A38"), dark=ink("2E2226"))
    c.light = (0.6, -0.75)
    sky(c, t, 560)
    sun(c, 1450, 440, 78, ink("FFF1CC"), ink("F9CF86"), 5)
    streaks(c, 140, 420, mix(t.horizon, t.sky, 0.4), 9)
    hills(c, 560, 140, t.far, t.horizon, 3)
    _sluice_far(c, t)
    mud = ink("9A7650")
    c.wash(trace("-60,585 1860,585 1860,1460 -60,1460"), mix(mud, t.horizon, 0.35), ink("4E382E"))
    cuts(c, mix(mud, t.dark, 0.45), (-60, 620, 1860, 1400), 240, 130, 9, -3, 6)
    creek = smooth(
        trace(
            "900,590 960,640 820,720 1000,830 840,980 1130,1180 1060,1460 1700,1460 1640,1160 "
            "1290,960 1340,820 1060,710 1110,640 1010,590"
        ),
        steps=8,
    )
    c.poly(creek, mix(t.horizon, t.sky, 0.3))
    with c.clip(creek) as layer:
        layer.poly(creek, mix(t.horizon, t.sky, 0.25))
        layer.grain(creek, t.near, -0.2, 0.6)
        glitter(layer, 1250, 600, ink("FFF1CC"), 110, 80)
    with c.volume(box(60, 300, 1100, 1000), 12, 4, t.light) as layer:
        excavator(layer, 470, 930, 480, ink("DE9A34"), t.dark, mix(t.horizon, t.near, 0.3))
    with c.volume(box(1380, 480, 1800, 800), 6, 3, t.light) as layer:
        excavator(layer, 1620, 740, 190, ink("DE9A34"), t.dark, mix(t.horizon, t.near, 0.3), -1)
    for x, y, tall, look, pose, face in (
        (1210, 1010, 360, dress(t.accent, t.dark, hat="hardhat", hat_ink="F3DFA8", vest="E8C24A"), STAND, -1),
        (1240, 690, 130, dress(t.second, t.dark, hat="hardhat", hat_ink=PAPER), WALK, 1),
        (60, 900, 290, dress("55606A", t.dark, hat="straw", hat_ink="D9B06A"), BEND, 1),
    ):
        cast(c, x, y, tall, t.dark, 0.35)
        person(c, x, y, tall, look, pose, face=face, rim=t.light)
    c.blob(trace("-60,1200 300,1130 700,1220 900,1340 880,1480 -60,1480"), t.dark)
    reeds(c, [t.dark], -20, 520, 1300, 360, 26, 0.1, plume=ink("C98A4A"))


def _sluice_far(c: Canvas, t: Tones) -> None:
    stone = mix(ink("B98E5E"), t.horizon, 0.2)
    for k in range(6):
        x = 330 + k * 170
        c.bar(x, 470, x + 130, 585, mix(t.near, t.mid, 0.4))
        c.bar(x - 30, 420, x + 10, 600, stone)
        c.grain(box(x - 30, 420, x + 10, 600), t.near, -0.1, 0.8, 0)
    c.bar(270, 402, 1250, 428, mix(stone, t.light, 0.3))
    for k in range(3):
        _hoist_house(c, 350 + k * 340, 404, 170, 56, mix(t.light, t.horizon, 0.4), mix(t.accent, t.near, 0.4), t.near)


@view("river-cleanup", "A boat and nets taking drift out of the river", x=880, width=1150)
def cleanup_boat(c: Canvas) -> None:
    t = DAY.but(sky=ink("A9CFC2"), horizon=ink("F7EDCF"), near=ink("3E6F62"))
    sky(c, t, 420)
    far_trees(c, 440, mix(t.mid, t.far, 0.4), size=60)
    for x, tall in ((150, 300), (420, 230), (1180, 250), (1500, 320), (1740, 260)):
        tree(c, x, 470, tall, (mix(t.near, t.leaf, 0.4), t.leaf, mix(t.leaf, t.light, 0.35)), t.near, 170)
    c.bar(-60, 462, 1860, 500, ink("C9B287"))
    c.grain(box(-60, 462, 1860, 500), t.dark, -0.2, 0.7)
    lake(c, 498, ink("4E8A80"), ink("A9CDB8"))
    mirror(c, 150, 498, t.near, 0.25, 0.8)
    ripples(c, 520, ink("D9EADA"), 130)
    with standing(c, box(360, 420, 1300, 900), 870, ink("3E7268"), 0.3, 0.6) as layer:
        launch(layer, 800, 830, 720, PAPER, ink("3F6F7A"), ink("CFE3DC"))
        person(
            layer,
            1015,
            756,
            300,
            dress("35576A", "26343E", vest="E8762C", hat="cap", hat_ink=t.accent),
            NETTING,
            face=1,
            rim=t.light,
        )
        person(
            layer,
            480,
            772,
            280,
            dress("8A9A8A", "26343E", vest="E8762C", hat="straw", hat_ink="E3C27A"),
            STAND,
            face=-1,
            rim=t.light,
        )
    _net(c, (1120, 655), (1370, 890), t)
    _drift(c, t, trace("1430,900 1540,870 1360,980 1630,960 1250,1010"))
    bough(c, trace("1860,30 1600,120 1380,90 1240,170"), t.dark, [t.dark, t.leaf, t.near], 30, 60, 120)


def _net(c: Canvas, hand: Point, mouth: Point, t: Tones) -> None:
    rod(c, (hand[0] - 90, hand[1] - 90), mouth, 9, ink("8A6A44"))
    ring = oval(mouth[0] + 46, mouth[1] + 16, 62, 22, 12)
    c.tint(
        smooth(
            [
                (mouth[0] - 12, mouth[1] + 12),
                (mouth[0] + 104, mouth[1] + 30),
                (mouth[0] + 70, mouth[1] + 92),
                (mouth[0] + 22, mouth[1] + 88),
            ]
        ),
        t.dark,
        0.45,
    )
    c.line([*ring, ring[0]], t.dark, 6)


def _drift(c: Canvas, t: Tones, places: list[Point]) -> None:
    """Leaves, twigs and a bottle on the water."""
    for x, y in places:
        for _ in range(9):
            hue = c.rng.choice((ink("C98A3A"), ink("8A6A34"), ink("A9452F"), t.leaf))
            c.poly(lens(x + c.rng.gauss(0, 50), y + c.rng.gauss(0, 14), 42, 15, c.rng.uniform(-25, 25)), hue)
    x, y = places[0]
    c.poly(
        [
            (x - 40, y - 10),
            (x + 14, y - 12),
            (x + 26, y - 5),
            (x + 44, y - 4),
            (x + 44, y + 4),
            (x + 26, y + 5),
            (x + 14, y + 10),
            (x - 40, y + 10),
        ],
        PAPER,
    )


@view("river-cleanup", x=960, width=1150)
def cleanup_paddle(c: Canvas) -> None:
    """Volunteers in a rowing boat on an autumn evening."""
    t = GOLD.but(sky=ink("E3A866"), horizon=ink("FCE8B8"))
    c.light = (-0.6, -0.75)
    sky(c, t, 360)
    hills(c, 380, 170, t.far, t.horizon, 3)
    far_trees(c, 400, mix(t.mid, t.far, 0.3), size=46)
    lake(c, 400, ink("7E6246"), ink("F1CF92"))
    mirror(c, 180, 400, t.horizon, 0.2)
    glitter(c, 420, 410, ink("FFF4D6"), 240, 140)
    ripples(c, 430, mix(t.near, t.ground, 0.4), 150)
    with standing(c, box(420, 380, 1480, 930), 905, t.near, 0.25, 0.62) as layer:
        for x, look, pose, face in (
            (700, dress("3F5A60", t.dark, vest=t.accent, style="tail"), PADDLE, 1),
            (960, dress("D9C9A8", t.dark, vest=t.accent, hat="cap", hat_ink=t.second), NETTING, 1),
            (
                1180,
                dress("6E5A4A", t.dark, vest=t.accent, style="bob"),
                Pose(near_leg=(86, 10), far_leg=(80, 4), near_arm=(30, 60), far_arm=(34, 66), lean=8, nod=16),
                -1,
            ),
        ):
            person(layer, x, 870, 400, look, pose, face=face, rim=ink("FFF1CC"))
        rod(layer, (760, 560), (540, 905), 12, ink("8A5A34"))
        boat(layer, 930, 850, 940, t.dark, ink("C08A4E"), 1, rim=ink("FFF1CC"))
    _net(c, (1110, 655), (1420, 890), t)
    _drift(c, t, trace("1500,930 1620,890 1400,1010 1240,1090 300,1020 700,1140"))
    willow(c, 1740, 800, 780, (t.leaf, ink("C99A3E")), t.dark, 80, -0.08)
    reeds(c, [t.dark, t.near], -40, 260, 1300, 520, 30, 0.12, plume=ink("D9A45A"))
