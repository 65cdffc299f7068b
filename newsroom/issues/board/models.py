from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Article

from ..models import Issue


class Move(models.Model):
    """What somebody did to one story on the board of an issue; `before` and `after` are spots as plain data.

    A move numbered higher came later. Undoing is a move of its own: it leads back from the one that it is `of`.
    """

    class Act(models.TextChoices):
        PLACE = "place", _("moved")
        SET = "set", _("set otherwise")
        UNDO = "undo", _("undone")
        REDO = "redo", _("done again")

    issue = models.ForeignKey(Issue, models.CASCADE, verbose_name=_("issue"), related_name="moves")
    version = models.PositiveIntegerField(_("version of the board"))
    act = models.CharField(_("act"), max_length=8, choices=Act)
    article = models.ForeignKey(Article, models.CASCADE, verbose_name=_("story"), related_name="moves")
    before = models.JSONField(_("before"))
    after = models.JSONField(_("after"))
    of = models.ForeignKey("self", models.CASCADE, verbose_name=_("of"), related_name="+", null=True, blank=True)
    is_undone = models.BooleanField(_("undone"), default=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("by"), related_name="+", null=True
    )
    made_at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("move")
        verbose_name_plural = _("moves")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["issue", "version"], name="move_version_unique"),
            models.CheckConstraint(
                condition=models.Q(of=None, act__in=("place", "set"))
                | models.Q(of__isnull=False, act__in=("undo", "redo")),
                name="move_undone_is_a_move",
            ),
        ]
        indexes = [models.Index(fields=["issue", "made_by", "-id"], name="move_of_somebody")]

    def __str__(self):
        return f"{self.issue} · {self.version}"
