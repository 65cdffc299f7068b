from django.db import models
from django.utils.translation import gettext_lazy as _

from media.models import Photo
from newsroom.history.models import Revision

from ..models import Placement


class Printed(models.Model):
    """A story in an issue as print has it: the revision that the public reads, whatever is written afterwards."""

    placement = models.OneToOneField(
        Placement, models.CASCADE, verbose_name=_("placement"), related_name="printed", primary_key=True
    )
    revision = models.ForeignKey(Revision, models.PROTECT, verbose_name=_("revision"), related_name="printings")

    class Meta:
        verbose_name = _("printed story")
        verbose_name_plural = _("printed stories")
        default_permissions = ()

    def __str__(self):
        return str(self.placement)


class PrintedPhoto(models.Model):
    """A photo that was printed with a story; it stays, and stays public, when the story goes on without it."""

    placement = models.ForeignKey(Placement, models.CASCADE, verbose_name=_("placement"), related_name="printed_photos")
    photo = models.ForeignKey(Photo, models.PROTECT, verbose_name=_("photo"), related_name="printings")

    class Meta:
        verbose_name = _("printed photo")
        verbose_name_plural = _("printed photos")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["placement", "photo"], name="printed_photo_once")]

    def __str__(self):
        return str(self.photo)
