"""Credits glued to a paragraph or a caption, looked for near its ends only: a text of any length costs the same."""

from collections.abc import Collection

from .credit_lines import split_caption_credit, split_dateline, split_tail_credit
from .shapes import OpenedBody

REACH = 200


def opening(text: str, known: Collection[str]) -> OpenedBody | None:
    found = split_dateline(text[:REACH], known)
    if found is None or len(text) <= REACH:
        return found
    return OpenedBody(found.dateline, found.credit_line, found.rest + _unstripped(text, REACH))


def _unstripped(text: str, start: int) -> str:
    """The text from `start`, with the blanks before it that stripping the head took away."""
    blanks = text[:start]
    return blanks[len(blanks.rstrip()) :] + text[start:]


def tail_credit(text: str, known: Collection[str]) -> tuple[str, str] | None:
    return _at_end(text, split_tail_credit(text[-REACH:], known))


def caption_credit(text: str, known: Collection[str]) -> tuple[str, str] | None:
    caption, credit = split_caption_credit(text[-REACH:], known)
    return _at_end(text, (caption, credit) if credit else None)


def _at_end(text: str, parts: tuple[str, str] | None) -> tuple[str, str] | None:
    if parts is None:
        return None
    head = text[: len(text) - len(text[-REACH:].lstrip())] if len(text) > REACH else ""
    return head + parts[0], parts[1]
