"""All revisions of a story, the newest first, a page of them at a time: who did what, when, why, to which parts."""

import json
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils import timezone

from newsroom.history.models import Revision

from ..body import as_text
from ..lengths import count_characters
from ..recording import SUBJECT, Act
from .words import act_in_words, changed_parts

ON_A_PAGE = 100


class Entry(NamedTuple):
    """A revision as the timeline tells it; `grown` is by how many 字 the text is longer than before."""

    revision: Revision
    act: str
    parts: list[str]
    length: int
    grown: int | None
    day: date

    @property
    def can_be_restored(self) -> bool:
        return self.revision.act != Act.DELETED


def revisions_of(article) -> QuerySet[Revision]:
    return Revision.objects.filter(subject_type=SUBJECT, subject_pk=article.pk).order_by("-number")


def page_of(article, number) -> tuple[Page, list[Entry]]:
    page = Paginator(revisions_of(article), ON_A_PAGE).get_page(number)
    # One more than is shown: the last of the page is compared with it.
    found = list(page.paginator.object_list[page.start_index() - 1 if page else 0 : page.end_index() + 1])
    return page, entries(found)[:ON_A_PAGE]


def entries(revisions: list[Revision]) -> list[Entry]:
    """Of the last in the list only what can be told without the one before it; contents that agree are read once."""
    read, length = lru_cache(2)(json.loads), lru_cache(2)(length_of)
    found = []
    for revision, before in zip(revisions, [*revisions, None][1:], strict=True):
        content, was = read(revision.content), before and read(before.content)
        parts = changed_parts(was, content) if was else []
        characters = length(content["body"])
        grown = characters - length(was["body"]) if was else None
        day = timezone.localdate(revision.made_at)
        found.append(Entry(revision, act_in_words(revision), parts, characters, grown, day))
    return found


def length_of(body: str) -> int:
    return count_characters(as_text(body))
