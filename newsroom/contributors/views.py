from django.views.generic import DetailView

from .models import Contributor


class ContributorDetailView(DetailView):
    model = Contributor

    def get_queryset(self):
        return Contributor.objects.published().select_related("organisation")
