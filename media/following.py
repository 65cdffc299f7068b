"""Photos whose credits change without their form."""

from collections.abc import Collection

from .models import Credit, Photo


def hold_photos_of(keys: Collection[int]) -> None:
    """As whoever saves a photo does it: first the photo, then those whom its credit names."""
    credited = Credit.objects.filter(contributor__in=keys).order_by()
    held = Photo.objects.filter(pk__in=credited.values("photo")).order_by("pk").select_for_update(no_key=True)
    list(held.values_list("pk"))
