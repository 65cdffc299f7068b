import secrets
from pathlib import PurePath

from django.core.validators import FileExtensionValidator
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from newsroom.contributors.models import PrintedCredit
from newsroom.contributors.roles import printed_groups, printed_line
from newsroom.days import day_in_range
from newsroom.publication import placed_in_public

from .fields import PictureField

EXTENSIONS = ("jpg", "jpeg", "png", "webp", "gif", "tif", "tiff", "avif")


def make_token() -> str:
    """The name of a picture in public addresses; it tells nothing and cannot be guessed."""
    return secrets.token_urlsafe(16)


def original_name(photo, filename: str) -> str:
    return f"photos/{photo.token[:2]}/{photo.token}{PurePath(filename).suffix.lower()}"


class PhotoQuerySet(models.QuerySet):
    def published(self):
        """Pictures of stories that the public can read."""
        public = self.model.objects.filter(placed_in_public("uses__article__placements"), pk=OuterRef("pk"))
        return self.filter(Exists(public))

    def with_credits(self):
        return self.prefetch_related("credits__contributor")


class Photo(models.Model):
    """A picture and who made it. One read from a printed page may still wait for its file."""

    file = PictureField(
        _("file"),
        upload_to=original_name,
        width_field="width",
        height_field="height",
        validators=[FileExtensionValidator(EXTENSIONS)],
        max_length=200,
        blank=True,
    )
    token = models.CharField(max_length=32, unique=True, default=make_token, editable=False)
    width = models.PositiveIntegerField(null=True, editable=False)
    height = models.PositiveIntegerField(null=True, editable=False)
    caption = models.TextField(_("caption"), blank=True, help_text=_("A story may print its own wording."))
    alt = models.CharField(
        _("alternative text"),
        max_length=250,
        blank=True,
        help_text=_("Read out to those who cannot see the picture."),
    )
    taken_on = models.DateField(_("taken on"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    created_at = models.DateTimeField(_("filed at"), auto_now_add=True)

    objects = PhotoQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        constraints = [day_in_range("taken_on", "photo_taken_on_in_range")]

    def __str__(self):
        return self.caption[:30] or PurePath(self.file.name).name or f"#{self.pk}"

    @property
    def credit_line(self):
        return printed_line(self.credits.all())

    @property
    def credit_groups(self):
        return printed_groups(self.credits.all())


class Credit(PrintedCredit):
    """Whose picture it is."""

    photo = models.ForeignKey(Photo, models.CASCADE, verbose_name=_("photo"), related_name="credits")

    class Meta(PrintedCredit.Meta):
        verbose_name = _("photo credit")
        verbose_name_plural = _("photo credits")
        constraints = [
            models.UniqueConstraint(fields=["photo", "position"], name="credit_position_unique"),
            models.UniqueConstraint(fields=["photo", "contributor", "role"], name="credit_once_per_role"),
        ]
