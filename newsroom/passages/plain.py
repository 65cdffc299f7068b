"""Printed text reduced to what a copy keeps, letters and digits, and the way back from these to the print.

Blanks, punctuation, line breaks and widths are what typing over and setting anew change first: they do not count.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from unicodedata import normalize

BLANK = re.compile(r"\s+")


class Folding(dict):
    """What is left of each printed character: its plain form, none for a mark, two or more for a sign such as ㎡."""

    def __missing__(self, char: str) -> str:
        plain = "".join(part for part in normalize("NFKC", char).casefold() if part.isalnum())
        self[char] = plain
        return plain


FOLDED = Folding()


def without_marks(printed: str) -> str:
    return "".join(map(FOLDED.__getitem__, printed))


def count_printed(printed: str) -> int:
    """Length as the trade counts it: with punctuation, without blanks."""
    return len(BLANK.sub("", printed))


@dataclass(frozen=True)
class Plain:
    """A text as printed; `text` is its plain form. `phrases` are plain forms that are nobody's own words."""

    printed: str
    phrases: tuple[str, ...] = ()

    @cached_property
    def text(self) -> str:
        return without_marks(self.printed)

    @cached_property
    def places(self) -> list[int]:
        """Where each character of `text` stands in print."""
        folded = map(FOLDED.__getitem__, self.printed)
        return [place for place, plain in enumerate(folded) for _char in plain]

    @cached_property
    def set_phrases(self) -> list[tuple[int, int]]:
        """The stretches of `text` that are set phrases, in order; those that touch are one."""
        found = sorted(stretch for phrase in self.phrases for stretch in _occurrences(self.text, phrase))
        joined: list[tuple[int, int]] = []
        for start, end in found:
            if joined and start <= joined[-1][1]:
                start, end = joined[-1][0], max(end, joined.pop()[1])
            joined.append((start, end))
        return joined

    def is_set_phrase(self, start: int, end: int) -> bool:
        """Whether all of `text` from `start` to `end` belongs to one set phrase."""
        before = bisect_left(self.set_phrases, (start + 1,)) - 1
        return before >= 0 and self.set_phrases[before][1] >= end

    def printed_between(self, start: int, end: int) -> str:
        """The print from one character of `text` to before another, without what stands around them."""
        return self.printed[self.places[start] : self.places[end - 1] + 1] if start < end else ""

    def set_characters(self, start: int, end: int) -> int:
        """How many printed characters between two of `text` are set phrases."""
        inside = ((max(start, first), min(end, last)) for first, last in self.set_phrases)
        return sum(count_printed(self.printed_between(*stretch)) for stretch in inside)


def _occurrences(text: str, phrase: str) -> Iterable[tuple[int, int]]:
    start = text.find(phrase) if phrase else -1
    while start >= 0:
        yield start, start + len(phrase)
        start = text.find(phrase, start + 1)
