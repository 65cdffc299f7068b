"""A story as print has it, put over the story as the desk has it: what the public reads of it.

Which revision that is, the issues say (`Placement.printed`); a story of which they say nothing shows as it stands.
"""

import copy
import json
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from itertools import chain
from typing import NamedTuple

from django.apps import apps
from django.db import models
from django.db.models.query import ModelIterable
from django.utils import timezone

from media.models import Credit, Photo
from newsroom.contributors.models import Contributor, Merge
from newsroom.contributors.roles import printed_line

from .wording import CREDIT, TEXT

# As much of a text as a list reads of it.
BEGINNING = 600
SHOWN = ("kind", *TEXT, *CREDIT, "byline_place")


class Print(NamedTuple):
    content: dict
    made_at: datetime


def show_stories(articles: Iterable, narrowed: dict) -> None:
    """Let the stories, which nobody saves, say what was printed of them."""
    articles = {article.pk: article for article in articles}
    prints = prints_of(articles, narrowed)
    if not prints:
        return
    contents = [each.content for each in prints.values()]
    people, photos = people_in(contents), photos_in(contents)
    for key, each in prints.items():
        put_over(articles[key], each, people, photos)


def show_uses(uses: Iterable, narrowed: dict) -> None:
    """Let the uses of photos have the captions and lines that were printed with them."""
    uses = list(uses)
    prints = prints_of({use.article_id for use in uses}, narrowed)
    printed = {(key, photo["photo"]): photo for key, each in prints.items() for photo in each.content["photos"]}
    for use in uses:
        if photo := printed.get((use.article_id, use.photo_id)):
            line = photo["credit_as_printed"] or printed_line(rows(Credit, photo["credits"], {}))
            use.caption, use.credit_as_printed = photo["printed_caption"], line


def prints_of(keys: Collection[int], narrowed: dict) -> dict[int, Print]:
    """What the public reads of the stories; of several printings the first in the paper, withdrawn ones left out.

    `narrowed` says which placements count.
    """
    if not keys:
        return {}
    placements = apps.get_model("articles.article").placements.rel.related_model.objects.shown()
    rows = placements.filter(page__issue__published_at__lte=timezone.now(), printed__isnull=False, **narrowed)
    rows = rows.filter(article__in=keys).order_by("page__issue__date", "page__number")
    found = {}
    for key, content, made_at in rows.values_list(
        "article", "printed__revision__content", "printed__revision__made_at"
    ):
        if key not in found:
            found[key] = Print(json.loads(content), made_at)
    return found


def credits_in(content: dict) -> Iterable[dict]:
    return chain(content["bylines"], *(photo["credits"] for photo in content["photos"]))


def people_in(contents: Iterable[dict]) -> dict[int, Contributor]:
    """The people by the numbers that were theirs then; a merged one by that which stands for it."""
    keys = {credit["contributor"] for content in contents for credit in credits_in(content)}
    found = Contributor.objects.in_bulk(keys)
    if gone := keys - found.keys():
        merges = Merge.objects.filter(absorbed_pk__in=gone, undone_at=None).select_related("kept")
        found |= {merge.absorbed_pk: merge.kept for merge in merges}
    return found


def photos_in(contents: Iterable[dict]) -> dict[int, Photo]:
    return Photo.objects.in_bulk({photo["photo"] for content in contents for photo in content["photos"]})


def put_over(article, printed: Print, people: dict, photos: dict) -> None:
    content, article.updated_at = printed.content, printed.made_at
    for name in SHOWN:
        setattr(article, name, content[name])
    if article.body_start is not None:
        article.body_start = article.body[:BEGINNING]
    byline, use = (article._meta.get_field(name).related_model for name in ("bylines", "photos"))
    fill(article, "bylines", rows(byline, content["bylines"], people))
    uses = []
    for position, each in enumerate(content["photos"], 1):
        if each["photo"] in photos:
            photo = copy.copy(photos[each["photo"]])
            photo._prefetched_objects_cache = {}
            fill(photo, "credits", rows(Credit, each["credits"], people))
            line, caption = each["credit_as_printed"], each["printed_caption"]
            uses.append(use(article=article, photo=photo, caption=caption, credit_as_printed=line, position=position))
    fill(article, "photos", uses)


def rows(model: type[models.Model], credits: list[dict], people: dict) -> list:
    return [row(model, credit, position, people) for position, credit in enumerate(credits, 1)]


def row(model: type[models.Model], credit: dict, position: int, people: dict):
    """A byline or credit of the person under the name that was printed."""
    person = copy.copy(people.get(credit["contributor"]) or Contributor())
    person._prefetched_objects_cache = {}
    person.name = credit["name"]
    return model(contributor=person, role=credit["role"], label=credit["label"], position=position)


def fill(thing, name: str, rows: list) -> None:
    """Let `thing.<name>.all()` give these rows, as after a prefetch."""
    manager = getattr(thing, name)
    found = manager.get_queryset()
    found._result_cache, found._prefetch_done = rows, True
    if not hasattr(thing, "_prefetched_objects_cache"):
        thing._prefetched_objects_cache = {}
    thing._prefetched_objects_cache[name] = found


class PrintedQuerySet(models.QuerySet):
    """Rows that say what was printed of them, once `as_printed` is asked for; `show` makes them say it."""

    _printed_in = None
    show: Callable

    def as_printed(self, **placements):
        """As the public reads them; `placements` narrows the placements that count, where it is about one issue."""
        clone = self._chain()
        clone._printed_in = placements
        return clone

    def _clone(self):
        clone = super()._clone()
        clone._printed_in = self._printed_in
        return clone

    def _fetch_all(self):
        # Before what is prefetched: of the printed people and photos that is read as well.
        is_of_rows = issubclass(self._iterable_class, ModelIterable)
        if self._result_cache is None and self._printed_in is not None and is_of_rows:
            self._result_cache = list(self._iterable_class(self))
            self.show(self._result_cache, self._printed_in)
        super()._fetch_all()
