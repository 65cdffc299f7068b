"""What a browser sends of a form, taken apart with suspicion: it may be too long, no JSON, or of another shape."""

import json
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from ..body import as_text, shortened

MOST_BYTES = 1024 * 1024
MOST_KEYS = 50
LARGEST = 2**31 - 1


class NotTaken(Exception):
    """A request that is answered with `status` and, where its sender should know why, with words."""

    def __init__(self, status: int, told=""):
        super().__init__(told)
        self.status, self.told = status, told


def refuse_number(text):
    raise ValueError(text)


def read_json(request) -> dict:
    if len(request.body) > MOST_BYTES:
        raise NotTaken(413, _("This text is too long to be kept unfinished: save the story."))
    try:
        data = json.loads(request.body, parse_constant=refuse_number)
    except (ValueError, RecursionError) as error:
        raise NotTaken(400) from error
    if not isinstance(data, dict):
        raise NotTaken(400)
    return data


def read_key(value) -> UUID:
    try:
        return UUID(value)
    except (ValueError, TypeError, AttributeError) as error:
        raise NotTaken(400) from error


def read_keys(values) -> list[UUID]:
    if not isinstance(values, list) or len(values) > MOST_KEYS:
        raise NotTaken(400)
    return [read_key(value) for value in values]


def is_table(value, is_entry) -> bool:
    return isinstance(value, dict) and all(map(is_entry, value.values()))


def is_text(value) -> bool:
    return isinstance(value, str)


def is_texts(value) -> bool:
    return isinstance(value, list) and all(map(is_text, value))


def is_rows(value) -> bool:
    return isinstance(value, list) and all(is_table(row, is_text) for row in value)


def is_state(value) -> bool:
    """Whether it has the shape of a form: fields, inline rows, and the names of what is chosen in them."""
    kinds = {"fields": is_texts, "rows": is_rows, "names": is_texts}
    return isinstance(value, dict) and all(is_table(value.get(name), kind) for name, kind in kinds.items())


class Typed(NamedTuple):
    key: UUID
    serial: int
    replaces: list[UUID]
    began_from: str
    text: str
    title: str


def read_typed(data) -> Typed:
    state, base = data.get("state"), data.get("base")
    serial, began_from = data.get("serial"), data.get("began_from")
    if not (is_state(state) and is_state(base) and is_text(began_from) and len(began_from) <= 40):
        raise NotTaken(400)
    if type(serial) is not int or not 0 <= serial <= LARGEST:
        raise NotTaken(400)
    keys = read_key(data.get("key")), serial, read_keys(data.get("replaces", []))
    return Typed(*keys, printable(began_from), json.dumps({"state": state, "base": base}), title_of(state["fields"]))


def printable(text: str) -> str:
    return "".join(character for character in text if character.isprintable())


def title_of(fields) -> str:
    """What lists call the text: its headline, else its beginning."""
    headline, body = (printable(" ".join(fields.get(name, []))) for name in ("headline", "body"))
    return shortened(headline.strip() or as_text(body[:2000]).split("\n")[0], 40)
