from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/i18n/", include("django.conf.urls.i18n")),
    path("admin/", admin.site.urls),
    path("", include("newsroom.issues.urls")),
    path("", include("articles.urls")),
    path("pictures/", include("media.urls")),
]
