"""The way of a story through the reviews: who may take which step, and that of several at once one takes it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from newsroom.history.chain import append
from newsroom.history.models import Revision
from newsroom.policy import may

from .authorship import authors, mostly_written_by
from .models import Article
from .recording import STORIES_AT_ONCE, SUBJECT, Act, as_they_are, record
from .reviewed import State
from .steps import SIGNED, UNDER_REVIEW, Step, rung, state_above, step_of

REVIEWED = (*UNDER_REVIEW, State.APPROVED)


class Outdated(ValidationError):
    """Somebody was faster: the story is no longer as whoever acts has seen it."""

    def __init__(self):
        told = _("Somebody has changed this story or moved it on meanwhile: look at it as it stands now.")
        super().__init__(told, code="outdated")


class Unrecorded(Exception):
    """The story is not as its history says: somebody has changed it past the desk."""


@dataclass(frozen=True)
class Signature:
    step: Step
    user_pk: int | None
    name: str
    opinion: str
    at: datetime
    fingerprint: str
    serial: int


@dataclass
class Standing:
    """The signatures of a story since it was filed: those that stand, and those that a later change has lifted."""

    signatures: list[Signature] = field(default_factory=list)
    lifted: list[Signature] = field(default_factory=list)

    @property
    def last(self) -> Signature | None:
        return self.signatures[-1] if self.signatures else None


def standing(article: Article) -> Standing:
    return standings([article.pk])[article.pk]


def standings(keys: Iterable[int]) -> dict[int, Standing]:
    """The same for any number of stories, in one query."""
    found = {key: Standing() for key in keys}
    acts = (Act.FILED, Act.RECALLED, Act.PASSED, Act.RETURNED, Act.SPIKED, Act.REOPENED)
    rows = Revision.objects.filter(subject_type=SUBJECT, subject_pk__in=found, act__in=acts).defer("content")
    for row in rows.order_by("number"):
        found[row.subject_pk] = after(found[row.subject_pk], row)
    return found


def without_signatures(states: dict[int, str]) -> set[int]:
    """Those of the stories, given as keys with states, that no signature of their history has brought so far."""
    signed = {key: state for key, state in states.items() if state in SIGNED}
    found = standings(signed)
    return {key for key, state in signed.items() if not found[key].last or found[key].last.step.reached != state}


def unfounded() -> Iterator[str]:
    """The stories of which the history does not say who has signed them."""
    last = 0
    rows = Article.objects.filter(state__in=SIGNED).order_by("pk").values_list("pk", "state")
    while states := dict(rows.filter(pk__gt=last)[:STORIES_AT_ONCE]):
        for key in sorted(without_signatures(states)):
            yield f"story {key} is {states[key]} without the signatures"
        last = max(states)


def after(before: Standing, row: Revision) -> Standing:
    if row.act == Act.PASSED:
        step = step_of(row.state)
        signature = (step, row.made_by_id, row.made_by_name, row.note, row.made_at, row.fingerprint, row.serial)
        return Standing([*before.signatures, Signature(*signature)], before.lifted)
    if row.act == Act.REOPENED:
        return Standing(before.signatures[:-1], [*before.lifted, *before.signatures[-1:]])
    return Standing()


# Guards: each says in words why this user may not, or nothing.


def only_with_permission(article, act, user) -> str:
    step = TRANSITIONS[act].step(article.state)
    right = step.value if step else TRANSITIONS[act].right
    if may(user, right, article) or (right == "file" and may(user, right, Article) and user.pk in authors(article)):
        return ""
    if step:
        return _("You may not give the %(step)s.") % {"step": step.label}
    return _("You may not do that.")


def not_by_its_author(article, act, user) -> str:
    if user.pk in authors(article):
        return _("Nobody reviews a story of their own.")
    if mostly_written_by(user, [article.pk]):
        return _("Nobody reviews a story of their own: you have written most of this text.")
    return ""


def only_by_its_author(article, act, user) -> str:
    return "" if user.pk in authors(article) else _("Only whoever wrote it calls a story back; an editor returns it.")


def not_signed_by_its_author(article, act, user) -> str:
    """Somebody who has signed may be put into the byline afterwards."""
    own = authors(article)
    names = [each.name for each in standing(article).signatures if each.user_pk in own]
    told = _("%(names)s has signed it and is now named as its author: return the story, so that others review it.")
    return told % {"names": "、".join(names)} if names else ""


def not_twice_in_a_row(article, act, user) -> str:
    last = standing(article).last
    if last and last.user_pk == user.pk:
        return _("You have given the %(step)s: the next one is somebody else’s.") % {"step": last.step.label}
    return ""


def not_while_public(article, act, user) -> str:
    if Article.objects.published().filter(pk=article.pk).exists():
        return _("The story is in a public issue: withdraw that first.")
    return ""


class Transition(NamedTuple):
    sources: tuple[State, ...]
    target: State | None  # None is the next rung
    right: str  # the word that newsroom.policy knows; "" is that of the step
    guards: tuple[Callable, ...] = ()
    needs_reason: bool = False

    def step(self, state: str) -> Step | None:
        """The step whose permission it takes; an approved story is the final reviewer's to return."""
        if self.right:
            return None
        return rung(state) or step_of(state)


