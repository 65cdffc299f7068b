import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageEnhance

from media.likeness import DIGITS, NEAR, likeness
from media.nearness import near
from tests.factories import picture_bytes

from .files import jpeg, scene

LANE = 8


def hashes(text):
    return [int(text[start : start + DIGITS], 16) for start in range(0, len(text), DIGITS)]


def distance(one, other):
    """The fewest bits in which one picture, whole, differs from the other or a part of it."""
    ours, theirs = hashes(one), hashes(other)
    return min((a ^ b).bit_count() for a, b in [*((ours[0], b) for b in theirs), *((a, theirs[0]) for a in ours)])


def likeness_of(image, **options):
    return likeness(io.BytesIO(jpeg(image, **options)))


def cropped(image, left, top, right, bottom):
    width, height = image.size
    return image.crop((left * width, top * height, width - right * width, height - bottom * height))


class TestLikeness:
    @pytest.mark.parametrize(
        "change",
        [
            lambda image: image,
            lambda image: image.resize((300, 200)),
            lambda image: cropped(image, 0.08, 0, 0, 0),
            lambda image: cropped(image, 0, 0.05, 0.03, 0),
            lambda image: cropped(image, 0.07, 0.07, 0.07, 0.07),
            lambda image: ImageEnhance.Brightness(image).enhance(0.7),
            lambda image: ImageEnhance.Brightness(image).enhance(1.2),
            lambda image: image.convert("L"),
        ],
        ids="saved scaled left corner all darker lighter grey".split(),
    )
    @pytest.mark.parametrize("seed", [1, 2, 3])
    def test_a_changed_copy_is_near(self, change, seed):
        image = scene(seed)

        assert distance(likeness_of(image), likeness_of(change(image), quality=55)) <= NEAR

    def test_other_pictures_are_far(self):
        found = [likeness_of(scene(seed)) for seed in range(12)]

        assert min(distance(a, b) for number, a in enumerate(found) for b in found[:number]) > NEAR

    def test_a_picture_is_compared_as_it_is_seen(self):
        image, exif = scene(), Image.Exif()
        exif[0x0112] = 6

        lying = likeness_of(image.transpose(Image.Transpose.ROTATE_90), exif=exif)

        assert distance(likeness_of(image), lying) <= NEAR

    def test_what_shows_nothing_looks_like_nothing(self):
        assert likeness(io.BytesIO(picture_bytes())) == ""


class TestNear:
    @settings(max_examples=60, deadline=None)
    @given(st.integers(0, 2**32), st.integers(1, 40), st.integers(0, 64))
    def test_agrees_with_counting_one_by_one(self, seed, count, at_most):
        chance = random.Random(seed)
        many = [chance.getrandbits(64) & chance.getrandbits(64) for _ in range(count)]
        one = chance.getrandbits(64)

        found = near(b"".join(value.to_bytes(LANE, "big") for value in many), one.to_bytes(LANE, "big"), at_most)

        assert found == [place for place, value in enumerate(many) if (value ^ one).bit_count() <= at_most]

    def test_of_none_none_is_near(self):
        assert near(b"", bytes(LANE), 64) == []
