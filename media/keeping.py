"""Files and rows stay together: no file without its row when a transaction fails, none after its row is gone."""

import logging
import shutil
from collections.abc import Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path, PurePath

from django.conf import settings
from django.db import DatabaseError, transaction

log = logging.getLogger(__name__)
_stored: ContextVar[list | None] = ContextVar("stored", default=None)


def folder_of(original: str) -> Path:
    """Where the renditions of one original lie, by the name of its file."""
    path = PurePath(original)
    return Path(settings.RENDITIONS_DIR) / path.parent.name / path.name


def note_stored(file) -> None:
    """Remember a file that was stored just now, while its row is not sure yet."""
    stored = _stored.get()
    if stored is not None:
        stored.append((file.field, file.name))


@contextmanager
def only_what_is_held():
    """Delete in the end what was stored inside and is held by no row: its transaction was rolled back.

    What is still held then is looked at once more where an outer one ends: its transaction is a part of that one's.
    """
    stored: list = []
    token = _stored.set(stored)
    try:
        yield
    finally:
        _stored.reset(token)
        if (outer := _stored.get()) is not None:
            outer += stored
        for field in {field for field, _ in stored}:
            _delete_unheld(field, [name for each, name in stored if each is field])


def only_held_files(get_response):
    """Middleware: whatever fails in a request leaves no file behind."""

    def middleware(request):
        with only_what_is_held():
            return get_response(request)

    return middleware


def delete_on_commit(field, name: str) -> None:
    """Delete a file when it is sure that its row has let go of it. Robust: the act itself has succeeded by then."""
    if name:
        transaction.on_commit(lambda: _delete_unheld(field, [name]), robust=True)


def _delete_unheld(field, names: Iterable[str]) -> None:
    try:
        held = set(field.model._base_manager.filter(**{f"{field.name}__in": names}).values_list(field.name, flat=True))
    except DatabaseError:  # Then nothing is known; check_pictures finds what is left over.
        log.exception("Nobody knows whether %s are still needed.", names)
        return
    for name in set(names) - held:
        field.storage.delete(name)
        shutil.rmtree(folder_of(name), ignore_errors=True)
