"""What a parsed credit line says: who is credited, as what, and for text or picture."""

from collections.abc import Iterator

from .credit_grammar import Parse
from .people import Person
from .shapes import Covers, CreditedName, CreditReading

MAKERS = frozenset({"photographer", "illustrator", "videographer", "courtesy"})


def reading_of(parsed: Parse, dateline: str | None = None) -> CreditReading:
    roles = [person.role for person in parsed.people]
    sides = set().union(*(p.sides(role) for p, role in zip(parsed.people, roles, strict=True)))
    covers = _covers(sides, parsed.is_archive)
    flags = parsed.flags + ["unplaced"] * bool(parsed.unplaced)
    return CreditReading(
        tuple(dict.fromkeys(_named(parsed.people, roles, covers))),
        covers,
        dateline,
        tuple(dict.fromkeys(flags)),
        tuple(filter(None, parsed.unplaced)),
    )


def _named(people: list[Person], roles: list[str], covers: Covers) -> Iterator[CreditedName]:
    """Give those whom a line credits: page staff alone and where a text came from are nobody's credit.

    Of the house that sold a picture and the person who made it, the person is named.
    """
    has_maker = bool(MAKERS.intersection(roles))
    for person, role in zip(people, roles, strict=True):
        is_house = role == "source" and (has_maker or person.is_story_source)
        if covers is not Covers.FURNITURE and not is_house:
            yield CreditedName(person.name, role, person.label)


def _covers(sides: set[str], is_archive: bool) -> Covers:
    if sides == {"furniture"}:
        return Covers.FURNITURE
    if "text" in sides:
        return Covers.BOTH if "photo" in sides else Covers.TEXT
    return Covers.PHOTO if sides & {"photo", "film"} or is_archive else Covers.TEXT
