"""What the public may read, said once: a piece is public when it is placed in an issue that has gone public,
and has not been withdrawn from it.

The rule is a condition on a path of lookups, so that the apps below the issues can ask it without importing them.
"""

from django.db.models import Q
from django.utils import timezone


def placed_in_public(placements: str) -> Q:
    """The condition that `placements`, a path of lookups to Placement, leads into a published issue."""
    is_out = {f"{placements}__page__issue__published_at__lte": timezone.now(), f"{placements}__withdrawn_at": None}
    return Q(**is_out)
