"""The tooth of the print: noise to stipple with, and the paper that shows through the ink."""

from functools import lru_cache
from random import Random

from PIL import Image, ImageChops, ImageFilter, ImageOps

Size = tuple[int, int]
TILE = 1024


@lru_cache(maxsize=4)
def tile(coarseness: float) -> Image.Image:
    """Return a square of noise in which every grey is equally frequent; specks are about `coarseness` pixels wide."""
    noise = Image.frombytes("L", (TILE, TILE), Random(f"tile {coarseness}").randbytes(TILE * TILE))
    small = noise.filter(ImageFilter.GaussianBlur(coarseness * 0.42))
    return ImageOps.equalize(ImageOps.autocontrast(small))


@lru_cache(maxsize=4)
def sheet(coarseness: float) -> Image.Image:
    """Return noise large enough for any picture at drawing size."""
    whole = Image.new("L", (TILE * 4, TILE * 4))
    for x in range(4):
        for y in range(4):
            whole.paste(tile(coarseness), (x * TILE, y * TILE))
    return whole


def stipple(density: Image.Image, origin: tuple[int, int] = (0, 0), coarseness: float = 2.6) -> Image.Image:
    """Turn greys into specks: the lighter the grey, the more specks. `origin` keeps neighbours from showing a seam."""
    x, y = origin[0] % TILE, origin[1] % TILE
    noise = sheet(coarseness).crop((x, y, x + density.width, y + density.height))
    return ImageChops.subtract(density, noise, scale=0.14)


@lru_cache(maxsize=2)
def _mottle(size: Size) -> Image.Image:
    """Uneven inking: broad clouds with a fine tooth on top, around middle grey."""
    rng = Random("mottle")
    broad = Image.frombytes("L", (24, 16), rng.randbytes(24 * 16)).resize((240, 160), Image.Resampling.BICUBIC)
    broad = broad.filter(ImageFilter.GaussianBlur(14)).resize(size, Image.Resampling.BICUBIC)
    fine = sheet(2.0).crop((0, 0, *size))
    return Image.blend(broad, fine, 0.5).point([round(128 + (v - 128) * 0.1) for v in range(256)])


def print_on_paper(image: Image.Image) -> Image.Image:
    """Let the paper's tooth and the press's unevenness into a finished picture."""
    tooth = _mottle(image.size)
    return ImageChops.soft_light(image, Image.merge("RGB", (tooth, tooth, tooth)))
