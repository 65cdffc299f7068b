"""Copies in which every line is one line of a narrow column, made whole paragraphs again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .columns import HANGING, SLACK, Columns, find_columns, width
from .credit_lines import is_credit_line, read_credit_line, split_caption_credit, split_dateline, split_tail_credit
from .furniture import furniture_code
from .lines import ANNOUNCING, SourceLine, breaks_off, is_sentence, join
from .marks import fold
from .shapes import Covers
from .word_lists import one_of, word_table

LONGEST_CREDIT = 60  # characters within which a bracket with a credit closes
MOST_CAPTION_LINES = 12
SHORTEST_CAPTION_LINE = 24  # half-width columns
APART = ("staff", "contact", "date", "jump", "navigation")

_INNER_MARK = re.compile(r"[,。;:!?].")
_SCRAP = re.compile(r".{0,4}摄[)）。]?")  # half a name may stand before it
_OPENING = re.compile(
    rf"[“\"]|\d{{1,2}}[.、]|\d{{1,2}}月\d{{1,2}}日|{one_of(word_table('page_lines')['paragraph openings'])}"
)
_MARKED = re.compile(r"本?图为|[左右上下]图|图[:①-⑳]|▲|▼|◀|▶")


def unwrap(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Join the lines of each wrapped column; lines of a page that was not wrapped come back as they are."""
    columns = find_columns(lines)
    if columns is None:
        return list(lines)
    runs: list[list[int]] = []
    for index in range(len(lines)):
        if runs and _goes_on(lines, runs[-1], index, columns):
            runs[-1].append(index)
        else:
            runs.append([index])
    return [replace(lines[run[0]], text=join([lines[index].text for index in run])) for run in runs]


def _goes_on(lines: Sequence[SourceLine], run: Sequence[int], index: int, columns: Columns) -> bool:
    """Whether a line goes on from the lines of this run."""
    line, above = lines[index], lines[index - 1]
    if line.blanks_before or line.is_indented or _is_furniture(lines[run[0]], line):
        return False
    so_far = "".join(lines[at].text for at in run[-3:])
    if _has_open_bracket(so_far):
        return True
    if split_dateline(line.text) or is_credit_line(line.text) or _is_byline(so_far) or _SCRAP.fullmatch(line.text):
        is_cut = columns.is_wide[index - 1] or len(line.text) <= len("摄。")
        return is_cut and _is_cut_credit(so_far, line.text)
    if _stands_between(lines, run, index):
        return False
    if breaks_off(above.text) and not _has_caption_credit(so_far):
        return _breaks_inside(lines, run, index, columns)
    follows = lines[index + 1] if index + 1 < len(lines) else None
    if columns.has_gaps and columns.is_wide[index - 1] and _is_running(lines[run[0]]):
        return not _is_caption(line, follows)
    if not columns.is_full[index - 1] or _is_caption(line, follows):
        return False
    if not (columns.has_indents or columns.has_gaps) and _OPENING.match(fold(line.text)):
        return False
    return columns.is_full[index] or _ends_something(line.text)


def _is_furniture(first: SourceLine, line: SourceLine) -> bool:
    """Half a line of text may look like a folio or a code, but not like the names of the staff or an address."""
    return bool(furniture_code(fold(first.text))) or furniture_code(fold(line.text)) in APART


def _is_cut_credit(above: str, text: str) -> bool:
    """Whether a credit was cut in two: all there is on both lines, or the end of what stands above."""
    caption, credit = split_caption_credit(above + text)
    if caption and credit and len(credit) > len(text) and not is_sentence(above):
        return read_credit_line(credit).covers is Covers.PHOTO
    return is_credit_line(above + text)


def _stands_between(lines: Sequence[SourceLine], run: Sequence[int], index: int) -> bool:
    """Whether this line is the caption of a picture inside an indented paragraph or between two of them."""
    follows = lines[index + 1] if index + 1 < len(lines) else None
    if follows is not None and follows.is_indented and lines[run[0]].is_indented and is_sentence(lines[index - 1].text):
        return _has_photo_credit(lines[index].text) and not _MARKED.match(lines[index].text)
    if follows is None or follows.blanks_before or follows.is_indented or not lines[run[0]].is_indented:
        return False
    return _has_photo_credit(lines[index].text) and (_is_running(follows) or is_sentence(follows.text))


