import os
from pathlib import Path

import pytest
from django.contrib.auth.models import Permission
from django.db import connections
from hypothesis import HealthCheck, settings

from .factories import make_admin

# How long an example takes tells of the machine: time is measured by `make bench` and not by tests.
settings.register_profile("newsroom", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("newsroom")


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


@pytest.fixture
def desk(client):
    """A client signed in as somebody who may do everything."""
    client.force_login(make_admin())
    return client
