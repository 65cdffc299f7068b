"""Readings as plain dictionaries, in the form the commands print."""

from dataclasses import asdict

from .shapes import CreditedName, CreditReading, Item, PageReading, ReadPhoto


def name_as_dict(person: CreditedName) -> dict[str, str]:
    return {"name": person.name, "role": person.role, "label": person.label}


def credit_as_dict(reading: CreditReading) -> dict:
    return {
        "people": [name_as_dict(person) for person in reading.people],
        "covers": str(reading.covers),
        "dateline": reading.dateline,
        "flags": list(reading.flags),
    }


def page_as_dict(reading: PageReading) -> dict:
    return {
        "items": [item_as_dict(item) for item in reading.items],
        "leftovers": [asdict(leftover) for leftover in reading.leftovers],
        "flags": [asdict(flag) | {"items": list(flag.items)} for flag in reading.flags],
    }


def item_as_dict(item: Item) -> dict:
    return {
        "kind": str(item.kind),
        "section": item.section,
        "kicker": item.kicker,
        "headline": item.headline,
        "deck": item.deck,
        "dateline": item.dateline,
        "credit_line": item.credit_line,
        "credit_place": item.credit_place,
        "bylines": [name_as_dict(person) for person in item.bylines],
        "credit_covers_photos": item.credit_covers_photos,
        "body": [{"type": str(block.type), "text": block.text} for block in item.body],
        "photos": [photo_as_dict(photo) for photo in item.photos],
    }


def photo_as_dict(photo: ReadPhoto) -> dict:
    return {
        "caption": photo.caption,
        "credit_line": photo.credit_line,
        "credits": [name_as_dict(person) for person in photo.credits],
    }
