import hashlib
import unicodedata

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.issues.models import Page


def fingerprint(text: str) -> str:
    """The same for two copies of a page that differ only in blanks and in the width of their punctuation."""
    squashed = "".join(unicodedata.normalize("NFKC", text).split())
    return hashlib.sha256(squashed.encode()).hexdigest()


class SourcePage(models.Model):
    """The text of a printed page, as it came in, with what was read from it and corrected since.

    The source is kept whole: whatever became of it, the printed wording can be looked up here. `earlier` holds the
    readings before the last corrections, for undoing them; `answers` who the editor said the names are.
    """

    UNDO_STEPS = 12

    name = models.CharField(_("name"), max_length=160, blank=True, help_text=_("The file it came from."))
    text = models.TextField(_("text as printed"))
    fingerprint = models.CharField(max_length=64, db_index=True, editable=False)
    reading = models.JSONField(_("reading"), default=dict, help_text=_("As read, and as corrected since."))
    earlier = models.JSONField(default=list, editable=False)
    answers = models.JSONField(default=dict, editable=False)
    page = models.ForeignKey(
        Page, models.SET_NULL, verbose_name=_("saved as page"), related_name="sources", null=True, blank=True
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name=_("added by"), related_name="+", null=True, blank=True
    )
    added_at = models.DateTimeField(_("added at"), auto_now_add=True)
    saved_at = models.DateTimeField(_("saved at"), null=True, blank=True, editable=False)

    class Meta:
        ordering = ["-added_at"]
        verbose_name = _("printed page")
        verbose_name_plural = _("printed pages")

    def __str__(self):
        return self.name or self.text.strip()[:24]

    def save(self, *args, **kwargs):
        self.fingerprint = fingerprint(self.text)
        super().save(*args, **kwargs)

    @property
    def is_saved(self):
        return self.saved_at is not None

    def correct(self, reading):
        """Take a corrected reading; the one before can be had back."""
        if reading != self.reading:
            self.earlier = [*self.earlier, self.reading][-self.UNDO_STEPS :]
            self.reading = reading

    def undo(self):
        """Go back to the reading before the last correction; say whether there was one."""
        if not self.earlier:
            return False
        *self.earlier, self.reading = self.earlier
        return True
