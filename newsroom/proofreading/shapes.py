"""What a check reads and what it finds: plain, frozen shapes that know nothing of the database.

Texts for people stand here as msgids; `gettext_noop` only lets the catalogue's collector see them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

CONTEXT = 8  # characters on either side that tell a place in a story from every other
# What of it, within the sentence, tells a dismissed finding from another.
NEAREST = 4
SENTENCE_END = re.compile("[。！？；\n]")


def gettext_noop(message: str) -> str:
    return message


class Severity(StrEnum):
    """The gravest first."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Field(StrEnum):
    """Where text stands; the title parts and notes are one paragraph each."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    DATELINE = "dateline"
    SUMMARY = "summary"
    EDITORS_NOTE = "editors_note"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"


class Place(NamedTuple):
    field: str
    paragraph: int
    start: int
    end: int


class Excerpt(NamedTuple):
    """The wrong piece between what stands around it."""

    before: str
    piece: str
    after: str


@dataclass(frozen=True)
class Finding:
    """`message` is a msgid that takes `params`; `fix` is what would stand there instead, None if nobody knows."""

    code: str
    place: Place
    excerpt: Excerpt
    message: str
    params: Mapping[str, object] = field(default_factory=dict)
    fix: str | None = None
    severity: Severity = Severity.WARNING

    @property
    def digest(self) -> str:
        """The same as long as the piece and its nearest neighbours stay, wherever its sentence moves to."""
        # A piece that is missing has no neighbours: its place is all there is.
        where = self.place.field if self.excerpt.piece else f"{self.place.field} {self.place.paragraph}"
        before, piece, after = self.excerpt
        nearest = SENTENCE_END.split(before)[-1][-NEAREST:], piece, SENTENCE_END.split(after)[0][:NEAREST]
        return sha256("\0".join([self.code, where, *nearest]).encode()).hexdigest()


@dataclass(frozen=True)
class Paragraph:
    field: str
    number: int
    text: str

    def finding(self, code: str, start: int, end: int, message: str, **details) -> Finding:
        before, after = self.text[max(0, start - CONTEXT) : start], self.text[end : end + CONTEXT]
        excerpt = Excerpt(before, self.text[start:end], after)
        return Finding(code, Place(self.field, self.number, start, end), excerpt, message, **details)


@dataclass(frozen=True)
class Person:
    """Somebody whose name the paper must not get wrong; an official holds `title` from and to the days given."""

    name: str
    title: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    def holds_title_on(self, day: date) -> bool:
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)


@dataclass(frozen=True)
class ListedWording:
    wording: str
    advice: str = ""
    replacement: str = ""
    severity: Severity = Severity.WARNING


@dataclass(frozen=True)
class Lists:
    """What the paper keeps: whom it credits, who is in office, which words it avoids, how long a title may be."""

    contributors: tuple[str, ...] = ()
    officials: tuple[Person, ...] = ()
    wordings: tuple[ListedWording, ...] = ()
    longest: Mapping[str, int] = field(default_factory=dict)
    count: Callable[[str], int] = len

    def once(self, make: Callable):
        """What a check makes of the lists, once for however many stories."""
        if make not in self._made:
            self._made[make] = make(self)
        return self._made[make]

    @cached_property
    def _made(self) -> dict:
        return {}


@dataclass(frozen=True)
class Copy:
    """A story as text: `titles` by field, body paragraphs, captions and credit lines in order; `day` is its issue's."""

    titles: Mapping[str, str] = field(default_factory=dict)
    paragraphs: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    day: date | None = None
    lists: Lists = field(default_factory=Lists)
    needs_credit: bool = True

    @cached_property
    def texts(self) -> tuple[Paragraph, ...]:
        """Everything that is read through, credit lines left out: they are names and titles."""
        return tuple(self._texts())

    def _texts(self) -> Iterator[Paragraph]:
        for name, text in self.titles.items():
            yield Paragraph(name, 0, text)
        yield from numbered(Field.BODY, self.paragraphs)
        yield from numbered(Field.CAPTION, self.captions)


def numbered(field: str, texts: Iterable[str]) -> Iterator[Paragraph]:
    for number, text in enumerate(texts):
        yield Paragraph(field, number, text)
