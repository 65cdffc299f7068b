"""The same picture again: which other photos a photo looks like, and what somebody decides about them."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from .likeness import DIGITS, NEAR
from .models import Photo, Twin
from .nearness import near


def note_twins(photo) -> None:
    """Note the photos whose file is the same or looks it; what was noted of an earlier file goes."""
    Twin.objects.filter(Q(earlier=photo) | Q(later=photo)).delete()
    found = (alike(photo) | copies(photo)) - {photo.pk}
    pairs = (sorted((photo.pk, other)) for other in found)
    Twin.objects.bulk_create(Twin(earlier_id=earlier, later_id=later) for earlier, later in pairs)


def copies(photo) -> set[int]:
    return set(Photo.objects.filter(digest=photo.digest).exclude(digest="").values_list("pk", flat=True))


def alike(photo) -> set[int]:
    """Those whose picture, whole, is near to a part of this one, or a part of whose picture is near to this one."""
    if not photo.likeness:
        return set()
    stored = Photo.objects.exclude(likeness="").order_by().values_list("pk", "likeness")
    stored = [(pk, text) for pk, text in stored if len(text) == len(photo.likeness)]
    parts = bytes.fromhex("".join(text for _pk, text in stored))
    wholes = bytes.fromhex("".join(text[:DIGITS] for _pk, text in stored))
    ours, size = bytes.fromhex(photo.likeness), DIGITS // 2
    places = {place * size // len(ours) for place in near(parts, ours[:size], NEAR)}
    for start in range(size, len(ours), size):
        places.update(near(wholes, ours[start : start + size], NEAR))
    return {stored[place][0] for place in places}


def open_twins(photos) -> dict[int, list[Photo]]:
    """For each of `photos` the earlier ones that it looks like and that nobody has told apart from it."""
    twins = Twin.objects.filter(later__in=photos, told_apart_at=None).select_related("earlier")
    twins = twins.prefetch_related("earlier__credits__contributor", *(f"earlier__{path}" for path in PRINTED))
    found = {}
    for twin in twins:
        found.setdefault(twin.later_id, []).append(twin.earlier)
    return found


# Where a photo is printed, and with which credit.
PRINTED = (
    "uses__article__placements__page__issue",
    "uses__article__bylines__contributor",
    "uses__article__photos__photo",
)


def tell_apart(photo, earlier, by) -> None:
    """They look the same and are two pictures: nobody is asked again."""
    twins = Twin.objects.filter(earlier=earlier, later=photo, told_apart_at=None)
    twins.update(told_apart_by=by, told_apart_at=timezone.now())


@transaction.atomic
def use_earlier(photo, earlier) -> None:
    """They are one picture: the later goes, unless a story uses it already."""
    photo = Photo.objects.select_for_update().get(pk=photo.pk)
    if not Twin.objects.filter(earlier=earlier, later=photo).exists():
        raise ValidationError(_("These two pictures have not been taken for one."))
    if photo.uses.exists():
        raise ValidationError(_("A story uses this picture already: put the earlier one in its place there first."))
    photo.delete()
