"""How surely the same picture is found again, and how fast among very many, measured with the sample pictures."""

import io
from collections.abc import Callable
from itertools import combinations
from random import Random

from PIL import Image, ImageEnhance

from media.likeness import DIGITS, NEAR, SIDES, likeness
from media.models import Photo
from media.nearness import near
from media.twins import alike
from newsroom.sample.pictures import SCENES, draw

MANY = 20_000
SHRINK = 3


def jpeg(image: Image.Image, quality: int = 80) -> io.BytesIO:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return buffer


def cropped(*parts: float) -> Callable:
    """Cut these parts off the left, the top, the right and the bottom."""

    def crop(image):
        width, height = image.size
        left, top, right, bottom = parts
        return image.crop((left * width, top * height, width - right * width, height - bottom * height))

    return crop


CHANGES = {
    "saved at quality 40": lambda image: Image.open(jpeg(image, 40)),
    "scaled to a half": lambda image: image.reduce(2),
    "scaled to a quarter": lambda image: image.reduce(4),
    "brightness × 0.6": lambda image: ImageEnhance.Brightness(image).enhance(0.6),
    "brightness × 1.4": lambda image: ImageEnhance.Brightness(image).enhance(1.4),
    "contrast × 1.4": lambda image: ImageEnhance.Contrast(image).enhance(1.4),
    "grey": lambda image: image.convert("L"),
    "3 % off the left": cropped(0.03, 0, 0, 0),
    "8 % off the left": cropped(0.08, 0, 0, 0),
    "8 % off the bottom": cropped(0, 0, 0, 0.08),
    "8 % off left and top": cropped(0.08, 0.08, 0, 0),
    "4 % off each side": cropped(0.04, 0.04, 0.04, 0.04),
    "8 % off each side": cropped(0.08, 0.08, 0.08, 0.08),
    "5, 3 and 6 % off, lighter, small": lambda image: ImageEnhance.Brightness(
        cropped(0.05, 0.03, 0, 0.06)(image).reduce(2)
    ).enhance(1.2),
}


def parts(text: str) -> list[bytes]:
    return [bytes.fromhex(text[start : start + DIGITS]) for start in range(0, len(text), DIGITS)]


def is_near(one: str, other: str) -> bool:
    """As media.twins asks for very many: the one whole against the parts of the other, and the other way round."""
    whole, theirs = parts(one)[0], parts(other)[0]
    return bool(near(bytes.fromhex(other), whole, NEAR) or near(bytes.fromhex(one), theirs, NEAR))


def measure_likeness(row: Callable) -> None:
    pictures = [draw(scene, number, shrink=SHRINK) for scene in SCENES for number in range(len(SCENES[scene].views))]
    kept = [likeness(jpeg(picture)) for picture in pictures]
    for name, change in CHANGES.items():
        found = sum(
            is_near(likeness(jpeg(change(picture), 75)), known) for picture, known in zip(pictures, kept, strict=True)
        )
        row(f"found again: {name}", None, f"{found} of {len(pictures)}")
    alarms = sum(is_near(one, other) for one, other in combinations(kept, 2))
    row("false alarms among different pictures", None, f"{alarms} of {len(kept) * (len(kept) - 1) // 2} pairs")


def measure_search(row: Callable, timed: Callable, queries_of: Callable) -> None:
    chance = Random(1)
    Photo.objects.bulk_create(
        (Photo(likeness=f"{chance.getrandbits(64 * len(SIDES)):0{DIGITS * len(SIDES)}x}") for _ in range(MANY)),
        batch_size=2000,
    )
    photo = Photo.objects.exclude(likeness="").first()
    row(f"the same picture among {MANY}", timed(lambda: alike(photo)), f"{queries_of(lambda: alike(photo))} query")