def _is_byline(text: str) -> bool:
    """Whether the lines so far are a credit and no opening of a paragraph."""
    return is_credit_line(text) and not split_dateline(text)


def _breaks_inside(lines: Sequence[SourceLine], run: Sequence[int], index: int, columns: Columns) -> bool:
    """Whether a line that breaks off goes on here: it filled its column, or its paragraph is under way."""
    line, above = lines[index], lines[index - 1]
    if _MARKED.match(line.text):
        return False
    if lines[run[0]].is_indented:
        return columns.is_wide[index - 1] or _is_running(lines[run[0]])
    if columns.has_indents and not split_dateline(lines[run[0]].text):
        return _comes_to_an_end(lines, index, columns)
    if any(_is_running(lines[at]) for at in run):
        return columns.is_wide[index - 1] or _is_wrapped_caption(above, line)
    return columns.is_full[index - 1] and not _starts_item(lines, run[0], columns)


def _comes_to_an_end(lines: Sequence[SourceLine], index: int, columns: Columns) -> bool:
    """Whether the lines from here are as wide as the one above until one ends a sentence or a caption."""
    size = columns.sizes[index - 1]
    text = lines[index - 1].text
    if size < SHORTEST_CAPTION_LINE:
        return False
    for at in range(index, min(index + MOST_CAPTION_LINES, len(lines))):
        line, text = lines[at], text + lines[at].text
        if line.blanks_before or line.is_indented or _is_text_credit(line.text) or columns.sizes[at] > size + SLACK:
            return False
        if _ends_something(text):
            return True
        if columns.sizes[at] < size - SLACK:
            return False
    return False


def _is_text_credit(text: str) -> bool:
    return is_credit_line(text) and read_credit_line(text).covers is not Covers.PHOTO


def _is_running(first: SourceLine) -> bool:
    """Whether a first line reads as text does and headlines seldom do: with a mark inside, or a dateline."""
    return bool(_INNER_MARK.search(fold(first.text)) or split_dateline(first.text))


def _starts_item(lines: Sequence[SourceLine], first: int, columns: Columns) -> bool:
    """Whether only a headline can stand here: at the top, behind a blank line, below a line that ends no sentence."""
    before = lines[first - 1] if first else None
    if columns.has_gaps and _is_running(lines[first + 1]):
        return False
    if before is None or lines[first].blanks_before:
        return True
    return not is_sentence(before.text)


def _is_wrapped_caption(above: SourceLine, line: SourceLine) -> bool:
    """A picture has its own measure: lines of one length, and a shorter that ends with a credit or a stop."""
    sizes = width(above.text), width(line.text)
    is_alike = sizes[0] - sizes[1] <= HANGING and _is_running(line)
    return (
        sizes[0] >= SHORTEST_CAPTION_LINE
        and sizes[1] <= sizes[0] + HANGING
        and (is_alike or _ends_something(line.text))
    )


def _is_caption(line: SourceLine, follows: SourceLine | None) -> bool:
    """A sentence above a line that credits a picture and does nothing else."""
    if follows is None or follows.blanks_before or not is_sentence(line.text) or not is_credit_line(follows.text):
        return False
    return read_credit_line(follows.text).covers is Covers.PHOTO


def _has_open_bracket(text: str) -> bool:
    tail = fold(text[-LONGEST_CREDIT:])
    return tail.rfind("(") > tail.rfind(")")


def _ends_something(text: str) -> bool:
    """A paragraph, a list's announcement, or a caption with its credit."""
    if is_sentence(text) or fold(text).rstrip().endswith(ANNOUNCING):
        return True
    return _has_caption_credit(text) or split_tail_credit(text) is not None


def _has_photo_credit(text: str) -> bool:
    caption, credit = split_caption_credit(text)
    return bool(caption and credit) and read_credit_line(credit).covers is Covers.PHOTO


def _has_caption_credit(text: str) -> bool:
    caption, credit = split_caption_credit(text)
    return bool(caption and credit)
