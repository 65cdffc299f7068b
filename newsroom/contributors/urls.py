from django.urls import path

from . import views

app_name = "contributors"
urlpatterns = [path("<int:pk>/", views.ContributorDetailView.as_view(), name="detail")]
