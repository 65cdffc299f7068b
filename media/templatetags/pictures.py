"""How a picture stands in a page: every rendition is offered, and the browser takes the one that fits."""

from django.template import Library
from django.urls import reverse

from ..renditions import widths_for

register = Library()

# How wide a picture is set, by its place in the page; the measures are those of site.css.
PLACES = {
    "lead": "(min-width: 75em) 43em, (min-width: 60em) 58vw, 100vw",
    "column": "(min-width: 75em) 26em, (min-width: 60em) 36vw, (min-width: 40em) 50vw, 100vw",
    "story": "(min-width: 60em) 44em, 100vw",
    "aside": "(min-width: 40em) 20em, 100vw",
    "thumbnail": "8em",
}


def address(photo, width, extension):
    return reverse("media:picture", args=[photo.token, width, extension])


def srcset(photo, extension):
    """Each rendition with its true width: a small original is never scaled up."""
    widths = widths_for(photo.width)
    return ", ".join(f"{address(photo, width, extension)} {min(width, photo.width)}w" for width in widths)


def focus_classes(photo):
    """Where a cropped picture is held, in steps of ten per cent: the policy allows no style of its own."""
    return f"focus-x-{round(photo.focus_x, -1)} focus-y-{round(photo.focus_y, -1)}"


@register.inclusion_tag("media/_picture.html")
def picture(photo, alt, place, is_first=False):
    """The picture of a photo that has one; `place` is a key of PLACES, and only the first of a page is not lazy."""
    if not (photo.file and photo.width and photo.height):
        return {}
    return {
        "photo": photo,
        "focus": focus_classes(photo),
        "alt": alt,
        "sizes": PLACES[place],
        "webp": srcset(photo, "webp"),
        "jpg": srcset(photo, "jpg"),
        "src": address(photo, widths_for(photo.width)[-1], "jpg"),
        "loading": "eager" if is_first else "lazy",
    }


@register.filter
def is_portrait(photo):
    return bool(photo.width and photo.height and photo.height > photo.width)
