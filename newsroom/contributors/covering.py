"""For whom the 文/图 of a story counts: the photographers of its byline, or where it names none everybody in it.

The rule stands here and nowhere else, once for rows at hand and once for the database.
"""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet

from .models import Contributor
from .roles import PRINTED_ROLES, Role


def covering_among(bylines: Iterable) -> list:
    """Those of the bylines of one story that count for its uncredited photos."""
    printed = [byline for byline in bylines if byline.role in PRINTED_ROLES]
    return [byline for byline in printed if byline.role == Role.PHOTOGRAPHER] or printed


def covering_bylines() -> QuerySet:
    """The bylines of all stories that count so."""
    byline = Contributor._meta.get_field("bylines").related_model
    photographers = byline.objects.filter(article=OuterRef("article"), role=Role.PHOTOGRAPHER)
    is_covering = Q(role=Role.PHOTOGRAPHER) | Q(~Exists(photographers), role__in=PRINTED_ROLES)
    return byline.objects.filter(is_covering, article__credit_covers_photos=True)
