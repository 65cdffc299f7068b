"""Things people carry, push, sit at and work with."""

from .canvas import Canvas
from .palette import INK, Ink, mix
from .pose import Joints
from .shapes import Outline, Point, arc, box, lens, limb, oval, place, reach, smooth, trace


def basket(
    c: Canvas, x: float, y: float, size: float, ink: Ink, full: Ink | None = None, lit: Ink | None = None
) -> None:
    """A woven basket standing at (x, y); `full` heaps something in it."""
    if full:
        for k in range(14):
            px, py = x + c.rng.uniform(-0.42, 0.42) * size, y - size * c.rng.uniform(0.6, 0.82)
            r = size * 0.13
            c.oval(px, py, r, r * 0.92, mix(full, lit or INK, 0.3 * (k % 3) / 2))
    body = place(trace("-0.54,-0.62 0.54,-0.62 0.4,0 -0.4,0"), x, y, size)
    c.poly(smooth(body, steps=2), ink)
    weave = mix(ink, INK, 0.32)
    for row in range(5):
        for k in range(9):
            px = x + (k - 4 + 0.5 * (row % 2)) * size * 0.105
            c.poly(lens(px, y - size * (0.08 + 0.115 * row), size * 0.1, size * 0.035), weave)
    c.line(
        [(x - size * 0.58, y - size * 0.62), (x, y - size * 0.57), (x + size * 0.58, y - size * 0.62)],
        mix(ink, INK, 0.2),
        size * 0.09,
    )


def shoulder_pole(
    c: Canvas, at: Joints, height: float, ink: Ink, load: Ink, full: Ink | None = None, face: int = 1
) -> None:
    """A carrying pole over the near shoulder with a basket at each end."""
    x, y = at["near_shoulder"]
    y -= height * 0.035
    half = height * 0.5
    c.curve(
        [(x - half, y + height * 0.06), (x - half * 0.4, y), (x + half * 0.4, y), (x + half, y + height * 0.06)],
        ink,
        height * 0.022,
    )
    for side in (-1, 1):
        px, low = x + side * half * 0.94, y + height * 0.56
        for dx in (-0.07, 0.07):
            c.line([(px, y + height * 0.05), (px + dx * height, low - height * 0.12)], ink, height * 0.006)
        basket(c, px, low, height * 0.2, load, full)


def fish(c: Canvas, x: float, y: float, long: float, ink: Ink, light: Ink, tilt: float = 0, face: int = 1) -> None:
    body = trace("-0.34,0.0 -0.1,-0.15 0.22,-0.15 0.48,-0.01 0.22,0.13 -0.1,0.12")
    tail = trace("-0.3,0.0 -0.54,-0.16 -0.46,0.0 -0.52,0.15")
    turn = _turn(x, y, long, tilt, face)
    c.poly([turn(p) for p in tail], ink)
    c.poly([turn(p) for p in smooth(body)], ink)
    c.poly([turn(p) for p in smooth(trace("-0.2,0.04 0.1,0.02 0.4,0.02 0.2,0.1 -0.06,0.1"))], light)
    c.poly([turn(p) for p in oval(0.36, -0.04, 0.025, 0.025, points=8)], light)


def _turn(x: float, y: float, size: float, tilt: float, face: int):
    def put(p: Point) -> Point:
        a = reach((0, 0), 90 - tilt, p[0])
        b = reach((0, 0), -tilt, p[1])
        return x + face * size * (a[0] + b[0]), y + size * (a[1] + b[1])

    return put


def crate(c: Canvas, x: float, y: float, w: float, h: float, ink: Ink, slant: float = 0.18) -> None:
    """A slatted box whose front stands at (x, y)."""
    top = [(x, y - h), (x + w, y - h), (x + w + w * slant, y - h * 1.4), (x + w * slant, y - h * 1.4)]
    c.poly(top, mix(ink, INK, 0.55))
    c.poly(
        [(x + w, y - h), (x + w + w * slant, y - h * 1.4), (x + w + w * slant, y - h * 0.4), (x + w, y)],
        mix(ink, INK, 0.4),
    )
    for k in range(3):
        c.bar(x, y - h * (k + 1) / 3 + h * 0.03, x + w, y - h * k / 3, mix(ink, INK, 0.08 * k))
    for u in (0.06, 0.94):
        c.bar(x + w * u - w * 0.03, y - h, x + w * u + w * 0.03, y, mix(ink, INK, 0.2))


def bicycle(c: Canvas, x: float, y: float, size: float, ink: Ink, tyre: Ink, face: int = 1) -> dict[str, Point]:
    """A town bicycle on the ground at y; `size` is from hub to hub. Returns saddle, bars and pedals."""
    r = size * 0.33
    back, front = (x - face * size / 2, y - r), (x + face * size / 2, y - r)
    for hub in (back, front):
        c.line([*oval(*hub, r, r, points=40), (hub[0] + r, hub[1])], tyre, size * 0.035)
        for k in range(8):
            c.line([hub, reach(hub, k * 45, r)], mix(tyre, ink, 0.3), size * 0.006)
    crank = x - face * size * 0.06, y - r * 0.95
    saddle = x - face * size * 0.2, y - size * 0.72
    neck = x + face * size * 0.34, y - size * 0.72
    bars = x + face * size * 0.26, y - size * 0.86
    for p, q in (
        (back, crank),
        (crank, saddle),
        (crank, neck),
        (back, saddle),
        (neck, front),
        (neck, bars),
        ((saddle[0] + face * size * 0.03, saddle[1] + size * 0.1), neck),
    ):
        c.line([p, q], ink, size * 0.035)
    c.line(
        [(bars[0] - face * size * 0.1, bars[1] + size * 0.03), bars, (bars[0] + face * size * 0.05, bars[1])],
        tyre,
        size * 0.035,
    )
    c.poly(
        smooth(
            [
                (saddle[0] - size * 0.11, saddle[1] - size * 0.02),
                (saddle[0] + size * 0.11, saddle[1]),
                (saddle[0], saddle[1] + size * 0.05),
            ],
            steps=4,
        ),
        tyre,
    )
    c.oval(*crank, size * 0.06, size * 0.06, ink)
    return {"saddle": saddle, "bars": bars, "crank": crank}


