"""The project's settings, made fast and safe for tests."""

import os
import tempfile

from newsroom.settings import *  # noqa: F403

MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("whitenoise")]  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
AXES_ENABLED = False
# A browser keeps its lines to the server open, and with each a connection that would outlast the test database.
DATABASES["default"]["CONN_MAX_AGE"] = 0  # noqa: F405
# A file for each run: in memory all threads share one connection, and a browser asks for several things at once.
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":  # noqa: F405
    DATABASES["default"]["TEST"] = {"NAME": f"{tempfile.gettempdir()}/newsroom-test-{os.getpid()}.sqlite3"}  # noqa: F405
