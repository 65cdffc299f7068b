from datetime import date

from django.urls import path, register_converter

from . import views

app_name = "issues"


class DateConverter:
    regex = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value):
        return date.fromisoformat(value)

    def to_url(self, value):
        return value.isoformat()


class YearConverter:
    regex = r"[1-9][0-9]{3}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return str(value)


register_converter(DateConverter, "date")
register_converter(YearConverter, "year")

urlpatterns = [
    path("", views.LatestIssueView.as_view(), name="latest"),
    path("issues/", views.ArchiveView.as_view(), name="archive"),
    path("issues/<year:year>/", views.ArchiveView.as_view(), name="year"),
    path("issues/<date:date>/", views.IssueDetailView.as_view(), name="detail"),
    path("issues/<date:date>/<int:number>/", views.PageDetailView.as_view(), name="page"),
]
