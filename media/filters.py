"""What an editor narrows the list of photos by."""

from django.contrib import admin
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from newsroom.contributors.covering import covering_bylines
from newsroom.contributors.roles import PRINTED_ROLES
from newsroom.desk.filters import ChosenFilter

from .models import Photo, Twin


class LackFilter(admin.SimpleListFilter):
    title = _("what is missing")
    parameter_name = "lacks"

    def lookups(self, request, model_admin):
        return [
            ("credit", _("no credit")),
            ("alt", _("no alternative text")),
            ("caption", _("no caption")),
            ("file", _("no file")),
        ]

    def queryset(self, request, queryset):
        if self.value() == "credit":
            covered = Photo.objects.filter(uses__article__bylines__in=covering_bylines())
            return queryset.filter(credits=None, no_credit_reason="").exclude(pk__in=covered.values("pk"))
        if self.value() in ("alt", "caption", "file"):
            return queryset.filter(**{self.value(): ""})
        return queryset


class StandingFilter(admin.SimpleListFilter):
    """By whose leave a picture is printed, whether that has ended, and whether it has a twin to be looked at."""

    title = _("rights")
    parameter_name = "rights"

    def lookups(self, request, model_admin):
        own = [("ended", _("run out")), ("single", _("for one printing only")), ("twin", _("looks like another"))]
        return [*Photo.Rights.choices, *own]

    def queryset(self, request, queryset):
        value = self.value()
        if value in Photo.Rights.values:
            return queryset.filter(rights=value)
        if value == "ended":
            return queryset.filter(rights_until__lt=timezone.localdate())
        if value == "twin":
            return queryset.filter(pk__in=Twin.objects.filter(told_apart_at=None).values("later"))
        return queryset.filter(is_single_use=True) if value == "single" else queryset


class ByFilter(ChosenFilter):
    title = _("contributor")
    parameter_name = "by"
    path = "credits__contributor"

    def narrowed(self, queryset):
        """Also those that count for a contributor through the 文/图 of a story."""
        own = Photo.objects.filter(credits__contributor=self.value(), credits__role__in=PRINTED_ROLES)
        covering = covering_bylines().filter(contributor=self.value())
        covered = Photo.objects.filter(uses__article__bylines__in=covering, credits=None)
        return queryset.filter(Q(pk__in=own.values("pk")) | Q(pk__in=covered.values("pk")))
