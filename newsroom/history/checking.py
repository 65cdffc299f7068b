"""Whether the history is whole: the chain, the guards, and the things themselves as the history left them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.apps import apps
from django.db import connection
from django.db.models import Max
from django.db.models.functions import TruncDate
from django.utils.module_loading import import_string

from . import guards
from .chain import hash_of
from .models import Revision

ROWS_AT_ONCE = 500


class Flaw(NamedTuple):
    """`serial` is that of the first bad revision, 0 where none is bad in itself."""

    serial: int
    why: str


class LastOfDay(NamedTuple):
    """The end of a day's history, for keeping elsewhere."""

    day: str
    serial: int
    hash: str

    def __str__(self):
        return f"{self.day} {self.serial} {self.hash}"


def first_flaw() -> Flaw | None:
    return flaw_in_chain() or flaw_in_guards() or flaw_in_things()


def flaw_in_chain() -> Flaw | None:
    previous, numbers = "", {}
    rows = Revision.objects.order_by("serial").iterator(chunk_size=ROWS_AT_ONCE)
    for serial, revision in enumerate(rows, 1):
        subject = (revision.subject_type, revision.subject_pk)
        numbers[subject] = number = numbers.get(subject, 0) + 1
        if why := wrong_with(revision, serial, number, previous):
            return Flaw(serial, f"{why} ({revision})")
        previous = revision.hash
    return None


def wrong_with(revision: Revision, serial: int, number: int, previous: str) -> str:
    if revision.serial != serial:
        return f"a revision is missing before no. {revision.serial}"
    if revision.previous != previous:
        return "it does not follow the one before: that has another hash than it remembers"
    if revision.hash != hash_of(revision):
        return "it has been changed: its hash does not fit what it says"
    if revision.number != number:
        return f"it calls itself version {revision.number} where {number} comes"
    return ""


def flaw_in_guards() -> Flaw | None:
    names = guards.missing(connection)
    return Flaw(0, f"the database does not guard the history: {', '.join(names)} is missing") if names else None


def flaw_in_things() -> Flaw | None:
    """The first thing that is not as its last revision says; each app with a history tells how to find those."""
    if found := next(told_by_apps("unrecorded"), None):
        return Flaw(0, f"changed without a revision: {found}")
    found = next(told_by_apps("unfounded"), None)
    return Flaw(0, found) if found else None


def told_by_apps(question: str) -> Iterator[str]:
    """`unrecorded` is what is not as its last revision says, `unfounded` what is in a state without the acts for it."""
    for config in apps.get_app_configs():
        if path := getattr(config, question, None):
            yield from import_string(path)()


def last_of_days() -> list[LastOfDay]:
    days = Revision.objects.annotate(day=TruncDate("made_at")).order_by("day").values_list("day")
    serials = dict(days.annotate(Max("serial")))
    rows = Revision.objects.in_bulk(list(serials.values())) if serials else {}
    return [LastOfDay(day.isoformat(), serial, rows[serial].hash) for day, serial in serials.items()]


def first_unlike(kept: Iterable[LastOfDay]) -> Flaw | None:
    """The first of an earlier export that the history no longer bears out."""
    for line in kept:
        revision = Revision.objects.filter(serial=line.serial).first()
        if revision is None:
            return Flaw(line.serial, f"it was there on {line.day} and is gone")
        if revision.hash != line.hash:
            return Flaw(line.serial, f"it had another hash on {line.day}")
    return None
