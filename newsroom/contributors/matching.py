"""Who a printed name may be: the contributors of that name or alias, and the kind a new one would have."""

from collections import defaultdict
from collections.abc import Iterable

from newsroom.reading.names import is_collective, is_name

from .models import Contributor
from .roles import Role

GIVERS = {Role.COURTESY, Role.SUPPLIER}


def kind_of(name: str, role: str) -> str:
    """The kind of contributor a name is in this role; who gives a picture may be a person or a body."""
    if role == Role.SOURCE:
        return Contributor.Kind.AGENCY
    if is_collective(name):
        return Contributor.Kind.COLLECTIVE
    if role in GIVERS and not is_name(name):
        return Contributor.Kind.COURTESY
    return Contributor.Kind.PERSON


def candidates(names: Iterable[str]) -> dict[str, list[Contributor]]:
    """For each of `names` everybody who has it as name or alias, in two queries; several are namesakes."""
    wanted = set(names)
    found = defaultdict(list)
    people = Contributor.objects.named(wanted).select_related("organisation").prefetch_related("aliases")
    for person in people:
        for name in {person.name, *(alias.name for alias in person.aliases.all())} & wanted:
            found[name].append(person)
    return found
