"""Overlaps as a person may see them: with stories that they may look at, and with what is public. Of any other story
not even that it says the same: whoever types a guess would learn from it what somebody else is writing."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch
from django.urls import reverse

from newsroom.passages.search import Passage
from newsroom.policy import may

from ..models import Article, ArticlePhoto
from .finding import Overlap, overlaps_of
from .models import LONGEST_PHRASE

MOST_SHOWN = 40


@dataclass(frozen=True)
class ShownOverlap:
    """The partial template admin/articles/overlap/_overlaps.html takes a list of these."""

    passage: Passage
    own: Article | None
    other: Article
    address: str

    @property
    def places(self):
        """Where the other story stands, the latest issue first."""
        return [placement.page for placement in self.other.placements.all()]

    @property
    def is_on_same_page(self) -> bool:
        return bool(pages_of(self.own) & pages_of(self.other))

    @property
    def is_in_same_issue(self) -> bool:
        return bool(issues_of(self.own) & issues_of(self.other))

    @property
    def is_public(self) -> bool:
        return any(page.issue.is_published for page in self.places)

    @property
    def may_be_phrase(self) -> bool:
        return self.passage.length <= LONGEST_PHRASE


def pages_of(article) -> set[int]:
    return {placement.page_id for placement in article.placements.all()} if article else set()


def issues_of(article) -> set[int]:
    return {placement.page.issue_id for placement in article.placements.all()} if article else set()


def overlaps_for(user, article: Article) -> list[ShownOverlap]:
    """What a review of the story shows: its overlaps as stored, as `user` may see them."""
    return shown(user, overlaps_of(article))


def shown(user, overlaps: Iterable[Overlap]) -> list[ShownOverlap]:
    overlaps = list(overlaps)
    keys = {overlap.other for overlap in overlaps} | {overlap.own for overlap in overlaps}
    stories = with_places(Article.objects.filter(pk__in=keys - {None})).in_bulk()
    addresses = {key: address(user, story) for key, story in stories.items()}
    return [
        ShownOverlap(each.passage, stories.get(each.own), stories[each.other], addresses[each.other])
        for each in overlaps
        if addresses.get(each.other) and (each.own is None or addresses.get(each.own))
    ]


def with_places(articles):
    """Titles and places of however many stories in four queries."""
    placement = Article._meta.get_field("placements").related_model
    captions = ArticlePhoto.objects.select_related("photo")
    placements = placement.objects.select_related("page__issue").order_by("-page__issue__date")
    return articles.for_lists().prefetch_related(Prefetch("photos", captions), Prefetch("placements", placements))


def address(user, article) -> str:
    """Where this person may read the story; "" where they may not."""
    if may(user, "view", article):
        return reverse("admin:articles_article_change", args=[article.pk])
    is_public = any(placement.page.issue.is_published for placement in article.placements.all())
    return article.get_absolute_url() if is_public else ""
