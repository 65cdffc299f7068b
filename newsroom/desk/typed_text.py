"""Text that a view of the desk takes from a request without a form of its own."""

import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MOST_OF_OPINION = 2000
BREAKS = "\t\n\r"


def plain(text: str) -> str:
    """Without the control characters, which nobody types and of which PostgreSQL takes not all."""
    return "".join(each for each in text if each in BREAKS or unicodedata.category(each) not in ("Cc", "Cs"))


def opinion(text: str) -> str:
    """An opinion or a reason as it is kept. Raises ValidationError in the user's words where it is too long."""
    text = plain(text).replace("\r\n", "\n").strip()
    if len(text) > MOST_OF_OPINION:
        told = _("An opinion or reason has %(most)d characters at most; this one has %(count)d.")
        raise ValidationError(told % {"most": MOST_OF_OPINION, "count": len(text)}, code="too_long")
    return text
