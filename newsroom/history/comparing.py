"""What changed between two texts, per paragraph, fit for <ins> and <del> and for being read out; no database."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from diff_match_patch import diff_match_patch

from .alignment import MOST_PARAGRAPHS, matches

# Two paragraphs with less in common are two paragraphs, and not one that was changed.
ALIKE = 0.4
# Beyond so many pairs, paragraphs are compared in the order in which they stand.
MOST_PAIRS = 10_000


class Kind(StrEnum):
    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"  # of a paragraph: some of its pieces are added or removed


class Piece(NamedTuple):
    kind: Kind
    text: str


class Paragraph(NamedTuple):
    kind: Kind
    pieces: tuple[Piece, ...]

    @property
    def before(self) -> str:
        return "".join(piece.text for piece in self.pieces if piece.kind != Kind.ADDED)

    @property
    def after(self) -> str:
        return "".join(piece.text for piece in self.pieces if piece.kind != Kind.REMOVED)


KINDS = {
    diff_match_patch.DIFF_EQUAL: Kind.SAME,
    diff_match_patch.DIFF_INSERT: Kind.ADDED,
    diff_match_patch.DIFF_DELETE: Kind.REMOVED,
}


def compare(before: Sequence[str], after: Sequence[str]) -> list[Paragraph]:
    """The paragraphs of both texts in one row; nothing of either is left out."""
    found, at = [], (0, 0)
    for a, b, size in [*matches(before, after), (len(before), len(after), 0)]:
        found += exchanged(before[at[0] : a], after[at[1] : b])
        found += [whole(Kind.SAME, text) for text in before[a : a + size]]
        at = (a + size, b + size)
    return found


def exchanged(old: Sequence[str], new: Sequence[str]) -> list[Paragraph]:
    if max(len(old), len(new)) > MOST_PARAGRAPHS:
        return [*(whole(Kind.REMOVED, text) for text in old), *(whole(Kind.ADDED, text) for text in new)]
    return [paragraph(one, other) for one, other in paired(old, new)]


def paragraph(old: str | None, new: str | None) -> Paragraph:
    if old is None:
        return whole(Kind.ADDED, new)
    if new is None:
        return whole(Kind.REMOVED, old)
    if old == new:
        return whole(Kind.SAME, old)
    return Paragraph(Kind.CHANGED, tuple(Piece(KINDS[sign], text) for sign, text in differences(old, new)))


def whole(kind: Kind, text: str) -> Paragraph:
    return Paragraph(kind, (Piece(kind, text),))


def differences(old: str, new: str) -> list[tuple[int, str]]:
    differ = diff_match_patch()
    differ.Diff_Timeout = 0.3  # seconds; then what is left is shown as exchanged
    found = differ.diff_main(old, new, False)
    differ.diff_cleanupSemantic(found)
    return found


def paired(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str | None, str | None]]:
    """Each paragraph with what became of it, in order; None where it has no counterpart."""
    if len(old) * len(new) > MOST_PAIRS:
        yield from zip_longest(old, new)
        return
    start = (0, 0)
    for i, j in [*best_pairs(old, new), (len(old), len(new))]:
        yield from ((text, None) for text in old[start[0] : i])
        yield from ((None, text) for text in new[start[1] : j])
        if i < len(old) and j < len(new):
            yield old[i], new[j]
        start = (i + 1, j + 1)


def best_pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs, in order on both sides, that have most in common altogether."""
    best = [[(0.0, [])] * (len(new) + 1) for _ in range(len(old) + 1)]
    new_parts = [bigrams(text) for text in new]
    for i, one in enumerate(map(bigrams, old)):
        for j, other in enumerate(new_parts):
            score, pairs = best[i][j]
            likeness = alike(one, other)
            options = [best[i][j + 1], best[i + 1][j]]
            if likeness >= ALIKE:
                options.append((score + likeness, [*pairs, (i, j)]))
            best[i + 1][j + 1] = max(options, key=lambda option: option[0])
    return best[-1][-1][1]


def alike(one: set[str], other: set[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def bigrams(text: str) -> set[str]:
    return {text[place : place + 2] for place in range(max(1, len(text) - 1))} - {""}
