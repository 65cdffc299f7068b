"""Trees of several kinds, branches in front, and leaves."""

import math

from .canvas import Canvas
from .palette import Ink, mix
from .shapes import Outline, Point, box, lens, oval, place, roughen, smooth, trace


def crown(
    c: Canvas,
    x: float,
    y: float,
    rx: float,
    ry: float,
    inks: tuple[Ink, Ink, Ink],
    leaves: int = 260,
    leaf: float = 0.13,
) -> None:
    """A mass of foliage: dark body, then cuts of the middle ink, then lit cuts on the side of the light."""
    dark, middle, lit = inks
    clumps = [_in_oval(c, x, y, rx * 0.72, ry * 0.72) for _ in range(9)]
    for px, py in clumps:
        c.poly(roughen(oval(px, py, rx * 0.48, ry * 0.48), c.rng, rx * 0.05, rx * 0.16), dark)
    size = (rx + ry) * leaf
    for k in range(leaves):
        px, py = _in_oval(c, x, y, rx, ry)
        facing = ((px - x) / rx * c.light[0] + (py - y) / ry * c.light[1]) + c.rng.gauss(0, 0.36)
        ink = lit if facing > 0.42 else middle if facing > -0.3 else dark
        c.poly(lens(px, py, size * c.rng.uniform(0.6, 1.2), size * 0.42, c.rng.uniform(10, 70) + (k % 2) * 90), ink)


def _in_oval(c: Canvas, x: float, y: float, rx: float, ry: float) -> Point:
    turn, far = c.rng.uniform(0, math.tau), math.sqrt(c.rng.random())
    return x + rx * far * math.cos(turn), y + ry * far * math.sin(turn)


def trunk(
    c: Canvas, x: float, y: float, tall: float, wide: float, ink: Ink, lean: float = 0, forks: int = 4
) -> list[Point]:
    """A trunk that forks upwards; returns the tips of its boughs."""
    top = x + lean * tall, y - tall * 0.55
    c.curve([(x, y), (x + lean * tall * 0.25, y - tall * 0.3), top], ink, wide * 1.5, wide, wide * 0.85)
    tips = []
    for k in range(forks):
        t = (k + 0.5) / forks * 2 - 1
        tip = (
            top[0] + t * tall * 0.36 + c.rng.gauss(0, tall * 0.03),
            top[1] - tall * (0.45 - 0.2 * abs(t)) * c.rng.uniform(0.85, 1.1),
        )
        bend = top[0] + (tip[0] - top[0]) * 0.35, top[1] - tall * 0.16
        c.curve([(top[0], top[1] + tall * 0.08), bend, tip], ink, wide * 0.75, wide * 0.45, wide * 0.16)
        tips.append(tip)
    return tips


def tree(
    c: Canvas,
    x: float,
    y: float,
    tall: float,
    inks: tuple[Ink, Ink, Ink],
    bark: Ink,
    leaves: int = 240,
    lean: float = 0.03,
) -> None:
    """A round broad-leaved tree."""
    trunk(c, x, y, tall * 0.8, tall * 0.06, bark, lean)
    crown(c, x + lean * tall, y - tall * 0.66, tall * 0.36, tall * 0.34, inks, leaves)


def far_trees(
    c: Canvas, y: float, ink: Ink, x0: float = -60, x1: float = 1860, size: float = 40, gaps: float = 0.1
) -> None:
    """A belt of trees in the distance, as one uneven band."""
    x = x0
    while x < x1:
        r = size * c.rng.uniform(0.5, 1.15)
        if c.rng.random() > gaps:
            c.poly(
                roughen(
                    oval(x, y - r * 0.5, r * 1.05, r * c.rng.uniform(0.75, 1.1), points=14), c.rng, r * 0.06, r * 0.4
                ),
                ink,
            )
        x += r * 1.05


