"""New homes: rising, and lived in."""

from ..buildings import block, crane
from ..canvas import Canvas
from ..land import cuts, ground, hills, tufts
from ..palette import DAWN, GOLD, PAPER, Tones, ink, mix
from ..people import cast, dress, person
from ..plants import far_trees, tree
from ..pose import OFFER, STRIDE, WALK, Pose
from ..scene import view
from ..shapes import box, oval, smooth, trace
from ..sky import cloud, flock, sky, sun
from ..vehicles import excavator

WAVE = Pose(near_arm=(120, 165), far_arm=(-6, 6), nod=-6, lean=0)


CASE = Pose(near_leg=(22, 8), far_leg=(-14, -36), near_arm=(-26, -20), far_arm=(20, 40), lean=5)


@view("new-homes", "New residential blocks and cranes", x=820)
def homes_rising(c: Canvas) -> None:
    t = DAWN.but(sky=ink("9BBBBB"), horizon=ink("FADDB0"), far=ink("C5BFA8"))
    c.light = (-0.65, -0.7)
    sky(c, t, 860)
    sun(c, 300, 560, 70, ink("FFF4D6"), ink("F9C98A"), 5)
    cloud(c, 1250, 300, 560, mix(t.light, t.horizon, 0.3), mix(t.sky, t.horizon, 0.2))
    hills(c, 820, 150, mix(t.far, t.horizon, 0.3), t.horizon, 3)
    for x, w, h in ((60, 130, 300), (330, 150, 380), (1500, 150, 340), (1700, 130, 280)):
        block(
            c,
            x,
            860,
            w,
            h,
            mix(t.far, t.horizon, 0.5),
            mix(t.mid, t.horizon, 0.4),
            mix(t.mid, t.horizon, 0.55),
            int(h / 30),
            5,
        )
    crane(c, 420, 880, 700, 520, mix(t.near, t.mid, 0.3), 0.42)
    _scaffolded(c, t, 560, 910, 300, 600)
    crane(c, 1480, 930, 830, -640, ink("B5482E"), 0.3)
    _scaffolded(c, t, 1010, 940, 380, 480)
    c.wash(trace("-60,880 1860,900 1860,1460 -60,1460"), ink("CDAE80"), ink("8A6A4C"))
    c.grain(trace("-60,880 1860,900 1860,1460 -60,1460"), t.dark, -0.4, 0.6)
    cuts(c, mix(ink("8A6A4C"), t.dark, 0.3), (-60, 920, 1860, 1400), 120, 120, 8, -4, 5)
    with c.volume(box(-60, 560, 700, 1100), 10, 4, t.light) as layer:
        excavator(layer, 240, 1040, 330, ink("E0A03A"), t.dark, mix(t.sky, t.light, 0.4))
    for x, look, pose, face in (
        (760, dress("3F6470", t.dark, hat="hardhat", hat_ink=PAPER, hem=0.4), WAVE, 1),
        (930, dress(t.accent, "2A3844", hat="hardhat", hat_ink="EDBE4E", vest="E99A38"), OFFER, -1),
        (1080, dress("6A5A4A", "2A3038", hat="hardhat", hat_ink=t.accent, vest="E99A38"), WALK, -1),
    ):
        cast(c, x, 1140, 360, t.dark, 0.35)
        person(c, x, 1140, 360, look, pose, face=face, rim=t.light)


def _scaffolded(c: Canvas, t: Tones, x: float, y: float, w: float, h: float) -> None:
    """A block half grown out of its scaffold."""
    block(c, x, y, w, h * 0.72, ink("EAD9B8"), ink("A99A82"), ink("5F7A7C"), int(h / 52), 6)
    top = y - h * 0.72
    for f in range(4):
        level = top - h * 0.075 * f
        c.bar(x, level - h * 0.012, x + w, level, ink("BFA987"))
        for k in range(7):
            c.bar(x + w * k / 6 - 5, level - h * 0.075, x + w * k / 6 + 5, level, ink("A88E6C"))
    net = box(x - 14, y - h * 0.98, x + w + 14, y - h * 0.36)
    c.tint(net, ink("3F6F62"), 0.38)
    c.grain(net, ink("28504A"), 0.5, -0.2)
    for k in range(9):
        px = x - 14 + (w + 28) * k / 8
        c.line([(px, y), (px, y - h * 1.04)], mix(t.dark, ink("8A6A4C"), 0.35), 3)
    for k in range(13):
        py = y - h * 0.08 * k
        c.line([(x - 14, py), (x + w + 14, py)], mix(t.dark, ink("8A6A4C"), 0.35), 3)


@view("new-homes", x=960)
def homes_lived_in(c: Canvas) -> None:
    """The finished quarter in the evening sun, families in the garden."""
    t = GOLD.but(sky=ink("8FB6B8"), horizon=ink("FBE3B2"), near=ink("5C6E58"), dark=ink("2A3838"))
    c.light = (0.65, -0.7)
    sky(c, t, 820)
    cloud(c, 380, 250, 520, mix(t.light, t.horizon, 0.3), mix(t.sky, t.horizon, 0.3))
    flock(c, 1000, 210, 8, 44, mix(t.near, t.sky, 0.3), 120)
    _finished_blocks(c)
    far_trees(c, 858, ink("6E7F4E"), size=46)
    ground(c, 850, ink("A9AE68"), ink("6B7A46"))
    path = smooth(
        trace("840,850 900,850 1040,960 880,1080 1150,1300 1200,1480 480,1480 640,1260 760,1090 900,960"), steps=8
    )
    c.poly(path, ink("EAD3A2"))
    c.grain(path, ink("A9804E"), -0.3, 0.55)
    tufts(c, [ink("7F8A4A"), ink("5C6E3E")], 880, 1380, 260, 40)
    for x, y, tall in ((180, 980, 420), (560, 910, 260), (1320, 930, 300), (1640, 1050, 520)):
        c.tint(oval(x - tall * 0.25, y + 4, tall * 0.4, tall * 0.05), t.dark, 0.4)
        tree(c, x, y, tall, (ink("3F5A44"), ink("6E8A4A"), ink("C9B45A")), t.dark, 230)
    _family(c, t)


def _finished_blocks(c: Canvas) -> None:
    for x, w, h, wall in (
        (40, 230, 470, "EBD6AE"),
        (360, 240, 600, "E6C79A"),
        (1290, 230, 640, "EBD6AE"),
        (1600, 220, 500, "DDB98A"),
        (760, 330, 430, "F1DFBC"),
    ):
        block(
            c,
            x,
            850,
            w,
            h,
            ink(wall),
            mix(ink(wall), ink("6A5A50"), 0.55),
            ink("6C8A8C"),
            int(h / 46),
            int(w / 44),
            ink("FFE2A0"),
            0.2,
            0.2,
        )


def _family(c: Canvas, t: Tones) -> None:
    family = [
        (800, 1130, 360, dress("C8452C", "33424C", style="bob", hem=0.5), WALK, 1),
        (930, 1130, 230, dress("E9B54E", "3F5A6A", heads=5.4), STRIDE, 1),
        (1060, 1125, 385, dress("3F6470", "2E3640"), STRIDE, 1),
        (640, 985, 210, dress("8A5A4A", "3A3A3E", style="bun"), WALK, -1),
    ]
    for x, y, tall, look, pose, face in family:
        cast(c, x, y, tall, t.dark, 0.35)
        person(c, x, y, tall, look, pose, face=face, rim=ink("FFF1CC"))
