"""What a picture file says about itself: who made it, what it shows, where, when, and whose it is."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import BinaryIO

from PIL import ExifTags

from .blocks import Blocks, find_blocks
from .charsets import DECLARED, decode
from .defaults import is_default
from .iptc import NUMBERS, read_iptc
from .makers import makers
from .xmp import Properties

LONGEST = {"caption": 10_000}
LONGEST_OTHER = 500
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
DAY = re.compile(r"(\d{4})[-:/.]?(\d\d)[-:/.]?(\d\d)(?!\d)")
FIRST_PHOTOGRAPH = 1826
# The names used below, by the numbers of IPTC's datasets and the names of XMP's properties.
IPTC_NAMES = {
    "creators": "creator",
    "credit": "credit",
    "caption": "caption",
    "headline": "headline",
    "copyright": "copyright",
    "source": "source",
    "state": "province",
    "city": "city",
    "location": "location",
    "day": "date",
}
IPTC_NUMBERS = {name: NUMBERS[field] for name, field in IPTC_NAMES.items()}
IPTC_LIMITS = dict.fromkeys(IPTC_NAMES, 32) | {"caption": 2000, "headline": 256, "copyright": 128}
XMP_TEXTS = {
    "credit": "photoshop:Credit",
    "caption": "dc:description",
    "headline": "photoshop:Headline",
    "copyright": "dc:rights",
    "source": "photoshop:Source",
    "state": "photoshop:State",
    "city": "photoshop:City",
    "location": "Iptc4xmpCore:Location",
}


@dataclass(frozen=True)
class FileFacts:
    """What the file says. `creators` are names; `creators_as_written` is their wording where reading has changed it."""

    creators: tuple[str, ...] = ()
    credit: str = ""
    caption: str = ""
    headline: str = ""
    place: str = ""
    taken_on: date | None = None
    copyright: str = ""
    source: str = ""
    creators_as_written: tuple[str, ...] = ()

    def as_json(self) -> dict:
        """What is said, and only that: a file that says nothing gives an empty dictionary."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: _plain(value) for name, value in values.items() if value}


def read_facts(file: BinaryIO) -> FileFacts:
    """Read what a picture says about itself; a hostile or broken file says nothing. Leaves the file at its start."""
    try:
        return _facts(find_blocks(file))
    except Exception:  # Nobody has listed the ways in which readers stumble over hostile files.
        return FileFacts()
    finally:
        file.seek(0)


def _plain(value):
    return value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value


def _facts(blocks: Blocks) -> FileFacts:
    sources = [_from_exif(blocks.exif), *_iptc_and_xmp(blocks), _from_windows(blocks.exif)]
    camera = [text for text in _exif_texts(blocks.exif, ExifTags.Base.Make, ExifTags.Base.Model) if text]

    def first(name: str) -> list[str]:
        for source in sources:
            values = [_tidy(value, name) for value in source.get(name, ())]
            values = [value for value in values if value and not is_default(value, camera)]
            if values:
                return values
        return []

    written = tuple(first("creators"))
    names = makers(written)
    texts = {name: "\n".join(first(name)) for name in ("credit", "caption", "headline", "copyright", "source")}
    return FileFacts(
        creators=names,
        creators_as_written=written if written != names else (),
        place=_place(first("state"), first("city"), first("location")),
        taken_on=_day(sources),
        **texts,
    )


def _iptc_and_xmp(blocks: Blocks) -> list[dict[str, list[str]]]:
    """Give the two in the order in which they are believed.

    As the Metadata Working Group guides readers (Guidelines for Handling Image Metadata 2.0): EXIF before both, for
    creator, caption, copyright and date. XMP before IPTC, unless the file holds a digest of the IPTC that no longer
    fits: then a program that knows nothing of XMP has written the IPTC last, and XMP is old. What the first one does
    not say the next one may. Where IPTC's limited length has cut a text that XMP has whole, XMP is taken.
    """
    iptc, xmp = _from_iptc(blocks.iptc), _from_xmp(blocks.xmp)
    is_stale = blocks.digest and blocks.iptc and blocks.digest != hashlib.md5(blocks.iptc).digest()
    if not is_stale:
        return [xmp, iptc]
    for name, values in iptc.items():
        if values and xmp.get(name) and _is_cut(values[0], xmp[name][0], IPTC_LIMITS[name]):
            iptc[name] = xmp[name]
    return [iptc, xmp]


