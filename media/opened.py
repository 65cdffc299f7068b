"""What a photo was when its form was opened: nobody saves over what another has saved since without seeing it."""

import hashlib
import json

from django import forms
from django.core.exceptions import ValidationError
from django.db.models.fields.files import FieldFile
from django.utils.translation import gettext as _

from newsroom.contributors.roles import printed_line

OPENED, CREDITS = "opened_as", "credits"
KEY = ("contributor", "role", "label")


def mark(value) -> str:
    """Tells one value from another, as it is stored or as a browser sends it."""
    value = "" if value is None else value.name if isinstance(value, FieldFile) else value
    text = str(value or "").replace("\r\n", "\n").strip() if not isinstance(value, int) else str(value)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def stored_rows(photo) -> list[list[str]]:
    return [[str(row.contributor_id), row.role, row.label] for row in photo.credits.order_by("position")]


def sent_rows(data) -> list[list[str]]:
    """The credits as they stand on the screen, without those that are to go and those left empty."""
    total = data.get(f"{CREDITS}-TOTAL_FORMS", "")
    found = []
    for index in range(min(int(total), 1000) if total.isascii() and total.isdecimal() else 0):
        row = {name: data.get(f"{CREDITS}-{index}-{name}", "") for name in (*KEY, "order", "DELETE")}
        if row["contributor"] and not row["DELETE"]:
            place = int(row["order"]) if row["order"].isdecimal() else 1000
            found.append((place, index, [row[name].strip() for name in KEY]))
    return [row for _place, _index, row in sorted(found)]


class OpenedField(forms.CharField):
    def has_changed(self, initial, data):
        return False


class OpenedForm(forms.ModelForm):
    """A form that does not say as what it was opened is not compared with anything."""

    opened_as = OpenedField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial[OPENED] = json.dumps(self.as_stored())

    def as_stored(self) -> dict[str, str]:
        marks = {name: mark(self.initial.get(name)) for name in self.fields if name != OPENED}
        return marks | {CREDITS: mark(stored_rows(self.instance))}

    def clean(self):
        cleaned = super().clean()
        opened = read(cleaned.pop(OPENED, "")) if self.instance.pk else {}
        now = self.as_stored() if self.instance.pk else {}
        changed = [name for name in now if opened.get(name, now[name]) != now[name]]
        typed = {name: mark(cleaned[name]) for name in changed if name in cleaned}
        if CREDITS in changed and f"{CREDITS}-TOTAL_FORMS" in self.data:
            typed[CREDITS] = mark(sent_rows(self.data))
        refused = [name for name in typed if typed[name] != now[name]]
        if refused:
            self.refuse(refused)
        return cleaned

    def refuse(self, names):
        """What is typed stays in the form; sent again with what is stored now in mind, it is saved."""
        told = _("Somebody has changed this meanwhile. Stored now: “%(stored)s”.")
        for name in names:
            error = ValidationError(told % {"stored": self.stored(name)}, code="overtaken")
            if name == CREDITS:
                error = ValidationError(f"{_('credit line')}: {error.messages[0]}", code="overtaken")
            self.add_error(None if name == CREDITS else name, error)
        self.add_error(
            None,
            _(
                "Somebody else has saved this photo since you opened it, and nothing of yours is saved yet: "
                "look at what is marked, then save again."
            ),
        )
        self.data = self.data.copy()
        self.data[OPENED] = self.initial[OPENED]

    def stored(self, name) -> str:
        if name == CREDITS:
            return printed_line(self.instance.credits.all()) or "–"
        value = self.initial.get(name)
        if isinstance(value, bool):
            return str(_("Yes") if value else _("No"))
        choices = dict(getattr(self.fields[name], "choices", ()))
        return str(choices.get(value, value) or "–")


def read(text: str) -> dict:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
