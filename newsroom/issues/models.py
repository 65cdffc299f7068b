from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Section
from newsroom.contributors.models import Contributor
from newsroom.days import day_in_range

from .rights import refuse_photos

COLUMNS = [MinValueValidator(1), MaxValueValidator(6)]


class Masthead(models.Model):
    """The paper's own facts: one record."""

    class Format(models.TextChoices):
        BROADSHEET = "broadsheet", _("broadsheet")
        TABLOID = "tabloid", _("tabloid")

    name = models.CharField(_("name"), max_length=40)
    motto = models.CharField(_("motto"), max_length=80, blank=True)
    supervisor = models.CharField(_("supervising body"), max_length=120, blank=True)
    sponsor = models.CharField(_("sponsor"), max_length=120, blank=True)
    publisher = models.CharField(_("publisher"), max_length=120, blank=True)
    cn_number = models.CharField(_("CN number"), max_length=40, blank=True)
    postal_code = models.CharField(_("postal subscription code"), max_length=40, blank=True)
    address = models.CharField(_("address"), max_length=160, blank=True)
    telephone = models.CharField(_("telephone"), max_length=60, blank=True)
    price = models.CharField(_("price"), max_length=40, blank=True)
    printer = models.CharField(_("printer"), max_length=120, blank=True)
    first_date = models.DateField(_("date of the first issue"), null=True, blank=True)
    first_number = models.PositiveIntegerField(_("number of the first issue"), default=1)
    page_format = models.CharField(_("page format"), max_length=12, choices=Format, default=Format.BROADSHEET)
    default_pages = models.PositiveSmallIntegerField(_("pages of an issue"), default=4)
    page_characters = models.PositiveIntegerField(
        _("characters of a page"),
        null=True,
        blank=True,
        validators=[MinValueValidator(100), MaxValueValidator(60_000)],
        help_text=_("How much a page holds, headlines and pictures included; empty: what is usual for the format."),
    )
    picture_characters = models.PositiveIntegerField(
        _("characters of a picture"),
        default=400,
        validators=[MaxValueValidator(20_000)],
        help_text=_("How much text the room of a picture over two columns would hold."),
    )
    space_tolerance = models.PositiveSmallIntegerField(
        _("over or under in per cent"),
        default=10,
        validators=[MaxValueValidator(100)],
        help_text=_("How far a page may be from its space without being called too full or too empty."),
    )
    licence = models.TextField(_("licence lines"), blank=True, help_text=_("For the footer; a line each."))

    class Meta:
        verbose_name = _("masthead")
        verbose_name_plural = _("masthead")
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="masthead_is_one"),
            day_in_range("first_date", "masthead_first_date_in_range"),
        ]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.pk = 1
        super().save(*args, **kwargs)


class IssueQuerySet(models.QuerySet):
    def published(self):
        return self.filter(published_at__lte=timezone.now())

    def number_for(self, day):
        """The running number a weekly's issue of `day` should have, counted in weeks from its nearest neighbour."""
        earlier = self.filter(date__lt=day).order_by("-date").first()
        neighbour = earlier or self.filter(date__gt=day).order_by("date").first()
        if neighbour is None:
            return 1
        return max(1, neighbour.number + round((day - neighbour.date).days / 7))


class Issue(models.Model):
    """One day's paper. It is public from `published_at` on; until then nothing of it is."""

    number = models.PositiveIntegerField(_("running number"), unique=True)
    date = models.DateField(_("date"), unique=True)
    theme = models.CharField(_("theme"), max_length=80, blank=True)
    published_at = models.DateTimeField(_("public from"), null=True, blank=True, editable=False)
    board_version = models.PositiveIntegerField(_("version of the board"), default=0, editable=False)

    objects = IssueQuerySet.as_manager()

    class Meta:
        ordering = ["-date"]
        verbose_name = _("issue")
        verbose_name_plural = _("issues")
        permissions = [("publish_issue", _("Can publish and withdraw an issue"))]
        constraints = [
            models.CheckConstraint(condition=Q(number__gte=1), name="issue_number_from_one"),
            day_in_range("date", "issue_date_in_range"),
        ]

    def __str__(self):
        return _("%(date)s, no. %(number)d") % {"date": self.date, "number": self.number}

    def get_absolute_url(self):
        return reverse("issues:detail", args=[self.date])

    def find_page(self, number: int, name: str = ""):
        """The page of that number, made when it is new. Raises ValidationError for one that cannot be."""
        page = self.pages.filter(number=number).first()
        if page is None:
            page = Page(issue=self, number=number, name=name)
            page.full_clean()
            page.save()
        return page

    def running_order(self):
        """The pieces as print has them, page after page, without their texts; a story on two pages counts once."""
        articles = Article.objects.as_printed(page__issue=self).for_lists().prefetch_related("photos__photo")
        placements = Placement.objects.shown().filter(page__issue=self).order_by("page__number", "position")
        placements = placements.select_related("page").prefetch_related(models.Prefetch("article", articles))
        return list({placement.article_id: placement for placement in reversed(placements)}.values())[::-1]

    @property
    def is_published(self):
        return self.published_at is not None and self.published_at <= timezone.now()

    @property
    def is_closed(self):
        """Whether nothing of it may be moved any more: it is public, or set to be at a time to come."""
        return self.published_at is not None

    def refuse_photos(self, photos):
        """Raise ValidationError where the right to one of `photos` does not hold for this issue."""
        refuse_photos(photos, self)


