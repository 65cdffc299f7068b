from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Revision(models.Model):
    """How a thing stood after an act. Rows are added and never changed: one chain over all things, each with its hash.

    `newsroom.history.chain` alone writes them; triggers of the database refuse to change or delete one.
    """

    serial = models.BigIntegerField(_("serial number"), primary_key=True)
    subject_type = models.CharField(_("kind of thing"), max_length=60)
    subject_pk = models.BigIntegerField(_("number of the thing"))
    number = models.PositiveIntegerField(_("version"))
    act = models.CharField(_("act"), max_length=24)
    note = models.TextField(_("reason or opinion"), blank=True)
    state = models.CharField(_("state"), max_length=24, blank=True)
    fingerprint = models.CharField(_("fingerprint of the text"), max_length=64, blank=True)
    # Text and not JSON: the hash is of these very characters.
    content = models.TextField(_("content"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("by"), related_name="revisions", null=True, blank=True
    )
    made_by_name = models.CharField(_("name at that time"), max_length=150, blank=True)
    made_at = models.DateTimeField(_("at"))
    previous = models.CharField(_("hash of the one before"), max_length=64, blank=True)
    hash = models.CharField(_("hash"), max_length=64)

    class Meta:
        ordering = ["serial"]
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["subject_type", "subject_pk", "number"], name="revision_number_unique"),
        ]

    def __str__(self):
        return f"{self.subject_type} {self.subject_pk} · {self.number}"
