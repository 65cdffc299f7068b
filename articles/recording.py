"""The history of stories: whoever changes one, by whatever way, says so here in the same transaction.

A change of what was signed lifts the last signature, once until somebody signs again; a change of what was printed
elsewhere makes a draft of it, unless the public reads it.
"""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.db import models, transaction
from django.db.models import Exists, F, OuterRef
from django.utils.translation import gettext_lazy as _

from newsroom.history.chain import Entry, append_all
from newsroom.history.models import Revision

from .models import Article
from .reviewed import State
from .snapshots import essence, fingerprint, fingerprint_without_kind, read_in_part, snapshots
from .steps import SIGNED, rung_below

SUBJECT = Article._meta.label_lower
STORIES_AT_ONCE = 500


class Act(models.TextChoices):
    """What may happen to a story."""

    WRITTEN = "written", _("written")
    CHANGED = "changed", _("changed")
    RESTORED = "restored", _("restored")
    READ_IN = "read_in", _("read in from print")
    BEGUN = "begun", _("found when the history began")
    DELETED = "deleted", _("deleted")
    FILED = "filed", _("filed for review")
    RECALLED = "recalled", _("recalled")
    PASSED = "passed", _("passed")
    RETURNED = "returned", _("returned")
    SPIKED = "spiked", _("spiked")
    UNSPIKED = "unspiked", _("taken up again")
    WITHDRAWN = "withdrawn", _("withdrawn from the public site")
    REINSTATED = "reinstated", _("put back on the public site")
    REOPENED = "reopened", _("changed after the signature: the review is open again")


class Now(NamedTuple):
    """A story as it is stored, beside its last revision."""

    article: Article
    snapshot: dict
    fingerprint: str
    last: Revision | None

    @property
    def is_unrecorded(self) -> bool:
        return self.last is None or self.last.act == Act.DELETED or self.is_unlike_its_last(self.article.state)

    def is_unlike_its_last(self, state: str) -> bool:
        """Whether the last revision, if there is one, tells of another state or story."""
        if self.last is None:
            return False
        known = (self.last.state, essence(json.loads(self.last.content)))
        prints = (self.fingerprint, fingerprint_without_kind(self.snapshot))
        return known != (state, essence(self.snapshot)) or self.last.fingerprint not in prints

    @property
    def is_off_the_signed_text(self) -> bool:
        return self.is_other_text and self.article.state in SIGNED

    @property
    def is_off_the_printed_text(self) -> bool:
        """The file of a picture that had none and the pictures' credits only come to what was printed."""
        if self.article.state != State.PRINTED or not self.is_other_text:
            return False
        return read_in_part(json.loads(self.last.content), self.snapshot) != read_in_part(self.snapshot, self.snapshot)

    @property
    def is_other_text(self) -> bool:
        return self.last is not None and fingerprint(json.loads(self.last.content)) != self.fingerprint

    def entry(self, act: str, note: str = "", state: str = "") -> Entry:
        return Entry(self.article, act, self.snapshot, note, state or self.article.state, self.fingerprint)


def record(article: Article, by, note: str = "", act: str = Act.CHANGED) -> Revision | None:
    """Add a revision of the story where it is not as its last one says; `article` gets its state and version."""
    revisions = record_all([article], by, note, act)
    article.refresh_from_db(fields=["state", "version"])
    return revisions[0] if revisions else None


@transaction.atomic
def record_all(articles: Iterable[Article | int], by, note: str = "", act: str = Act.CHANGED) -> list[Revision]:
    """The same for any number of stories or keys of stories."""
    keys = sorted({getattr(article, "pk", article) for article in articles})
    parts = list(in_parts(keys))
    if len(parts) > 1:
        hold(parts)
    return [revision for some in parts for revision in record_some(some, by, note, act)]


def hold(parts: list[list[int]]) -> None:
    """Have every row before the first revision: whoever has a row waits for the chain, which that takes."""
    for some in parts:
        list(Article.objects.filter(pk__in=some).order_by("pk").select_for_update().values_list("pk"))


@transaction.atomic
def note(article: Article, by, act: str, reason: str = "") -> Revision:
    """Add what happened to a story to its history, though nothing of the story has changed."""
    fresh = Article.objects.filter(pk=article.pk).select_for_update()
    return append_all([now.entry(act, reason) for now in as_they_are(fresh)], by)[0]


