"""Inline rows: every control has a name, and the people, photos or stories of all rows are looked up at once."""

from functools import cached_property

from django import forms
from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .choosing import Chosen, choice_widget


class Row(forms.ModelForm):
    """A row of a table has no labels, only column heads: each control gets its column's name."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if not field.widget.is_hidden:
                widget = getattr(field.widget, "widget", field.widget)
                widget.attrs.setdefault("aria-label", capfirst(field.label))
            if isinstance(field, forms.ModelChoiceField):
                self.keep_what_is_stored(field)

    def keep_what_is_stored(self, field):
        """A row may go on holding what somebody else has put there and this person could not choose."""
        widget = choice_widget(field)
        stored = widget and getattr(self.instance, widget.field.attname)
        if stored and field.queryset.query.has_filters():
            offered = Q(pk__in=field.queryset.order_by().values("pk"))
            field.queryset = field.queryset.model._default_manager.filter(offered | Q(pk=stored))


class RowSet(forms.BaseInlineFormSet):
    @cached_property
    def chosen(self):
        return Chosen(self)

    def add_fields(self, form, index):
        super().add_fields(form, index)
        for field in form.fields.values():
            if widget := choice_widget(field):
                widget.chosen = self.chosen
        if "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = _("Delete?")

    def get_unique_error_message(self, unique_check):
        names = [str(self.model._meta.get_field(name).verbose_name) for name in unique_check if name != self.fk.name]
        return _("The same %(fields)s stands here twice.") % {"fields": _(", ").join(names)}

    def get_form_error(self):
        return _("This row is there twice.")
