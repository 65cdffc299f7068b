import io

import pytest
from django.core.files.base import ContentFile
from PIL import ExifTags, Image

from media.models import Photo

pytestmark = pytest.mark.django_db


def jpeg(orientation):
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    buffer = io.BytesIO()
    Image.new("RGB", (90, 60)).save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


def make(data, name="a.jpg"):
    photo = Photo()
    photo.file.save(name, ContentFile(data))
    return Photo.objects.get()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_size_is_that_of_the_picture_held_upright(orientation):
    photo = make(jpeg(orientation))

    assert (photo.width, photo.height) == ((90, 60) if orientation < 5 else (60, 90))


def test_exchanged_file_brings_its_own_size():
    photo = make(jpeg(1))
    photo.file.save("b.jpg", ContentFile(jpeg(6)))

    photo.refresh_from_db()
    assert (photo.width, photo.height) == (60, 90)


def test_size_is_known_before_the_row_is_read_again():
    photo = Photo()
    photo.file.save("a.jpg", ContentFile(jpeg(6)), save=False)

    assert (photo.width, photo.height) == (60, 90)


def test_row_of_a_lost_file_can_be_read():
    photo = make(b"a text called a.jpg")
    photo.file.storage.delete(photo.file.name)

    assert Photo.objects.get() == photo


def test_what_is_no_picture_has_no_size():
    photo = make(b"a text called a.jpg")

    assert (photo.width, photo.height) == (None, None)