def in_parts(keys: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(keys), STORIES_AT_ONCE):
        yield keys[start : start + STORIES_AT_ONCE]


@transaction.atomic
def record_some(keys: list[int], by, note: str, act: str) -> list[Revision]:
    # Whoever changes another part of the same story waits, so that the last one sees all of it.
    fresh = Article.objects.filter(pk__in=keys).order_by("pk").select_for_update()
    changed = [now for now in as_they_are(fresh) if now.is_unrecorded]
    reopened = to_reopen(changed)
    for now in changed:
        if now.article.pk in reopened:
            now.article.state = state_below(now.article.state)
    move(changed, reopened)
    entries = [now.entry(Act.REOPENED if now.article.pk in reopened else act, note) for now in changed]
    return append_all(entries, by)


def as_they_are(articles) -> list[Now]:
    articles = list(articles)
    found, last = snapshots(articles), last_revisions([article.pk for article in articles])
    return [
        Now(article, found[article.pk], fingerprint(found[article.pk]), last.get(article.pk)) for article in articles
    ]


def last_revisions(keys: Iterable[int]) -> dict[int, Revision]:
    revisions = Revision.objects.filter(latest(), subject_type=SUBJECT, subject_pk__in=keys)
    return {revision.subject_pk: revision for revision in revisions.order_by()}


def latest(**among):
    """Whether a revision is the last one of its subject, or of those `among` its revisions."""
    later = Revision.objects.filter(
        subject_type=OuterRef("subject_type"), subject_pk=OuterRef("subject_pk"), number__gt=OuterRef("number")
    )
    return ~Exists(later.filter(**among))


def state_below(state: str) -> State:
    return State.DRAFT if state == State.PRINTED else rung_below(state)


def to_reopen(changed: list[Now]) -> set[int]:
    return without_signature(changed) | no_longer_as_printed(changed)


def no_longer_as_printed(changed: list[Now]) -> set[int]:
    """The stories read in from print that are other ones now, except where the public reads them."""
    keys = {now.article.pk for now in changed if now.is_off_the_printed_text}
    public = Article.objects.published().filter(pk__in=keys).values_list("pk", flat=True) if keys else ()
    return keys - set(public)


def without_signature(changed: list[Now]) -> set[int]:
    """The stories whose last signature was given for another text, and has not been lifted before."""
    keys = {now.article.pk for now in changed if now.is_off_the_signed_text}
    if not keys:
        return keys
    acts = {"act__in": (Act.PASSED, Act.REOPENED)}
    last = Revision.objects.filter(latest(**acts), subject_type=SUBJECT, subject_pk__in=keys, **acts)
    return keys - set(last.filter(act=Act.REOPENED).values_list("subject_pk", flat=True))


def move(changed: list[Now], reopened: set[int]) -> None:
    """Let the rows have what their revisions will say."""
    known = [now.article.pk for now in changed if now.last]
    Article.objects.filter(pk__in=known).update(version=F("version") + 1)
    for state in {now.article.state for now in changed if now.article.pk in reopened}:
        keys = [now.article.pk for now in changed if now.article.pk in reopened and now.article.state == state]
        Article.objects.filter(pk__in=keys).update(state=state)


@transaction.atomic
def record_deletion(articles: Iterable[Article], by) -> list[Revision]:
    """Say, before it is done, that stories are deleted; their history stays."""
    fresh = Article.objects.filter(pk__in=[article.pk for article in articles]).order_by("pk").select_for_update()
    return append_all([now.entry(Act.DELETED) for now in as_they_are(fresh)], by)


def unrecorded() -> Iterator[str]:
    """The stories that are not as their last revision says, or gone without one."""
    after = 0
    while articles := list(Article.objects.filter(pk__gt=after).order_by("pk")[:STORIES_AT_ONCE]):
        yield from (f"story {now.article.pk} “{now.article}”" for now in as_they_are(articles) if now.is_unrecorded)
        after = articles[-1].pk
    there = Article.objects.filter(pk=OuterRef("subject_pk"))
    gone = Revision.objects.filter(latest(), ~Exists(there), subject_type=SUBJECT).exclude(act=Act.DELETED)
    for key in gone.values_list("subject_pk", flat=True):
        yield f"story {key} is gone"
