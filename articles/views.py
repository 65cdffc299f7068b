from django.views.generic import DetailView
from taggit.models import Tag

from .models import Article, Section


class ArticleDetailView(DetailView):
    model = Article

    def get_queryset(self):
        return Article.objects.published().with_credits().with_photos().prefetch_related("tags")


class SectionDetailView(DetailView):
    model = Section

    def get_queryset(self):
        return Section.objects.published()


class TagDetailView(DetailView):
    model = Tag
    template_name = "articles/tag_detail.html"

    def get_queryset(self):
        return Tag.objects.filter(article__in=Article.objects.published()).distinct()
