"""Lake and wetland."""

import math

from ..boats import boat, boatman
from ..canvas import Canvas
from ..land import hills, reeds, tufts
from ..palette import DAWN, DAY, GOLD, PAPER, RAIN, Ink, Tones, ink, mix
from ..people import dress
from ..plants import far_trees, willow
from ..scene import view
from ..shapes import box, lens, place, smooth, trace
from ..sky import cloud, flock, mist, sky, streaks, sun
from ..water import glitter, lake, mirror, ripples, standing


@view("lake-dawn", "Lake Yingyue at first light: reeds, hills and one small boat", x=1130)
def lake_dawn(c: Canvas) -> None:
    t = DAWN
    c.light = (0.3, -0.95)
    sky(c, t, 560)
    sun(c, 1130, 450, 62, t.light, mix(t.second, t.horizon, 0.35))
    streaks(c, 200, 430, mix(t.sky, t.light, 0.6), 10, thick=7)
    hills(c, 560, 210, mix(t.far, t.sky, 0.3), t.horizon, 3)
    hills(c, 562, 120, t.mid, t.horizon, 5)
    far_trees(c, 562, mix(t.near, t.mid, 0.35), -60, 560, 22)
    lake(c, 560, mix(t.sky, t.near, 0.6), mix(t.horizon, t.sky, 0.2))
    mirror(c, 250, 560, t.sky, 0.22)
    mist(c, 560, 46, t.light, 0.9)
    glitter(c, 1130, 575, t.light, 190)
    ripples(c, 600, mix(t.near, t.sky, 0.3), 130)
    _fisher(c, t, 1180, 815, 330)
    reeds(c, [t.dark, mix(t.dark, t.near, 0.4)], -20, 400, 1240, 640, 46, plume=mix(t.second, t.ground, 0.4))
    flock(c, 640, 280, 9, 46, t.near, 130)


def _fisher(c: Canvas, t: Tones, x: float, y: float, length: float) -> None:
    look = dress(t.dark, t.dark, skin=t.near, hat="straw", hat_ink=t.near)
    with standing(
        c, box(x - length * 0.7, y - length * 0.9, x + length * 0.7, y + length * 0.1), y + length * 0.05, t.near, 0.3
    ) as layer:
        boatman(layer, x - length * 0.3, y - length * 0.01, length * 0.62, look, t.dark, rim=t.light)
        boat(layer, x, y, length, t.dark, mix(t.dark, t.second, 0.5), rim=t.light)


@view("lake-dawn", x=700)
def lake_mist(c: Canvas) -> None:
    t = RAIN.but(sky=ink("9DB3B8"), horizon=ink("F0E3CF"), far=ink("B9C2BF"), mid=ink("7F9A9C"), near=ink("3F646C"))
    sky(c, t, 640)
    sun(c, 560, 300, 70, ink("F6D9B4"), ink("F2CFA6"), 4)
    for y, tall, ink_, peaks in ((600, 330, mix(t.far, t.sky, 0.35), 3), (620, 240, t.far, 4), (635, 150, t.mid, 5)):
        hills(c, y, tall, ink_, t.horizon, peaks)
        mist(c, y, 60, t.horizon, 0.8)
    lake(c, 640, mix(t.near, t.sky, 0.4), t.horizon)
    mirror(c, 330, 640, t.sky, 0.2, 0.9)
    ripples(c, 700, mix(t.horizon, PAPER, 0.5), 90)
    _jetty(c, t)
    with standing(c, box(380, 800, 1010, 1060), 1036, t.near, 0.3) as layer:
        boat(layer, 690, 1010, 540, t.dark, ink("B98752"), -1, canopy=ink("3E4A4A"), rim=t.light)
    c.blob(trace("1500,960 1560,905 1700,872 1880,860 1880,1130 1640,1090 1520,1010"), t.dark)
    tufts(c, [t.dark, t.near], 880, 1000, 90, 60, (1540, 1840))
    willow(c, 1720, 900, 900, (t.near, mix(t.leaf, t.horizon, 0.2)), t.dark, 90, -0.1)


