"""Which line of the source went where, so that source and result can be read side by side."""

from collections.abc import Iterator
from typing import NamedTuple

LEFT_OVER = "left"
ENOUGH = 12


class Line(NamedTuple):
    """A line of the source; `item` is the position of the item it went to, LEFT_OVER, or None for a blank line."""

    number: int
    text: str
    item: int | str | None


def squash(text: str | None) -> str:
    return "".join((text or "").split())


def words_of(item: dict) -> str:
    """All the text of an item in one run."""
    parts = [item[part] for part in ("section", "kicker", "headline", "deck", "dateline", "credit_line")]
    parts += [block["text"] for block in item["body"]]
    for photo in item["photos"]:
        parts += [photo["caption"], photo["credit_line"]]
    return "\n".join(map(squash, parts))


def find_item(line: str, texts: list[str], near: int) -> int | None:
    """The item that holds the line, its beginning or its end; pages are read downwards, so from `near` on first."""
    order = [*range(near, len(texts)), *range(near)]
    for probe in (line, line[:ENOUGH], line[-ENOUGH:]):
        for index in order:
            if probe in texts[index]:
                return index
    return None


def source_lines(source: str, reading: dict) -> Iterator[Line]:
    texts = [words_of(item) for item in reading["items"]]
    near = 0
    for number, text in enumerate(source.splitlines(), 1):
        line = squash(text)
        if not line:
            yield Line(number, "", None)
            continue
        item = find_item(line, texts, near)
        near = near if item is None else item
        yield Line(number, text.strip(), LEFT_OVER if item is None else item)
