"""Passages of a story that also stand in others, whatever became of these: on its page, in its issue, long ago."""

from collections.abc import Mapping
from typing import NamedTuple

from newsroom.passages.plain import Plain
from newsroom.passages.search import Passage, Searched
from newsroom.passages.winnowing import fingerprints

from ..models import Article
from .candidates import candidates
from .models import SetPhrase
from .texts import compared_texts


class Overlap(NamedTuple):
    """A passage of the story `own` (None for one that is not saved yet) that also stands in the story `other`."""

    own: int | None
    other: int
    passage: Passage


def overlaps_in(text: str, own: int | None = None) -> list[Overlap]:
    """Those of a text as typed so far, `own` being the story that it belongs to."""
    return overlaps_of_texts({own: text})


def overlaps_of(article: Article) -> list[Overlap]:
    """Those of a story as it is stored."""
    return overlaps_of_texts(compared_texts(Article.objects.filter(pk=article.pk)))


def overlaps_of_texts(texts: Mapping[int | None, str]) -> list[Overlap]:
    """Those of several texts in as many queries as of one; the longest of each first."""
    phrases = tuple(SetPhrase.objects.values_list("plain", flat=True))
    searched = {own: Searched(Plain(text, phrases)) for own, text in texts.items()}
    near = candidates({own: fingerprints(each.plain) for own, each in searched.items()})
    others = compared_texts(Article.objects.filter(pk__in=set().union(*near.values())))
    plains = {other: Plain(text, phrases) for other, text in others.items()}
    found = [
        Overlap(own, other, passage)
        for own, keys in near.items()
        for other in keys
        if other in plains  # deleted this moment
        for passage in searched[own].passages_in(plains[other])
    ]
    return sorted(found, key=lambda overlap: (-overlap.passage.length, -overlap.other))
