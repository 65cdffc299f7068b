from django.urls import path

from . import views

app_name = "articles"
urlpatterns = [
    path("stories/<int:pk>/", views.ArticleDetailView.as_view(), name="detail"),
    path("sections/<str:slug>/", views.SectionDetailView.as_view(), name="section"),
    path("tags/<str:slug>/", views.TagDetailView.as_view(), name="tag"),
]
