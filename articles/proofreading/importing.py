"""A list from a file: read row by row, compared with what is kept, shown, and then taken over whole or not at all."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models, transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from newsroom.contributors.models import without_blanks

from .models import Official, Severity, Wording

DAY = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[日月年号]?(?: 0:00(?::00)?)?")
OPEN_ENDED = ("至今", "现在", "-", "—", "今")
GRAVITIES = {
    "错误": Severity.ERROR,
    "禁用": Severity.ERROR,
    "error": Severity.ERROR,
    "警告": Severity.WARNING,
    "慎用": Severity.WARNING,
    "warning": Severity.WARNING,
    "提示": Severity.HINT,
    "hint": Severity.HINT,
    "": Severity.WARNING,
}


@dataclass(frozen=True)
class ListFile:
    """What a file of one list looks like: headings by column, those that tell one row from another."""

    model: type[models.Model]
    headings: Mapping[str, tuple[str, ...]]
    needed: tuple[str, ...]
    key: tuple[str, ...]


OFFICIALS = ListFile(
    Official,
    {
        "name": ("姓名", "name"),
        "title": ("职务", "现任职务", "title"),
        "valid_from": ("任职起", "任职时间", "起", "from"),
        "valid_to": ("任职止", "离任时间", "止", "until", "to"),
    },
    ("name", "title"),
    ("name", "title", "valid_from"),
)
WORDINGS = ListFile(
    Wording,
    {
        "wording": ("用语", "词语", "禁用词", "不规范用语", "wording"),
        "replacement": ("改为", "规范用语", "replacement"),
        "advice": ("说明", "建议", "advice"),
        "severity": ("级别", "程度", "gravity"),
    },
    ("wording",),
    ("wording",),
)


@dataclass
class Plan:
    """What taking the file over would do; `faults` are (row, words) pairs, and where there is one nothing is done."""

    new: list = field(default_factory=list)
    changed: list = field(default_factory=list)  # (kept row, {field: (old, new)})
    same: int = 0
    faults: list = field(default_factory=list)

    @property
    def may_be_done(self) -> bool:
        return not self.faults and bool(self.new or self.changed)


def plan_for(kind: ListFile, rows: Sequence[Sequence[str]]) -> Plan:
    columns = columns_of(kind, rows[0] if rows else ())
    plan, seen = Plan(), {}
    kept = {key_of(kind, thing): thing for thing in kind.model.objects.all()}
    for number, row in enumerate(rows[1:], 2):
        cells = {name: row[place] if place < len(row) else "" for name, place in columns.items()}
        if any(cells.values()):
            try:
                add(plan, kind, checked(kind, cells), kept, seen, number)
            except ValidationError as error:
                plan.faults += [(number, message) for message in words_of(kind, error)]
    return plan


def columns_of(kind: ListFile, heads: Sequence[str]) -> dict[str, int]:
    """Which column holds what. Raises ValidationError where a needed one is missing."""
    places = {head.strip().casefold(): place for place, head in reversed(list(enumerate(heads)))}
    found = {
        name: next(places[word] for word in words if word in places)
        for name, words in kind.headings.items()
        if any(word in places for word in words)
    }
    missing = [kind.headings[name][0] for name in kind.needed if name not in found]
    if missing:
        told = _("The first row must name the columns. Missing: %(names)s.")
        raise ValidationError(told % {"names": "、".join(missing)})
    return found


def checked(kind: ListFile, cells: Mapping[str, str]) -> models.Model:
    """The row as a thing that could be kept."""
    values = {name: READERS.get(name, str)(text) for name, text in cells.items()}
    thing = kind.model(**values)
    thing.clean_fields()
    thing.clean()
    for constraint in kind.model._meta.constraints:
        if isinstance(constraint, models.CheckConstraint):
            constraint.validate(kind.model, thing)
    return thing


def add(plan: Plan, kind: ListFile, thing, kept: dict, seen: dict, number: int) -> None:
    key = key_of(kind, thing)
    if key in seen:
        raise ValidationError(_("The same stands in row %(row)d already.") % {"row": seen[key]})
    seen[key] = number
    if key not in kept:
        plan.new.append(thing)
        return
    differing = {
        name: (getattr(kept[key], name), getattr(thing, name))
        for name in kind.headings
        if getattr(kept[key], name) != getattr(thing, name)
    }
    if differing:
        plan.changed.append((kept[key], differing))
    else:
        plan.same += 1


def key_of(kind: ListFile, thing) -> tuple:
    return tuple(getattr(thing, name) for name in kind.key)


@transaction.atomic
def take_over(kind: ListFile, rows: Sequence[Sequence[str]]) -> Plan:
    """All of it or nothing. Raises ValidationError where a row is wrong."""
    plan = plan_for(kind, rows)
    if plan.faults:
        raise ValidationError(_("Nothing was taken over: the list has faults."))
    for thing in plan.new:
        thing.save()
    for thing, differing in plan.changed:
        for name, (_old, value) in differing.items():
            setattr(thing, name, value)
        thing.save()
    return plan


def words_of(kind: ListFile, error: ValidationError) -> list[str]:
    if not hasattr(error, "error_dict"):
        return error.messages
    labels = {each.name: capfirst(each.verbose_name) for each in kind.model._meta.fields}
    return [
        message if name == NON_FIELD_ERRORS else _("%(column)s: %(fault)s") % {"column": labels[name], "fault": message}
        for name, messages in error.message_dict.items()
        for message in messages
    ]


def first_day(text: str) -> date | None:
    return day(text, is_last=False)


def last_day(text: str) -> date | None:
    """2024年5月 ends on the 31st; 至今 has no end."""
    return day(text, is_last=True)


def day(text: str, is_last: bool) -> date | None:
    text = text.strip()
    if not text or text in OPEN_ENDED:
        return None
    match = DAY.fullmatch(text)
    try:
        year, month, number = (int(part) if part else 0 for part in match.groups())
        month = month or (12 if is_last else 1)
        return date(year, month, number or (monthrange(year, month)[1] if is_last else 1))
    except (AttributeError, ValueError) as error:
        raise ValidationError(_("“%(text)s” is no date: write 2024-05-20.") % {"text": text}) from error


def gravity(text: str) -> str:
    try:
        return GRAVITIES[text.strip().casefold()]
    except KeyError as error:
        told = _("“%(text)s” is no gravity: write 错误, 警告 or 提示.")
        raise ValidationError(told % {"text": text}) from error


READERS = {"name": without_blanks, "valid_from": first_day, "valid_to": last_day, "severity": gravity}
