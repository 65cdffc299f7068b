from django import forms
from django.contrib import admin
from django.db.models import Count, OuterRef, Prefetch, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import formats
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from articles.recording import record_all
from newsroom.desk.choosing import Choice
from newsroom.desk.options import DeskAdmin, NumberedInline, OrderedInline
from newsroom.desk.ordering import NumberedRow, OrderedRowSet

from .approval import refuse_unapproved
from .board.desk import BoardDesk
from .masthead_desk import MastheadAdmin
from .models import Issue, Masthead, Page, Placement
from .overlaps import IssueOverlapDesk
from .printed.keeping import keep_as_printed
from .proposing import proposed_issue, proposed_pages
from .publishing_desk import PublishingDesk, badge
from .rights import refuse_articles


def counted(rows, issue: str):
    """How many of `rows` belong to the outer issue, `issue` being the path to it; a subquery of its own."""
    rows = rows.objects.filter(**{issue: OuterRef("pk")}).order_by().values(issue)
    return Coalesce(Subquery(rows.annotate(n=Count("pk")).values("n")), 0)


def page_address(page) -> str:
    return reverse("admin:issues_page_change", args=[page.pk])


def public_ones_stay(issues) -> list:
    return [_("%(issue)s is public: withdraw it first.") % {"issue": issue} for issue in issues if issue.is_published]


class PageRow(NumberedRow):
    def has_changed(self):
        """A page that is proposed with a new issue is wanted unless it is removed."""
        return super().has_changed() or (self.instance._state.adding and bool(self.initial.get("number")))


def address_on_site(page):
    return page.get_absolute_url() if page.issue.is_published else None


