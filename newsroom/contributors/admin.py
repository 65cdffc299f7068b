import json

from django.contrib import admin
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from newsroom.desk.choosing import Choice
from newsroom.desk.options import DeskAdmin, DeskInline, OrderedInline
from newsroom.desk.ordering import OrderedRow

from .covering import covering
from .models import Alias, Contributor, Organisation
from .roles import PRINTED_ROLES, Role

# What print says for a role where nothing else is known; the desk offers it and the editor may change it.
USUAL_LABELS = {
    Role.REPORTER: "本报记者",
    Role.CHIEF_REPORTER: "本报首席记者",
    Role.TRAINEE_REPORTER: "见习记者",
    Role.SPECIAL_REPORTER: "特约记者",
    Role.CORRESPONDENT: "通讯员",
    Role.SPECIAL_CORRESPONDENT: "特约通讯员",
    Role.INTERN: "实习生",
    Role.PHOTOGRAPHER: "摄",
    Role.COMPILER: "整理",
    Role.TRANSLATOR: "翻译",
    Role.ILLUSTRATOR: "绘",
    Role.VIDEOGRAPHER: "视频",
    Role.COURTESY: "供图",
    Role.SUPPLIER: "供稿",
    Role.TIPSTER: "线索提供",
}


class CreditRow(OrderedRow):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].widget.attrs["data-usual-labels"] = json.dumps(USUAL_LABELS, ensure_ascii=False)


class CreditInline(OrderedInline):
    """Bylines of a story, credits of a photo."""

    form = CreditRow
    fields = ["contributor", "role", "label", "order"]
    autocomplete_fields = ["contributor"]
    select_related = ["contributor__organisation"]


class AliasInline(DeskInline):
    model = Alias


def counted(path: str, condition: Q):
    """How many different things `path` leads to from a contributor, as a subquery of its own."""
    people = Contributor.objects.filter(pk=OuterRef("pk")).order_by().values("pk")
    return Coalesce(Subquery(people.annotate(n=Count(path, filter=condition, distinct=True)).values("n")), 0)


@admin.register(Contributor)
class ContributorAdmin(DeskAdmin):
    inlines = [AliasInline]
    fieldsets = [
        (None, {"fields": [("name", "kind"), ("organisation", "distinction"), "user", "note"]}),
    ]
    autocomplete_fields = ["organisation", "user"]
    list_display = ["name", "kind", "organisation", "distinction", "user", "stories", "photos"]
    list_filter = ["kind", "organisation"]
    search_fields = ["name", "aliases__name", "organisation__name", "distinction"]
    search_help_text = _("Name, pen name, organisation")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("organisation")

    def for_list(self, queryset):
        return queryset.select_related("user").annotate(
            story_count=counted("bylines__article", Q(bylines__isnull=False)),
            credit_count=counted("credits__photo", Q(credits__role__in=PRINTED_ROLES)),
        )

    def complete_rows(self, rows):
        """Count the photos that are theirs through the 文/图 of a story: row by row it would take seconds."""
        uncredited = Q(bylines__article__photos__photo__credits=None, pk__in=[person.pk for person in rows])
        people = Contributor.objects.filter(covering("bylines") & uncredited).order_by()
        counts = dict(people.values_list("pk").annotate(Count("bylines__article__photos__photo", distinct=True)))
        for person in rows:
            person.photo_count = person.credit_count + counts.get(person.pk, 0)

    def get_list_display(self, request):
        may_assess = request.user.has_perm("contributors.assess_contributor")
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
