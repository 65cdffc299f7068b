"""The old town: lanes, roofs and lanterns."""

from ..buildings import gable, lantern, lattice, paving, roof
from ..canvas import Canvas
from ..land import hills
from ..palette import DUSK, GOLD, INK, PAPER, Ink, Tones, ink, mix
from ..people import cast, dress, person
from ..perspective import Eye
from ..plants import pot
from ..pose import FRONT, STAND, STRIDE, WALK
from ..scene import view
from ..shapes import box, trace
from ..sky import beams, flock, moon, sky, sun


def lane(
    c: Canvas, eye: Eye, side: int, t: Tones, wall: Ink, bays: list[tuple[float, float, float]], lit: Ink | None
) -> None:
    """Houses along one side of a lane, far ones first; each bay is (near z, far z, height of the eaves)."""
    for z0, z1, eaves in sorted(bays, reverse=True):
        haze = min(0.75, z0 / 34)
        face = mix(wall, t.horizon, haze)
        front = eye.side(side * 3.0, 0, eaves, z0, z1)
        c.poly(front, face)
        c.grain(front, mix(face, t.dark, 0.4), -0.25, 0.55, 90)
        c.grain(eye.side(side * 3.0, 0, 0.7, z0, z1), mix(face, t.dark, 0.6), -0.3, 0.7)
        _shopfront(c, eye, side, t, z0, z1, haze, lit)
        _eaves(c, eye, side, t, z0, z1, eaves, haze)


def _shopfront(c: Canvas, eye: Eye, side: int, t: Tones, z0: float, z1: float, haze: float, lit: Ink | None) -> None:
    wood = mix(mix(t.dark, ink("6B3F2A"), 0.55), t.horizon, haze * 0.8)
    glass = mix(lit or mix(t.dark, wood, 0.4), t.horizon, haze * 0.6)
    span = z1 - z0
    x = side * 2.98
    c.poly(eye.side(x, 0.0, 2.35, z0 + span * 0.14, z1 - span * 0.14), wood)
    for k in range(4):
        a = z0 + span * (0.17 + 0.165 * k)
        c.poly(eye.side(x, 0.75, 2.15, a, a + span * 0.13), glass)
        c.poly(eye.side(x, 1.2, 1.26, a, a + span * 0.13), wood)
        c.poly(eye.side(x, 1.7, 1.75, a, a + span * 0.13), wood)
    c.poly(eye.side(x, 3.1, 4.0, z0 + span * 0.3, z0 + span * 0.7), wood)
    c.poly(eye.side(x, 3.2, 3.9, z0 + span * 0.34, z0 + span * 0.66), mix(glass, wood, 0.3))


def _eaves(c: Canvas, eye: Eye, side: int, t: Tones, z0: float, z1: float, high: float, haze: float) -> None:
    tile = mix(mix(t.dark, t.near, 0.25), t.horizon, haze)
    outer = side * 2.1
    c.poly(
        [
            eye.at(side * 3.0, high + 0.15, z1),
            eye.at(side * 3.0, high + 0.15, z0),
            eye.at(outer, high - 0.3, z0),
            eye.at(outer, high - 0.3, z1),
        ],
        mix(tile, INK, 0.4),
    )
    c.poly(
        [
            eye.at(side * 4.6, high + 1.4, z1),
            eye.at(side * 4.6, high + 1.4, z0),
            eye.at(outer, high - 0.22, z0),
            eye.at(outer, high - 0.22, z1),
        ],
        tile,
    )
    count = int((z1 - z0) * 4)
    for k in range(count + 1):
        z = z0 + (z1 - z0) * k / count
        px, py = eye.at(outer, high - 0.26, z)
        r = eye.size(z) * 0.07
        c.oval(px, py, r, r, mix(tile, INK, 0.25))
    c.poly(eye.side(side * 2.3, 2.5, 2.62, z0, z1), mix(tile, t.accent, 0.15))
    c.poly(
        [
            eye.at(side * 3.0, 2.9, z1),
            eye.at(side * 3.0, 2.9, z0),
            eye.at(side * 2.3, 2.5, z0),
            eye.at(side * 2.3, 2.5, z1),
        ],
        mix(tile, INK, 0.2),
    )


BAYS_LEFT = [(0.9, 3.2, 4.6), (3.2, 8.2, 5.0), (8.2, 13.5, 4.6), (13.5, 20, 5.2), (20, 30, 4.7)]
BAYS_RIGHT = [(0.9, 2.6, 5.2), (2.6, 6.6, 4.7), (6.6, 12, 5.3), (12, 18, 4.6), (18, 30, 5.1)]


