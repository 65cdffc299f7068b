"""The new town: buses, building sites, the railway station."""

from ..buildings import block, crane, lamp
from ..canvas import Canvas
from ..land import cuts, ground, hills, tufts
from ..palette import DAWN, DUSK, GOLD, PAPER, Tones, ink, mix
from ..people import cast, dress, person
from ..plants import far_trees, tree
from ..pose import OFFER, READ, STAND, STRIDE, WALK, Pose
from ..scene import view
from ..shapes import box, oval, smooth, trace
from ..sky import cloud, flock, rain, sky, sun
from ..vehicles import bus, excavator
from ..water import mirror, ripples
from .river import SHELTERED, umbrella

PHONE = Pose(near_arm=(16, 118), far_arm=(-4, 8), nod=22)
WAVE = Pose(near_arm=(120, 165), far_arm=(-6, 6), nod=-6, lean=0)
CASE = Pose(near_leg=(22, 8), far_leg=(-14, -36), near_arm=(-26, -20), far_arm=(20, 40), lean=5)


@view("bus-stop", "A town bus pulling in, people waiting", x=780)
def bus_morning(c: Canvas) -> None:
    t = GOLD.but(sky=ink("B9CDBE"), horizon=ink("F9E7BE"), far=ink("D3BE94"))
    c.light = (-0.6, -0.75)
    sky(c, t, 800)
    sun(c, 320, 330, 60, ink("FFF6DA"), ink("FAD892"), 5)
    for x, w, h in (
        (-30, 180, 340),
        (190, 150, 250),
        (420, 210, 430),
        (720, 170, 300),
        (980, 230, 380),
        (1300, 180, 270),
        (1530, 230, 450),
    ):
        block(
            c,
            x,
            800,
            w,
            h,
            mix(t.far, t.horizon, 0.35),
            mix(t.mid, t.far, 0.5),
            mix(t.mid, t.horizon, 0.35),
            int(h / 36),
            int(w / 34),
        )
    for x, tall in ((120, 330), (640, 260), (1240, 300), (1700, 370)):
        tree(c, x, 830, tall, (ink("8A5A2A"), ink("C98A34"), ink("E9B95A")), t.dark, 210)
    ground(c, 820, ink("D9BF92"), ink("B08E66"))
    c.wash(trace("-60,905 1860,905 1860,1080 -60,1080"), ink("8C7E76"), ink("6A605E"))
    c.grain(box(-60, 905, 1860, 1080), t.dark, -0.3, 0.5)
    for k in range(7):
        c.bar(-40 + k * 290, 950, 110 + k * 290, 958, PAPER)
    bus(
        c,
        620,
        1010,
        1150,
        ink("F2E6CC"),
        ink("C2492F"),
        ink("3F5C62"),
        ink("2A2528"),
        ink("FFF3D0"),
        [ink("D9A441"), ink("4E7A78"), ink("B5533A")],
    )
    c.tint(box(620, 1000, 1790, 1024), t.dark, 0.4)
    c.wash(trace("-60,1066 1860,1066 1860,1460 -60,1460"), ink("D9BF98"), ink("A98A66"))
    c.bar(-60, 1060, 1860, 1076, ink("F2E2C0"))
    _shelter(c, t)
    for x, look, pose, way, face in (
        (640, dress("4B6A6C", "2F3C46", hem=0.8, style="bob"), STAND, "side", 1),
        (790, dress(t.accent, "2F3C46", heads=5.7, bag="E0B04E"), WALK, "side", 1),
        (
            330,
            dress("A9834E", "3A3432", style="bald", hair="C9C2B8", hem=0.6),
            Pose(near_leg=(4, -2), far_leg=(-4, -7), near_arm=(14, 22), far_arm=(8, 22), lean=9),
            "side",
            1,
        ),
        (470, dress("34465A", "2A3038", hem=0.3), PHONE, "side", 1),
    ):
        tall = 440 if look.heads > 6 else 310
        cast(c, x, 1165, tall, t.dark, 0.35, 0.9)
        person(c, x, 1165, tall, look, pose, way, face, rim=ink("FFF1CC"))


