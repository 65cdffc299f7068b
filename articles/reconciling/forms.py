"""What is typed or chosen where no button has the answer."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from media.models import Credit, CreditDecision, Photo
from newsroom.contributors.matching import candidates
from newsroom.contributors.models import Contributor, NameField, without_blanks
from newsroom.desk.choosing import ChoiceSelect

from .cases import Case
from .offers import Answer, Offer, as_taken_by, as_taken_by_new

LONGEST_NAME = NameField().max_length
LONGEST_REASON = Photo._meta.get_field("no_credit_reason").max_length


class OtherForm(forms.Form):
    """Somebody whom no side names: chosen among the contributors, or typed."""

    person = forms.ModelChoiceField(Contributor.objects.all(), label=_("contributor"), required=False)
    name = forms.CharField(label=_("or a name"), required=False, max_length=LONGEST_NAME)

    def __init__(self, *args, may_make: bool, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.may_make = may_make
        self.fields["person"].widget = ChoiceSelect(Credit._meta.get_field("contributor"), admin.site)
        self.fields["person"].widget.choices = self.fields["person"].choices

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not cleaned.get("person"):
            self.share = self.named(without_blanks(cleaned.get("name", "")))
        elif cleaned.get("person"):
            self.share = as_taken_by(cleaned["person"])
        return cleaned

    def named(self, name: str):
        if not name:
            raise ValidationError(_("Choose or type whose picture it is."))
        known = candidates([name])[name]
        if len(known) > 1:
            told = _("Several contributors are called %(name)s: choose the one you mean from the list.")
            raise ValidationError(told, params={"name": name})
        if not known and not self.may_make:
            raise ValidationError(
                _("Nobody is called %(name)s, and you may not make contributors."), params={"name": name}
            )
        return as_taken_by(known[0]) if known else as_taken_by_new(name)

    def offer(self, case: Case) -> Offer:
        return Offer("other", "", case.questions[0], Answer.CREDITED, (self.share,))


class UnnamedForm(forms.Form):
    """Why nobody is to be named."""

    reason = forms.CharField(
        label=_("Printed without a credit because"),
        max_length=LONGEST_REASON,
        error_messages={"required": _("Say why nobody is to be named.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)

    def offer(self, case: Case) -> Offer | None:
        if CreditDecision.Question.UNCREDITED not in case.questions:
            return None
        question = CreditDecision.Question.UNCREDITED
        return Offer("unnamed", "", question, Answer.UNNAMED, reason=self.cleaned_data["reason"])
