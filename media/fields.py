import warnings

from django.db import transaction
from django.db.models import signals
from django.db.models.fields.files import ImageField, ImageFieldFile
from PIL import ExifTags, Image

from .keeping import delete_on_commit, note_stored
from .turns import turn_to_decode

LYING = range(5, 9)  # the values of EXIF's orientation that turn a picture onto its side


class UprightFile(ImageFieldFile):
    """An image file with the width and height of the picture as it is seen: cameras write it as they were held."""

    def _get_image_dimensions(self):
        # Django's own reading feeds the file in pieces, which makes decoders complain of what is not there yet.
        if not hasattr(self, "_dimensions_cache"):
            self._dimensions_cache = self.size_as_seen()
        return self._dimensions_cache

    def size_as_seen(self):
        was_closed = self.closed
        self.open()
        try:
            # A PNG is decoded whole in search of its EXIF, so this waits for its turn like any decoding.
            with turn_to_decode, warnings.catch_warnings(action="ignore"):
                image = Image.open(self)
                is_lying = image.getexif().get(ExifTags.Base.Orientation) in LYING
                Image.Image.close(image)
            return image.size[::-1] if is_lying else image.size
        except Exception:  # No picture, or a hostile one: it has no size then, and whoever shows it refuses it.
            return None, None
        finally:
            if was_closed:
                self.close()
            else:
                self.seek(0)

    @transaction.atomic
    def save(self, name, content, save=True):
        # Content without a name passes for no file at all, and would be given no size.
        content.name = content.name or name
        super().save(name, content, save=False)
        note_stored(self)
        if save:
            self.instance.save()

    save.alters_data = True


class PictureField(ImageField):
    """An image whose file goes when its row lets go of it, by another file or for good, and not before that is sure."""

    attr_class = UprightFile

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        if not cls._meta.abstract:
            signals.post_delete.connect(self.let_go, sender=cls)

    def let_go(self, instance, **kwargs):
        delete_on_commit(self, getattr(instance, self.attname).name)

    def pre_save(self, instance, add):
        rows = self.model._base_manager.filter(pk=instance.pk)
        stored = "" if add else rows.values_list(self.attname, flat=True).first() or ""
        file = super().pre_save(instance, add)
        if stored != file.name:
            delete_on_commit(self, stored)
        return file

    def update_dimension_fields(self, instance, force=False, *args, **kwargs):
        """Look into a file when it is given, not whenever a row without a size is read: the file may be lost."""
        if force or instance.pk is None:
            super().update_dimension_fields(instance, force, *args, **kwargs)