def _shelter(c: Canvas, t: Tones) -> None:
    dark = ink("3A3E42")
    for x in (90, 560):
        c.bar(x, 640, x + 18, 1150, dark)
    c.tint(box(108, 690, 560, 1040), ink("E9F0E2"), 0.28)
    c.poly(trace("40,610 650,610 640,652 50,652"), dark)
    c.poly(trace("40,606 650,606 650,618 40,618"), ink("C2492F"))
    c.bar(116, 1000, 300, 1018, ink("9A6E44"))
    c.bar(130, 1018, 142, 1130, dark)
    c.bar(274, 1018, 286, 1130, dark)
    c.bar(420, 700, 540, 900, ink("F2E6CC"))
    for k in range(7):
        c.bar(436, 720 + k * 24, 436 + c.rng.uniform(50, 88), 728 + k * 24, mix(dark, PAPER, 0.4))
    person(c, 190, 1150, 430, dress("7E5A6A", "3A3A44", style="bun", hem=0.4), READ, face=1, rim=ink("FFF1CC"))


@view("bus-stop", x=1040)
def bus_rain(c: Canvas) -> None:
    """Wet evening: the lit bus, umbrellas, lights in the road."""
    t = DUSK.but(sky=ink("33475E"), horizon=ink("8B94A0"), dark=ink("17212E"))
    c.light = (-0.4, -0.9)
    sky(c, t, 760)
    for x, w, h in (
        (-40, 210, 470),
        (210, 170, 330),
        (430, 200, 560),
        (700, 220, 400),
        (980, 160, 520),
        (1190, 230, 350),
        (1470, 170, 480),
        (1670, 190, 380),
    ):
        block(
            c,
            x,
            770,
            w,
            h,
            mix(t.near, t.horizon, 0.22),
            mix(t.near, t.dark, 0.3),
            mix(t.near, t.dark, 0.4),
            int(h / 36),
            int(w / 34),
            t.light,
            0.3,
        )
    c.glow(900, 760, 1100, ink("E9A55A"), 0.45, flat=0.2)
    c.wash(trace("-60,770 1860,770 1860,1460 -60,1460"), ink("56616E"), ink("1E2733"))
    bus(
        c,
        260,
        965,
        1080,
        ink("DCD3C0"),
        ink("B8452E"),
        ink("F3CE86"),
        ink("171B22"),
        ink("FFF0C8"),
        [ink("5A4A4A"), ink("3F5A62"), ink("7A4A3A")],
    )
    c.glow(1345, 905, 260, ink("FFE6A8"), 0.8)
    c.tint(trace("1340,900 1340,925 1860,1040 1860,900"), ink("FFE6A8"), 0.35)
    mirror(c, 650, 985, ink("2A3440"), 0.35, 0.8, calm=0.8)
    ripples(c, 1000, ink("8FA0AE"), 140)
    lamp(c, 1560, 1010, 760, t.dark, ink("FFDF9A"), -0.14, 0.8)
    people = [
        (1420, 1130, 430, dress("7A3A34", "232B36", hem=0.9, style="bob"), -1, ink("D9A441")),
        (1620, 1150, 460, dress("33424E", "20262E", hem=0.6), -1, ink("C8452C")),
        (1250, 1120, 420, dress("4E6A6C", "232B36", hem=0.5, style="tail"), -1, ink("3F7A80")),
        (160, 1160, 450, dress("8A7A5A", "20262E", hem=0.9, style="bob"), 1, ink("E7DCC4")),
    ]
    for x, y, tall, look, face, hue in people:
        at = person(c, x, y, tall, look, SHELTERED, face=face, rim=ink("FFDF9A"))
        umbrella(c, at["near_hand"], tall * 0.8, hue, -0.04 * face)
        with c.clip(box(x - 160, y + 14, x + 160, y + 200)) as wet:
            wet.poly(oval(x, y + 90, 44, 90), mix(look.top, ink("3A4654"), 0.6))
            for k in range(14):
                wet.bar(x - 160, y + 20 + k * 14, x + 160, y + 24 + k * 14, ink("323D4A"))
    rain(c, mix(ink("A9B9C6"), t.sky, 0.3), 240)


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
    family = [
        (800, 1130, 360, dress("C8452C", "33424C", style="bob", hem=0.5), WALK, 1),
        (930, 1130, 230, dress("E9B54E", "3F5A6A", heads=5.4), STRIDE, 1),
        (1060, 1125, 385, dress("3F6470", "2E3640"), STRIDE, 1),
        (640, 985, 210, dress("8A5A4A", "3A3A3E", style="bun"), WALK, -1),
    ]
    for x, y, tall, look, pose, face in family:
        cast(c, x, y, tall, t.dark, 0.35)
        person(c, x, y, tall, look, pose, face=face, rim=ink("FFF1CC"))
