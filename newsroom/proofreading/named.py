"""Who is named in a text with a title beside the name; only there can a name be told from a word."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .characters import HAN
from .shapes import Lists
from .word_lists import words_in

OFFICES = words_in("offices")
PRESS = "记者 通讯员 实习生 特约记者 见习记者 首席记者 特约通讯员 摄影记者".split()
DEED = re.compile(f"[{HAN}](?= ?(?:摄影|摄|供图|文/图)(?![{HAN}]))")
RUN = re.compile(f"[{HAN}]{{1,5}}")  # one more than the longest name
SEPARATOR = re.compile("[、 \u3000]")
# After a name of two characters one of these must follow, or it is the beginning of a longer one.
FOLLOWERS = frozenset(words_in("followers"))


class Named(NamedTuple):
    """A place where a name begins (or ends, where `is_before`), and the title beside it."""

    place: int
    title: str
    title_start: int
    is_before: bool = False


def titles_pattern(lists: Lists) -> re.Pattern:
    words = {*OFFICES, *PRESS, *(official.title for official in lists.officials if official.title)}
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


def places_of_names(text: str, lists: Lists) -> Iterator[Named]:
    """Behind each title and each name that shares it, 副县长甲、乙、丙; before the word for who took a picture."""
    for match in lists.once(titles_pattern).finditer(text):
        place = match.end() + (text[match.end() : match.end() + 1] in (" ", "\u3000"))
        while run := RUN.match(text, place):
            yield Named(place, match[0], match.start())
            if len(run[0]) > 4 or not SEPARATOR.match(text, run.end()):
                break
            place = run.end() + 1
    for match in DEED.finditer(text):
        yield Named(match.end(), "摄", match.end(), is_before=True)


def windows(text: str, named: Named) -> Iterator[tuple[int, int]]:
    """What may be the name there, the longest first."""
    for size in (4, 3, 2):
        start, end = (named.place - size, named.place) if named.is_before else (named.place, named.place + size)
        if start < 0 or end > len(text) or not RUN.fullmatch(text, start, end):
            continue
        if is_whole_before(text, start) if named.is_before else size > 2 or is_over(text, end):
            yield start, end


def is_whole_before(text: str, start: int) -> bool:
    return start == 0 or not RUN.match(text, start - 1)


def is_over(text: str, end: int) -> bool:
    """Whether a name may end here."""
    return not RUN.match(text, end) or text[end] in FOLLOWERS
