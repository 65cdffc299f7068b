"""Whether stories have been through the reviews that the paper asks for, or were printed before."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from articles.models import Article
from articles.reviewed import PUBLISHABLE
from articles.reviewing import without_signatures


def refuse_unapproved(articles) -> None:
    """Raise ValidationError that names those of the query set `articles` that may not be made public.

    The state alone makes no story an approved one: its signatures stand in the history.
    """
    states = dict(articles.values_list("pk", "state"))
    unsigned = without_signatures(states)
    keys = unsigned | {key for key, state in states.items() if state not in PUBLISHABLE}
    waiting = Article.objects.filter(pk__in=keys).order_by("pk").prefetch_related("photos__photo") if keys else ()
    if waiting:
        told = _("Not approved: %(stories)s. Only what has passed the final review is made public.")
        names = (with_state(story, story.pk in unsigned) for story in waiting)
        raise ValidationError(told % {"stories": "；".join(names)}, code="unapproved")


def with_state(story: Article, is_unsigned: bool) -> str:
    named = _("%(story)s (%(state)s without the signatures)") if is_unsigned else _("%(story)s (%(state)s)")
    return named % {"story": story, "state": story.get_state_display()}


def hold_stories(issue):
    """The stories placed in the issue, held until the transaction ends so that nobody moves one back meanwhile."""
    placed = Article.objects.filter(placements__page__issue=issue)
    return Article.objects.filter(pk__in=placed.values("pk")).order_by("pk").select_for_update()
