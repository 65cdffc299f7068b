from django.contrib.admin import AdminSite
from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from .choosing import ChoicesView
from .clashes import clashes_told
from .keys import is_key

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
        route = "r/<path:content_type_id>/<path:object_id>/"
        on_site = path(route, self.admin_view(self.on_site), name="view_on_site")
        return [*(room.urls for room in self.rooms), on_site, *super().get_urls()]

    def on_site(self, request, content_type_id, object_id):
        """A thing's public page, where it has one; Django's own tells everybody of everything that it is there."""
        if not (is_key(content_type_id) and is_key(object_id)):
            raise Http404
        model = get_object_or_404(ContentType, pk=content_type_id).model_class()
        model_admin = self._registry.get(model)
        if not model_admin or not callable(model_admin.view_on_site):
            raise Http404
        address = model_admin.view_on_site(get_object_or_404(model_admin.get_queryset(request), pk=object_id))
        if not address:
            raise Http404
        return HttpResponseRedirect(address)

    def admin_view(self, view, cacheable=False):
        return super().admin_view(clashes_told(self, view), cacheable)

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
        panels = sorted(filter(None, (part.panel(request) for part in parts)), key=lambda panel: panel.get("place", 1))
        return super().index(request, {"panels": panels, **(extra_context or {})})
