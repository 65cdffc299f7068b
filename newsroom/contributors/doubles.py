"""Records that may be one contributor's: a guess for an editor to look at, never acted upon."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from django.db.models import Count, TextChoices
from django.utils.translation import gettext_lazy as _

from .models import Alias, Contributor, without_blanks


class Why(TextChoices):
    LOGIN = "login", _("the other’s login has this name")
    ALIAS = "alias", _("the name is an alias of the other")
    NAME = "name", _("the same name")


@dataclass
class Double:
    one: Contributor
    other: Contributor
    why: Why

    @property
    def people(self) -> tuple[Contributor, Contributor]:
        return self.one, self.other

    @property
    def is_told_apart(self) -> bool:
        """Somebody has said before that they are two: both have an organisation, or a distinction, and not the same."""
        pairs = ((self.one.organisation_id, self.other.organisation_id), (self.one.distinction, self.other.distinction))
        return any(first and second and first != second for first, second in pairs)


def likely_doubles() -> list[Double]:
    """Every pair once, with the strongest reason; those that somebody has told apart come last."""
    pairs = {}
    for one, other, why in (*by_login(), *by_alias(), *by_name()):
        pairs.setdefault(tuple(sorted((one, other))), why)
    people = Contributor.objects.select_related("organisation").in_bulk({pk for pair in pairs for pk in pair})
    doubles = [Double(people[one], people[other], why) for (one, other), why in pairs.items()]
    return sorted(doubles, key=lambda double: (double.is_told_apart, double.one.name, double.one.pk, double.other.pk))


def by_login() -> Iterator[tuple]:
    logins = Contributor.objects.exclude(user=None).exclude(user__name="").values_list("user__name", "pk")
    yield from matched(logins, Why.LOGIN)


def by_alias() -> Iterator[tuple]:
    aliases = Alias.objects.filter(name__in=Contributor.objects.values("name")).values_list("name", "contributor")
    yield from matched(aliases, Why.ALIAS)


def matched(names: Iterable[tuple[str, int]], why: Why) -> Iterator[tuple]:
    """Those who are called by a name that belongs to somebody else too."""
    owners = defaultdict(list)
    for name, owner in names:
        owners[without_blanks(name)].append(owner)
    for name, pk in Contributor.objects.values_list("name", "pk"):
        yield from ((owner, pk, why) for owner in owners.get(name, ()) if owner != pk)


def by_name() -> Iterator[tuple]:
    shared = Contributor.objects.order_by().values("name").annotate(n=Count("pk")).filter(n__gt=1)
    groups = defaultdict(list)
    for name, pk in Contributor.objects.filter(name__in=shared.values("name")).values_list("name", "pk"):
        groups[name].append(pk)
    for group in groups.values():
        yield from ((one, other, Why.NAME) for one, other in combinations(group, 2))
