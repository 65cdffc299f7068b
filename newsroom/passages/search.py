"""Passages that stand in two texts, lightly changed or not: one story set over another, or the same copy used twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from os.path import commonprefix
from typing import NamedTuple
from unicodedata import category

from .plain import BLANK, Plain, count_printed, without_marks
from .runs import Run, chain_through, grams_of, runs_between

LEAST = 30  # characters that make a passage
MOST_RUNS = 600  # of two texts; only a text of few different letters has more
LETTERS = 0.5  # of them at least: a row of marks is no text


class Piece(NamedTuple):
    """A part of a passage as each place has it."""

    first: str
    second: str
    is_same: bool


@dataclass(frozen=True)
class Passage:
    """A stretch of `first` that also stands in `second`; `runs` are what agrees, letter by letter."""

    first: Plain
    second: Plain
    runs: tuple[Run, ...]

    @cached_property
    def first_place(self) -> tuple[int, int]:
        """From where to where it stands in the print of `first`."""
        return self._places[0]

    @cached_property
    def second_place(self) -> tuple[int, int]:
        return self._places[1]

    @property
    def first_text(self) -> str:
        return self.first.printed[slice(*self.first_place)]

    @property
    def second_text(self) -> str:
        return self.second.printed[slice(*self.second_place)]

    @property
    def length(self) -> int:
        """As it stands in `first`, with punctuation and without blanks."""
        return count_printed(self.first_text)

    @property
    def own_length(self) -> int:
        """The length that counts: what is left of the longer printing without set phrases."""
        start, end = self.runs[0], self.runs[-1]
        set_characters = max(
            self.first.set_characters(start.first, end.first_end),
            self.second.set_characters(start.second, end.second_end),
        )
        return max(self.length, count_printed(self.second_text)) - set_characters

    @property
    def is_literal(self) -> bool:
        return all(piece.is_same for piece in self.pieces)

    @cached_property
    def pieces(self) -> list[Piece]:
        """Both printings part by part, so that the differences can be shown."""
        parts = groupby(filter(_is_filled, self._parts()), key=lambda part: part.is_same)
        joined = ((is_same, list(members)) for is_same, members in parts)
        return [
            Piece("".join(part.first for part in members), "".join(part.second for part in members), is_same)
            for is_same, members in joined
        ]

    @cached_property
    def _places(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """With the marks around the passage that both printings have."""
        start, end = self.runs[0], self.runs[-1]
        left, right = self.first.places[start.first], self.second.places[start.second]
        before = _common_marks(self.first.printed[:left][::-1], self.second.printed[:right][::-1], opening=True)
        left_end, right_end = self.first.places[end.first_end - 1] + 1, self.second.places[end.second_end - 1] + 1
        after = _common_marks(self.first.printed[left_end:], self.second.printed[right_end:], opening=False)
        return (left - before[0], left_end + after[0]), (right - before[1], right_end + after[1])

    def _parts(self) -> Iterator[Piece]:
        """A printed character of the runs each, and what stands between two of them."""
        pairs = sorted({pair for run in self.runs for pair in self._printed_pairs(run)})
        (left, left_end), (right, right_end) = self.first_place, self.second_place
        for here, there in [*pairs, (left_end, right_end)]:
            yield from _between(self.first.printed[left:here], self.second.printed[right:there])
            left, right = here + 1, there + 1
            if here < left_end:
                yield Piece(self.first.printed[here], self.second.printed[there], True)

    def _printed_pairs(self, run: Run) -> Iterator[tuple[int, int]]:
        """Where each agreeing character is printed; of a sign that stands for several, once."""
        pairs = ((self.first.places[run.first + n], self.second.places[run.second + n]) for n in range(run.length))
        last = (-1, -1)
        for pair in pairs:
            if pair[0] > last[0] and pair[1] > last[1]:
                yield pair
                last = pair


def _between(here: str, there: str) -> Iterator[Piece]:
    """What stands between two letters that agree; marks at its ends that agree too are no difference."""
    if _alike(here) == _alike(there):
        yield Piece(here, there, True)
        return
    before = len(commonprefix([here, there]))
    after = len(commonprefix([here[before:][::-1], there[before:][::-1]]))
    here_end, there_end = len(here) - after, len(there) - after
    yield Piece(here[:before], there[:before], True)
    yield Piece(here[before:here_end], there[before:there_end], False)
    yield Piece(here[here_end:], there[there_end:], True)


def _is_filled(piece: Piece) -> bool:
    return bool(piece.first or piece.second)


def _alike(marks: str) -> str:
    """Marks that differ in width alone are the same to a reader, and blanks are none."""
    folded = marks.translate(WIDE)
    return BLANK.sub("", folded)


WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def _common_marks(here: str, there: str, opening: bool) -> tuple[int, int]:
    """How much of both beginnings is the same opening marks, or the same others, blanks between them left aside."""
    taken = (0, 0)
    for (left, mark), (right, other) in zip(_marks(here), _marks(there), strict=False):
        if _alike(mark) != _alike(other) or (category(mark) in ("Ps", "Pi")) is not opening:
            break
        taken = (left + 1, right + 1)
    return taken


def _marks(text: str) -> Iterator[tuple[int, str]]:
    for place, char in enumerate(text):
        if without_marks(char):
            return
        if not char.isspace():
            yield place, char


class Searched:
    """A text whose passages are looked for in one text after another."""

    def __init__(self, plain: Plain, least: int = LEAST) -> None:
        self.plain, self.least = plain, least
        self.grams = grams_of(plain.text)

    def passages_in(self, other: Plain) -> list[Passage]:
        """In the order in which they stand; the same, seen from the other side, for the texts exchanged."""
        first, second = self.plain, other
        runs = runs_between(self.grams, first.text, second.text)
        if turned := second.text < first.text:
            first, second, runs = second, first, [run.swapped() for run in runs]
        chains = self._chosen(first, second, runs)
        if turned:
            chains = [[run.swapped() for run in chain] for chain in chains]
        return [Passage(self.plain, other, tuple(chain)) for chain in sorted(chains)]

    def _chosen(self, first: Plain, second: Plain, runs: Sequence[Run]) -> list[list[Run]]:
        """The longest first; what lies inside a passage that was found is not told again."""
        chosen: list[list[Run]] = []
        for run in sorted(runs, key=lambda run: (-run.length, run))[:MOST_RUNS]:
            if any(_lies_in(run, chain) for chain in chosen):
                continue
            chain = chain_through(run, first.text, second.text)
            if self._may_count(chain) and Passage(first, second, tuple(chain)).own_length >= self.least:
                chosen.append(chain)
        return chosen

    def _may_count(self, chain: Sequence[Run]) -> bool:
        """Most agreements are short: they are put aside before it is asked how they are printed."""
        start, end = chain[0], chain[-1]
        letters = max(end.first_end - start.first, end.second_end - start.second)
        return letters >= self.least * LETTERS


def _lies_in(run: Run, chain: Sequence[Run]) -> bool:
    start, end = chain[0], chain[-1]
    in_first = start.first <= run.first and run.first_end <= end.first_end
    in_second = start.second <= run.second and run.second_end <= end.second_end
    return in_first or in_second


def passages_between(first: str, second: str, least: int = LEAST, phrases: Sequence[str] = ()) -> list[Passage]:
    plain_phrases = tuple(map(without_marks, phrases))
    return Searched(Plain(first, plain_phrases), least).passages_in(Plain(second, plain_phrases))
