"""What is sold: heaps of vegetables and fruit, loaves, skewers."""

from .canvas import Canvas
from .palette import INK, LEAF, PAPER, VERMILION, Ink, ink, mix
from .shapes import arc, lens, oval, place, smooth, trace

HUES = {
    "tomato": ink("C8452C"),
    "cabbage": ink("A9BC78"),
    "carrot": ink("DB7A34"),
    "greens": ink("5F8344"),
    "aubergine": ink("4B3350"),
    "radish": ink("EFE3CE"),
    "orange": ink("E2913A"),
    "pumpkin": ink("C9762E"),
    "pepper": ink("B5382A"),
    "lotus": ink("DCC5A0"),
    "persimmon": ink("DD6E2C"),
    "apple": ink("B7402F"),
}


def heap(c: Canvas, x0: float, x1: float, y: float, high: float, kind: str, size: float) -> None:
    """A pile standing on y between x0 and x1, rows of pieces with the top one narrower."""
    rows = max(1, int(high / (size * 0.55)))
    for row in range(rows):
        inset = (x1 - x0) * 0.38 * (row / rows) ** 1.3
        count = max(2, int((x1 - x0 - 2 * inset) / (size * 0.72)))
        for k in range(count):
            px = x0 + inset + (x1 - x0 - 2 * inset) * (k + 0.5) / count + c.rng.uniform(-0.1, 0.1) * size
            piece(c, px, y - size * 0.35 - row * size * 0.55, size, kind)


def piece(c: Canvas, x: float, y: float, size: float, kind: str) -> None:
    hue = mix(HUES[kind], INK if c.rng.random() < 0.5 else PAPER, c.rng.uniform(0, 0.16))
    if kind in ("carrot", "radish", "aubergine", "lotus"):
        _root(c, x, y, size, hue, kind)
    elif kind == "greens":
        for _ in range(5):
            c.poly(
                lens(x + c.rng.gauss(0, size * 0.2), y, size * 0.9, size * 0.34, c.rng.uniform(50, 130)),
                mix(hue, PAPER, c.rng.uniform(0, 0.3)),
            )
        c.poly(lens(x, y + size * 0.35, size * 0.5, size * 0.2, 90), mix(PAPER, hue, 0.3))
    else:
        _round(c, x, y, size, hue, kind)


def _round(c: Canvas, x: float, y: float, size: float, hue: Ink, kind: str) -> None:
    r = size * 0.46
    c.oval(x, y, r, r * 0.9, hue)
    c.poly(smooth(place(trace("0.2,-0.85 1,0 0.3,0.86 -0.5,0.75 0.45,0.35"), x, y, r), steps=4), mix(hue, INK, 0.28))
    c.poly(lens(x - r * 0.35, y - r * 0.42, r * 0.55, r * 0.24, -35), mix(hue, PAPER, 0.5))
    if kind == "cabbage":
        for u in (-0.4, 0.1, 0.5):
            c.curve(
                [(x + u * r * 0.3, y + r * 0.8), (x + u * r, y), (x + u * r * 0.8, y - r * 0.7)],
                mix(hue, PAPER, 0.5),
                r * 0.07,
            )
    if kind in ("tomato", "persimmon", "apple", "pumpkin"):
        c.poly(lens(x, y - r * 0.8, r * 0.7, r * 0.24, c.rng.uniform(-20, 20)), mix(LEAF, INK, 0.25))


def _root(c: Canvas, x: float, y: float, size: float, hue: Ink, kind: str) -> None:
    tilt = c.rng.uniform(-18, 18)
    fat = {"carrot": 0.3, "radish": 0.36, "aubergine": 0.4, "lotus": 0.42}[kind]
    c.poly(lens(x, y, size * 1.25, size * fat, tilt), hue)
    c.poly(lens(x - size * 0.05, y - size * 0.06, size * 0.7, size * fat * 0.25, tilt), mix(hue, PAPER, 0.4))
    if kind != "lotus":
        c.poly(lens(x + size * 0.62, y + size * 0.02, size * 0.4, size * 0.16, tilt + c.rng.uniform(-30, 30)), LEAF)


def loaf(c: Canvas, x: float, y: float, size: float, crust: Ink, light: Ink) -> None:
    body = [
        *arc(x, y, size * 0.5, size * 0.36, 180, 360),
        (x + size * 0.44, y + size * 0.06),
        (x - size * 0.44, y + size * 0.06),
    ]
    c.poly(smooth(body, steps=2), crust)
    c.grain(body, mix(crust, INK, 0.5), -0.5, 0.6, 60)
    for u in (-0.24, 0, 0.24):
        c.poly(lens(x + u * size, y - size * 0.16, size * 0.3, size * 0.07, 62), light)


def bun(c: Canvas, x: float, y: float, size: float, dough: Ink, shade: Ink) -> None:
    """A steamed bun with its pleats."""
    c.poly(smooth(place(trace("-0.5,0 -0.42,-0.38 0,-0.62 0.42,-0.38 0.5,0 0,0.08"), x, y, size), steps=5), dough)
    for u in (-0.28, 0, 0.28):
        c.line([(x, y - size * 0.58), (x + u * size, y - size * 0.26)], shade, size * 0.03)
    c.grain(oval(x, y - size * 0.2, size * 0.5, size * 0.36), shade, -0.6, 0.6, 50)


def skewers(c: Canvas, x: float, y: float, size: float, meat: Ink, stick: Ink) -> None:
    for k in range(5):
        px = x + (k - 2) * size * 0.2
        c.line([(px, y), (px + size * 0.06, y - size)], stick, size * 0.03)
        for j in range(4):
            c.oval(
                px + size * 0.03 + j * size * 0.007,
                y - size * (0.35 + 0.15 * j),
                size * 0.075,
                size * 0.07,
                mix(meat, VERMILION, 0.2 * (j % 2)),
            )
