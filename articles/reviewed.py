"""What every story has for its way through the reviews (三审): where it is, whose it is, what was asked for."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """The reviews passed so far; a story that is PRINTED came in from a printed page and was reviewed elsewhere."""

    DRAFT = "draft", _("draft")
    FILED = "filed", _("filed")
    FIRST = "first", _("first review passed")
    SECOND = "second", _("second review passed")
    APPROVED = "approved", _("approved")
    SPIKED = "spiked", _("spiked")
    PRINTED = "printed", _("printed elsewhere")


PUBLISHABLE = (State.APPROVED, State.PRINTED)
# What the acts of articles.reviewing and articles.recording move, and they alone.
MOVED_BY_ACTS = frozenset({"state", "version"})


class Reviewed(models.Model):
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.DRAFT, editable=False)
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("whose story it is"),
        related_name="stories",
        null=True,
        blank=True,
        editable=False,
    )
    asked_length = models.PositiveIntegerField(_("asked length"), null=True, blank=True)
    wished_for = models.DateField(_("wished for the issue of"), null=True, blank=True)

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """Leave state and version of a stored story alone: somebody may have moved them since it was read."""
        if not (self._state.adding or kwargs.get("update_fields") or kwargs.get("force_insert")):
            kept = MOVED_BY_ACTS | self.get_deferred_fields() | {self._meta.pk.attname}
            kwargs["update_fields"] = [field.name for field in self._meta.concrete_fields if field.attname not in kept]
        super().save(*args, **kwargs)

    @property
    def is_open_to_author(self):
        """Whether whoever may only file still writes it: before it is filed, and when it came back."""
        return self.state == State.DRAFT

    @property
    def is_publishable(self):
        return self.state in PUBLISHABLE
