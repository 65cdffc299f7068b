from django.apps import AppConfig, apps
from django.utils.translation import gettext_lazy as _


class IssuesConfig(AppConfig):
    name = "newsroom.issues"
    verbose_name = _("Issues")

    def ready(self):
        mastheads = self.get_model("Masthead").objects
        names = mastheads.values_list("name", flat=True)
        apps.get_app_config("media").name_of_paper = lambda: names.first() or ""
