import os
import time
from pathlib import Path

import pytest
from django.contrib.auth.models import Permission
from django.core.signals import request_finished, request_started
from django.db import connection, connections
from django.test import TransactionTestCase
from hypothesis import HealthCheck, settings

from newsroom.history import guards

from .factories import make_admin, make_user

# How long an example takes tells of the machine: time is measured by `make bench` and not by tests.
settings.register_profile("newsroom", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# A walk of hours: HYPOTHESIS_PROFILE=long takes 10 000 steps of the state machines (200 walks of 50).
settings.register_profile("long", settings.get_profile("newsroom"), max_examples=200, stateful_step_count=50)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "newsroom"))

empty_all_tables = TransactionTestCase._fixture_teardown


def empty_all_tables_unguarded(test_case):
    """A test that really commits empties every table afterwards; the guards of the history come back with that."""
    guards.remove(connection)
    empty_all_tables(test_case)


TransactionTestCase._fixture_teardown = empty_all_tables_unguarded


@pytest.fixture
def give():
    """Give a user permissions named as Django names them, `articles.view_article`; return the user."""

    def give_permissions(user, *names):
        for name in names:
            app, codename = name.split(".")
            user.user_permissions.add(Permission.objects.get(content_type__app_label=app, codename=codename))
        return user

    return give_permissions


CHROMIUM = Path("/usr/bin/chromium")
# The browser's fixtures run an event loop in the thread of the tests; what they do to the database is not asynchronous.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def browser_type_launch_args():
    if not CHROMIUM.exists():
        pytest.skip("No browser: install Debian's chromium to run the tests that need one.")
    return {"executable_path": str(CHROMIUM), "args": ["--no-sandbox", "--disable-gpu"]}


@pytest.fixture(scope="session")
def playwright(django_db_setup, playwright):
    """Let go of the database while the browser's loop still runs: after it, Django looks for connections elsewhere.

    asgiref keeps what is made beside a running loop apart from a thread's own, and a connection that nobody finds
    any more keeps PostgreSQL from removing the test database.
    """
    yield playwright
    connections.close_all()


class UnderWay:
    """How many requests are being answered."""

    def __init__(self):
        self.count = 0
        request_started.connect(self.starts)
        request_finished.connect(self.ends)

    def starts(self, **kwargs):
        self.count += 1

    def ends(self, **kwargs):
        self.count -= 1

    def wait_until_none(self):
        """Several times in a row: a request that has left the browser need not have arrived yet."""
        quiet = 0
        for _time in range(100):
            quiet = quiet + 1 if self.count <= 0 else 0
            if quiet == 3:
                break
            time.sleep(0.05)
        request_started.disconnect(self.starts)
        request_finished.disconnect(self.ends)


@pytest.fixture
def page(page):
    """Let nothing be under way when the database is emptied: a page that is closed still says goodbye to its story."""
    under_way = UnderWay()
    yield page
    page.context.set_offline(True)
    under_way.wait_until_none()


@pytest.fixture
def desk(client):
    """A client signed in as somebody who may do everything."""
    client.force_login(make_admin())
    return client


@pytest.fixture
def signed_in(client, give):
    """The client of somebody with these permissions and no others."""

    def sign_in(*permissions):
        client.force_login(give(make_user(is_staff=True), *permissions))
        return client

    return sign_in