class PageInline(NumberedInline):
    model = Page
    view_on_site = staticmethod(address_on_site)
    form = PageRow
    fields = ["number", "name", "editor", "proofreader", "designer", "contents"]
    readonly_fields = ["contents"]
    autocomplete_fields = ["editor", "proofreader", "designer"]
    select_related = ["issue"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(pieces=Count("placements")).order_by("number")

    def get_extra(self, request, obj=None, **kwargs):
        return 0 if obj else len(proposed_pages())

    def has_delete_permission(self, request, obj=None):
        """What is public stays whole: a page of a public issue goes only with the issue's withdrawal."""
        return not (obj and obj.is_published) and super().has_delete_permission(request, obj)

    @admin.display(description=_("stories"))
    def contents(self, page):
        if not page.pk:
            return "—"
        text = _("%(count)d pieces · open") % {"count": page.pieces}
        return format_html('<a class="desk-open" href="{}">{}</a>', page_address(page), text)


@admin.register(Issue)
class IssueAdmin(PublishingDesk, BoardDesk, IssueOverlapDesk, DeskAdmin):
    inlines = [PageInline]
    fields = [("number", "date", "state"), "theme"]
    readonly_fields = ["state"]
    list_display = ["number", "day", "theme", "page_count", "piece_count", "state", "look"]
    list_display_links = ["number", "day"]
    date_hierarchy = "date"
    search_fields = ["number", "date", "theme"]
    search_help_text = _("Running number, date such as 2026-11, theme")
    actions = ["publish", "withdraw"]

    def for_list(self, queryset):
        return queryset.annotate(pages_=counted(Page, "issue"), pieces_=counted(Placement, "page__issue"))

    def choice(self, issue):
        return Choice(str(issue), issue.theme)

    def panel(self, request):
        if not self.has_view_permission(request):
            return None
        pages = Page.objects.annotate(pieces=Count("placements")).order_by("number")
        issues = Issue.objects.prefetch_related(Prefetch("pages", pages))[:3]
        return {
            "template": "admin/issues/issue/panel.html",
            "issues": issues,
            "may_add": self.has_add_permission(request),
        }

    def get_changeform_initial_data(self, request):
        return proposed_issue() | super().get_changeform_initial_data(request)

    def get_formset_kwargs(self, request, obj, inline, prefix):
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        return kwargs if obj.pk else kwargs | {"initial": proposed_pages()}

    def reasons_to_keep(self, things, user):
        return public_ones_stay(things) or super().reasons_to_keep(things, user)

    def view_on_site(self, issue):
        return issue.get_absolute_url() if issue.is_published else None

    @admin.display(description=_("date"), ordering="date")
    def day(self, issue):
        return formats.date_format(issue.date, "Y-m-d D")

    @admin.display(description=_("pages"), ordering="pages_")
    def page_count(self, issue):
        return issue.pages_

    @admin.display(description=_("stories"), ordering="pieces_")
    def piece_count(self, issue):
        address = reverse("admin:articles_article_changelist")
        return format_html('<a href="{}?issue={}">{}</a>', address, issue.pk, issue.pieces_) if issue.pieces_ else 0

    @admin.display(description=_("state"), ordering="published_at")
    def state(self, issue):
        return badge(issue)

    @admin.display(description=_("public site"))
    def look(self, issue):
        if not issue.is_published:
            return ""
        return format_html('<a href="{}">{}</a>', issue.get_absolute_url(), _("View"))


class PlacementRowSet(OrderedRowSet):
    def clean(self):
        """Ask for all stories that are newly placed at once whether they, and their pictures, may be printed."""
        super().clean()
        rows = (form for form in self.kept_forms() if "article" in form.changed_data)
        placed = [form.cleaned_data["article"] for form in rows if form.cleaned_data.get("article")]
        if placed and getattr(self.instance, "issue", None):
            refuse_articles(placed, self.instance.issue)
            if self.instance.issue.is_closed:
                refuse_unapproved(Article.objects.filter(pk__in=[story.pk for story in placed]))


class PlacementInline(OrderedInline):
    model = Placement
    formset = PlacementRowSet
    fields = ["article", "prominence", "facts", "order"]
    readonly_fields = ["facts"]
    autocomplete_fields = ["article"]
    select_related = ["page__issue", "article"]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("article__photos__photo", "article__bylines__contributor")

    @admin.display(description=_("the story"))
    def facts(self, placement):
        if not placement.pk:
            return ""
        article = placement.article
        length = _("%(count)d characters") % {"count": article.length}
        facts = " · ".join(filter(None, [article.get_kind_display(), length, article.printed_credit]))
        address = reverse("admin:articles_article_change", args=[article.pk])
        return format_html('{} <a class="desk-open" href="{}">{}</a>', facts, address, _("open"))


class PageForm(forms.ModelForm):
    def _get_validation_exclusions(self):
        """The issue of a page is shown and not asked for, and still tells whether the number is free."""
        return super()._get_validation_exclusions() - {"issue"}


@admin.register(Page)
class PageAdmin(DeskAdmin):
    form = PageForm
    view_on_site = staticmethod(address_on_site)
    inlines = [PlacementInline]
    fields = [
        "issue",
        ("number", "name"),
        ("standing_head", "space"),
        ("editor", "proofreader", "designer"),
        "contents",
    ]
    autocomplete_fields = ["issue", "standing_head", "editor", "proofreader", "designer"]
    form_prefetch = ["placements__article__photos__photo"]
    list_display = ["label", "issue", "editor", "piece_count"]
    list_per_page = 50
    search_fields = ["issue__number", "issue__date", "name"]
    search_help_text = _("Running number or date of the issue, name of the page")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("issue")

    def for_list(self, queryset):
        pieces = Placement.objects.filter(page=OuterRef("pk")).order_by().values("page").annotate(n=Count("pk"))
        return queryset.select_related("editor__organisation").annotate(
            pieces=Coalesce(Subquery(pieces.values("n")), 0)
        )

    def get_ordering(self, request):
        return ["-issue__date", "number"]

    def get_readonly_fields(self, request, obj=None):
        return ["contents", "issue"] if obj else ["contents"]

    def reasons_to_keep(self, things, user):
        return public_ones_stay({page.issue for page in things}) or super().reasons_to_keep(things, user)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        issue = form.instance.issue
        if issue.is_closed:
            record_all(Article.objects.filter(placements__page__issue=issue, placements__printed=None), request.user)
            keep_as_printed(issue)

    @admin.display(description=_("page"), ordering="number")
    def label(self, page):
        return page.label

    @admin.display(description=_("stories"), ordering="pieces")
    def piece_count(self, page):
        return page.pieces

    @admin.display(description=_("contents"))
    def contents(self, page):
        if not page.pk:
            return "—"
        stories = [placement.article for placement in page.placements.all()]
        return _("%(pieces)d pieces, %(characters)d characters") % {
            "pieces": len(stories),
            "characters": sum(story.length for story in stories),
        }


admin.site.register(Masthead, MastheadAdmin)
