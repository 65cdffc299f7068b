"""The buttons of the review screen: each is a word and the places it is about, `split:2:5`."""

from collections.abc import Callable, Mapping

from . import draft
from .draft import ImpossibleEdit

__all__ = ["ImpossibleEdit", "act_on"]

ACTS: dict[str, Callable] = {
    "split": draft.split_item,
    "merge": draft.merge_item,
    "drop": draft.drop_item,
    "detach": draft.detach_photo,
}


def act_on(reading: dict, act: str, data: Mapping) -> tuple[dict, str]:
    """Do `act` to `reading`; return the new reading and the anchor of the item to look at next.

    An empty word, or `keep` and `save`, changes nothing. Raises ImpossibleEdit for what cannot be done.
    """
    word, *places = act.split(":")
    try:
        numbers = [int(place) for place in places]
        if word in ("", "keep", "save"):
            return reading, ""
        if word == "move":
            item, photo = numbers
            return draft.move_photo(reading, item, photo, int(data[f"move-{item}-{photo}"])), f"#item-{item}"
        if word == "place":
            to = data.get(f"place-{numbers[0]}", "")
            return draft.place_leftover(reading, numbers[0], int(to) if to else None), "#leftovers"
        return ACTS[word](reading, *numbers), f"#item-{max(0, numbers[0] - (word == 'merge'))}"
    except (KeyError, ValueError, TypeError, IndexError) as error:
        raise ImpossibleEdit(act) from error
