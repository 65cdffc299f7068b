"""The wharf with its fishing boats, and the river front at night."""

from ..boats import boat, boatman
from ..buildings import block, lamp, lantern
from ..canvas import Canvas
from ..land import cuts, hills
from ..palette import DAWN, DUSK, NIGHT, PAPER, Ink, Tones, ink, mix
from ..people import cast, dress, person
from ..plants import far_trees
from ..pose import BEND, FRONT, OFFER, STRIDE, WALK, Pose
from ..scene import view
from ..shapes import box, oval, smooth, trace
from ..sky import gull, moon, sky, stars, sun
from ..things import basket, crate, fish, shoulder_pole
from ..water import glitter, lake, mirror, ripples, standing
from .river import bank_houses

CARRY = Pose(near_leg=(20, 6), far_leg=(-12, -32), near_arm=(30, 150), far_arm=(18, 40), lean=6)
LOOK_ON = Pose(near_arm=(-16, 40), far_arm=(-18, 30), lean=6, nod=12)
LIFT = Pose(near_leg=(16, -12), far_leg=(-10, -20), near_arm=(54, 84), far_arm=(60, 90), lean=18, nod=10)


@view("wharf-fish", "Fishing boats unloading at the South Wharf", x=900, width=1250)
def wharf_dawn(c: Canvas) -> None:
    t = DAWN.but(sky=ink("87A9AC"), horizon=ink("F9D3A0"))
    c.light = (0.55, -0.8)
    sky(c, t, 520)
    sun(c, 1380, 420, 60, ink("FFF3D2"), ink("F6BE7C"), 5)
    hills(c, 520, 150, mix(t.far, t.horizon, 0.2), t.horizon, 4)
    far_trees(c, 524, mix(t.mid, t.near, 0.3), size=22)
    lake(c, 520, mix(t.near, t.sky, 0.35), mix(t.horizon, t.sky, 0.3))
    mirror(c, 360, 520, t.sky, 0.25)
    glitter(c, 1380, 535, ink("FFF3D2"), 150)
    ripples(c, 540, mix(t.near, t.sky, 0.3), 90)
    for x, y, long, face, hue in ((1560, 610, 300, -1, t.near), (1180, 640, 360, 1, t.dark)):
        with standing(c, box(x - long, y - long, x + long, y + long * 0.1), y + long * 0.05, t.near, 0.35) as layer:
            _masted(layer, t, x, y, long, hue, face)
    with standing(c, box(880, 300, 1860, 860), 838, t.near, 0.3) as layer:
        _masted(layer, t, 1400, 800, 720, t.dark, -1)
        person(
            layer, 1270, 800, 250, dress(t.accent, t.dark, hat="straw", hat_ink="DDB877"), OFFER, face=-1, rim=t.light
        )
        person(layer, 1560, 790, 240, dress("40606A", t.dark, hat="cap", hat_ink=t.dark), BEND, face=-1, rim=t.light)
    _quay(c, t)
    for k in range(6):
        gull(
            c,
            300 + k * 130 + c.rng.uniform(-40, 40),
            190 + c.rng.uniform(-90, 120),
            c.rng.uniform(50, 100),
            PAPER,
            0.35,
        )


def _masted(c: Canvas, t: Tones, x: float, y: float, long: float, hull: Ink, face: int) -> None:
    """A fishing boat with a short mast, a lamp and hung nets."""
    c.line([(x - face * long * 0.14, y), (x - face * long * 0.14, y - long * 0.62)], t.dark, long * 0.016)
    c.line([(x - face * long * 0.14, y - long * 0.6), (x + face * long * 0.5, y - long * 0.1)], t.dark, long * 0.005)
    c.line([(x - face * long * 0.14, y - long * 0.6), (x - face * long * 0.5, y - long * 0.07)], t.dark, long * 0.005)
    net = smooth(
        [
            (x - face * long * 0.16, y - long * 0.46),
            (x - face * long * 0.28, y - long * 0.24),
            (x - face * long * 0.42, y - long * 0.08),
            (x - face * long * 0.16, y - long * 0.04),
        ]
    )
    c.poly(net, mix(t.near, t.second, 0.25))
    c.grain(net, t.dark, 0.6, 0.1, 0)
    c.oval(x - face * long * 0.14, y - long * 0.64, long * 0.02, long * 0.026, t.light)
    boat(c, x, y, long, hull, t.second, face, rim=t.light)


