"""Kites over the meadow and the dyke."""

import math

from ..canvas import Canvas
from ..land import hills, tufts
from ..palette import DAY, DUSK, PAPER, Ink, Tones, ink, mix
from ..people import cast, dress, person
from ..plants import far_trees
from ..pose import RUN, RUN_ON, Pose
from ..scene import view
from ..shapes import Point, lens, oval, smooth, trace
from ..sky import cloud, flock, sky, sun

HOLD_LINE = Pose(near_leg=(18, -2), far_leg=(-20, -24), near_arm=(104, 140), far_arm=(84, 120), lean=-8, nod=-20)


def kite(c: Canvas, x: float, y: float, size: float, hues: tuple[Ink, Ink], kind: str, tilt: float) -> None:
    """A swallow, diamond or fish kite."""
    if kind == "swallow":
        wings = trace("0,-0.3 0.3,-0.42 0.72,-0.3 0.9,0.04 0.5,-0.06 0.16,0.02 0.3,0.62 0.06,0.3 0,0.34")
        outline = wings + [(-u, v) for u, v in wings[::-1]]
        c.poly(_turned(smooth(outline, steps=3), x, y, size, tilt), hues[0])
        for side in (-1, 1):
            c.poly(_turned(oval(side * 0.46, -0.2, 0.16, 0.09), x, y, size, tilt), hues[1])
        c.poly(_turned(oval(0, -0.16, 0.12, 0.2), x, y, size, tilt), hues[1])
    else:
        c.poly(_turned(trace("0,-0.6 0.44,-0.08 0,0.6 -0.44,-0.08"), x, y, size, tilt), hues[0])
        c.poly(_turned([(0, -0.6), (0.44, -0.08), (0, -0.02)], x, y, size, tilt), hues[1])
        c.poly(_turned([(0, 0.6), (-0.44, -0.08), (0, -0.02)], x, y, size, tilt), hues[1])
        tail = [_turned([(0.1 * math.sin(k * 1.3), 0.6 + k * 0.17)], x, y, size, tilt)[0] for k in range(7)]
        c.curve(tail, hues[0], size * 0.03, size * 0.02)
        for px, py in tail[1::2]:
            c.poly(lens(px, py, size * 0.24, size * 0.1, tilt), hues[1])


def _turned(points, x: float, y: float, size: float, tilt: float):
    cos, sin = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    return [(x + size * (u * cos - v * sin), y + size * (u * sin + v * cos)) for u, v in points]


def _line_to(c: Canvas, hand: Point, x: float, y: float, hue: Ink) -> None:
    c.curve([hand, ((hand[0] + x) / 2 + 40, (hand[1] + y) / 2 + 90), (x, y)], hue, 2.4)


@view("kites", "Children flying kites over a field", x=820)
def kites_day(c: Canvas) -> None:
    t = DAY.but(sky=ink("6FAAB2"), horizon=ink("F8EDCB"))
    c.light = (-0.6, -0.75)
    sky(c, t, 820)
    cloud(c, 1330, 620, 700, PAPER, mix(t.sky, t.horizon, 0.3))
    cloud(c, 300, 480, 480, PAPER, mix(t.sky, t.horizon, 0.3))
    hills(c, 820, 130, t.far, t.horizon, 4)
    far_trees(c, 830, mix(t.mid, t.near, 0.4), size=26)
    meadow = smooth(trace("-80,900 500,850 1000,860 1880,960 1880,1480 -80,1480"), steps=8)
    c.wash(meadow, ink("C9BE6A"), ink("7E8A3E"))
    c.grain(meadow, t.dark, -0.5, 0.4)
    tufts(c, [ink("8E9A48"), ink("6E7F3A"), ink("D6CC80")], 890, 1420, 900, 60, lean=0.3)
    _children(c, t)
    kite(c, 560, 210, 90, (ink("2F6168"), ink("F6EDDA")), "swallow", 10)
    kite(c, 240, 300, 60, (ink("C8452C"), ink("E9A83C")), "diamond", -10)


def _children(c: Canvas, t: Tones) -> None:
    kids = [
        (
            430,
            1130,
            400,
            dress(t.accent, "33485A", heads=5.5),
            HOLD_LINE,
            1,
            (980, 300, 230, (ink("C8452C"), ink("F6EDDA")), "swallow", -14),
        ),
        (
            860,
            1060,
            330,
            dress("E9B04E", "4A3A4A", heads=5.4, style="tail", skirt="33618A"),
            RUN,
            1,
            (1430, 210, 170, (ink("E9A83C"), ink("2F6168")), "diamond", 20),
        ),
        (
            1230,
            1010,
            270,
            dress("EFE3C8", "33485A", heads=5.4, hat="cap", hat_ink="2F6168"),
            RUN_ON,
            1,
            (1640, 420, 110, (ink("573A4A"), ink("DFA58C")), "diamond", 8),
        ),
    ]
    for x, y, tall, look, pose, face, toy in kids:
        cast(c, x, y, tall, t.dark, 0.25)
        at = person(c, x, y, tall, look, pose, face=face, rim=PAPER)
        _line_to(c, at["near_hand"], toy[0], toy[1], mix(t.dark, t.sky, 0.4))
        kite(c, *toy)


@view("kites", x=980)
def kites_evening(c: Canvas) -> None:
    """On the dyke at sundown: silhouettes of a grandfather and a child."""
    t = DUSK.but(sky=ink("58709A"), horizon=ink("FBC07E"), dark=ink("231F36"))
    c.light = (0.6, -0.75)
    sky(c, t, 980)
    sun(c, 1290, 860, 130, ink("FFEFC4"), ink("FBAF66"), 4)
    for y, x, w in ((520, 500, 700), (640, 1400, 520)):
        cloud(c, x, y, w, mix(t.horizon, PAPER, 0.2), mix(t.sky, t.horizon, 0.45))
    hills(c, 980, 110, t.far, t.horizon, 4)
    dyke = smooth(trace("-80,1040 500,1010 1000,1030 1880,960 1880,1480 -80,1480"), steps=8)
    c.wash(dyke, ink("4E3E50"), t.dark)
    tufts(c, [t.dark, ink("4E3E50")], 1000, 1100, 700, 46, lean=0.3)
    man = person(
        c,
        760,
        1050,
        430,
        dress(t.dark, t.dark, skin="5A3A44", hat="cap", hat_ink=t.dark, hem=0.6),
        HOLD_LINE,
        face=1,
        rim=ink("FFC98A"),
    )
    person(
        c,
        930,
        1050,
        260,
        dress("B5402E", t.dark, skin="5A3A44", heads=5.4),
        Pose(near_arm=(150, 168), far_arm=(-6, 4), nod=-26),
        face=1,
        rim=ink("FFC98A"),
    )
    _line_to(c, man["near_hand"], 1240, 330, t.dark)
    kite(c, 1240, 300, 300, (ink("B5402E"), ink("FBE3B4")), "swallow", -16)
    kite(c, 420, 240, 110, (ink("2A2A48"), ink("E9A562")), "diamond", 14)
    flock(c, 620, 520, 9, 44, t.dark, 150)
