import json

from django.contrib import admin
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from newsroom.desk.choosing import Choice
from newsroom.desk.options import DeskAdmin, DeskInline, OrderedInline
from newsroom.desk.ordering import OrderedRow, OrderedRowSet
from newsroom.history.following import changed
from newsroom.policy import may, may_choose

from .covering import covering_bylines
from .credit_line_desk import CreditLineDesk
from .merge_desk import MergeDesk
from .models import Alias, Contributor, Organisation
from .roles import PRINTED_ROLES, USUAL_LABELS, printed_line


class CreditRow(OrderedRow):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].widget.attrs["data-usual-labels"] = json.dumps(USUAL_LABELS, ensure_ascii=False)


class CreditRowSet(OrderedRowSet):
    @property
    def printed_line(self):
        """The line that the stored rows make."""
        is_both = getattr(self.instance, "credit_covers_photos", False)
        return printed_line([form.instance for form in self.initial_forms], "文/图" if is_both else "")


class CreditInline(OrderedInline):
    """Bylines of a story, credits of a photo: typed as one line, or row by row."""

    template = "admin/contributors/credit_inline.html"
    piece = "story"
    form = CreditRow
    formset = CreditRowSet
    fields = ["contributor", "role", "label", "order"]
    autocomplete_fields = ["contributor"]
    select_related = ["contributor__organisation"]

    class Media:
        css = {"all": ["contributors/credit_line.css"]}
        js = [Script("contributors/credit_line.js", type="module")]

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.may_choose_people = may_choose(request.user, Contributor)
        return formset


class AliasInline(DeskInline):
    model = Alias


def counted(path: str, condition: Q):
    """How many different things `path` leads to from a contributor, as a subquery of its own."""
    people = Contributor.objects.filter(pk=OuterRef("pk")).order_by().values("pk")
    return Coalesce(Subquery(people.annotate(n=Count(path, filter=condition, distinct=True)).values("n")), 0)


@admin.register(Contributor)
class ContributorAdmin(CreditLineDesk, MergeDesk, DeskAdmin):
    inlines = [AliasInline]
    fieldsets = [
        (None, {"fields": [("name", "kind"), ("organisation", "distinction"), "user", "note"]}),
    ]
    autocomplete_fields = ["organisation", "user"]
    list_display = ["name", "kind", "organisation", "distinction", "user", "stories", "photos"]
    list_filter = ["kind", "organisation"]
    search_fields = ["name", "aliases__name", "organisation__name", "distinction"]
    search_help_text = _("Name, pen name, organisation")
    actions = ["merge_selected"]
    tells_of = {"stories": "articles.article", "photos": "media.photo"}

    class Media:
        css = {"all": ["contributors/merge.css"]}

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("organisation")

    def for_list(self, queryset):
        return queryset.select_related("user").annotate(
            story_count=counted("bylines__article", Q(bylines__isnull=False)),
            credit_count=counted("credits__photo", Q(credits__role__in=PRINTED_ROLES)),
        )

    def complete_rows(self, rows):
        """Count the photos that are theirs through the 文/图 of a story: row by row it would take seconds."""
        covering = covering_bylines().filter(contributor__in=rows, article__photos__photo__credits=None).order_by()
        counts = dict(covering.values_list("contributor").annotate(Count("article__photos__photo", distinct=True)))
        for person in rows:
            person.photo_count = person.credit_count + counts.get(person.pk, 0)

    def save_related(self, request, form, formsets, change):
        """The name is printed with every story and every photo of theirs."""
        super().save_related(request, form, formsets, change)
        if change and "name" in form.changed_data:
            changed([form.instance], request.user)

    def get_list_display(self, request):
        may_assess = may(request.user, "assess", Contributor)
        return [*super().get_list_display(request), *(["ledger"] if may_assess else [])]

    def for_choices(self, queryset):
        return queryset.select_related("organisation")

    def choice(self, contributor):
        return Choice(str(contributor), "" if contributor.is_person else contributor.get_kind_display())

    @admin.display(description=_("stories"), ordering="story_count")
    def stories(self, contributor):
        return self.link("articles_article", contributor, contributor.story_count)

    @admin.display(description=_("photos"))
    def photos(self, contributor):
        return self.link("media_photo", contributor, contributor.photo_count)

    @admin.display(description=_("ledger"))
    def ledger(self, contributor):
        address = reverse("admin:ledger_person", args=[contributor.pk])
        name = _("What %(name)s had in the paper") % {"name": contributor.name}
        return format_html('<a href="{}" aria-label="{}">{}</a>', address, name, _("in the paper"))

    def link(self, table, contributor, count):
        address = reverse(f"admin:{table}_changelist")
        return format_html('<a href="{}?by={}">{}</a>', address, contributor.pk, count) if count else ""

    def view_on_site(self, contributor):
        is_public = Contributor.objects.published().filter(pk=contributor.pk).exists()
        return contributor.get_absolute_url() if is_public else None


@admin.register(Organisation)
class OrganisationAdmin(DeskAdmin):
    list_display = ["name", "people"]
    search_fields = ["name"]

    def for_list(self, queryset):
        return queryset.annotate(contributor_count=Count("contributors"))

    @admin.display(description=_("contributors"), ordering="contributor_count")
    def people(self, organisation):
        return organisation.contributor_count
