"""Keeping what is typed: each act touches only rows of the one who types."""

from datetime import timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .models import UNDO, Unfinished

MOST_WAITING = 100
# A browser that was switched off for longer than this may offer a saved text once more.
REMEMBERED = timedelta(days=90)


class Settled(Exception):
    """The text under this key was saved or discarded meanwhile."""


def mark_of(story) -> str:
    """Tells one version of a stored story from another."""
    return str(story.version) if story else ""


@transaction.atomic
def keep(user, key: UUID, serial: int, replaces=(), **what) -> Unfinished:
    """Keep `what` under `key`; what was sent earlier and comes in later changes nothing. Raises Settled."""
    now = timezone.now()
    row, is_new = Unfinished.objects.get_or_create(
        user=user, key=key, defaults=what | {"serial": serial, "kept_at": now}
    )
    if is_new:
        clear(user, now)
    else:
        row = Unfinished.objects.select_for_update().get(pk=row.pk)
        if row.is_settled:
            raise Settled
        if serial > row.serial:
            change(row, what | {"serial": serial, "kept_at": now})
    discard(user, replaces)
    return row


def change(row, values):
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=list(values))


def clear(user, now):
    """Let go of what can no longer be taken back; refuse one text more than anybody has open."""
    rows = Unfinished.objects.filter(user=user)
    rows.filter(discarded_at__lt=now - UNDO).update(text="", title="")
    rows.filter(kept_at__lt=now - REMEMBERED, text="").delete()
    if rows.waiting().count() > MOST_WAITING:
        told = _("There are more than %(most)d unfinished texts: discard some of them on the first page.")
        raise ValidationError(told % {"most": MOST_WAITING})


def discard(user, keys) -> None:
    rows = Unfinished.objects.filter(user=user, key__in=keys).waiting()
    rows.update(discarded_at=timezone.now())


def take_back(user, keys) -> None:
    """Undo discarding; after a day there is nothing left to take back."""
    Unfinished.objects.filter(user=user, key__in=keys).lately_discarded().update(discarded_at=None)


def note_saved(user, key: UUID) -> None:
    """The story holds the text now. Call it in the transaction that saves the story."""
    now = timezone.now()
    saved = {"saved_at": now, "text": "", "title": ""}
    Unfinished.objects.update_or_create(user=user, key=key, defaults=saved, create_defaults=saved | {"kept_at": now})


def settled_among(user, keys) -> list[str]:
    rows = Unfinished.objects.filter(user=user, key__in=keys)
    return [str(row.key) for row in rows.defer("text") if row.is_settled]


def unfinished_stories(user) -> list[Unfinished]:
    """One's own texts that have not become a story yet, and those discarded lately; the newest first."""
    rows = Unfinished.objects.filter(user=user, story=None).defer("text")
    return list((rows.waiting() | rows.lately_discarded()).order_by("-kept_at", "-pk")[:MOST_WAITING])
