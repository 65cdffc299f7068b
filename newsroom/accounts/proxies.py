"""Where a request comes from, for counting wrong passwords: behind proxies only they know, and anybody can claim."""

from ipaddress import ip_address

from django.conf import settings


def client_address(request) -> str | None:
    """The address that the outermost of our proxies saw; each adds to the header, at its end, whom it was asked by.

    What stands before that was sent by the client itself. A header that does not fit is not believed at all.
    """
    peer = request.META.get("REMOTE_ADDR") or None
    if not settings.TRUSTED_PROXIES:
        return peer
    told = request.headers.get("X-Forwarded-For", "").split(",")
    try:
        return str(ip_address(told[-settings.TRUSTED_PROXIES].strip()))
    except (IndexError, ValueError):
        return peer
