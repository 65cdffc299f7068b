"""Every address of the project, found by walking the resolver, and the rows of the table that speak of it."""

import itertools
import re
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from django.contrib.admin import site
from django.urls import get_resolver

PARAMETER = re.compile(r"\(\?P<(\w+)>[^)]*\)|<(?:[^>:]+:)?(\w+)>")
TABLE = Path(__file__).with_name("table.txt")


class Address(NamedTuple):
    """`name` is what it is reversed by, or its route where it has no name."""

    name: str
    route: str

    @property
    def parameters(self) -> list[str]:
        return [regex or route for regex, route in PARAMETER.findall(self.route)]

    def path(self, values: dict) -> str:
        filled = PARAMETER.sub(lambda found: str(values[found[1] or found[2]]), self.route)
        return "/" + filled.replace("^", "").replace("$", "")


def walk(patterns, route="", namespace=""):
    for pattern in patterns:
        here = route + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from walk(pattern.url_patterns, here, inner)
        else:
            yield Address(f"{namespace}{pattern.name}" if pattern.name else f"/{here}", here)


def choices():
    """The one address of all choice lists, once for each field that asks it."""
    for model_admin in site._registry.values():
        for owner, model in [(each, each.model) for each in (model_admin, *model_admin.inlines)]:
            for field in owner.autocomplete_fields:
                names = f"app_label={model._meta.app_label}&model_name={model._meta.model_name}&field_name={field}"
                yield Address(f"admin:autocomplete#{model._meta.label_lower}.{field}", f"admin/autocomplete/?{names}")


def actions():
    """A list once more for each of its actions; all lists are asked to delete without that."""
    for model_admin in site._registry.values():
        app, name = model_admin.opts.app_label, model_admin.opts.model_name
        for action in model_admin.actions:
            yield Address(f"admin:{app}_{name}_changelist#{action}", f"admin/{app}/{name}/")


def all_addresses() -> list[Address]:
    return list(dict.fromkeys([*walk(get_resolver().url_patterns), *choices(), *actions()]))


class Row(NamedTuple):
    patterns: tuple[str, ...]
    whose: str
    get: str
    post: str

    def speaks_of(self, name: str, whose: str) -> bool:
        return self.whose in (whose, "*") and any(fnmatchcase(name, pattern) for pattern in self.patterns)


def expanded(pattern: str) -> list[str]:
    """`a_{b,c}` is `a_b` and `a_c`."""
    parts = [part.split(",") for part in re.split(r"[{}]", pattern)]
    return ["".join(parts) for parts in itertools.product(*parts)]


def read_table(text: str) -> list[Row]:
    lines = [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [Row(tuple(expanded(name)), "" if whose == "." else whose, get, post) for name, whose, get, post in lines]


def row_for(rows, name: str, whose: str) -> Row | None:
    """The first row that speaks of an address: what is particular stands above its family."""
    return next((row for row in rows if row.speaks_of(name, whose)), None)
