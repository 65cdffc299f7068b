from django.urls import path, register_converter
from django.urls.converters import StringConverter

from . import views
from .feeds import contributor_feed

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
    path("contributors/<int:pk>/<int:year>/", views.ContributorView.as_view(), name="contributor_year"),
    path("contributors/<int:pk>/photos/", views.ContributorPhotosView.as_view(), name="contributor_photos"),
    path(
        "contributors/<int:pk>/photos/<int:year>/",
        views.ContributorPhotosView.as_view(),
        name="contributor_photos_year",
    ),
    path("contributors/<int:pk>/feed/", contributor_feed, name="contributor_feed"),
]
