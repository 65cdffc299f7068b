"""All checks on one story. A check is a module of the folder `checks` with a function `check(copy)`: being there is
enough, and its name is the code of what it finds unless it says another."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from . import checks
from .shapes import Copy, Field, Finding

ORDER = list(Field)


@cache
def all_checks() -> tuple[Callable[[Copy], Iterator[Finding]], ...]:
    names = sorted(module.name for module in iter_modules(checks.__path__))
    return tuple(import_module(f"{checks.__name__}.{name}").check for name in names)


def findings_in(copy: Copy) -> list[Finding]:
    """In the order in which one reads; what two checks say of the same place stands together."""
    found = [finding for check in all_checks() for finding in check(copy)]
    return sorted(found, key=lambda finding: (ORDER.index(finding.place.field), finding.place[1:], finding.code))
