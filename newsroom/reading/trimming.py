"""Furniture glued to a line of text: a jump before it, a story code behind it, a source note at the very end."""

import re
from dataclasses import dataclass, replace

from .furniture import leading_furniture, trailing_furniture
from .lines import SourceLine
from .marks import fold

_SOURCE = re.compile(r"\((?:据|来源|摘自|原载|转自|转载|综合)[^()]{2,30}\)$")
REACH = 48


@dataclass(frozen=True)
class Trimmed:
    line: SourceLine
    loose: tuple[tuple[str, str], ...] = ()  # text and leftover code, in the order they stood


def trim(line: SourceLine) -> Trimmed:
    """Take glued furniture off both ends; a line that would be left empty is kept as it is."""
    text, before = _trim_start(line.text)
    text, after = trim_end(text)
    return Trimmed(replace(line, text=text), (*before, *after)) if text else Trimmed(line)


def _trim_start(text: str) -> tuple[str, list[tuple[str, str]]]:
    found = leading_furniture(fold(text[:REACH]))
    if not found or found[0] >= len(text):
        return text, []
    return text[found[0] :].lstrip(), [(text[: found[0]].strip(), found[1])]


def trim_end(text: str) -> tuple[str, list[tuple[str, str]]]:
    loose: list[tuple[str, str]] = []
    while found := _at_end(text):
        start, code = found
        loose.insert(0, (text[start:].strip(), code))
        text = text[:start].rstrip()
    return text, loose


def _at_end(text: str) -> tuple[int, str] | None:
    offset = max(0, len(text) - REACH)
    tail = fold(text[offset:])
    found = trailing_furniture(tail)
    if not found and (match := _SOURCE.search(tail)):
        found = (match.start(), "source")
    if not found or not text[: offset + found[0]].strip():
        return None
    return offset + found[0], found[1]
