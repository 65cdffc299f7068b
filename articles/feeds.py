"""The newest work of a contributor, for feed readers."""

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page

from newsroom.contributors.roles import PRINTED_ROLES

from .views import moved, newest_stories, published_people
from .work import pieces_by

NEWEST = 50


class AuthorsFeed(Atom1Feed):
    """Names everybody who is credited; Django's own knows one author for each entry."""

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")


class ContributorFeed(Feed):
    """Stories and photo news; an entry is known by its address, which never changes, whatever its headline."""

    feed_type = AuthorsFeed

    def get_object(self, request, person):
        return person

    def title(self, person):
        return _("Stories and photos by %(name)s") % {"name": person.name}

    def link(self, person):
        return settings.SITE_URL + person.get_absolute_url()

    def feed_url(self, person):
        return settings.SITE_URL + reverse("articles:contributor_feed", args=[person.pk])

    feed_guid = feed_url

    def author_name(self, person):
        return person.name

    def items(self, person):
        return newest_stories(pieces_by(person))[:NEWEST]

    def item_title(self, article):
        return article.title

    def item_description(self, article):
        return article.lead_in

    def item_link(self, article):
        return settings.SITE_URL + article.get_absolute_url()

    item_guid = item_link

    def item_pubdate(self, article):
        """The moment when the paper that first printed it went public, in the paper's zone."""
        return timezone.localtime(article.appearances[0].page.issue.published_at)

    def item_updateddate(self, article):
        """What was changed before it went public has not changed for readers."""
        return max(self.item_pubdate(article), timezone.localtime(article.updated_at))

    def item_extra_kwargs(self, article):
        credits = [byline for byline in article.bylines.all() if byline.role in PRINTED_ROLES]
        return {"authors": list(dict.fromkeys(byline.contributor.name for byline in credits))}

    def __call__(self, request, *args, **kwargs):
        person = published_people().filter(pk=kwargs["pk"]).first()
        if person is None:
            return moved(request, kwargs["pk"])
        response = super().__call__(request, person=person)
        # A story that is withdrawn makes the feed older, not newer: only its content tells whether it has changed.
        del response.headers["Last-Modified"]
        return response


contributor_feed = conditional_page(ContributorFeed())
