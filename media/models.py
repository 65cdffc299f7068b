import secrets
from pathlib import PurePath

from django.conf import settings
from django.core.validators import FileExtensionValidator, MaxValueValidator
from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from newsroom.contributors.models import Claim, PrintedCredit
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
        photo = self.model.objects.filter(pk=OuterRef("pk"))
        printed = photo.filter(placed_in_public("printings__placement"))
        not_kept = photo.filter(placed_in_public("uses__article__placements"), uses__article__placements__printed=None)
        return self.filter(Exists(printed) | Exists(not_kept))

    def with_credits(self):
        return self.prefetch_related("credits__contributor")


class Photo(models.Model):
    """A picture and who made it. One read from a printed page may still wait for its file."""

    class Rights(models.TextChoices):
        """By whose leave it is printed."""

        OWN = "own", _("the paper’s own")
        AGENCY = "agency", _("an agency’s")
        HANDOUT = "handout", _("handout")
        READER = "reader", _("a reader’s")

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
    headline = models.CharField(_("headline"), max_length=200, blank=True)
    copyright = models.CharField(_("copyright notice"), max_length=200, blank=True)
    taken_on = models.DateField(_("taken on"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    rights = models.CharField(_("rights"), max_length=8, choices=Rights, default=Rights.OWN)
    licence_note = models.CharField(_("licence note"), max_length=200, blank=True)
    rights_until = models.DateField(
        _("may be printed until"), null=True, blank=True, help_text=_("The last day; empty where there is no end.")
    )
    is_single_use = models.BooleanField(_("for one printing only"), default=False)
    no_credit_reason = models.CharField(
        _("printed without a credit because"),
        max_length=120,
        blank=True,
        help_text=_("Only where nobody is to be named, e.g. a shop sign or an old print."),
    )
    focus_x = models.PositiveSmallIntegerField(
        _("focus from the left, %"), default=50, validators=[MaxValueValidator(100)]
    )
    focus_y = models.PositiveSmallIntegerField(
        _("focus from the top, %"), default=50, validators=[MaxValueValidator(100)]
    )
    # What the file itself says, by the names of media/metadata.py: evidence, never edited.
    file_facts = models.JSONField(default=dict, editable=False)
    digest = models.CharField(max_length=64, blank=True, editable=False, db_index=True)
    # What it looks like, whole and cropped, as hashes of sixteen hexadecimal digits one after the other.
    likeness = models.CharField(max_length=512, blank=True, editable=False)
    filed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("filed by"),
        related_name="photos",
        null=True,
        blank=True,
        editable=False,
    )
    created_at = models.DateTimeField(_("filed at"), auto_now_add=True)

    objects = PhotoQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        permissions = [("file_photo", _("Can file photos, and go on with their own until they are used"))]
        constraints = [
            day_in_range("taken_on", "photo_taken_on_in_range"),
            models.CheckConstraint(
                condition=Q(focus_x__lte=100, focus_y__lte=100), name="photo_focus_inside_the_picture"
            ),
        ]

    def __str__(self):
        return self.caption[:30] or self.headline[:30] or str(_("photo no. %(number)s") % {"number": self.pk})

    @transaction.atomic
    def save(self, *args, **kwargs):
        """In one transaction with the deletion of a file that is replaced."""
        super().save(*args, **kwargs)

    @property
    def credit_line(self):
        return printed_line(self.credits.all())

    @property
    def credit_groups(self):
        return printed_groups(self.credits.all())

    @property
    def is_open_to_author(self):
        """Whoever filed it may go on with it until a story uses it; asked of the database, whatever was fetched."""
        use = self._meta.get_field("uses").related_model
        return not use.objects.filter(photo=self).exists()


class Credit(PrintedCredit):
    """Whose picture it is."""

    photo = models.ForeignKey(Photo, models.CASCADE, verbose_name=_("photo"), related_name="credits")

    class Meta(PrintedCredit.Meta):
        verbose_name = _("photo credit")
        verbose_name_plural = _("photo credits")
        permissions = [("decide_credit", _("Can decide whose picture it is"))]
        constraints = [
            models.UniqueConstraint(fields=["photo", "position"], name="credit_position_unique"),
            models.UniqueConstraint(fields=["photo", "contributor", "role"], name="credit_once_per_role"),
        ]


class FileClaim(Claim):
    """A creator whom the file itself names."""

    photo = models.ForeignKey(Photo, models.CASCADE, verbose_name=_("photo"), related_name="file_claims")

    class Meta(Claim.Meta):
        constraints = [models.UniqueConstraint(fields=["photo", "name"], name="file_claim_once")]


class Twin(models.Model):
    """Two photos that look the same. Where they are one the later goes; where they are two, somebody has said so."""

    earlier = models.ForeignKey(Photo, models.CASCADE, verbose_name=_("earlier photo"), related_name="later_twins")
    later = models.ForeignKey(Photo, models.CASCADE, verbose_name=_("later photo"), related_name="twins")
    told_apart_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("told apart by"), related_name="+", null=True
    )
    told_apart_at = models.DateTimeField(_("told apart at"), null=True)

    class Meta:
        ordering = ["earlier", "later"]
        verbose_name = _("photos that look the same")
        verbose_name_plural = _("photos that look the same")
        constraints = [
            models.UniqueConstraint(fields=["earlier", "later"], name="twin_once"),
            models.CheckConstraint(condition=Q(earlier__lt=F("later")), name="twin_in_order"),
            models.CheckConstraint(
                condition=Q(told_apart_by=None, told_apart_at=None)
                | Q(told_apart_by__isnull=False, told_apart_at__isnull=False),
                name="twin_told_apart_by_somebody",
            ),
        ]

    def __str__(self):
        return f"{self.earlier} = {self.later}"


