"""Stories whose credits or captions change without their form: with a picture, with a person's name, by a merge."""

from collections.abc import Collection
from itertools import chain

from .models import Article
from .recording import record_all


def photos_changed(keys: Collection[int], by) -> None:
    record_all(Article.objects.filter(photos__photo__in=keys).values_list("pk", flat=True), by)


def people_changed(keys: Collection[int], by) -> None:
    named = Article.objects.filter(bylines__contributor__in=keys)
    pictured = Article.objects.filter(photos__photo__credits__contributor__in=keys)
    record_all(chain(*(stories.values_list("pk", flat=True) for stories in (named, pictured))), by)
