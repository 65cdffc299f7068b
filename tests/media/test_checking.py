import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from media import checking
from media.checking import check_picture
from tests.factories import picture_bytes

from . import files
from .files import upload_of


def refusal(data, name="a.jpg"):
    with pytest.raises(ValidationError) as caught:
        check_picture(upload_of(data, name))
    (told,) = caught.value.messages
    return told


class TestRefusals:
    @pytest.mark.parametrize(
        ("data", "told"),
        [
            (b"", checking.EMPTY),
            (picture_bytes()[:3000], checking.BROKEN),
            (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", checking.DRAWING),
            (b"<!DOCTYPE html><html><body>x</body></html>", checking.DRAWING),
            (b"%PDF-1.4 not a picture", checking.NO_PICTURE),
            (files.heic(), checking.HEIC),
            (files.with_archive(picture_bytes()), checking.HIDDEN),
            (picture_bytes() + b"<html><script>alert(1)</script></html>", checking.HIDDEN),
            (files.with_comment(b"<?php system($_GET[0]);"), checking.HIDDEN),
            (files.moving("GIF", 5000), checking.MOVING),
            (files.moving("GIF", 2), checking.MOVING),
            (files.moving("PNG", 3), checking.MOVING),
            (files.moving("WEBP", 3, lossless=True), checking.MOVING),
            (files.moving("AVIF", 3), checking.MOVING),
        ],
        ids="empty truncated svg html pdf heic zip trailing comment gif5000 gif2 apng webp avif".split(),
    )
    def test_each_kind_of_file_is_refused_in_its_own_words(self, data, told):
        assert refusal(data) == str(told)

    def test_a_small_file_with_a_huge_picture_is_refused_before_it_is_decoded(self):
        bomb = files.png_of(12000, 12000)

        assert len(bomb) < 20_000
        assert refusal(bomb) == str(checking.TOO_LARGE) % {"width": 12000, "height": 12000, "limit": 60}

    def test_a_file_over_the_limit_is_refused_by_its_weight(self, settings):
        settings.UPLOAD_LIMIT_MB = 1

        told = refusal(picture_bytes() + bytes(3 * 1024 * 1024))

        assert told == str(checking.TOO_HEAVY) % {"size": 3, "limit": 1}

    @pytest.mark.parametrize("name", ["a.html", "a", "a.svg", "a.jpg.exe"])
    def test_a_name_that_is_no_picture_s_is_refused(self, name):
        ending = f".{name.rpartition('.')[2]}" if "." in name else "–"

        assert refusal(picture_bytes(), name) == str(checking.WRONG_NAME) % {"ending": ending}

    def test_heic_under_its_own_name_is_told_what_to_do_and_not_about_names(self):
        assert refusal(files.heic(), "IMG_0001.HEIC") == str(checking.HEIC)

    def test_the_same_file_is_refused_again_without_being_looked_at_again(self):
        upload = upload_of(picture_bytes()[:3000])

        for _time in range(2):
            with pytest.raises(ValidationError):
                check_picture(upload)
            upload.file = None


class TestWhatIsTaken:
    @pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF"])
    def test_pictures_of_the_trade(self, name):
        upload = upload_of(picture_bytes(name=name), f"a.{name.lower()}")

        check_picture(upload)

        assert upload.tell() == 0

    def test_a_jpeg_with_a_second_picture_for_depth_as_phones_make_it(self):
        data = files.moving("MPO", 2)

        check_picture(upload_of(data))

        assert Image.open(upload_of(data)).format == "MPO"

    def test_a_caption_with_angle_brackets(self):
        check_picture(upload_of(files.with_comment("记者说：<湖面> 1 < 2".encode())))


def test_what_a_decoder_takes_for_a_pixel_follows_from_the_file():
    assert checking.bytes_per_pixel(Image.open(upload_of(picture_bytes()))) == 4
    assert checking.bytes_per_pixel(Image.open(upload_of(picture_bytes(progressive=True)))) == 10
    assert checking.bytes_per_pixel(Image.open(upload_of(picture_bytes(name="TIFF")))) == 7
