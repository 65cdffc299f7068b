"""The paper's own facts at the desk."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsroom.desk.options import DeskAdmin

from .models import Masthead


class MastheadAdmin(DeskAdmin):
    """One record: its list is its form."""

    fieldsets = [
        (None, {"fields": ["name", "motto", ("first_date", "first_number"), ("page_format", "default_pages")]}),
        (_("Its pages"), {"fields": [("page_characters", "picture_characters", "space_tolerance")]}),
        (_("Who publishes it"), {"fields": ["supervisor", "sponsor", "publisher", ("cn_number", "postal_code")]}),
        (_("Where it is reached"), {"fields": ["address", "telephone", "price", "printer", "licence"]}),
    ]

    def changelist_view(self, request, extra_context=None):
        if not self.has_view_permission(request):
            raise PermissionDenied
        masthead = Masthead.objects.first()
        if masthead:
            return HttpResponseRedirect(reverse("admin:issues_masthead_change", args=[masthead.pk]))
        return HttpResponseRedirect(reverse("admin:issues_masthead_add"))

    def response_post_save_change(self, request, obj):
        return HttpResponseRedirect(reverse("admin:index"))

    response_post_save_add = response_post_save_change

    def get_model_perms(self, request):
        """The way in is the record itself; whether there is one yet is not asked for every page's navigation."""
        may = {"change": self.has_change_permission(request), "view": self.has_view_permission(request)}
        return may | {"add": False, "delete": False}

    def has_add_permission(self, request):
        return super().has_add_permission(request) and not Masthead.objects.exists()

    def has_delete_permission(self, request, obj=None):
        return False
