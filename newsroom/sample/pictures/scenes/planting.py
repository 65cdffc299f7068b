"""Saplings set by villagers and pupils."""

import math

from ..canvas import Canvas
from ..land import cuts, ground, hills, tufts
from ..palette import DAWN, GOLD, INK, PAPER, Ink, ink, mix
from ..people import cast, dress, person
from ..plants import far_trees
from ..pose import OFFER, WALK, Pose
from ..scene import view
from ..shapes import along, lens, smooth, trace
from ..sky import cloud, sky, sun
from .tea import _STRAW

DIG = Pose(near_leg=(26, -6), far_leg=(-18, -24), near_arm=(30, 56), far_arm=(52, 64), lean=22, nod=12)


HOLD_LOW = Pose(near_leg=(104, -42), far_leg=(84, -56), near_arm=(44, 74), far_arm=(48, 80), lean=16, nod=18)


@view("seedling-planting", "Villagers planting saplings on a slope", x=860)
def planting_spring(c: Canvas) -> None:
    t = DAWN.but(sky=ink("A0C4BE"), horizon=ink("FBE9C2"), near=ink("5A7A58"))
    c.light = (-0.65, -0.7)
    sky(c, t, 640)
    sun(c, 330, 330, 60, ink("FFF8E0"), ink("F9DCA0"), 5)
    hills(c, 600, 260, mix(t.far, t.sky, 0.2), t.horizon, 3)
    hills(c, 620, 160, mix(t.mid, t.near, 0.3), t.horizon, 4)
    slope = smooth(trace("-80,620 500,660 1100,740 1880,700 1880,1480 -80,1480"), steps=8)
    c.wash(slope, ink("C99A68"), ink("7A5236"))
    c.grain(slope, t.dark, -0.4, 0.6)
    cuts(c, ink("9A6C46"), (-60, 720, 1860, 1400), 260, 90, 9, 6, 12)
    for row, (y, n, tall) in enumerate(((720, 17, 70), (800, 12, 100), (900, 9, 140))):
        for k in range(n):
            _sapling(
                c, -20 + (k + 0.4 * (row % 2)) * 1860 / n, y + 16 * math.sin(k), tall, ink("5E7F46"), ink("6A4A34")
            )
    for x, y, tall, look, pose, face in (
        (1500, 880, 210, dress("3F6A72", t.dark, hat="cap", hat_ink=t.accent), DIG, -1),
        (1330, 870, 200, dress("E9DCBC", t.dark, style="bob"), HOLD_LOW, 1),
        (260, 860, 190, dress("D9943C", t.dark), DIG, 1),
    ):
        person(c, x, y, tall, look, pose, face=face, rim=t.light)
    _sapling(c, 920, 1110, 430, ink("6E8F4A"), ink("6A4A34"))
    c.blob(trace("800,1120 860,1080 930,1072 1010,1090 1060,1124 930,1146"), ink("5A3C2A"))
    digger = person(c, 640, 1130, 500, dress(t.accent, "2C3E48", hat="straw", hat_ink=_STRAW), DIG, face=1, rim=t.light)
    _spade(c, digger["far_hand"], digger["near_hand"], (840, 1116))
    person(c, 1130, 1130, 470, dress("4E7A6A", "2C3E48", style="tail", vest="E9B04E"), HOLD_LOW, face=-1, rim=t.light)
    person(
        c, 1380, 1160, 330, dress("E9B04E", "3F5A6A", heads=5.6, hat="cap", hat_ink=PAPER), OFFER, face=-1, rim=t.light
    )
    bucket = trace("1225,1150 1235,1060 1325,1060 1310,1150")
    c.poly(bucket, ink("3F6A86"))
    c.grain(bucket, t.dark, -0.3, 0.6, 0)


