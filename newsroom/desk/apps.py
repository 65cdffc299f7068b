from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    """Django's admin with our own site: the newsroom's desk."""

    default_site = "newsroom.desk.site.DeskSite"
