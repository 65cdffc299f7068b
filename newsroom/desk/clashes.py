"""Two people save at the same moment, each waiting for the other: the database lets one go on and refuses the other."""

import logging
from functools import wraps

from django.db import OperationalError
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

log = logging.getLogger(__name__)
# Deadlock, serialization failure and lock that cannot be had, as PostgreSQL calls them.
STATES = ("40P01", "40001", "55P03")
LOCKED = "database is locked"  # SQLite has no code of its own for it in Django's error


def is_clash(error: OperationalError) -> bool:
    return getattr(error.__cause__, "sqlstate", None) in STATES or LOCKED in str(error)


def clashes_told(site, view):
    """The view, with a page that offers to send the same again where nothing was saved because of a clash."""

    @wraps(view)
    def told(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except OperationalError as error:
            if not is_clash(error):
                raise
            log.warning("Two at the same moment at %s: %s", request.path, error)
            return clash_page(site, request)

    return told


def clash_page(site, request):
    request.current_app = site.name
    sent = [(name, value) for name, values in request.POST.lists() for value in values if name != "csrfmiddlewaretoken"]
    # A page is no place for a password, nor is a file in it any more.
    has_secret = any("password" in name for name in request.POST)
    context = {
        **site.each_context(request),
        "title": _("Not saved: two at the same moment"),
        "sent": [] if has_secret else sent,
        "may_send_again": request.method == "POST" and bool(sent) and not request.FILES and not has_secret,
    }
    return TemplateResponse(request, "admin/clash.html", context, status=503)
