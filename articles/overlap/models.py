"""What is kept to find overlaps (重稿) quickly: the fingerprints of every story, and the set phrases of the trade."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Length
from django.db.models.lookups import GreaterThanOrEqual
from django.utils.translation import gettext_lazy as _

from newsroom.passages.plain import without_marks

from .index import keep

SHORTEST_PHRASE = 4  # a shorter one would blot out what is nobody's phrase
LONGEST_PHRASE = 600


class Fingerprint(models.Model):
    """A value found in the text of a story; stories that share one may share a passage."""

    pk = models.CompositePrimaryKey("value", "article_id")
    value = models.IntegerField()
    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="fingerprints")

    class Meta:
        verbose_name = verbose_name_plural = _("index of passages")

    def __str__(self):
        return ""


class SetPhrase(models.Model):
    """Words that belong to nobody: a passage counts by what is left of it without them."""

    text = models.TextField(_("wording"), max_length=LONGEST_PHRASE)
    plain = models.CharField(max_length=LONGEST_PHRASE, unique=True, editable=False)
    note = models.CharField(_("note"), max_length=120, blank=True)
    added_at = models.DateTimeField(_("added at"), auto_now_add=True)

    class Meta:
        ordering = ["text"]
        verbose_name = _("set phrase")
        verbose_name_plural = _("set phrases")
        constraints = [
            models.CheckConstraint(
                condition=GreaterThanOrEqual(Length("plain"), SHORTEST_PHRASE), name="set_phrase_long_enough"
            )
        ]

    def __str__(self):
        return self.text

    def save(self, *args, **kwargs):
        self.plain = without_marks(self.text)
        super().save(*args, **kwargs)

    def clean(self):
        plain = without_marks(self.text)
        if not SHORTEST_PHRASE <= len(plain) <= LONGEST_PHRASE:
            told = _("A set phrase has from %(least)d to %(most)d characters, marks not counted.")
            raise ValidationError({"text": told % {"least": SHORTEST_PHRASE, "most": LONGEST_PHRASE}})
        if SetPhrase.objects.filter(plain=plain).exclude(pk=self.pk).exists():
            raise ValidationError({"text": _("This wording is in the list already.")})


class Compared(models.Model):
    """A story: its fingerprints change with its text, or neither does."""

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        keep([self.pk])


class ComparedPart(models.Model):
    """A row of a story whose words belong to its text."""

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        keep([self.article_id])

    @transaction.atomic
    def delete(self, *args, **kwargs):
        deleted = super().delete(*args, **kwargs)
        keep([self.article_id])
        return deleted
