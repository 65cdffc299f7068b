"""My desk: the first thing after the login. What waits for me, what came back, where my stories are, what is due."""

from typing import NamedTuple

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from newsroom.desk.rooms import Room
from newsroom.policy import may

from .authorship import own
from .mine import came_back, counted_by_state, due, may_sign, waiting_for
from .models import Article
from .recording import Act
from .reviewed import PUBLISHABLE, State
from .reviewing import TRANSITIONS
from .stages import DUE, MINE, RETURNED, REVIEW, state_words
from .steps import UNDER_REVIEW

MOST_SHOWN = 8


class Tab(NamedTuple):
    label: str
    count: int
    address: str


class Part(NamedTuple):
    """The first of what there is, how many there are, and where all of them are listed."""

    rows: list
    count: int
    address: str

    @property
    def has_more(self) -> bool:
        return self.count > len(self.rows)


# What whoever writes asks of their own stories, in the order of a story's way.
OWN_TABS = (
    (_("drafts"), (State.DRAFT,), "draft"),
    (_("under review"), UNDER_REVIEW, REVIEW),
    (_("approved"), (State.APPROVED,), "approved"),
    (_("printed elsewhere"), (State.PRINTED,), "printed"),
    (_("spiked"), (State.SPIKED,), "spiked"),
)


def list_address(**narrowed) -> str:
    return reverse("admin:articles_article_changelist", query=narrowed)


class MyDesk(Room):
    label = "mine"
    name = _("My desk")

    def panel(self, request):
        desk = self.site.get_model_admin(Article)
        if not (desk.has_view_permission(request) or desk.has_add_permission(request)):
            return None
        user, stories = request.user, desk.get_queryset(request)
        mine, returned = stories.filter(own(user)), came_back(user, stories)
        begun = mine.exclude(state=State.PRINTED).order_by("-updated_at")
        return {
            "template": "admin/articles/review/my_desk.html",
            "place": 0,
            "reviews": bool(may_sign(user)),
            "waiting": self.part(desk, stories, waiting_for(user, stories), stage=MINE),
            "came_back": Part(returned[:MOST_SHOWN], len(returned), list_address(stage=RETURNED)),
            "mine": self.part(desk, mine, keys_of(begun), whose="mine"),
            "tabs": own_tabs(counted_by_state(mine)),
            "due": self.part(desk, stories, keys_of(due(stories)), stage=DUE),
            "may_add": desk.has_add_permission(request),
            "may_file": may(user, TRANSITIONS[Act.FILED].right, Article),
        }

    def part(self, desk, stories, keys: list[int], **narrowed) -> Part:
        found = desk.for_list(stories.filter(pk__in=keys[:MOST_SHOWN]).select_related("author")).in_bulk()
        rows = [found[key] for key in keys[:MOST_SHOWN]]
        for article in rows:
            article.state_words = state_words(article.state)
            article.is_overdue = is_overdue(article)
        return Part(rows, len(keys), list_address(**narrowed))


def is_overdue(article) -> bool:
    is_open = article.state not in (*PUBLISHABLE, State.SPIKED)
    return is_open and bool(article.wished_for) and article.wished_for < timezone.localdate()


def keys_of(stories) -> list[int]:
    return list(stories.values_list("pk", flat=True))


def own_tabs(counts: dict[str, int]) -> list[Tab]:
    tabs = [(label, sum(counts.get(state, 0) for state in states), stage) for label, states, stage in OWN_TABS]
    return [Tab(label, count, list_address(whose="mine", stage=stage)) for label, count, stage in tabs if count]
