"""Two records of one contributor become one, and two again.

Whatever leads to a contributor moves, also from rooms above that this one does not know: the relations are asked of the
models. A row that would then stand twice is dropped and kept with the merge, so that undoing brings it back.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.history.following import changed, hold_before

from .keeping_rows import as_kept, chunks, put_back, stored, stored_from, unique_sets
from .models import Alias, Contributor, Merge, Organisation


class Path(NamedTuple):
    """A foreign key that leads to a contributor."""

    model: type
    field: str

    @property
    def rows(self):
        return self.model._base_manager

    @property
    def label(self) -> str:
        return self.model._meta.label_lower

    def of(self, pk):
        return self.rows.filter(**{self.field: pk})


def paths() -> Iterator[Path]:
    for relation in Contributor._meta.get_fields(include_hidden=True):
        if relation.auto_created and not relation.concrete and (relation.one_to_many or relation.one_to_one):
            yield Path(relation.related_model, relation.field.name)


def lock(*pks) -> dict[int, Contributor]:
    """The contributors, held until the transaction ends: in one order, and after the stories, as those are saved."""
    hold_before(Contributor, pks)
    return {each.pk: each for each in Contributor.objects.select_for_update().filter(pk__in=pks).order_by("pk")}


@transaction.atomic
def merge(kept: Contributor, absorbed: Contributor, user) -> Merge:
    """Let `kept` have everything that `absorbed` had.

    Raises ValidationError, and changes nothing, where the two cannot be one.
    """
    found = lock(kept.pk, absorbed.pk)
    check(found, kept, absorbed)
    kept, absorbed = found[kept.pk], found[absorbed.pk]
    done = Merge(kept=kept, absorbed_pk=absorbed.pk, absorbed_name=absorbed.name, merged_by=user)
    done.absorbed = {"record": as_kept(absorbed), "note": absorbed.note, "user": absorbed.user_id}
    for path in paths():
        done.dropped += drop_doubled(path, kept, absorbed)
        done.moved += move(path, absorbed.pk, kept.pk)
    absorbed.delete()
    take_over(kept, done)
    done.save()
    changed([kept], user)
    return done


def check(found: dict, kept: Contributor, absorbed: Contributor) -> None:
    if kept.pk == absorbed.pk:
        raise ValidationError(_("These are one and the same record."))
    for person in (kept, absorbed):
        if person.pk not in found:
            told = _("“%(name)s” is no longer there: somebody has merged or deleted it meanwhile.")
            raise ValidationError(told % {"name": person.name})
    if found[kept.pk].user_id and found[absorbed.pk].user_id:
        raise ValidationError(_("Both have a login. Take the login from one of them first: one person signs in once."))


def take_over(kept: Contributor, done: Merge) -> None:
    """What belongs to the record itself: the name as an alias, the login, the note."""
    done.absorbed["alias"] = None
    if done.absorbed_name != kept.name:
        alias, is_new = Alias.objects.get_or_create(contributor=kept, name=done.absorbed_name)
        done.absorbed["alias"] = alias.pk if is_new else None
    kept.user_id = kept.user_id or done.absorbed["user"]
    kept.note = "\n".join(filter(None, [kept.note, done.absorbed["note"]]))
    kept.save(update_fields=["user", "note"])


def drop_doubled(path: Path, kept: Contributor, absorbed: Contributor) -> list[dict]:
    """Delete what would stand twice; of two rows the one that print has first stays."""
    twins = doubled(path, kept.pk, absorbed.pk)
    rows = path.rows.in_bulk([pk for pair in twins.items() for pk in pair])
    pairs = [later_first(rows[own], rows[twin]) for own, twin in twins.items()]
    if path.model is Alias:
        pairs += [(alias, None) for alias in path.of(absorbed.pk).filter(name=kept.name)]
    dropped = [{"field": path.field, "row": as_kept(row), "twin": twin and twin.pk} for row, twin in pairs]
    for pks in chunks([entry["row"]["pk"] for entry in dropped]):
        path.rows.filter(pk__in=pks).delete()
    return dropped


def doubled(path: Path, kept_pk: int, absorbed_pk: int) -> dict[int, int]:
    """The absorbed one's rows that the kept one has too, each with its twin."""
    twins = {}
    for others in unique_sets(path.model, path.field):
        theirs = {tuple(values): pk for pk, *values in path.of(kept_pk).values_list("pk", *others)}
        for pk, *values in path.of(absorbed_pk).values_list("pk", *others):
            if None not in values and tuple(values) in theirs:
                twins[pk] = theirs[tuple(values)]
    return twins


def later_first(own, twin):
    return (twin, own) if getattr(twin, "position", 0) > getattr(own, "position", 0) else (own, twin)


def move(path: Path, from_pk: int, to_pk: int, pks=None) -> list[list]:
    """Let rows lead to another contributor; `pks` are the rows meant, or None for all. Returns those that did."""
    if pks is None:
        pks = list(path.of(from_pk).order_by("pk").values_list("pk", flat=True))
    moved = []
    for some in chunks(pks):
        here = path.of(from_pk).filter(pk__in=some)
        moved += here.order_by("pk").values_list("pk", flat=True)
        here.update(**{path.field: to_pk})
    return [[path.label, path.field, pk] for pk in moved]


