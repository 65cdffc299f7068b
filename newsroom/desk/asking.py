"""How the tables of the desk ask the policy: who may do what there, and which rows there are for whom."""

from django.core.exceptions import PermissionDenied
from django.db.models import Model

from newsroom.policy import PARTS, may, may_choose, may_edit_part, may_see_all, scope

from .choosing import ChoiceSelect
from .keys import is_key


def is_offered(user, model: type[Model], key: str) -> bool:
    return is_key(key) and scope(user, model._default_manager.filter(pk=key)).exists()


class AskingForm:
    """What forms and their rows have in common: nobody chooses what they may not see."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", ChoiceSelect(db_field, self.admin_site, using=kwargs.get("using")))
        model = db_field.remote_field.model
        if may_choose(request.user, model):
            return super().formfield_for_foreignkey(db_field, request, **kwargs)
        # What is stored there stays, and a forged form does not put anything else in its place.
        kwargs["queryset"] = model._default_manager.all()
        return super().formfield_for_foreignkey(db_field, request, **kwargs, disabled=True)

    def get_field_queryset(self, db, db_field, request):
        offered = super().get_field_queryset(db, db_field, request)
        if offered is None:
            offered = db_field.remote_field.model._default_manager.using(db)
        return scope(request.user, offered)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Keep `add` beside a choice; changing or viewing what is chosen has its own page."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and hasattr(field.widget, "can_change_related"):
            field.widget.can_change_related = field.widget.can_delete_related = field.widget.can_view_related = False
        return field


class AskingAdmin(AskingForm):
    # Columns that count or name rows of another table: for those who may see all of that.
    tells_of = {}

    def has_view_permission(self, request, obj=None):
        return may(request.user, "view", obj or self.model)

    def has_add_permission(self, request):
        return may(request.user, "add", self.model)

    def has_change_permission(self, request, obj=None):
        return may(request.user, "change", obj or self.model)

    def has_delete_permission(self, request, obj=None):
        return may(request.user, "delete", obj or self.model)

    def has_module_permission(self, request):
        return any(self.get_model_perms(request).values())

    def history_view(self, request, object_id, extra_context=None):
        if not self.has_view_permission(request):
            raise PermissionDenied
        return super().history_view(request, object_id, extra_context)

    def get_queryset(self, request):
        return scope(request.user, super().get_queryset(request))

    def get_list_display(self, request):
        hidden = {name for name, model in self.tells_of.items() if not may_see_all(request.user, model)}
        return [name for name in super().get_list_display(request) if name not in hidden]

    def lookup_allowed(self, lookup, value, request=None):
        """What hangs on a row is no way to find it by address: the list's own filters ask whether one may know."""
        relations = (field for field in self.opts.get_fields(include_hidden=True) if field.auto_created)
        hangs_on_it = {field.name for field in relations if not field.concrete}
        return lookup.partition("__")[0] not in hangs_on_it and super().lookup_allowed(lookup, value, request)

    def get_changeform_initial_data(self, request):
        """An address proposes nothing that this person could not choose."""
        initial = super().get_changeform_initial_data(request)
        keys = {field.name for field in self.opts.fields if field.many_to_one or field.one_to_one}
        return {
            name: value
            for name, value in initial.items()
            if name not in keys or is_offered(request.user, self.opts.get_field(name).related_model, value)
        }


class AskingInline(AskingForm):
    """A part of something is asked about together with that, any other row by itself."""

    def has_view_permission(self, request, obj=None):
        return self.may(request, "view", obj)

    def has_add_permission(self, request, obj=None):
        return self.may(request, "add", obj)

    def has_change_permission(self, request, obj=None):
        return self.may(request, "change", obj)

    def has_delete_permission(self, request, obj=None):
        return self.may(request, "delete", obj)

    def may(self, request, act, parent) -> bool:
        name = PARTS.get(self.opts.label_lower)
        if name is None:
            return may(request.user, act, self.model)
        return may_edit_part(request.user, self.model(**{name: parent}) if parent else self.model, act)
