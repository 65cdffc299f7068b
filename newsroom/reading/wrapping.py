"""Copies in which every line is one line of a narrow column: found by their widths, and made whole paragraphs again."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import east_asian_width

from .credit_lines import is_credit_line, read_credit_line, split_caption_credit, split_dateline, split_tail_credit
from .lines import ANNOUNCING, SourceLine, breaks_off, ends_sentence, is_sentence, join
from .marks import fold
from .shapes import Covers
from .signatures import bare_signature

MIN_COLUMN_WIDTH = 20  # half-width columns: narrower lines are verse
WIDEST_COLUMN = 100
MOST_UNWRAPPED = 0.3  # of a wrapped page's text, so much may stand in longer lines
MIN_COLUMN_LINES = 6
MIN_BROKEN_SHARE = 0.7  # of a real column's lines, so many break off inside a sentence
LONGEST_CREDIT = 60  # characters within which a bracket with a credit closes
LONGEST_SCRAP = 4
SLACK = 4  # a line may be two characters short, since no line begins with a comma
HANGING = 2  # or one longer, where the comma hangs out of the column


def width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)


def unwrap(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Join the lines of each wrapped column; lines of a page that was not wrapped come back as they are."""
    widths, columns = max(
        ((widths, _columns(lines, widths)) for widths in _measures(lines)), key=lambda found: _explained(*found)
    )
    if not columns:
        return list(lines)
    blanks_part_blocks = _blanks_part_blocks(lines, widths, columns)
    whole: list[SourceLine] = []
    pieces: list[str] = []
    for index, line in enumerate(lines):
        follows = lines[index + 1] if index + 1 < len(lines) else None
        if pieces and _is_full(lines[index - 1], widths[index - 1], columns):
            is_next = widths[index] <= widths[index - 1] + SLACK and not _is_caption(line, follows)
            least = max(columns) - HANGING if is_sentence(pieces[-1]) else min(columns)
            is_whole = widths[index] >= least or blanks_part_blocks or _is_midway(whole[-1], pieces[-1])
        else:
            is_next = is_whole = bool(pieces) and widths[index] in columns and _is_midway(whole[-1], pieces[-1])
        if is_next and _continues(line, "".join(pieces[-3:]), is_whole):
            pieces.append(line.text)
            continue
        _close(whole, pieces)
        whole.append(line)
        pieces = [line.text]
    _close(whole, pieces)
    return whole


def _is_full(line: SourceLine, size: int, columns: set[int]) -> bool:
    """Whether the column left no room. A line that ends a sentence a little short of it ends its paragraph."""
    return size in columns and (size >= max(columns) - HANGING or not is_sentence(line.text))


def _is_midway(first: SourceLine, last: str) -> bool:
    """Whether an indented paragraph stops inside a sentence, though a column's end may have cut its line."""
    return first.is_indented and breaks_off(last) and not _ends_something(last)


def _is_caption(line: SourceLine, follows: SourceLine | None) -> bool:
    """A sentence above a line that credits a picture and does nothing else."""
    if follows is None or follows.blanks_before or not is_sentence(line.text) or not is_credit_line(follows.text):
        return False
    return read_credit_line(follows.text).covers is Covers.PHOTO


def _measures(lines: Sequence[SourceLine]) -> tuple[list[int], list[int]]:
    """Lines were cut at a width, or, by some programs, after so many characters of any width."""
    by_width = [width(line.text) + 4 * line.is_indented for line in lines]
    return by_width, [2 * len(line.text) + 4 * line.is_indented for line in lines]


def _explained(widths: Sequence[int], columns: set[int]) -> int:
    """How many lines are as long as the columns were wide, to a character."""
    counts = Counter(width for width in widths if width in columns)
    return max(counts.values(), default=0)


def _blanks_part_blocks(lines: Sequence[SourceLine], widths: Sequence[int], columns: set[int]) -> bool:
    """Whether a blank line follows the short last line of a paragraph, so that all between two blank lines is one."""
    followed = [
        after.blanks_before > 0
        for before, after, size in zip(lines, lines[1:], widths, strict=False)
        if size not in columns and is_sentence(before.text)
    ]
    return sum(followed) > MIN_BROKEN_SHARE * len(followed)


def _close(whole: list[SourceLine], pieces: list[str]) -> None:
    if len(pieces) > 1:
        whole[-1] = replace(whole[-1], text=join(pieces))


def _columns(lines: Sequence[SourceLine], widths: Sequence[int]) -> set[int]:
    """The widths at which this text was wrapped, each with the slack below it."""
    if sum(width for width in widths if width > WIDEST_COLUMN) > MOST_UNWRAPPED * sum(widths):
        return set()
    broken, ended = _neighbours(lines, widths)
    columns: set[int] = set()
    for top in sorted(broken, key=lambda size: (-broken[size], -size)):
        window = range(top - SLACK, top + HANGING + 1)
        breaks, ends = sum(broken[w] for w in window), sum(ended[w] for w in window)
        enough = breaks >= MIN_COLUMN_LINES and breaks >= MIN_BROKEN_SHARE * (breaks + ends)
        if top >= MIN_COLUMN_WIDTH and enough and not columns.intersection(window):
            columns.update(window)
    return columns


def _neighbours(lines: Sequence[SourceLine], widths: Sequence[int]) -> tuple[Counter, Counter]:
    """Widths of lines that stand on a line about as wide: of those that break off, and of those that end a sentence."""
    broken, ended = Counter(), Counter()
    for index in range(len(lines) - 1):
        if lines[index + 1].blanks_before == 0 and abs(widths[index] - widths[index + 1]) <= SLACK:
            (ended if ends_sentence(lines[index].text) else broken)[widths[index]] += 1
    return broken, ended


def _continues(line: SourceLine, so_far: str, is_whole: bool) -> bool:
    """Whether this line goes on from the full line above it. A short line does only where it ends something."""
    if line.blanks_before or line.is_indented:
        return False
    if _has_open_bracket(so_far):
        return True
    if split_dateline(line.text) or is_credit_line(line.text):
        return is_credit_line(so_far + line.text)
    return is_whole or _ends_something(line.text) or _is_scrap(line.text) or is_credit_line(so_far + line.text)


def _has_open_bracket(text: str) -> bool:
    tail = fold(text[-LONGEST_CREDIT:])
    return tail.rfind("(") > tail.rfind(")")


def _ends_something(text: str) -> bool:
    """A paragraph, a list's announcement, or a caption with its credit."""
    if is_sentence(text) or fold(text).rstrip().endswith(ANNOUNCING):
        return True
    caption, credit = split_caption_credit(text)
    return bool(caption and credit) or split_tail_credit(text) is not None


def _is_scrap(text: str) -> bool:
    """The last characters of a headline that was wrapped like the text."""
    signature = bare_signature(text)
    return len(text) <= LONGEST_SCRAP and not (signature and signature.certainty == 1)
