"""Dates as the paper prints them, and the address a page wants to be known by."""

from django.conf import settings
from django.template import Library
from django.utils.encoding import escape_uri_path
from django.utils.formats import date_format
from django.utils.translation import pgettext

register = Library()


@register.filter
def full_date(day):
    """2026年11月20日 星期五."""
    return date_format(day, pgettext("date with weekday", "l, j F Y"))


@register.filter
def day_of_month(day):
    """11月20日."""
    return date_format(day, pgettext("date without year", "j F"))


@register.filter
def weekday(day):
    return date_format(day, "l")


@register.simple_tag(takes_context=True)
def canonical(context):
    """The address of this page without anything in the query but the number of a later part of a list."""
    page = context.get("page_obj")
    query = f"?page={page.number}" if page and page.number > 1 else ""
    path = escape_uri_path(context["request"].path)
    return f"{settings.SITE_URL}{path}{query}"
