from collections.abc import Callable

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    name = "media"
    verbose_name = _("Photos")
    holds = {"contributors.contributor": "media.following.hold_photos_of"}
    # Whose the paper's own pictures are. The app that keeps the masthead says so when it is ready: it stands higher.
    name_of_paper: Callable[[], str] = staticmethod(str)
