"""The lists that proofreading goes by, and the false alarms that were put aside."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from newsroom.contributors.models import NameField
from newsroom.days import day_in_range
from newsroom.proofreading.shapes import ListedWording, Person
from newsroom.proofreading.shapes import Severity as Grade

DIGEST = RegexValidator("^[0-9a-f]{64}$")


class Severity(models.TextChoices):
    ERROR = Grade.ERROR, _("error")
    WARNING = Grade.WARNING, _("warning")
    HINT = Grade.HINT, _("hint")


class Official(models.Model):
    """Somebody in office, by the title that the paper prints; one who changes office has two rows."""

    name = NameField(_("full name"))
    title = models.CharField(_("title of office"), max_length=60, help_text=_("As it is printed, e.g. 县委副书记."))
    valid_from = models.DateField(_("in office from"), null=True, blank=True)
    valid_to = models.DateField(_("in office until"), null=True, blank=True)

    class Meta:
        ordering = ["name", "valid_from"]
        verbose_name = _("official")
        verbose_name_plural = _("officials")
        constraints = [
            day_in_range("valid_from", "official_from_in_range"),
            day_in_range("valid_to", "official_to_in_range"),
            models.CheckConstraint(
                condition=Q(valid_to__gte=F("valid_from")) | Q(valid_from=None) | Q(valid_to=None),
                name="official_days_in_order",
                violation_error_message=_("The last day in office lies before the first."),
            ),
            models.UniqueConstraint(fields=["name", "title", "valid_from"], name="official_once"),
            models.UniqueConstraint(
                fields=["name", "title"],
                condition=Q(valid_from=None),
                name="official_once_without_day",
                violation_error_message=_("This official is in the list already."),
            ),
        ]

    def __str__(self):
        return f"{self.title} {self.name}"

    @property
    def as_person(self) -> Person:
        return Person(self.name, self.title, self.valid_from, self.valid_to)


class Wording(models.Model):
    """Words that the paper does not print, or no longer."""

    wording = models.CharField(_("words"), max_length=60, unique=True)
    advice = models.CharField(_("advice"), max_length=200, blank=True, help_text=_("Why, and what to write instead."))
    replacement = models.CharField(
        _("put instead"), max_length=60, blank=True, help_text=_("What one click puts in their place.")
    )
    severity = models.CharField(_("gravity"), max_length=8, choices=Severity, default=Severity.WARNING)

    class Meta:
        ordering = ["wording"]
        verbose_name = _("wording to avoid")
        verbose_name_plural = _("wordings to avoid")
        constraints = [models.CheckConstraint(condition=~Q(wording=""), name="wording_is_not_empty")]

    def __str__(self):
        return self.wording

    def clean(self):
        self.wording, self.replacement = self.wording.strip(), self.replacement.strip()
        if self.replacement and self.wording in self.replacement:
            raise ValidationError({"replacement": _("What is put instead holds the words themselves.")})

    @property
    def as_listed(self) -> ListedWording:
        return ListedWording(self.wording, self.advice, self.replacement, Grade(self.severity))


class DismissedFinding(models.Model):
    """A false alarm: it stays silent as long as the words around it stay."""

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, verbose_name=_("story"), related_name="dismissed_findings"
    )
    code = models.CharField(max_length=40)
    digest = models.CharField(max_length=64, validators=[DIGEST])
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("dismissed by"), related_name="+"
    )
    dismissed_at = models.DateTimeField(_("dismissed at"), auto_now_add=True)

    class Meta:
        ordering = ["-dismissed_at"]
        verbose_name = _("dismissed finding")
        verbose_name_plural = _("dismissed findings")
        constraints = [models.UniqueConstraint(fields=["article", "digest"], name="finding_dismissed_once")]

    def __str__(self):
        return self.code
