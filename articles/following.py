"""Stories whose credits or captions change without their form: with a picture, with a person's name, by a merge."""

from collections.abc import Collection

from django.db.models import Q

from .models import Article
from .recording import record_all


def photos_changed(keys: Collection[int], by) -> None:
    record_all(Article.objects.filter(photos__photo__in=keys).values_list("pk", flat=True), by)


def people_changed(keys: Collection[int], by) -> None:
    record_all(stories_of(keys).values_list("pk", flat=True), by)


def hold_stories_of(keys: Collection[int]) -> None:
    """As whoever saves a story does it: first the story, then those whom it names."""
    held = stories_of(keys).order_by("pk").select_for_update(no_key=True)
    list(held.values_list("pk"))


def stories_of(keys: Collection[int]):
    named = Article.objects.filter(bylines__contributor__in=keys).order_by()
    pictured = Article.objects.filter(photos__photo__credits__contributor__in=keys).order_by()
    return Article.objects.filter(Q(pk__in=named.values("pk")) | Q(pk__in=pictured.values("pk")))
