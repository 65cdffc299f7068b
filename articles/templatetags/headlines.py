"""How headlines are set."""

from django.template import Library
from django.utils.html import format_html_join

register = Library()

DASHES = "—-－–― "


@register.filter
def phrases(headline):
    """Each phrase of a headline in a span of its own: a blank between them is where the line may break."""
    return format_html_join(" ", "<span>{}</span>", ((phrase,) for phrase in headline.split()))


@register.filter
def deck(text):
    """A deck begins with a double dash, whether or not it was typed."""
    return f"——{text.lstrip(DASHES)}" if text else ""