def _sapling(c: Canvas, x: float, y: float, tall: float, leaf: Ink, bark: Ink) -> None:
    c.line(
        [(x, y), (x + tall * 0.01, y - tall * 0.5), (x + tall * 0.02, y - tall)],
        bark,
        tall * 0.03,
        tall * 0.02,
        tall * 0.008,
    )
    size = tall * 0.1 if tall > 200 else tall * 0.2
    for k in range(9):
        t = 0.34 + 0.62 * k / 8
        side = 1 if k % 2 else -1
        root = x + tall * 0.015 * t, y - tall * t
        tip = root[0] + side * tall * 0.3 * (1.12 - t), root[1] - tall * 0.13
        c.line([root, tip], bark, tall * 0.011, tall * 0.004)
        for j in range(7 if tall > 200 else 2):
            px, py = along(root, tip, 0.3 + 0.75 * (j + 1) / (7 if tall > 200 else 2))
            c.poly(
                lens(px, py + size * c.rng.uniform(-0.4, 0.5), size, size * 0.42, c.rng.uniform(-70, 70)),
                mix(leaf, c.rng.choice((PAPER, INK)), c.rng.uniform(0, 0.3)),
            )


def _spade(c: Canvas, top: tuple[float, float], low: tuple[float, float], foot: tuple[float, float]) -> None:
    c.line([along(low, top, 1.3) if low[1] > top[1] else along(top, low, 1.3), foot], ink("8A5C38"), 13)
    c.poly(
        [
            (foot[0] - 26, foot[1] - 40),
            (foot[0] + 22, foot[1] - 46),
            (foot[0] + 26, foot[1] + 12),
            (foot[0] + 4, foot[1] + 34),
            (foot[0] - 22, foot[1] + 14),
        ],
        ink("6A7478"),
    )


@view("seedling-planting", x=950, width=1200)
def planting_school(c: Canvas) -> None:
    """Pupils round one young tree, big sky, evening."""
    t = GOLD.but(sky=ink("8DB4AE"), horizon=ink("FCE6B4"), dark=ink("2E3430"))
    c.light = (0.6, -0.75)
    sky(c, t, 820)
    sun(c, 1240, 560, 110, ink("FFF6DA"), ink("FBD894"), 4)
    cloud(c, 420, 300, 640, mix(t.light, t.horizon, 0.3), mix(t.sky, t.horizon, 0.3))
    hills(c, 800, 170, mix(t.far, t.horizon, 0.3), t.horizon, 4)
    far_trees(c, 820, ink("7A7A44"), size=34)
    ground(c, 815, ink("D0B268"), ink("7E6636"))
    mound = smooth(trace("300,1480 420,1130 700,1030 980,1020 1240,1060 1500,1180 1600,1480"), steps=8)
    c.wash(mound, ink("A9743E"), ink("5E402A"))
    c.grain(mound, t.dark, -0.4, 0.6)
    _sapling(c, 930, 1050, 700, ink("6E8A3E"), ink("5A3E2A"))
    kids = [
        (640, 1110, 390, dress("C8452C", "33485A", heads=5.5, style="tail"), DIG, 1),
        (1190, 1120, 400, dress("33618A", "2C3A44", heads=5.5), OFFER, -1),
        (1400, 1170, 370, dress("E9B54E", "4A4438", heads=5.4, style="bob", skirt="8E3B2C"), WALK, -1),
        (440, 1160, 360, dress("EFE3C8", "33485A", heads=5.4, hat="cap", hat_ink="3F6A72"), WALK, 1),
    ]
    for x, y, tall, look, pose, face in kids:
        cast(c, x, y, tall, t.dark, 0.4)
        at = person(c, x, y, tall, look, pose, face=face, rim=ink("FFF1CC"))
        if pose is DIG:
            _spade(c, at["far_hand"], at["near_hand"], (820, 1096))
    c.poly(trace("1042,940 1120,924 1128,990 1056,990"), ink("3F6A72"))
    c.line([(1044, 944), (1000, 916)], ink("3F6A72"), 9)
    for k in range(7):
        c.line([(1000 - k * 3, 920 + k * 14), (996 - k * 3, 930 + k * 14)], PAPER, 4)
    person(
        c,
        1600,
        1190,
        600,
        dress("6A4A3E", "2E3436", style="bun", hem=0.6),
        Pose(near_arm=(26, 90), far_arm=(30, 100), nod=12),
        face=-1,
        rim=ink("FFF1CC"),
    )
    tufts(c, [ink("8A8A44"), ink("5E5E30"), ink("C9B058")], 1180, 1420, 420, 70)