@view("old-street", "A lane of the old town: white walls, dark tiles, red lanterns", x=900)
def street_morning(c: Canvas) -> None:
    t = GOLD.but(sky=ink("F0CF94"), horizon=ink("FCEFD0"), dark=ink("332827"), near=ink("6E5648"))
    c.light = (0.7, -0.7)
    eye = Eye(920, 640, 1.6, 760)
    sky(c, t, 700)
    sun(c, 920, 470, 70, ink("FFF6DA"), ink("FCE2A6"), 5)
    gable(c, 930, 662, 120, 150, mix(PAPER, t.horizon, 0.4), mix(t.near, t.horizon, 0.5))
    c.wash(
        [eye.at(-3, 0, 40), eye.at(3, 0, 40), eye.at(3, 0, 1), eye.at(-3, 0, 1)],
        mix(t.ground, PAPER, 0.6),
        mix(t.near, t.ground, 0.45),
    )
    paving(c, eye, -3, 3, 1.2, 26, mix(t.near, t.ground, 0.25), 0.9)
    lane(c, eye, -1, t, mix(PAPER, t.ground, 0.12), BAYS_LEFT, None)
    lane(c, eye, 1, t, mix(mix(PAPER, t.near, 0.3), t.dark, 0.18), BAYS_RIGHT, None)
    c.tint([eye.at(3, 0, 30), eye.at(0.8, 0, 30), eye.at(-0.6, 0, 1), eye.at(3, 0, 1)], t.dark, 0.3)
    beams(c, 1000, 260, [(-0.9, -0.62), (-0.4, -0.24), (-0.1, 0.0)], 900, ink("FFF6DA"), 0.16)
    for z, x, look, pose, face, way in _walkers(t):
        foot = eye.at(x, 0, z)
        cast(c, *foot, eye.size(z) * 1.7, t.dark, 0.3)
        person(c, *foot, eye.size(z) * 1.68, look, pose, way, face, rim=ink("FFF2CC"))
    for side, z in ((-1, 4.2), (-1, 7), (-1, 10.5), (1, 5.2), (1, 9), (-1, 15), (1, 14)):
        x, y = eye.at(side * 2.05, 3.9, z)
        lantern(c, x, y, eye.size(z) * 0.42, t.accent, ink("E9B85C"))
    pot(c, *eye.at(-2.5, 0, 3.4), 90, ink("8A4A34"), (t.dark, mix(t.leaf, t.dark, 0.3), t.leaf))
    flock(c, 860, 250, 5, 36, t.near, 70)


def _walkers(t: Tones) -> list:
    return [
        (16, 0.7, dress(t.near, t.dark), WALK, 1, "back"),
        (11, -0.9, dress(t.second, t.dark, hem=0.8, style="bob"), FRONT, 1, "back"),
        (3.6, 0.5, dress(t.accent, t.dark, bag="3F5A58", style="tail"), STRIDE, 1, "back"),
        (5.6, -1.15, dress("4A5A5A", "3A3634", hat="cap", hat_ink="5A4A42", hem=0.5), STAND, 1, "side"),
    ]


@view("old-street", x=860)
def roofs_at_dusk(c: Canvas) -> None:
    """The roofs of the old town from above, windows lit."""
    t = DUSK
    sky(c, t, 520)
    moon(c, 1370, 210, 56, ink("FCE9C4"), ink("E9A98A"))
    hills(c, 470, 210, mix(t.far, t.horizon, 0.4), t.horizon, 3)
    hills(c, 500, 120, t.far, t.horizon, 4)
    white = ink("D9CFD0")
    for row, (y, size, haze) in enumerate(
        ((560, 120, 0.6), (680, 170, 0.4), (830, 240, 0.2), (1030, 330, 0.0), (1330, 460, 0.0))
    ):
        x = -80 - row * 90
        while x < 1880:
            _house(
                c,
                t,
                x,
                y,
                size * c.rng.uniform(1.0, 1.5),
                size,
                mix(white, t.horizon, haze),
                mix(t.dark, t.far, haze),
                c.rng.random() < 0.4,
            )
            x += size * c.rng.uniform(1.05, 1.6)
        c.bar(-60, y - 3, 1860, y + size * 1.2, mix(t.dark, t.far, haze * 0.8))
        c.glow(900, y - size * 0.3, 1300, t.horizon, 0.3 * (1 - row / 5), flat=0.12)
    for k in range(9):
        lantern(c, 150 + k * 190, 905 + 36 * (1 - ((k - 4) / 4) ** 2) + 20, 46, t.accent, t.second, t.second)
    c.curve(trace("-20,900 420,950 900,968 1380,950 1820,900"), t.dark, 4)


def _house(c: Canvas, t: Tones, x: float, y: float, w: float, h: float, wall: Ink, tile: Ink, gabled: bool) -> None:
    line = mix(tile, t.horizon, 0.25)
    if gabled:
        outline = gable(c, x + w / 2, y, w * 0.8, h * 1.05, wall, tile)
        c.grain(outline, mix(wall, t.mid, 0.7), -0.2, 0.85)
        lattice(c, x + w * 0.42, y - h * 0.55, x + w * 0.58, y - h * 0.3, tile, t.light, 2, 2)
        return
    front = box(x, y - h * 0.5, x + w, y)
    c.poly(front, wall)
    c.grain(front, mix(wall, t.mid, 0.8), 0.0, 0.8)
    for k in range(3):
        if c.rng.random() < 0.75:
            wx = x + w * (0.12 + 0.3 * k)
            lattice(
                c, wx, y - h * 0.38, wx + w * 0.17, y - h * 0.12, tile, t.light if c.rng.random() < 0.7 else t.mid, 3, 3
            )
    roof(c, x, x + w, y - h * 0.46, h * 0.36, tile, line)
