"""What reading a printed page yields: plain, frozen shapes that know nothing of the database.

The printed wording is never lost: every non-blank character of the input is in exactly one text field of an item or in
a leftover, and whatever was guessed carries a flag for the editor.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Covers(StrEnum):
    """What a credit line speaks for."""

    TEXT = "text"
    PHOTO = "photo"
    BOTH = "text+photo"
    FURNITURE = "furniture"


class ItemKind(StrEnum):
    STORY = "story"
    BRIEF = "brief"
    PHOTO = "photo"


class BlockType(StrEnum):
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    NOTE = "note"  # the editor's note above a story (编者按)


@dataclass(frozen=True)
class CreditedName:
    """One name as a credit line gives it: `name` without inner blanks, `role` a key of ROLES, `label` as printed."""

    name: str
    role: str
    label: str


@dataclass(frozen=True)
class CreditReading:
    """What one credit line says. `flags` holds codes such as `glued_names`; an empty one means nothing was guessed."""

    people: tuple[CreditedName, ...] = ()
    covers: Covers = Covers.TEXT
    dateline: str | None = None
    flags: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()


@dataclass(frozen=True)
class OpenedBody:
    """The first paragraph of a story parted at its head, each part as printed."""

    dateline: str | None
    credit_line: str | None
    rest: str


@dataclass(frozen=True)
class Block:
    """A paragraph or a subhead of a story's body."""

    type: BlockType
    text: str


@dataclass(frozen=True)
class ReadPhoto:
    caption: str
    credit_line: str | None = None
    credits: tuple[CreditedName, ...] = ()


@dataclass(frozen=True)
class Item:
    """One piece of the page. `credit_place` tells where the byline stood: head, dateline or tail."""

    kind: ItemKind
    section: str | None = None
    kicker: str | None = None
    headline: str | None = None
    deck: str | None = None
    dateline: str | None = None
    credit_line: str | None = None
    credit_place: str | None = None
    bylines: tuple[CreditedName, ...] = ()
    credit_covers_photos: bool = False
    body: tuple[Block, ...] = ()
    photos: tuple[ReadPhoto, ...] = ()


@dataclass(frozen=True)
class Leftover:
    """Text that found no field. `line` counts the source's lines from 1; `why` is the English of `code`."""

    text: str
    line: int
    why: str
    code: str = "unplaced"


@dataclass(frozen=True)
class Flag:
    """Something an editor should look at. `items` are positions in the reading's items; `message` is for a person."""

    code: str
    items: tuple[int, ...]
    text: str
    message: str


@dataclass(frozen=True)
class PageReading:
    items: tuple[Item, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    flags: tuple[Flag, ...] = field(default=())
