from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BoardConfig(AppConfig):
    """The board on which an issue is assembled, and every move that was made there."""

    name = "newsroom.issues.board"
    verbose_name = _("Board")
