"""Who the printed names are: the question the editor is asked for each name of a page."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles.models import Byline
from newsroom.contributors.matching import candidates
from newsroom.contributors.models import Contributor
from newsroom.contributors.roles import Role
from newsroom.desk.choosing import ChoiceSelect

from .saving import Answer, credited_names

NEW, OTHER = "new", "other"


class WhoForm(forms.Form):
    """One printed name: a contributor of that name, a new one, a namesake, or somebody known by another name."""

    name = forms.CharField(widget=forms.HiddenInput)
    who = forms.ChoiceField(label=_("is"), required=False)
    other = forms.ModelChoiceField(Contributor.objects.all(), label=_("known as"), required=False)
    organisation = forms.CharField(label=_("organisation"), required=False, max_length=120)
    distinction = forms.CharField(label=_("distinction"), required=False, max_length=60)

    def __init__(self, *args, role: str, known: list[Contributor], **kwargs):
        super().__init__(*args, **kwargs)
        self.role, self.known = role, known
        new = _("another person of this name") if known else _("a new contributor")
        ask = [("", _("— choose —"))] if len(known) > 1 else []
        people = [(str(person.pk), str(person)) for person in known]
        self.fields["who"].choices = [*ask, *people, (NEW, new), (OTHER, _("somebody known by another name"))]
        self.fields["other"].widget = ChoiceSelect(Byline._meta.get_field("contributor"), admin.site)
        self.fields["other"].widget.choices = self.fields["other"].choices

    @property
    def role_label(self):
        return Role(self.role).label if self.role in Role.values else self.role

    def clean(self):
        cleaned = super().clean()
        who = cleaned.get("who")
        if who == OTHER and not cleaned.get("other"):
            raise ValidationError(_("Choose whom you mean."))
        if who == NEW and self.known and not (cleaned.get("organisation") or cleaned.get("distinction")):
            raise ValidationError(_("Give a namesake an organisation or a distinction."))
        return cleaned

    def answer(self) -> Answer | None:
        """The editor's answer, or None while it is open."""
        who = self.cleaned_data.get("who")
        if who == NEW:
            return Answer(None, self.cleaned_data["organisation"], self.cleaned_data["distinction"])
        if who == OTHER:
            return Answer(self.cleaned_data["other"])
        return next((Answer(person) for person in self.known if str(person.pk) == who), None)

    def as_kept(self) -> dict:
        """What is kept with the page until it is saved."""
        other = self.cleaned_data.get("other")
        return {**{key: self.cleaned_data.get(key, "") for key in ("who", "organisation", "distinction")}} | {
            "other": other.pk if other else None
        }


def first_guess(known: list[Contributor]) -> dict:
    """One contributor of that name is taken to be meant; of several none is."""
    return {"who": {0: NEW, 1: str(known[0].pk) if known else ""}.get(len(known), "")}


def who_forms(reading: dict, kept: dict, data=None) -> list[WhoForm]:
    """A form for each name of the page, in the order of the page."""
    names = credited_names(reading)
    known = candidates(names)
    forms_ = []
    for index, (name, role) in enumerate(names.items()):
        people = known.get(name, [])
        initial = {"name": name} | (kept.get(name) or first_guess(people))
        posted = data if data and data.get(f"who-{index}-name") == name else None
        forms_.append(WhoForm(posted, prefix=f"who-{index}", initial=initial, role=role, known=people))
    return forms_