def table(c: Canvas, x: float, y: float, rx: float, high: float, top: Ink, leg: Ink) -> None:
    """A round table standing at y."""
    c.line([(x, y), (x, y - high)], leg, rx * 0.16)
    c.oval(x, y, rx * 0.42, rx * 0.1, leg)
    c.oval(x, y - high + rx * 0.05, rx, rx * 0.27, mix(top, INK, 0.45))
    c.oval(x, y - high, rx, rx * 0.26, top)


def bowl(c: Canvas, x: float, y: float, size: float, ink: Ink, full: Ink) -> None:
    c.poly([*arc(x, y - size * 0.5, size * 0.62, size * 0.52, 0, 180, 12)], ink)
    c.oval(x, y - size * 0.5, size * 0.62, size * 0.17, mix(ink, INK, 0.15))
    c.oval(x, y - size * 0.49, size * 0.5, size * 0.12, full)
    c.bar(x - size * 0.22, y - size * 0.02, x + size * 0.22, y + size * 0.06, mix(ink, INK, 0.2))


def steam(c: Canvas, x: float, y: float, tall: float, ink: Ink, strength: float = 0.5, wisps: int = 3) -> None:
    """Steam rising from (x, y): soft banks with a few curling cuts."""
    for k in range(wisps * 2):
        t = (k + 1) / (wisps * 2)
        c.glow(
            x + c.rng.gauss(0, tall * 0.1),
            y - tall * t,
            tall * (0.24 + 0.3 * t),
            ink,
            strength * (1.05 - t),
            coarse=2.6 if k % 2 else 0,
        )
    for _ in range(wisps):
        px = x + c.rng.gauss(0, tall * 0.12)
        way = c.rng.choice((-1, 1)) * tall * 0.08
        path = [
            (px, y),
            (px + way, y - tall * 0.28),
            (px - way * 0.6, y - tall * 0.55),
            (px + way * 1.1, y - tall * 0.95),
        ]
        c.tint(_ribbon(path, tall * 0.05), ink, strength * 0.7)


def _ribbon(path: list[Point], width: float) -> Outline:
    curve = smooth(path, closed=False)
    last = len(curve) - 1
    left = [(px - width * (1 - k / last) * min(1, 5 * k / last) / 2, py) for k, (px, py) in enumerate(curve)]
    right = [(px + width * (1 - k / last) * min(1, 5 * k / last) / 2, py) for k, (px, py) in enumerate(curve)]
    return left + right[::-1]


def broom(c: Canvas, at: Joints, height: float, stick: Ink, straw: Ink, face: int = 1) -> Point:
    """A long broom through both hands; returns its foot."""
    (ax, ay), (bx, by) = at["near_hand"], at["far_hand"]
    if ay > by:
        (ax, ay), (bx, by) = (bx, by), (ax, ay)
    ground = max(at["near_ankle"][1], at["far_ankle"][1]) + height * 0.03
    run = (bx - ax) / ((by - ay) or 1)
    run = max(-0.9, min(0.9, run))
    foot = ax + run * (ground - ay) * 0.8, ground - height * 0.12
    c.line([(ax - run * height * 0.14, ay - height * 0.14), foot], stick, height * 0.018)
    c.poly(
        [
            (foot[0] - height * 0.02, foot[1] - height * 0.03),
            (foot[0] + height * 0.02, foot[1] - height * 0.03),
            (foot[0] + height * 0.1 + run * height * 0.05, ground),
            (foot[0] - height * 0.08 + run * height * 0.05, ground),
        ],
        straw,
    )
    return foot[0], ground


def stool(c: Canvas, x: float, y: float, w: float, h: float, ink: Ink) -> None:
    c.bar(x - w / 2, y - h, x + w / 2, y - h * 0.84, ink)
    for dx in (-0.4, 0.4):
        c.line([(x + dx * w * 0.9, y - h * 0.85), (x + dx * w * 1.1, y)], mix(ink, INK, 0.25), w * 0.09)


def rod(c: Canvas, start: Point, end: Point, wide: float, ink: Ink) -> None:
    c.poly(limb(start, end, wide, wide * 0.8), ink)


def shade_box(c: Canvas, x0: float, y0: float, x1: float, y1: float, ink: Ink, dark: Ink, angle: float = 60) -> None:
    """A plain upright face with grain running into its far corner."""
    c.poly(box(x0, y0, x1, y1), ink)
    c.grain(box(x0, y0, x1, y1), dark, -0.3, 0.7, angle)
