"""Lines a copy has run together: a headline and its story, a headline and its byline, one story and the next."""

import re
from collections.abc import Iterator
from dataclasses import replace

from .credit_lines import is_credit_line, read_credit_line, split_dateline
from .lines import SourceLine, length
from .marks import fold
from .shapes import Covers
from .signatures import likely_credit

SHORTEST_TITLE, LONGEST_TITLE = 4, 60
SHORTEST_BODY = 40
REACH = 100  # a headline run into its story ends within so many characters

_WIDE_GAP = re.compile(r" {3,}")
_DATELINE = re.compile(r"[\[(]?(?:本报|本刊|[晨晚日商早快]报|新闻网)(?:\S{1,5})?讯|新华社\S{1,12}\d{1,2}月\d{1,2}日电")
_NEXT_STORY = re.compile(r"(?<=[。!?”)]) ?(?=[\[(]?本报讯[\])]? ?\()")
_CREDIT = re.compile(
    r" +[□(]? ?(?=(?:[一-鿿]{0,4}[报刊])?(?:[全融]媒体|见习|实习|首席|特约)?(?:记者|通讯员|实习生|作者))"
)


def loosen(line: SourceLine) -> Iterator[SourceLine]:
    """The lines that stood on this one before it was copied; nearly always itself."""
    head = _end_of_title(line.text) or 0
    if head:
        yield replace(line, text=line.text[:head].strip(), is_head=True)
    bounds = [head, *_next_stories(line.text, head), len(line.text)]
    for start, end in zip(bounds, bounds[1:], strict=False):
        text = line.text[start:end].strip()
        yield SourceLine(text, line.number) if start else replace(line, text=text)


def _next_stories(text: str, head: int) -> list[int]:
    if "讯" not in text[REACH:]:
        return []
    return [match.end() for match in _NEXT_STORY.finditer(fold(text)) if match.end() > head]


def _end_of_title(text: str) -> int | None:
    head = fold(text[:REACH])
    if len(text) <= LONGEST_TITLE:
        return _before_byline(text, head)
    if (found := _DATELINE.search(head)) and _is_title(head[: found.start()]) and split_dateline(text[found.start() :]):
        return found.start()
    for gap in _WIDE_GAP.finditer(head):
        if _is_title(head[: gap.start()]) and length(text) - gap.end() >= SHORTEST_BODY and "。" in text[gap.end() :]:
            return gap.end()
    return None


def _before_byline(text: str, folded: str) -> int | None:
    if is_credit_line(text):
        return None
    for match in _CREDIT.finditer(folded):
        rest = text[match.start() :].strip()
        if _is_title(folded[: match.start()]) and is_credit_line(rest):
            return None if read_credit_line(rest).covers is Covers.PHOTO else match.start()
    return None


def _is_title(folded: str) -> bool:
    bare = folded.strip()
    return (
        SHORTEST_TITLE <= length(bare) <= LONGEST_TITLE
        and not re.search(r"[。;]|[,、:(]$", bare)
        and not (is_credit_line(bare) or likely_credit(bare))
    )
