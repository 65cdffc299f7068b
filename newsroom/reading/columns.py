"""How wide the columns of a copied page were, and which lines filled theirs."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from .lines import SourceLine, breaks_off, is_sentence
from .marks import fold

MIN_COLUMN_WIDTH = 20  # half-width columns: narrower lines are verse
FEWEST_FULL = 4  # of a page that was cut, at least so many lines are full
NEIGHBOURS = 6  # lines above and below among which a column shows
ALIKE = 3  # so many lines of one width there make a column
RUNNING_SHARE = 0.5  # of a real column's lines, so many have a comma or a stop inside
BROKEN_SHARE = 0.5  # and so many break off inside a sentence
FAR_WIDER, OUTSIDE_SHARE = 1.8, 0.5  # headlines between whole paragraphs make no column, though they are of one width
GAPS_SHARE = 0.7
INDENTED_SHARE = 0.1  # of a page's lines, where paragraphs are indented
SLACK = 4  # a line may be two characters short, where its maker set it looser
HANGING = 2  # or one longer, where the comma hangs out of the column
INDENT = 4

_TWO_MARKS = re.compile(r"[，。！？…,.!?][”’」』）)]$")  # both hang out of the column
_INNER_MARK = re.compile(r"[,。、;:!?].")
# What no column parts: a number or a Latin word; a character and the marks that lean on it.
_UNIT = re.compile(r"(?:[(\[“‘《]*(?:[0-9A-Za-z.%]+|.)[,。、;:!?)\]”’》]*)")


@dataclass(frozen=True)
class Columns:
    """Of each line: its width, whether it is as wide as its column, and whether what follows found no room on it."""

    sizes: tuple[int, ...]
    is_wide: tuple[bool, ...]
    is_full: tuple[bool, ...]
    has_gaps: bool  # a blank line follows every paragraph, so all between two blank lines is one
    has_indents: bool  # paragraphs begin with a blank here, so what does not is display, or goes on from above

    @property
    def explained(self) -> int:
        return sum(self.is_full)


def width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)


def find_columns(lines: Sequence[SourceLine]) -> Columns | None:
    """None for a page that was not cut, each measure tried that a program may have cut by."""
    found = max((_columns(lines, measure) for measure in MEASURES), key=lambda columns: columns.explained)
    return found if found.explained >= FEWEST_FULL else None


def _width_when_set(text: str) -> int:
    """The width before the copy made the marks narrow."""
    return width(text) + sum(text.count(mark) for mark in ",:;!?()")


def _width_by_count(text: str) -> int:
    return 2 * len(text)


MEASURES = (width, _width_when_set, _width_by_count)


def _unit(line: SourceLine) -> str:
    match = _UNIT.match(fold(line.text))
    return line.text[: match.end()] if match else ""


def _columns(lines: Sequence[SourceLine], measure: Callable[[str], int]) -> Columns:
    widths = [measure(line.text) + INDENT * line.is_indented for line in lines]
    is_wide, is_full = [], []
    for index, size in enumerate(widths):
        near = range(max(0, index - NEIGHBOURS), min(len(lines), index + NEIGHBOURS + 1))
        hanging = HANGING + 2 * bool(_TWO_MARKS.search(lines[index].text))
        columns = [column for column in _shared_widths(lines, widths, near) if -hanging <= column - size <= SLACK]
        need = measure(_unit(lines[index + 1])) if index + 1 < len(lines) else 0
        is_wide.append(bool(columns))
        is_full.append(any(size + need > column for column in columns))
    has_indents = sum(line.is_indented for line in lines) > INDENTED_SHARE * len(lines)
    has_gaps = _part_paragraphs(lines, is_wide)
    return Columns(tuple(widths), tuple(is_wide), tuple(is_full), has_gaps, has_indents)


def _shared_widths(lines: Sequence[SourceLine], widths: Sequence[int], near: range) -> list[int]:
    """The widths that lines here have in common, if they read like running text."""
    counts = Counter(widths[at] for at in near if widths[at] >= MIN_COLUMN_WIDTH)
    return [size for size, count in counts.items() if count > 1 and _is_column(lines, widths, near, size)]


def _is_column(lines: Sequence[SourceLine], widths: Sequence[int], near: range, size: int) -> bool:
    alike = [lines[at] for at in near if size - HANGING <= widths[at] <= size + HANGING]
    running = sum(bool(_INNER_MARK.search(fold(line.text))) for line in alike)
    broken = sum(breaks_off(line.text) for line in alike)
    if sum(widths[at] > FAR_WIDER * size for at in near) > OUTSIDE_SHARE * len(alike):
        return False
    return len(alike) >= ALIKE and running >= RUNNING_SHARE * len(alike) and broken >= BROKEN_SHARE * len(alike)


def _part_paragraphs(lines: Sequence[SourceLine], is_wide: Sequence[bool]) -> bool:
    """Whether blank lines follow the short last lines of paragraphs."""
    followed = [
        after.blanks_before > 0
        for before, after, wide in zip(lines, lines[1:], is_wide, strict=False)
        if not wide and is_sentence(before.text)
    ]
    return sum(followed) > GAPS_SHARE * len(followed)
