"""Typed twice: 的的, 进行进行, ，，. What the language doubles by itself is left alone (see `doubling`)."""

import re
from collections.abc import Iterator

from ..characters import HAN
from ..doubling import NEVER_SAID_TWICE, NEVER_TWICE, is_meant_twice
from ..shapes import Copy, Finding, Paragraph, Severity, gettext_noop

CHARACTER = re.compile(f"([{''.join(NEVER_TWICE)}])\\1(?!\\1)")
WORD = re.compile(f"([{HAN}]{{2,12}}?)\\1")
MARK = re.compile(r"([，。、；：])\1+")

TOLD = gettext_noop("“%(twice)s” stands here twice.")


def check(copy: Copy) -> Iterator[Finding]:
    for paragraph in copy.texts:
        yield from characters(paragraph)
        yield from words(paragraph)
        yield from marks(paragraph)


def characters(paragraph: Paragraph) -> Iterator[Finding]:
    text = paragraph.text
    for match in CHARACTER.finditer(text):
        after = text[match.end() : match.end() + 1]
        is_pair = is_in_pairs(text, *match.span())
        if not is_pair and after not in [*NEVER_TWICE[match[1]]]:
            yield told(paragraph, match, match[1], Severity.ERROR)


def is_in_pairs(text: str, start: int, end: int) -> bool:
    """是是非非, 有有无无: one of two pairs."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return any(len(pair) == 2 and pair[0] == pair[1] and pair[0] >= "\u4e00" for pair in (before, after))


def words(paragraph: Paragraph) -> Iterator[Finding]:
    for match in WORD.finditer(paragraph.text):
        if not is_meant_twice(match[1]):
            is_sure = match[1] in NEVER_SAID_TWICE or len(match[1]) > 3
            yield told(paragraph, match, match[1], Severity.ERROR if is_sure else Severity.WARNING)


def marks(paragraph: Paragraph) -> Iterator[Finding]:
    for match in MARK.finditer(paragraph.text):
        fix = "……" if match[1] == "。" and len(match[0]) > 2 else match[1]
        yield told(paragraph, match, fix, Severity.ERROR)


def told(paragraph: Paragraph, match: re.Match, fix: str, severity: Severity) -> Finding:
    params = {"twice": match[1]}
    return paragraph.finding("doubles", *match.span(), TOLD, params=params, fix=fix, severity=severity)
