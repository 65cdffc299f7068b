"""Sky, sun and moon, cloud, mist, rain and birds."""

from .canvas import Canvas
from .palette import Ink, Tones, mix
from .shapes import arc, box, lens, oval

FAR_LEFT, FAR_RIGHT, TOP, BOTTOM = -60, 1860, -260, 1460


def sky(c: Canvas, t: Tones, horizon: float) -> None:
    """Blend from the zenith to the horizon, with the zenith's ink speckled down over it."""
    c.bar(FAR_LEFT, horizon, FAR_RIGHT, BOTTOM, t.horizon)
    c.wash([(FAR_LEFT, TOP), (FAR_RIGHT, TOP), (FAR_RIGHT, horizon + 4), (FAR_LEFT, horizon + 4)], t.sky, t.horizon)
    c.grain(
        [(FAR_LEFT, TOP), (FAR_RIGHT, TOP), (FAR_RIGHT, horizon), (FAR_LEFT, horizon)],
        mix(t.sky, t.dark, 0.16),
        0.5,
        -0.35,
    )


def sun(c: Canvas, x: float, y: float, r: float, ink: Ink, halo: Ink, reach: float = 6) -> None:
    c.glow(x, y, r * reach, halo, 0.75)
    c.glow(x, y, r * reach * 0.6, halo, 0.6, coarse=2.6)
    c.oval(x, y, r, r, ink)


def cloud(c: Canvas, x: float, y: float, width: float, ink: Ink, shade: Ink) -> None:
    """A flat-bottomed bank of rounded heads, grained underneath."""
    puffs = []
    for _ in range(5 + int(width / 110)):
        t = c.rng.uniform(0.08, 0.92)
        r = width * (0.045 + 0.12 * (1 - (2 * t - 1) ** 2)) * c.rng.uniform(0.6, 1.05)
        puffs.append((r, x - width / 2 + width * t))
    whole = [(x - width * 0.65, y - width * 0.3), (x + width * 0.65, y + width * 0.05)]
    with c.volume(whole, 0.1) as bank:
        bank.poly(lens(x, y - width * 0.012, width * 1.25, width * 0.06), ink)
        for r, px in sorted(puffs, reverse=True):
            puff = [*arc(px, y, r * 1.3, r * 1.15, 180, 360), (px + r * 1.3, y + 1), (px - r * 1.3, y + 1)]
            bank.poly(puff, ink)
            bank.grain(puff, shade, -0.75, 0.42, 60)
        bank.grain(box(x - width * 0.65, y - width * 0.12, x + width * 0.65, y + width * 0.03), shade, -0.3, 0.8)


def streaks(
    c: Canvas, y0: float, y1: float, ink: Ink, count: int, length: tuple[float, float] = (200, 700), thick: float = 9
) -> None:
    """Long flat cuts: bars of cloud low in the sky."""
    for _ in range(count):
        x, y = c.rng.uniform(-100, 1900), c.rng.uniform(y0, y1)
        c.poly(lens(x, y, c.rng.uniform(*length), c.rng.uniform(0.5, 1.2) * thick), ink)


def mist(
    c: Canvas, y: float, height: float, ink: Ink, strength: float = 0.75, x: float = 900, width: float = 1300
) -> None:
    """A lying bank of mist: thickest at y, gone at the edges."""
    c.glow(x, y, width, ink, strength, flat=height / width)


def beams(
    c: Canvas, x: float, y: float, angles: list[tuple[float, float]], length: float, ink: Ink, opacity: float = 0.16
) -> None:
    """Shafts of light from (x, y); each between two directions given as slopes dx per unit of depth."""
    for a, b in angles:
        c.tint(
            [(x + a * 20, y), (x + b * 20, y), (x + b * length, y + length), (x + a * length, y + length)], ink, opacity
        )


def rain(c: Canvas, ink: Ink, count: int = 260, slant: float = 8) -> None:
    for _ in range(count):
        x, y, n = c.rng.uniform(-50, 1850), c.rng.uniform(-200, 1400), c.rng.uniform(26, 70)
        c.line([(x, y), (x - n * slant / 60, y + n)], ink, 1.6)


def stars(c: Canvas, y: float, ink: Ink, count: int = 70) -> None:
    for _ in range(count):
        r = c.rng.choice((1.2, 1.6, 2.4))
        c.oval(c.rng.uniform(0, 1800), c.rng.uniform(-200, y), r, r, ink)


def moon(c: Canvas, x: float, y: float, r: float, ink: Ink, halo: Ink) -> None:
    c.glow(x, y, r * 6, halo, 0.5, coarse=2.6)
    c.oval(x, y, r, r, ink)
    c.grain(oval(x, y, r, r), mix(ink, halo, 0.5), -0.3, 0.5, 40)


def gull(c: Canvas, x: float, y: float, span: float, ink: Ink, lift: float = 0.3) -> None:
    """A bird far off: two wings bent at the wrist."""
    for side in (-1, 1):
        wing = [
            (x, y),
            (x + side * span * 0.22, y - span * lift * 0.75),
            (x + side * span * 0.5, y - span * lift * 0.35),
        ]
        c.curve(wing, ink, span * 0.07, span * 0.06, span * 0.01)


def flock(c: Canvas, x: float, y: float, count: int, span: float, ink: Ink, spread: float = 200) -> None:
    for _ in range(count):
        gull(
            c,
            x + c.rng.gauss(0, spread),
            y + c.rng.gauss(0, spread * 0.28),
            span * c.rng.uniform(0.6, 1.2),
            ink,
            c.rng.uniform(0.15, 0.45),
        )
