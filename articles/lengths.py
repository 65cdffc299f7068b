"""Length in 字: characters as set, punctuation included, blanks not; Latin letters and digits are set two to one."""

import re
from math import ceil

# A run of letters and digits, with the points and signs that stand inside it: `PM2.5`, `89.73%`, `8:30`.
HALF_WIDTH_RUN = re.compile(r"[0-9A-Za-z]+(?:[.,:/+\-'&][0-9A-Za-z]+)*%?")
BLANK = re.compile(r"\s+")


def count_characters(text: str) -> int:
    """Count `text` in 字; half a character at the end counts as a whole one."""
    narrow = sum(len(run) for run in HALF_WIDTH_RUN.findall(text))
    wide = len(BLANK.sub("", HALF_WIDTH_RUN.sub("", text)))
    return wide + ceil(narrow / 2)
