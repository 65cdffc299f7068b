"""Places a paper reports from, so that 北京报道 and 发自上海 are not taken for people."""

from .word_lists import word_table

PLACES = frozenset(place for places in word_table("places").values() for place in places)


def starts_with_place(word: str) -> bool:
    return any(word[:size] in PLACES for size in (2, 3, 4, 5))
