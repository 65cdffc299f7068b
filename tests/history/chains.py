"""A history of a few sections, and ways round its guards that only tests may take."""

from contextlib import contextmanager

from django.db import connection

from newsroom.history import guards
from newsroom.history.chain import Entry, append
from tests.factories import make_section, make_user


def make_chain(length=3, by=None):
    section, by = make_section(), by or make_user(name="石敬亭")
    return [append(Entry(section, "changed", {"name": f"第{number}稿"}), by) for number in range(1, length + 1)]


@contextmanager
def behind_the_guards():
    guards.remove(connection)
    yield
    guards.install(connection)
