"""The list of stories by how far they are in their reviews: tabs with counts above it."""

from typing import NamedTuple
from urllib.parse import urlencode

from django.contrib.admin import SimpleListFilter
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .mine import came_back, counted_by_state, due, waiting_for
from .reviewed import State
from .steps import UNDER_REVIEW, is_reached, rung

PARAMETER = "stage"
MINE, REVIEW, RETURNED, DUE = "mine", "review", "returned", "due"


class Stage(NamedTuple):
    label: str
    count: int | str
    address: str
    is_current: bool


def state_words(state: str) -> str:
    """The state as the desk says it: of a story under review, what it waits for."""
    step = rung(state)
    return _("waits for the %(step)s") % {"step": step.label} if step else str(State(state).label)


def reached() -> list[State]:
    return [State.DRAFT, *filter(is_reached, UNDER_REVIEW), State.APPROVED, State.SPIKED]


def stages(stories, chosen) -> list[Stage]:
    """A tab for each; whatever else the list is narrowed by stays."""
    counts = counted_by_state(stories)
    tabs = [("", _("All"), sum(counts.values()))]
    tabs += [(state.value, state_words(state), counts.get(state, 0)) for state in reached()]
    kept = {name: chosen[name] for name in chosen if name not in (PARAMETER, "p")}
    return [
        Stage(label, count, f"?{urlencode(kept | ({PARAMETER: key} if key else {}))}", key == chosen.get(PARAMETER, ""))
        for key, label, count in tabs
    ]


class StageFilter(SimpleListFilter):
    """`mine` are those that wait for whoever looks."""

    title = gettext_lazy("review")
    parameter_name = PARAMETER
    template = "admin/articles/review/shown_as_tabs.html"

    def lookups(self, request, model_admin):
        further = {
            MINE: _("waits for my signature"),
            RETURNED: _("came back to me"),
            DUE: _("due for the coming issue"),
            REVIEW: _("under review"),
        }
        return [*further.items()] + [(state.value, state_words(state)) for state in State]

    def queryset(self, request, queryset):
        if self.value() == MINE:
            return queryset.filter(pk__in=waiting_for(request.user, queryset))
        if self.value() == RETURNED:
            return queryset.filter(pk__in=[article.pk for article, _revision in came_back(request.user, queryset)])
        if self.value() == DUE:
            return queryset.filter(pk__in=due(queryset).order_by().values("pk"))
        if self.value() == REVIEW:
            return queryset.filter(state__in=UNDER_REVIEW)
        return queryset.filter(state=self.value()) if self.value() in State.values else queryset


class StageDesk:
    """What ArticleAdmin has of it."""

    def changelist_view(self, request, extra_context=None):
        tabs = {"stages": stages(self.get_queryset(request), request.GET)}
        return super().changelist_view(request, tabs | (extra_context or {}))