def obstacle(done: Merge) -> str:
    """Why a merge cannot be undone now, or an empty string."""
    if done.undone_at:
        return _("This merge has been undone already.")
    newer = Merge.objects.filter(kept=done.kept_id, undone_at=None, pk__gt=done.pk).order_by("-pk").first()
    if newer:
        return _("Undo the later merge first: %(merge)s.") % {"merge": newer}
    return ""


@transaction.atomic
def undo(done: Merge, user) -> list[str]:
    """Make two of one again; say in words what has been changed or deleted since and stays as it is.

    Raises ValidationError, and changes nothing, where the merge cannot be undone.
    """
    found = lock(Merge.objects.get(pk=done.pk).kept_id)
    done = Merge.objects.select_for_update().get(pk=done.pk)
    if done.kept_id not in found:
        raise ValidationError(_("Somebody has just merged this contributor again: reload the page."))
    if reason := obstacle(done):
        raise ValidationError(reason)
    kept = found[done.kept_id]
    told = give_back(kept, done)
    told += move_back(done)
    told += restore_dropped(done)
    done.undone_by, done.undone_at = user, timezone.now()
    done.save(update_fields=["undone_by", "undone_at"])
    changed(Contributor.objects.filter(pk__in=[kept.pk, done.absorbed_pk]), user)
    return told


def give_back(kept: Contributor, done: Merge) -> list[str]:
    """Bring the absorbed record back, with its login and note."""
    told = []
    person = stored_from(done.absorbed["record"])
    Alias.objects.filter(pk=done.absorbed["alias"], contributor=kept, name=done.absorbed_name).delete()
    user_pk = person.user_id
    person.user_id = user_pk if user_pk and kept.user_id == user_pk else None
    if user_pk and not person.user_id:
        told.append(_("The login has been changed or deleted since: it is not given back."))
    kept.user_id = None if person.user_id else kept.user_id
    if not without_note(kept, done.absorbed["note"]):
        told.append(_("The note has been changed since: it stays with %(kept)s too.") % {"kept": kept})
    kept.save(update_fields=["user", "note"])
    if person.organisation_id and not Organisation.objects.filter(pk=person.organisation_id).exists():
        person.organisation_id = None
        told.append(_("The organisation has been deleted since."))
    person.validate_constraints()
    person.save_base(raw=True, force_insert=True)
    return told


def without_note(kept: Contributor, note: str) -> bool:
    """Take the absorbed one's note from the end of the kept one's; tell whether it stood there."""
    if not kept.note.endswith(note):
        return False
    kept.note = kept.note.removesuffix(note).removesuffix("\n") if note else kept.note
    return True


def move_back(done: Merge) -> list[str]:
    told = []
    for path in paths():
        pks = [pk for label, field, pk in done.moved if (label, field) == (path.label, path.field)]
        lost = len(pks) - len(move(path, done.kept_id, done.absorbed_pk, pks))
        if lost:
            told.append(changed_since(path.model, lost))
    return told


def restore_dropped(done: Merge) -> list[str]:
    told = []
    for path in paths():
        rows = [
            (stored_from(entry["row"]), entry["twin"])
            for entry in done.dropped
            if (entry["row"]["model"], entry["field"]) == (path.label, path.field)
        ]
        lost = len(rows) - len(put_back(path.model, as_they_were(path, done, rows)))
        if lost:
            told.append(changed_since(path.model, lost))
    return told


def as_they_were(path: Path, done: Merge, rows: list[tuple]) -> list:
    """The dropped rows whose twin, where they had one, still belongs to the other of the two."""
    other = {done.absorbed_pk: done.kept_id, done.kept_id: done.absorbed_pk}
    owned = [(twin, other[getattr(row, f"{path.field}_id")]) for row, twin in rows]
    there = stored(path.model, ["pk", path.field], owned)
    return [row for (row, twin), pair in zip(rows, owned, strict=True) if twin is None or pair in there]


def changed_since(model, count: int) -> str:
    told = _("%(what)s (%(count)d): changed or deleted since, they stay as they are.")
    return told % {"what": model._meta.verbose_name_plural, "count": count}


def kept_in_place_of(pk: int) -> Contributor | None:
    """Into whom the contributor of this number has been merged."""
    return Contributor.objects.filter(merges__absorbed_pk=pk, merges__undone_at=None).first()


def merges_into(kept: Contributor):
    """Every merge into this record, the newest first, also those that have been undone."""
    return Merge.objects.filter(kept=kept).select_related("merged_by", "undone_by")


def summary(done: Merge) -> str:
    """What moved: `bylines 12, photo credits 3`."""
    counts = Counter(label for label, _field, _pk in done.moved)
    names = ((apps.get_model(label)._meta.verbose_name_plural, number) for label, number in counts.items())
    return _(", ").join(f"{name} {number}" for name, number in names)
