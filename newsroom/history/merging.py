"""Two people have changed one text: what both want, and where somebody has to choose; no database."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .alignment import matches

Texts = tuple[str, ...]


class Part(NamedTuple):
    """Neighbouring paragraphs as they were, as one has them and as the other has them."""

    base: Texts
    mine: Texts
    theirs: Texts

    @property
    def is_settled(self) -> bool:
        return self.mine == self.theirs or self.base in (self.mine, self.theirs)

    @property
    def paragraphs(self) -> Texts:
        """What the merge has here; where somebody has to choose, everything of both."""
        if not self.is_settled:
            return (*self.mine, *self.theirs)
        return self.theirs if self.mine == self.base else self.mine


class OpenPart(Part):
    """What would settle itself, and would take a paragraph that both have from both."""

    is_settled = False


class Merged(NamedTuple):
    parts: tuple[Part, ...]

    @property
    def is_settled(self) -> bool:
        return not self.conflicts

    @property
    def conflicts(self) -> list[Part]:
        return [part for part in self.parts if not part.is_settled]

    @property
    def paragraphs(self) -> list[str]:
        return [text for part in self.parts for text in part.paragraphs]

    @property
    def mine(self) -> list[str]:
        return [text for part in self.parts for text in part.mine]

    @property
    def theirs(self) -> list[str]:
        return [text for part in self.parts for text in part.theirs]


def merge(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Merged:
    """Both texts can be read from what comes back, to the last character, whatever is settled and what is not."""
    parts, at = [], (0, 0, 0)
    for i, j, k, size in [*common(base, mine, theirs), (len(base), len(mine), len(theirs), 0)]:
        parts += row_by_row(Part(tuple(base[at[0] : i]), tuple(mine[at[1] : j]), tuple(theirs[at[2] : k])))
        parts += [Part((text,), (text,), (text,)) for text in base[i : i + size]]
        at = (i + size, j + size, k + size)
    return Merged(tuple(with_lost_ones_open(parts)))


def with_lost_ones_open(parts: list[Part]) -> list[Part]:
    """Where each has taken out another of two equal paragraphs, somebody says which of them stays."""
    kept = {text for part in parts for text in part.paragraphs}
    lost = {text for part in parts for text in part.mine} & {text for part in parts for text in part.theirs} - kept
    return [
        OpenPart(*part) if part.mine != part.theirs and lost & {*part.mine, *part.theirs} else part for part in parts
    ]


def common(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Runs of paragraphs that nobody has touched, by where they begin in each of the three."""
    in_mine, in_theirs = matches(base, mine), matches(base, theirs)
    while in_mine and in_theirs:
        one, other = in_mine[0], in_theirs[0]
        start, end = max(one.a, other.a), min(one.a + one.size, other.a + other.size)
        if start < end:
            yield start, one.b + start - one.a, other.b + start - other.a, end - start
        (in_mine if one.a + one.size <= other.a + other.size else in_theirs).pop(0)


def row_by_row(part: Part) -> list[Part]:
    """Where neither has added or taken out a paragraph, each stands for itself."""
    if not any(part):
        return []
    if part.is_settled or len({len(texts) for texts in part}) > 1:
        return [part]
    return [Part((base,), (mine,), (theirs,)) for base, mine, theirs in zip(*part, strict=True)]
