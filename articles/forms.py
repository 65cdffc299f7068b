"""The story as the desk types it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from taggit.forms import TagField

from .models import Article

SEPARATORS = str.maketrans("，、；;\u3000", ",,,, ")


class ChineseTagField(TagField):
    """Tags are typed with the comma at hand: 城建，文物."""

    def clean(self, value):
        return super().clean((value or "").translate(SEPARATORS))


class ArticleForm(forms.ModelForm):
    class Meta:
        field_classes = {"tags": ChineseTagField}
        widgets = {
            "summary": forms.Textarea(attrs={"rows": 3}),
            "editors_note": forms.Textarea(attrs={"rows": 3}),
        }

    def clean(self):
        cleaned = super().clean()
        is_empty = not cleaned.get("headline") and not cleaned.get("body")
        if is_empty and cleaned.get("kind") != Article.Kind.PHOTO:
            raise ValidationError(_("A story needs a headline or a text."))
        return cleaned
