"""Write a picture as the JPEG a picture desk would receive: with its credits inside."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from PIL import Image

from media.iptc import insert_app13, iptc_segment

QUALITIES = 86, 84, 82, 80, 78, 76, 74, 72, 70
LARGEST = 440_000


def write_jpeg(
    image: Image.Image,
    path_or_file: str | Path | BinaryIO,
    *,
    creator: str,
    credit: str,
    headline: str,
    caption: str,
    city: str,
    date: date,
    copyright: str,
) -> None:
    fields = {"title": headline, "creator": creator, "credit": credit, "headline": headline, "caption": caption}
    segment = iptc_segment({**fields, "city": city, "date": date, "copyright": copyright})
    jpeg = insert_app13(_compress(image), segment)
    if isinstance(path_or_file, str | Path):
        Path(path_or_file).write_bytes(jpeg)
    else:
        path_or_file.write(jpeg)


def _compress(image: Image.Image) -> bytes:
    """Return the best quality that stays a light file: grain is the dearest thing a JPEG can be asked to keep."""
    for quality in QUALITIES:
        file = BytesIO()
        image.save(file, "JPEG", quality=quality, optimize=True)
        if file.tell() <= LARGEST:
            break
    return file.getvalue()
