"""Sentences broken by a caption or a column end, made whole again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .lines import breaks_off, join
from .shapes import Block, BlockType

SEAM = 12  # characters shown on either side of a joint


@dataclass(frozen=True)
class BodyLine:
    """One printed block of a body. Nothing is joined to what stands alone, nor across `starts_part` (a byline)."""

    type: BlockType
    text: str
    stands_alone: bool = False
    starts_part: bool = False
    joins_verse: bool = False  # goes on in the stanza of the line above


def rejoin(lines: Iterable[BodyLine]) -> tuple[list[Block], list[str]]:
    """The blocks of the body and, for the editor, the words around each joint."""
    blocks, seams = [], []
    for pieces in _runs(lines):
        if any(piece.joins_verse for piece in pieces):
            blocks.append(Block(pieces[0].type, "\n".join(piece.text for piece in pieces)))
            continue
        for left, right in zip(pieces, pieces[1:], strict=False):
            seams.append(left.text[-SEAM:] + right.text[:SEAM])
        blocks.append(Block(pieces[0].type, join([piece.text for piece in pieces])))
    return blocks, seams


def _runs(lines: Iterable[BodyLine]) -> Iterator[list[BodyLine]]:
    run: list[BodyLine] = []
    for line in lines:
        if run and not _continues(run[-1], line):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _continues(left: BodyLine, right: BodyLine) -> bool:
    if right.joins_verse and left.stands_alone:
        return True
    both_prose = left.type is right.type is BlockType.PARAGRAPH and not (left.stands_alone or right.stands_alone)
    if not both_prose or right.starts_part:
        return False
    return breaks_off(left.text)
