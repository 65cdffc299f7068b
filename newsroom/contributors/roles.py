"""What people are credited for, and how a printed credit line is made from single credits."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """The roles of the trade; the reader of printed lines gives the same keys."""

    REPORTER = "reporter", _("reporter")
    CHIEF_REPORTER = "chief_reporter", _("chief reporter")
    TRAINEE_REPORTER = "trainee_reporter", _("trainee reporter")
    SPECIAL_REPORTER = "special_reporter", _("special reporter")
    CORRESPONDENT = "correspondent", _("correspondent")
    SPECIAL_CORRESPONDENT = "special_correspondent", _("special correspondent")
    INTERN = "intern", _("intern")
    PHOTOGRAPHER = "photographer", _("photographer")
    AUTHOR = "author", _("author")
    UNLABELLED = "unlabelled", _("author, unlabelled")
    COMPILER = "compiler", _("compiler")
    TRANSLATOR = "translator", _("translator")
    ILLUSTRATOR = "illustrator", _("illustrator")
    VIDEOGRAPHER = "videographer", _("videographer")
    COURTESY = "courtesy", _("courtesy of")
    SUPPLIER = "supplier", _("supplied by")
    SOURCE = "source", _("source")
    TIPSTER = "tipster", _("tip from")
    EDITOR = "editor", _("editor")
    PROOFREADER = "proofreader", _("proofreader")
    REVIEWER = "reviewer", _("reviewer")
    ORGANISER = "organiser", _("organised by (not printed)")


# An organiser counts for the assessment and is never named in the paper.
PRINTED_ROLES = tuple(role for role in Role if role != Role.ORGANISER)

# These stand after the names (`甲 摄`), all others before them (`本报记者 甲`).
LABELS_BEHIND = frozenset(
    {"摄", "摄影", "图", "文", "供图", "提供", "供稿", "整理", "编译", "翻译", "绘", "绘图", "制图", "摄影报道"}
)


class CreditGroup(NamedTuple):
    """Neighbours under one printed label; `is_behind` tells on which side of the names the label stands."""

    label: str
    people: list
    is_behind: bool


def printed_groups(credits: Iterable) -> list[CreditGroup]:
    """Group the printed ones of `credits` (Byline or Credit rows in order, each with contributor, role and label)."""
    printed = (credit for credit in credits if credit.role in PRINTED_ROLES)
    return [
        CreditGroup(label, [credit.contributor for credit in group], label in LABELS_BEHIND)
        for label, group in groupby(printed, key=lambda credit: credit.label)
    ]


def printed_line(credits: Iterable, ending: str = "") -> str:
    """The line as print sets it: `本报记者 甲 乙 通讯员 丙 文/图`."""
    words = []
    for label, people, is_behind in printed_groups(credits):
        names = [person.name for person in people]
        words += [*names, label] if is_behind else [label, *names]
    return " ".join(word for word in [*words, ending] if word)
