from django.db.models import Exists, OuterRef
from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.generic import DetailView, ListView
from taggit.models import Tag

from newsroom.contributors.models import Contributor

from .layout import laid_out
from .models import Article, Section
from .work import days_of, in_year, published_photos_by, stories_by, years_of


def newest_stories(articles):
    """What a list shows of each story, in a number of queries that does not grow with it."""
    articles = articles.published().as_printed().newest_first().for_lists().with_credits().with_appearances()
    return articles.prefetch_related("photos__photo")


def published_people():
    return Contributor.objects.published().select_related("organisation")


def moved(request, pk):
    """A merged record's address leads to that of the record which stands for it; undoing makes it a page again."""
    kept = get_object_or_404(published_people().filter(merges__absorbed_pk=pk, merges__undone_at=None))
    match = request.resolver_match
    address = reverse(match.view_name, kwargs=match.kwargs | {"pk": kept.pk})
    return HttpResponsePermanentRedirect(address, headers={"Cache-Control": "no-cache"})


def gone(request, pk):
    """What was public and has been withdrawn says so; of anything else nobody learns that it is there."""
    placements = Article.placements.rel.related_model.objects.select_related("page__issue")
    stories = Article.objects.filter(pk=pk)
    withdrawn = placements.filter(
        article__in=stories, withdrawn_at__isnull=False, page__issue__published_at__lte=timezone.now()
    )
    placement = withdrawn.order_by("withdrawn_at").last()
    if placement is None:
        raise Http404
    return TemplateResponse(request, "articles/withdrawn.html", {"placement": placement}, status=410)


class ArticleDetailView(DetailView):
    """A story, in the issue that first printed it."""

    model = Article

    def get_queryset(self):
        published = Article.objects.published().as_printed()
        return published.with_credits().with_photos().with_aliases().with_appearances().prefetch_related("tags")

    def get(self, request, *args, **kwargs):
        try:
            return super().get(request, *args, **kwargs)
        except Http404:
            return gone(request, kwargs["pk"])

    def get_context_data(self, **kwargs):
        placement, *reprints = self.object.appearances
        order = placement.page.issue.running_order()
        number = next(number for number, each in enumerate(order) if each.article_id == self.object.pk)
        return super().get_context_data(
            placement=placement,
            reprints=reprints,
            blocks=laid_out(self.object),
            previous_article=order[number - 1].article if number else None,
            next_article=order[number + 1].article if number + 1 < len(order) else None,
            on_this_page=[each.article for each in order if each.page_id == placement.page_id],
            **kwargs,
        )


class SectionView(ListView):
    template_name = "articles/section_detail.html"
    paginate_by = 30

    def get_queryset(self):
        self.section = get_object_or_404(Section.objects.published(), slug=self.kwargs["slug"])
        return newest_stories(Article.objects.filter(section=self.section))

    def get_context_data(self, **kwargs):
        return super().get_context_data(section=self.section, **kwargs)


class TagView(ListView):
    template_name = "articles/tag_detail.html"
    paginate_by = 30

    def get_queryset(self):
        in_public_use = Exists(Article.objects.published().filter(tags=OuterRef("pk")))
        self.tag = get_object_or_404(Tag.objects.filter(in_public_use), slug=self.kwargs["slug"])
        return newest_stories(Article.objects.filter(tags=self.tag))

    def get_context_data(self, **kwargs):
        return super().get_context_data(tag=self.tag, **kwargs)


class ContributorMixin:
    """A page of one person's published work, of all years or of one; nobody else has one."""

    paginate_by = 30

    def dispatch(self, request, *args, **kwargs):
        self.contributor = published_people().filter(pk=kwargs["pk"]).first()
        self.year = kwargs.get("year")
        if self.contributor is None:
            return moved(request, kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(contributor=self.contributor, year=self.year, **kwargs)


class ContributorView(ContributorMixin, ListView):
    """Stories page by page, beside the newest photos."""

    template_name = "contributors/contributor_detail.html"
    photos_shown = 12

    def get_queryset(self):
        return in_year(newest_stories(stories_by(self.contributor)), self.year)

    def get_context_data(self, **kwargs):
        photos = published_photos_by(self.contributor)
        photo_days = days_of(photos)
        story_days = days_of(stories_by(self.contributor).published().newest_first())
        context = super().get_context_data(
            photos=in_year(photos, self.year)[: self.photos_shown],
            photo_count=sum(self.year in (None, day.year) for day in photo_days),
            photos_shown=self.photos_shown,
            years=years_of(story_days + photo_days),
            **kwargs,
        )
        if self.year is not None and self.year not in dict(context["years"]):
            raise Http404
        return context


class ContributorPhotosView(ContributorMixin, ListView):
    template_name = "contributors/contributor_photos.html"
    allow_empty = False

    def get_queryset(self):
        return in_year(published_photos_by(self.contributor), self.year)

    def get_context_data(self, **kwargs):
        return super().get_context_data(years=years_of(days_of(published_photos_by(self.contributor))), **kwargs)
