"""Where a picture file keeps what is said about it: the EXIF, IPTC IIM and XMP blocks as they stand, unread.

Pillow finds them in JPEG, TIFF, WebP and AVIF. In a PNG it must decode all pixels to see what stands behind them, and
that is where exiftool and Lightroom write; so a PNG is walked through here, chunk by chunk.
"""

import struct
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from PIL import ExifTags, Image

FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "AVIF")
LONGEST = 4_000_000
IPTC, IPTC_DIGEST = 0x0404, 0x0425  # Photoshop's numbers for its image resources
TIFF_XMP, TIFF_IPTC, TIFF_PHOTOSHOP = 700, 33723, 34377
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True)
class Blocks:
    exif: dict[int, object] = field(default_factory=dict)
    iptc: bytes = b""
    digest: bytes = b""  # MD5 of the IPTC block at the time when XMP was last brought in step with it
    xmp: bytes = b""


def find_blocks(file: BinaryIO) -> Blocks:
    """Return the blocks of a picture without decoding it; what cannot be opened raises whatever Pillow raises."""
    file.seek(0)
    if file.read(len(PNG_SIGNATURE)) == PNG_SIGNATURE:
        return _of_png(file)
    file.seek(0)
    with warnings.catch_warnings(action="ignore"):
        image = Image.open(file, formats=FORMATS)
        return _of_tiff(image) if image.format == "TIFF" else _of_others(image)


def _of_others(image: Image.Image) -> Blocks:
    resources = image.info.get("photoshop") or {}
    return Blocks(
        exif=_flat(image.getexif()),
        iptc=_bytes(resources.get(IPTC)),
        digest=_bytes(resources.get(IPTC_DIGEST)),
        xmp=_bytes(image.info.get("xmp")),
    )


def _of_tiff(image: Image.Image) -> Blocks:
    # Photoshop marks its IPTC as numbers of four bytes, so the bytes are taken before Pillow makes numbers of them.
    raw = image.tag_v2._tagdata
    resources = dict(_resources(raw.get(TIFF_PHOTOSHOP, b"")))
    return Blocks(
        exif=_flat(image.getexif()),
        iptc=raw.get(TIFF_IPTC) or resources.get(IPTC, b""),
        digest=resources.get(IPTC_DIGEST, b""),
        xmp=_bytes(image.info.get("xmp")),
    )


def _of_png(file: BinaryIO) -> Blocks:
    found: dict[bytes, bytes] = {}
    for kind, data in _chunks(file):
        name, text = (b"exif", data) if kind == b"eXIf" else _text_chunk(kind, data)
        found.setdefault(name, text)
    resources = dict(_resources(found.get(b"iptc", b"")))
    return Blocks(
        exif=_flat(_exif(found.get(b"exif", b""))),
        iptc=resources.get(IPTC, b"") or found.get(b"iptc", b""),
        digest=resources.get(IPTC_DIGEST, b""),
        xmp=found.get(b"xmp", b""),
    )


def _chunks(file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks of a PNG that may say something, passing over its pixels unread."""
    while len(head := file.read(8)) == 8:
        length, kind = struct.unpack(">I4s", head)
        is_wanted = kind in (b"eXIf", b"iTXt", b"tEXt", b"zTXt") and length <= LONGEST
        if is_wanted:
            yield kind, file.read(length)
        file.seek(4 if is_wanted else length + 4, 1)


def _text_chunk(kind: bytes, data: bytes) -> tuple[bytes, bytes]:
    """Return the name of a block that a text chunk holds and its bytes, or the chunk's own keyword."""
    keyword, _, rest = data.partition(b"\0")
    if keyword == b"XML:com.adobe.xmp" and kind == b"iTXt":
        is_packed, text = rest[:1] == b"\1", rest[2:].split(b"\0", 2)[-1]
        return b"xmp", _unpacked(text) if is_packed else text
    if keyword.startswith(b"Raw profile type "):
        text = _unpacked(rest[1:]) if kind == b"zTXt" else rest
        name = keyword.removeprefix(b"Raw profile type ").lower()
        return {b"8bim": b"iptc", b"app1": b"exif"}.get(name, name), _raw_profile(text)
    return keyword, b""


def _raw_profile(text: bytes) -> bytes:
    """ImageMagick's form: a blank line, the name, the length, then hexadecimal digits in lines."""
    return bytes.fromhex(b"".join(text.split(b"\n")[3:]).decode("ascii"))


def _unpacked(data: bytes) -> bytes:
    return zlib.decompressobj().decompress(data, LONGEST)


def _resources(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield Photoshop's image resources: 8BIM, number, name padded to even, length, bytes padded to even."""
    start = 0
    while data[start : start + 4] == b"8BIM" and len(data) >= start + 12:
        number, name = struct.unpack(">HB", data[start + 4 : start + 7])
        start += 6 + (name + 2 & ~1)
        (length,) = struct.unpack(">I", data[start : start + 4])
        yield number, data[start + 4 : start + 4 + length]
        start += 4 + (length + 1 & ~1)


def _exif(data: bytes) -> Image.Exif:
    exif = Image.Exif()
    exif.load(data)
    return exif


def _flat(exif: Image.Exif) -> dict[int, object]:
    return {**exif.get_ifd(ExifTags.IFD.Exif), **exif}


def _bytes(value: object) -> bytes:
    text = value.encode() if isinstance(value, str) else value
    return text[:LONGEST] if isinstance(text, bytes) else b""
