"""Outlines as lists of points: curves, ribbons, ridges and the cuts of a gouge."""

import math
from collections.abc import Sequence
from functools import cache
from random import Random

Point = tuple[float, float]
Outline = list[Point]


@cache
def _traced(text: str) -> tuple[Point, ...]:
    return tuple((float(x), float(y)) for x, y in (pair.split(",") for pair in text.split()))


def trace(text: str) -> Outline:
    """Read an outline written as "x,y x,y ...": long ones stay readable that way."""
    return list(_traced(text))


def smooth(points: Sequence[Point], closed: bool = True, steps: int = 6) -> Outline:
    """Run a Catmull-Rom curve through the points."""
    count = len(points)
    spans = count if closed else count - 1
    curve = []
    for i in range(spans):
        if closed:
            p0, p1, p2, p3 = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        else:
            p0, p1, p2, p3 = (points[min(max(i + k, 0), count - 1)] for k in (-1, 0, 1, 2))
        curve += [_catmull(p0, p1, p2, p3, step / steps) for step in range(steps)]
    return curve if closed else [*curve, points[-1]]


def _catmull(p0: Point, p1: Point, p2: Point, p3: Point, t: float) -> Point:
    a, b, c, d = (
        -0.5 * t**3 + t**2 - 0.5 * t,
        1.5 * t**3 - 2.5 * t**2 + 1,
        -1.5 * t**3 + 2 * t**2 + 0.5 * t,
        0.5 * (t**3 - t**2),
    )
    return a * p0[0] + b * p1[0] + c * p2[0] + d * p3[0], a * p0[1] + b * p1[1] + c * p2[1] + d * p3[1]


def oval(x: float, y: float, rx: float, ry: float, tilt: float = 0, points: int = 36) -> Outline:
    cos, sin = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    turn = [(rx * math.cos(k * math.tau / points), ry * math.sin(k * math.tau / points)) for k in range(points)]
    return [(x + u * cos - v * sin, y + u * sin + v * cos) for u, v in turn]


def arc(x: float, y: float, rx: float, ry: float, start: float, end: float, points: int = 24) -> Outline:
    """Return points along an ellipse from `start` to `end` degrees (0 = right, 90 = down)."""
    angles = [math.radians(start + (end - start) * k / points) for k in range(points + 1)]
    return [(x + rx * math.cos(a), y + ry * math.sin(a)) for a in angles]


def box(x0: float, y0: float, x1: float, y1: float) -> Outline:
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def ribbon(path: Sequence[Point], widths: Sequence[float]) -> Outline:
    """Return the outline of a stroke along `path`; `widths` are spread evenly over its length."""
    left, right = [], []
    last = len(path) - 1
    for i, (x, y) in enumerate(path):
        (ax, ay), (bx, by) = path[max(i - 1, 0)], path[min(i + 1, last)]
        length = math.hypot(bx - ax, by - ay) or 1
        half = _spread(widths, i / last if last else 0) / 2
        nx, ny = -(by - ay) / length * half, (bx - ax) / length * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return left + right[::-1]


def _spread(values: Sequence[float], t: float) -> float:
    place = t * (len(values) - 1)
    i = min(int(place), len(values) - 2) if len(values) > 1 else 0
    if len(values) == 1:
        return values[0]
    return values[i] + (values[i + 1] - values[i]) * (place - i)


def limb(start: Point, end: Point, wide: float, narrow: float) -> Outline:
    """Return a tapered bar with round ends."""
    angle = math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))
    head = arc(*start, wide / 2, wide / 2, angle + 90, angle + 270, 10)
    tail = arc(*end, narrow / 2, narrow / 2, angle - 90, angle + 90, 10)
    return head + tail


def lens(x: float, y: float, length: float, width: float, tilt: float = 0) -> Outline:
    """Return the pointed mark a gouge leaves in lino; also a leaf."""
    cos, sin = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    half, w = length / 2, width / 2
    upper = [(-0.45, -0.85), (0.1, -1), (0.6, -0.6)]
    lower = [(0.6, 0.6), (0.1, 1), (-0.45, 0.85)]
    outline = [(-half, 0), *[(u * half, v * w) for u, v in upper], (half, 0), *[(u * half, v * w) for u, v in lower]]
    return [(x + u * cos - v * sin, y + u * sin + v * cos) for u, v in outline]


def ridge(rng: Random, x0: float, x1: float, y: float, height: float, peaks: int = 4, rough: float = 0.5) -> Outline:
    """Return a skyline from x0 to x1: sums of waves, each finer and lower by `rough`."""
    waves = [(peaks * 1.9**k, rough**k, rng.uniform(0, math.tau)) for k in range(6)]
    total = sum(size for _, size, _ in waves)
    line = []
    for k in range(161):
        t = k / 160
        rise = sum(size * math.sin(turns * math.pi * t + phase) for turns, size, phase in waves) / total
        line.append((x0 + (x1 - x0) * t, y - height * (0.5 + 0.5 * rise)))
    return line


def roughen(points: Sequence[Point], rng: Random, amount: float, step: float = 22) -> Outline:
    """Return the closed outline with the small unevenness of a hand-cut edge."""
    rough = []
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        cuts = max(1, int(math.hypot(bx - ax, by - ay) / step))
        for k in range(cuts):
            t = k / cuts
            rough.append(
                (ax + (bx - ax) * t + rng.uniform(-amount, amount), ay + (by - ay) * t + rng.uniform(-amount, amount))
            )
    return rough


def shift(points: Sequence[Point], dx: float, dy: float) -> Outline:
    return [(x + dx, y + dy) for x, y in points]


def place(points: Sequence[Point], x: float, y: float, size: float, face: int = 1, tilt: float = 0) -> Outline:
    """Put an outline drawn around the origin at (x, y), `size` times as large, mirrored for face -1."""
    cos, sin = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    return [(x + face * size * (u * cos - v * sin), y + size * (u * sin + v * cos)) for u, v in points]


def along(start: Point, end: Point, t: float) -> Point:
    return start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t


def reach(start: Point, degrees: float, length: float, face: int = 1) -> Point:
    """Return the point `length` from `start`; 0 degrees is straight down, 90 is where the figure looks."""
    a = math.radians(degrees)
    return start[0] + face * length * math.sin(a), start[1] + length * math.cos(a)
