"""The word tables of this package: plain text, so that an editor can read them and add a word."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "words"


@cache
def word_table(name: str) -> dict[str, tuple[str, ...]]:
    """Read `words/NAME.txt`: under each heading its words."""
    table: dict[str, list[str]] = {}
    heading = ""
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if line.endswith(":"):
            heading = line.removesuffix(":")
        table.setdefault(heading, []).extend([] if line.endswith(":") else line.split())
    return {heading: tuple(words) for heading, words in table.items() if heading}


def one_of(words: Iterable[str]) -> str:
    """Give the pattern that matches any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
