"""What an editor narrows the list of stories by."""

from django.contrib.admin import SimpleListFilter
from django.db.models import Q
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from newsroom.desk.filters import ChosenFilter, KeyFilter
from newsroom.desk.keys import is_key
from newsroom.policy import scope

from .authorship import own
from .models import Article

RECENT = 12


class WhoseFilter(SimpleListFilter):
    title = _("whose")
    parameter_name = "whose"

    def lookups(self, request, model_admin):
        return [("mine", _("my own"))]

    def queryset(self, request, queryset):
        return queryset.filter(own(request.user)) if self.value() == "mine" else queryset


class StateFilter(SimpleListFilter):
    title = _("in the paper")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [("public", _("public")), ("coming", _("placed, not yet public")), ("unplaced", _("not placed"))]

    def queryset(self, request, queryset):
        public = Article.objects.published().values("pk")
        if self.value() == "public":
            return queryset.filter(pk__in=public)
        if self.value() == "coming":
            placed = Article.objects.filter(placements__isnull=False).values("pk")
            return queryset.filter(pk__in=placed).exclude(pk__in=public)
        return queryset.filter(placements=None) if self.value() == "unplaced" else queryset


def issue_choices(user, chosen: str) -> list[tuple[str, str]]:
    page = Article._meta.get_field("pages").related_model
    issue = page._meta.get_field("issue").related_model
    wanted = Q(pk__in=issue.objects.order_by("-date").values("pk")[:RECENT])
    if is_key(chosen):
        wanted |= Q(pk=chosen)
    issues = scope(user, issue.objects.filter(wanted)).order_by("-date")
    return [(str(found.pk), f"{formats.date_format(found.date, 'Y-m-d')} · {found.number}") for found in issues]


class IssueFilter(KeyFilter):
    """The latest issues, and an older one where the address asks for it."""

    title = _("issue")
    parameter_name = "issue"

    def lookups(self, request, model_admin):
        return issue_choices(request.user, self.value() or "")

    def narrowed(self, queryset):
        placed = Article.objects.filter(placements__page__issue=self.value())
        return queryset.filter(pk__in=placed.values("pk"))


class ByFilter(ChosenFilter):
    title = _("byline")
    parameter_name = "by"
    path = "bylines__contributor"


class PhotoFilter(ChosenFilter):
    title = _("photo")
    parameter_name = "photo"
    path = "photos__photo"
