from django.db.models.fields.files import ImageField, ImageFieldFile
from django.utils.functional import cached_property
from PIL import ExifTags, Image

LYING = range(5, 9)  # the values of EXIF's orientation that turn a picture onto its side


class UprightFile(ImageFieldFile):
    """An image file with the width and height of the picture as it is seen: cameras write it as they were held."""

    @property
    def width(self):
        return super().height if self.is_lying else super().width

    @property
    def height(self):
        return super().width if self.is_lying else super().height

    @cached_property
    def is_lying(self):
        was_closed = self.closed
        self.open()
        try:
            return Image.open(self).getexif().get(ExifTags.Base.Orientation) in LYING
        except Exception:  # No picture, or a hostile one: it has no size then, and whoever shows it refuses it.
            return False
        finally:
            if was_closed:
                self.close()

    def save(self, name, content, save=True):
        # Content without a name passes for no file at all, and would be given no size.
        content.name = content.name or name
        super().save(name, content, save)

    save.alters_data = True


class PictureField(ImageField):
    attr_class = UprightFile

    def update_dimension_fields(self, instance, force=False, *args, **kwargs):
        """Look into a file when it is given, not whenever a row without a size is read: the file may be lost."""
        if force or instance.pk is None:
            super().update_dimension_fields(instance, force, *args, **kwargs)
