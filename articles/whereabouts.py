"""Where a story stands, in the paper and in its reviews, as lists and forms of the desk show it."""

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from .models import Article, ArticlePhoto
from .reviewed import State
from .stages import state_words


def with_places():
    """Where stories stand, in one query for any number of them; the newest issue first."""
    placement = Article._meta.get_field("placements").related_model
    return Prefetch("placements", placement.objects.select_related("page__issue").order_by("-page__issue__date"))


def with_captions():
    """A piece without a headline is called by its first caption."""
    return Prefetch("photos", ArticlePhoto.objects.select_related("photo"))


def is_public(article) -> bool:
    return any(placement.page.issue.is_published for placement in article.placements.all())


def places(article):
    pages = (placement.page for placement in article.placements.all())
    links = ((reverse("admin:issues_page_change", args=[page.pk]), page, short_place(page)) for page in pages)
    return format_html_join(" ", '<a class="desk-place" href="{}" title="{}">{}</a>', links)


def short_place(page) -> str:
    return _("%(date)s, p. %(number)02d") % {"date": page.issue.date, "number": page.number}


def badge(article):
    if is_public(article):
        kind, text = "public", _("public")
    elif article.placements.all():
        kind, text = "coming", _("placed, not yet public")
    else:
        kind, text = "unplaced", _("not placed")
    return format_html('<span class="desk-badge {}">{}</span>', kind, text)


def review_badge(article):
    """What the reviews have to say of it; a story from print has been reviewed elsewhere."""
    if article.state == State.PRINTED:
        return ""
    return format_html('<span class="desk-badge {}">{}</span>', article.state, state_words(article.state))
