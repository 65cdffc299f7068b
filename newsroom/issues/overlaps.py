"""Overlaps of a whole issue: among its own stories, and with those of earlier issues."""

from itertools import groupby
from operator import attrgetter

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _

from articles.models import Article
from articles.overlap.finding import Overlap, overlaps_of_texts
from articles.overlap.models import SetPhrase
from articles.overlap.showing import shown
from articles.overlap.texts import compared_texts
from newsroom.policy import may

from .models import Placement


def overlaps_of_issue(issue) -> list[Overlap]:
    """In the order of the pages; two stories of the issue are told once, at the first of them."""
    placed = Placement.objects.filter(page__issue=issue).order_by("page__number", "position")
    order = {key: number for number, key in reversed(list(enumerate(placed.values_list("article", flat=True))))}
    found = overlaps_of_texts(compared_texts(Article.objects.filter(pk__in=order)))
    others = {overlap.other for overlap in found} - order.keys()
    earlier = Placement.objects.filter(article__in=others, page__issue__date__lt=issue.date)
    printed_before = set(earlier.values_list("article", flat=True))
    told = (
        overlap
        for overlap in found
        if overlap.other in printed_before or order.get(overlap.other, -1) > order[overlap.own]
    )
    return sorted(told, key=lambda overlap: order[overlap.own])


def page_of(article, issue) -> str:
    """The first page of the issue that the story stands on."""
    pages = (placement.page for placement in article.placements.all())
    return min((page for page in pages if page.issue_id == issue.pk), key=attrgetter("number")).label


class IssueOverlapDesk:
    """Adds to the desk of issues a page with the overlaps of one."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.overlaps)
        return [path("<int:pk>/overlaps/", view, name="issues_issue_overlaps"), *super().get_urls()]

    def overlaps(self, request, pk):
        if not self.has_view_permission(request):
            raise PermissionDenied
        issue = get_object_or_404(self.get_queryset(request), pk=pk)
        overlaps = shown(request.user, overlaps_of_issue(issue))
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Overlaps of %(issue)s") % {"issue": issue},
            "original": issue,
            "count": len(overlaps),
            "stories": [
                (own, page_of(own, issue), list(of_one)) for own, of_one in groupby(overlaps, key=attrgetter("own"))
            ],
            "may_leave_out": may(request.user, "add", SetPhrase),
        }
        return TemplateResponse(request, "admin/issues/issue/overlaps.html", context)