def _quay(c: Canvas, t: Tones) -> None:
    stone, dark = mix(t.ground, t.near, 0.25), mix(t.near, t.dark, 0.5)
    top = trace("-60,770 560,800 1180,1010 1860,1130 1860,1460 -60,1460")
    c.poly(trace("-60,770 560,800 1180,1010 1860,1130 1860,1180 1170,1060 550,850 -60,820"), t.dark)
    c.wash(top, mix(t.ground, t.light, 0.3), stone)
    c.grain(top, dark, -0.5, 0.6)
    for k in range(7):
        y = 850 + k * 70
        c.line([(-60, y), (420 + k * 150, y + 30 + k * 6), (1860, y + 260)], mix(stone, dark, 0.35), 3)
    c.line(trace("-60,772 560,802 1180,1012 1860,1132"), t.light, 7)
    walker = person(
        c, 640, 1010, 350, dress("3F6068", t.dark, hat="straw", hat_ink="DDB877"), CARRY, face=-1, rim=t.light
    )
    cast(c, 640, 1010, 350, t.dark, 0.3)
    shoulder_pole(c, walker, 350, mix(t.dark, t.second, 0.4), ink("A9744F"), ink("C9D4CC"), -1)
    for x, y, size in ((180, 1000, 150), (330, 1060, 170)):
        c.tint(oval(x - 40, y, size * 0.9, size * 0.14), t.dark, 0.35)
        basket(c, x, y, size, ink("B07A45"), ink("B9C8C6"), ink("E9EFE6"))
    person(
        c,
        60,
        1080,
        390,
        dress(t.accent, "3B4654", style="bun", apron="4C6A6E"),
        Pose(near_leg=(6, -4), far_leg=(-8, -12), near_arm=(30, 76), far_arm=(36, 84), lean=8, nod=16),
        face=1,
        rim=t.light,
    )
    crate(c, 840, 1240, 330, 130, ink("8C6440"))
    for k in range(6):
        fish(
            c,
            900 + k * 50,
            1095 + (k % 3) * 12,
            150,
            mix(t.near, t.sky, 0.4),
            ink("E9EFE6"),
            c.rng.uniform(-14, 14),
            c.rng.choice((-1, 1)),
        )


@view("wharf-fish", x=800)
def wharf_blue(c: Canvas) -> None:
    """Before sunrise under lamps: crates of fish in front, boats nosed in behind."""
    t = DUSK.but(
        sky=ink("2F4C66"),
        horizon=ink("E7A878"),
        far=ink("6F8492"),
        mid=ink("456276"),
        near=ink("2C4A5E"),
        dark=ink("14222F"),
    )
    c.light = (-0.5, -0.85)
    sky(c, t, 470)
    stars(c, 220, t.light, 40)
    hills(c, 470, 130, t.far, t.horizon, 3)
    lake(c, 470, t.near, mix(t.horizon, t.far, 0.4))
    mirror(c, 330, 470, t.mid, 0.3)
    ripples(c, 490, mix(t.horizon, t.mid, 0.4), 120, 900)
    for x, y, long, face in ((250, 640, 420, 1), (820, 610, 360, -1), (1330, 650, 460, 1), (1700, 620, 330, -1)):
        with standing(c, box(x - long, y - long, x + long, y + long * 0.1), y + long * 0.05, t.near, 0.3) as layer:
            _masted(layer, t, x, y, long, t.dark, face)
        c.glow(x - face * long * 0.14, y - long * 0.64, long * 0.5, t.light, 0.65)
    deck = trace("-60,800 1860,800 1860,1460 -60,1460")
    c.wash(deck, ink("6D6A6A"), ink("33404C"))
    c.grain(deck, t.dark, -0.2, 0.75)
    cuts(c, mix(t.dark, ink("6D6A6A"), 0.5), (-60, 810, 1860, 1400), 120, 240, 4, 0, 1)
    c.bar(-60, 796, 1860, 806, mix(t.second, t.light, 0.3))
    c.glow(620, 960, 760, t.second, 0.6, flat=0.34)
    lamp(c, 330, 900, 700, t.dark, t.light, 0.12, 0.8)
    _buyers(c, t)
    for x, y in ((560, 1180), (900, 1210), (180, 1230)):
        crate(c, x, y, 300, 120, ink("9A6E44"))
        _catch(c, x + 60, y - 132)


