"""The version of a story that somebody has opened, so that nobody saves over what another has saved since."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ..models import Article
from ..reviewing import Outdated

OPENED = "opened_version"
# Somebody wants to go on writing before anything is saved.
FURTHER = "_further"


class OpenedForm(forms.ModelForm):
    """Carries the version that it was opened with. A form that carries none has been opened with none that there is."""

    opened_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial.setdefault(OPENED, self.instance.version)

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk and self.cleaned_data.get(OPENED) != self.instance.version:
            raise Outdated
        if FURTHER in self.data:
            raise ValidationError(_("Nothing is saved yet: go on writing, then save."), code="further")
        return cleaned


def hold(article: Article, version: int | None) -> None:
    """Keep the story for the rest of the transaction as it was in `version`, or raise Outdated."""
    row = Article.objects.filter(pk=article.pk, version=version)
    if version is None or not row.update(version=version):
        raise Outdated
