from django.urls import path, register_converter
from django.urls.converters import StringConverter

from . import views

app_name = "articles"


class SlugConverter(StringConverter):
    """A slug in any script: sections and tags have Chinese names."""

    regex = r"[-\w]+"


register_converter(SlugConverter, "any-slug")

urlpatterns = [
    path("stories/<int:pk>/", views.ArticleDetailView.as_view(), name="detail"),
    path("sections/<any-slug:slug>/", views.SectionView.as_view(), name="section"),
    path("tags/<any-slug:slug>/", views.TagView.as_view(), name="tag"),
    path("contributors/<int:pk>/", views.ContributorView.as_view(), name="contributor"),
    path("contributors/<int:pk>/photos/", views.ContributorPhotosView.as_view(), name="contributor_photos"),
]
