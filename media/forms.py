"""What an upload must be before it is kept."""

import warnings

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image

from .renditions import MAX_PIXELS, READABLE

TOO_LARGE = _("The picture has %(width)d × %(height)d pixels; at most %(limit)d million can be handled.")
NO_PICTURE = _("This is no picture that can be read: JPEG, PNG, WebP, GIF, TIFF or AVIF is needed.")
BROKEN = _("The picture is damaged: its end is missing, or a part of it cannot be read.")


def check_picture(file) -> None:
    """Look at the size before anything is decoded, then decode everything; raise ValidationError in words."""
    try:
        with warnings.catch_warnings(action="ignore", category=Image.DecompressionBombWarning):
            image = Image.open(file, formats=READABLE)
    except Image.DecompressionBombError as error:
        raise ValidationError(_("The picture has far too many pixels."), code="too_large") from error
    except Exception as error:
        raise ValidationError(NO_PICTURE, code="no_picture") from error
    if image.width * image.height > MAX_PIXELS:
        size = {"width": image.width, "height": image.height, "limit": MAX_PIXELS // 1_000_000}
        raise ValidationError(TOO_LARGE, code="too_large", params=size)
    try:
        image.load()
    except Exception as error:  # A decoder may raise anything over a hostile file.
        raise ValidationError(BROKEN, code="broken") from error


class UploadedPictureField(forms.ImageField):
    """Django's field calls every refused file `corrupted`; an editor wants to know what is wrong with it."""

    def to_python(self, data):
        file = super(forms.ImageField, self).to_python(data)
        if file is None:
            return None
        check_picture(file)
        file.seek(0)
        return super().to_python(data)


class PhotoForm(forms.ModelForm):
    class Meta:
        field_classes = {"file": UploadedPictureField}

    def clean(self):
        cleaned = super().clean()
        if "file" not in self.errors and not cleaned.get("file") and not cleaned.get("caption"):
            raise ValidationError(_("A photo needs its file, or a caption while the file is awaited."))
        return cleaned
