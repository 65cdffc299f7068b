"""Fingerprints of a text, few enough to keep for every story and chosen so that a common passage has common ones.

Winnowing (Schleimer, Wilkerson, Aiken 2003): of every WINDOW neighbouring grams the one with the smallest value is
kept, about one for four characters. Two texts that agree over GRAM + WINDOW - 1 characters keep the same gram there.
That is fourteen: half of the shortest passage that counts, so that it is found with a word changed in its middle.
"""

from zlib import crc32

from .plain import Plain

GRAM = 8
WINDOW = 7
MIDDLE = 2**31  # values are kept in signed columns of four bytes


def fingerprints(plain: Plain) -> set[int]:
    """The values to look for; grams of nothing but a set phrase are left out."""
    values = _values(plain.text)
    return {values[place] - MIDDLE for place in _winnowed(values) if not plain.is_set_phrase(place, place + GRAM)}


def _values(text: str) -> list[int]:
    data = text.encode("utf-32-le")
    return [crc32(data[start : start + 4 * GRAM]) for start in range(0, len(data) - 4 * GRAM + 1, 4)]


def _winnowed(values: list[int]) -> list[int]:
    """The places of the smallest value of each window, of equal ones the last."""
    picked: list[int] = []
    least = -1
    for end in range(max(1, min(WINDOW, len(values))), len(values) + 1):
        start = max(0, end - WINDOW)
        if least >= start and values[end - 1] > values[least]:
            continue
        window = values[start:end]
        least = end - 1 - window[::-1].index(min(window))
        picked.append(least)
    return picked