def _buyers(c: Canvas, t: Tones) -> None:
    """Under the lamp a full crate changes hands; an old customer looks on, a carrier leaves."""
    for x in (500, 850, 1150, 1480):
        cast(c, x, 1000, 400, t.dark, 0.4, 0.7)
    person(
        c, 1150, 960, 380, dress("8A6A4A", t.dark, hem=0.7, style="bald", hair="B9B4AC"), LOOK_ON, face=-1, rim=t.light
    )
    carrier = person(c, 1480, 980, 390, dress("546A70", t.dark, hat="beanie", hat_ink=t.second), CARRY, rim=t.light)
    shoulder_pole(c, carrier, 390, ink("7A5638"), ink("8C6440"), ink("B9C8C6"), 1)
    person(c, 510, 1010, 420, dress("3E6470", t.dark, hat="cap", hat_ink=t.accent), LIFT, rim=t.light, hold=(618, 812))
    seller = dress(t.accent, "22303C", style="bun", apron="D9C9A8")
    person(c, 820, 1010, 410, seller, OFFER, face=-1, rim=t.light, hold=(716, 812))
    crate(c, 592, 836, 140, 58, ink("A9774A"))
    _catch(c, 618, 772, 4, 84)


def _catch(c: Canvas, x: float, y: float, count: int = 6, long: float = 140) -> None:
    for k in range(count):
        tilt, face = c.rng.uniform(-12, 12), c.rng.choice((-1, 1))
        fish(c, x + k * long * 0.3, y + (k % 3) * long * 0.07, long, ink("5F7F8C"), ink("F0E3C8"), tilt, face)


@view("night-lights", "The river front at night, its lights drawn out on the water", x=760)
def night_front(c: Canvas) -> None:
    t = NIGHT
    sky(c, t, 640)
    stars(c, 330, mix(t.light, t.sky, 0.3), 60)
    moon(c, 420, 190, 48, ink("FBEBC6"), ink("6F86A0"))
    for x, w, h in (
        (-40, 150, 300),
        (140, 120, 410),
        (300, 190, 260),
        (560, 130, 460),
        (740, 170, 350),
        (980, 140, 520),
        (1180, 200, 330),
        (1440, 130, 430),
        (1610, 190, 300),
    ):
        block(
            c,
            x,
            650,
            w,
            h,
            mix(t.mid, t.far, c.rng.uniform(0.2, 0.7)),
            t.near,
            t.near,
            int(h / 30),
            int(w / 26),
            t.light,
            0.45,
        )
    c.glow(900, 660, 1200, ink("E79A55"), 0.5, flat=0.16)
    bank_houses(c, t.but(horizon=t.far), 672, (-40, 1840), 96, 0.1, t.light)
    for k in range(13):
        lantern(c, 40 + k * 144, 610, 26, t.accent, t.second, t.accent)
    lake(c, 672, ink("101C2C"), mix(t.near, t.mid, 0.5))
    mirror(c, 170, 672, t.near, 0.15, 0.95)
    for k in range(13):
        glitter(c, 40 + k * 144, 690, c.rng.choice((t.second, t.accent, t.light)), 26, 9, 1250, 1)
    ripples(c, 700, ink("3A5068"), 140)
    with standing(c, box(650, 800, 1250, 990), 972, t.dark, 0.2, 0.7) as layer:
        boat(layer, 950, 950, 470, t.dark, ink("8A5A34"), 1, canopy=ink("3A3038"), rim=t.second)
        lantern(layer, 1120, 850, 34, t.accent, t.second)
    c.glow(1120, 890, 170, t.second, 0.6)
    _promenade(c, t)


