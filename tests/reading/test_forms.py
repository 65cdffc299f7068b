"""The forms pages are made of, each shown on a small page beside the outline it should be read into.

An outline has a line for each item, `[section] kicker ^ headline _ deck / names`, and below it the beginning of each
paragraph, `> subhead`, `! note`, `@ caption (names)`.
"""

from pathlib import Path

import pytest

from newsroom.reading.page import read_page
from newsroom.reading.shapes import Item, ReadPhoto

from .conservation import is_conserved

FORMS = sorted((Path(__file__).parent / "forms").glob("*.txt"))
MARKS = {"paragraph": "", "subhead": "> ", "note": "! "}


def pages() -> list:
    found = []
    for path in FORMS:
        for case in path.read_text(encoding="utf-8").split("=== ")[1:]:
            title, _, rest = case.partition("\n")
            text, _, outline = rest.partition("--- outline\n")
            found.append(pytest.param(text.strip("\n"), outline.strip("\n").splitlines(), id=f"{path.stem}: {title}"))
    return found


def outline_of(item: Item) -> list[str]:
    names = ", ".join(person.name for person in item.bylines)
    parts = [item.kicker and f"{item.kicker} ^", item.headline, item.deck and f"_ {item.deck}", names and f"/ {names}"]
    section = [f"[{item.section}]"] if item.section else []
    blocks = [f"  {MARKS[block.type]}{block.text}" for block in item.body]
    return [" ".join([*section, *filter(None, parts)]), *blocks, *map(_outline_of_photo, item.photos)]


def _outline_of_photo(photo: ReadPhoto) -> str:
    names = ", ".join(person.name for person in photo.credits)
    return f"  @ {photo.caption}" + (f" ({names})" if names else "")


def shortened(told: list[str], asked: list[str]) -> list[str]:
    """Paragraphs are asked for by their beginning."""
    pairs = zip(told, asked, strict=False)
    return [one[: len(other)] if one.startswith("  ") else one for one, other in pairs] + told[len(asked) :]


@pytest.mark.parametrize(("text", "asked"), pages())
def test_the_form_is_read_as_outlined(text, asked):
    told = [line for item in read_page(text).items for line in outline_of(item)]

    assert shortened(told, asked) == asked


@pytest.mark.parametrize(("text", "asked"), pages())
def test_no_character_of_the_form_is_lost(text, asked):
    assert is_conserved(text, read_page(text))
