from collections import defaultdict

from axes.utils import reset
from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin as StockUserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.contrib.auth.forms import UserChangeForm as StockUserChangeForm
from django.contrib.auth.models import Group
from django.db.models import Count
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from newsroom.desk.options import DeskAdmin

from .models import User
from .roles import ROLES

ACTS = {
    "view": _("look"),
    "add": _("add"),
    "change": _("change"),
    "delete": _("delete"),
    "file": _("file one’s own and go on with it"),
    "publish": _("publish"),
}

admin.site.unregister(Group)


def role_of(group) -> str:
    """A role's name as people say it; a group made by hand has only its own."""
    return str(ROLES[group.name].label) if group.name in ROLES else group.name


class RolesField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, group):
        return role_of(group)


class RoleFilter(admin.SimpleListFilter):
    title = _("duty")
    parameter_name = "role"

    def lookups(self, request, model_admin):
        return [(key, duty.label) for key, duty in ROLES.items()]

    def queryset(self, request, queryset):
        return queryset.filter(groups__name=self.value()) if self.value() else queryset


class UserCreationForm(AdminUserCreationForm):
    class Meta(AdminUserCreationForm.Meta):
        model = User
        fields = ("username", "name")


class UserChangeForm(StockUserChangeForm):
    groups = RolesField(Group.objects.order_by("pk"), label=_("roles"), required=False)

    class Meta(StockUserChangeForm.Meta):
        model = User


@admin.register(User)
class UserAdmin(DeskAdmin, StockUserAdmin):
    form = UserChangeForm
    add_form = UserCreationForm
    fieldsets = [
        (None, {"fields": ["username", "password", "name", "email"]}),
        (_("Rights"), {"fields": ["is_active", "is_staff", "is_superuser", "groups"]}),
        (_("Dates"), {"fields": ["last_login", "date_joined"], "classes": ["aside"]}),
    ]
    add_fieldsets = [(None, {"fields": ["username", "name", "usable_password", "password1", "password2"]})]
    readonly_fields = ["last_login", "date_joined"]
    list_display = ["username", "name", "signs_as", "roles", "is_active", "last_login"]
    list_filter = ["is_active", "is_superuser", RoleFilter]
    list_select_related = ["contributor__organisation"]
    search_fields = ["username", "name", "email"]
    ordering = ["username"]
    filter_horizontal = []
    actions = ["unlock"]

    def for_list(self, queryset):
        return queryset.prefetch_related("groups")

    def get_readonly_fields(self, request, obj=None):
        """Nobody raises their own rights: only a superuser makes superusers, and nobody else their own roles."""
        fields = super().get_readonly_fields(request, obj)
        if request.user.is_superuser:
            return fields
        return [*fields, "is_superuser", *(["groups"] if obj == request.user else [])]

    @admin.action(description=_("Let the selected logins sign in again after wrong passwords"), permissions=["change"])
    def unlock(self, request, queryset):
        for user in queryset:
            reset(username=user.username)
        self.message_user(request, _("They can sign in again."), messages.SUCCESS)

    @admin.display(description=_("signs as"))
    def signs_as(self, user):
        return getattr(user, "contributor", None)

    @admin.display(description=_("roles"))
    def roles(self, user):
        return "、".join(role_of(group) for group in user.groups.all())


@admin.register(Group)
class GroupAdmin(DeskAdmin):
    """The roles are kept in step with the table in the code (`roles.py`) by every `migrate`: here one looks them up."""

    fields = ["role", "may"]
    readonly_fields = ["role", "may"]
    list_display = ["role", "logins"]
    form_prefetch = ["permissions__content_type"]
    ordering = ["pk"]

    def for_list(self, queryset):
        return queryset.annotate(login_count=Count("user"))

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    @admin.display(description=_("duty"), ordering="name")
    def role(self, group):
        return role_of(group)

    @admin.display(description=_("logins"), ordering="login_count")
    def logins(self, group):
        return group.login_count

    @admin.display(description=_("permitted"))
    def may(self, group):
        words = defaultdict(list)
        for permission in group.permissions.all():
            act = permission.codename.removesuffix(f"_{permission.content_type.model}")
            words[permission.content_type.name].append(str(ACTS.get(act, permission.name)))
        return format_html_join(
            "", "<div>{} — {}</div>", ((thing, _(", ").join(acts)) for thing, acts in words.items())
        )
