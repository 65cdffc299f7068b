"""The end of a caption: who took the picture, or where it came from."""

import re
from collections.abc import Collection

from .credit_grammar import Parse, parse
from .credit_names import Kind
from .marks import fold
from .names import HAN, has_surname, is_name
from .roles import Deed

_BOUNDARY = re.compile(
    r"(?:^|(?<=[。!?;,…”)\] □/]))(?=[^ □])|(?=[(\[]|本报|新华社(?:记者|发)|图片(?:来源|由)|摄影[:/]|插画|受访者)"
)
_AFTER_SENTENCE = re.compile(r"(?:^|[。!?…”] *[(\[]?) *$")
_GLUED = re.compile(f"[{HAN}]{{2,4}}摄[)。 ]*$")
_MEDIUM = re.compile(r"\((?:国画|中国画|油画|水彩画?|水墨画?|版画|农民画|剪纸|书法|篆刻|漫画|木刻)\) ?[^ ]")
_PICTURE_DEEDS = {Deed.PHOTO, Deed.COURTESY, Deed.DRAW, Deed.FILM, Deed.SOURCE, Deed.SUPPLY}
_LIMIT = 60


def split_caption_credit(caption: str, known: Collection[str] = ()) -> tuple[str, str | None]:
    """Part a caption from the picture credit at its end; the credit is None when it has none.

    The credit is the longest ending that reads as a credit and nothing else; a caption that is all credit gives
    ("", credit).
    """
    text = fold(caption)
    ending = len(text.rstrip())
    starts = [match.start() for match in _BOUNDARY.finditer(text) if ending - match.start() <= _LIMIT]
    starts = [start for start in starts if not _MEDIUM.match(text, start)]  # of the picture, not of its credit
    for is_credit in (_is_plain_credit, _is_trusted_credit):
        for start in starts:
            if is_credit(text, start, known):
                return caption[:start].strip(), caption[start:].strip()
    start = _start_of_glued(text, known)
    return (caption[:start].strip(), caption[start:].strip()) if start else (caption.strip(), None)


def _is_plain_credit(text: str, start: int, known: Collection[str]) -> bool:
    parsed = parse(text[start:], known)
    return parsed.is_sure and _is_picture_credit(parsed, text, start)


def _is_trusted_credit(text: str, start: int, known: Collection[str]) -> bool:
    """Take a short ending with a name that looks like none (青衫 摄) where a sentence is over."""
    if len(text) - start > 14 or not _AFTER_SENTENCE.search(text[:start]):
        return False
    parsed = parse(text[start:], known)
    return len(parsed.people) == 1 and not parsed.unplaced and _is_picture_credit(parsed, text, start)


def _is_picture_credit(parsed: Parse, text: str, start: int) -> bool:
    after_sentence = bool(_AFTER_SENTENCE.search(text[:start]))
    if parsed.is_archive or any(_PICTURE_DEEDS & person.does or person.kind == Kind.AGENCY for person in parsed.people):
        return True
    if not parsed.is_signed:
        return text[start] in "([" and start > 0 and after_sentence
    titled = [person for person in parsed.people if person.title and not person.is_furniture]
    return bool(titled) and (after_sentence or titled[0].title.role == "photographer")


def _start_of_glued(text: str, known: Collection[str]) -> int | None:
    """Find the name in a caption that lost its blank: …活动现场赵明摄."""
    if not _GLUED.search(text):
        return None
    end = text.rindex("摄")
    sizes = [size for size in (3, 2, 4) if end >= size]
    known_size = next((size for size in sizes if text[end - size : end] in known), None)
    size = known_size or next(
        (size for size in sizes if is_name(text[end - size : end]) and has_surname(text[end - size :])), None
    )
    return end - size if size else None
