"""A printed credit line cut into parts, so that the names in it can be links and not a character of it is changed."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from .models import Contributor
from .roles import PRINTED_ROLES


class Part(NamedTuple):
    text: str
    person: Contributor | None = None


def without_brackets(line: str) -> str:
    """A byline that was printed in brackets, without them."""
    line = line.strip()
    is_whole = line[:1] in "（(" and line[-1:] in "）)" and not set(line[1:-1]) & set("（()）")
    return line[1:-1].strip() if is_whole else line


def spaced(name: str) -> str:
    """A pattern for `name` as print may set it: two characters are often driven apart (`方 砚`)."""
    return r"\s*".join(map(re.escape, name))


def linked_parts(line: str, credits: Iterable) -> list[Part]:
    """Cut `line` at the names and aliases of the people credited in it; labels are no names, whatever they contain.

    `credits` are Byline or Credit rows. Only people are linked: a collective signature has no page.
    """
    known = {}
    for credit in credits:
        known.setdefault(credit.label, None)
        person = credit.contributor if credit.contributor.is_person and credit.role in PRINTED_ROLES else None
        for name in (credit.contributor.name, *(alias.name for alias in credit.contributor.aliases.all())):
            known[name] = person
    longest_first = sorted(filter(None, known), key=len, reverse=True)
    if not longest_first:
        return [Part(line)] if line else []
    pattern = re.compile("|".join(f"({spaced(name)})" for name in longest_first))
    return cut(line, pattern, [known[name] for name in longest_first])


def cut(line: str, pattern: re.Pattern, people: list) -> list[Part]:
    parts, end = [], 0
    for match in pattern.finditer(line):
        if person := people[match.lastindex - 1]:
            parts += [Part(line[end : match.start()]), Part(match[0], person)]
            end = match.end()
    parts.append(Part(line[end:]))
    return [part for part in parts if part.text]
