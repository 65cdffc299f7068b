"""An issue goes public, whole and at one moment, or is taken back."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article
from articles.recording import Act, note, record_all

from .approval import hold_stories, refuse_unapproved
from .models import Issue, Placement
from .printed.keeping import keep_as_printed, let_go
from .rights import refuse_articles, refuse_undecided

LONGEST_REASON = Placement._meta.get_field("withdrawal_reason").max_length


def publish(issue: Issue, at: datetime | None = None) -> None:
    """Keep the issue as it stands and let the public read that from `at` on, or from now.

    Raises ValidationError with the reason, and nothing is public then. What was written past the desk goes into the
    history first, whatever comes of it, and lifts the signatures that are asked for next.
    """
    record_all(Article.objects.filter(placements__page__issue=issue), None)
    go_public(issue, at or timezone.now())


@transaction.atomic
def go_public(issue: Issue, at: datetime) -> None:
    held = Issue.objects.select_for_update().get(pk=issue.pk)
    if held.is_published:
        raise ValidationError(_("This issue is public already."))
    empty = held.pages.filter(placements=None).values_list("number", flat=True)
    if not held.pages.exists():
        raise ValidationError(_("An issue without pages cannot be published."))
    if empty:
        numbers = "、".join(f"{number:02}" for number in empty)
        raise ValidationError(_("Nothing is placed on page %(numbers)s yet.") % {"numbers": numbers})
    refuse_unapproved(hold_stories(held))
    refuse_articles(Article.objects.filter(placements__page__issue=held), held)
    refuse_undecided(held)
    let_go(held)  # of an earlier printing that was withdrawn, or of what was set for a later time
    keep_as_printed(held)
    issue.published_at = at
    issue.save(update_fields=["published_at"])


@transaction.atomic
def withdraw(issue: Issue) -> None:
    """Take the whole issue off the public site, or call off the time that it was set for."""
    held = Issue.objects.select_for_update().get(pk=issue.pk)
    if held.published_at is None:
        raise ValidationError(_("This issue is not public."))
    let_go(held)
    issue.published_at = None
    issue.save(update_fields=["published_at"])


@transaction.atomic
def withdraw_story(story: Article, issue: Issue, by, reason: str) -> None:
    """Take one story of the issue off the public site; its address says so, with the reason, and print has it yet."""
    issue = Issue.objects.select_for_update().get(pk=issue.pk)
    reason = reason.strip()
    if not issue.is_published:
        raise ValidationError(_("This issue is not public."))
    if not reason:
        raise ValidationError(_("Say why the story is withdrawn: readers see the reason."))
    if len(reason) > LONGEST_REASON:
        raise ValidationError(_("The reason has %(most)d characters at most.") % {"most": LONGEST_REASON})
    shown = Placement.objects.shown().filter(article=story, page__issue=issue)
    if not shown.update(withdrawn_at=timezone.now(), withdrawal_reason=reason):
        raise ValidationError(_("This story is withdrawn already."))
    tell(story, issue, by, Act.WITHDRAWN, reason)


@transaction.atomic
def reinstate_story(story: Article, issue: Issue, by) -> None:
    issue = Issue.objects.select_for_update().get(pk=issue.pk)
    withdrawn = Placement.objects.filter(article=story, page__issue=issue, withdrawn_at__isnull=False)
    if not withdrawn.update(withdrawn_at=None, withdrawal_reason=""):
        raise ValidationError(_("This story is not withdrawn."))
    tell(story, issue, by, Act.REINSTATED)


def tell(story: Article, issue: Issue, by, act: str, reason: str = "") -> None:
    """The history of the story has it, and open boards show it."""
    note(story, by, act, reason)
    issue.board_version += 1
    issue.save(update_fields=["board_version"])
