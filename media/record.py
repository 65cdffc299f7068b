"""The record of who decided whose picture it is, on the picture's page in the desk."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from newsroom.desk.options import DeskInline
from newsroom.policy import may_see_all

from .models import CreditDecision, Photo


class DecisionInline(DeskInline):
    """Who decided whose picture it is; to be looked at by everybody who may see all pictures."""

    model = CreditDecision
    fields = ["decided_at", "who", "question", "answer", "credit_before", "credit_after", "note"]
    readonly_fields = fields
    verbose_name_plural = _("decisions about the credit")
    select_related = ["decided_by", "photo"]
    can_delete = False

    @admin.display(description=_("decided by"))
    def who(self, decision):
        return str(decision.decided_by)

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_view_permission(self, request, obj=None):
        return may_see_all(request.user, Photo)
