"""Somebody asks an address: what class of answer comes, and whether anything was written."""

from contextlib import contextmanager

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils.http import urlencode

ANSWERED, ACTED, LOGIN, FORBIDDEN, MISSING, NOT_SO, BROKEN = "+!l-0mX"
CLASSES = {403: FORBIDDEN, 404: MISSING, 405: NOT_SO}
WRITES = ("INSERT", "UPDATE", "DELETE")


class Asking:
    """A browser of one person; whatever it does is undone, so that the next finds everything as it was."""

    def __init__(self, user=None):
        self.client = Client(raise_request_exception=False)
        self.session = ""
        if user:
            self.client.force_login(user)
            self.session = self.client.cookies[settings.SESSION_COOKIE_NAME].value

    def send(self, method: str, path: str, data=None):
        """The response, and the statements that wrote."""
        self.client.cookies.clear()
        if self.session:
            self.client.cookies[settings.SESSION_COOKIE_NAME] = self.session
        if method == "get" and data:
            path, data = f"{path}{'&' if '?' in path else '?'}{urlencode(data, doseq=True)}", None
        with noting_writes() as written, transaction.atomic():
            response = getattr(self.client, method)(path, data or {})
            transaction.set_rollback(True)
        return response, written

    def answer(self, method: str, path: str, data=None) -> str:
        response, written = self.send(method, path, data)
        found = class_of(response)
        return ACTED if found == ANSWERED and written else f"{found}!" if written else found


def class_of(response) -> str:
    status = response.status_code
    address = response.headers.get("Location", "")
    if status >= 500:
        return BROKEN
    if address.startswith(reverse("admin:login")):
        return LOGIN
    # The desk leads whoever asks for a thing that is not there to its first page, and says so.
    return MISSING if address == reverse("admin:index") else CLASSES.get(status, ANSWERED)


@contextmanager
def noting_writes():
    written = []

    def note(execute, sql, params, many, context):
        if sql.startswith(WRITES) and "django_session" not in sql:
            written.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield written


def payload(address, thing) -> dict:
    """What a form of the desk sends that would do something: everywhere the same, so that no address is spared."""
    pk = thing.pk if thing else 0
    sent = {
        "post": "yes",
        "action": address.name.partition("#")[2] or "delete_selected",
        "_selected_action": pk,
        f"{pk}-caption": "改",
        f"{pk}-rights": "own",
        "answer": "two",
        "phrase": "据市气象台最新消息",
        "name": "新人",
        "kind": "person",
    }
    if state := getattr(thing, "state", ""):
        sent |= {"_act": "filed" if state == "draft" else "passed", "version": thing.version}
        sent["seen"] = f"{thing.pk}:{thing.version}"
    if address.name == "admin:media_photo_twin":
        sent["earlier"] = thing.twins.get().earlier_id
    return sent
