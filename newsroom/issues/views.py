from django.db.models import F, Min, Prefetch
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.generic import DetailView, ListView

from articles.layout import laid_out
from articles.models import Article

from .composition import bands, overview
from .models import Issue, Page, Placement


def placed(articles):
    """The placements of a page with `articles`, in a number of queries that does not grow with them."""
    return Prefetch("placements", Placement.objects.shown().prefetch_related(Prefetch("article", articles)))


class IssueDetailView(DetailView):
    model = Issue
    slug_field = slug_url_kwarg = "date"

    def get_queryset(self):
        articles = Article.objects.as_printed(**self.printed_in())
        articles = articles.for_lists().with_credits().with_photos().with_aliases()
        return Issue.objects.published().prefetch_related(
            Prefetch("pages", Page.objects.prefetch_related(placed(articles)))
        )

    def printed_in(self) -> dict:
        return {"page__issue__date": self.kwargs["date"]}

    def get_context_data(self, **kwargs):
        if self.object is None:
            return super().get_context_data(**kwargs)
        others = Issue.objects.published()
        return super().get_context_data(
            overviews=[overview(page) for page in self.object.pages.all()],
            earlier=others.filter(date__lt=self.object.date).first(),
            later=others.filter(date__gt=self.object.date).last(),
            **kwargs,
        )


class LatestIssueView(IssueDetailView):
    """The newest issue; before the first one, a page that says so."""

    def printed_in(self):
        latest = Issue.objects.published().values("pk")[:1]
        return {"page__issue__in": latest}

    def get_object(self, queryset=None):
        return self.get_queryset().first()


class ArchiveView(ListView):
    """The published issues of one year, the latest unless another is asked for."""

    template_name = "issues/issue_archive.html"

    def get_queryset(self):
        self.years = list(Issue.objects.published().dates("date", "year", order="DESC"))
        newest = self.years[0].year if self.years else None
        self.year = self.kwargs.get("year", newest)
        if self.year is None:
            return Issue.objects.none()
        first = Page.objects.annotate(first=Min("issue__pages__number")).filter(number=F("first"))
        first = first.prefetch_related(
            placed(Article.objects.as_printed().for_lists().prefetch_related("photos__photo"))
        )
        issues = Issue.objects.published().filter(date__year=self.year)
        return issues.prefetch_related(Prefetch("pages", first, "first_pages"))

    def get_context_data(self, **kwargs):
        if "year" in self.kwargs and not self.object_list:
            raise Http404
        for issue in self.object_list:
            issue.front = next(map(overview, issue.first_pages), None)
        return super().get_context_data(years=self.years, year=self.year, **kwargs)


class PageDetailView(DetailView):
    model = Page

    def get_queryset(self):
        articles = Article.objects.as_printed(page__issue__date=self.kwargs["date"])
        articles = articles.with_credits().with_photos().with_aliases().prefetch_related("tags")
        pages = Page.objects.filter(issue__in=Issue.objects.published())
        pages = pages.select_related("issue", "editor", "proofreader", "designer")
        return pages.prefetch_related(placed(articles), "issue__pages")

    def get_object(self, queryset=None):
        place = {"issue__date": self.kwargs["date"], "number": self.kwargs["number"]}
        return get_object_or_404(queryset or self.get_queryset(), **place)

    def get_context_data(self, **kwargs):
        placements = list(self.object.placements.all())
        for placement in placements:
            placement.blocks = laid_out(placement.article)
        pages = list(self.object.issue.pages.all())
        number = pages.index(self.object)
        return super().get_context_data(
            bands=bands(placements),
            pages=pages,
            previous_page=pages[number - 1] if number else None,
            next_page=pages[number + 1] if number + 1 < len(pages) else None,
            **kwargs,
        )
