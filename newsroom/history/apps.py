from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from .guards import put_back


class HistoryConfig(AppConfig):
    name = "newsroom.history"
    verbose_name = _("History")

    def ready(self):
        post_migrate.connect(put_back, sender=self)
