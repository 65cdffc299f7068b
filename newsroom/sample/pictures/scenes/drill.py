"""Firefighters at a drill."""

from ..canvas import Canvas
from ..palette import DAY, DUSK, INK, PAPER, Tones, ink, mix
from ..people import cast, dress, person
from ..plants import far_trees
from ..pose import Pose
from ..scene import view
from ..shapes import Point, along, box, place, smooth, trace
from ..sky import sky

HOSE = Pose(near_leg=(34, -4), far_leg=(-30, -34), near_arm=(20, 84), far_arm=(50, 88), lean=14, nod=2)


@view("fire-drill", "Firefighters with a hose at a drill", x=880, width=1250)
def drill_flames(c: Canvas) -> None:
    t = DUSK.but(sky=ink("3A4258"), horizon=ink("C98A6A"), dark=ink("1B1C28"))
    c.light = (0.8, -0.5)
    sky(c, t, 900)
    _burning_tower(c, t)
    c.wash(trace("-60,920 1860,920 1860,1460 -60,1460"), ink("8A6A5E"), ink("3A3440"))
    c.grain(trace("-60,920 1860,920 1860,1460 -60,1460"), t.dark, -0.1, 0.7)
    c.glow(1380, 1000, 620, ink("F08A3A"), 0.6, flat=0.22)
    _jet(c, (820, 700), (1330, 520), 62)
    _hose_crew(c, t)


def _burning_tower(c: Canvas, t: Tones) -> None:
    c.bar(1250, 240, 1700, 960, ink("8A5A4A"))
    c.grain(box(1250, 240, 1700, 960), t.dark, 0.1, 0.8, 200)
    for f in range(4):
        for k in range(3):
            x, y = 1300 + k * 132, 300 + f * 165
            c.bar(
                x,
                y,
                x + 84,
                y + 104,
                ink("F6A848") if (f, k) in ((1, 0), (2, 0), (1, 1), (2, 1), (3, 1)) else ink("2A2630"),
            )
    for k in range(16):
        c.glow(
            1220 - k * 34 + c.rng.gauss(0, 60),
            260 - k * 16 + c.rng.gauss(0, 40),
            170 + k * 12,
            mix(ink("5A5660"), t.dark, 0.35),
            0.6,
            coarse=2.6 if k % 2 else 0,
        )
    c.glow(1360, 640, 640, ink("F08A3A"), 0.75)
    for x, y, size in ((1290, 590, 260), (1430, 600, 210), (1300, 780, 230), (1440, 930, 190)):
        flame(c, x, y, size)


def _hose_crew(c: Canvas, t: Tones) -> None:
    gear = dress("C9752E", "2A3244", hat="fire", hat_ink="D9442C", hem=0.34)
    crew = (
        (640, 1120, 590, HOSE),
        (380, 1130, 570, HOSE),
        (120, 1140, 560, Pose(near_leg=(20, -4), far_leg=(-20, -26), near_arm=(24, 76), far_arm=(44, 84), lean=10)),
    )
    hands = []
    for x, y, tall, pose in crew:
        cast(c, x, y, tall, t.dark, 0.5, 0.8)
        at = person(c, x, y, tall, gear, pose, face=1, rim=ink("FFC272"))
        for up in (0.28, 0.34):
            a, b = along(at["pelvis"], at["neck"], up), along(at["pelvis"], at["neck"], up + 0.05)
            c.line([(a[0] - tall * 0.045, a[1]), (a[0] + tall * 0.05, b[1] + tall * 0.01)], ink("F6E9B8"), tall * 0.014)
        hands.append(at["near_hand"])
    c.curve(
        [
            (820, 700),
            (hands[0][0] + 20, hands[0][1] + 6),
            (hands[1][0] + 20, hands[1][1] + 20),
            (hands[2][0], hands[2][1] + 20),
            (-80, 1010),
        ],
        ink("E3D3B0"),
        26,
    )
    c.line([(hands[0][0] + 10, hands[0][1] + 4), (830, 696)], INK, 24, 16)


def flame(c: Canvas, x: float, y: float, size: float) -> None:
    for scale, hue in ((1.0, "D9502A"), (0.7, "F08A3A"), (0.4, "FFD98A")):
        s = size * scale
        tongue = place(trace("-0.36,0 -0.42,-0.4 -0.16,-0.66 -0.2,-1 0.1,-0.72 0.22,-0.86 0.42,-0.4 0.34,0"), x, y, s)
        c.poly(smooth(tongue), ink(hue))


