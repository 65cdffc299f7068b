from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PrintedConfig(AppConfig):
    """What was printed: each story of a published issue as it stood when the issue went out."""

    name = "newsroom.issues.printed"
    verbose_name = _("As printed")
