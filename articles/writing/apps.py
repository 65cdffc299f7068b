from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WritingConfig(AppConfig):
    """Writing a story: what is typed and not saved yet, and who has which form open."""

    name = "articles.writing"
    verbose_name = _("Writing")
