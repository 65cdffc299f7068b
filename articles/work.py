"""Whose work it is: the stories and the photos that count for one contributor."""

from collections import Counter
from datetime import date

from django.db.models import Max, Prefetch, Q

from media.models import Photo
from newsroom.contributors.covering import covering_bylines
from newsroom.contributors.roles import PRINTED_ROLES, Role
from newsroom.publication import placed_in_public

from .models import Article, ArticlePhoto, Byline


def photo_uses_by(contributor):
    """Uses of photos credited to `contributor`, by the photo's own credit or through the 文/图 of the story."""
    own = ArticlePhoto.objects.filter(photo__credits__contributor=contributor, photo__credits__role__in=PRINTED_ROLES)
    covering = covering_bylines().filter(contributor=contributor)
    inherited = ArticlePhoto.objects.filter(photo__credits=None, article__in=covering.values("article"))
    return ArticlePhoto.objects.filter(Q(pk__in=own.values("pk")) | Q(pk__in=inherited.values("pk")))


def stories_by(contributor):
    """Stories that name `contributor`, but not those that name them for photos only: these are among the photos."""
    signed = Byline.objects.filter(contributor=contributor, role__in=PRINTED_ROLES)
    written = signed.exclude(role=Role.PHOTOGRAPHER)
    is_photo_work = Q(kind=Article.Kind.PHOTO) | ~Q(pk__in=written.values("article"))
    among_photos = Q(pk__in=photo_uses_by(contributor).values("article"))
    return Article.objects.filter(pk__in=signed.values("article")).exclude(is_photo_work & among_photos)


def published_photos_by(contributor):
    """The public photos of `contributor`, the newest first, each with those of its public uses that are theirs."""
    uses = photo_uses_by(contributor).published().as_printed()
    in_public = placed_in_public("uses__article__placements")
    photos = Photo.objects.filter(pk__in=uses.values("photo")).with_credits()
    photos = photos.annotate(printed_on=Max("uses__article__placements__page__issue__date", filter=in_public))
    stories = (
        Article.objects.as_printed().for_lists().with_credits().with_appearances().prefetch_related("photos__photo")
    )
    with_stories = uses.prefetch_related(Prefetch("article", stories))
    return photos.prefetch_related(Prefetch("uses", with_stories)).order_by("-printed_on", "-pk")


def in_year(work, year):
    """That of one year, by the day under which the lists show it; `year` None is all of them."""
    if year is None:
        return work
    if not date.min.year <= year <= date.max.year:
        return work.none()
    return work.filter(printed_on__range=(date(year, 1, 1), date(year, 12, 31)))


def days_of(work):
    """The day under which the lists show each, for counting by years."""
    return list(work.order_by().values_list("printed_on", flat=True))


def years_of(days):
    """The years in which something was printed, the newest first, each with how much."""
    return sorted(Counter(day.year for day in days).items(), reverse=True)


def pieces_by(contributor):
    """Published stories, and photo news with photos of theirs: what a feed tells, the newest first."""
    pictured = Q(kind=Article.Kind.PHOTO, pk__in=photo_uses_by(contributor).values("article"))
    articles = Article.objects.filter(Q(pk__in=stories_by(contributor).values("pk")) | pictured)
    return articles.published().as_printed().newest_first()
