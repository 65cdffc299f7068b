"""Who made a picture, from what stands in a creator field: names, credit lines, houses, and what cameras put there."""

import re
from collections.abc import Sequence

from newsroom.reading.credit_lines import read_credit_line
from newsroom.reading.names import is_agency

HAN = "\u3400-\u9fff"
SEPARATORS = re.compile(r"\s*[、;；|\n]\s*|\s*[/／]\s*|\s+(?:and|&)\s+")
BLANK_IN_A_NAME = re.compile(rf"(?<=[{HAN}])\s+(?=[{HAN}])")
# What a reading cannot explain: then the field's own words are taken.
DOUBTS = {"unplaced", "no_name", "unknown_glyph", "and_others"}
HOUSE = re.compile(r"(?:images?|news|photos?|pictures?|press|agency|xinhua|afp|reuters|getty|cns|cfp|vcg|ic)$", re.I)
LONGEST_NAME = 60
MOST = 20


def makers(values: Sequence[str]) -> tuple[str, ...]:
    """Return the people that creator fields name, each once, in order; a house only where nobody else is named.

    `记者 赵明 摄` and `赵明/某某日报` are 赵明, `张 三` is one name, `甲、乙` and two fields are two.
    """
    found = [name for value in values for name in _names(value)]
    return tuple(name[:LONGEST_NAME] for name in dict.fromkeys(found) if name)[:MOST]


def _names(value: str) -> list[str]:
    if not re.search(f"[{HAN}]", value):
        return _people([part.strip() for part in SEPARATORS.split(value)])
    reading = read_credit_line(value)
    if reading.people and not reading.unplaced and not DOUBTS.intersection(reading.flags):
        people = [person.name for person in reading.people if person.role != "source"]
        return people or [person.name for person in reading.people]
    return _people([BLANK_IN_A_NAME.sub("", part).strip() for part in SEPARATORS.split(value)])


def _people(parts: Sequence[str]) -> list[str]:
    people = [part for part in parts if part and not (is_agency(part) or HOUSE.search(part))]
    return people or [part for part in parts if part]
