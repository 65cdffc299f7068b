"""Hills behind hills, fields, paths and grass."""

from .canvas import Canvas
from .palette import Ink, mix
from .shapes import Outline, lens, ridge
from .sky import BOTTOM, FAR_LEFT, FAR_RIGHT


def hills(
    c: Canvas,
    y: float,
    height: float,
    ink: Ink,
    haze: Ink,
    peaks: int = 4,
    foot: float | None = None,
    rough: float = 0.48,
) -> Outline:
    """One range whose foot dissolves in haze; returns its skyline."""
    skyline = ridge(c.rng, FAR_LEFT, FAR_RIGHT, y, height, peaks, rough)
    base = foot if foot is not None else y + 4
    area = [*skyline, (FAR_RIGHT, base), (FAR_LEFT, base)]
    c.wash(area, ink, mix(ink, haze, 0.45))
    c.grain(area, haze, -0.5, 0.75)
    c.grain(area, mix(ink, (20, 26, 40), 0.3), 0.42, -0.8)
    return skyline


def ground(c: Canvas, y: float, far: Ink, near: Ink) -> None:
    area = [(FAR_LEFT, y), (FAR_RIGHT, y), (FAR_RIGHT, BOTTOM), (FAR_LEFT, BOTTOM)]
    c.wash(area, far, near)
    c.grain(area, mix(near, (20, 20, 30), 0.3), -0.4, 0.45)


def tufts(
    c: Canvas,
    inks: list[Ink],
    y0: float,
    y1: float,
    count: int,
    size: float = 60,
    x: tuple[float, float] = (-40, 1840),
    lean: float = 0,
) -> None:
    """Blades of grass, far ones first and smaller."""
    for y in sorted(c.rng.uniform(y0, y1) for _ in range(count)):
        t = (y - y0) / ((y1 - y0) or 1)
        root = c.rng.uniform(*x)
        long = size * (0.35 + 0.65 * t) * c.rng.uniform(0.6, 1.3)
        tip = root + c.rng.gauss(lean * long, long * 0.22)
        bend = root + (tip - root) * 0.25, y - long * 0.6
        c.poly(
            [
                (root - long * 0.035, y),
                (bend[0] - long * 0.04, bend[1]),
                (tip, y - long),
                (bend[0] + long * 0.03, bend[1]),
                (root + long * 0.04, y),
            ],
            c.rng.choice(inks),
        )


def cuts(
    c: Canvas,
    ink: Ink,
    area: tuple[float, float, float, float],
    count: int,
    length: float,
    width: float,
    tilt: float = 0,
    spread: float = 8,
) -> None:
    """Loose gouge cuts all running one way within x0, y0, x1, y1: the grain of a field or a wall."""
    x0, y0, x1, y1 = area
    for _ in range(count):
        long = length * c.rng.uniform(0.5, 1.5)
        c.poly(
            lens(
                c.rng.uniform(x0, x1),
                c.rng.uniform(y0, y1),
                long,
                width * c.rng.uniform(0.5, 1.2),
                tilt + c.rng.gauss(0, spread),
            ),
            ink,
        )


def stripes(
    c: Canvas,
    vanish: tuple[float, float],
    y0: float,
    y1: float,
    feet: list[float],
    ink: Ink,
    wide: float,
    top: float = 0.06,
) -> None:
    """Rows running to a vanishing point: crops, beds, lanes. `feet` are where they meet y1."""
    vx, vy = vanish
    for foot in feet:
        s = (y0 - vy) / (y1 - vy)
        head = vx + (foot - vx) * s
        c.poly(
            [
                (head - wide * max(s, top) / 2, y0),
                (head + wide * max(s, top) / 2, y0),
                (foot + wide / 2, y1),
                (foot - wide / 2, y1),
            ],
            ink,
        )


def reeds(
    c: Canvas,
    inks: list[Ink],
    x0: float,
    x1: float,
    y: float,
    tall: float,
    count: int,
    lean: float = 0.12,
    plume: Ink | None = None,
) -> None:
    """Reeds at the water's edge: bending stems with long leaves, some with a plume."""
    for _ in range(count):
        x, long = c.rng.uniform(x0, x1), tall * c.rng.uniform(0.55, 1.1)
        sway = long * (lean + c.rng.gauss(0, 0.07))
        ink = c.rng.choice(inks)
        stem = [(x, y + 30), (x + sway * 0.3, y - long * 0.5), (x + sway, y - long)]
        c.curve(stem, ink, tall * 0.018, tall * 0.012, tall * 0.006)
        _leaves(c, stem, ink, long)
        if plume and c.rng.random() < 0.45:
            _plume(c, stem[-1], sway / long, tall * 0.2, plume)


def _leaves(c: Canvas, stem: Outline, ink: Ink, long: float) -> None:
    for _ in range(3):
        t = c.rng.uniform(0.2, 0.85)
        root = stem[0][0] + (stem[2][0] - stem[0][0]) * t, stem[0][1] + (stem[2][1] - stem[0][1]) * t
        side, far = c.rng.choice((-1, 1)), long * c.rng.uniform(0.16, 0.34)
        leaf = [
            root,
            (root[0] + side * far * 0.5, root[1] - far * 0.55),
            (root[0] + side * far, root[1] - far * c.rng.uniform(0.1, 0.7)),
        ]
        c.curve(leaf, ink, long * 0.02, long * 0.018, 0.5)


def _plume(c: Canvas, tip: tuple[float, float], lean: float, size: float, ink: Ink) -> None:
    for _ in range(9):
        t = c.rng.random()
        x, y = tip[0] - lean * size * t + size * 0.1 * t, tip[1] + size * t * 0.9 - size * 0.3
        c.poly(lens(x + size * 0.08, y, size * c.rng.uniform(0.25, 0.5), size * 0.09, 62 + c.rng.gauss(0, 22)), ink)
