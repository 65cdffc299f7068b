"""The source text as lines: what stands on each, which line of the file it was, and how many blank lines precede it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .marks import fold

FINAL_MARKS = "。!?…"
ANNOUNCING = (":", ";", "--")
SHORTEST_BROKEN = 8  # a shorter line without a final mark is a salutation or a signature, not half a sentence
CLOSERS = "”’\"')]》」』"


_INDENT = re.compile(r"[\u3000\u2003\t]|\s{2}")


@dataclass(frozen=True)
class SourceLine:
    text: str
    number: int
    blanks_before: int = 0
    is_indented: bool = False
    is_head: bool = False  # a headline that the copy ran into its story


def split_lines(text: str) -> list[SourceLine]:
    lines, blanks = [], 0
    for number, raw in enumerate(text.splitlines(), start=1):
        stripped = raw.strip()
        if not stripped:
            blanks += 1
            continue
        lines.append(SourceLine(stripped, number, blanks, bool(_INDENT.match(raw))))
        blanks = 0
    return lines


def join(pieces: Sequence[str]) -> str:
    """The parts of one broken line. Only Latin words need a blank between them."""
    parts = [pieces[0]]
    for left, right in zip(pieces, pieces[1:], strict=False):
        both_latin = left[-1:].isascii() and left[-1:].isalpha() and right[:1].isascii() and right[:1].isalpha()
        parts.append(" " + right if both_latin else right)
    return "".join(parts)


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does: a final mark, perhaps inside closing quotes or brackets."""
    bare = fold(text).rstrip()
    core = bare.rstrip(CLOSERS)
    return bool(core) and (core[-1] in FINAL_MARKS or bare[-1] in "”’)]】")


def length(text: str) -> int:
    """Characters without blanks."""
    return sum(not char.isspace() for char in text)


def is_sentence(text: str) -> bool:
    """Whether a final mark stands at the end, perhaps inside quotes; a quote alone may close a headline."""
    return fold(text).rstrip(CLOSERS + " ").endswith(tuple(FINAL_MARKS))


def breaks_off(text: str) -> bool:
    """No sentence ends here and nothing is announced: the text goes on elsewhere."""
    return length(text) >= SHORTEST_BROKEN and not ends_sentence(text) and not fold(text).rstrip().endswith(ANNOUNCING)
