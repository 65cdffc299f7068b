"""An issue goes public, whole and at one moment, or is taken back."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article

from .approval import hold_stories, refuse_unapproved
from .models import Issue
from .printed.keeping import keep_as_printed, let_go
from .rights import refuse_articles, refuse_undecided


@transaction.atomic
def publish(issue: Issue, by=None, at: datetime | None = None) -> None:
    """Keep the issue as it stands and let the public read that from `at` on, or from now.

    Raises ValidationError with the reason; then nothing of it has changed.
    """
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
    keep_as_printed(held, by)
    issue.published_at = at or timezone.now()
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
