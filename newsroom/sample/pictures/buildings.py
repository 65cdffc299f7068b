"""Houses old and new, with what hangs on them and stands before them."""

from .canvas import Canvas
from .palette import INK, Ink, mix
from .perspective import Eye
from .shapes import Outline, Point, arc, box, oval, smooth


def roof(c: Canvas, x0: float, x1: float, eave: float, height: float, tile: Ink, line: Ink, over: float = 0.06) -> None:
    """A tiled roof seen from the front, its eaves turned up and its courses cut into it."""
    w = x1 - x0
    out = w * over
    inset = w * 0.09
    lip = [
        (x0 - out, eave - height * 0.12),
        (x0 + w * 0.12, eave + height * 0.02),
        (x0 + w * 0.5, eave + height * 0.05),
        (x1 - w * 0.12, eave + height * 0.02),
        (x1 + out, eave - height * 0.12),
    ]
    slope = [*smooth(lip, closed=False), (x1 - inset, eave - height), (x0 + inset, eave - height)]
    c.poly(slope, tile)
    courses = max(6, int(w / max(9, height * 0.13)))
    for k in range(1, courses):
        t = k / courses
        foot, top = x0 - out * 0.6 + (w + out * 1.2) * t, x0 + inset + (w - inset * 2) * t
        c.line([(foot, eave + height * 0.01), (top, eave - height * 0.94)], line, height * 0.03, height * 0.02)
    c.grain(slope, mix(tile, INK, 0.6), 0.05, 0.5)
    c.line(smooth(lip, closed=False), mix(tile, INK, 0.5), height * 0.07)
    c.line(
        [
            (x0 + inset - w * 0.03, eave - height * 1.1),
            (x0 + inset + w * 0.04, eave - height * 1.0),
            (x1 - inset - w * 0.04, eave - height * 1.0),
            (x1 - inset + w * 0.03, eave - height * 1.1),
        ],
        mix(tile, INK, 0.35),
        height * 0.12,
    )


def gable(c: Canvas, x: float, y: float, width: float, height: float, wall: Ink, tile: Ink, steps: int = 2) -> Outline:
    """A whitewashed horse-head gable: stepped parapets under dark tiles; returns the wall's outline."""
    rise = height * 0.14
    levels = [
        (width * (0.5 - 0.34 * (k / (steps or 1))) if steps else width * 0.5, height - rise * (steps - k))
        for k in range(steps + 1)
    ]
    left: Outline = [(x - width / 2, y)]
    for half, top in levels:
        left += [(x - half, left[-1][1]), (x - half, y - top)]
    wall_outline = [*left, *[(2 * x - px, py) for px, py in left[::-1]]]
    c.poly(wall_outline, wall)
    for k, (half, top) in enumerate(levels):
        inner = levels[k + 1][0] if k < steps else 0
        for side in (-1, 1):
            _coping(c, x + side * half, x + side * inner, y - top, side, rise, tile)
    return wall_outline


def _coping(c: Canvas, outer: float, inner: float, y: float, side: int, rise: float, tile: Ink) -> None:
    tip = outer + side * rise * 0.42
    c.poly(
        [
            (tip, y - rise * 0.5),
            (outer + side * rise * 0.1, y - rise * 0.18),
            (inner, y - rise * 0.22),
            (inner, y + rise * 0.12),
            (outer + side * rise * 0.2, y + rise * 0.12),
        ],
        tile,
    )


def lattice(
    c: Canvas, x0: float, y0: float, x1: float, y1: float, frame: Ink, pane: Ink, across: int = 3, down: int = 4
) -> None:
    c.bar(x0, y0, x1, y1, pane)
    thick = (x1 - x0) * 0.035
    for k in range(across + 1):
        x = x0 + (x1 - x0) * k / across
        c.bar(x - thick / 2, y0, x + thick / 2, y1, frame)
    for k in range(down + 1):
        y = y0 + (y1 - y0) * k / down
        c.bar(x0, y - thick / 2, x1, y + thick / 2, frame)
    for x in (x0, x1):
        c.bar(x - thick, y0 - thick, x + thick, y1 + thick, frame)
    for y in (y0, y1):
        c.bar(x0 - thick, y - thick, x1 + thick, y + thick, frame)


def lantern(c: Canvas, x: float, y: float, size: float, red: Ink, gold: Ink, lit: Ink | None = None) -> None:
    """A round paper lantern hanging from (x, y)."""
    if lit:
        c.glow(x, y + size, size * 3.4, lit, 0.5)
    c.line([(x, y), (x, y + size * 0.3)], mix(red, INK, 0.6), size * 0.05)
    body = oval(x, y + size * 0.98, size * 0.66, size * 0.56)
    c.poly(body, red)
    c.grain(body, mix(red, INK, 0.5), -0.7, 0.75, 25)
    for u in (-0.36, 0, 0.36):
        c.curve(
            [
                (x + u * size * 0.7, y + size * 0.45),
                (x + u * size * 1.25, y + size * 0.98),
                (x + u * size * 0.7, y + size * 1.5),
            ],
            mix(red, gold, 0.55),
            size * 0.03,
        )
    for top in (0.36, 1.48):
        c.bar(x - size * 0.24, y + size * top, x + size * 0.24, y + size * (top + 0.11), gold)
    c.bar(x - size * 0.05, y + size * 1.58, x + size * 0.05, y + size * 2.1, gold)


