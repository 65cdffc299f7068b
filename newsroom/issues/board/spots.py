"""Where stories stand on the pages of an issue, as plain data, and putting one in, out or elsewhere.

Whoever calls this has the rows of the issues held (`held`).
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import Case, F, PositiveSmallIntegerField, Value, When

from ..models import Issue, Placement

# What a card says of how the story is to be set.
SETTINGS = ("prominence", "columns", "headline_size", "picture_columns")


class Spot(NamedTuple):
    """A place on a page, counted from 1; without a page the story is in the pool."""

    page: int | None = None
    position: int = 0
    settings: dict[str, Any] = {}

    @classmethod
    def read(cls, data: dict) -> "Spot":
        return cls(data["page"], data["position"], data["settings"])

    def as_data(self) -> dict:
        return {"page": self.page, "position": self.position, "settings": self.settings}


def held(keys: Iterable[int]) -> dict[int, Issue]:
    """The issues, nobody else moving anything there until the transaction ends."""
    return {issue.pk: issue for issue in Issue.objects.filter(pk__in=set(keys)).order_by("pk").select_for_update()}


def spot_of(placement: Placement | None) -> Spot:
    if placement is None:
        return Spot()
    return Spot(placement.page_id, placement.position, {name: getattr(placement, name) for name in SETTINGS})


def put(placement: Placement, page: int, position: int) -> int:
    """Let the story stand there, as nearly as the page's length allows; returns the position that it got.

    The placement may be new; a stored one leaves its page, where those below it move up.
    """
    left = placement.page_id if placement.pk and placement.page_id != page else None
    row = list(Placement.objects.filter(page=page).exclude(pk=placement.pk).order_by("position"))
    position = max(1, min(position, len(row) + 1))
    out_of_the_way(page, len(row) + 2)
    placement.page_id, placement.position = page, 2 * (len(row) + 2) + len(row)
    placement.save()
    row.insert(position - 1, placement)
    number(page, row)
    if left:
        close_up(left)
    placement.position = position
    return position


def take_out(placement: Placement) -> None:
    page = placement.page_id
    placement.delete()
    close_up(page)


def close_up(page: int) -> None:
    row = list(Placement.objects.filter(page=page).order_by("position"))
    if any(each.position != number for number, each in enumerate(row, 1)):
        out_of_the_way(page, len(row) + 1)
        number(page, row)


def out_of_the_way(page: int, by: int) -> None:
    """A position is held once per page at any moment, so all go up before each gets its own."""
    highest = Placement.objects.filter(page=page).order_by("-position").values_list("position", flat=True).first()
    Placement.objects.filter(page=page).update(position=F("position") + max(by, highest or 0))


def number(page: int, row: list[Placement]) -> None:
    places = [When(pk=each.pk, then=Value(place)) for place, each in enumerate(row, 1)]
    if places:
        field = PositiveSmallIntegerField()
        Placement.objects.filter(page=page).update(position=Case(*places, output_field=field))
