from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from .choosing import ChoicesView

# Django's own words that a Chinese desk says more plainly; they are listed so that our catalogue keeps them.
SAID_BETTER = [
    gettext_noop(" By %(filter_title)s "),
    gettext_noop("Add %(name)s"),
    gettext_noop("Add %s"),
    gettext_noop("Change %s"),
    gettext_noop("View %s"),
    gettext_noop("View on site"),
    gettext_noop("Recent actions"),
    gettext_noop("group"),
    gettext_noop("groups"),
    gettext_noop("None available"),
    gettext_noop("Add another %(verbose_name)s"),
    gettext_noop("Select all %(total_count)s %(module_name)s"),
    gettext_noop("Save and add another"),
    gettext_noop("Save and continue editing"),
]
# The order of the work on the first page; an app that is not named comes after these.
WORK = ("issues", "articles", "media", "contributors", "proofreading", "ledger", "intake", "accounts")
# Tables of others that belong to one of our apps in the eyes of those who use them.
HOUSED = {"taggit": "articles", "auth": "accounts", "axes": "accounts"}


def place_of(app_label: str) -> int:
    return WORK.index(app_label) if app_label in WORK else len(WORK)


class DeskSite(AdminSite):
    """The admin as the newsroom's working place."""

    site_title = site_header = _("Newsroom")
    index_title = _("Desk")
    enable_nav_sidebar = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.rooms = []

    def open_room(self, room_class):
        self.rooms.append(room_class(self))

    def get_urls(self):
        return [room.urls for room in self.rooms] + super().get_urls()

    def each_context(self, request):
        context = super().each_context(request)
        for app in context["available_apps"]:
            for model in app["models"]:
                model["is_current"] = request.path.startswith(model["admin_url"] or "-")
            app["is_current"] = any(model["is_current"] for model in app["models"])
        return context

    def get_app_list(self, request, app_label=None):
        apps = self._build_app_dict(request, app_label)
        if app_label is None:
            for guest, host in HOUSED.items():
                if guest in apps and host in apps:
                    apps[host]["models"] += apps.pop(guest)["models"]
            apps |= {room.label: app for room in self.rooms if (app := room.as_app(request))}
        return sorted(apps.values(), key=lambda app: place_of(app["app_label"]))

    def autocomplete_view(self, request):
        return ChoicesView.as_view(admin_site=self)(request)

    def index(self, request, extra_context=None):
        admins = sorted(self._registry.values(), key=lambda admin: place_of(admin.opts.app_label))
        parts = [*(admin for admin in admins if hasattr(admin, "panel")), *self.rooms]
        panels = (part.panel(request) for part in parts)
        return super().index(request, {"panels": [panel for panel in panels if panel], **(extra_context or {})})
