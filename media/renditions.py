"""The sizes in which the public gets a picture: made from the private original, with nothing of its metadata."""

import io
from pathlib import Path

from django.conf import settings
from PIL import Image, ImageCms, ImageOps

WIDTHS = (400, 800, 1200, 1600)
FORMATS = {"webp": ("WEBP", {"quality": 80, "method": 4}), "jpg": ("JPEG", {"quality": 82, "progressive": True})}
# Refused before anything is decoded: a small file can hold a huge picture.
MAX_PIXELS = 60_000_000
READABLE = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF")


class PictureRefused(ValueError):
    """The file is no picture that can be shown."""


def widths_for(width: int) -> list[int]:
    """The widths that make sense for an original of `width` pixels: none is scaled up, and one is always there."""
    return [w for w in WIDTHS if w <= width] or [WIDTHS[0]]


def open_picture(file) -> Image.Image:
    """Open an original after its size has been looked at; raise PictureRefused for anything else than a picture."""
    try:
        image = Image.open(file, formats=READABLE)
        if image.width * image.height > MAX_PIXELS:
            raise PictureRefused(f"over {MAX_PIXELS} pixels")
        image.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise PictureRefused(str(error)) from error
    return image


def in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK", "L"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except ImageCms.PyCMSError:
            pass  # A broken profile tells nothing about the colours: the pixels are taken as they are.
    if "A" in image.getbands() or "transparency" in image.info:
        layer = image.convert("RGBA")
        white = Image.new("RGB", image.size, "white")
        white.paste(layer, mask=layer.getchannel("A"))
        return white
    return image.convert("RGB")


def render(file, width: int, extension: str) -> bytes:
    """The picture upright, in sRGB, at most `width` wide, without metadata."""
    image = in_srgb(ImageOps.exif_transpose(open_picture(file)))
    height = max(1, round(image.height * min(width, image.width) / image.width))
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    bare = bare.resize((min(width, image.width), height), Image.Resampling.LANCZOS)
    name, options = FORMATS[extension]
    buffer = io.BytesIO()
    bare.save(buffer, name, **options)
    return buffer.getvalue()


def rendition_path(photo, width: int, extension: str) -> Path:
    return Path(settings.RENDITIONS_DIR) / photo.token[:2] / photo.token / f"{width}.{extension}"


def rendition(photo, width: int, extension: str) -> bytes:
    """The bytes of one rendition, made at the first request and kept."""
    path = rendition_path(photo, width, extension)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        with photo.file.open("rb") as original:
            data = render(original, width, extension)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{extension}.{id(data):x}.part")
        part.write_bytes(data)
        part.replace(path)
        return data