class Page(models.Model):
    """A page (版) of an issue, with those who answer for it."""

    issue = models.ForeignKey(Issue, models.CASCADE, verbose_name=_("issue"), related_name="pages")
    number = models.PositiveSmallIntegerField(_("page number"))
    name = models.CharField(_("page name"), max_length=40, blank=True)
    standing_head = models.ForeignKey(
        Section, models.PROTECT, verbose_name=_("standing head"), related_name="+", null=True, blank=True
    )
    space = models.PositiveIntegerField(
        _("characters it holds"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(60_000)],
        help_text=_("Where it is another than that of the paper’s pages, as beside a large advert."),
    )
    editor = models.ForeignKey(
        Contributor, models.PROTECT, verbose_name=_("editor"), related_name="+", null=True, blank=True
    )
    proofreader = models.ForeignKey(
        Contributor, models.PROTECT, verbose_name=_("proofreader"), related_name="+", null=True, blank=True
    )
    designer = models.ForeignKey(
        Contributor, models.PROTECT, verbose_name=_("designer"), related_name="+", null=True, blank=True
    )
    articles = models.ManyToManyField(Article, through="Placement", related_name="pages")

    class Meta:
        ordering = ["issue", "number"]
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        constraints = [
            models.UniqueConstraint(fields=["issue", "number"], name="page_number_unique"),
            models.CheckConstraint(condition=Q(number__gte=1), name="page_number_from_one"),
        ]

    def __str__(self):
        return f"{self.issue} {self.label}"

    def get_absolute_url(self):
        return reverse("issues:page", args=[self.issue.date, self.number])

    @property
    def folio(self):
        return _("Page %(number)02d") % {"number": self.number}

    @property
    def label(self):
        """How the trade names it: 第01版：要闻."""
        return _("%(page)s: %(name)s") % {"page": self.folio, "name": self.name} if self.name else self.folio


class PlacementQuerySet(models.QuerySet):
    def shown(self):
        """Those of a public issue that the public reads."""
        return self.filter(withdrawn_at=None)


class Placement(models.Model):
    """A story's place on a page."""

    class Prominence(models.TextChoices):
        LEAD = "lead", _("lead")
        MAJOR = "major", _("major")
        NORMAL = "normal", _("normal")
        BRIEF = "brief", _("in brief")

    class HeadlineSize(models.TextChoices):
        SMALL = "small", _("small")
        MEDIUM = "medium", _("medium")
        LARGE = "large", _("large")
        BANNER = "banner", _("banner")

    page = models.ForeignKey(Page, models.CASCADE, verbose_name=_("page"), related_name="placements")
    article = models.ForeignKey(Article, models.PROTECT, verbose_name=_("story"), related_name="placements")
    position = models.PositiveSmallIntegerField(_("position"))
    prominence = models.CharField(_("prominence"), max_length=8, choices=Prominence, default=Prominence.NORMAL)
    # What the editor pins; whatever sets the page decides the rest.
    columns = models.PositiveSmallIntegerField(_("columns"), null=True, blank=True, validators=COLUMNS)
    headline_size = models.CharField(_("headline size"), max_length=8, choices=HeadlineSize, blank=True)
    picture_columns = models.PositiveSmallIntegerField(
        _("columns of the picture"), null=True, blank=True, validators=COLUMNS
    )

    # Taken off the public site alone; print has it all the same.
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True, editable=False)
    withdrawal_reason = models.CharField(_("reason of the withdrawal"), max_length=300, blank=True, editable=False)

    objects = PlacementQuerySet.as_manager()

    class Meta:
        ordering = ["page", "position"]
        verbose_name = _("placement")
        verbose_name_plural = _("placements")
        constraints = [
            models.UniqueConstraint(fields=["page", "position"], name="placement_position_unique"),
            models.UniqueConstraint(fields=["page", "article"], name="placement_once_per_page"),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | ~Q(withdrawal_reason=""), name="placement_withdrawn_for_a_reason"
            ),
        ]

    def __str__(self):
        return f"{self.page} · {self.article}"
