from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import ImageField, Prefetch, Q
from django.http import Http404, HttpResponse
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from newsroom.contributors.admin import CreditInline as PrintedCreditInline
from newsroom.contributors.covering import covering
from newsroom.contributors.roles import PRINTED_ROLES, Role
from newsroom.desk.choosing import Choice
from newsroom.desk.filters import ChosenFilter
from newsroom.desk.options import DeskAdmin

from .forms import PhotoForm
from .models import Credit, Photo, make_token
from .record import DecisionInline
from .renditions import PictureRefused, rendition

THUMBNAIL, PREVIEW = WIDTHS = (240, 960)


def preview_address(photo, width: int) -> str:
    """Where the desk shows a photo; originals have no address. The token makes a replaced picture a new one."""
    if not photo.file:
        return ""
    return f"{reverse('admin:media_photo_preview', args=[photo.pk, width])}?{photo.token[:6]}"


def picture(photo, width: int = THUMBNAIL):
    if not photo.file:
        return format_html('<span class="desk-no-file">{}</span>', _("no file yet"))
    return format_html(
        '<img class="desk-picture" src="{}" alt="{}" loading="lazy">',
        preview_address(photo, width),
        photo.alt or _("Preview"),
    )


class CreditInline(PrintedCreditInline):
    model = Credit

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        if "role" in formset.form.base_fields:
            formset.form.base_fields["role"].initial = Role.PHOTOGRAPHER
        return formset


class LackFilter(admin.SimpleListFilter):
    title = _("what is missing")
    parameter_name = "lacks"

    def lookups(self, request, model_admin):
        return [("credit", _("no credit")), ("file", _("no file"))]

    def queryset(self, request, queryset):
        if self.value() == "credit":
            covered = Photo.objects.filter(covering("uses__article__bylines"))
            return queryset.filter(credits=None).exclude(pk__in=covered.values("pk"))
        return queryset.filter(file="") if self.value() == "file" else queryset


class ByFilter(ChosenFilter):
    title = _("contributor")
    parameter_name = "by"
    path = "credits__contributor"

    def queryset(self, request, queryset):
        """Also those that count for a contributor through the 文/图 of a story."""
        if not self.value():
            return queryset
        own = Photo.objects.filter(credits__contributor=self.value(), credits__role__in=PRINTED_ROLES)
        is_theirs = covering("uses__article__bylines") & Q(uses__article__bylines__contributor=self.value())
        covered = Photo.objects.filter(is_theirs, credits=None)
        return queryset.filter(Q(pk__in=own.values("pk")) | Q(pk__in=covered.values("pk")))


@admin.register(Photo)
class PhotoAdmin(DeskAdmin):
    form = PhotoForm
    inlines = [CreditInline]
    formfield_overrides = {ImageField: {"widget": forms.FileInput(attrs={"accept": "image/*"})}}
    fieldsets = [
        (None, {"fields": ["preview", "file", "caption", "alt"]}),
        (None, {"fields": ["taken_on", "place", "size", "used_in", "created_at"], "classes": ["aside"]}),
    ]
    readonly_fields = ["preview", "size", "used_in", "created_at"]
    shown_as = {"file": None}
    form_prefetch = ["uses__article__photos__photo"]
    list_display = ["thumbnail", "title", "credit", "used_in", "taken_on", "created_at"]
    list_display_links = ["thumbnail", "title"]
    list_filter = [LackFilter, ByFilter]
    date_hierarchy = "taken_on"
    list_per_page = 60
    search_fields = ["caption", "credits__contributor__name", "credits__label", "place", "alt"]
    search_help_text = _("Caption, credit, place")

    def get_inlines(self, request, obj):
        return [*self.inlines, DecisionInline] if obj and obj.decisions.exists() else self.inlines

    def get_urls(self):
        view = self.admin_site.admin_view(self.preview_view, cacheable=True)
        return [path("<int:pk>/preview-<int:width>/", view, name="media_photo_preview"), *super().get_urls()]

    def preview_view(self, request, pk, width):
        photo = Photo.objects.filter(pk=pk).exclude(file="").first()
        if not self.has_view_permission(request, photo):
            raise PermissionDenied
        if photo is None or width not in WIDTHS:
            raise Http404
        try:
            data = rendition(photo, width, "webp")
        except (PictureRefused, FileNotFoundError) as error:
            raise Http404 from error
        return HttpResponse(data, content_type="image/webp", headers={"Cache-Control": "private, max-age=86400"})

    def for_list(self, queryset):
        uses = Photo._meta.get_field("uses").related_model.objects.select_related("article")
        return queryset.with_credits().prefetch_related(
            Prefetch("uses", uses), "uses__article__bylines__contributor", "uses__article__photos__photo"
        )

    def choice(self, photo):
        return Choice(str(photo), photo.credit_line, preview_address(photo, THUMBNAIL))

    def for_choices(self, queryset):
        return queryset.with_credits()

    def save_model(self, request, photo, form, change):
        if change and "file" in form.changed_data:
            photo.token = make_token()  # Whoever holds an old address does not get the new picture's sizes mixed in.
        super().save_model(request, photo, form, change)

    @admin.display(description=_("photo"))
    def thumbnail(self, photo):
        return picture(photo)

    @admin.display(description=_("preview"))
    def preview(self, photo):
        return picture(photo, PREVIEW) if photo.pk else "—"

    @admin.display(description=_("caption"), ordering="caption")
    def title(self, photo):
        return photo.caption[:80] or str(photo)

    @admin.display(description=_("credit line"))
    def credit(self, photo):
        line = photo.credit_line or next((use.printed_credit for use in photo.uses.all() if use.printed_credit), "")
        return line or format_html('<span class="desk-lack">{}</span>', _("no credit"))

    @admin.display(description=_("pixels"))
    def size(self, photo):
        return f"{photo.width} × {photo.height}" if photo.width else "—"

    @admin.display(description=_("used in"))
    def used_in(self, photo):
        if not photo.pk:
            return "—"
        stories = [use.article for use in photo.uses.all()]
        links = ((reverse("admin:articles_article_change", args=[story.pk]), story.title) for story in stories)
        return format_html_join(" ", '<a class="desk-use" href="{}">{}</a>', links) or "—"
