"""The paper's lists in the desk: officials and wordings, each of which can be brought in from a file."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.signing import BadSignature, dumps, loads
from django.db import IntegrityError
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.desk.options import DeskAdmin

from .importing import OFFICIALS, WORDINGS, ListFile, plan_for, take_over
from .tables import table_in

SHOWN = 200


class FileForm(forms.Form):
    file = forms.FileField(label=gettext_lazy("file"), help_text=gettext_lazy("XLSX, or CSV in UTF-8 or GB18030."))


class ListAdmin(DeskAdmin):
    """A list with a page on which a file is looked at before it is taken over."""

    list_file: ListFile
    change_list_template = "admin/articles/proofreading/change_list.html"

    def get_urls(self):
        view = self.admin_site.admin_view(self.bring_in)
        return [path("bring-in/", view, name=f"{self.address_name}_bring_in"), *super().get_urls()]

    @property
    def address_name(self) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}"

    def changelist_view(self, request, extra_context=None):
        context = {"may_bring_in": self.may_bring_in(request), "bring_in": self.address("bring_in")}
        return super().changelist_view(request, context | (extra_context or {}))

    def may_bring_in(self, request) -> bool:
        return self.has_add_permission(request) and self.has_change_permission(request)

    def address(self, name: str) -> str:
        return reverse(f"admin:{self.address_name}_{name}")

    def bring_in(self, request):
        if not self.may_bring_in(request):
            raise PermissionDenied
        if request.method == "POST" and "rows" in request.POST:
            return self.take_over(request)
        is_sent = request.method == "POST"
        form = FileForm(request.POST, request.FILES) if is_sent else FileForm()
        if is_sent and form.is_valid():
            try:
                return self.show(request, form, table_in(form.cleaned_data["file"]))
            except ValidationError as error:
                form.add_error("file", error)
        return self.show(request, form)

    def show(self, request, form, rows=None):
        plan = None if rows is None else plan_for(self.list_file, rows)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Bring in a file"),
            "form": form,
            "headings": [words[0] for words in self.list_file.headings.values()],
            "plan": plan,
            "new": plan and plan.new[:SHOWN],
            "changed": plan and [(thing, self.told(differing)) for thing, differing in plan.changed[:SHOWN]],
            "faults": plan and plan.faults[:SHOWN],
            "rows": dumps(rows, salt=self.address_name, compress=True) if plan and plan.may_be_done else "",
        }
        return TemplateResponse(request, "admin/articles/proofreading/bring_in.html", context)

    def told(self, differing) -> list[tuple]:
        told = []
        for name, values in differing.items():
            field = self.opts.get_field(name)
            labels = dict(field.flatchoices)
            told.append((field.verbose_name, *(labels.get(value, value) or "—" for value in values)))
        return told

    def take_over(self, request):
        """What was looked at comes back signed: the file is not sent twice, and nobody slips other rows in."""
        try:
            plan = take_over(self.list_file, loads(request.POST["rows"], salt=self.address_name, max_age=24 * 3600))
        except (BadSignature, ValidationError, IntegrityError):  # the last: somebody was quicker
            messages.error(request, _("Nothing was taken over. Choose the file again."))
            return redirect(self.address("bring_in"))
        told = _("Taken over: %(new)d new, %(changed)d changed.")
        messages.success(request, told % {"new": len(plan.new), "changed": len(plan.changed)})
        return redirect(self.address("changelist"))


class OfficialAdmin(ListAdmin):
    list_file = OFFICIALS
    fields = ["name", "title", "valid_from", "valid_to"]
    list_display = ["name", "title", "valid_from", "valid_to"]
    search_fields = ["name", "title"]


class WordingAdmin(ListAdmin):
    list_file = WORDINGS
    fields = ["wording", "replacement", "advice", "severity"]
    list_display = ["wording", "replacement", "advice", "severity"]
    list_filter = ["severity"]
    search_fields = ["wording", "replacement", "advice"]