def _promenade(c: Canvas, t: Tones) -> None:
    """A railing and strollers against the water."""
    c.bar(-60, 1120, 1860, 1460, t.dark)
    for y, w in ((1010, 10), (1060, 5)):
        c.bar(-60, y, 1860, y + w, t.dark)
    for k in range(26):
        c.bar(-40 + k * 74, 1005, -28 + k * 74, 1130, t.dark)
    hue = dress(t.dark, t.dark, skin=t.dark, hair=t.dark)
    person(c, 330, 1170, 330, hue.but(hem=0.9, style="bob"), FRONT, "back", rim=t.second)
    person(
        c,
        450,
        1175,
        360,
        hue,
        Pose(near_leg=(4, 2), far_leg=(-4, -2), near_arm=(9, 3), far_arm=(-60, -40), lean=0),
        "back",
        rim=t.second,
    )
    person(c, 1460, 1175, 350, hue.but(hem=0.6), WALK, rim=t.second)
    person(c, 1590, 1175, 230, hue.but(heads=5.6), STRIDE, rim=t.second)


@view("night-lights", x=760)
def night_lanterns(c: Canvas) -> None:
    """Old houses on the canal, lanterns in rows, boats going home."""
    t = NIGHT.but(
        sky=ink("1B2440"),
        horizon=ink("6B5A6E"),
        far=ink("4A4A64"),
        mid=ink("3A3A54"),
        near=ink("262A42"),
        dark=ink("10131F"),
    )
    sky(c, t, 520)
    stars(c, 260, t.light, 50)
    hills(c, 470, 150, mix(t.far, t.horizon, 0.3), t.horizon, 3)
    c.bar(-60, 530, 1860, 660, t.near)
    bank_houses(c, t.but(horizon=t.mid), 560, (300, 1500), 120, 0.2, t.light)
    bank_houses(c, t.but(horizon=t.near), 640, (-60, 640), 250, 0.0, t.light)
    bank_houses(c, t.but(horizon=t.near), 640, (1180, 1900), 270, 0.0, t.light)
    c.glow(900, 600, 900, ink("E58A4A"), 0.55, flat=0.3)
    c.bar(-60, 634, 1860, 656, t.dark)
    lake(c, 655, ink("141A2C"), ink("3A3448"))
    mirror(c, 200, 655, t.near, 0.12, 0.9)
    for x0, x1, y, n in ((-20, 760, 470, 6), (1080, 1820, 450, 6)):
        for k in range(n):
            x = x0 + (x1 - x0) * (k + 0.5) / n
            lantern(c, x, y + 30 * (1 - (2 * (k + 0.5) / n - 1) ** 2), 50, t.accent, t.second, ink("F08A48"))
            glitter(c, x, 670, ink("F0884A"), 22, 12, 1180, 1)
    ripples(c, 680, ink("4A4A66"), 120)
    for x, y, long, face in ((560, 800, 300, 1), (1130, 900, 430, -1), (420, 1080, 560, 1)):
        with standing(
            c, box(x - long, y - long, x + long, y + long * 0.1), y + long * 0.05, t.dark, 0.15, 0.7
        ) as layer:
            boatman(
                layer,
                x - face * long * 0.34,
                y,
                long * 0.5,
                dress(t.dark, t.dark, skin=t.near, hat="straw", hat_ink=t.mid),
                t.dark,
                face,
                rim=t.second,
            )
            boat(layer, x, y, long, t.dark, ink("9A6238"), face, canopy=ink("33303E"), rim=t.second)
        lantern(c, x + face * long * 0.34, y - long * 0.22, long * 0.07, t.accent, t.second, t.second)
    glitter(c, 860, 700, t.light, 50, 40)
