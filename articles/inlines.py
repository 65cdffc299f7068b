"""The rows of a story's form: whom it names, and its pictures."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from newsroom.contributors.admin import CreditInline
from newsroom.contributors.roles import Role
from newsroom.desk.options import OrderedInline
from newsroom.desk.ordering import OrderedRowSet

from .models import ArticlePhoto, Byline


class BylineInline(CreditInline):
    model = Byline

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        if "role" in formset.form.base_fields:
            formset.form.base_fields["role"].initial = Role.REPORTER
        return formset


class PhotoRowSet(OrderedRowSet):
    def clean(self):
        """A photo that is added to a placed story is printed where that stands."""
        super().clean()
        rows = (form for form in self.kept_forms() if "photo" in form.changed_data)
        added = [form.cleaned_data["photo"] for form in rows if form.cleaned_data.get("photo")]
        if not added or not self.instance.pk:
            return
        for placement in self.instance.placements.select_related("page__issue"):
            placement.page.issue.refuse_photos(added)


class ArticlePhotoInline(OrderedInline):
    model = ArticlePhoto
    formset = PhotoRowSet
    fields = ["photo", "caption", "credit_as_printed", "credit", "order"]
    readonly_fields = ["credit"]
    autocomplete_fields = ["photo"]
    select_related = ["photo", "article"]

    def get_queryset(self, request):
        uses = super().get_queryset(request)
        return uses.prefetch_related("photo__credits__contributor", "article__bylines__contributor")

    @admin.display(description=_("prints"))
    def credit(self, use):
        return use.printed_credit if use.pk else ""
