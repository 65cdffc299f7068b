"""The forms of the review screen: an item with its blocks, photos and people, and who the printed names are."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from newsroom.contributors.roles import Role
from newsroom.issues.models import Issue, Page
from newsroom.reading.decoding import MOST_BYTES, ReadingRefused, decode

REFUSALS = {
    "empty": _("There is no text in it."),
    "too_large": _("The text is too long for one page: %(megabytes)d MB at most."),
    "binary": _("This is not a plain text file. Save it as text (.txt) first."),
    "undecodable": _("The encoding of this file cannot be told. Save it as UTF-8 or GB18030."),
}


class PasteForm(forms.Form):
    """A page's text, pasted or in a file."""

    text = forms.CharField(
        label=_("Text of the page"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "spellcheck": "false"}),
        help_text=_("Headlines, bylines, stories and captions, as they were copied."),
    )
    file = forms.FileField(label=_("or a text file"), required=False, help_text=_("UTF-8 or GB18030, up to 5 MB."))

    def clean(self):
        cleaned = super().clean()
        file, text = cleaned.get("file"), cleaned.get("text") or ""
        if file and text.strip():
            raise ValidationError(_("Paste the text or choose a file, not both."))
        if not file and not text.strip():
            raise ValidationError(_("Paste the text of a page or choose a file."))
        try:
            data = file.read(MOST_BYTES + 1) if file else text.encode("utf-8", "surrogatepass")
            cleaned["source"] = decode(data)
        except ReadingRefused as error:
            raise ValidationError(REFUSALS[error.code], params={"megabytes": MOST_BYTES // 1_000_000}) from error
        return cleaned


class TargetForm(forms.Form):
    """Which page of which issue the stories go to."""

    issue = forms.ModelChoiceField(
        Issue.objects.filter(published_at=None), label=_("issue"), required=False, empty_label=_("a new issue …")
    )
    date = forms.DateField(label=_("date of the new issue"), required=False, widget=forms.DateInput({"type": "date"}))
    number = forms.IntegerField(label=_("running number"), required=False, min_value=1)
    page = forms.IntegerField(label=_("page number"), min_value=1, max_value=200)
    name = forms.CharField(label=_("page name"), required=False, max_length=40)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("issue") is None and not cleaned.get("date"):
            raise ValidationError(_("Choose an issue, or give the date of a new one."))
        return cleaned

    def find_page(self) -> Page:
        """The page asked for, made when it is new. Raises ValidationError for an issue that cannot be."""
        issue = self.cleaned_data["issue"] or self.make_issue()
        return issue.find_page(self.cleaned_data["page"], self.cleaned_data["name"])

    def make_issue(self) -> Issue:
        day = self.cleaned_data["date"]
        number = self.cleaned_data["number"] or Issue.objects.number_for(day)
        issue = Issue(date=day, number=number)
        issue.full_clean()
        issue.save()
        return issue


def area(rows=1, **attrs):
    return forms.Textarea(attrs={"rows": rows, **attrs})


class NamedByPlaceholder:
    """Fields that say inside what they are: the screen reads like a page, not like a form."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, (forms.Textarea, forms.TextInput)):
                field.widget.attrs["placeholder"] = field.label


class ItemForm(NamedByPlaceholder, forms.Form):
    kind = forms.ChoiceField(label=_("kind"), choices=Article.Kind.choices)
    section = forms.CharField(label=_("section"), required=False, max_length=40)
    kicker = forms.CharField(label=_("kicker"), required=False, max_length=200, widget=area())
    headline = forms.CharField(label=_("headline"), required=False, max_length=200, widget=area())
    deck = forms.CharField(label=_("deck"), required=False, max_length=200, widget=area())
    dateline = forms.CharField(label=_("dateline"), required=False, max_length=60, widget=area())
    credit_line = forms.CharField(label=_("byline as printed"), required=False, max_length=300, widget=area())
    credit_place = forms.ChoiceField(
        label=_("place of the byline"), choices=Article.BylinePlace.choices, required=False
    )
    credit_covers_photos = forms.BooleanField(label=_("text and photos (文/图)"), required=False)


class BlockForm(forms.Form):
    type = forms.ChoiceField(
        label=_("kind of paragraph"), choices=[("paragraph", _("paragraph")), ("subhead", _("subhead"))]
    )
    text = forms.CharField(label=_("text"), required=False, widget=area(3))


class PersonForm(NamedByPlaceholder, forms.Form):
    name = forms.CharField(label=_("full name"), required=False, max_length=60)
    role = forms.ChoiceField(label=_("role"), choices=Role.choices, required=False, initial=Role.REPORTER)
    label = forms.CharField(label=_("printed label"), required=False, max_length=40)


class PhotoForm(NamedByPlaceholder, forms.Form):
    caption = forms.CharField(label=_("caption"), required=False, widget=area(2))
    credit_line = forms.CharField(label=_("credit as printed"), required=False, max_length=300, widget=area())


BlockFormSet = forms.formset_factory(BlockForm, extra=0, max_num=2000, absolute_max=2000)
PersonFormSet = forms.formset_factory(PersonForm, extra=1, max_num=200, absolute_max=200)
PhotoFormSet = forms.formset_factory(PhotoForm, extra=0, max_num=200, absolute_max=200)
