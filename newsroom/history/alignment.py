"""Which runs of paragraphs two texts have in common, in a time that nobody notices however long they are."""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

# Beyond these, what lies between the common beginning and the common end is one text against another.
MOST_PARAGRAPHS = 2000
MOST_MATCHES = 200_000


class Match(NamedTuple):
    """`size` paragraphs, from `a` in the one text and from `b` in the other."""

    a: int
    b: int
    size: int


def matches(before: Sequence[str], after: Sequence[str]) -> list[Match]:
    shortest = min(len(before), len(after))
    start = leading(before, after, shortest)
    end = leading(before[::-1], after[::-1], shortest - start)
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    found = [Match(0, 0, start), *(Match(a + start, b + start, size) for a, b, size in between(old, new))]
    found.append(Match(len(before) - end, len(after) - end, end))
    return [match for match in found if match.size]


def leading(one: Sequence[str], other: Sequence[str], most: int) -> int:
    return next((place for place in range(most) if one[place] != other[place]), most)


def between(old: Sequence[str], new: Sequence[str]) -> list:
    if max(len(old), len(new)) > MOST_PARAGRAPHS:
        return []
    times = Counter(new)
    if sum(times[text] for text in old) > MOST_MATCHES:
        return []
    return SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()[:-1]
