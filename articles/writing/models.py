"""What is typed and not saved yet, and who has which story open. Neither is a part of any story or of its history."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

UNDO = timedelta(days=1)
SEEN = timedelta(seconds=60)


class UnfinishedQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(saved_at=None, discarded_at=None)

    def lately_discarded(self):
        """Those that can still be taken back."""
        return self.filter(discarded_at__gte=timezone.now() - UNDO).exclude(text="")


class Unfinished(models.Model):
    """What one window of a browser holds of a story's form; `key` is made there, and no two windows share one.

    A row that is saved or discarded stays without its text: a request that was late on its way does not revive it.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="unfinished_texts")
    key = models.UUIDField()
    # A story that goes leaves what was typed of it behind.
    story = models.ForeignKey("articles.Article", models.SET_NULL, null=True, related_name="unfinished_texts")
    began_from = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=60, blank=True)
    # JSON as text: PostgreSQL's own kind of it refuses characters that a paste can carry.
    text = models.TextField(blank=True)
    serial = models.PositiveIntegerField(default=0)
    kept_at = models.DateTimeField()
    saved_at = models.DateTimeField(null=True)
    discarded_at = models.DateTimeField(null=True)

    objects = UnfinishedQuerySet.as_manager()

    class Meta:
        ordering = ["-kept_at", "-pk"]
        default_permissions = []
        verbose_name = _("unfinished text")
        verbose_name_plural = _("unfinished texts")
        constraints = [
            models.UniqueConstraint(fields=["user", "key"], name="unfinished_key_of_user"),
            models.CheckConstraint(condition=Q(saved_at=None) | Q(text=""), name="unfinished_saved_is_empty"),
        ]

    def __str__(self):
        return self.title or str(_("(no headline)"))

    @property
    def is_settled(self):
        return bool(self.saved_at or self.discarded_at)


class PresenceQuerySet(models.QuerySet):
    def now(self):
        return self.filter(seen_at__gte=timezone.now() - SEEN)


class Presence(models.Model):
    """Somebody has the form of a story open; it says so and blocks nobody."""

    story = models.ForeignKey("articles.Article", models.CASCADE, related_name="presences")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="presences")
    seen_at = models.DateTimeField()

    objects = PresenceQuerySet.as_manager()

    class Meta:
        default_permissions = []
        constraints = [models.UniqueConstraint(fields=["story", "user"], name="presence_once")]

    def __str__(self):
        return str(self.user)
