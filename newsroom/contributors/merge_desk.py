"""The desk's pages on which two records of one contributor are made one, and two again."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.desk.keeping import reasons_to_keep
from newsroom.desk.keys import is_key
from newsroom.policy import may

from .doubles import likely_doubles
from .merging import kept_in_place_of, merge, merges_into, obstacle, summary, undo
from .models import Contributor, Merge

DOUBLES_ON_A_PAGE = 50


def merge_address(*people) -> str:
    return (
        f"{reverse('admin:contributors_contributor_merge')}?{urlencode({'with': [each.pk for each in people]}, True)}"
    )


class OtherForm(forms.Form):
    """With whom: chosen as everywhere in the desk."""

    other = forms.ModelChoiceField(Contributor.objects.all(), label=gettext_lazy("the other record"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["other"].widget = AutocompleteSelect(Merge._meta.get_field("kept"), admin.site)
        self.fields["other"].widget.choices = self.fields["other"].choices


class MergeDesk:
    """What ContributorAdmin has of merging."""

    def get_urls(self):
        pages = {
            "doubles/": (self.doubles_view, "doubles"),
            "merge/": (self.merge_view, "merge"),
            "merges/<int:pk>/undo/": (self.undo_view, "undo_merge"),
        }
        own = [
            path(route, self.admin_site.admin_view(view), name=f"contributors_contributor_{name}")
            for route, (view, name) in pages.items()
        ]
        return [*own, *super().get_urls()]

    def has_merge_permission(self, request):
        return may(request.user, "merge", Contributor) and self.has_view_permission(request)

    def allow_merging(self, request):
        if not self.has_merge_permission(request):
            raise PermissionDenied

    @admin.action(description=gettext_lazy("Merge the two selected records"), permissions=["merge"])
    def merge_selected(self, request, queryset):
        people = list(queryset[:3])
        if len(people) == 2:
            return redirect(merge_address(*people))
        self.message_user(request, _("Choose exactly two records to merge."), messages.WARNING)

    def merge_view(self, request):
        self.allow_merging(request)
        pks = [pk for pk in dict.fromkeys(request.GET.getlist("with")) if is_key(pk)]
        people = list(self.for_list(self.get_queryset(request)).filter(pk__in=pks).prefetch_related("aliases"))
        if not people or len(people) > 2 or len(people) < len(pks):
            return self.gone(request)
        if len(people) == 1:
            return self.ask_for_other(request, people[0])
        if request.method == "POST":
            return self.merge_two(request, people)
        return self.compare(request, people)

    def gone(self, request):
        told = _("One of the two is no longer there: somebody has merged or deleted it meanwhile.")
        self.message_user(request, told, messages.ERROR)
        return redirect("admin:contributors_contributor_changelist")

    def ask_for_other(self, request, person):
        form = OtherForm(request.GET if "other" in request.GET else None)
        if form.is_bound and form.is_valid() and form.cleaned_data["other"] != person:
            return redirect(merge_address(person, form.cleaned_data["other"]))
        doubles = [double for double in likely_doubles() if person in (double.one, double.other)]
        for double in doubles:
            double.address = merge_address(double.one, double.other)
            double.person = double.other if double.one == person else double.one
        title = _("With whom is “%(name)s” to be merged?") % {"name": person}
        context = {"person": person, "form": form, "doubles": doubles, "media": self.media + form.media}
        return self.page(request, "merge_other", title, context)

    def compare(self, request, people):
        self.complete_rows(people)
        for person in people:
            person.uses = reasons_to_keep([person], self.admin_site, request.user)
        one, other = people
        context = {
            "people": people,
            "organisations_differ": one.organisation_id != other.organisation_id,
            "distinctions_differ": one.distinction != other.distinction,
            "kinds_differ": one.kind != other.kind,
            "both_sign_in": bool(one.user_id and other.user_id),
        }
        return self.page(request, "merge", _("Merge two records of one contributor"), context)

    def merge_two(self, request, people):
        one, other = people
        if request.POST.get("keep") not in (str(one.pk), str(other.pk)):
            self.message_user(request, _("Choose which of the two stays."), messages.ERROR)
            return self.compare(request, people)
        kept, absorbed = (one, other) if request.POST["keep"] == str(one.pk) else (other, one)
        try:
            done = merge(kept, absorbed, request.user)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            return redirect("admin:contributors_contributor_changelist")
        self.log_change(request, done.kept, _("Merged with “%(name)s”.") % {"name": absorbed})
        self.message_user(request, self.done_words(done, absorbed), messages.SUCCESS)
        return redirect("admin:contributors_contributor_change", kept.pk)

    def done_words(self, done, absorbed):
        told = _("“%(absorbed)s” is now “%(kept)s”. Moved: %(what)s.") % {
            "absorbed": absorbed,
            "kept": done.kept,
            "what": summary(done) or _("nothing"),
        }
        return format_html('{} <a href="{}">{}</a>', told, self.undo_address(done), _("Undo"))

    def undo_address(self, done):
        return reverse("admin:contributors_contributor_undo_merge", args=[done.pk])

    def undo_view(self, request, pk):
        self.allow_merging(request)
        done = get_object_or_404(Merge.objects.select_related("kept__organisation", "merged_by"), pk=pk)
        if request.method == "POST":
            return self.undo_one(request, done)
        context = {"merge": done, "obstacle": obstacle(done), "what": summary(done)}
        return self.page(request, "undo_merge", _("Undo a merge"), context)

    def undo_one(self, request, done):
        try:
            told = undo(done, request.user)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            return redirect("admin:contributors_contributor_change", done.kept_id)
        person = Contributor.objects.get(pk=done.absorbed_pk)
        self.log_change(request, done.kept, _("Merge with “%(name)s” undone.") % {"name": person})
        self.message_user(request, _("“%(name)s” is a record of its own again.") % {"name": person}, messages.SUCCESS)
        for text in told:
            self.message_user(request, text, messages.WARNING)
        return redirect("admin:contributors_contributor_change", person.pk)

    def doubles_view(self, request):
        self.allow_merging(request)
        page = Paginator(likely_doubles(), DOUBLES_ON_A_PAGE).get_page(request.GET.get("page"))
        pks = {person.pk for double in page for person in (double.one, double.other)}
        people = {person.pk: person for person in self.for_list(self.get_queryset(request)).filter(pk__in=pks)}
        self.complete_rows(list(people.values()))
        for double in page:
            double.one, double.other = people[double.one.pk], people[double.other.pk]
            double.address = merge_address(double.one, double.other)
        return self.page(request, "doubles", _("Likely doubles"), {"doubles": page})

    def page(self, request, template, title, context):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": title,
            "media": self.media,
            **context,
        }
        return TemplateResponse(request, f"admin/contributors/contributor/{template}.html", context)

    @admin.display(description=gettext_lazy("merged into this record"))
    def merges_made(self, contributor):
        """What was merged, when and by whom, and the way back."""
        lines = ((self.line_of(each), self.way_back(each)) for each in merges_into(contributor))
        return format_html('<ul class="merges">{}</ul>', format_html_join("", "<li>{} {}</li>", lines))

    def line_of(self, done):
        day = date_format(localtime(done.merged_at), "Y-m-d H:i")
        number = _("record no. %(number)d") % {"number": done.absorbed_pk}
        words = [done.absorbed_name, number, day, str(done.merged_by), summary(done)]
        return " · ".join(filter(None, words))

    def way_back(self, done):
        if not done.undone_at:
            return format_html('<a href="{}">{}</a>', self.undo_address(done), _("Undo"))
        day = date_format(localtime(done.undone_at), "Y-m-d H:i")
        told = _("undone by %(who)s, %(day)s") % {"who": done.undone_by, "day": day}
        return format_html('<span class="merge-undone">{}</span>', told)

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj and self.has_merge_permission(request) and obj.merges.exists():
            fieldsets = [*fieldsets, (None, {"fields": ["merges_made"]})]
        return fieldsets

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), "merges_made"]

    def reasons_to_keep(self, things, user):
        told = _("“%(name)s” has been merged into “%(kept)s”: undo that first.")
        standing = Merge.objects.filter(kept__in=things, undone_at=None).select_related("kept__organisation")
        reasons = [told % {"name": each.absorbed_name, "kept": each.kept} for each in standing]
        return reasons + super().reasons_to_keep(things, user)

    def _get_obj_does_not_exist_redirect(self, request, opts, object_id):
        """Somebody who comes for a merged record is led to the one that stands for it."""
        kept = kept_in_place_of(int(object_id)) if is_key(object_id) else None
        if not kept:
            return super()._get_obj_does_not_exist_redirect(request, opts, object_id)
        self.message_user(request, _("This record has been merged into “%(kept)s”.") % {"kept": kept})
        return redirect("admin:contributors_contributor_change", kept.pk)

    def render_change_form(self, request, context, *args, **kwargs):
        person = context["original"]
        if person and self.has_merge_permission(request) and not context["is_popup"]:
            context["merge_address"] = merge_address(person)
        return super().render_change_form(request, context, *args, **kwargs)

    def changelist_view(self, request, extra_context=None):
        may_merge = {"may_merge": self.has_merge_permission(request)}
        return super().changelist_view(request, may_merge | (extra_context or {}))
