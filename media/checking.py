"""What a file must be to be taken for a picture, and what is said about one that is not."""

import re
import warnings
import zipfile
from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image

from .models import EXTENSIONS
from .receiving import MEGABYTE
from .renditions import READABLE, max_pixels
from .turns import turn_to_decode

EMPTY = _("The file is empty: it was probably not copied to its end.")
TOO_HEAVY = _("The file has %(size)d MB; at most %(limit)d MB are taken. Save the picture as JPEG and send that.")
TOO_LARGE = _("The picture has %(width)d × %(height)d pixels; at most %(limit)d million can be handled.")
FAR_TOO_LARGE = _("The picture has far too many pixels.")
NO_PICTURE = _("This is no picture that can be read: JPEG, PNG, WebP, GIF, TIFF or AVIF is needed.")
HEIC = _(
    "This is a HEIC picture, which cannot be read here. On an iPhone choose Settings > Camera > Formats > Most "
    "Compatible for new pictures; send this one as JPEG, e.g. through the Files app or a chat."
)
DRAWING = _("This is a drawing or a web page under the name of a picture. Save it as JPEG or PNG and send that.")
HIDDEN = _(
    "Something else is hidden in this picture: a web page, a program or an archive. Open it in a picture program, "
    "save it under a new name and send that."
)
MOVING = _("This picture moves; a newspaper prints one picture. Save the one that you mean as JPEG and send that.")
WRONG_NAME = _(
    "The name of the file ends in %(ending)s. Names of pictures end in .jpg, .png, .webp, .gif, .tif or .avif."
)
BROKEN = _("The picture is damaged: its end is missing, or a part of it cannot be read.")

HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}
MARKUP = re.compile(rb"<script|<\?php|<!doctype|<html|<svg", re.IGNORECASE)
LONGEST_MARK = 16
MOST_MEMORY = 560_000_000
BITS_PER_SAMPLE, SAMPLES_PER_PIXEL = 258, 277  # of TIFF
# A JPEG that carries a second picture for depth or brightness opens as MPO: cameras and phones make many.
MOVING_FORMATS = {"GIF", "PNG", "WEBP", "AVIF"}


def check_picture(file) -> None:
    """Look at weight, kind and size before anything is decoded, then decode it all; raise ValidationError in words.

    What was found is remembered with the file: it may be asked before a transaction, and again inside it.
    """
    if not hasattr(file, "refusal"):
        try:
            file.refusal = None
            check(file)
        except ValidationError as error:
            file.refusal = error.with_traceback(None)
    if file.refusal:
        raise file.refusal
    file.seek(0)


def check(file) -> None:
    check_weight(file)
    with turn_to_decode:
        look_inside(file)
    if is_hiding(file):
        raise ValidationError(HIDDEN, code="hidden")
    check_name(file)


def look_inside(file) -> None:
    image = opened(file)
    try:
        check_size(image)
        if is_moving(image):
            raise ValidationError(MOVING, code="moving")
        decode(image)
    finally:
        # Its pixels go now, and not when the garbage is collected; the file stays open, which ImageFile.close() shuts.
        Image.Image.close(image)


def check_size(image: Image.Image) -> None:
    limit = min(max_pixels(image.format), MOST_MEMORY // bytes_per_pixel(image))
    if image.width * image.height > limit:
        size = {"width": image.width, "height": image.height, "limit": limit // 1_000_000}
        raise ValidationError(TOO_LARGE, code="too_large", params=size)


def bytes_per_pixel(image: Image.Image) -> int:
    """What decoding takes where the format alone does not tell: whole strips, or all waves of a progressive JPEG."""
    if image.format == "TIFF":
        bits, bands = image.tag_v2.get(BITS_PER_SAMPLE, (8,)), image.tag_v2.get(SAMPLES_PER_PIXEL, 1)
        return 4 + max(bits) * bands // 8
    if image.format in ("JPEG", "MPO") and "progressive" in image.info:
        return 4 + 2 * image.layers
    return 4


def check_weight(file) -> None:
    if not file.size:
        raise ValidationError(EMPTY, code="empty")
    if file.size > settings.UPLOAD_LIMIT_MB * MEGABYTE:
        size = {"size": file.size // MEGABYTE, "limit": settings.UPLOAD_LIMIT_MB}
        raise ValidationError(TOO_HEAVY, code="too_heavy", params=size)


def check_name(file) -> None:
    """Last of all: of a HEIC picture it is more useful to hear what to do about it."""
    ending = PurePath(file.name).suffix.lower()
    if ending.removeprefix(".") not in EXTENSIONS:
        raise ValidationError(WRONG_NAME, code="wrong_name", params={"ending": ending or "–"})


def opened(file) -> Image.Image:
    try:
        with warnings.catch_warnings(action="ignore", category=Image.DecompressionBombWarning):
            return Image.open(file, formats=READABLE)
    except Image.DecompressionBombError as error:
        raise ValidationError(FAR_TOO_LARGE, code="too_large") from error
    except Exception as error:  # A decoder may raise anything over a hostile file.
        raise ValidationError(what_it_is(file), code="no_picture") from error


def what_it_is(file):
    """Why a file cannot be opened, as far as its beginning tells."""
    file.seek(0)
    start = file.read(4096)
    brands = {start[8:12], *(start[place : place + 4] for place in range(16, 64, 4))}
    if start[4:8] == b"ftyp" and brands & HEIC_BRANDS:
        return HEIC
    return DRAWING if MARKUP.search(start) else NO_PICTURE


def is_moving(image: Image.Image) -> bool:
    """Ask for a second frame only: to count the frames of an animation takes as long as its maker likes."""
    return image.format in MOVING_FORMATS and getattr(image, "is_animated", False)


def decode(image: Image.Image) -> None:
    try:
        image.load()
    except Exception as error:
        raise ValidationError(BROKEN, code="broken") from error


def is_hiding(file) -> bool:
    """Whether another kind of file is inside: one that a browser or an archiver would open where a picture is meant."""
    return zipfile.is_zipfile(file) or holds_markup(file)


def holds_markup(file) -> bool:
    file.seek(0)
    end = b""
    while part := file.read(MEGABYTE):
        if MARKUP.search(end + part):
            return True
        end = part[-LONGEST_MARK:]
    return False
