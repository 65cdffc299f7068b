"""Where a photo stands: what is still open about it, whether it may be printed, where it is printed and how."""

from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _


class Printing(NamedTuple):
    """One use of a photo in an issue; `placement` is None while the story is not placed."""

    use: object
    placement: object
    number: int
    count: int


def printings(photo) -> list[Printing]:
    """Every use of a photo, the latest issue first, and before these the stories that are not placed."""
    found = []
    for use in photo.uses.all():
        fellows = list(use.article.photos.all())
        number = fellows.index(use) + 1
        for placement in list(use.article.placements.all()) or [None]:
            found.append(Printing(use, placement, number, len(fellows)))
    return sorted(found, key=latest_first)


def latest_first(printing: Printing):
    if printing.placement is None:
        return (0, 0, printing.use.pk)
    page = printing.placement.page
    return (1, -page.issue.date.toordinal(), page.number)


def printed_credit(photo) -> str:
    """The photo's own credit, else the one that a story prints with it."""
    return photo.credit_line or next((use.printed_credit for use in photo.uses.all() if use.printed_credit), "")


def lacks(photo) -> list[str]:
    """What somebody should still say about a picture."""
    found = []
    if not printed_credit(photo) and not photo.no_credit_reason:
        found.append(_("no credit"))
    if not photo.caption:
        found.append(_("no caption"))
    if not photo.alt:
        found.append(_("no alternative text"))
    return found


def limit_of_right(photo) -> tuple[str, str]:
    """Until when or how often it may be printed, and whether that is `ended`, `limited` or "" for no limit."""
    if photo.rights_until and photo.rights_until < timezone.localdate():
        return _("run out on %(date)s") % {"date": photo.rights_until}, "ended"
    if photo.is_single_use:
        return _("once only"), "limited"
    if photo.rights_until:
        return _("until %(date)s") % {"date": photo.rights_until}, "limited"
    return "", ""


def state_of_right(photo) -> tuple[str, str]:
    """The same, with whether the one printing has been."""
    text, kind = limit_of_right(photo)
    if photo.is_single_use and kind == "limited":
        days = [printing.placement.page.issue.date for printing in printings(photo) if printing.placement]
        if days:
            return _("once only, used on %(date)s") % {"date": min(days)}, "ended"
    return text, kind
