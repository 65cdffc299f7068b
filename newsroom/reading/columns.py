"""How wide the columns of a copied page were, and which lines filled theirs."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from .lines import SourceLine, breaks_off
from .marks import fold

MIN_COLUMN_WIDTH = 20  # half-width columns: narrower lines are verse
FEWEST_FULL = 4  # of a page that was cut, at least so many lines are full
NEIGHBOURS = 6  # lines above and below among which a column shows
ALIKE = 3  # so many lines of one width there make a column
RUNNING_SHARE = 0.5  # of a real column's lines, so many have a comma or a stop inside
BROKEN_SHARE = 0.6  # and so many break off inside a sentence
INDENTED_SHARE = 0.1  # of a page's lines, where paragraphs are indented
SLACK = 4  # a line may be two characters short, where its maker set it looser
HANGING = 2  # or one longer, where the comma hangs out of the column
INDENT = 4

_INNER_MARK = re.compile(r"[,。、;:!?].")
# What no column parts: a number or a Latin word; a character and the marks that lean on it.
_UNIT = re.compile(r"(?:[(\[“‘《]*(?:[0-9A-Za-z.%]+|.)[,。、;:!?)\]”’》]*)")


@dataclass(frozen=True)
class Columns:
    """Of each line: its width, whether it is as wide as its column, and whether what follows found no room on it."""

    sizes: tuple[int, ...]
    is_wide: tuple[bool, ...]
    is_full: tuple[bool, ...]
    has_indents: bool  # paragraphs begin with a blank here, so what does not is display, or goes on from above

    @property
    def explained(self) -> int:
        return sum(self.is_full)


def width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)


def find_columns(lines: Sequence[SourceLine]) -> Columns | None:
    """Some programs cut at a width, some after so many characters of any width; None for a page that was not cut."""
    by_width = [width(line.text) + INDENT * line.is_indented for line in lines]
    by_count = [2 * len(line.text) + INDENT * line.is_indented for line in lines]
    found = max(
        _columns(lines, by_width, lambda line: width(_unit(line))),
        _columns(lines, by_count, lambda line: 2 * len(_unit(line))),
        key=lambda it: it.explained,
    )
    return found if found.explained >= FEWEST_FULL else None


def _unit(line: SourceLine) -> str:
    match = _UNIT.match(fold(line.text))
    return line.text[: match.end()] if match else ""


def _columns(lines: Sequence[SourceLine], widths: Sequence[int], need_of) -> Columns:
    is_wide, is_full = [], []
    for index, size in enumerate(widths):
        near = range(max(0, index - NEIGHBOURS), min(len(lines), index + NEIGHBOURS + 1))
        measures = [measure for measure in _measures(lines, widths, near) if -HANGING <= measure - size <= SLACK]
        need = need_of(lines[index + 1]) if index + 1 < len(lines) else 0
        is_wide.append(bool(measures))
        is_full.append(any(size + need > measure for measure in measures))
    has_indents = sum(line.is_indented for line in lines) > INDENTED_SHARE * len(lines)
    return Columns(tuple(widths), tuple(is_wide), tuple(is_full), has_indents)


def _measures(lines: Sequence[SourceLine], widths: Sequence[int], near: range) -> list[int]:
    """The widths that lines here have in common, if they read like running text."""
    counts = Counter(widths[at] for at in near if widths[at] >= MIN_COLUMN_WIDTH)
    return [size for size, count in counts.items() if count > 1 and _is_column(lines, widths, near, size)]


def _is_column(lines: Sequence[SourceLine], widths: Sequence[int], near: range, measure: int) -> bool:
    alike = [lines[at] for at in near if measure - HANGING <= widths[at] <= measure + HANGING]
    running = sum(bool(_INNER_MARK.search(fold(line.text))) for line in alike)
    broken = sum(breaks_off(line.text) for line in alike)
    return len(alike) >= ALIKE and running >= RUNNING_SHARE * len(alike) and broken >= BROKEN_SHARE * len(alike)
