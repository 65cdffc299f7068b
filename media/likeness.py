"""Whether two pictures are one, though saved anew, scaled, lightened or lightly cropped: hashes of what they look like.

A hash holds for 64 slow waves of light and dark whether each is stronger than most: scaling, saving and lightening
hardly touch them. A picture is hashed whole and with a strip cut off each side and each set of sides; one that was
cropped looks, whole, like the other with the same strips cut off. `python -m tests.bench` measures what is found.
"""

from itertools import product
from math import cos, pi
from operator import mul
from statistics import median

from PIL import Image

from .renditions import upright

# The strip that is cut off; with what a hash forgives it finds crops of nothing to some 8 % of a side.
STRIP = 0.06
# Sides cut: left, top, right, bottom. The first is the whole picture.
SIDES = tuple(product((0, 1), repeat=4))
# Hashes of one picture differ in a few of 64 bits; those of two hardly ever in fewer than a quarter.
NEAR = 10
BASE, SMALL, WAVES, DIGITS = 256, 32, 8, 16
# Light and dark that differ by less show nothing: one blank sheet looks like another.
FAINTEST = 4
WAVE = [[cos(pi * wave * (2 * place + 1) / (2 * SMALL)) for place in range(SMALL)] for wave in range(WAVES)]


def likeness(file) -> str:
    """The hashes of a picture file, the whole first; "" for one that shows nothing to compare."""
    grey = small_grey(file)
    darkest, lightest = grey.getextrema()
    if lightest - darkest < FAINTEST:
        return ""
    return "".join(f"{hash_of(grey, sides):0{DIGITS}x}" for sides in SIDES)


def small_grey(file) -> Image.Image:
    return upright(file, BASE).convert("L").resize((BASE, BASE), Image.Resampling.BOX)


def hash_of(grey: Image.Image, sides) -> int:
    left, top, right, bottom = (BASE * STRIP * side for side in sides)
    frame = (left, top, BASE - right, BASE - bottom)
    pixels = grey.resize((SMALL, SMALL), Image.Resampling.BOX, frame).tobytes()
    strengths = waves(list(pixels))
    usual = median(strengths[1:])
    return sum((strength > usual) << place for place, strength in enumerate(reversed(strengths)))


def waves(pixels: list[int]) -> list[float]:
    """The slowest waves of a discrete cosine transform, across and down."""
    rows = [pixels[start : start + SMALL] for start in range(0, SMALL * SMALL, SMALL)]
    across = [[sum(map(mul, wave, row)) for row in rows] for wave in WAVE]
    return [sum(map(mul, wave, column)) for column in across for wave in WAVE]
