from django import forms
from django.contrib import admin
from django.db import transaction
from django.db.models import ImageField, Prefetch
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from newsroom.contributors.admin import CreditInline as PrintedCreditInline
from newsroom.contributors.roles import Role
from newsroom.desk.choosing import Choice
from newsroom.desk.keys import is_key
from newsroom.desk.options import DeskAdmin
from newsroom.history.following import changed
from newsroom.policy import may_see_all, scope

from .filing import credit_known, examine, look_ahead, note_evidence, prefill
from .filters import ByFilter, LackFilter, StandingFilter
from .forms import ACCEPTED, PhotoForm
from .models import Credit, Photo, make_token
from .previews import PREVIEW, THUMBNAIL, PreviewPages, picture, preview_address
from .record import DecisionInline
from .standing import limit_of_right, printed_credit, printings, state_of_right
from .twins import PRINTED
from .uploading import UploadPages


def mark_of_right(photo):
    text, kind = state_of_right(photo)
    kinds = {"ended": "desk-lack", "limited": "desk-badge coming"}
    return format_html('<span class="{}">{}</span>', kinds[kind], text) if kind else ""


class CreditInline(PrintedCreditInline):
    model = Credit
    piece = "photo"

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        if "role" in formset.form.base_fields:
            formset.form.base_fields["role"].initial = Role.PHOTOGRAPHER
        return formset


