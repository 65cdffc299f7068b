"""The ledger's tables: which columns they have, how they are sorted, and what a spreadsheet gets of them."""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from .gaps import Gap, Unknown
from .pictures import Printing
from .rows import Row
from .sheets import Column, Sheet
from .totals import Line, Totals


class Measure(NamedTuple):
    """A column of sums; one that is not usual is left out where it would be empty."""

    key: str
    heading: Promise
    is_usual: bool = True


MEASURES = (
    Measure("pieces", pgettext_lazy("ledger", "pieces")),
    Measure("stories", gettext_lazy("stories")),
    Measure("briefs", gettext_lazy("briefs")),
    Measure("photo_news", gettext_lazy("photo news")),
    Measure("others", gettext_lazy("notices, adverts"), False),
    Measure("leads", gettext_lazy("leads")),
    Measure("characters", gettext_lazy("characters")),
    Measure("photos", gettext_lazy("photos")),
    Measure("organised", gettext_lazy("organised")),
    Measure("assisted", gettext_lazy("other shares"), False),
)
KEYS = {measure.key for measure in MEASURES}


class Heading(NamedTuple):
    """The head of a column that sorts by itself; `sort` is what its link asks for."""

    key: str
    text: str
    sort: str
    direction: str


def measures_of(totals: Totals) -> list[Measure]:
    return [measure for measure in MEASURES if measure.is_usual or getattr(totals, measure.key)]


def values(totals: Totals, measures: Iterable[Measure]) -> list[int]:
    return [getattr(totals, measure.key) for measure in measures]


def cells(totals: Totals, measures: Iterable[Measure]) -> list[tuple[str, int]]:
    """Each sum under its heading."""
    return [(str(measure.heading), getattr(totals, measure.key)) for measure in measures]


def sum_of(lines: Iterable[Line]) -> Totals:
    totals = Totals()
    for line in lines:
        totals += line.totals
    return totals


def sorted_by(lines: list[Line], sort: str) -> list[Line]:
    """`lines`, which come by name, by one measure; the busiest first unless something else is asked for."""
    key = sort.removeprefix("-")
    if key == "name":
        return lines[::-1] if sort.startswith("-") else lines
    if key not in KEYS:
        return sorted(lines, key=lambda line: (-line.totals.pieces, -line.totals.photos))
    sign = -1 if sort.startswith("-") else 1
    return sorted(lines, key=lambda line: sign * getattr(line.totals, key))


def headings(measures: Iterable[Measure], name: str, sort: str) -> list[Heading]:
    columns = [("name", name), *((measure.key, str(measure.heading)) for measure in measures)]
    return [heading(key, text, sort) for key, text in columns]


def heading(key: str, text: str, sort: str) -> Heading:
    """Numbers begin with the largest, names with the first; a second click turns it round."""
    first = key if key == "name" else f"-{key}"
    other = f"-{key}" if key == "name" else key
    direction = {key: "ascending", f"-{key}": "descending"}.get(sort, "")
    return Heading(key, text, other if sort == first else first, direction)


def lines_sheet(name: str, lines: list[Line], heading: str) -> Sheet:
    totals = sum_of(lines)
    measures = measures_of(totals)
    columns = [Column(heading, 20), Column(_("kind"), 12), Column(_("organisation"), 24)]
    rows = [[*person_values(line.subject), *values(line.totals, measures)] for line in lines]
    return Sheet(name, columns + numbers(measures), rows, [_("Total"), "", "", *values(totals, measures)])


def organisations_sheet(name: str, lines: list[Line]) -> Sheet:
    totals = sum_of(lines)
    measures = measures_of(totals)
    rows = [[line.name, line.people, *values(line.totals, measures)] for line in lines]
    people = sum(line.people for line in lines)
    columns = [Column(_("organisation"), 28), Column(_("people"), 10)]
    return Sheet(name, columns + numbers(measures), rows, [_("Total"), people, *values(totals, measures)])


def numbers(measures: Iterable[Measure]) -> list[Column]:
    return [Column(str(measure.heading), 10) for measure in measures]


def house_of(person) -> str:
    return str(person.organisation or "")


def rows_sheet(name: str, rows: list[Row], totals: Totals, with_names: bool = False) -> Sheet:
    """The rows of one contributor, or with names those of several."""
    columns = [
        Column(_("date"), 12),
        Column(_("issue"), 8),
        Column(_("page"), 6),
        Column(_("page name"), 12),
        Column(_("position"), 6),
        Column(_("prominence"), 8),
        Column(_("kind"), 10),
        Column(pgettext("ledger", "headline"), 44),
        Column(_("credited as"), 20),
        Column(_("characters"), 10),
        Column(_("writers"), 8),
        Column(_("photos"), 8),
        Column(_("organised"), 8),
    ]
    sums = [_("Total"), *[""] * 8, totals.characters, "", totals.photos, totals.organised]
    if not with_names:
        return Sheet(name, columns, [row_values(row) for row in rows], sums)
    people = [Column(_("full name"), 14), Column(_("kind"), 12), Column(_("organisation"), 20)]
    named = [[*person_values(row.contributor), *row_values(row)] for row in rows]
    return Sheet(name, people + columns, named, [_("Total"), "", "", "", *sums[1:]])


def person_values(person) -> list[str]:
    return [person.name, str(person.get_kind_display()), house_of(person)]


def row_values(row: Row) -> list:
    place = [row.day, row.issue, row.page, row.page_name, row.position, row.prominence_label]
    shares = "、".join(map(str, row.shares))
    counts = [row.characters, row.writers, row.photos, int(row.is_organised)]
    return [*place, row.kind_label, row.headline, shares, *counts]


def printings_sheet(name: str, printings: list[Printing]) -> Sheet:
    columns = [*place_columns(), Column(_("prominence"), 8), Column(_("caption"), 44)]
    columns += [Column(_("credit as printed"), 28), Column(_("credited to"), 20), Column(_("taken from 文/图"), 10)]
    rows = [
        [
            *place_values(each.piece),
            each.piece.get_prominence_display(),
            each.use.printed_caption,
            each.credit,
            "、".join(person.name for person in each.people),
            _("yes") if each.is_inherited else "",
        ]
        for each in printings
    ]
    return Sheet(name, columns, rows, [_("Total"), "", "", "", "", "", len(rows), "", "", ""])


def gaps_sheet(name: str, gaps: list[Gap]) -> Sheet:
    columns = [*place_columns(), Column(_("without a credit"), 10), Column(_("caption"), 44)]
    rows = [
        [*place_values(gap.piece), _("photo") if gap.use else _("piece"), gap.use.printed_caption if gap.use else ""]
        for gap in gaps
    ]
    return Sheet(name, columns, rows)


def unknown_sheet(name: str, found: list[Unknown]) -> Sheet:
    columns = [*place_columns(), Column(_("as printed"), 32), Column(_("full name"), 14), Column(_("label"), 14)]
    rows = [[*place_values(each.piece), each.line, each.name, each.label] for each in found]
    return Sheet(name, columns, rows)


def place_columns() -> list[Column]:
    return [
        Column(_("date"), 12),
        Column(_("issue"), 8),
        Column(_("page"), 6),
        Column(_("kind"), 10),
        Column(pgettext("ledger", "headline"), 40),
    ]


def place_values(piece) -> list:
    issue, article = piece.page.issue, piece.article
    return [issue.date, issue.number, piece.page.number, article.get_kind_display(), article.title]
