from functools import cached_property

from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Substr
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorField
from taggit.managers import TaggableManager

from media.models import Photo
from newsroom.contributors.covering import covering_among
from newsroom.contributors.linking import linked_parts, without_brackets
from newsroom.contributors.models import PrintedCredit
from newsroom.contributors.roles import printed_groups, printed_line
from newsroom.publication import placed_in_public

from .as_printed import BEGINNING, PrintedQuerySet, show_stories, show_uses
from .body import EXTENSIONS, as_text, beginning, clean_body, shortened
from .lengths import count_characters
from .overlap.models import Compared, ComparedPart
from .printed import PrintedClaim
from .proofreading import models as proofreading_models  # noqa: F401 (the lists of the proofreaders)
from .reviewed import Reviewed, State
from .sections import Section


class ArticleQuerySet(PrintedQuerySet):
    show = staticmethod(show_stories)

    def published(self):
        """What the public can read."""
        public = self.model.objects.filter(placed_in_public("placements"), pk=OuterRef("pk"))
        return self.filter(Exists(public))

    def with_credits(self):
        return self.select_related("section").prefetch_related("bylines__contributor")

    def with_photos(self):
        return self.prefetch_related("photos__photo__credits__contributor")

    def with_aliases(self):
        """Pen names, for those who link the names in a printed line."""
        return self.prefetch_related("bylines__contributor__aliases", "photos__photo__credits__contributor__aliases")

    def with_appearances(self):
        return self.prefetch_related("placements__page__issue")

    def for_lists(self):
        """Everything but the text, of which only the beginning is read."""
        return self.defer("body").annotate(body_start=Substr("body", 1, BEGINNING))

    def newest_first(self):
        """By the day of the first public printing, and within it as on the pages."""
        public = placed_in_public("placements")
        return self.annotate(
            printed_on=models.Min("placements__page__issue__date", filter=public),
            printed_page=models.Min("placements__page__number", filter=public),
            printed_position=models.Min("placements__position", filter=public),
        ).order_by("-printed_on", "printed_page", "printed_position", "pk")


class Article(Reviewed, Compared):
    """A piece of the paper. Where it stands, and whether the public can read it, follows from its placements."""

    class Kind(models.TextChoices):
        STORY = "story", _("story")
        BRIEF = "brief", _("brief")
        PHOTO = "photo", _("photo news")
        NOTICE = "notice", _("notice")
        ADVERT = "advert", _("advert")

    class BylinePlace(models.TextChoices):
        """Where print sets the byline."""

        HEAD = "head", _("below the headline")
        DATELINE = "dateline", _("with the dateline")
        TAIL = "tail", _("at the end")

    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.STORY)
    section = models.ForeignKey(
        Section, models.PROTECT, verbose_name=_("section"), related_name="articles", null=True, blank=True
    )
    kicker = models.CharField(_("kicker"), max_length=200, blank=True)
    headline = models.CharField(
        _("headline"), max_length=200, blank=True, help_text=_("A blank inside marks where the line may break.")
    )
    deck = models.CharField(_("deck"), max_length=200, blank=True)
    dateline = models.CharField(_("dateline"), max_length=60, blank=True, help_text=_("As printed, e.g. 本报讯."))
    summary = models.TextField(_("summary"), blank=True)
    editors_note = models.TextField(_("editor’s note"), blank=True)
    body = ProseEditorField(_("body"), extensions=EXTENSIONS, sanitize=clean_body, blank=True)
    tags = TaggableManager(_("tags"), blank=True)
    byline_place = models.CharField(
        _("place of the byline"), max_length=8, choices=BylinePlace, default=BylinePlace.HEAD
    )
    credit_covers_photos = models.BooleanField(
        _("text and photos (文/图)"),
        default=False,
        help_text=_("The byline counts for the story’s photos that carry no credit of their own."),
    )
    credit_as_printed = models.CharField(
        _("credit line as printed"),
        max_length=300,
        blank=True,
        help_text=_("As it stood in a printed page that was read in; empty for a story written here."),
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed at"), auto_now=True)

    objects = ArticleQuerySet.as_manager()
    body_start = None  # what for_lists() reads of the body

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        permissions = [
            ("file_article", _("Can file a story for review")),
            ("review_first_article", _("Can give the first review")),
            ("review_second_article", _("Can give the second review")),
            ("review_final_article", _("Can give the final review")),
            ("spike_article", _("Can spike a story and take it up again")),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=State.values), name="article_state_known"),
        ]
        indexes = [
            # The desk opens with what was changed last, of however many stories.
            models.Index(fields=["-updated_at"], name="article_changed_last"),
            # What waits for whom is a handful among all that was ever printed.
            models.Index(fields=["state", "-updated_at"], name="article_by_state"),
            # Whom 文/图 covers is asked for all photos at once; without it every story's text is read through.
            models.Index(fields=["id"], name="article_covering", condition=Q(credit_covers_photos=True)),
        ]

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        self.body = clean_body(self.body)
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("articles:detail", args=[self.pk])

    @property
    def title(self):
        """What lists call the piece: photo news often has no headline."""
        if self.headline:
            return self.headline
        use = next(iter(self.photos.all()), None) if self.pk else None
        return shortened(use.printed_caption if use else self.beginning, 24) or str(_("(no headline)"))

    @property
    def beginning(self):
        """The first paragraph, or as much of it as a list has read."""
        return beginning(self.body if self.body_start is None else self.body_start)

    @property
    def lead_in(self):
        """What tells readers of a list what it is about: the summary, else the beginning of the text."""
        return self.summary or shortened(self.beginning, 90)

    @cached_property
    def text(self):
        return as_text(self.body)

    @property
    def length(self):
        """Length in 字; that of photo news is its captions'."""
        if self.kind == self.Kind.PHOTO and not self.body:
            return sum(count_characters(use.caption) for use in self.photos.all())
        return count_characters(self.text)

    @property
    def credit_groups(self):
        return printed_groups(self.bylines.all())

    @property
    def credit_line(self):
        return printed_line(self.bylines.all(), "文/图" if self.credit_covers_photos else "")

    @property
    def printed_credit(self):
        """The byline as the paper sets it, without brackets around it."""
        return without_brackets(self.credit_as_printed) or self.credit_line

    @property
    def credit_parts(self):
        return linked_parts(self.printed_credit, self.bylines.all())

    @property
    def appearances(self):
        """Its placements that the public can see, the first printing first."""
        shown = (placement for placement in self.placements.all() if placement.withdrawn_at is None)
        public = (placement for placement in shown if placement.page.issue.is_published)
        return sorted(public, key=lambda each: (each.page.issue.date, each.page.number, each.position))

    @property
    def covering_credits(self):
        """The bylines that count for photos without a credit of their own."""
        return covering_among(self.bylines.all()) if self.credit_covers_photos else []


