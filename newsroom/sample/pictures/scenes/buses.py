"""The town bus, on a bright morning and a wet evening."""

from ..buildings import block, lamp
from ..canvas import Canvas
from ..land import ground
from ..palette import DUSK, GOLD, PAPER, Tones, ink, mix
from ..people import cast, dress, person
from ..plants import tree
from ..pose import READ, STAND, WALK, Pose
from ..scene import view
from ..shapes import box, lens, trace
from ..sky import rain, sky, sun
from ..vehicles import bus
from ..water import mirror, ripples
from .river import SHELTERED, umbrella

PHONE = Pose(near_arm=(16, 118), far_arm=(-4, 8), nod=22)


@view("bus-stop", "A town bus pulling in, people waiting", x=780)
def bus_morning(c: Canvas) -> None:
    t = GOLD.but(sky=ink("B9CDBE"), horizon=ink("F9E7BE"), far=ink("D3BE94"))
    c.light = (-0.6, -0.75)
    sky(c, t, 800)
    sun(c, 320, 330, 60, ink("FFF6DA"), ink("FAD892"), 5)
    _morning_blocks(c, t)
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
    _queue(c, t)


def _morning_blocks(c: Canvas, t: Tones) -> None:
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


def _queue(c: Canvas, t: Tones) -> None:
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


@view("bus-stop", x=1040, width=1150)
def bus_rain(c: Canvas) -> None:
    """Wet evening: the lit bus, umbrellas, lights in the road."""
    t = DUSK.but(sky=ink("33475E"), horizon=ink("8B94A0"), dark=ink("17212E"))
    c.light = (-0.4, -0.9)
    sky(c, t, 760)
    _evening_blocks(c, t)
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
    _umbrellas(c)
    rain(c, mix(ink("A9B9C6"), t.sky, 0.3), 240)


def _evening_blocks(c: Canvas, t: Tones) -> None:
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


def _umbrellas(c: Canvas) -> None:
    people = [
        (1420, 1130, 430, dress("7A3A34", "232B36", hem=0.9, style="bob"), -1, ink("D9A441")),
        (1620, 1150, 460, dress("33424E", "20262E", hem=0.6), -1, ink("C8452C")),
        (1250, 1120, 420, dress("4E6A6C", "232B36", hem=0.5, style="tail"), -1, ink("3F7A80")),
        (160, 1160, 450, dress("8A7A5A", "20262E", hem=0.9, style="bob"), 1, ink("E7DCC4")),
    ]
    for x, y, tall, look, face, hue in people:
        at = person(c, x, y, tall, look, SHELTERED, face=face, rim=ink("FFDF9A"))
        umbrella(c, at["near_hand"], tall * 0.8, hue, -0.04 * face)
        for k in range(6):
            c.tint(lens(x + c.rng.gauss(0, 16), y + 26 + 13 * k, 96 - 9 * k, 9), look.top, 0.5)
