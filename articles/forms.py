"""The story as the desk types it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from taggit.forms import TagField

from .models import Article
from .revisions.opened import OpenedForm

# Of the 100 characters that the database holds, ten are left for what tells the addresses of two tags apart.
LONGEST_TAG = 90
SEPARATORS = str.maketrans("，、；;\u3000", ",,,, ")


def check_tag(name: str) -> None:
    """Refuse what cannot be kept, or has no address on the public site."""
    address = slugify(name, allow_unicode=True)
    if not address:
        raise ValidationError(_("“%(tag)s” is no tag: it has neither letters nor digits.") % {"tag": name})
    if max(len(name), len(address)) > LONGEST_TAG:
        told = _("The tag “%(start)s…” is too long: %(limit)d characters at most.")
        raise ValidationError(told % {"start": name[:12], "limit": LONGEST_TAG})


class ChineseTagField(TagField):
    """Tags are typed with the comma at hand: 城建，文物."""

    def clean(self, value):
        tags = super().clean((value or "").translate(SEPARATORS))
        for tag in tags:
            check_tag(tag)
        return tags


class ArticleForm(OpenedForm):
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
