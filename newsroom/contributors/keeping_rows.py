"""Rows kept as JSON and put back where they stood."""

import json
from collections.abc import Iterator, Sequence

from django.core import serializers
from django.db.models import F

CHUNK = 500  # databases allow only so many values in one question


def as_kept(row) -> dict:
    return json.loads(serializers.serialize("json", [row]))[0]


def stored_from(kept: dict):
    """The row as it was, not saved yet."""
    return next(serializers.deserialize("json", json.dumps([kept]))).object


def chunks(pks: Sequence) -> Iterator[Sequence]:
    for start in range(0, len(pks), CHUNK):
        yield pks[start : start + CHUNK]


def unique_sets(model, field: str) -> list[list[str]]:
    """For each rule that makes rows unique together with `field`: the other fields it names."""
    sets = [list(constraint.fields) for constraint in model._meta.total_unique_constraints]
    sets += [list(names) for names in model._meta.unique_together]
    sets += [[each.name] for each in model._meta.fields if each.unique and not each.primary_key]
    return [[name for name in names if name != field] for names in sets if field in names]


def put_back(model, rows: Sequence) -> list:
    """Store rows of a model again, under their numbers and at their places; those that stand there now follow them.

    Gives the rows that could be: not those whose like has been made since, nor those to whom what they belonged to
    is gone. It is done for many at once: somebody's rows may be some thousands.
    """
    fit = [
        row for row, *answers in zip(rows, has_parents(model, rows), is_alone(model, rows), strict=True) if all(answers)
    ]
    for place in sorted({place_of(row) for row in fit}):
        level = [row for row in fit if place_of(row) == place]
        for names in sets_of_places(model):
            make_room(model, level, names)
        for row in level:
            row.save_base(raw=True, force_insert=True)
    return fit


def place_of(row) -> int:
    return getattr(row, "position", 0)


def has_parents(model, rows) -> list[bool]:
    """Of each row, whether everything is there that its foreign keys lead to."""
    answers = [True] * len(rows)
    for field in (field for field in model._meta.fields if field.remote_field):
        wanted = [values_of(row, [field.name]) for row in rows]
        there = stored(field.remote_field.model, [field.remote_field.field_name], wanted) | {(None,)}
        answers = [answer and values in there for answer, values in zip(answers, wanted, strict=True)]
    return answers


def is_alone(model, rows) -> list[bool]:
    """Of each row, whether no other is stored that has its number, or that may not be there beside it."""
    answers = [True] * len(rows)
    places = sets_of_places(model)
    for names in [["pk"], *(names for names in all_unique_sets(model) if names not in places)]:
        wanted = [values_of(row, names) for row in rows]
        there = stored(model, names, wanted)
        answers = [answer and values not in there for answer, values in zip(answers, wanted, strict=True)]
    return answers


def stored(model, names: Sequence[str], wanted: Sequence[tuple]) -> set[tuple]:
    """Those of the values of fields that a stored row has."""
    found = set()
    for some in chunks(wanted):
        asked = {
            f"{name}__in": set(values) - {None} for name, values in zip(names, zip(*some, strict=True), strict=True)
        }
        found.update(model._base_manager.filter(**asked).values_list(*names))
    return found & set(wanted)


def all_unique_sets(model) -> list[list[str]]:
    return [list(constraint.fields) for constraint in model._meta.total_unique_constraints]


def sets_of_places(model) -> list[list[str]]:
    """The rules that keep places apart: `position` unique in an article, in a photo."""
    return [names for names in all_unique_sets(model) if "position" in names]


def values_of(row, names) -> tuple:
    return tuple(row.pk if name == "pk" else getattr(row, row._meta.get_field(name).attname) for name in names)


def make_room(model, rows, names) -> None:
    """Let what stands at the place of `rows`, and behind it, move on by one.

    In two steps, for the database holds each place once.
    """
    (parent,) = (name for name in names if name != "position")
    position = place_of(rows[0])
    crowded = stored(model, [parent, "position"], [(*values_of(row, [parent]), position) for row in rows])
    beyond = 10_000
    for some in chunks([pk for pk, _position in crowded]):
        there = model._base_manager.filter(**{f"{parent}__in": some})
        there.filter(position__gte=position).update(position=F("position") + beyond)
        there.filter(position__gte=beyond).update(position=F("position") - beyond + 1)
