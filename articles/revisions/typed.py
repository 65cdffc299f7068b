"""A story as its form sends it: all of it strings, whether typed just now or kept in a revision; and back again."""

from collections.abc import Iterable, Mapping
from types import SimpleNamespace
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.forms import DateField
from django.http import QueryDict
from taggit.utils import edit_string_for_tags, parse_tags

from newsroom.desk.keys import is_key

from ..body import clean_body
from ..forms import SEPARATORS
from ..snapshots import PLAIN
from .opened import OPENED

MOST_ROWS = 1000
SWITCHES = frozenset({"credit_covers_photos"})
DATES = frozenset({"wished_for"})
Row = tuple[str, ...]


class Table(NamedTuple):
    """The rows of an inline: `key` are those of its fields by which a row is the same one."""

    fields: tuple[str, ...]
    key: tuple[str, ...]

    def key_of(self, row: Row) -> Row:
        return tuple(row[self.fields.index(name)] for name in self.key)


TABLES = {
    "bylines": Table(("contributor", "role", "label"), ("contributor", "role")),
    "photos": Table(("photo", "caption", "credit_as_printed"), ("photo",)),
}
FIELDS = (*(name for name in PLAIN if name != "body"), "section", "wished_for")
# What a new row has without anybody having typed it.
GIVEN = frozenset({"role"})


class Typed(NamedTuple):
    """What is not there has not been typed: a form need not show everything."""

    fields: dict[str, str]
    body: str | None
    tags: list[str] | None
    rows: dict[str, list[Row]]


NOTHING = Typed({}, None, None, {})


def as_typed(value) -> str:
    if isinstance(value, dict):
        value = value["pk"]
    if value is None or value is False:
        return ""
    return "on" if value is True else with_plain_breaks(str(value))


def with_plain_breaks(text: str) -> str:
    """Browsers send two characters for a line break, whatever was stored."""
    return text.replace("\r\n", "\n").strip()


def from_snapshot(snapshot: Mapping) -> Typed:
    return Typed(
        {name: as_typed(snapshot[name]) for name in FIELDS if name in snapshot},
        snapshot["body"],
        [tag["name"] for tag in snapshot["tags"]],
        {
            prefix: [tuple(as_typed(row[name]) for name in table.fields) for row in snapshot[prefix]]
            for prefix, table in TABLES.items()
        },
    )


def from_post(data: QueryDict) -> Typed:
    fields = {name: with_plain_breaks(data[name]) for name in FIELDS if name in data and name not in SWITCHES}
    # A box that is not ticked sends nothing: it is known by what stands beside it in the form.
    fields |= {name: dated(fields[name]) for name in DATES if name in fields}
    fields |= {name: "on" if data.get(name) else "" for name in SWITCHES if name in data or "byline_place" in data}
    return Typed(
        fields,
        clean_body(data["body"]) if "body" in data else None,
        tags_in(data["tags"]) if "tags" in data else None,
        {prefix: rows_in(data, prefix) for prefix in TABLES if f"{prefix}-TOTAL_FORMS" in data},
    )


def dated(text: str) -> str:
    """A date as revisions have it: forms show and take it as the language writes it. What is none stays as typed."""
    try:
        return as_typed(DateField(required=False).clean(text))
    except ValidationError:
        return text


def tags_in(text: str) -> list[str]:
    return parse_tags(text.translate(SEPARATORS))


def rows_in(data: QueryDict, prefix: str) -> list[Row]:
    """The rows of an inline in the order of the screen, without those that are to go and those left empty."""
    total, table, found = data.get(f"{prefix}-TOTAL_FORMS"), TABLES[prefix], []
    for index in range(min(int(total), MOST_ROWS) if is_key(total) else 0):
        values = {name: data.get(f"{prefix}-{index}-{name}", "") for name in (*table.fields, "order", "DELETE")}
        row = tuple(with_plain_breaks(values[name]) for name in table.fields)
        is_typed = any(value for name, value in zip(table.fields, row, strict=True) if name not in GIVEN)
        if is_typed and not values["DELETE"]:
            place = int(values["order"]) if is_key(values["order"]) else MOST_ROWS + index
            found.append((place, index, row))
    return [row for _place, _index, row in sorted(found)]


def as_post(typed: Typed, stored: Mapping[str, Iterable], version: int) -> dict[str, str]:
    """The data of a story's form that makes it so; `stored` are the rows that it has, by the inline's prefix."""
    data = {name: value for name, value in typed.fields.items() if value or name not in SWITCHES}
    data[OPENED] = str(version)
    if typed.body is not None:
        data["body"] = typed.body
    if typed.tags is not None:
        data["tags"] = edit_string_for_tags([SimpleNamespace(name=name) for name in typed.tags])
    for prefix, rows in typed.rows.items():
        data |= rows_as_post(prefix, rows, list(stored[prefix]))
    return data


def rows_as_post(prefix: str, wanted: list[Row], stored: list) -> dict[str, str]:
    """A row that is wanted twice is sent twice: the form has words for that."""
    table, left, data = TABLES[prefix], [*enumerate(wanted, 1)], {}
    for index, each in enumerate(stored):
        row = tuple(as_typed(each.serializable_value(name)) for name in table.fields)
        found = next((pair for pair in left if table.key_of(pair[1]) == table.key_of(row)), None)
        if found:
            left.remove(found)
        else:
            data[f"{prefix}-{index}-DELETE"] = "on"
        place, row = found or (index + 1, row)
        data |= row_as_post(f"{prefix}-{index}", table, row, place) | {f"{prefix}-{index}-id": str(each.pk)}
    for index, (place, row) in enumerate(left, len(stored)):
        data |= row_as_post(f"{prefix}-{index}", table, row, place)
    counts = {"INITIAL_FORMS": len(stored), "TOTAL_FORMS": len(stored) + len(left)}
    return data | {f"{prefix}-{name}": str(count) for name, count in counts.items()}


def row_as_post(prefix: str, table: Table, row: Row, place: int) -> dict[str, str]:
    data = {f"{prefix}-{name}": value for name, value in zip(table.fields, row, strict=True)}
    return data | {f"{prefix}-order": str(place)}
