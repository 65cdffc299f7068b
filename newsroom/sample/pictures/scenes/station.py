"""The railway station: the train comes in, and the hall seen from the square."""

from ..buildings import lamp, paving
from ..canvas import Canvas
from ..land import hills
from ..palette import DAWN, DUSK, INK, Ink, Tones, ink, mix
from ..people import cast, dress, person
from ..perspective import Eye
from ..plants import far_trees
from ..pose import FRONT, STAND, STRIDE, WALK
from ..scene import view
from ..shapes import box, place, smooth, trace
from ..sky import sky, streaks, sun
from .homes import CASE, WAVE


def suitcase(c: Canvas, hand: tuple[float, float], ground: float, size: float, hue: Ink, face: int = 1) -> None:
    x = hand[0] - face * size * 0.5
    c.line([hand, (x + size * 0.12, ground - size * 0.95)], INK, size * 0.045)
    case = box(x - size * 0.3, ground - size, x + size * 0.3, ground - size * 0.06)
    c.poly(smooth(case, steps=2), hue)
    c.grain(case, mix(hue, INK, 0.5), -0.2, 0.6, 20)
    for dx in (-0.16, 0, 0.16):
        c.bar(
            x + dx * size - size * 0.015,
            ground - size * 0.95,
            x + dx * size + size * 0.015,
            ground - size * 0.12,
            mix(hue, INK, 0.25),
        )
    for dx in (-0.22, 0.22):
        c.oval(x + dx * size, ground - size * 0.03, size * 0.06, size * 0.06, INK)


@view("railway-station", "The first train coming in at the new station", x=700)
def train_arrives(c: Canvas) -> None:
    t = DAWN.but(sky=ink("8DB0B4"), horizon=ink("FBDFB4"), dark=ink("1C2F3A"))
    c.light = (0.55, -0.8)
    eye = Eye(760, 590, 2.6, 1050)
    sky(c, t, 620)
    sun(c, 860, 520, 58, ink("FFF6DC"), ink("F8C588"), 6)
    hills(c, 600, 130, mix(t.far, t.horizon, 0.2), t.horizon, 3)
    far_trees(c, 606, mix(t.mid, t.far, 0.3), size=22)
    c.wash(trace("-60,600 1860,600 1860,1460 -60,1460"), mix(t.far, t.horizon, 0.3), ink("6A6862"))
    _tracks(c, eye, t)
    _train(c, eye, t)
    _platform(c, eye, t)
    for z, x, look, pose, way, face in _passengers(t):
        px, py = eye.at(x, 1.05, z)
        cast(c, px, py, eye.size(z) * 1.7, t.dark, 0.3, 0.7)
        at = person(
            c, px, py, eye.size(z) * (1.7 if look.heads > 6 else 1.15), look, pose, way, face, rim=ink("FFF1CC")
        )
        if pose is CASE:
            suitcase(c, at["near_hand"], py, eye.size(z) * 0.62, ink("D9A441"), face)


def _passengers(t: Tones) -> list:
    return [
        (19, -3.0, dress(t.near, t.dark), STAND, "back", 1),
        (15, -2.4, dress("B98A4E", t.dark, hem=0.8, style="bob"), FRONT, "back", 1),
        (12, -3.6, dress("4E6A72", t.dark), WAVE, "side", 1),
        (8.6, -2.5, dress("35566A", "25333C", hem=0.5), CASE, "side", 1),
        (6.6, -3.1, dress(t.accent, "25333C", style="bob", hem=0.7), STAND, "side", 1),
        (6.3, -2.55, dress("E3B04E", "33485A", heads=5.6), WAVE, "side", 1),
    ]


def _tracks(c: Canvas, eye: Eye, t: Tones) -> None:
    for centre in (0.9, 5.6):
        for k in range(46):
            z = 3 + k * 0.75 * (1 + k * 0.012)
            c.poly(eye.floor(centre - 1.3, centre + 1.3, z, z + 0.28), mix(ink("5A5048"), t.horizon, min(0.75, z / 60)))
        for side in (-0.75, 0.75):
            rail = [eye.at(centre + side, 0.14, 2.2), eye.at(centre + side, 0.14, 80)]
            c.line(rail, ink("E9D9BC"), 16, 1)
            c.line([(x + 7, y + 3) for x, y in rail], t.dark, 7, 0.6)