def block(
    c: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    wall: Ink,
    shade: Ink,
    pane: Ink,
    floors: int,
    bays: int,
    lit: Ink | None = None,
    lit_share: float = 0.0,
    depth: float = 0.22,
) -> None:
    """A block of flats: a lit front, a shaded side, balconies and windows."""
    side = width * depth
    c.poly(
        [(x + width, y), (x + width + side, y), (x + width + side, y - height * 0.975), (x + width, y - height)], shade
    )
    front = box(x, y - height, x + width, y)
    c.poly(front, wall)
    c.grain(front, mix(wall, shade, 0.7), -0.3, 0.55)
    dy, dx = height / (floors + 0.5), width / bays
    for f in range(floors):
        top = y - height + dy * (f + 0.42)
        for b in range(bays):
            ink = lit if lit and c.rng.random() < lit_share else pane
            c.bar(x + dx * (b + 0.2), top, x + dx * (b + 0.8), top + dy * 0.56, ink)
            c.bar(x + dx * (b + 0.47), top, x + dx * (b + 0.53), top + dy * 0.56, wall)
        c.bar(x, top + dy * 0.66, x + width, top + dy * 0.74, mix(wall, shade, 0.6))
        for k in range(2):
            sx = x + width + side * (0.18 + 0.42 * k)
            ink = lit if lit and c.rng.random() < lit_share else mix(shade, pane, 0.7)
            c.bar(sx, top, sx + side * 0.22, top + dy * 0.5, ink)


def crane(c: Canvas, x: float, y: float, height: float, arm: float, ink: Ink, load: float = 0.4) -> None:
    """A tower crane; `arm` is negative to point left."""
    mast = height * 0.02
    for dx in (-mast, mast):
        c.line([(x + dx, y), (x + dx, y - height)], ink, mast * 0.34)
    for k in range(int(height / (mast * 2.6))):
        foot = y - k * mast * 2.6
        c.line([(x - mast, foot), (x + mast, foot - mast * 2.6)], ink, mast * 0.24)
    top, tip, tail = (x, y - height * 1.13), (x + arm, y - height), (x - arm * 0.32, y - height)
    for p, q in ((top, tip), (top, tail)):
        c.line([p, q], ink, mast * 0.2)
    c.line([tail, tip], ink, mast * 0.7, mast * 0.5)
    c.line([(x, y - height * 0.96), (x + arm * 0.97, y - height * 0.985)], ink, mast * 0.3)
    c.poly([(x - mast * 1.2, y - height * 0.99), (x, y - height * 1.14), (x + mast * 1.2, y - height * 0.99)], ink)
    c.bar(min(tail[0], tail[0] + arm * 0.08), y - height, max(tail[0], tail[0] + arm * 0.08), y - height * 0.93, ink)
    hook = x + arm * 0.72
    c.line([(hook, y - height * 0.99), (hook, y - height * (1 - load))], ink, mast * 0.18)
    c.bar(hook - mast * 2.4, y - height * (1 - load), hook + mast * 2.4, y - height * (1 - load) + mast * 1.1, ink)


def lamp(
    c: Canvas, x: float, y: float, height: float, ink: Ink, light: Ink | None, arm: float = 0.14, halo: float = 0.5
) -> None:
    hx, hy = x + arm * height, y - height * 0.985
    if light:
        c.glow(hx, hy + height * 0.02, height * halo, light, 0.7)
    c.line([(x, y), (x, y - height)], ink, height * 0.022, height * 0.012)
    c.curve(
        [(x, y - height * 0.95), (x + arm * height * 0.4, y - height * 1.04), (x + arm * height, y - height * 1.0)],
        ink,
        height * 0.012,
    )
    c.poly([(hx - height * 0.05, hy), (hx, hy - height * 0.035), (hx + height * 0.05, hy)], ink)
    if light:
        c.oval(hx, hy + height * 0.012, height * 0.026, height * 0.018, light)


def awning(c: Canvas, corners: list[Point], inks: tuple[Ink, Ink], stripes: int = 8, drop: float = 20) -> None:
    """A striped cloth between back-left, back-right, front-right, front-left, with a scalloped edge."""
    bl, br, fr, fl = corners
    for k in range(stripes):
        a, b = k / stripes, (k + 1) / stripes
        top = [(bl[0] + (br[0] - bl[0]) * t, bl[1] + (br[1] - bl[1]) * t) for t in (a, b)]
        low = [(fl[0] + (fr[0] - fl[0]) * t, fl[1] + (fr[1] - fl[1]) * t) for t in (b, a)]
        ink = inks[k % 2]
        c.poly([*top, *low], ink)
        (x1, y1), (x0, y0) = low
        c.poly(
            [(x0, y0), (x1, y1), *arc((x0 + x1) / 2, (y0 + y1) / 2, abs(x1 - x0) / 2, drop, 0, 180, 8)],
            mix(ink, INK, 0.22),
        )


def paving(c: Canvas, eye: Eye, x0: float, x1: float, z0: float, z1: float, joint: Ink, slab: float = 0.8) -> None:
    """Joints of stone slabs on the floor between z0 and z1."""
    z = z0
    row = 0
    while z < z1:
        deep = slab * (1 + 0.02 * z)
        thick = eye.size(z) * 0.012
        c.line([eye.at(x0, 0, z), eye.at(x1, 0, z)], joint, max(1, thick))
        x = x0 + (row % 2) * slab * 0.6
        while x < x1:
            c.line([eye.at(x, 0, z), eye.at(x, 0, min(z + deep, z1))], joint, max(0.8, thick))
            x += slab * 1.2
        z, row = z + deep, row + 1
