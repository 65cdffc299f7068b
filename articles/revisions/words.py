"""Acts and parts of a story as the desk says them."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from newsroom.contributors.roles import LABELS_BEHIND, Role
from newsroom.history.models import Revision

from ..models import Article
from ..recording import Act
from ..snapshots import TEXT
from ..steps import step_of

# Parts that the timeline says in one word.
TITLES = ("kicker", "headline", "deck")
CREDITS = ("bylines", "credit_as_printed", "credit_covers_photos", "byline_place")
OTHERS = ("dateline", "summary", "editors_note", "kind", "section", "tags", "author", "asked_length", "wished_for")


def act_in_words(revision: Revision) -> str:
    if revision.act == Act.PASSED:
        return _("passed the %(step)s") % {"step": step_of(revision.state).label}
    return str(Act(revision.act).label) if revision.act in Act.values else revision.act


def name_of(part: str) -> str:
    return str(Article._meta.get_field(part).verbose_name)


def changed_parts(before: dict, after: dict) -> list[str]:
    """The names of the parts in which two snapshots differ."""
    if before == after:
        return []
    return list(parts_that_differ(before, after))


def parts_that_differ(before: dict, after: dict) -> Iterator[str]:
    def differ(*names):
        return any(before.get(name) != after.get(name) for name in names)

    if differ(*TITLES):
        yield _("headlines")
    if differ("body"):
        yield _("body")
    if differ(*CREDITS):
        yield _("byline")
    yield from photo_parts(before["photos"], after["photos"])
    yield from (name_of(part) for part in OTHERS if differ(part))


def photo_parts(before: list[dict], after: list[dict]) -> Iterator[str]:
    if [(use["photo"], use["file"]) for use in before] != [(use["photo"], use["file"]) for use in after]:
        yield _("photos")
    old = {use["photo"]: use for use in before}
    stayed = [(old[use["photo"]], use) for use in after if use["photo"] in old]
    if any(one["printed_caption"] != other["printed_caption"] for one, other in stayed):
        yield _("captions")
    if any(photo_credit(one) != photo_credit(other) for one, other in stayed):
        yield _("photo credits")


def value_in_words(part: str, value) -> str:
    """A part of a snapshot that is no text and no list."""
    if part == "section":
        return value["name"] if value else ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    field = Article._meta.get_field(part)
    return str(dict(field.flatchoices).get(value, "" if value is None else value))


def byline(credit: dict) -> str:
    """A row as it is printed, with the role that its label may not say."""
    return _("%(printed)s (%(role)s)") % {"printed": as_printed(credit), "role": role_in_words(credit["role"])}


def as_printed(credit: dict) -> str:
    words = [credit["label"], credit["name"]]
    return " ".join(filter(None, reversed(words) if credit["label"] in LABELS_BEHIND else words))


def role_in_words(role: str) -> str:
    return str(dict(Role.choices).get(role, role))


def photo_credit(use: dict) -> str:
    return use["credit_as_printed"] or "、".join(map(as_printed, use["credits"]))


def is_text(part: str) -> bool:
    return part in TEXT or part == "credit_as_printed"