def _train(c: Canvas, eye: Eye, t: Tones) -> None:
    """A white train with a red band, its nose towards the viewer."""
    x0, x1, z0, z1 = -0.65, 2.5, 9.0, 90
    body, shade = ink("F3EBD8"), ink("B9C1BC")
    c.tint(eye.floor(x0, x1, z0 - 0.5, z1), t.dark, 0.5)
    flank = eye.side(x0, 0.5, 4.1, z0 + 1.6, z1)
    c.wash(flank, shade, mix(shade, t.horizon, 0.5), 0)
    c.poly(eye.side(x0 - 0.01, 1.1, 1.5, z0 + 1.6, z1), t.accent)
    c.poly(eye.side(x0 - 0.01, 2.3, 3.3, z0 + 3, z1), mix(t.dark, t.near, 0.4))
    for k in range(14):
        z = z0 + 4.5 + k * 2.6 * (1 + k * 0.08)
        c.poly(eye.side(x0 - 0.02, 2.3, 3.3, z, z + 0.5), shade)
    _nose(c, eye, t, x0, x1, z0, body, shade)


def _nose(c: Canvas, eye: Eye, t: Tones, x0: float, x1: float, z: float, body: Ink, shade: Ink) -> None:
    """The front of the train; its outlines are in metres from the middle of the buffer beam."""
    k = eye.size(z) * (x1 - x0) / 3.15
    px, py = eye.at((x0 + x1) / 2, 0.35, z)

    def put(layer: Canvas, outline: str, hue: Ink, steps: int = 6) -> None:
        layer.poly(place(smooth(trace(outline), steps=steps), px, py, k), hue)

    with c.volume(box(px - 2 * k, py - 4 * k, px + 2 * k, py + 0.1 * k), k * 0.3, 5, ink("FFF6DC")) as layer:
        put(layer, SHELL, body)
        put(layer, "-1.17,-2.15 -0.94,-3.2 0,-3.42 0.94,-3.2 1.17,-2.15 0,-1.98", ink("22353E"))
        put(layer, "-0.47,-3.3 0.16,-3.4 -0.38,-2.05 -0.94,-2.1", ink("56727A"), 1)
        put(layer, "-1.58,-1.3 0,-0.86 1.58,-1.3 1.58,-0.9 0,-0.5 -1.58,-0.9", t.accent, 3)
        put(layer, "-0.79,-0.02 0.79,-0.02 0.63,-0.4 -0.63,-0.4", ink("3A4448"), 1)
    for side in (-1, 1):
        lamp_ = px + side * 1.1 * k, py - 1.62 * k
        c.glow(*lamp_, k * 1.3, ink("FFF3CC"), 0.8)
        c.oval(*lamp_, k * 0.17, k * 0.1, ink("FFFBEA"))


SHELL = "-1.58,-0.3 -1.61,-2 -1.46,-3.1 -0.87,-3.72 0,-3.85 0.87,-3.72 1.46,-3.1 1.61,-2 1.58,-0.3 1.1,0 -1.1,0"


def _platform(c: Canvas, eye: Eye, t: Tones) -> None:
    edge, top = -1.35, 1.05
    floor = eye.floor(-12, edge, 2.4, 90, top)
    c.wash(floor, ink("BFA98A"), mix(ink("E9D6B0"), t.horizon, 0.4))
    c.grain(floor, t.near, 0.5, -0.5)
    c.poly(eye.side(edge, 0, top, 2.4, 90), ink("56544E"))
    c.poly(eye.floor(edge - 0.95, edge - 0.8, 2.4, 90, top), ink("EDBE4E"))
    c.poly(eye.floor(edge - 0.1, edge, 2.4, 90, top), ink("F7EDD6"))
    steel = ink("4A5A5E")
    c.poly(
        [eye.at(-9, 5.6, 90), eye.at(-9, 5.6, 2.2), eye.at(-1.2, 6.1, 2.2), eye.at(-1.2, 6.1, 90)],
        mix(steel, t.dark, 0.3),
    )
    for k in range(9, -1, -1):
        z = 4.6 + k * 5
        hue = mix(steel, t.horizon, min(0.7, k * 0.09))
        c.line([eye.at(-4.6, top, z), eye.at(-4.6, 5.9, z)], hue, eye.size(z) * 0.2)
        c.line([eye.at(-4.6, 4.6, z), eye.at(-1.6, 6.0, z)], hue, eye.size(z) * 0.09)
        c.line([eye.at(-9, 5.6, z), eye.at(-1.2, 6.1, z)], hue, eye.size(z) * 0.12)
    c.poly(eye.side(-1.2, 6.0, 6.45, 2.2, 90), ink("D9CDB2"))


