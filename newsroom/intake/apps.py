from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntakeConfig(AppConfig):
    name = "newsroom.intake"
    verbose_name = _("Printed pages read in")
