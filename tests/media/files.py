"""Picture files as they come in: signed ones, such as look like something, and such as nobody should send."""

import io
import random
import struct
import zipfile
import zlib

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from media.iptc import insert_app13, iptc_segment
from tests.factories import picture_bytes


def scene(seed=1, size=(900, 600)):
    """A picture with large shapes, the same for the same seed."""
    chance = random.Random(seed)
    image = Image.new("RGB", size, tuple(chance.randrange(60, 200) for _ in range(3)))
    draw = ImageDraw.Draw(image)
    for _number in range(14):
        x, y = chance.randrange(size[0]), chance.randrange(size[1])
        box = [x, y, x + chance.randrange(60, 400), y + chance.randrange(60, 300)]
        shape = chance.choice((draw.ellipse, draw.rectangle))
        shape(box, fill=tuple(chance.randrange(256) for _ in range(3)))
    return image


def jpeg(image, quality=88, **options):
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality, **options)
    return buffer.getvalue()


def signed_picture(seed=1, place="", **fields):
    return insert_app13(jpeg(scene(seed)), iptc_segment({**fields, "city": place}))


def upload_of(data, name="a.jpg"):
    return SimpleUploadedFile(name, data, content_type="image/jpeg")


def png_of(width, height):
    """A whole picture of one grey: 12 000 × 12 000 pixels take 17 KB."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    squeeze = zlib.compressobj(9)
    rows = b"".join(squeeze.compress(b"\0" * (width // 8 + 1)) for _ in range(height)) + squeeze.flush()
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def moving(name, frames, **options):
    images = [Image.new("RGB", (32, 32), (number % 256, number // 256, 90)) for number in range(frames)]
    buffer = io.BytesIO()
    images[0].save(buffer, name, save_all=True, append_images=images[1:], **options)
    return buffer.getvalue()


def with_archive(picture):
    buffer = io.BytesIO(picture)
    buffer.seek(0, 2)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("x.txt", "x")
    return buffer.getvalue()


def with_comment(text):
    picture = picture_bytes()
    return picture[:2] + b"\xff\xfe" + struct.pack(">H", len(text) + 2) + text + picture[2:]


def heic():
    return struct.pack(">I", 28) + b"ftypheic\0\0\0\0mif1heicmiaf" + bytes(400)


def stored_files(folder=""):
    """The names of all originals that are kept."""
    if folder and not default_storage.exists(folder):
        return []
    folders, files = default_storage.listdir(folder)
    below = [name for each in folders for name in stored_files(f"{folder}/{each}".lstrip("/"))]
    return [*below, *(f"{folder}/{name}".lstrip("/") for name in files)]
