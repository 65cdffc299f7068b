"""Passages that stand in two items of a page: a story set over another one, or the same copy used twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom.passages import search
from newsroom.passages.plain import Plain
from newsroom.passages.winnowing import fingerprints

MIN_PASSAGE = 40  # longer than the set phrases every official report shares; the reader has no list of them


@dataclass(frozen=True)
class Passage:
    """The longest text common to items `first` and `second` at one place, as printed in `second`."""

    first: int
    second: int
    text: str


def shared_passages(texts: Sequence[str]) -> list[Passage]:
    """Passages of at least MIN_PASSAGE characters, each found where it first occurred."""
    plains = [Plain(text) for text in texts]
    first_seen: dict[int, int] = {}
    found = []
    for number, plain in enumerate(plains):
        values = fingerprints(plain)
        earlier = sorted({first_seen[value] for value in values if value in first_seen})
        found += [Passage(*place) for place in _passages_of(number, earlier, plains)]
        first_seen |= dict.fromkeys(values - first_seen.keys(), number)
    return found


def _passages_of(number: int, earlier: Sequence[int], plains: Sequence[Plain]) -> Iterator[tuple[int, int, str]]:
    """What stands in an earlier item; of two such places the first."""
    searched = search.Searched(plains[number], MIN_PASSAGE)
    told: list[tuple[int, int]] = []
    for other in earlier:
        for passage in searched.passages_in(plains[other]):
            start, end = passage.first_place
            if not any(first <= start and end <= last for first, last in told):
                told.append((start, end))
                yield other, number, passage.first_text
