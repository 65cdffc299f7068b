"""A sheet to draw on, in scene units: 1800 x 1200 is the whole landscape picture, whatever its pixels."""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from . import shapes
from .grain import stipple
from .palette import Ink
from .shapes import Outline, Point

Box = tuple[int, int, int, int]
RAMP = 256
MARGIN = 480


@lru_cache(maxsize=1)
def _ramp() -> Image.Image:
    """Black to white over RAMP rows, with room to run out on both sides."""
    strip = Image.new("L", (2, RAMP * 9))
    strip.paste(Image.linear_gradient("L").resize((2, RAMP)), (0, RAMP * 4))
    strip.paste(255, (0, RAMP * 5, 2, RAMP * 9))
    return strip


def ramp(size: tuple[int, int], start: Point, end: Point) -> Image.Image:
    """Return greys from black at `start` to white at `end`, made small and enlarged because smooth things may be."""
    small = max(1, size[0] // 6), max(1, size[1] // 6)
    sx, sy = size[0] / small[0], size[1] / small[1]
    dx, dy = end[0] - start[0], end[1] - start[1]
    square = (dx * dx + dy * dy) or 1
    d, e = dx * sx / square * RAMP, dy * sy / square * RAMP
    f = RAMP * 4 - (start[0] * dx + start[1] * dy) / square * RAMP
    grey = _ramp().transform(
        small, Image.Transform.AFFINE, (0, 0, 1, d, e, f), Image.Resampling.BILINEAR, fillcolor=255
    )
    return grey.resize(size, Image.Resampling.BILINEAR)


class Canvas:
    def __init__(self, image: Image.Image, scale: float, origin: Point, rng: Random):
        self.image = image
        self.scale = scale
        self.origin = origin
        self.rng = rng
        self.light: Point = (-0.6, -0.8)  # towards the light
        self.shadow: Ink = (138, 138, 168)  # what shaded ink is multiplied by
        self.pen = ImageDraw.Draw(image)

    # Flat ink

    def at(self, points: Sequence[Point]) -> list[Point]:
        k, (ox, oy) = self.scale, self.origin
        return [(x * k - ox, y * k - oy) for x, y in points]

    def poly(self, points: Sequence[Point], ink: Ink) -> None:
        self.pen.polygon(self.at(points), fill=ink)

    def blob(self, points: Sequence[Point], ink: Ink, steps: int = 6) -> None:
        self.poly(shapes.smooth(points, steps=steps), ink)

    def oval(self, x: float, y: float, rx: float, ry: float, ink: Ink, tilt: float = 0) -> None:
        self.poly(shapes.oval(x, y, rx, ry, tilt), ink)

    def bar(self, x0: float, y0: float, x1: float, y1: float, ink: Ink) -> None:
        self.poly(shapes.box(x0, y0, x1, y1), ink)

    def line(self, points: Sequence[Point], ink: Ink, *widths: float) -> None:
        self.poly(shapes.ribbon(points, widths), ink)

    def curve(self, points: Sequence[Point], ink: Ink, *widths: float) -> None:
        self.poly(shapes.ribbon(shapes.smooth(points, closed=False), widths), ink)

    # Ink through a screen

    def wash(self, points: Sequence[Point] | None, first: Ink, last: Ink, angle: float = 90) -> None:
        """Fill with a blend from `first` to `last`; 90 degrees runs downwards, 0 to the right."""
        mask, box = self._mask(points)
        if mask is None:
            return
        self.poly(points or self._whole(), first)
        self._stain(ImageChops.multiply(mask, self._ramp(box, angle)), box, last)

    def grain(
        self, points: Sequence[Point] | None, ink: Ink, start: float, end: float, angle: float = 90, coarse: float = 2.6
    ) -> None:
        """Speckle with ink whose density runs from `start` to `end` (0 to 1) across the shape."""
        mask, box = self._mask(points)
        if mask is None:
            return
        density = self._ramp(box, angle).point(
            [round(255 * min(max(start + (end - start) * v / 255, 0), 1)) for v in range(256)]
        )
        self._stain(ImageChops.multiply(mask, self._stipple(density, box, coarse)), box, ink)

    def tint(self, points: Sequence[Point] | None, ink: Ink, opacity: float) -> None:
        mask, box = self._mask(points)
        if mask is not None:
            self._stain(mask.point([round(v * opacity) for v in range(256)]), box, ink)

    def glow(
        self, x: float, y: float, radius: float, ink: Ink, strength: float = 1, coarse: float = 0, flat: float = 1
    ) -> None:
        """Lay light around a point; with `coarse` it is speckled. `flat` squeezes it to an ellipse."""
        whole = self._box([(x - radius, y - radius * flat), (x + radius, y + radius * flat)], clip=False)
        box = self._clip(whole)
        if box is None:
            return
        fade = [round(255 * strength * (1 - min(1, v / 180)) ** 1.35) for v in range(256)]
        disc = (
            Image.radial_gradient("L")
            .point(fade)
            .resize((whole[2] - whole[0], whole[3] - whole[1]), Image.Resampling.BILINEAR)
        )
        light = disc.crop((box[0] - whole[0], box[1] - whole[1], box[2] - whole[0], box[3] - whole[1]))
        self._stain(self._stipple(light, box, coarse) if coarse else light, box, ink)

    def _stipple(self, density: Image.Image, box: Box, coarse: float) -> Image.Image:
        return stipple(density, (round(box[0] + self.origin[0]), round(box[1] + self.origin[1])), coarse)

    def _whole(self) -> Outline:
        """Return the sheet's own corners, in scene units."""
        (w, h), (ox, oy), k = self.image.size, self.origin, self.scale
        return shapes.box(ox / k, oy / k, (ox + w) / k, (oy + h) / k)

    def _ramp(self, box: Box, angle: float) -> Image.Image:
        w, h = box[2] - box[0], box[3] - box[1]
        cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        reach = (abs(cos) * w + abs(sin) * h) / 2
        return ramp((w, h), (w / 2 - cos * reach, h / 2 - sin * reach), (w / 2 + cos * reach, h / 2 + sin * reach))

    def _box(self, points: Sequence[Point], clip: bool = True) -> Box | None:
        xs, ys = zip(*self.at(points), strict=True)
        box = math.floor(min(xs)), math.floor(min(ys)), math.ceil(max(xs)) + 1, math.ceil(max(ys)) + 1
        return self._clip(box) if clip else box

    def _clip(self, box: Box) -> Box | None:
        x0, y0, x1, y1 = max(box[0], 0), max(box[1], 0), min(box[2], self.image.width), min(box[3], self.image.height)
        return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None

    def _mask(self, points: Sequence[Point] | None) -> tuple[Image.Image | None, Box]:
        """Return the shape in white within the part of the sheet it covers, or None off the sheet."""
        whole = 0, 0, *self.image.size
        if points is None:
            return Image.new("L", self.image.size, 255), whole
        box = self._box(points)
        if box is None:
            return None, whole
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        ImageDraw.Draw(mask).polygon([(x - box[0], y - box[1]) for x, y in self.at(points)], fill=255)
        return mask, box

    def _stain(self, mask: Image.Image, box: Box, ink: Ink) -> None:
        if self.image.mode == "RGBA":
            mask = ImageChops.multiply(mask, self.image.crop(box).getchannel("A"))
        self.image.paste(ink, box, mask)

    # Layers

    def layer(self, points: Sequence[Point]) -> "Canvas":
        """Return a clear sheet over the part of this one that holds `points`; `merge` lays it down."""
        box = self._near(self._box(points, clip=False))
        image = Image.new("RGBA", (box[2] - box[0], box[3] - box[1]))
        sheet = Canvas(image, self.scale, (self.origin[0] + box[0], self.origin[1] + box[1]), self.rng)
        sheet.light, sheet.shadow = self.light, self.shadow
        return sheet

    def _near(self, box: Box) -> Box:
        """Clip to the sheet and a margin, so that no shade begins where the sheet ends."""
        x0, y0 = max(box[0], -MARGIN), max(box[1], -MARGIN)
        x1, y1 = min(box[2], self.image.width + MARGIN), min(box[3], self.image.height + MARGIN)
        return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else (0, 0, 1, 1)

    def merge(self, layer: "Canvas", mask: Image.Image | None = None) -> None:
        at = round(layer.origin[0] - self.origin[0]), round(layer.origin[1] - self.origin[1])
        alpha = layer.image.getchannel("A")
        self.image.paste(layer.image, at, ImageChops.multiply(alpha, mask) if mask else alpha)

    @contextmanager
    def clip(self, points: Sequence[Point]) -> Iterator["Canvas"]:
        """Draw what shows only inside `points`."""
        layer = self.layer(points)
        yield layer
        mask = Image.new("L", layer.image.size)
        ImageDraw.Draw(mask).polygon(layer.at(points), fill=255)
        self.merge(layer, mask)

    @contextmanager
    def volume(
        self, points: Sequence[Point], depth: float, rim: float = 0, lit: Ink | None = None
    ) -> Iterator["Canvas"]:
        """Draw a group that is round together: a grainy shade `depth` wide away from the light, and a lit rim."""
        layer = self.layer(points)
        yield layer
        layer._shade(depth)
        if lit and rim:
            layer._rim(rim, lit)
        self.merge(layer)

    def _moved(self, alpha: Image.Image, by: float) -> Image.Image:
        moved = Image.new("L", alpha.size)
        moved.paste(alpha, (round(self.light[0] * by * self.scale), round(self.light[1] * by * self.scale)))
        return moved

    def _shade(self, depth: float) -> None:
        alpha = self.image.getchannel("A")
        near = self._moved(alpha, depth).filter(ImageFilter.BoxBlur(max(1, depth * self.scale * 0.55)))
        dark = ImageChops.multiply(alpha, self._stipple(ImageChops.invert(near), (0, 0, 0, 0), 2.6))
        tinted = ImageChops.multiply(self.image, Image.new("RGBA", self.image.size, (*self.shadow, 255)))
        self.image.paste(tinted, (0, 0), dark)

    def _rim(self, width: float, ink: Ink) -> None:
        alpha = self.image.getchannel("A")
        edge = ImageChops.subtract(alpha, self._moved(alpha, -width))
        self.image.paste(ink, (0, 0), edge)
