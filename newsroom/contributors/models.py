from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsroom.publication import placed_in_public

from .roles import PRINTED_ROLES, Role

BLANKS = " \t\n\r\u00a0\u3000"


def without_blanks(name: str) -> str:
    """`张 三` -> `张三`; the parts of a Latin name are joined by the middle dot Chinese print uses."""
    parts = name.split()
    if len(parts) > 1 and all(part.isascii() for part in parts):
        return "·".join(parts)
    return "".join(parts)


def no_blanks(field: str) -> Q:
    condition = ~Q(**{field: ""})
    for blank in BLANKS:
        condition &= ~Q(**{f"{field}__contains": blank})
    return condition


class NameField(models.CharField):
    """A name as the paper stores it: without inner blanks."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 60)
        super().__init__(*args, **kwargs)

    def clean(self, value, model_instance):
        return super().clean(without_blanks(value), model_instance)

    def pre_save(self, model_instance, add):
        value = without_blanks(getattr(model_instance, self.attname))
        setattr(model_instance, self.attname, value)
        return value


class Organisation(models.Model):
    """Where a correspondent works, or a paper or agency: 区司法局, 石桥镇政府."""

    name = models.CharField(_("name"), max_length=120, unique=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __str__(self):
        return self.name


class ContributorQuerySet(models.QuerySet):
    def named(self, names):
        """Everybody whose name or alias is one of `names`; namesakes all of them."""
        return self.filter(Q(name__in=names) | Q(aliases__name__in=names)).distinct()

    def published(self):
        """People with a public page: those whom a published issue names for a story or a photo."""
        # Subqueries of their own: one query with all joins would multiply everybody's stories by their photos.
        person = self.model.objects.filter(pk=OuterRef("pk"))
        stories = person.filter(placed_in_public("bylines__article__placements"), bylines__role__in=PRINTED_ROLES)
        printings = placed_in_public("credits__photo__printings__placement")
        printed = person.filter(printings, credits__role__in=PRINTED_ROLES)
        uses = "credits__photo__uses__article__placements"
        not_kept = person.filter(placed_in_public(uses), credits__role__in=PRINTED_ROLES, **{f"{uses}__printed": None})
        return self.filter(Exists(stories) | Exists(printed) | Exists(not_kept), kind=Contributor.Kind.PERSON)


class Contributor(models.Model):
    """Whoever is credited: a person, a collective signature, a courtesy, an agency."""

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        COLLECTIVE = "collective", _("collective signature")
        COURTESY = "courtesy", _("courtesy")
        AGENCY = "agency", _("agency")

    name = NameField(_("full name"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.PERSON)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name=_("organisation"),
        related_name="contributors",
        null=True,
        blank=True,
    )
    distinction = models.CharField(
        _("distinction"),
        max_length=60,
        blank=True,
        help_text=_("Tells two people of one name apart, e.g. “the teacher”."),
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("login"),
        related_name="contributor",
        null=True,
        blank=True,
        help_text=_("Correspondents and agencies need none."),
    )
    note = models.TextField(_("note"), blank=True, help_text=_("For the desk; never public."))

    objects = ContributorQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("contributor")
        verbose_name_plural = _("contributors")
        permissions = [
            ("merge_contributor", _("Can merge two contributors and undo it")),
            ("assess_contributor", _("Can see the ledger of everybody")),
        ]
        constraints = [
            models.CheckConstraint(
                condition=no_blanks("name"),
                name="contributor_name_without_blanks",
                violation_error_message=_("A name is stored without blanks."),
            ),
            models.UniqueConstraint(
                "name",
                "kind",
                Coalesce("organisation", 0),
                "distinction",
                name="contributor_told_apart",
                violation_error_message=_(
                    "This contributor exists. For a namesake, give another organisation or a distinction."
                ),
            ),
        ]

    def __str__(self):
        details = "，".join(filter(None, [self.organisation.name if self.organisation else "", self.distinction]))
        return f"{self.name}（{details}）" if details else self.name

    def get_absolute_url(self):
        return reverse("articles:contributor", args=[self.pk])

    @property
    def is_person(self):
        return self.kind == self.Kind.PERSON


class Alias(models.Model):
    """Another name the same contributor signs with: a pen name, an older spelling."""

    contributor = models.ForeignKey(Contributor, models.CASCADE, verbose_name=_("contributor"), related_name="aliases")
    name = NameField(_("full name"))

    class Meta:
        ordering = ["name"]
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [
            models.CheckConstraint(
                condition=no_blanks("name"),
                name="alias_name_without_blanks",
                violation_error_message=_("A name is stored without blanks."),
            ),
            models.UniqueConstraint(fields=["contributor", "name"], name="alias_once_per_contributor"),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        if self.contributor_id and self.name == self.contributor.name:
            raise ValidationError({"name": _("This is the contributor's own name already.")})


class PrintedCredit(models.Model):
    """One person's share in a piece, in print order: what Byline and Credit have in common."""

    contributor = models.ForeignKey(
        Contributor, models.PROTECT, verbose_name=_("contributor"), related_name="%(class)ss"
    )
    role = models.CharField(_("role"), max_length=24, choices=Role)
    label = models.CharField(_("printed label"), max_length=40, blank=True)
    position = models.PositiveSmallIntegerField(_("position"))

    class Meta:
        abstract = True
        ordering = ["position"]

    def __str__(self):
        return " ".join(filter(None, [self.label, self.contributor.name]))


class Claim(models.Model):
    """A name that some evidence gives for a picture's maker, beside the credit that the desk gives."""

    name = NameField(_("full name"))
    position = models.PositiveSmallIntegerField(_("position"))
    is_refuted = models.BooleanField(_("refuted"), default=False)  # Somebody has decided that it is wrong.

    class Meta:
        abstract = True
        ordering = ["position"]

    def __str__(self):
        return self.name


class Merge(models.Model):
    """Two records of one contributor made one; it holds all that undoing it needs."""

    kept = models.ForeignKey(Contributor, models.CASCADE, verbose_name=_("kept"), related_name="merges")
    absorbed_pk = models.BigIntegerField(editable=False, db_index=True)
    absorbed_name = NameField(_("absorbed"))
    absorbed = models.JSONField(default=dict, editable=False)  # the record and its aliases as they were
    moved = models.JSONField(default=list, editable=False)  # rows that changed hands: [model, field, pk]
    dropped = models.JSONField(default=list, editable=False)  # rows that would have been there twice
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("merged by"), related_name="merges"
    )
    merged_at = models.DateTimeField(_("merged at"), auto_now_add=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("undone by"), related_name="+", null=True, blank=True
    )
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)

    class Meta:
        ordering = ["-merged_at", "-pk"]
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        constraints = [
            models.UniqueConstraint(
                "absorbed_pk", condition=Q(undone_at=None), name="contributor_absorbed_once_at_a_time"
            )
        ]

    def __str__(self):
        return f"{self.absorbed_name} → {self.kept}"
