"""Read the configuration from environment variables, strictly: what is not understood is an error, never a guess."""

import os
import re
import secrets
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

TRUE, FALSE = "true", "false"


def flag(name: str, default: bool) -> bool:
    value = os.environ.get(name)
    if value is None:
        return default
    if value not in (TRUE, FALSE):
        raise ImproperlyConfigured(f"{name} must be {TRUE} or {FALSE}, not {value!r}.")
    return value == TRUE


def choice(name: str, options: tuple[str, ...], default: str) -> str:
    value = os.environ.get(name, default)
    if value not in options:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(options)}, not {value!r}.")
    return value


def number(name: str, default: int, at_most: int) -> int:
    value = os.environ.get(name, str(default))
    if not (value.isascii() and value.isdecimal() and 1 <= int(value) <= at_most):
        raise ImproperlyConfigured(f"{name} must be a whole number from 1 to {at_most}, not {value!r}.")
    return int(value)


def words(name: str) -> list[str]:
    """A list separated by commas; empty when the variable is not set."""
    return [word.strip() for word in os.environ.get(name, "").split(",") if word.strip()]


def count(name: str, default: int) -> int:
    value = os.environ.get(name)
    if value is None:
        return default
    if not re.fullmatch("[0-9]{1,2}", value):
        raise ImproperlyConfigured(f"{name} must be a number from 0 to 99, not {value!r}.")
    return int(value)


def folder(name: str, default: Path) -> Path:
    value = os.environ.get(name)
    if value is None:
        return default
    path = Path(value)
    if not path.is_absolute():
        raise ImproperlyConfigured(f"{name} must be an absolute path, not {value!r}.")
    return path


def site_url(name: str, default: str) -> str:
    """The site's public address: scheme and host, nothing after it."""
    value = os.environ.get(name, default)
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query or parts.fragment:
        raise ImproperlyConfigured(f"{name} must look like https://paper.example, not {value!r}.")
    return value


def time_zone(name: str, default: str) -> str:
    value = os.environ.get(name, default)
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ImproperlyConfigured(f"{name} must be a time zone such as Asia/Shanghai, not {value!r}.") from error
    return value


def database(name: str, default: str) -> dict:
    """Django's settings for `postgres://…` or `sqlite:///…`; SQLite is set up for several writers at once."""
    value = os.environ.get(name, default)
    try:
        config = dj_database_url.parse(value, conn_max_age=60, conn_health_checks=True)
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} is not a database address: {error}") from error
    if config["ENGINE"] == "django.db.backends.sqlite3":
        config["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        }
    elif config["ENGINE"] != "django.db.backends.postgresql":
        raise ImproperlyConfigured(f"{name} must begin with postgres:// or sqlite:///, not {value.split(':')[0]!r}.")
    return config


def secret_key(name: str, kept_in: Path) -> str:
    """The key from the environment, else one made at the first start and kept in a file only its owner reads."""
    if value := os.environ.get(name):
        return value
    try:
        return kept_in.read_text()
    except FileNotFoundError:
        kept_in.parent.mkdir(parents=True, exist_ok=True)
        key = secrets.token_urlsafe(50)
        try:
            descriptor = os.open(kept_in, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return kept_in.read_text()
        with open(descriptor, "w") as file:
            file.write(key)
        return key
