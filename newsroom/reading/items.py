"""A draft read into an item: headline, credits, body and photos, with what an editor should look at."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from .bodies import Body, Signature, read_body
from .credit_lines import photo_credits, read_credit_line
from .marks import fold
from .pictures import NOT_OF_TEXT, Picture, lend_credits, read_pictures
from .rejoining import rejoin
from .sections import Column
from .shapes import BlockType, Covers, CreditedName, CreditReading, Item, ItemKind
from .stories import Draft
from .titles import TitleBlock, read_titles
from .traits import Traits

LONGEST_BRIEF = 400  # an unsigned text of at most so many characters is a brief, if it is a note and no more
LONGEST_NOTE = 100
LONGEST_COLUMN_BRIEF = 600
SHORTEST_UNTITLED = 40  # less text than this without a headline is no item

_BULLET = re.compile(r"(?:[□*·] ?(?=.))*")


@dataclass(frozen=True)
class Credits:
    """What the credit lines of an item say together."""

    bylines: tuple[CreditedName, ...] = ()
    photographers: tuple[CreditedName, ...] = ()
    covers_photos: bool = False
    flags: tuple[tuple[str, str], ...] = ()  # code and the line it is about


@dataclass(frozen=True)
class ReadItem:
    """An item, its flags as (code, text), and the loose pieces as (text, leftover code, line)."""

    item: Item
    flags: tuple[tuple[str, str], ...]
    loose: tuple[tuple[str, str, int], ...]


def read_item(draft: Draft, page_people: Sequence[CreditedName], known: Collection[str]) -> ReadItem | None:
    """None when the draft holds too little to be an item."""
    body = read_body(draft.parts, bool(draft.titles), known)
    pictures = read_pictures(draft.parts, known)
    if not _is_item(draft, body, pictures):
        return None
    titles = read_titles([without_bullet(title_text(traits)) for traits in draft.titles])
    credits = _read_credits(draft, body, known)
    pictures = lend_credits(pictures, credits.photographers or page_people)
    blocks, seams = rejoin(body.lines)
    item = Item(
        kind=_kind(draft, body, credits),
        section=draft.head.name if draft.head else None,
        kicker=titles.kicker,
        headline=titles.headline or body.headline,
        deck=titles.deck,
        dateline=body.dateline,
        credit_line="　".join(signature.line for signature in body.signatures) or None,
        credit_place=body.signatures[0].place if body.signatures else None,
        bylines=credits.bylines,
        credit_covers_photos=credits.covers_photos,
        body=tuple(blocks),
        photos=tuple(picture.photo for picture in pictures),
    )
    return ReadItem(item, _flags(item, titles, credits, pictures, seams), _loose(draft, body, titles, pictures))


def without_bullet(title: str) -> str:
    return title[_BULLET.match(fold(title)).end() :]


def title_text(traits: Traits) -> str:
    return traits.section.rest if traits.section and traits.section.rest else traits.text


def _bullet(traits: Traits) -> str:
    text = title_text(traits)
    return text.removesuffix(without_bullet(text)).strip()


def _is_item(draft: Draft, body: Body, pictures: Sequence[Picture]) -> bool:
    if any(picture.photo.caption for picture in pictures):
        return True
    size = sum(len(line.text) for line in body.lines if line.type is BlockType.PARAGRAPH)
    return size > 0 and bool(draft.titles or draft.head or body.dateline or body.headline or size >= SHORTEST_UNTITLED)


def _kind(draft: Draft, body: Body, credits: Credits) -> ItemKind:
    size = sum(len(line.text) for line in body.lines)
    if not any(line.type is BlockType.PARAGRAPH for line in body.lines):
        return ItemKind.PHOTO
    if draft.column is Column.BRIEFS and size <= LONGEST_COLUMN_BRIEF and not draft.has_head_byline:
        return ItemKind.BRIEF
    if credits.bylines:
        return ItemKind.STORY
    return ItemKind.BRIEF if size <= LONGEST_BRIEF and _is_note(draft, size) else ItemKind.STORY


def _is_note(draft: Draft, size: int) -> bool:
    """Whether an unsigned text is a note: one paragraph, two below a section's name, or hardly anything."""
    return len(draft.texts) <= (2 if draft.head else 1) or size <= LONGEST_NOTE


def _read_credits(draft: Draft, body: Body, known: Collection[str]) -> Credits:
    readings = [(signature, _read_signature(signature, known)) for signature in body.signatures]
    scopes = [read_credit_line(traits.text, known) for traits in draft.photo_scopes]
    of_text = [reading for _, reading in readings if reading.covers is not Covers.PHOTO]
    of_text += [read_credit_line(line, known) for line in body.inner_credits]
    of_both = [reading for reading in of_text if reading.covers is Covers.BOTH]
    of_photos = [reading for _, reading in readings if reading.covers is Covers.PHOTO] + scopes
    photographers = _each_once(of_photos) or _photographers(of_both)
    return Credits(
        bylines=_each_once(of_text),
        photographers=photographers,
        covers_photos=any(map(_has_photographs, of_both)),
        flags=tuple((code, signature.line) for signature, reading in readings for code in reading.flags),
    )


def _read_signature(signature: Signature, known: Collection[str]) -> CreditReading:
    """A pen name that looks like a word is taken because of where it stands, and flagged."""
    reading = read_credit_line(signature.to_read, known)
    if reading.people or not signature.names:
        return reading
    return CreditReading((CreditedName(signature.names, "unlabelled", ""),), flags=("unsure_name",))


def _photographers(readings: Sequence[CreditReading]) -> tuple[CreditedName, ...]:
    """甲/文 乙/图 names the photographers apart; 文/图 makes everybody one."""
    people = _each_once(readings)
    return tuple(person for person in people if person.role in NOT_OF_TEXT) or people


def _has_photographs(reading: CreditReading) -> bool:
    """Whether more than a drawing goes with the text."""
    return any(person.role not in ("illustrator", "videographer") for person in photo_credits(reading))


def _each_once(readings: Sequence[CreditReading]) -> tuple[CreditedName, ...]:
    """Named at the head and at the tail, a person is one; the line that tells the role is believed."""
    people: dict[str, CreditedName] = {}
    for reading in readings:
        for person in reading.people:
            if person.name not in people or people[person.name].role == "unlabelled":
                people[person.name] = person
    return tuple(people.values())


def _flags(item: Item, titles: TitleBlock, credits: Credits, pictures: Sequence[Picture], seams: Sequence[str]):
    flags = list(credits.flags)
    if titles.is_unsure:
        flags.append(("unsure_headline", item.headline or ""))
    if not item.headline and item.kind is not ItemKind.PHOTO:
        flags.append(("missing_headline", item.body[0].text[:20]))
    if item.kind is ItemKind.STORY and not item.bylines:
        flags.append(("missing_byline", item.headline or item.body[0].text[:20]))
    for picture in pictures:
        flags += [(code, picture.photo.credit_line or "") for code in picture.flags]
        if not picture.photo.credit_line:
            flags.append(("inherited_credit" if picture.photo.credits else "missing_credit", picture.photo.caption))
    flags += [("rejoined", seam) for seam in seams]
    return tuple(flags)


def _loose(draft: Draft, body: Body, titles: TitleBlock, pictures: Sequence[Picture]):
    loose = list(body.loose)
    loose += [(mark, "bullet", traits.line.number) for traits in draft.titles if (mark := _bullet(traits))]
    loose += [(dash, "separator", draft.titles[0].line.number) for dash in titles.separators]
    loose += [(text, code, picture.line) for picture in pictures for text, code in picture.loose]
    return tuple(loose)
