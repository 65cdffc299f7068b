"""The sizes in which the public gets a picture: made from the private original, with nothing of its metadata.

Memory is bounded: one original is decoded at a time, it is scaled before anything is converted, and formats whose
decoders keep several copies of all pixels are taken only up to smaller sizes (`python -m tests.bench` measures it).
"""

import hashlib
import io
import json
import tempfile
import warnings
from collections.abc import Iterable
from dataclasses import astuple
from pathlib import Path

from PIL import ExifTags, Image, ImageCms, ImageOps

from .attribution import NOBODY, Attribution, attribution_of
from .fields import LYING
from .iptc import insert_app13, iptc_segment
from .keeping import folder_of
from .turns import turn_to_decode
from .xmp import packet

WIDTHS = (400, 800, 1200, 1600)
FORMATS = {"webp": ("WEBP", {"quality": 80, "method": 4}), "jpg": ("JPEG", {"quality": 82, "progressive": True})}
# Raised when a rendition is made in another way: whatever was kept before is then another file.
RECIPE = 1
# Refused before anything is decoded: a small file can hold a huge picture.
MAX_PIXELS = 60_000_000
# libwebp holds 16 bytes for each pixel while it decodes, libavif 11; others no more than 10.
FEWER_PIXELS = {"WEBP": 32_000_000, "AVIF": 48_000_000}
READABLE = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF")
# Left alone until they are small; anything else is made RGB first, for its pixels cannot be averaged.
SCALABLE = ("RGB", "L", "CMYK")
STRIP_PIXELS = 2_000_000
TALLEST = 16_383  # WebP knows no more


class PictureRefused(ValueError):
    """The file is no picture that can be shown."""


def max_pixels(format: str) -> int:
    return FEWER_PIXELS.get(format, MAX_PIXELS)


def widths_for(width: int) -> list[int]:
    """The widths that make sense for an original of `width` pixels: none is scaled up, and one is always there."""
    return [each for each in WIDTHS if each <= width] or [WIDTHS[0]]


def upright(file, width: int) -> Image.Image:
    """Read an original as it is meant to be seen, at most `width` wide, on white; refuse what is no picture."""
    try:
        with turn_to_decode, warnings.catch_warnings(action="ignore"):
            image = Image.open(file, formats=READABLE)
            if image.width * image.height > max_pixels(image.format):
                raise PictureRefused(f"over {max_pixels(image.format)} pixels")
            orientation = image.getexif().get(ExifTags.Base.Orientation)
            size = size_within(image.size, width, orientation in LYING)
            # A JPEG can be decoded at a fraction of its size; what is left of the way is scaled with more care.
            image.draft(image.mode, (2 * size[0], 2 * size[1]))
            image.load()
            small = scaled(image, size)
            Image.Image.close(image)  # its pixels only: the next one has its turn now
        small.getexif()[ExifTags.Base.Orientation] = orientation or 1
        return ImageOps.exif_transpose(small)
    except Exception as error:  # Decoders stumble over hostile files in ways that nobody has listed.
        raise PictureRefused(str(error)) from error


def size_within(size: tuple[int, int], width: int, is_lying: bool) -> tuple[int, int]:
    """The size as stored of a picture that is seen at most `width` wide; nothing is scaled up."""
    seen = size[::-1] if is_lying else size
    scale = min(1, width / seen[0], TALLEST / seen[1])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def scaled(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Scale strip by strip in breadth, then the whole in height: no copy of all pixels is ever made."""
    rows = max(1, STRIP_PIXELS // image.width)
    narrow = None
    for top in range(0, image.height, rows):
        strip = image.crop((0, top, image.width, min(top + rows, image.height)))
        strip = on_white(in_eight_bits(strip))
        strip = strip.resize((size[0], strip.height), Image.Resampling.LANCZOS, reducing_gap=2)
        narrow = narrow or Image.new(strip.mode, (size[0], image.height))
        narrow.paste(strip, (0, top))
    small = narrow.resize(size, Image.Resampling.LANCZOS, reducing_gap=2)
    if image.mode != "LAB":  # Its profile went into RGB with it.
        small.info["icc_profile"] = image.info.get("icc_profile")
    return small


def in_eight_bits(image: Image.Image) -> Image.Image:
    """Sixteen bits a pixel become eight; Pillow's own conversion would cut all of them off at white."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda value: value / 256).convert("L")


def on_white(image: Image.Image) -> Image.Image:
    if image.mode == "LAB":
        return ImageCms.profileToProfile(image, ImageCms.createProfile("LAB"), srgb(), outputMode="RGB")
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image if image.mode in SCALABLE else image.convert("RGB")
    layer = image.convert("RGBA")
    white = Image.new("RGB", image.size, "white")
    white.paste(layer, mask=layer.getchannel("A"))
    return white


def srgb():
    return ImageCms.createProfile("sRGB")


def in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(image, source, srgb(), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            pass  # A broken profile tells nothing about the colours: the pixels are taken as they are.
    return image.convert("RGB")


def render(file, width: int, extension: str, attribution: Attribution = NOBODY) -> bytes:
    """The picture upright, in sRGB, at most `width` wide, naming those of `attribution` and nothing else."""
    image = upright(file, width)
    return written(in_srgb(image, image.info.get("icc_profile")), extension, attribution)


def render_all(file, widths: Iterable[int], attribution: Attribution) -> Iterable[tuple[int, str, bytes]]:
    """Every format in every one of `widths`, from one decoding: width, extension and bytes."""
    image = upright(file, max(widths))
    image = in_srgb(image, image.info.get("icc_profile"))
    for width in widths:
        size = size_within(image.size, width, is_lying=False)
        small = image.resize(size, Image.Resampling.LANCZOS)
        for extension in FORMATS:
            yield width, extension, written(small, extension, attribution)


def written(image: Image.Image, extension: str, attribution: Attribution) -> bytes:
    """The file: its pixels pasted into a new picture, so that nothing else of the original comes along."""
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    name, options = FORMATS[extension]
    creators, credit, notice = astuple(attribution)
    xmp = b"" if attribution == NOBODY else packet(creators, credit, notice)
    buffer = io.BytesIO()
    bare.save(buffer, name, xmp=xmp, **options)
    data = buffer.getvalue()
    if name != "JPEG" or attribution == NOBODY:
        return data
    return insert_app13(data, iptc_segment({"creator": creators, "credit": credit, "copyright": notice}))


def rendition_path(photo, width: int, extension: str, attribution: Attribution) -> Path:
    """Another file for whatever changes what it shows or says; the address stays, its kept file does not."""
    facts = [RECIPE, photo.file.name, photo.digest, photo.focus_x, photo.focus_y, *astuple(attribution)]
    key = hashlib.sha256(json.dumps(facts).encode()).hexdigest()[:16]
    return folder_of(photo.file.name) / f"{photo.token}-{width}-{key}.{extension}"


def rendition(photo, width: int, extension: str) -> bytes:
    """The bytes of one rendition, made at the first request and kept."""
    attribution = attribution_of(photo)
    path = rendition_path(photo, width, extension, attribution)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        with photo.file.open("rb") as original:
            data = render(original, width, extension, attribution)
        keep(path, data)
        return data


def keep(path: Path, data: bytes) -> None:
    """Write a file that is whole from the moment it is seen, however many make it at once; drop what it replaces."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        part.write(data)
    Path(part.name).replace(path)
    for other in path.parent.glob(f"{path.name.rpartition('-')[0]}-*{path.suffix}"):
        if other != path:
            other.unlink(missing_ok=True)