def willow(
    c: Canvas, x: float, y: float, tall: float, inks: tuple[Ink, Ink], bark: Ink, strands: int = 80, wind: float = 0.06
) -> None:
    """Hanging strands from arching boughs."""
    for tip in trunk(c, x, y, tall, tall * 0.06, bark, 0.06, 5):
        for _ in range(strands // 5):
            sx, sy = tip[0] + c.rng.gauss(0, tall * 0.12), tip[1] + c.rng.uniform(-0.05, 0.18) * tall
            long = tall * c.rng.uniform(0.3, 0.62)
            strand = [(sx, sy), (sx + wind * long * 0.4, sy + long * 0.5), (sx + wind * long * 1.6, sy + long)]
            hanging(c, strand, c.rng.choice(inks), tall * 0.011)


def hanging(c: Canvas, strand: Outline, ink: Ink, thick: float) -> None:
    """One strand of willow with its narrow leaves."""
    path = smooth(strand, closed=False, steps=7)
    c.line(path, ink, thick * 0.5, thick * 0.25)
    for k, (x, y) in enumerate(path[1:]):
        c.poly(
            lens(x + thick * (0.9 if k % 2 else -0.9), y + thick, thick * 5.5, thick * 1.1, 72 if k % 2 else 108), ink
        )


def bamboo(
    c: Canvas, x: float, y: float, tall: float, ink: Ink, leaf: Ink, lean: float = 0.05, thick: float = 0.018
) -> None:
    """A culm with joints and sprays of leaves from its upper half."""
    for k in range(9):
        a, b = k / 9, (k + 1) / 9
        seg = [(x + lean * tall * a * a, y - tall * a), (x + lean * tall * b * b, y - tall * b + tall * 0.006)]
        c.line(seg, ink, tall * thick * (1 - 0.5 * a), tall * thick * (1 - 0.5 * b))
        if k > 3:
            for _ in range(5):
                turn = c.rng.choice((-1, 1)) * c.rng.uniform(12, 60)
                away = tall * c.rng.uniform(0.04, 0.12)
                lx = seg[1][0] + math.copysign(away, turn)
                c.poly(
                    lens(
                        lx,
                        seg[1][1] + c.rng.uniform(-0.01, 0.06) * tall,
                        tall * 0.11,
                        tall * 0.015,
                        turn if turn > 0 else 180 + turn,
                    ),
                    leaf,
                )


def bough(
    c: Canvas,
    path: list[Point],
    ink: Ink,
    leaf_inks: list[Ink],
    width: float,
    leaf: float,
    count: int,
    droop: float = 70,
) -> None:
    """A branch that reaches into the picture from its edge, with leaves hanging off it."""
    curve = smooth(path, closed=False, steps=10)
    c.line(curve, ink, width, width * 0.6, width * 0.15)
    for _ in range(count):
        px, py = curve[int((c.rng.random() ** 0.7) * (len(curve) - 1))]
        twig = px + c.rng.uniform(-1.4, 1.4) * leaf, py + c.rng.uniform(-0.3, 1.5) * leaf
        c.line([(px, py), twig], ink, width * 0.13, width * 0.08)
        c.poly(
            lens(
                twig[0], twig[1] + leaf * 0.3, leaf * c.rng.uniform(0.7, 1.25), leaf * 0.34, droop + c.rng.gauss(0, 32)
            ),
            c.rng.choice(leaf_inks),
        )


def fan_leaf(c: Canvas, x: float, y: float, size: float, ink: Ink, turn: float = 0) -> None:
    """A ginkgo leaf."""
    rim = [
        (math.sin(a) * (1 - 0.22 * (abs(a) < 0.09)), -math.cos(a) * (1 - 0.22 * (abs(a) < 0.09)))
        for a in [k / 7 - 1 for k in range(15)]
    ]
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    outline = [(0.0, 0.0), *rim]
    c.poly([(x + size * (u * cos - v * sin), y + size * (u * sin + v * cos)) for u, v in outline], ink)
    c.line([(x, y), (x - sin * -size * 0.55, y + cos * size * 0.55)], ink, size * 0.1, size * 0.07)


def pot(c: Canvas, x: float, y: float, size: float, clay: Ink, inks: tuple[Ink, Ink, Ink]) -> None:
    crown(c, x, y - size * 1.25, size * 0.6, size * 0.55, inks, 50, 0.22)
    with c.volume(box(x - size, y - size, x + size, y + size * 0.1), size * 0.3) as pot_:
        pot_.poly(place(trace("-0.5,-0.8 0.5,-0.8 0.36,0 -0.36,0"), x, y, size), clay)
        pot_.bar(x - size * 0.56, y - size * 0.88, x + size * 0.56, y - size * 0.7, mix(clay, (255, 240, 220), 0.15))
