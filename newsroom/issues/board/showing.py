"""What the board shows: the pages with their stories against their space, and the pool of what is not placed."""

from typing import NamedTuple

from django.db.models import Case, Exists, OuterRef, Prefetch, Q, When
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article
from articles.reviewed import PUBLISHABLE, State
from articles.stages import state_words
from articles.steps import UNDER_REVIEW
from newsroom.policy import scope

from ..models import Issue, Page, Placement
from .models import Move
from .moving import next_to_redo
from .space import Room, room_of_paper

MOST_IN_POOL = 150


class Card(NamedTuple):
    article: Article
    placement: Placement | None = None

    @property
    def pictures(self) -> int:
        return len(self.article.photos.all())

    @property
    def is_open(self) -> bool:
        return self.article.state not in PUBLISHABLE

    @property
    def state(self) -> str:
        return state_words(self.article.state)

    @property
    def pins(self) -> list[str]:
        if self.placement is None:
            return []
        placement = self.placement
        pinned = (
            (placement.columns, _("%(pin)s columns")),
            (placement.get_headline_size_display(), _("%(pin)s headline")),
            (placement.picture_columns, _("picture over %(pin)s")),
        )
        return [words % {"pin": pin} for pin, words in pinned if pin]


class Column(NamedTuple):
    page: Page
    cards: list[Card]
    room: Room

    @property
    def space(self) -> int:
        return self.room.of(self.page)

    @property
    def taken(self) -> int:
        return sum(self.room.taken_by(card.placement) for card in self.cards)

    @property
    def characters(self) -> int:
        return sum(card.article.length for card in self.cards)

    @property
    def pictures(self) -> int:
        return sum(card.pictures for card in self.cards)

    @property
    def fill(self) -> "Fill":
        return Fill(self.space, self.taken, self.room.excess(self.page, self.taken))


class Fill(NamedTuple):
    space: int
    taken: int
    excess: int

    @property
    def left(self) -> int:
        return self.space - self.taken

    @property
    def is_over(self) -> bool:
        return self.excess > 0

    @property
    def is_under(self) -> bool:
        return self.excess < 0

    @property
    def over(self) -> int:
        return max(0, self.taken - self.space)


class Pool(NamedTuple):
    cards: list[Card]
    has_more: bool


def columns(issue: Issue, keys=None) -> list[Column]:
    """The pages, or those of them with `keys`, in a number of queries that does not grow with the stories."""
    articles = Article.objects.select_related("section").prefetch_related("photos")
    placements = Placement.objects.order_by("position").prefetch_related(Prefetch("article", articles))
    pages = Page.objects.filter(issue=issue).select_related("standing_head").order_by("number")
    if keys is not None:
        pages = pages.filter(pk__in=keys)
    room = room_of_paper()
    return [
        Column(page, [Card(each.article, each) for each in page.placements.all()], room)
        for page in pages.prefetch_related(Prefetch("placements", placements))
    ]


def pool(issue: Issue, user) -> Pool:
    """What may still be placed: what is approved, what is under review, and what is wished for this issue.

    What is wished for this issue comes first, then what is approved, the newest first.
    """
    placed = Placement.objects.filter(article=OuterRef("pk"))
    waiting = Q(state__in=(State.APPROVED, *UNDER_REVIEW)) | Q(state=State.DRAFT, wished_for=issue.date)
    found = scope(user, Article.objects.filter(waiting, ~Exists(placed)))
    urgency = Case(When(wished_for=issue.date, then=0), When(state=State.APPROVED, then=1), default=2)
    found = found.select_related("section").prefetch_related("photos").order_by(urgency, "-updated_at", "-pk")
    cards = [Card(article) for article in found[: MOST_IN_POOL + 1]]
    return Pool(cards[:MOST_IN_POOL], len(cards) > MOST_IN_POOL)


def turns(issue: Issue, user) -> dict:
    """What undoing and doing again would do for this user; None where there is nothing."""
    own = Move.objects.filter(issue=issue, made_by=user, of=None).select_related("article")
    last = own.filter(is_undone=False).defer("article__body").order_by("pk").last()
    again = next_to_redo(issue, user)
    return {"to_undo": last, "to_redo": again}


def pages_moved_since(issue: Issue, version: int) -> set[int] | None:
    """The pages that look otherwise than on a board of that version; None when all may."""
    moves = list(Move.objects.filter(issue=issue, version__gt=version).values_list("version", "before", "after"))
    if len(moves) != issue.board_version - version:
        return None  # somebody has moved a story here from the board of another issue
    return {spot["page"] for _version, *spots in moves for spot in spots if spot["page"]}


def other_issues(issue: Issue) -> list[Issue]:
    """Coming issues to which a story may be put off, the nearest first."""
    coming = Issue.objects.filter(published_at=None, date__gte=min(issue.date, timezone.localdate()))
    pages = Prefetch("pages", Page.objects.order_by("number"))
    return list(coming.exclude(pk=issue.pk).order_by("date").prefetch_related(pages)[:6])
