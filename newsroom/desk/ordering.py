"""Inline rows that stand in an order: bylines, credits, photos of a story, pages of an issue, stories on a page.

The database holds each place once per parent, so rows that change places are first moved out of the way of one another.
"""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db.models import F, Max
from django.utils.translation import gettext_lazy as _

from .rows import Row, RowSet


class OrderField(forms.IntegerField):
    """The row's place on the screen. A new row left empty is no row because it stands somewhere."""

    widget = forms.HiddenInput

    def has_changed(self, initial, data):
        return False


class OrderedRow(Row):
    order = OrderField(label=_("order"), required=False)


class OrderedRowSet(RowSet):
    """Saves its rows as 1..n in the order of the screen, whatever was added, moved or deleted."""

    position_field = "position"

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.fields["order"].initial = None if index is None else index + 1

    def save(self, commit=True):
        forms = self.forms_in_order()
        rows = [form.instance for form in forms]
        stored = dict(self.stored().values_list("pk", self.position_field))
        others = self.stored().exclude(pk__in=[form.instance.pk for form in self.initial_forms])
        self.give_places(rows, others.order_by(self.position_field))
        moved = any(stored.get(row.pk) != getattr(row, self.position_field) for row in rows)
        if moved:
            self.move_out_of_the_way(len(rows))
        saved = super().save(commit)
        if moved:
            self.settle([*rows, *self.others])
            self.note_moves(forms, stored)
        return saved

    def stored(self):
        rows = self.model._base_manager
        return rows.filter(**{self.fk.name: self.instance}) if self.instance.pk else rows.none()

    def kept_forms(self):
        forms = [form for form in self.forms if form.instance.pk or form.has_changed()]
        return [form for form in forms if not (self.can_delete and self._should_delete_form(form))]

    def forms_in_order(self):
        return sorted(self.kept_forms(), key=self.place_of)

    def place_of(self, form):
        """Where the screen has the row; one that this user may not move stays where it is, a new one comes last."""
        return form.cleaned_data.get("order") or getattr(form.instance, self.position_field) or len(self.forms) + 1

    def give_places(self, rows, others):
        """Number the rows; those that somebody else has added meanwhile follow them."""
        self.others = list(others)
        for number, row in enumerate([*rows, *self.others], 1):
            setattr(row, self.position_field, number)

    def move_out_of_the_way(self, count):
        stored = self.stored()
        last = stored.aggregate(last=Max(self.position_field))["last"] or 0
        beyond = last + count + stored.count() + 1
        stored.update(**{self.position_field: F(self.position_field) + beyond})

    def settle(self, rows):
        self.model._base_manager.bulk_update(rows, [self.position_field])

    def note_moves(self, forms, stored):
        """Let the history say which rows were moved."""
        noted = {row.pk for row, _fields in self.changed_objects}
        for form in forms:
            row = form.instance
            if row.pk in stored and row.pk not in noted and stored[row.pk] != getattr(row, self.position_field):
                self.changed_objects.append((row, ["order"]))


class NumberedRow(Row):
    """A row that shows its place as a number of its own, such as a page's; numbers may change hands within the form."""

    def validate_constraints(self):
        """Compare numbers within the form, where the whole set is, instead of with what is still stored."""
        exclude = self._get_validation_exclusions() | {"number"}
        try:
            self.instance.validate_constraints(exclude=exclude)
        except ValidationError as error:
            self._update_errors(error)


class NumberedRowSet(OrderedRowSet):
    """Keeps the numbers that were typed, also where they leave gaps."""

    position_field = "number"

    def add_fields(self, form, index):
        RowSet.add_fields(self, form, index)
        number = form.fields["number"]
        number.validators.append(MinValueValidator(1))
        number.widget.attrs["min"] = 1

    def clean(self):
        """Compare with what somebody else has added since the form was opened."""
        super().clean()
        typed = {form.cleaned_data.get("number") for form in self.kept_forms() if hasattr(form, "cleaned_data")}
        taken = self.stored().exclude(pk__in=[form.instance.pk for form in self.initial_forms])
        if doubled := sorted(typed & set(taken.values_list("number", flat=True))):
            told = _("Somebody has just added number %(numbers)s: reload the page.")
            raise ValidationError(told % {"numbers": "、".join(map(str, doubled))})

    def forms_in_order(self):
        return self.kept_forms()

    def give_places(self, rows, others):
        self.others = list(others)
