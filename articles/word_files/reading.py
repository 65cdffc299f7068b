"""A Word file that somebody sends in: what it is, whether it may be opened, and the story in it."""

import re
from hashlib import sha256
from pathlib import PurePosixPath
from zipfile import ZipFile

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .blocks import blocks_of
from .converting import ConversionFailed, convert
from .drafts import Draft, draft_of
from .packages import READING_FAULTS, PackageRefused, check_package

LIMIT_MB = 60
MOST_PARAGRAPHS = 5_000
PARAGRAPH = re.compile(r"</(?:p|li|h[1-6])>")
DOCUMENT = "word/document.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")
OPENINGS = (
    (b"%PDF", _("This is a PDF. Ask for the Word file it was made from.")),
    (b"{\\rtf", _("This is an RTF file. Open it in Word or WPS and save it as .docx.")),
    (b"\xff\xd8\xff", _("This is a picture and no Word file. Upload it as a photo.")),
    (b"\x89PNG", _("This is a picture and no Word file. Upload it as a photo.")),
)
TOO_LARGE = _("This file is too large: %(most)d MB at most. Send its pictures one by one.")
TOO_LONG = _("This file has more than %(most)d paragraphs: it is no story. Send the part that is to be printed.")
EMPTY = _("This file is empty.")
OLD = _("This is a file of the old Word or of WPS (.doc, .wps). Open it and save it as .docx.")
PASSWORD = _("This file is protected by a password. Remove the password and save it again.")
NO_WORD_FILE = _("This is no Word file. Save the text as .docx.")
NOT_TAKEN = _("This Word file is not taken: %(why)s")
FAILED = _("This Word file cannot be read. Open it in Word or WPS, save it anew as .docx and try once more.")


def read_word_file(file) -> Draft:
    """The story in the binary `file`; raises ValidationError in plain words for what cannot be one."""
    check_size(file)
    check_kind(file)
    try:
        names = check_package(file)
        if DOCUMENT not in names:
            raise ValidationError(NO_WORD_FILE)
        file.seek(0)
        html, messages = convert(file.read())
        check_length(html)
        blocks = blocks_of(html)
        draft = draft_of(blocks, pictures_in(file, {digest for block in blocks for digest in block.pictures}))
    except PackageRefused as error:
        raise ValidationError(NOT_TAKEN, params={"why": error}) from error
    except (ConversionFailed, *READING_FAULTS) as error:
        raise ValidationError(FAILED) from error
    if any(is_telling(message) for message in messages):
        draft.warn("not_understood")
    return draft


def check_length(html: str) -> None:
    if len(PARAGRAPH.findall(html)) > MOST_PARAGRAPHS:
        raise ValidationError(TOO_LONG, params={"most": MOST_PARAGRAPHS})


def check_size(file) -> None:
    file.seek(0, 2)
    size = file.tell()
    file.seek(0)
    if size > LIMIT_MB * 1024 * 1024:
        raise ValidationError(TOO_LARGE, params={"most": LIMIT_MB})
    if not size:
        raise ValidationError(EMPTY)


def check_kind(file) -> None:
    """By what it begins with: names lie."""
    start = file.read(len(OLE))
    for opening, words in OPENINGS:
        if start.startswith(opening):
            raise ValidationError(words)
    if start == OLE:
        # Its directory lies somewhere in the file.
        raise ValidationError(PASSWORD if LOCKED in start + file.read() else OLD)
    if not start.startswith(b"PK"):
        raise ValidationError(NO_WORD_FILE)
    file.seek(0)


def pictures_in(file, wanted: set[str]) -> dict[str, tuple[str, bytes]]:
    """Name and bytes of those that stand in the text, by the digest of their bytes: so the converter names them."""
    found = {}
    with ZipFile(file) as package:
        for name in package.namelist():
            if name.startswith("word/media/") and (digest := sha256(data := package.read(name)).hexdigest()) in wanted:
                found[digest] = (PurePosixPath(name).name, data)
    return found


def is_telling(message: str) -> bool:
    """That a style or a mark of the layout is unknown loses nobody's words."""
    return not message.startswith(("Unrecognised", "An unrecognised element was ignored: w:", "A v:imagedata"))
