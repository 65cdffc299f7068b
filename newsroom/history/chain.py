"""Adding to the history: every revision holds the hash of the one before, whatever that was about."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from django.db import connection, models, transaction
from django.db.models import Max
from django.utils import timezone

from .models import Revision

# Any number will do, so long as nothing else in this database locks by it.
LOCK = 5_174_926_031
LONGEST_NAME = Revision._meta.get_field("made_by_name").max_length


class Entry(NamedTuple):
    """What is to be kept of a thing; `snapshot` is plain data, all that the thing consists of."""

    subject: models.Model
    act: str
    snapshot: dict
    note: str = ""
    state: str = ""
    fingerprint: str = ""


def append(entry: Entry, by) -> Revision:
    return append_all([entry], by)[0]


@transaction.atomic
def append_all(entries: Iterable[Entry], by) -> list[Revision]:
    """Add a revision for each entry, in one transaction with whatever made them; `by` is a login or None."""
    entries = list(entries)
    if not entries:
        return []
    wait_for_turn()
    last, previous = Revision.objects.order_by("serial").values_list("serial", "hash").last() or (0, "")
    numbers = last_numbers(entries)
    made = {"made_by": by, "made_by_name": str(by)[:LONGEST_NAME] if by else "", "made_at": timezone.now()}
    revisions = []
    for serial, entry in enumerate(entries, last + 1):
        key = key_of(entry.subject)
        numbers[key] += 1
        revision = revision_of(entry, serial=serial, number=numbers[key], previous=previous, **made)
        previous = revision.hash = hash_of(revision)
        revisions.append(revision)
    return Revision.objects.bulk_create(revisions)


def wait_for_turn() -> None:
    """One after the other until the transaction ends; SQLite has one writer anyhow."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def key_of(subject: models.Model) -> tuple[str, int]:
    return subject._meta.label_lower, subject.pk


def last_numbers(entries: list[Entry]) -> Counter:
    types = {entry.subject._meta.label_lower for entry in entries}
    rows = Revision.objects.filter(subject_type__in=types, subject_pk__in={entry.subject.pk for entry in entries})
    rows = rows.order_by().values_list("subject_type", "subject_pk").annotate(Max("number"))
    return Counter({(label, pk): number for label, pk, number in rows})


def revision_of(entry: Entry, **given) -> Revision:
    label, pk = key_of(entry.subject)
    return Revision(
        subject_type=label,
        subject_pk=pk,
        act=entry.act,
        note=entry.note,
        state=entry.state,
        fingerprint=entry.fingerprint,
        content=canonical(entry.snapshot),
        **given,
    )


def canonical(data) -> str:
    """The one way in which data is written as text, so that the same data has the same hash."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def hash_of(revision: Revision) -> str:
    """Of every field but the hash itself, in this order for ever."""
    fields = [
        revision.serial,
        revision.subject_type,
        revision.subject_pk,
        revision.number,
        revision.act,
        revision.note,
        revision.state,
        revision.fingerprint,
        revision.content,
        revision.made_by_id,
        revision.made_by_name,
        written(revision.made_at),
        revision.previous,
    ]
    return hashlib.sha256(canonical(fields).encode()).hexdigest()
