"""Where a page stands between two lines: the place in its item, and what the item still owes."""

from enum import StrEnum
from typing import NamedTuple

from .sections import Column


class Place(StrEnum):
    START = "start"
    SECTION = "section"
    TITLE = "title"
    BYLINE = "byline"
    BODY = "body"
    SUBHEAD = "subhead"
    TAIL = "tail"


class State(NamedTuple):
    place: Place = Place.START
    title_lines: int = 0
    is_open: bool = False  # the last paragraph broke off inside a sentence
    is_signed: bool = False
    subheads: int = 0  # counted to two
    has_photo: bool = False
    column: Column = Column.NONE
    is_notice: bool = False
    is_weak_head: bool = False  # the section head above is one only if a headline follows
    owes_photo: int = (
        0  # 文/图 promised a picture: 3 (or 2, 图 alone) none has come, 1 only such as have their own credit
    )
    verses: int = 0  # lines of verse just before, counted to two
    after_caption: bool = False
    is_bare_caption: bool = False  # the caption just before has neither mark nor credit
    tiny_title: int = 0  # length of a title so far of a few characters, as section names are
    has_part_heads: bool = False  # the subheads here have a colon inside (东村：…)
