"""Quotes, brackets and book-title marks that lack their other half, or cross each other."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..shapes import Copy, Finding, Paragraph, Severity, gettext_noop

CLOSING = dict(zip("“‘（《〈【〔「『[{", "”’）》〉】〕」』]}", strict=True))
OPENING = {closing: opening for opening, closing in CLOSING.items()}
ALIKE = {"(": "（", ")": "）"}  # their width is another check's business
MARK = re.compile(f"[{re.escape(''.join([*CLOSING, *OPENING, *ALIKE]))}]")
# `1）`, `（一）` without its first half: the number of a point in a list.
POINT = re.compile(r"(?:^|[\s。；：，、:;,])(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$")

UNCLOSED = gettext_noop("%(mark)s is opened and never closed.")
UNOPENED = gettext_noop("%(mark)s closes what was never opened.")
CROSSED = gettext_noop("%(mark)s is closed before %(inner)s, which was opened inside it.")
TWICE = gettext_noop("%(mark)s is opened twice without being closed.")


class Open(NamedTuple):
    mark: str
    place: int


def check(copy: Copy) -> Iterator[Finding]:
    paragraphs = copy.texts
    for paragraph, following in zip(paragraphs, [*paragraphs[1:], None], strict=False):
        goes_on = following is not None and following.field == paragraph.field and following.text[:1] == "“"
        yield from Reading(paragraph, goes_on).findings()


class Reading:
    """One paragraph read from left to right; `goes_on` says that the next one begins with a quotation mark.

    A quotation of several paragraphs opens each of them and closes the last only.
    """

    def __init__(self, paragraph: Paragraph, goes_on: bool) -> None:
        self.paragraph, self.goes_on = paragraph, goes_on
        self.open: list[Open] = []

    def findings(self) -> Iterator[Finding]:
        for match in MARK.finditer(self.paragraph.text):
            mark, place = ALIKE.get(match[0], match[0]), match.start()
            if mark in CLOSING:
                yield from self.opened(Open(mark, place))
            elif not self.is_no_half(mark, place):
                yield from self.closed(mark, place)
        for each in self.open:
            if not (each == Open("“", 0) and self.goes_on):
                yield self.finding(each.place, UNCLOSED, mark=each.mark)

    def opened(self, new: Open) -> Iterator[Finding]:
        """“你好“: the second is meant to close, where nothing else closes it further on."""
        inner = self.open[-1] if self.open else None
        is_same = inner is not None and inner.mark == new.mark and new.mark in "“‘《"
        if is_same:
            closing = CLOSING[new.mark]
            if self.paragraph.text.find(closing, new.place) < 0:
                self.open.pop()
                yield self.finding(new.place, TWICE, closing, mark=new.mark)
                return
            yield self.finding(new.place, TWICE, mark=new.mark)
        self.open.append(new)

    def closed(self, mark: str, place: int) -> Iterator[Finding]:
        wanted = OPENING[mark]
        depth = next((n for n, each in enumerate(reversed(self.open)) if each.mark == wanted), None)
        if depth is None:
            is_opening = mark in "”’》" and self.paragraph.text.find(mark, place + 1) > 0
            if is_opening:
                self.open.append(Open(wanted, place))
            yield self.finding(place, UNOPENED, wanted if is_opening else None, mark=mark)
            return
        for inner in self.open[len(self.open) - depth :]:
            yield from self.left_open(inner, wanted, place)
        self.open.remove(next(each for each in reversed(self.open) if each.mark == wanted))

    def left_open(self, inner: Open, mark: str, place: int) -> Iterator[Finding]:
        """What is still open where `mark` closes: closed too late, or never."""
        if self.paragraph.text.find(CLOSING[inner.mark], place) > 0:
            yield self.finding(place, CROSSED, mark=mark, inner=inner.mark)
        else:
            self.open.remove(inner)
            yield self.finding(inner.place, UNCLOSED, mark=inner.mark)

    def is_no_half(self, mark: str, place: int) -> bool:
        """An apostrophe in a Latin word, or the number of a point."""
        if any(each.mark == OPENING[mark] for each in self.open):
            return False
        before = self.paragraph.text[max(0, place - 5) : place]
        return (mark == "’" and before[-1:].isascii()) or (mark == "）" and bool(POINT.search(before)))

    def finding(self, place: int, message: str, fix: str | None = None, **params) -> Finding:
        end = place + 1
        return self.paragraph.finding("pairs", place, end, message, params=params, fix=fix, severity=Severity.ERROR)
