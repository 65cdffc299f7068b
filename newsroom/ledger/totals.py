"""Sums over rows of the ledger."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, fields

from articles.models import Article
from newsroom.contributors.models import Contributor

from .rows import Row

Kind = Article.Kind


@dataclass
class Totals:
    """Every row is counted in at least one of these."""

    stories: int = 0
    briefs: int = 0
    photo_news: int = 0
    others: int = 0  # notices and adverts
    leads: int = 0
    characters: int = 0
    photos: int = 0
    organised: int = 0
    assisted: int = 0  # shares of another kind: a tip, a drawing, the editing

    @property
    def pieces(self) -> int:
        return self.stories + self.briefs + self.photo_news + self.others

    def add(self, row: Row) -> None:
        if row.is_piece:
            name = COUNTED_AS.get(row.kind, "others")
            setattr(self, name, getattr(self, name) + 1)
        self.leads += row.is_lead
        self.characters += row.characters
        self.photos += row.photos
        self.organised += row.is_organised
        self.assisted += row.is_other

    def __iadd__(self, other: "Totals"):
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))
        return self


COUNTED_AS = {Kind.STORY: "stories", Kind.BRIEF: "briefs", Kind.PHOTO: "photo_news"}


def total(rows: Iterable[Row]) -> Totals:
    totals = Totals()
    for row in rows:
        totals.add(row)
    return totals


@dataclass
class Line:
    """The sums of one contributor, or of one organisation's people."""

    name: str
    subject: object
    totals: Totals
    people: int = 1


def by_contributor(rows: Iterable[Row]) -> list[Line]:
    lines = {}
    for row in rows:
        person = row.contributor
        line = lines.setdefault(person.pk, Line(person.name, person, Totals()))
        line.totals.add(row)
    return sorted(lines.values(), key=lambda line: (line.name, line.subject.pk))


def by_organisation(rows: Iterable[Row]) -> list[Line]:
    """The people of each organisation together; those without one are in no line."""
    lines, people = {}, defaultdict(set)
    for row in rows:
        if house := row.contributor.organisation:
            line = lines.setdefault(house.pk, Line(house.name, house, Totals()))
            line.totals.add(row)
            people[house.pk].add(row.contributor.pk)
    for key, line in lines.items():
        line.people = len(people[key])
    return sorted(lines.values(), key=lambda line: line.name)


def of_people(lines: Iterable[Line]) -> tuple[list[Line], list[Line]]:
    """Persons, and those credited who are none: collective signatures, courtesies, agencies."""
    lines = list(lines)
    persons = [line for line in lines if line.subject.kind == Contributor.Kind.PERSON]
    return persons, [line for line in lines if line.subject.kind != Contributor.Kind.PERSON]
