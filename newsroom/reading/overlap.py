"""Passages that stand in two items: a story set over another one, or the same copy used twice."""

from collections.abc import Sequence
from dataclasses import dataclass

from .marks import fold

MIN_PASSAGE = 40  # characters without blanks: longer than the set phrases every official report shares
GRAM = MIN_PASSAGE // 2  # any passage of MIN_PASSAGE holds at least one whole gram of the grid


@dataclass(frozen=True)
class Passage:
    """The longest text common to items `first` and `second` at one place, as printed in `second`."""

    first: int
    second: int
    text: str


class _Text:
    """An item's text without blanks and folded, and the way back to the printed one."""

    def __init__(self, printed: str) -> None:
        self.positions = [index for index, char in enumerate(printed) if not char.isspace()]
        self.printed = printed
        self.plain = fold("".join(printed.split()))

    def passage(self, start: int, end: int) -> str:
        return self.printed[self.positions[start] : self.positions[end - 1] + 1]


def shared_passages(texts: Sequence[str]) -> list[Passage]:
    """Passages of at least MIN_PASSAGE characters, each found where it first occurred."""
    prepared = [_Text(text) for text in texts]
    first_seen: dict[str, tuple[int, int]] = {}
    found = []
    for number, text in enumerate(prepared):
        found += _passages_of(number, prepared, first_seen)
        for start in range(0, len(text.plain) - GRAM + 1, GRAM):
            first_seen.setdefault(text.plain[start : start + GRAM], (number, start))
    return found


def _passages_of(number: int, texts: Sequence[_Text], first_seen: dict[str, tuple[int, int]]) -> list[Passage]:
    found, done, start = [], 0, 0
    plain = texts[number].plain
    while start + GRAM <= len(plain):
        hit = first_seen.get(plain[start : start + GRAM])
        if hit is None:
            start += 1
            continue
        begin, end = _grown(texts[hit[0]].plain, plain, hit[1], start, done)
        if end - begin >= MIN_PASSAGE:
            found.append(Passage(hit[0], number, texts[number].passage(begin, end)))
            done = end
        start = max(end, start + 1)
    return found


def _grown(earlier: str, later: str, left: int, right: int, floor: int) -> tuple[int, int]:
    """Grow a gram found at `left` and `right` both ways as far as the texts agree, but not below `floor`."""
    begin, end = right, right + GRAM
    shift = left - right
    while begin > floor and begin + shift > 0 and earlier[begin + shift - 1] == later[begin - 1]:
        begin -= 1
    while end < len(later) and end + shift < len(earlier) and earlier[end + shift] == later[end]:
        end += 1
    return begin, end
