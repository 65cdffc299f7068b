"""Whether stories have been through the reviews that the paper asks for, or were printed before."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from articles.models import Article
from articles.reviewed import PUBLISHABLE


def refuse_unapproved(articles) -> None:
    """Raise ValidationError that names those of the query set `articles` that may not be made public."""
    waiting = articles.exclude(state__in=PUBLISHABLE).prefetch_related("photos__photo")
    if waiting:
        told = _("Not approved: %(stories)s. Only what has passed the final review is made public.")
        named = _("%(story)s (%(state)s)")
        names = (named % {"story": story, "state": story.get_state_display()} for story in waiting)
        raise ValidationError(told % {"stories": "；".join(names)}, code="unapproved")


def hold_stories(issue):
    """The stories placed in the issue, held until the transaction ends so that nobody moves one back meanwhile."""
    placed = Article.objects.filter(placements__page__issue=issue)
    return Article.objects.filter(pk__in=placed.values("pk")).order_by("pk").select_for_update()