def _jetty(c: Canvas, t: Tones) -> None:
    """Planks on posts, running out from the right."""
    for k in range(7):
        x = 1000 + k * 150
        c.bar(x, 930 - k * 4, x + 16 + k, 1120, t.dark)
    deck = trace("930,905 1900,880 1900,950 940,930")
    c.wash(deck, mix(t.ground, t.horizon, 0.3), mix(t.ground, t.near, 0.4), 0)
    c.poly(trace("930,924 1900,930 1900,956 940,936"), t.dark)
    for k in range(22):
        c.line([(950 + k * 42, 905 - k), (958 + k * 42, 930)], mix(t.ground, t.dark, 0.5), 2.5)


EGRET_BODY = trace("0.12,-0.46 -0.02,-0.52 -0.2,-0.5 -0.44,-0.38 -0.62,-0.26 -0.4,-0.29 -0.16,-0.3 0.04,-0.34")
EGRET_WING = trace("-0.02,-0.46 -0.24,-0.44 -0.46,-0.34 -0.7,-0.2 -0.42,-0.27 -0.16,-0.33")


def egret(
    c: Canvas, x: float, y: float, tall: float, white: Ink, shade: Ink, leg: Ink, face: int = 1, stoop: float = 0
) -> None:
    """A standing egret: S of a neck, dagger bill, stilts. `stoop` 1 brings the bill down to the water."""
    for dx in (0.06, 0.17):
        c.line(place([(-dx, -0.34), (-dx - 0.04, -0.17), (-dx + 0.02, 0)], x, y, tall, face), leg, tall * 0.015)
    c.poly(place(smooth(EGRET_BODY), x, y, tall, face), white)
    c.poly(place(smooth(EGRET_WING), x, y, tall, face), shade)
    crook, head = (0.12, -0.6), (0.02 + 0.26 * stoop, -0.92 + 0.5 * stoop)
    neck = [(-0.04, -0.42), (0.1, -0.47), crook, (-0.02 + 0.16 * stoop, -0.76 + 0.14 * stoop), head]
    c.line(place(smooth(neck, closed=False), x, y, tall, face), white, tall * 0.09, tall * 0.06, tall * 0.045)
    hx, hy = head
    c.poly(place(lens(hx + 0.02, hy, 0.13, 0.07, 10 + 40 * stoop), x, y, tall, face), white)
    dip = math.radians(8 + 42 * stoop)
    bill = [(hx + 0.05, hy - 0.015), (hx + 0.24 * math.cos(dip), hy + 0.24 * math.sin(dip)), (hx + 0.04, hy + 0.025)]
    c.poly(place(bill, x, y, tall, face), leg)


def egret_flying(
    c: Canvas, x: float, y: float, span: float, white: Ink, shade: Ink, leg: Ink, face: int = 1, beat: float = 1
) -> None:
    def put(points, ink_) -> None:
        c.poly(place(smooth(points, steps=5), x, y, span, face), ink_)

    c.line(place([(-0.1, 0.03), (-0.42, 0.06)], x, y, span, face), leg, span * 0.012)
    put(
        [
            (0.0, 0.0),
            (-0.06, -0.2 * beat),
            (-0.2, -0.42 * beat),
            (-0.3, -0.46 * beat),
            (-0.2, -0.2 * beat),
            (-0.16, 0.02),
        ],
        shade,
    )
    put(trace("0.2,-0.02 0.06,0.06 -0.14,0.05 -0.22,0.02 -0.05,-0.04 0.1,-0.07"), white)
    put(
        [
            (0.08, -0.02),
            (0.12, -0.24 * beat),
            (0.05, -0.5 * beat),
            (-0.04, -0.56 * beat),
            (-0.06, -0.28 * beat),
            (-0.1, 0.0),
        ],
        white,
    )
    put(trace("0.14,-0.03 0.24,0.02 0.3,-0.05 0.26,-0.09 0.22,-0.04"), white)
    c.poly(place([(0.29, -0.09), (0.42, -0.05), (0.29, -0.055)], x, y, span, face), leg)


