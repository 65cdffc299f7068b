"""Places in the desk that are no table: pages of their own, entries beside the tables, a part of the first page."""

from django.urls import include, path, reverse


class Room:
    """Opened with `admin.site.open_room`; its addresses stand under its label and are named in `admin`."""

    label = ""
    name = ""

    def __init__(self, site):
        self.site = site

    def get_urls(self) -> list:
        return []

    def entries(self, request) -> list[tuple[str, str]]:
        """The name and the address's name of each page that `request.user` may open from the navigation."""
        return []

    def panel(self, request):
        """The template and context of this room's part of the first page, or None; `place` 0 puts it before others."""
        return None

    @property
    def urls(self):
        return path(f"{self.label}/", include(self.get_urls()))

    def as_app(self, request) -> dict | None:
        """What the navigation and the first page show of it, in the form that Django's admin gives tables."""
        models = [entry(name, address) for name, address in self.entries(request)]
        if not models:
            return None
        return {
            "app_label": self.label,
            "app_url": models[0]["admin_url"],
            "name": self.name,
            "has_module_perms": True,
            "models": models,
        }


def entry(name: str, address: str) -> dict:
    return {
        "name": name,
        "object_name": address,
        "admin_url": reverse(f"admin:{address}"),
        "add_url": None,
        "perms": {"view": True},
        "view_only": True,
    }