def _jet(c: Canvas, start: Point, end: Point, wide: float) -> None:
    """Water leaving the nozzle in an arc."""
    (x0, y0), (x1, y1) = start, end
    for _k in range(70):
        spread = c.rng.gauss(0, 1) * wide
        mid = (x0 + x1) / 2, (y0 + y1) / 2 - 110 + spread * 0.4
        a, b = sorted((c.rng.random(), c.rng.random()))
        path = [_bezier(start, mid, (x1, y1 + spread), a + (b - a) * j / 5) for j in range(6)]
        c.line(path, c.rng.choice((PAPER, ink("C9DDE0"), ink("9CC0C8"))), 2, c.rng.uniform(4, 9), 2)
    c.glow(x1, y1, 200, PAPER, 0.7, coarse=2.6)


def _bezier(a: Point, b: Point, d: Point, t: float) -> Point:
    return along(along(a, b, t), along(b, d, t), t)


@view("fire-drill", x=960, width=1300)
def drill_school(c: Canvas) -> None:
    """By day: pupils file out through smoke, hands over mouths, a firefighter waves them on."""
    t = DAY.but(sky=ink("9DC3BE"), horizon=ink("F6E8C6"))
    c.light = (-0.6, -0.75)
    sky(c, t, 860)
    _smoking_school(c)
    far_trees(c, 880, mix(t.mid, t.far, 0.3), 1150, 1860, 60)
    c.wash(trace("-60,890 1860,890 1860,1460 -60,1460"), ink("D9BE92"), ink("A57F58"))
    c.grain(trace("-60,890 1860,890 1860,1460 -60,1460"), t.dark, -0.4, 0.45)
    _pupils(c, t)
    gear = dress("C9752E", "2A3244", hat="fire", hat_ink="D9442C", hem=0.34)
    cast(c, 380, 1140, 640, t.dark, 0.35, 0.7)
    person(
        c,
        380,
        1140,
        640,
        gear,
        Pose(near_leg=(10, 0), far_leg=(-14, -18), near_arm=(88, 96), far_arm=(-20, 20), lean=-2),
        face=1,
        rim=ink("FFF6DC"),
    )
    cast(c, 1580, 1130, 600, t.dark, 0.35, 0.7)
    person(
        c,
        1580,
        1130,
        600,
        gear.but(hat_ink=ink("E9B04E")),
        Pose(near_arm=(130, 160), far_arm=(10, 20)),
        face=-1,
        rim=ink("FFF6DC"),
    )


def _smoking_school(c: Canvas) -> None:
    c.bar(-60, 120, 1150, 900, ink("EAD6AC"))
    c.grain(box(-60, 120, 1150, 900), ink("A9825A"), -0.2, 0.6, 20)
    for f in range(3):
        for k in range(6):
            x, y = 20 + k * 190, 180 + f * 200
            c.bar(x, y, x + 130, y + 130, ink("5E8A8C"))
            c.poly([(x, y), (x + 60, y), (x + 20, y + 130), (x, y + 130)], ink("8FB0AC"))
    c.bar(520, 570, 820, 900, ink("2A3238"))
    for k in range(16):
        c.glow(
            720 + c.rng.gauss(0, 120),
            640 - k * 34,
            150 + k * 8,
            ink("C9B8A0") if k % 3 else PAPER,
            0.6,
            coarse=2.6 if k % 2 else 0,
        )


def _pupils(c: Canvas, t: Tones) -> None:
    fleeing = Pose(near_leg=(48, -8), far_leg=(-20, -54), near_arm=(40, 158), far_arm=(30, 60), lean=24, nod=4)
    fleeing_too = Pose(near_leg=(-18, -52), far_leg=(46, -6), near_arm=(44, 160), far_arm=(-20, 20), lean=24, nod=4)
    for k, (x, y, tall) in enumerate(
        ((600, 950, 260), (720, 970, 290), (850, 990, 315), (980, 1020, 345), (1120, 1050, 380), (1270, 1090, 410))
    ):
        cast(c, x, y, tall, t.dark, 0.3, 0.7)
        hue = (ink("E9E2D0"), ink("3F5A86"), ink("E9B04E"))[k % 3]
        person(
            c,
            x,
            y,
            tall,
            dress(hue, "2F4A5E", heads=5.6, style=("short", "tail", "bob")[k % 3]),
            fleeing if k % 2 else fleeing_too,
            face=1,
            rim=ink("FFF6DC"),
        )
