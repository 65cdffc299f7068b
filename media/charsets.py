"""Which text the bytes of a file's fields are: agencies and cameras in China write GB18030 and say nothing about it."""

import re
from collections.abc import Sequence

DECLARED = {b"\x1b%G": "utf-8", b"\x1b%/I": "utf-8", b"\x1b-A": "latin-1", b"\x1b.A": "latin-1"}
HAN = re.compile("[\u3400-\u9fff]")
# `M黮ler`: a Latin letter with an accent and its neighbour taken for one character of Chinese.
HAN_WITHIN_A_WORD = re.compile("(?<=[A-Za-z])[\u3400-\u9fff](?=[a-z])")


def decode(values: Sequence[bytes], charset: str = "") -> list[str]:
    """Decode the fields of one block: by the charset it declares, else UTF-8, else GB18030, else Latin-1.

    One program wrote them all. Some words of GB18030 happen to be UTF-8 too, so where one field is not UTF-8,
    another one is taken for it only if Chinese comes out.
    """
    is_utf8 = all(_as(value, "utf-8") is not None for value in values)
    return [_decode(value, charset, is_utf8) for value in values]


def _decode(value: bytes, charset: str, is_utf8: bool) -> str:
    text = _as(value, charset) if charset else None
    if text is None:
        text = _as(value, "utf-8")
        if text is not None and not is_utf8 and not HAN.search(text):
            text = None
    if text is None:
        text = _as(value, "gb18030")
        if text is not None and _is_latin_misread(text):
            text = None
    return value.decode("latin-1") if text is None else text


def _as(value: bytes, charset: str) -> str | None:
    try:
        return value.decode(charset)
    except UnicodeDecodeError as error:
        # A field of limited length may end within a character.
        start = value[: error.start].decode(charset) if error.end == len(value) else ""
        return start if HAN.search(start) else None


def _is_latin_misread(text: str) -> bool:
    return bool(HAN.search(text)) and not HAN.search(HAN_WITHIN_A_WORD.sub("", text))
