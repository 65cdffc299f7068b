"""Names that are easily taken for one another: one character different, or two of the given name exchanged."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .word_lists import words_in

# What a keyboard offers beside the right character: the same sound, or nearly the same look.
ALIKE = words_in("alike")


def alike() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for group in ALIKE:
        for char in group:
            found[char] |= set(group)
    return found


ARE_ALIKE = alike()
ANY = "?"


class Near(NamedTuple):
    name: str
    is_alike: bool  # by sound or look, or exchanged: more than a chance


class Names:
    """Known names, each found by any one step away from it; of two characters only where they look alike."""

    def __init__(self, names: Iterable[str]) -> None:
        self.known = frozenset(name for name in names if 2 <= len(name) <= 4 and name.isalpha() and not name.isascii())
        self._one_off: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self.known):
            for key in keys(name):
                self._one_off[key].append(name)

    def __contains__(self, name: str) -> bool:
        return name in self.known

    def near(self, name: str) -> list[Near]:
        found = {}
        for key in keys(name):
            for other in self._one_off.get(key, ()):
                is_alike = differs_alike(name, other)
                if other != name and (is_alike or len(name) > 2):
                    found[other] = Near(other, is_alike)
        return sorted(found.values(), key=lambda near: (not near.is_alike, near.name))


def keys(name: str) -> Iterator[str]:
    """Each character left open in turn; two names with the same letters of the given name share the last key."""
    for place in range(len(name)):
        yield f"{name[:place]}{ANY}{name[place + 1 :]}"
    if len(name) > 2:
        yield name[0] + ANY + "".join(sorted(name[1:]))


def differs_alike(name: str, other: str) -> bool:
    pairs = [(left, right) for left, right in zip(name, other, strict=True) if left != right]
    if len(pairs) == 1:
        return pairs[0][1] in ARE_ALIKE.get(pairs[0][0], ())
    return sorted(name) == sorted(other)
