"""Half-width marks in Chinese text: `你好,世界`. Inside numbers, Latin words, times and addresses they are right."""

import re
from collections.abc import Iterator

from ..characters import ADDRESS, FULL_MARKS, HAN
from ..shapes import Copy, Finding, Paragraph, gettext_noop

FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。", "...": "……", "--": "——"}
MARK = re.compile(rf"(?P<address>{ADDRESS})|\.{{2,}}|-{{2,}}|[,;:?!().\"']")
CHINESE = re.compile(f"[{HAN}{FULL_MARKS}]")
WORD = re.compile("[0-9A-Za-z]")
BRACKETS = re.compile(r"\(([^()]*)\)")
NUMBER = re.compile("[0-9]{1,2}")  # 四(2)班, (1): set tight, as print does

NEAR = 4  # what stands behind more blanks than that is not beside it
TOLD = gettext_noop("A half-width mark in Chinese text.")


def check(copy: Copy) -> Iterator[Finding]:
    for paragraph in copy.texts:
        if CHINESE.search(paragraph.text):
            yield from in_paragraph(paragraph)


def in_paragraph(paragraph: Paragraph) -> Iterator[Finding]:
    text = paragraph.text
    around_chinese = brackets_around_chinese(text)
    quotes = 0
    for match in MARK.finditer(text):
        mark, start, end = match[0], match.start(), match.end()
        if match["address"]:
            continue
        before, after = beside(text, start, end)
        if mark in "\"'":
            if is_quote(mark, before, after):
                quotes += mark == '"'
                yield paragraph.finding("half_width", start, end, TOLD, fix=quote(mark, quotes, before))
        elif start in around_chinese or is_wrong(mark, before, after):
            fix = FULL.get(mark) or FULL["..." if mark[0] == "." else "--"]
            yield paragraph.finding("half_width", start, with_blank(text, end), TOLD, fix=fix)


def beside(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters on both sides, blanks passed over."""
    return text[max(0, start - NEAR) : start].rstrip()[-1:], text[end : end + NEAR].lstrip()[:1]


def with_blank(text: str, end: int) -> int:
    """A full-width mark brings its own blank: the one typed after a half-width mark goes with it."""
    following = text[end : end + 2]
    return end + 1 if following[:1] == " " and CHINESE.match(following[1:]) else end


def is_wrong(mark: str, before: str, after: str) -> bool:
    if mark in "()":
        return False
    if mark == ".":
        return bool(CHINESE.match(before)) and not WORD.match(after)
    if CHINESE.match(before):
        return True
    # Yahoo!公司 is called so.
    return mark not in "!?" and bool(CHINESE.match(after)) and bool(WORD.match(before) or before in ("%", "℃"))


def brackets_around_chinese(text: str) -> set[int]:
    """Where half-width brackets stand that hold Chinese, or follow it: both of a pair, or neither."""
    found = set()
    for pair in BRACKETS.finditer(text):
        before, _after = beside(text, pair.start(), pair.end())
        if CHINESE.search(pair[1]) or (CHINESE.match(before) and not NUMBER.fullmatch(pair[1])):
            found |= {pair.start(), pair.end() - 1}
    return found


def is_quote(mark: str, before: str, after: str) -> bool:
    """An apostrophe, feet and inches stand behind a letter or a number and are none."""
    if WORD.match(before):
        return mark == '"' and bool(CHINESE.match(after)) and not before.isdigit()
    return bool(CHINESE.match(before) or CHINESE.match(after))


def quote(mark: str, count: int, before: str) -> str | None:
    """Of double ones every second closes; a single one says by itself nothing of the kind."""
    return ("“" if count % 2 else "”") if mark == '"' else None