class Byline(PrintedCredit):
    """Who wrote it, or had another share in it."""

    article = models.ForeignKey(Article, models.CASCADE, verbose_name=_("story"), related_name="bylines")

    class Meta(PrintedCredit.Meta):
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="byline_position_unique"),
            models.UniqueConstraint(fields=["article", "contributor", "role"], name="byline_once_per_role"),
        ]


class ArticlePhotoQuerySet(PrintedQuerySet):
    show = staticmethod(show_uses)

    def published(self):
        """Uses that the public can see; the same photo may wait in another story, or have come to this one since."""
        use = self.model.objects.filter(pk=OuterRef("pk"))
        printed = use.filter(
            placed_in_public("photo__printings__placement"), photo__printings__placement__article=F("article")
        )
        not_kept = use.filter(placed_in_public("article__placements"), article__placements__printed=None)
        return self.filter(Exists(printed) | Exists(not_kept))


class ArticlePhoto(ComparedPart):
    """A photo's use in a story, with the caption printed there."""

    article = models.ForeignKey(Article, models.CASCADE, verbose_name=_("story"), related_name="photos")
    photo = models.ForeignKey(Photo, models.PROTECT, verbose_name=_("photo"), related_name="uses")
    caption = models.TextField(_("caption"), blank=True)
    credit_as_printed = models.CharField(_("credit line as printed"), max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(_("position"))

    objects = ArticlePhotoQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        verbose_name = _("photo in the story")
        verbose_name_plural = _("photos in the story")
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="article_photo_position_unique"),
            models.UniqueConstraint(fields=["article", "photo"], name="article_photo_once"),
        ]

    def __str__(self):
        return self.caption[:30] or str(self.photo)

    @transaction.atomic
    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        PrintedClaim.objects.renew(self)

    @property
    def printed_caption(self):
        return self.caption or self.photo.caption

    @property
    def alt(self):
        return self.photo.alt or self.printed_caption

    @property
    def printed_credit(self):
        """Whose picture it is, as the paper sets it; one that the story's 文/图 covers names those people."""
        own = without_brackets(self.credit_as_printed) or self.photo.credit_line
        if own or not self.is_credit_inherited:
            return own
        return " ".join([*(credit.contributor.name for credit in self.people), "摄"])

    @property
    def credit_parts(self):
        return linked_parts(self.printed_credit, self.people)

    @property
    def people(self):
        """Those whose picture it is: its own credits, else those whom the story's 文/图 covers."""
        return list(self.photo.credits.all()) or self.article.covering_credits

    @property
    def is_credit_inherited(self):
        return not self.photo.credits.all() and bool(self.article.covering_credits)
