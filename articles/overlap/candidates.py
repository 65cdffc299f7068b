"""Which stories may share a passage with a text: those that share its rarest fingerprints."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from django.db.models import Count, Max, Min

from .models import Fingerprint

VALUES_AT_ONCE = 20_000
# What is looked at for each text, however often the archive repeats itself.
LOOKED_UP = 4000
COMPARED = 40


def candidates(values_of: Mapping[int | None, set[int]]) -> dict[int | None, list[int]]:
    """The most likely stories for each text, by the key of its own story, which is not among them.

    Of a value that very many stories have, which is a phrase of the house, only the first and the last are taken, so
    that even a passage that stands everywhere is found somewhere.
    """
    frequencies = {row["value"]: row for row in _frequencies(set().union(*values_of.values()))}
    rare = _rare(frequencies, LOOKED_UP * len(values_of))
    stories = defaultdict(set)
    for value, row in frequencies.items():
        stories[value] |= {row["first"], row["last"]}
    for value, key in _rows(rare):
        stories[value].add(key)
    return {own: _likeliest(own, values, stories, frequencies) for own, values in values_of.items()}


def _chunks(values) -> Iterator[list[int]]:
    ordered = sorted(values)
    for start in range(0, len(ordered), VALUES_AT_ONCE):
        yield ordered[start : start + VALUES_AT_ONCE]


def _frequencies(values: set[int]) -> Iterator[dict]:
    for chunk in _chunks(values):
        rows = Fingerprint.objects.filter(value__in=chunk).values("value")
        yield from rows.annotate(stories=Count("article"), first=Min("article"), last=Max("article"))


def _rare(frequencies: Mapping[int, dict], room: int) -> list[int]:
    """The values to look up in full, rarest first, as long as there is room; two stories are known already."""
    found = []
    for row in sorted(frequencies.values(), key=lambda row: row["stories"]):
        room -= row["stories"]
        if room < 0:
            break
        if row["stories"] > 2:
            found.append(row["value"])
    return found


def _rows(values: list[int]) -> Iterator[tuple[int, int]]:
    for chunk in _chunks(values):
        yield from Fingerprint.objects.filter(value__in=chunk).values_list("value", "article")


def _likeliest(own, values, stories, frequencies) -> list[int]:
    """A value that few stories have says more than one that many have."""
    weights = Counter()
    for value in values & frequencies.keys():
        for key in stories[value]:
            weights[key] += 1 / frequencies[value]["stories"]
    del weights[own]
    ranked = sorted(weights, key=lambda key: (-weights[key], -key))
    return ranked[:COMPARED]
