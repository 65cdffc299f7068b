"""A story as print has it, put over the story as the desk has it: what the public reads of it.

Which revision that is, the issues say (`Placement.printed`); a story of which they say nothing shows as it stands.
"""

import copy
import json
from collections.abc import Iterable
from itertools import chain

from django.db import models
from django.db.models import Q
from django.db.models.query import ModelIterable
from django.utils import timezone

from media.models import Credit, Photo
from newsroom.contributors.models import Contributor, Merge

from .wording import CREDIT, TEXT

LIST_OF_BODY = 600
SHOWN = ("kind", *TEXT, *CREDIT, "byline_place")


def show_printed(articles: Iterable, placements: dict) -> None:
    """Let the stories, which nobody saves, say what was printed of them.

    `placements` narrows the placements whose printing counts; of several the first one in the paper does.
    """
    articles = {article.pk: article for article in articles}
    found = contents_of(articles, placements)
    if not found:
        return
    people, photos = people_in(found.values()), photos_in(found.values())
    for key, content in found.items():
        put_over(articles[key], content, people, photos)


def contents_of(articles: dict, narrowed: dict) -> dict[int, dict]:
    if not articles:
        return {}
    placement = next(iter(articles.values())).placements.model
    public = Q(page__issue__published_at__lte=timezone.now())
    rows = placement.objects.filter(public, article__in=articles, printed__isnull=False, **narrowed)
    rows = rows.order_by("page__issue__date", "page__number").values_list("article", "printed__revision__content")
    found = {}
    for key, content in rows:
        found.setdefault(key, content)
    return {key: json.loads(content) for key, content in found.items()}


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


def put_over(article, content: dict, people: dict, photos: dict) -> None:
    for name in SHOWN:
        setattr(article, name, content[name])
    if article.body_start is not None:
        article.body_start = article.body[:LIST_OF_BODY]
    byline, use = (article._meta.get_field(name).related_model for name in ("bylines", "photos"))
    fill(article, "bylines", rows(byline, content["bylines"], people))
    uses = []
    for position, printed in enumerate(content["photos"], 1):
        if printed["photo"] in photos:
            photo = copy.copy(photos[printed["photo"]])
            photo._prefetched_objects_cache = {}
            fill(photo, "credits", rows(Credit, printed["credits"], people))
            line, caption = printed["credit_as_printed"], printed["printed_caption"]
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
    """Stories that say what was printed of them, once `as_printed` is asked for."""

    _printed_in = None

    def as_printed(self, **placements):
        """As the public reads them; `placements` says in which issues where it is about one."""
        clone = self._chain()
        clone._printed_in = placements
        return clone

    def _clone(self):
        clone = super()._clone()
        clone._printed_in = self._printed_in
        return clone

    def _fetch_all(self):
        # Before what is prefetched: of the printed people and photos that is read as well.
        is_of_stories = issubclass(self._iterable_class, ModelIterable)
        if self._result_cache is None and self._printed_in is not None and is_of_stories:
            self._result_cache = list(self._iterable_class(self))
            show_printed(self._result_cache, self._printed_in)
        super()._fetch_all()
