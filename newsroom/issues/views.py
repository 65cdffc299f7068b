from django.db.models import Prefetch
from django.http import Http404
from django.views.generic import DetailView, ListView

from articles.models import Article

from .models import Issue, Page, Placement


def with_contents(pages):
    """Pages with all that print needs, in a number of queries that does not grow with the stories."""
    articles = Article.objects.with_credits().with_photos()
    placements = Placement.objects.prefetch_related(Prefetch("article", articles))
    return pages.select_related("editor", "proofreader", "designer").prefetch_related(
        Prefetch("placements", placements)
    )


class IssueDetailView(DetailView):
    model = Issue
    slug_field = slug_url_kwarg = "date"

    def get_queryset(self):
        return Issue.objects.published().prefetch_related(Prefetch("pages", with_contents(Page.objects.all())))


class LatestIssueView(IssueDetailView):
    def get_object(self, queryset=None):
        return self.get_queryset().first()


class ArchiveView(ListView):
    """The published issues of one year, the latest unless another is asked for."""

    model = Issue
    template_name = "issues/issue_archive.html"

    def get_queryset(self):
        self.years = list(Issue.objects.published().dates("date", "year", order="DESC"))
        newest = self.years[0].year if self.years else None
        self.year = self.kwargs.get("year", newest)
        return Issue.objects.published().filter(date__year=self.year) if self.year else Issue.objects.none()

    def get_context_data(self, **kwargs):
        if "year" in self.kwargs and not self.object_list:
            raise Http404
        return super().get_context_data(years=self.years, year=self.year, **kwargs)


class PageDetailView(DetailView):
    model = Page

    def get_queryset(self):
        return with_contents(Page.objects.filter(issue__in=Issue.objects.published()).select_related("issue"))

    def get_object(self, queryset=None):
        page = self.get_queryset().filter(issue__date=self.kwargs["date"], number=self.kwargs["number"]).first()
        if page is None:
            raise Http404
        return page
