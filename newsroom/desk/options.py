"""What every table of the desk has in common: quick lists and searches, choices, words for what is refused."""

from contextlib import contextmanager

from django.contrib import messages
from django.contrib.admin import ModelAdmin, ShowFacets, TabularInline, display
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.db.models import prefetch_related_objects
from django.http import HttpResponseRedirect
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from js_asset import Media

from newsroom.policy import may_see_all

from .asking import AskingAdmin, AskingInline
from .choosing import Choice
from .keeping import reasons_to_keep
from .keys import is_key
from .ordering import NumberedRow, NumberedRowSet, OrderedRow, OrderedRowSet
from .rows import Row, RowSet
from .searching import search


@contextmanager
def numbers_refused():
    """Refuse numbers and days of an address with which the calendar or the database cannot count."""
    try:
        yield
    except (OverflowError, ValueError) as error:
        raise IncorrectLookupParameters from error


class DeskChangeList(ChangeList):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.title = capfirst(self.opts.verbose_name_plural)

    def get_filters(self, request):
        # No text of the database holds this sign, and PostgreSQL refuses to be asked for it.
        if any("\0" in value for _name, values in request.GET.lists() for value in values):
            raise IncorrectLookupParameters
        with numbers_refused():
            return super().get_filters(request)

    def get_queryset(self, request, *args, **kwargs):
        # The list asks for it once, and once more when something is done with selected rows.
        plain, self.root_queryset = self.root_queryset, self.model_admin.for_list(self.root_queryset)
        queryset = super().get_queryset(request, *args, **kwargs)
        self.root_queryset = plain
        return queryset

    def get_results(self, request):
        with numbers_refused():
            super().get_results(request)
            self.result_list = list(self.result_list)
        self.model_admin.complete_rows(self.result_list)


class DeskAdmin(AskingAdmin, ModelAdmin):
    """`for_list` and `for_choices` add to a query set what its rows show there, and nothing elsewhere."""

    # Counting the whole table besides the found part would tell nobody anything.
    show_full_result_count = False
    show_facets = ShowFacets.NEVER
    list_per_page = 100
    empty_value_display = "–"
    # Paths that the read-only parts of the form follow.
    form_prefetch = ()
    # What somebody who may only look sees in place of a field; None leaves it out.
    shown_as = {}

    def for_list(self, queryset):
        return queryset

    def complete_rows(self, rows):
        """Add to the rows of one page of the list what is found more quickly for all of them together."""

    def for_choices(self, queryset):
        return queryset

    def choice(self, thing) -> Choice:
        return Choice(str(thing))

    def panel(self, request):
        """The template and context of this table's part of the first page, or None."""
        return None

    def get_object(self, request, object_id, from_field=None):
        thing = super().get_object(request, object_id, from_field or None)
        if thing:
            prefetch_related_objects([thing], *self.form_prefetch)
        return thing

    def get_changelist(self, request, **kwargs):
        return DeskChangeList

    def response_action(self, request, queryset):
        if all(map(is_key, request.POST.getlist(ACTION_CHECKBOX_NAME))):
            return super().response_action(request, queryset)
        self.message_user(request, _("Nothing was done: what was selected is not in this list."), messages.WARNING)
        return HttpResponseRedirect(request.get_full_path())

    def get_search_results(self, request, queryset, search_term):
        fields = self.get_search_fields(request)
        return search(queryset, fields, search_term) if fields else queryset, False

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return fieldsets
        return [(title, options | {"fields": self.to_look_at(options["fields"])}) for title, options in fieldsets]

    def to_look_at(self, fields):
        found = []
        for field in fields:
            if isinstance(field, (list, tuple)):
                found.append(self.to_look_at(field))
            elif shown := self.shown_as.get(field, field):
                found.append(shown)
        return found

    def reasons_to_keep(self, things, user) -> list:
        return reasons_to_keep(things, self.admin_site, user)

    def get_deleted_objects(self, objs, request):
        """Say what keeps a thing before Django collects all that would go with it."""
        things = list(objs)
        if reasons := self.reasons_to_keep(things, request.user):
            return [], {}, set(), reasons
        going, counts, *rest = super().get_deleted_objects(things, request)
        if not may_see_all(request.user, self.model):
            going, counts = [str(thing) for thing in things], {self.opts.verbose_name_plural: len(things)}
        return going, counts, *rest

    def render_change_form(self, request, context, *args, **kwargs):
        # The editor's import map is an inline script: under the policy it needs the page's nonce.
        context["media"] = Media.from_media(context["media"], nonce=request.csp_nonce)
        return super().render_change_form(request, context, *args, **kwargs)


class DeskInline(AskingInline, TabularInline):
    form = Row
    formset = RowSet
    extra = 0
    # Paths of foreign keys that a row's name and its read-only columns follow.
    select_related = ()

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.select_related)


class OrderedInline(DeskInline):
    """Rows that are moved up and down; their `position` follows from where they stand."""

    form = OrderedRow
    formset = OrderedRowSet
    classes = ["ordered"]

    def get_fields(self, request, obj=None):
        fields = list(super().get_fields(request, obj))
        return fields if "order" in fields else [*fields, "order"]

    @display(description=_("order"))
    def order(self, row):
        """The column of those who may not move rows."""
        return row.position


class NumberedInline(DeskInline):
    """Rows that are moved up and down and show their number."""

    form = NumberedRow
    formset = NumberedRowSet
    classes = ["ordered", "numbered"]
