"""From the bytes of a file to its text, or a plain word why it cannot be read."""

import codecs
import unicodedata

MOST_BYTES = 5_000_000  # a newspaper page is some ten thousand characters; this much is no page
MOST_CONTROLS = 0.005  # share of control characters that text may hold: a stray form feed, not a picture
MOST_UNLIKELY = 0.1  # share of private or unassigned characters, which wrong decoding brings forth

REFUSALS = {
    "empty": "The file holds no text.",
    "too_large": "The file is larger than a newspaper page can be (limit: 5 MB).",
    "binary": "The file is not plain text; a PDF, a Word file or a picture must be saved as text first.",
    "undecodable": "The text is neither UTF-8, UTF-16 nor GB18030; save it as UTF-8.",
}

_BINARY_OPENINGS = (b"%PDF-", b"PK\x03\x04", b"\xff\xd8\xff", b"\x89PNG", b"\xd0\xcf\x11\xe0", b"GIF8", b"{\\rtf")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class ReadingRefused(ValueError):
    """The input cannot be a page's text. `code` is a key of REFUSALS."""

    def __init__(self, code: str) -> None:
        super().__init__(REFUSALS[code])
        self.code = code


def decode(data: bytes) -> str:
    """Decode UTF-8, UTF-16 with a byte-order mark, or GB18030; raise ReadingRefused for what is no text of a page."""
    if len(data) >= MOST_BYTES:
        raise ReadingRefused("too_large")
    if data.startswith(_BINARY_OPENINGS):
        raise ReadingRefused("binary")
    text = _text_of(data).removeprefix("\ufeff")
    if not text.strip():
        raise ReadingRefused("empty")
    if _share(text, "Cc") > MOST_CONTROLS:
        raise ReadingRefused("binary")
    if _share(text, "Co", "Cn") > MOST_UNLIKELY:
        raise ReadingRefused("undecodable")
    return text


def _text_of(data: bytes) -> str:
    encodings = ("utf-16",) if data.startswith(_UTF_16) else ("utf-8", "gb18030")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ReadingRefused("binary" if b"\0" in data else "undecodable")


def _share(text: str, *categories: str) -> float:
    seen = sum(unicodedata.category(char) in categories and not char.isspace() for char in text)
    return seen / len(text)