@view("egret-wetland", "Egrets feeding and rising over the reed beds of the wetland", x=760)
def egrets_morning(c: Canvas) -> None:
    t = DAY.but(sky=ink("8FB8B4"), horizon=ink("F5E7C6"))
    sky(c, t, 540)
    cloud(c, 1300, 380, 900, mix(t.light, t.horizon, 0.4), t.sky)
    hills(c, 540, 150, t.far, t.horizon, 4)
    far_trees(c, 545, mix(t.mid, t.near, 0.4), size=26)
    lake(c, 540, mix(t.sky, t.near, 0.5), mix(t.horizon, t.sky, 0.4))
    mirror(c, 400, 540, t.sky, 0.3)
    for y, size, shade in ((610, 70, mix(t.ground, t.leaf, 0.4)), (700, 110, t.leaf)):
        for x in (c.rng.uniform(-50, 600), c.rng.uniform(1200, 1850)):
            tufts(c, [shade, mix(shade, t.dark, 0.3)], y - 6, y + 8, 110, size, (x - 260, x + 260))
    ripples(c, 600, mix(t.near, t.sky, 0.25), 120)
    for x, y, tall, face, stoop in (
        (500, 830, 250, 1, 0),
        (700, 900, 300, 1, 1),
        (1060, 770, 190, -1, 0),
        (1240, 800, 210, -1, 1),
        (330, 730, 150, 1, 0.3),
    ):
        with standing(c, box(x - tall, y - tall * 1.1, x + tall, y + 4), y, t.sky, 0.35, 0.6) as layer:
            egret(layer, x, y, tall, PAPER, mix(t.sky, PAPER, 0.3), t.dark, face, stoop)
    for x, y, span, beat in ((820, 330, 330, 1), (1080, 230, 250, 0.7), (610, 200, 200, 1.1)):
        egret_flying(c, x, y, span, PAPER, mix(t.sky, t.near, 0.2), t.dark, 1, beat)
    reeds(c, [t.dark, t.near], 1380, 1840, 1260, 560, 42, -0.1, plume=mix(t.second, t.light, 0.3))


@view("egret-wetland", x=1060)
def egrets_evening(c: Canvas) -> None:
    t = GOLD.but(sky=ink("D8905A"), horizon=ink("FBDD9E"), near=ink("7A4A38"))
    c.light = (0.5, -0.8)
    sky(c, t, 640)
    sun(c, 1180, 500, 130, ink("FFF0C4"), ink("F6B765"), 4)
    streaks(c, 140, 480, mix(t.horizon, t.sky, 0.4), 12, thick=10)
    hills(c, 640, 120, t.far, t.horizon, 3)
    far_trees(c, 644, mix(t.mid, t.near, 0.5), size=24)
    lake(c, 640, mix(t.near, t.mid, 0.4), mix(t.horizon, t.far, 0.2))
    mirror(c, 360, 640, t.horizon, 0.15)
    glitter(c, 1180, 655, ink("FFF0C4"), 190, 90)
    for x, y, tall, face, stoop in (
        (860, 960, 380, 1, 0),
        (1090, 900, 260, 1, 0.9),
        (1420, 860, 230, -1, 0.1),
        (1660, 900, 250, -1, 0.9),
    ):
        with standing(c, box(x - tall, y - tall * 1.1, x + tall, y + 4), y, t.near, 0.3, 0.6) as layer:
            egret(layer, x, y, tall, t.dark, t.near, t.dark, face, stoop)
    for x, y, span, beat in ((640, 300, 300, 1), (880, 210, 230, 0.75), (420, 230, 180, 0.5), (1000, 340, 160, 1)):
        egret_flying(c, x, y, span, t.dark, t.near, t.dark, 1, beat)
    reeds(c, [t.dark, mix(t.dark, t.near, 0.5)], -40, 460, 1260, 700, 46, 0.14, plume=ink("C98A4A"))
