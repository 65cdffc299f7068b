"""The story as the desk types it."""

from django import forms
from taggit.forms import TagField

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
