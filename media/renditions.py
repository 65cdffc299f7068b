"""The sizes in which the public gets a picture: made from the private original, with nothing of its metadata."""

import io
import tempfile
from pathlib import Path, PurePath

from django.conf import settings
from PIL import Image, ImageCms, ImageOps

from .turns import turn_to_decode

WIDTHS = (400, 800, 1200, 1600)
FORMATS = {"webp": ("WEBP", {"quality": 80, "method": 4}), "jpg": ("JPEG", {"quality": 82, "progressive": True})}
# Refused before anything is decoded: a small file can hold a huge picture.
MAX_PIXELS = 60_000_000
READABLE = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF")
# Left alone until they are small; anything else is made RGB first, for its pixels cannot be averaged.
SCALABLE = ("RGB", "L", "CMYK")


class PictureRefused(ValueError):
    """The file is no picture that can be shown."""


def widths_for(width: int) -> list[int]:
    """The widths that make sense for an original of `width` pixels: none is scaled up, and one is always there."""
    return [each for each in WIDTHS if each <= width] or [WIDTHS[0]]


def upright(file, width: int) -> Image.Image:
    """Read an original as it is meant to be seen, not much larger than `width` needs; refuse what is no picture."""
    try:
        image = Image.open(file, formats=READABLE)
        if image.width * image.height > MAX_PIXELS:
            raise PictureRefused(f"over {MAX_PIXELS} pixels")
        # A JPEG can be decoded at a fraction of its size. Twice what is needed on the shorter side does for any turn.
        fraction = min(1, 2 * width / min(image.size))
        image.draft(image.mode, (round(image.width * fraction), round(image.height * fraction)))
        image.load()
        return ImageOps.exif_transpose(image)
    except Exception as error:  # Decoders stumble over hostile files in ways that nobody has listed.
        raise PictureRefused(str(error)) from error


def in_eight_bits(image: Image.Image) -> Image.Image:
    """Sixteen bits a pixel become eight; Pillow's own conversion would cut all of them off at white."""
    return image.point(lambda value: value / 256, "L") if image.mode.startswith("I;16") else image


def on_white(image: Image.Image) -> Image.Image:
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image if image.mode in SCALABLE else image.convert("RGB")
    layer = image.convert("RGBA")
    white = Image.new("RGB", image.size, "white")
    white.paste(layer, mask=layer.getchannel("A"))
    return white


def in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            pass  # A broken profile tells nothing about the colours: the pixels are taken as they are.
    return image.convert("RGB")


def render(file, width: int, extension: str) -> bytes:
    """The picture upright, in sRGB, at most `width` wide, without metadata."""
    original = upright(file, width)
    image = on_white(in_eight_bits(original))
    width = min(width, image.width)
    height = max(1, round(image.height * width / image.width))
    image = image.resize((width, height), Image.Resampling.LANCZOS)
    image = in_srgb(image, original.info.get("icc_profile"))
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    name, options = FORMATS[extension]
    buffer = io.BytesIO()
    bare.save(buffer, name, **options)
    return buffer.getvalue()


def rendition_path(photo, width: int, extension: str) -> Path:
    """A file of its own for each original: a photo whose file is exchanged is not shown in its old state."""
    original = PurePath(photo.file.name)
    return Path(settings.RENDITIONS_DIR) / photo.token[:2] / original.stem / f"{width}.{extension}"


def rendition(photo, width: int, extension: str) -> bytes:
    """The bytes of one rendition, made at the first request and kept."""
    path = rendition_path(photo, width, extension)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        with turn_to_decode, photo.file.open("rb") as original:
            data = render(original, width, extension)
        keep(path, data)
        return data


def keep(path: Path, data: bytes) -> None:
    """Write a file that is whole from the moment it is seen, however many make it at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        part.write(data)
    Path(part.name).replace(path)
