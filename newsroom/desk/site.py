from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _


class DeskSite(AdminSite):
    """The admin as the newsroom's working place."""

    site_title = site_header = _("Newsroom")
    index_title = _("Desk")
