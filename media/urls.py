from django.urls import path

from . import views

app_name = "media"
urlpatterns = [path("<slug:token>/<int:width>.<slug:extension>", views.picture, name="picture")]
