"""The desk's list of findings: of the stories changed lately, or of those of one issue, the gravest first."""

from collections import Counter
from datetime import timedelta

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.desk.keys import is_key
from newsroom.desk.rooms import Room
from newsroom.policy import may_see_all
from newsroom.proofreading.shapes import Severity as Grade

from ..models import Article
from .models import Severity
from .reading import read_through
from .showing import field_label, message_of

DAYS = (1, 3, 7, 30)
MOST_STORIES = 300
PER_PAGE = 100
ISSUES_OFFERED = 20
GRAVEST_FIRST = list(Grade)


def issues():
    placement = Article._meta.get_field("placements").related_model
    return placement._meta.get_field("page").related_model._meta.get_field("issue").related_model.objects


class ProofreadingRoom(Room):
    label = "proofreading"
    name = gettext_lazy("Proofreading")

    def get_urls(self):
        return [path("", self.site.admin_view(self.list), name="proofreading")]

    def entries(self, request):
        return [(gettext_lazy("Findings"), "proofreading")] if may_see_all(request.user, Article) else []

    def list(self, request):
        if not may_see_all(request.user, Article):
            raise PermissionDenied
        issue, days = chosen_issue(request.GET.get("issue", "")), chosen_days(request.GET.get("days", ""))
        stories = stories_of(issue, days)
        rows = rows_of(stories[:MOST_STORIES])
        gravity = request.GET.get("gravity", "")
        shown = [row for row in rows if gravity not in Severity or row["finding"].severity == gravity]
        context = {
            **self.site.each_context(request),
            "title": _("Proofreading"),
            "page": Paginator(shown, PER_PAGE).get_page(request.GET.get("page")),
            "tabs": tabs(rows, gravity),
            "gravity": gravity if gravity in Severity else "",
            "issue": issue,
            "issues": issues().order_by("-date")[:ISSUES_OFFERED],
            "days": days,
            "choices_of_days": DAYS,
            "is_cut": len(stories) > MOST_STORIES,
            "most": MOST_STORIES,
        }
        return TemplateResponse(request, "admin/articles/proofreading/list.html", context)


def chosen_issue(key: str):
    if not key:
        return None
    found = issues().filter(pk=key).first() if is_key(key) else None
    if found is None:
        raise Http404
    return found


def chosen_days(text: str) -> int:
    return int(text) if text in map(str, DAYS) else 7


def stories_of(issue, days: int) -> list[Article]:
    """One more than are read, so that it can be told that there are more; without their texts."""
    stories = Article.objects.for_lists().prefetch_related("photos__photo")
    if issue:
        placed = stories.filter(placements__page__issue=issue).distinct()
        return list(placed.order_by("pk")[: MOST_STORIES + 1])
    since = timezone.now() - timedelta(days=days)
    return list(stories.filter(updated_at__gte=since).order_by("-updated_at")[: MOST_STORIES + 1])


def rows_of(stories) -> list[dict]:
    read = read_through(stories)
    rows = [{"story": story, "finding": finding} for story in stories for finding in read[story.pk].open]
    for row in rows:
        finding = row["finding"]
        row |= {"message": message_of(finding), "where": field_label(finding)}
        row["gravity"] = Severity(finding.severity).label
    return sorted(rows, key=lambda row: GRAVEST_FIRST.index(row["finding"].severity))


def tabs(rows: list[dict], chosen: str) -> list[tuple]:
    counts = Counter(row["finding"].severity for row in rows)
    every = [("", _("All"), len(rows), chosen not in Severity)]
    return every + [(each.value, each.label, counts[each], each == chosen) for each in Severity]


admin.site.open_room(ProofreadingRoom)
