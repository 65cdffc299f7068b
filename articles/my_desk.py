"""My desk: the first thing after the login. What waits for me, what came back, where my stories are, what is due."""

from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsroom.desk.rooms import Room
from newsroom.policy import may

from .mine import came_back, counted_by_state, due, may_sign, own, waiting_for
from .models import Article
from .recording import Act
from .reviewed import State
from .reviewing import TRANSITIONS
from .stages import MINE, REVIEW, state_words
from .steps import UNDER_REVIEW

MOST_SHOWN = 8


class Tab(NamedTuple):
    label: str
    count: int
    address: str


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
        waiting = waiting_for(user, stories)
        mine = stories.filter(own(user))
        return {
            "template": "admin/articles/review/my_desk.html",
            "place": 0,
            "reviews": bool(may_sign(user)),
            "waiting": self.shown(desk, stories, waiting),
            "waiting_count": len(waiting),
            "waiting_address": list_address(stage=MINE),
            "came_back": came_back(user, stories)[:MOST_SHOWN],
            "mine": self.shown(desk, mine, self.latest(mine.exclude(state=State.PRINTED))),
            "tabs": own_tabs(counted_by_state(mine)),
            "due": self.shown(desk, stories, self.keys(due(stories))) if desk.has_view_permission(request) else [],
            "may_add": desk.has_add_permission(request),
            "may_file": may(user, TRANSITIONS[Act.FILED].right, Article),
        }

    def latest(self, stories):
        return self.keys(stories.order_by("-updated_at"))

    def keys(self, stories):
        return list(stories.values_list("pk", flat=True)[:MOST_SHOWN])

    def shown(self, desk, stories, keys):
        """The first of them, with what a row says of a story."""
        found = desk.for_list(stories.filter(pk__in=keys[:MOST_SHOWN]).select_related("author"))
        by_key = {article.pk: article for article in found}
        articles = [by_key[key] for key in keys[:MOST_SHOWN] if key in by_key]
        for article in articles:
            article.state_words = state_words(article.state)
        return articles


def own_tabs(counts: dict[str, int]) -> list[Tab]:
    tabs = [(label, sum(counts.get(state, 0) for state in states), stage) for label, states, stage in OWN_TABS]
    return [Tab(label, count, list_address(whose="mine", stage=stage)) for label, count, stage in tabs if count]
