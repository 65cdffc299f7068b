"""The standing heads of the paper."""

from itertools import chain, count

from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from newsroom.publication import placed_in_public


class SectionQuerySet(models.QuerySet):
    def published(self):
        public = self.model.objects.filter(placed_in_public("articles__placements"), pk=OuterRef("pk"))
        return self.filter(Exists(public))

    def free_slug(self, name: str) -> str:
        """An address for a section; two names that differ only in signs get two addresses."""
        base = slugify(name, allow_unicode=True)[:50] or "section"
        taken = set(self.filter(slug__startswith=base).values_list("slug", flat=True))
        numbers = (f"{base}-{number}" for number in count(2))
        return next(slug for slug in chain([base], numbers) if slug not in taken)


class Section(models.Model):
    """A standing head such as 一周要闻."""

    name = models.CharField(_("name"), max_length=40, unique=True)
    slug = models.SlugField(_("address"), max_length=60, unique=True, allow_unicode=True, blank=True)
    about = models.TextField(_("about"), blank=True)

    objects = SectionQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.slug = self.slug or Section.objects.free_slug(self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("articles:section", args=[self.slug])
