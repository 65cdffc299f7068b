"""Rows kept as JSON and put back where they stood."""

import json
from collections.abc import Iterator, Sequence

from django.core import serializers
from django.core.exceptions import FieldDoesNotExist
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


def put_back(row) -> bool:
    """Store a row again, under its number and at its place; those that stand there now follow it.

    False where it cannot be: what it belonged to is gone, or the like of it has been made since.
    """
    foreign_keys = [field for field in row._meta.fields if field.remote_field and getattr(row, field.attname)]
    if not all(parent_of(row, field).exists() for field in foreign_keys):
        return False
    parents = [name for name in unique_parents(row) if name]
    others = [names for names in all_unique_sets(row) if names not in parents]
    if any(row._meta.model._base_manager.filter(**values_of(row, names)).exists() for names in [["pk"], *others]):
        return False
    for names in parents:
        make_room(row, names)
    row.save_base(raw=True, force_insert=True)
    return True


def parent_of(row, field):
    target = field.remote_field
    return target.model._base_manager.filter(**{target.field_name: getattr(row, field.attname)})


def all_unique_sets(row) -> list[list[str]]:
    return [list(constraint.fields) for constraint in row._meta.total_unique_constraints]


def unique_parents(row) -> list[list[str]]:
    """The rules that keep places apart: `position` unique in an article, in a photo."""
    try:
        row._meta.get_field("position")
    except FieldDoesNotExist:
        return []
    return [names for names in all_unique_sets(row) if "position" in names]


def values_of(row, names) -> dict:
    return {name: row.pk if name == "pk" else getattr(row, row._meta.get_field(name).attname) for name in names}


def make_room(row, names) -> None:
    """Let the row at its place and those behind it move on by one; twice, for the database holds each place once."""
    parent = {name: value for name, value in values_of(row, names).items() if name != "position"}
    rows = row._meta.model._base_manager.filter(**parent)
    if not rows.filter(position=row.position).exists():
        return
    beyond = 10_000
    rows.filter(position__gte=row.position).update(position=F("position") + beyond)
    rows.filter(position__gte=beyond).update(position=F("position") - beyond + 1)
