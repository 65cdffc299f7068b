"""Whether a picture may be printed in an issue: its right holds, it is not spent, and it is decided whose it is.

Whoever places a story asks, and whoever adds a photo to a placed one, and last of all the issue when it is published.
"""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import F, Q
from django.utils.translation import gettext as _

from articles.models import Article, ArticlePhoto
from media.models import Photo

PLACED = "article__placements__page__issue"


def refuse_photos(photos: Iterable[Photo], issue) -> None:
    """Raise ValidationError with a sentence for each photo that may not be printed in the issue."""
    photos = list({photo.pk: photo for photo in photos}.values())
    spent = printed_elsewhere([photo for photo in photos if photo.is_single_use], issue)
    if reasons := [reason for photo in photos for reason in reasons_against(photo, issue.date, spent.get(photo.pk))]:
        raise ValidationError(reasons, code="rights")


def refuse_articles(articles: Iterable[Article], issue) -> None:
    """The same for the photos of stories that stand in the issue, or are to."""
    uses = ArticlePhoto.objects.filter(article__in=articles).select_related("photo").order_by("article", "position")
    refuse_photos([use.photo for use in uses], issue)


def reasons_against(photo: Photo, day: date, spent_on: date | None) -> list[str]:
    reasons = []
    if photo.rights_until and photo.rights_until < day:
        told = _("“%(photo)s” may be printed until %(until)s only; the issue is of %(date)s.")
        reasons.append(told % {"photo": photo, "until": photo.rights_until, "date": day})
    if spent_on:
        told = _("“%(photo)s” may be printed once only, and stands in the issue of %(date)s already.")
        reasons.append(told % {"photo": photo, "date": spent_on})
    return reasons


def printed_elsewhere(photos: list[Photo], issue) -> dict[int, date]:
    """For each photo the day of the first issue, public or earlier than this one, that it stands in besides it."""
    uses = ArticlePhoto.objects.filter(photo__in=photos).annotate(
        issue=F(PLACED), day=F(f"{PLACED}__date"), public_from=F(f"{PLACED}__published_at")
    )
    came_first = Q(public_from__isnull=False) | Q(day__lt=issue.date)
    others = uses.filter(came_first, ~Q(issue=issue.pk)) if issue.pk else uses.filter(came_first)
    return dict(others.order_by("-day").values_list("photo", "day"))


def refuse_undecided(issue) -> None:
    """Raise ValidationError that names the stories with a picture of which nobody has said whose it is."""
    uses = ArticlePhoto.objects.filter(**{PLACED: issue}, photo__credits=None, photo__no_credit_reason="")
    uses = uses.exclude(photo__file="").select_related("article", "photo")
    uses = uses.prefetch_related("article__bylines", "article__photos__photo", "photo__credits")
    uses = uses.order_by("article__placements__page__number", "article__placements__position")
    stories = {use.article.pk: use.article for use in uses if not use.people}
    if stories:
        told = _("Nobody has said whose the pictures are in: %(stories)s. Credit them, or say why nobody is named.")
        names = "；".join(story.title for story in stories.values())
        raise ValidationError(told % {"stories": names}, code="undecided")
