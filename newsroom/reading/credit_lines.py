"""Reading Chinese credit lines: who wrote, who shot, and where in a paragraph or a caption the credit stands.

Every function takes the text as printed and is deterministic; `known` are names met elsewhere on the page, which decide
how glued names are cut. What had to be guessed carries a flag: `glued_names` (names were cut apart), `joined_name`
(halves were put together), `unsure_name` (no family name, taken because a role word says so), `unplaced` (words that
found no place), `no_name` (a role word without a name), `and_others` (等), `unknown_glyph` (a character the copy may
have lost).
`archive_picture`, `page_wide` and `story_wide` are facts, not guesses.
"""

import re
from collections.abc import Collection

from .captions import split_caption_credit
from .credit_grammar import Parse, parse
from .credit_names import Kind
from .credit_reading import reading_of
from .endings import split_end_note, split_tail_credit
from .marks import fold
from .names import is_place
from .notes import is_end_note
from .openings import match_dateline, printed_dateline, split_dateline
from .roles import FURNITURE, PICTURE
from .shapes import Covers, CreditedName, CreditReading

__all__ = [
    "is_credit_line",
    "photo_credits",
    "read_credit_line",
    "split_caption_credit",
    "split_dateline",
    "split_end_note",
    "split_tail_credit",
]

_MARKED = re.compile(r" *(?:[□\-]+|口 *(?=.))")
_SIGNING = (Kind.PERSON, Kind.COLLECTIVE)
_LONGEST = 160


def read_credit_line(line: str, known: Collection[str] = ()) -> CreditReading:
    """Read a line that is a credit, or the credit in one that holds it: `本报讯(记者 甲)连日来…`, `图为现场。甲 摄`."""
    text = fold(line)
    dateline = match_dateline(text)
    if dateline and (text[dateline.end() :].strip() or not is_end_note(text)):
        return _read_opening(line, printed_dateline(dateline), known)
    whole = parse(line, known)
    if is_end_note(text) and not (whole.is_sure and whole.is_signed):
        return CreditReading(covers=Covers.FURNITURE)
    if not whole.unplaced:
        return reading_of(whole)
    return _read_part(line, known) or reading_of(whole)


def _read_opening(line: str, dateline: str, known: Collection[str]) -> CreditReading:
    opened = split_dateline(line, known)
    if opened.credit_line:
        return reading_of(parse(opened.credit_line, known), dateline)
    tail = split_tail_credit(opened.rest, known)
    return reading_of(parse(tail[1] if tail else "", known), dateline)


def _read_part(line: str, known: Collection[str]) -> CreditReading | None:
    opened = split_dateline(line, known)
    tail = split_tail_credit(line, known)
    credit = opened.credit_line if opened else tail[1] if tail else split_caption_credit(line, known)[1]
    return reading_of(parse(credit, known)) if credit else None


def is_credit_line(line: str, known: Collection[str] = ()) -> bool:
    """Say whether a line standing by itself is a credit and nothing else.

    Strict: a role word with names only (`本报记者探访…` is running text), or names before a role word, or a marker
    with one to three names. A bare name without marker or role is not enough: its place on the page must decide.
    """
    if not line.strip() or len(line) > _LONGEST:
        return False
    opened = split_dateline(line, known)
    if opened and opened.dateline:
        return bool(opened.credit_line) and not opened.rest
    parsed = parse(line, known)
    return (
        parsed.is_sure
        and not parsed.title_waits
        and (parsed.is_archive or parsed.is_signed or _is_marked(line, parsed))
    )


def _is_marked(line: str, parsed: Parse) -> bool:
    """Behind a mark stand one to three names; a place there is the head of what comes from it."""
    if not _MARKED.match(fold(line)) or len(parsed.people) > 3:
        return False
    return all(person.kind in _SIGNING and not is_place(person.name) for person in parsed.people)


def photo_credits(reading: CreditReading) -> tuple[CreditedName, ...]:
    """Give the people a credit line names for pictures, as photographers where 文/图 makes a writer one.

    Of `甲/文 乙/图` that is 乙 alone; of `甲 乙 文/图` both.
    """
    if reading.covers not in (Covers.PHOTO, Covers.BOTH):
        return ()
    picture = tuple(person for person in reading.people if person.role in PICTURE)
    if picture:
        return picture
    return tuple(CreditedName(p.name, "photographer", p.label) for p in reading.people if p.role not in FURNITURE)