@admin.register(Photo)
class PhotoAdmin(PreviewPages, UploadPages, DeskAdmin):
    form = PhotoForm
    inlines = [CreditInline]
    formfield_overrides = {ImageField: {"widget": forms.FileInput(attrs={"accept": ACCEPTED})}}
    fieldsets = [
        (None, {"fields": ["preview", ("focus_x", "focus_y"), "file", "caption", "alt", "no_credit_reason"]}),
        (
            _("Right and its limits"),
            {"fields": ["rights", "right_now", ("rights_until", "is_single_use"), "licence_note", "copyright"]},
        ),
        (_("Where it is printed"), {"fields": ["printed_in"]}),
        (
            None,
            {
                "fields": ["file_says", "taken_on", "place", "headline", "size", "filed_by", "created_at"],
                "classes": ["aside"],
            },
        ),
    ]
    readonly_fields = ["preview", "right_now", "file_says", "size", "printed_in", "filed_by", "created_at"]
    shown_as = {"file": None}
    form_prefetch = ["credits__contributor", *PRINTED]
    list_display = ["thumbnail", "title", "credit", "right", "used_in", "taken_on", "created_at"]
    list_display_links = ["thumbnail", "title"]
    list_filter = [LackFilter, StandingFilter, ByFilter]
    date_hierarchy = "taken_on"
    list_per_page = 60
    search_fields = ["caption", "credits__contributor__name", "credits__label", "place", "alt"]
    search_help_text = _("Caption, credit, place")
    change_list_template = "admin/media/photo/change_list.html"

    class Media:
        css = {"all": ["media/photo.css"]}
        js = [forms.Script("media/focus.js", type="module")]

    def get_inlines(self, request, obj):
        return [*self.inlines, DecisionInline] if obj and obj.decisions.exists() else self.inlines

    def get_fieldsets(self, request, obj=None):
        """What a picture shows, and where it is printed, is asked once there is one."""
        (title, picture_fields), rights, printed, aside = super().get_fieldsets(request, obj)
        if obj:
            return [(title, picture_fields), rights, printed, aside]
        return [(title, picture_fields | {"fields": ["file", "caption", "alt", "no_credit_reason"]}), rights, aside]

    def get_queryset(self, request):
        """Whoever does not see all stories is told nothing of those of others that use a picture."""
        photos = super().get_queryset(request)
        use = Photo._meta.get_field("uses").related_model
        if may_see_all(request.user, "articles.article"):
            return photos
        return photos.prefetch_related(Prefetch("uses", scope(request.user, use.objects.all())))

    def get_list_filter(self, request):
        """They ask what others have: whether a story credits a picture, whether it looks like another."""
        return super().get_list_filter(request) if may_see_all(request.user, Photo) else []

    def for_list(self, queryset):
        return queryset.with_credits().prefetch_related(*PRINTED)

    def choice(self, photo):
        limit, _kind = limit_of_right(photo)
        detail = " · ".join(filter(None, [photo.credit_line, limit]))
        return Choice(str(photo), detail, preview_address(photo, THUMBNAIL))

    def for_choices(self, queryset):
        return queryset.with_credits()

    def changeform_view(self, request, object_id=None, *args, **kwargs):
        may_save = self.has_add_permission(request) or self.has_change_permission(request)
        if may_save and (upload := request.FILES.get("file")):
            look_ahead(upload)
        with transaction.atomic():
            if request.method == "POST" and is_key(object_id):
                # Whoever saves the same photo meanwhile waits, and is then told.
                Photo.objects.select_for_update(no_key=True).filter(pk=object_id).first()
            return super().changeform_view(request, object_id, *args, **kwargs)

    def save_model(self, request, photo, form, change):
        """A file that is added or exchanged here goes the same way as one that is uploaded."""
        photo.filed_by = photo.filed_by if change else request.user
        if "file" not in form.changed_data or not photo.file:
            super().save_model(request, photo, form, change)
            return
        form.facts = examine(photo, photo.file.file)
        prefill(photo, form.facts)
        if change:
            photo.token = make_token()  # Whoever holds an old address does not get the new picture's sizes mixed in.
        super().save_model(request, photo, form, change)
        note_evidence(photo, form.facts)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if facts := getattr(form, "facts", None):
            credit_known(form.instance, facts)
        if change:
            changed([form.instance], request.user)

    @admin.display(description=_("photo"))
    def thumbnail(self, photo):
        return picture(photo)

    @admin.display(description=_("preview"))
    def preview(self, photo):
        if not photo.pk:
            return "—"
        words = _("Focus of the picture"), _("Click on what must never be cut off, or move the ring by the arrow keys.")
        return format_html('<div data-focus-name="{}" data-focus-help="{}">{}</div>', *words, picture(photo, PREVIEW))

    @admin.display(description=_("caption"), ordering="caption")
    def title(self, photo):
        if photo.alt or not photo.file:
            return photo.caption[:80] or str(photo)
        mark = _("no alternative text")
        return format_html('{} <span class="desk-badge coming">{}</span>', photo.caption[:80] or str(photo), mark)

    @admin.display(description=_("credit line"))
    def credit(self, photo):
        line = printed_credit(photo) or photo.no_credit_reason
        return line or format_html('<span class="desk-lack">{}</span>', _("no credit"))

    @admin.display(description=_("rights"), ordering="rights")
    def right(self, photo):
        kind = "" if photo.rights == Photo.Rights.OWN else photo.get_rights_display()
        return format_html("{} {}", kind, mark_of_right(photo))

    @admin.display(description=_("today"))
    def right_now(self, photo):
        return (mark_of_right(photo) if photo.pk else "") or _("no limit")

    @admin.display(description=_("the file names"))
    def file_says(self, photo):
        facts = photo.file_facts
        return (
            "；".join(filter(None, ["、".join(facts.get("creators", ())), facts.get("credit"), facts.get("source")]))
            or "—"
        )

    @admin.display(description=_("pixels"))
    def size(self, photo):
        return f"{photo.width} × {photo.height}" if photo.width else "—"

    @admin.display(description=_("used in"))
    def used_in(self, photo):
        stories = [use.article for use in photo.uses.all()]
        links = ((reverse("admin:articles_article_change", args=[story.pk]), story.title) for story in stories)
        return format_html_join(" ", '<a class="desk-use" href="{}">{}</a>', links) or "—"

    @admin.display(description=_("used in"))
    def printed_in(self, photo):
        found = printings(photo) if photo.pk else []
        return render_to_string("admin/media/photo/printings.html", {"printings": found}) if found else "—"
