"""Search that finds each thing once: names of people or tags are asked in subqueries instead of joins."""

from functools import reduce
from operator import or_

from django.contrib.admin.utils import lookup_spawns_duplicates
from django.db.models import Q
from django.utils.text import smart_split, unescape_string_literal

# No text of the database holds the sign 0, and PostgreSQL refuses to be asked for it.
BLANKS = str.maketrans({"\u3000": " ", "，": " ", "、": " ", "\0": " "})


def words_of(term: str) -> list[str]:
    """The words of a search; quotes keep blanks inside a word."""
    words = smart_split(term.translate(BLANKS))
    return [unescape_string_literal(word) if word[0] in "\"'" and word[0] == word[-1] else word for word in words]


def holds(model, field: str, word: str) -> Q:
    exact = field.startswith("=")
    lookup = Q(**{f"{field[1:]}__iexact" if exact else f"{field}__icontains": word})
    if lookup_spawns_duplicates(model._meta, field):
        return Q(pk__in=model._base_manager.filter(lookup).values("pk"))
    return lookup


def search(queryset, fields, term: str):
    """Those in which every word of `term` stands in one of `fields`; `=field` asks for the whole value.

    A table that has no such fields is not searched.
    """
    for word in words_of(term) if fields else ():
        queryset = queryset.filter(reduce(or_, (holds(queryset.model, field, word) for field in fields)))
    return queryset
