"""The list of open questions in the desk, and the record of what was decided."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from media.admin import picture
from media.models import CreditDecision
from newsroom.desk.options import DeskAdmin

from .listing import TABS
from .questions import Waiting
from .views import QuestionViews


@admin.register(CreditDecision)
class CreditDecisionAdmin(QuestionViews, DeskAdmin):
    fields = [
        "about",
        "question",
        "answer",
        "claimed",
        "credit_before",
        "credit_after",
        "note",
        "takes_back",
        "decided_by",
        "decided_at",
    ]
    readonly_fields = ["about"]
    list_display = ["decided_at", "thumbnail", "about", "question", "result", "claimed", "change", "decided_by"]
    list_filter = ["question", "answer", ("decided_by", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["photo", "decided_by"]
    date_hierarchy = "decided_at"
    search_fields = ["photo__caption", "claimed", "credit_before", "credit_after", "note", "decided_by__username"]
    search_help_text = _("Caption, names, who decided")

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def panel(self, request):
        if not self.has_view_permission(request):
            return None
        counts = Waiting().counts()
        tabs = [(key, label, counts[key]) for key, label in TABS.items() if key and counts[key]]
        return {"template": "admin/media/creditdecision/panel.html", "count": counts[""], "tabs": tabs}

    @admin.display(description=_("photo"))
    def thumbnail(self, decision):
        return picture(decision.photo)

    @admin.display(description=_("caption"))
    def about(self, decision):
        address = reverse("admin:media_photo_change", args=[decision.photo_id])
        return format_html('<a href="{}">{}</a>', address, decision.photo)

    @admin.display(description=_("answer"))
    def result(self, decision):
        return f"{decision.get_answer_display()}{'：' if decision.note else ''}{decision.note}"

    @admin.display(description=_("credit before → after"))
    def change(self, decision):
        return f"{decision.credit_before or '—'} → {decision.credit_after or '—'}"
