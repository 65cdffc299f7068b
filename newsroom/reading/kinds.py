"""What kind of item a page makes of a text: a story, or a brief, which is short beside the page's stories."""

from collections.abc import Sequence
from dataclasses import replace

from .items import ReadItem
from .shapes import Item, ItemKind

LONGEST_SIGNED_BRIEF = 140  # characters
BRIEF_SHARE = 0.34  # of the page's longest text


def settle_kinds(readings: Sequence[ReadItem | None]) -> list[ReadItem | None]:
    """Turn signed stories into briefs where the page has room for longer ones; a byline at the head is for stories."""
    longest = max((_size(reading.item) for reading in readings if reading), default=0)
    limit = min(LONGEST_SIGNED_BRIEF, BRIEF_SHARE * longest)
    return [_as_brief(reading) if reading and _is_brief(reading.item, limit) else reading for reading in readings]


def _size(item: Item) -> int:
    return sum(len(block.text) for block in item.body)


def _is_brief(item: Item, limit: float) -> bool:
    is_plain = not (item.kicker or item.deck or item.photos) and item.credit_place != "head"
    return item.kind is ItemKind.STORY and bool(item.bylines) and is_plain and _size(item) <= limit


def _as_brief(reading: ReadItem) -> ReadItem:
    return replace(reading, item=replace(reading.item, kind=ItemKind.BRIEF))
