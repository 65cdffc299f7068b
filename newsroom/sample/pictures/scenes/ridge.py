"""Turbines on the ridge."""

from ..canvas import Canvas
from ..land import cuts, hills, tufts
from ..palette import DAWN, GOLD, PAPER, ink, mix
from ..people import cast, dress, person
from ..pose import STRIDE, WALK
from ..scene import view
from ..shapes import smooth, trace
from ..sky import BOTTOM, FAR_LEFT, FAR_RIGHT, cloud, flock, mist, sky, streaks, sun
from ..vehicles import turbine


@view("wind-turbines", "Turbines on the ridge of Mount Yuntai", x=1010)
def turbines_cloudsea(c: Canvas) -> None:
    t = DAWN.but(sky=ink("7FA6B0"), horizon=ink("FBDDB2"))
    c.light = (-0.7, -0.6)
    sky(c, t, 900)
    sun(c, 420, 560, 76, ink("FFF4D6"), ink("F8C68A"), 6)
    streaks(c, 160, 460, mix(t.light, t.sky, 0.3), 9, thick=10)
    hills(c, 760, 240, mix(t.far, t.sky, 0.35), t.horizon, 3)
    for x, y, tall, turn in ((1560, 660, 250, 40), (1330, 690, 210, 10), (1730, 690, 190, 75)):
        turbine(c, x, y, tall, mix(PAPER, t.horizon, 0.4), mix(t.far, t.sky, 0.5), turn)
    mist(c, 760, 80, t.light, 0.95)
    line = hills(c, 860, 330, t.mid, t.horizon, 2, 1000)
    for u, tall, turn in ((0.44, 360, 25), (0.56, 330, 80), (0.9, 300, 50)):
        x, y = line[int(u * 160)]
        turbine(c, x, y + 8, tall, PAPER, mix(t.far, t.sky, 0.6), turn)
    mist(c, 960, 130, t.light, 0.9)
    near = hills(c, 1130, 330, t.near, mix(t.near, t.horizon, 0.4), 1, 1460, 0.55)
    x, y = near[62]
    turbine(c, 700, y + 24, 760, PAPER, mix(t.near, PAPER, 0.45), 12)
    road = smooth(
        [
            (690, y + 20),
            (760, y + 70),
            (640, y + 130),
            (900, y + 240),
            (700, y + 420),
            (760, y + 420),
            (1010, y + 240),
            (730, y + 130),
            (820, y + 74),
            (720, y + 18),
        ],
        steps=6,
    )
    c.poly(road, mix(t.ground, t.light, 0.5))
    tufts(c, [t.near, t.dark, mix(t.near, t.leaf, 0.5)], 1080, 1420, 500, 46)
    mist(c, 1230, 60, t.light, 0.5, 1400, 700)
    flock(c, 1010, 300, 6, 50, t.near, 90)


@view("wind-turbines", x=860)
def turbines_grazing(c: Canvas) -> None:
    """Bright noon: a worker walks up to a turbine, the valley below."""
    t = GOLD.but(
        sky=ink("86B2B6"),
        horizon=ink("FBEBC4"),
        far=ink("B9C0A0"),
        mid=ink("9A9A5E"),
        near=ink("7C6F38"),
        dark=ink("33352A"),
    )
    c.light = (0.6, -0.75)
    sky(c, t, 860)
    cloud(c, 360, 360, 760, PAPER, mix(t.sky, t.horizon, 0.25))
    cloud(c, 1430, 250, 560, PAPER, mix(t.sky, t.horizon, 0.25))
    hills(c, 820, 200, mix(t.far, t.sky, 0.3), t.horizon, 4)
    hills(c, 870, 140, t.far, t.horizon, 5)
    crest = smooth(trace("-60,860 300,790 760,720 1200,700 1860,800"), closed=False, steps=14)
    for x, y, tall, turn in ((230, 815, 420, 70), (560, 760, 500, 20), (1500, 745, 560, 100)):
        turbine(c, x, y, tall, PAPER, ink("B9C6BE"), turn)
    slope = [*crest, (FAR_RIGHT, BOTTOM), (FAR_LEFT, BOTTOM)]
    c.wash(slope, ink("E3C66E"), ink("9A7A38"))
    c.grain(slope, ink("6E5A2C"), -0.4, 0.6)
    cuts(c, ink("F0DC94"), (-60, 830, 1860, 1400), 110, 110, 6, -6, 4)
    turbine(c, 1060, 1010, 980, PAPER, ink("B9C6BE"), 46)
    c.tint(trace("1050,1006 1072,1012 240,1250 200,1236"), t.dark, 0.28)
    for x, y, tall, look, pose in (
        (860, 1090, 250, dress("DB7A2E", "2F4450", hat="hardhat", hat_ink=PAPER, bag="2F4450"), STRIDE),
        (760, 1110, 255, dress("3F6A72", "2F3A40", hat="hardhat", hat_ink="E9B54E"), WALK),
    ):
        cast(c, x, y, tall, t.dark, 0.3)
        person(c, x, y, tall, look, pose, face=1, rim=PAPER)
    tufts(c, [ink("D9BC62"), ink("A98A3E"), ink("7A6430")], 1060, 1420, 900, 80, lean=0.4)
