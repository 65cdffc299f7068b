"""Lines set to be chanted: halves that match in length or in a character, as slogans, couplets and kickers have."""

from .lines import length
from .marks import fold

EVEN = 1  # halves whose lengths differ by at most this were set to match


def is_slogan(text: str) -> bool:
    """Say whether a line is two or three halves set to match, with a blank between them."""
    halves = [length(half) for half in fold(text).split()]
    return 2 <= len(halves) <= 3 and max(halves) - min(halves) <= EVEN and min(halves) >= 3


def is_chanted(text: str) -> bool:
    """Say whether a line is halves without a blank, each with one character at the same place: 早查早防早治."""
    plain = fold(text)
    return " " not in plain and any(_matches_itself(plain, size) for size in (3, 4, 5))


def _matches_itself(plain: str, size: int) -> bool:
    halves = [plain[at : at + size] for at in range(0, len(plain), size)]
    if not 2 <= len(halves) <= 4 or len(halves[-1]) != size:
        return False
    return any(len(set(column)) == 1 for column in zip(*halves, strict=True))