TRANSITIONS = {
    Act.FILED: Transition((State.DRAFT,), State.FILED, "file"),
    Act.RECALLED: Transition((State.FILED,), State.DRAFT, "file", (only_by_its_author,)),
    Act.PASSED: Transition(UNDER_REVIEW, None, "", (not_by_its_author, not_signed_by_its_author, not_twice_in_a_row)),
    Act.RETURNED: Transition(REVIEWED, State.DRAFT, "", (not_by_its_author, not_while_public), needs_reason=True),
    Act.SPIKED: Transition((State.DRAFT, *REVIEWED), State.SPIKED, "spike", (not_while_public,), needs_reason=True),
    Act.UNSPIKED: Transition((State.SPIKED,), State.DRAFT, "spike"),
}


def why_not(article: Article, act: str, user) -> str:
    """Why `user` may not do this with the story as it stands, in words; "" where they may."""
    if article.state not in TRANSITIONS[act].sources:
        told = _("“%(story)s” is in the state “%(state)s”: that cannot be done now.")
        return told % {"story": article, "state": article.get_state_display()}
    guards = (only_with_permission, *TRANSITIONS[act].guards)
    return next(filter(None, (guard(article, act, user) for guard in guards)), "")


def acts_for(article: Article, user) -> list[Act]:
    return [act for act in TRANSITIONS if not why_not(article, act, user)]


def transition(article: Article, act: str, by, note: str = "", version: int | None = None) -> Revision:
    """Move the story on, with its revision; `version` is that which `by` has looked at, if not that of `article`.

    Raises ValidationError in the user's words where the rules are against it, and Outdated where somebody was faster.
    A change that nobody has recorded is somebody faster: it goes into the history first, by nobody.
    """
    try:
        return move_on(article, act, by, note, version)
    except Unrecorded as error:
        record(Article.objects.get(pk=article.pk), None)
        raise Outdated from error


@transaction.atomic
def move_on(article: Article, act: str, by, note: str, version: int | None) -> Revision:
    rule, note = TRANSITIONS[act], note.strip() or usual_opinion(act)
    if article.state not in rule.sources:
        raise ValidationError(why_not(article, act, by), code="state")
    # Strangers are refused before they hold the row; all that is asked below is what counts.
    if why := only_with_permission(article, act, by):
        raise ValidationError(why, code="refused")
    target = rule.target or state_above(article.state)
    claim(article, target, article.version if version is None else version)
    # Asked within the transaction and with the row held: nothing that they look at changes before the end.
    if why := why_not(article, act, by):
        raise ValidationError(why, code="refused")
    if rule.needs_reason and not note:
        raise ValidationError(_("Say why: whoever wrote the story reads it."), code="reason")
    (now,) = as_they_are(Article.objects.filter(pk=article.pk))
    if now.is_unlike_its_last(article.state):
        raise Unrecorded
    revision = append(now.entry(act, note), by)
    article.state, article.version = now.article.state, now.article.version
    return revision


def usual_opinion(act: str) -> str:
    """What somebody says who passes a story without a word, in the language of the paper."""
    if act != Act.PASSED:
        return ""
    with override(settings.LANGUAGE_CODE):
        return _("Agreed.")


def claim(article: Article, target: str, version: int) -> None:
    """Of several who act on one version of a story, one gets it."""
    row = Article.objects.filter(pk=article.pk, version=version, state=article.state)
    if not row.update(state=target, version=F("version") + 1, updated_at=timezone.now()):
        raise Outdated
