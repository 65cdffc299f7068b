"""Where two plain texts agree: runs without a change, and chains of runs with a changed word between them."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate, product
from typing import NamedTuple

from .winnowing import GRAM

# A text that says one thing over and over is not compared at each of its own places with each of the other's.
MANY = 256
MOST_PAIRS = 10_000
WORD = 4  # characters that a change may put in the place of others
FOOTING = 3  # characters that must agree again behind a change
PER_CHANGE = 12  # characters that must agree for each change: a word in twenty is about one in thirty

# What a change may skip in either text: words of one length first, short ones before long ones.
CHANGES = sorted(
    (pair for pair in product(range(WORD + 1), repeat=2) if any(pair)),
    key=lambda pair: (max(pair), abs(pair[0] - pair[1]), pair),
)


class Run(NamedTuple):
    """`length` characters from `first` on in one text and from `second` on in the other are the same."""

    first: int
    second: int
    length: int

    @property
    def first_end(self) -> int:
        return self.first + self.length

    @property
    def second_end(self) -> int:
        return self.second + self.length

    def swapped(self) -> "Run":
        return Run(self.second, self.first, self.length)


def grams_of(text: str) -> dict[str, list[int]]:
    found = defaultdict(list)
    for start in range(len(text) - GRAM + 1):
        found[text[start : start + GRAM]].append(start)
    return found


def runs_between(grams: dict[str, list[int]], first: str, second: str) -> list[Run]:
    """Every longest agreement of GRAM or more characters; `grams` are those of `first`."""
    found = []
    reached: dict[int, int] = {}  # how far a shift between the texts has been followed
    for left, right in sorted(_seeds(grams, first, second), key=lambda pair: pair[1]):
        if right < reached.get(left - right, 0):
            continue
        back = _agreement_before(first, second, left, right)
        run = Run(left - back, right - back, back + _agreement(first, second, left, right))
        reached[left - right] = run.second_end
        found.append(run)
    return found


def _seeds(grams: dict[str, list[int]], first: str, second: str) -> Iterator[tuple[int, int]]:
    """Where the same gram stands in both, once at least for every agreement."""
    places = defaultdict(list)
    for start in range(len(second) - GRAM + 1):
        gram = second[start : start + GRAM]
        if gram in grams:
            places[gram].append(start)
    for gram, rights in places.items():
        yield from _beginnings(grams[gram], rights, first, second)


def _beginnings(lefts: list[int], rights: list[int], first: str, second: str) -> list[tuple[int, int]]:
    """The pairs with which an agreement begins, because other letters stand before them."""
    if len(lefts) * len(rights) > MOST_PAIRS:
        return list(zip(lefts, rights, strict=False))
    pairs = product(lefts, rights)
    found = [(left, right) for left, right in pairs if not left or not right or first[left - 1] != second[right - 1]]
    return found if len(found) <= MANY else list(zip(lefts, rights, strict=False))


def _agreement(first: str, second: str, left: int, right: int) -> int:
    length, most = 0, min(len(first) - left, len(second) - right)
    while length < most and first[left + length] == second[right + length]:
        length += 1
    return length


def _agreement_before(first: str, second: str, left: int, right: int) -> int:
    length = 0
    while length < min(left, right) and first[left - length - 1] == second[right - length - 1]:
        length += 1
    return length


def chain_through(run: Run, first: str, second: str) -> list[Run]:
    """The longest chain with `run` in it that is changed no more than lightly."""
    after = list(_onward(first, second, run.first_end, run.second_end))
    turned = _onward(first[: run.first][::-1], second[: run.second][::-1], 0, 0)
    before = [Run(run.first - each.first_end, run.second - each.second_end, each.length) for each in turned]
    return _lightly_changed([*before[::-1], run, *after], len(before))


def _onward(first: str, second: str, left: int, right: int) -> Iterator[Run]:
    """The runs that follow behind one changed word each."""
    while change := _change(first, second, left, right):
        left, right = left + change[0], right + change[1]
        run = Run(left, right, _agreement(first, second, left, right))
        left, right = run.first_end, run.second_end
        yield run


def _change(first: str, second: str, left: int, right: int) -> tuple[int, int] | None:
    # Behind most agreements nothing agrees again, and that is seen quickly.
    footings = {first[place : place + FOOTING] for place in range(left, left + WORD + 1)}
    if footings.isdisjoint(second[place : place + FOOTING] for place in range(right, right + WORD + 1)):
        return None
    for skipped, other in CHANGES:
        footing = first[left + skipped : left + skipped + FOOTING]
        if len(footing) == FOOTING and second.startswith(footing, right + other):
            return skipped, other
    return None


def _lightly_changed(chain: list[Run], through: int) -> list[Run]:
    """The longest part of `chain` around its member `through` in which enough agrees for each change."""
    upto = [0, *accumulate(run.length for run in chain)]
    parts = product(range(through + 1), range(through, len(chain)))
    light = ((start, end) for start, end in parts if upto[end + 1] - upto[start] >= PER_CHANGE * (end - start))
    start, end = max(light, key=lambda part: upto[part[1] + 1] - upto[part[0]])
    return chain[start : end + 1]
