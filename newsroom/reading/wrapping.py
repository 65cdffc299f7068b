"""Copies in which every line is one line of a narrow column: found by their widths, and made whole paragraphs again."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import east_asian_width

from .credit_lines import is_credit_line, split_dateline
from .lines import SourceLine, ends_sentence, join

MIN_COLUMN_WIDTH = 20  # half-width columns: narrower lines are verse
MIN_COLUMN_LINES = 6
MIN_BROKEN_SHARE = 0.7  # of a real column's lines, so many break off inside a sentence
SLACK = 4  # a line may be two characters short, since no line begins with a comma


def width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)


def unwrap(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Join the lines of each wrapped column; lines of a page that was not wrapped come back as they are."""
    widths = [width(line.text) + 4 * line.is_indented for line in lines]
    columns = _columns(lines, widths)
    if not columns:
        return list(lines)
    whole: list[SourceLine] = []
    pieces: list[str] = []
    for index, line in enumerate(lines):
        if pieces and _continues(lines, widths, index, columns):
            pieces.append(line.text)
            continue
        _close(whole, pieces)
        whole.append(line)
        pieces = [line.text]
    _close(whole, pieces)
    return whole


def _close(whole: list[SourceLine], pieces: list[str]) -> None:
    if len(pieces) > 1:
        whole[-1] = replace(whole[-1], text=join(pieces))


def _columns(lines: Sequence[SourceLine], widths: Sequence[int]) -> set[int]:
    """The widths at which this text was wrapped, each with the slack below it."""
    broken, ended = Counter(), Counter()
    for index in range(len(lines) - 1):
        if lines[index + 1].blanks_before == 0:
            (ended if _has_final_mark(lines[index].text) else broken)[widths[index]] += 1
    columns: set[int] = set()
    for top in sorted(broken, reverse=True):
        window = range(top - SLACK, top + 1)
        breaks, ends = sum(broken[w] for w in window), sum(ended[w] for w in window)
        enough = breaks >= MIN_COLUMN_LINES and breaks >= MIN_BROKEN_SHARE * (breaks + ends)
        if top >= MIN_COLUMN_WIDTH and enough and not columns.intersection(window):
            columns.update(window)
    return columns


def _continues(lines: Sequence[SourceLine], widths: Sequence[int], index: int, columns: set[int]) -> bool:
    line = lines[index]
    if line.blanks_before or line.is_indented or widths[index - 1] not in columns:
        return False
    return widths[index] <= widths[index - 1] + SLACK and not (split_dateline(line.text) or is_credit_line(line.text))


def _has_final_mark(text: str) -> bool:
    return ends_sentence(text)
