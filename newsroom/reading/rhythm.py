"""Lines set to be chanted: halves that match in length or in a character, as slogans, couplets and kickers have."""

import re

from .marks import fold

_SMALL_AND_LARGE = re.compile(r"小\w{1,3}[^小大]{1,4}大\w{1,3}")
_PAIRED = re.compile(r"(\w)(?!\1)\w\1\w(?!.{9})")
EVEN = 1  # halves whose lengths differ by at most this were set to match


def is_slogan(text: str) -> bool:
    """Say whether a line is two or three halves set to match, with a blank between them."""
    sizes = halves(text)
    return 2 <= len(sizes) <= 3 and max(sizes) - min(sizes) <= EVEN and min(sizes) >= 3


def halves(text: str) -> list[int]:
    """How many characters stand between the blanks of a line, marks not counted."""
    return [len(re.sub(r"\W", "", half)) for half in fold(text).split()]


def is_chanted(text: str) -> bool:
    """Say whether a line without a blank repeats itself: halves with one character at the same place, 用心用情."""
    plain = fold(text)
    if " " in plain:
        return False
    is_contrast = bool(_PAIRED.match(plain) or _SMALL_AND_LARGE.fullmatch(plain))
    return is_contrast or any(_matches_itself(plain, size) for size in (3, 4, 5))


def _matches_itself(plain: str, size: int) -> bool:
    pieces = [plain[at : at + size] for at in range(0, len(plain), size)]
    if not 2 <= len(pieces) <= 4 or len(pieces[-1]) != size:
        return False
    return any(len(set(column)) == 1 for column in zip(*pieces, strict=True))
