"""The days that a paper can be of, said once: what lies outside is a slip of the keyboard, and breaks calendars."""

from datetime import date

from django.db.models import CheckConstraint, Q
from django.utils.translation import gettext_lazy as _

FIRST, LAST = date(1800, 1, 1), date(2199, 12, 31)


def day_in_range(field: str, name: str) -> CheckConstraint:
    """A constraint of the database, and its words in every form; a day that is not given passes."""
    told = _("A date must lie between 1800 and 2199.")
    return CheckConstraint(condition=Q(**{f"{field}__range": (FIRST, LAST)}), name=name, violation_error_message=told)
