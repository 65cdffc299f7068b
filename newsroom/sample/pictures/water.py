"""Still and running water: gouge-cut ripples, glitter and reflections."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PIL import Image, ImageChops

from .canvas import Canvas
from .palette import Ink, Tones, mix
from .shapes import Point, lens

SIDES = -60, 1860


def lake(c: Canvas, y: float, near: Ink, far: Ink, bottom: float = 1460) -> None:
    """A sheet of water from the shore at y to the viewer."""
    area = [(SIDES[0], y), (SIDES[1], y), (SIDES[1], bottom), (SIDES[0], bottom)]
    c.wash(area, far, near)
    c.grain(area, mix(near, (0, 0, 0), 0.25), -0.3, 0.5)


def ripples(
    c: Canvas,
    y: float,
    ink: Ink,
    count: int,
    bottom: float = 1420,
    x: tuple[float, float] = (-60, 1860),
    long: float = 1,
) -> None:
    """Cuts lying on the water, short and close at the shore, long and wide apart near the viewer."""
    for _ in range(count):
        t = c.rng.random() ** 1.7
        depth = y + (bottom - y) * t
        size = 10 + 120 * t
        c.poly(
            lens(c.rng.uniform(*x), depth, size * c.rng.uniform(0.5, 1.6) * long, 1.6 + 7 * t, c.rng.uniform(-1, 1)),
            ink,
        )


def glitter(
    c: Canvas, x: float, y: float, ink: Ink, count: int, width: float = 60, bottom: float = 1420, spread: float = 2.6
) -> None:
    """The sun's path: cuts gathered under x, wider towards the viewer."""
    for _ in range(count):
        t = c.rng.random() ** 1.35
        depth = y + (bottom - y) * t
        place = x + c.rng.gauss(0, width * (0.28 + t * spread * 0.5))
        c.poly(lens(place, depth, (14 + 110 * t) * c.rng.uniform(0.5, 1.3), 2.2 + 8 * t), ink)


def mirror(
    c: Canvas,
    top: float,
    shore: float,
    tint: Ink,
    strength: float = 0.35,
    squeeze: float = 1.0,
    x: Point = SIDES,
    calm: float = 1,
) -> None:
    """Reflect what stands between `top` and `shore` into the water below, in slipping bands that fade with depth."""
    (x0, y0), (x1, y1) = c.at([(x[0], top), (x[1], shore)])
    box = c._clip((round(x0), round(y0), round(x1), round(y1)))
    if box is None:
        return
    piece = c.image.crop(box).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    piece = piece.resize((piece.width, max(1, round(piece.height * squeeze))), Image.Resampling.BILINEAR)
    piece = Image.blend(piece, Image.new("RGB", piece.size, tint), strength)
    _lay_in_bands(c, piece, box[0], box[3], calm)


def _lay_in_bands(c: Canvas, piece: Image.Image, x: int, y: int, calm: float, shape: Image.Image | None = None) -> None:
    row = 0
    while row < piece.height:
        share = row / piece.height
        thick = max(2, round(c.scale * (2.5 + 8 * share)))
        slip = round(c.rng.gauss(0, c.scale * (1 + 8 * share) / calm))
        band = piece.crop((0, row, piece.width, min(row + thick, piece.height)))
        fade = Image.new("L", band.size, round(255 * min(1, 2.2 * (1 - share) ** 1.2)))
        if shape:
            fade = ImageChops.multiply(fade, shape.crop((0, row, piece.width, row + band.height)))
        c.image.paste(band, (x + slip, y + row), fade)
        row += thick


@contextmanager
def standing(
    c: Canvas, points: Sequence[Point], waterline: float, tint: Ink, strength: float = 0.4, squeeze: float = 0.8
) -> Iterator[Canvas]:
    """Draw things that stand in or float on the water, and their reflection below `waterline`."""
    layer = c.layer(points)
    yield layer
    left, top = round(layer.origin[0] - c.origin[0]), round(layer.origin[1] - c.origin[1])
    line = round(waterline * c.scale - c.origin[1])
    above = layer.image.crop((0, 0, layer.image.width, max(1, line - top))).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    above = above.resize((above.width, max(1, round(above.height * squeeze))), Image.Resampling.BILINEAR)
    inked = Image.blend(above.convert("RGB"), Image.new("RGB", above.size, tint), strength)
    _lay_in_bands(c, inked, left, line, 2, above.getchannel("A"))
    c.merge(layer)


def water_tones(t: Tones) -> tuple[Ink, Ink]:
    """Return the near and the far colour of water under this sky."""
    return mix(t.sky, t.near, 0.55), mix(t.horizon, t.sky, 0.35)