class CreditDecision(models.Model):
    """Who decided, when, how a disagreement about a photo's credit was settled. Rows are added and never changed."""

    class Question(models.TextChoices):
        UNCREDITED = "uncredited", _("nobody is named")
        INHERITED = "inherited", _("credit taken from the story’s 文/图")
        FILE = "file", _("the file names somebody else")
        PRINTED = "printed", _("print named somebody else")

    class Answer(models.TextChoices):
        CREDITED = "credited", _("credited")
        KEPT = "kept", _("the credit stands")
        UNNAMED = "unnamed", _("printed without a credit")
        REOPENED = "reopened", _("taken back")

    photo = models.ForeignKey(Photo, models.CASCADE, verbose_name=_("photo"), related_name="decisions")
    question = models.CharField(_("question"), max_length=12, choices=Question)
    answer = models.CharField(_("answer"), max_length=12, choices=Answer)
    claimed = models.CharField(_("claimed"), max_length=300, blank=True, help_text=_("Whom the evidence named."))
    credit_before = models.CharField(_("credit before"), max_length=300, blank=True)
    credit_after = models.CharField(_("credit after"), max_length=300, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)
    # The lines above are for people; these are the rows, for taking a decision back (articles/reconciling/deciding.py).
    before = models.JSONField(default=dict, editable=False)
    after = models.JSONField(default=dict, editable=False)
    takes_back = models.OneToOneField(
        "self", models.RESTRICT, verbose_name=_("takes back"), related_name="taken_back_by", null=True, blank=True
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("decided by"), related_name="credit_decisions"
    )
    decided_at = models.DateTimeField(_("decided at"), auto_now_add=True)

    class Meta:
        ordering = ["-decided_at", "-pk"]
        verbose_name = _("credit decision")
        verbose_name_plural = _("credit decisions")

    def __str__(self):
        return f"{self.photo} · {self.get_question_display()} · {self.get_answer_display()}"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError("A decision is never changed: add one that takes it back.")
        super().save(*args, **kwargs)
