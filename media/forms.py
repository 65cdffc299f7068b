"""The photo as the desk types it, and its file as it comes in."""

from pathlib import PurePath

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .checking import check_picture
from .models import Photo
from .opened import OpenedForm

LONGEST_STEM = 60
# Named one by one: then an iPhone turns its own HEIC pictures into JPEG before it sends them.
ACCEPTED = "image/jpeg,image/png,image/webp,image/gif,image/tiff,image/avif"


def shorten_name(file) -> None:
    """The name of an upload is not kept, and the longest one is no reason to refuse a picture."""
    path = PurePath(file.name)
    file.name = f"{path.stem[:LONGEST_STEM]}{path.suffix[:12]}"


class UploadedPictureField(forms.ImageField):
    """Django's field calls every refused file `corrupted`; an editor wants to know what is wrong with it."""

    def to_python(self, data):
        if data in self.empty_values:
            return None
        shorten_name(data)
        check_picture(data)
        return super(forms.ImageField, self).to_python(data)


class PhotoForm(OpenedForm):
    class Meta:
        field_classes = {"file": UploadedPictureField}
        widgets = {"caption": forms.Textarea(attrs={"rows": 4})}

    def clean(self):
        cleaned = super().clean()
        if "file" not in self.errors and not cleaned.get("file") and not cleaned.get("caption"):
            raise ValidationError(_("A photo needs its file, or a caption while the file is awaited."))
        return cleaned

    def clean_file(self):
        """What was printed stays: only where the file was still awaited it comes afterwards."""
        file, stored = self.cleaned_data["file"], self.initial.get("file")
        if stored and "file" in self.changed_data and self.instance.printings.exists():
            raise ValidationError(
                _("This picture has been printed and stays as it was: upload the other one as a photo of its own.")
            )
        return file


class PictureWords(forms.ModelForm):
    """What is asked about a picture that has just come in."""

    class Meta:
        model = Photo
        fields = ["caption", "alt", "rights"]
        widgets = {"caption": forms.Textarea(attrs={"rows": 3}), "alt": forms.Textarea(attrs={"rows": 2})}
