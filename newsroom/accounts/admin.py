from axes.utils import reset
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin as StockUserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.contrib.auth.forms import UserChangeForm as StockUserChangeForm
from django.utils.translation import gettext_lazy as _

from newsroom.desk.options import DeskAdmin

from .models import User


class UserCreationForm(AdminUserCreationForm):
    class Meta(AdminUserCreationForm.Meta):
        model = User
        fields = ("username", "name")


class UserChangeForm(StockUserChangeForm):
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
    list_filter = ["is_active", "is_superuser", "groups"]
    list_select_related = ["contributor__organisation"]
    search_fields = ["username", "name", "email"]
    ordering = ["username"]
    filter_horizontal = []
    actions = ["unlock"]

    def for_list(self, queryset):
        return queryset.prefetch_related("groups")

    def get_readonly_fields(self, request, obj=None):
        """Nobody raises their own rights: only a superuser makes superusers."""
        fields = super().get_readonly_fields(request, obj)
        return fields if request.user.is_superuser else [*fields, "is_superuser"]

    def has_change_permission(self, request, obj=None):
        if obj and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        if obj and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_delete_permission(request, obj)

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
        return "、".join(group.name for group in user.groups.all())
