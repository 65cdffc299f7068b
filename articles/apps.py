from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from taggit.apps import TaggitAppConfig


class ArticlesConfig(AppConfig):
    default = True
    name = "articles"
    verbose_name = _("Stories")
    unrecorded = "articles.recording.unrecorded"
    unfounded = "articles.reviewing.unfounded"
    follows = {
        "media.photo": "articles.following.photos_changed",
        "contributors.contributor": "articles.following.people_changed",
    }
    holds = {"contributors.contributor": "articles.following.hold_stories_of"}


class TagsConfig(TaggitAppConfig):
    """Taggit under a name that an editor knows."""

    verbose_name = _("Tags")