def _is_cut(short: str, whole: str, limit: int) -> bool:
    return whole != short and whole.startswith(short) and len(whole.encode()) > limit >= len(short.encode()) > limit - 4


def _from_iptc(block: bytes) -> dict[str, list[str]]:
    values, declared = read_iptc(block)
    flat = [(name, value) for name, number in IPTC_NUMBERS.items() for value in values.get(number, ())]
    texts = decode([value for _, value in flat], DECLARED.get(declared, ""))
    found: dict[str, list[str]] = {}
    for (name, _), text in zip(flat, texts, strict=True):
        found.setdefault(name, []).append(text)
    return found


def _from_xmp(packet: bytes) -> dict[str, list[str]]:
    try:
        properties = Properties(packet)
    except Exception:  # A broken packet takes nothing from what EXIF and IPTC say.
        return {}
    texts = {name: [properties.text(key)] for name, key in XMP_TEXTS.items()}
    day = [properties.text(key) for key in ("photoshop:DateCreated", "exif:DateTimeOriginal")]
    return {"creators": properties.values("dc:creator"), "day": day, **texts}


def _from_exif(exif: dict[int, object]) -> dict[str, list[str]]:
    tags = ExifTags.Base
    artist, caption, notice = _exif_texts(exif, tags.Artist, tags.ImageDescription, tags.Copyright)
    (day,) = _exif_texts(exif, tags.DateTimeOriginal)
    return {"creators": [artist], "caption": [caption], "copyright": [notice], "day": [day]}


def _from_windows(exif: dict[int, object]) -> dict[str, list[str]]:
    """What Windows' own property dialogue writes, in UTF-16; asked last, for it is kept in step with nothing."""
    tags = ExifTags.Base
    creators, headline, caption = (
        value.decode("utf-16-le", "replace") if isinstance(value, bytes) else ""
        for value in (exif.get(tag) for tag in (tags.XPAuthor, tags.XPTitle, tags.XPSubject))
    )
    return {"creators": [creators], "headline": [headline], "caption": [caption]}


def _exif_texts(exif: dict[int, object], *tags: int) -> list[str]:
    """EXIF's texts are ASCII by its letter and anything in cameras; Pillow hands them over as Latin-1."""
    values = [exif.get(tag) for tag in tags]
    return decode([value.encode("latin-1", "ignore") if isinstance(value, str) else b"" for value in values])


def _tidy(text: str, name: str) -> str:
    text = text.strip("\0 \t\r\n\u3000").replace("\r\n", "\n").replace("\r", "\n")
    return CONTROLS.sub(" ", text).strip()[: LONGEST.get(name, LONGEST_OTHER)]


def _place(state: Sequence[str], city: Sequence[str], location: Sequence[str]) -> str:
    """From the wide to the narrow, as Chinese says it, or the other way round in Latin letters."""
    parts: list[str] = []
    for part in (*state[:1], *city[:1], *location[:1]):
        if parts and part.startswith(parts[-1]):
            parts.pop()
        parts.append(part)
    if any(re.search("[\u3400-\u9fff]", part) for part in parts):
        return "".join(parts)
    return ", ".join(reversed(parts))


def _day(sources: Sequence[dict[str, list[str]]]) -> date | None:
    days = (_as_day(text) for source in sources for text in source.get("day", ()))
    return next((day for day in days if day), None)


def _as_day(text: str) -> date | None:
    """Read `2026:05:12 10:00:00`, `20260512`, `2026-05-12T10:00`; cameras without a clock give 0000:00:00."""
    match = DAY.match(text.strip())
    try:
        day = date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
    return day if day and FIRST_PHOTOGRAPH <= day.year <= date.today().year + 1 else None