@view("railway-station", x=900)
def station_square(c: Canvas) -> None:
    """The new hall in the evening, travellers crossing the square."""
    t = DUSK.but(sky=ink("50688A"), horizon=ink("F5B27C"), dark=ink("1E2438"))
    c.light = (0.3, -0.9)
    sky(c, t, 760)
    streaks(c, 160, 560, mix(t.horizon, t.sky, 0.45), 16, thick=12)
    hills(c, 760, 150, t.far, t.horizon, 3)
    _hall(c, t)
    c.wash(trace("-60,800 1860,800 1860,1460 -60,1460"), ink("C58E74"), ink("4E4258"))
    eye = Eye(900, 740, 1.7, 1300)
    paving(c, eye, -26, 26, 4.2, 34, mix(ink("4E4258"), ink("C58E74"), 0.3), 1.6)
    c.glow(900, 850, 900, ink("FFD590"), 0.65, flat=0.22)
    for x in (220, 1580):
        lamp(c, x, 930, 520, t.dark, t.light, 0.1 if x < 900 else -0.1, 0.6)
    crowd = [
        (20, -3.5, dress(t.near, t.dark), WALK, 1),
        (18, 2.5, dress("7A4A4E", t.dark, hem=0.8, style="bob"), STRIDE, -1),
        (12, -5, dress("4A5A72", t.dark), STRIDE, 1),
        (13, 5.2, dress("8A5A44", t.dark, hem=0.5), WALK, -1),
        (8.2, -1.9, dress(t.accent, "262C40", style="tail", hem=0.6), CASE, 1),
        (6.4, 1.5, dress("33415C", "20263A", hem=0.9), CASE, -1),
        (7.2, 3.0, dress("D9A441", "2A3048", heads=5.7, bag="3F6A72"), STRIDE, -1),
    ]
    for z, x, look, pose, face in crowd:
        px, py = eye.at(x, 0, z)
        tall = eye.size(z) * (1.7 if look.heads > 6 else 1.2)
        cast(c, px, py, tall, t.dark, 0.4, 0.4)
        at = person(c, px, py, tall, look, pose, face=face, rim=ink("FFD9A0"))
        if pose is CASE:
            suitcase(c, at["near_hand"], py, tall * 0.36, ink("3F6A72") if face > 0 else ink("B5482E"), face)


def _hall(c: Canvas, t: Tones) -> None:
    """A long glass hall under one sweeping roof."""
    glass = box(230, 500, 1570, 805)
    c.wash(glass, ink("FFE2A6"), ink("F2A860"))
    for k in range(29):
        x = 230 + k * 1340 / 28
        c.bar(x - 4, 480, x + 4, 805, mix(t.dark, t.near, 0.4))
    for y in (590, 690):
        c.bar(230, y, 1570, y + 8, mix(t.dark, t.near, 0.4))
    for _ in range(16):
        x = 280 + c.rng.uniform(0, 1240)
        person(
            c,
            x,
            804,
            c.rng.uniform(74, 90),
            dress(t.near, t.dark),
            c.rng.choice((WALK, STRIDE, STAND)),
            face=c.rng.choice((-1, 1)),
        )
    for x in (150, 1570):
        c.bar(x, 540, x + 80, 805, ink("D9B79A"))
        c.grain(box(x, 540, x + 80, 805), t.mid, 0.0, 0.8, 20)
    roof_ = smooth(trace("60,500 420,400 900,340 1380,400 1740,500"), closed=False, steps=10)
    under = smooth(trace("1720,526 1380,470 900,430 420,470 80,526"), closed=False, steps=10)
    c.poly([*roof_, *under], ink("EAD9C2"))
    c.grain([*roof_, *under], t.mid, -0.3, 0.8)
    c.line(under, t.dark, 12)
    c.oval(900, 398, 40, 40, t.dark)
    c.oval(900, 398, 33, 33, ink("FFF1CC"))
    c.line([(900, 398), (900, 376)], t.dark, 5)
    c.line([(900, 398), (916, 404)], t.dark, 5)
