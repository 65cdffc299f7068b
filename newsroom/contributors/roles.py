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

# Text and photo together: the line says 文/图 by itself.
LABELS_OF_BOTH = frozenset({"文/图", "图/文", "文图", "文并摄", "文并图", "摄影报道"})

# These stand after the names (`甲 摄`), all others before them (`本报记者 甲`).
LABELS_BEHIND = LABELS_OF_BOTH | {
    *("摄", "摄影", "图", "文", "供图", "提供", "供稿", "整理", "编译", "翻译", "绘", "绘图", "制图", "发"),
}


# What print says for a role where nothing else is known; the desk offers it and the editor may change it.
USUAL_LABELS = {
    Role.REPORTER: "本报记者",
    Role.CHIEF_REPORTER: "本报首席记者",
    Role.TRAINEE_REPORTER: "见习记者",
    Role.SPECIAL_REPORTER: "特约记者",
    Role.CORRESPONDENT: "通讯员",
    Role.SPECIAL_CORRESPONDENT: "特约通讯员",
    Role.INTERN: "实习生",
    Role.PHOTOGRAPHER: "摄",
    Role.COMPILER: "整理",
    Role.TRANSLATOR: "翻译",
    Role.ILLUSTRATOR: "绘",
    Role.VIDEOGRAPHER: "视频",
    Role.COURTESY: "供图",
    Role.SUPPLIER: "供稿",
    Role.TIPSTER: "线索提供",
}

# What these did has to be said where their label only says who they are: 本报记者 甲 摄.
DEEDS = {Role.PHOTOGRAPHER: "摄", Role.COURTESY: "供图"}


class CreditGroup(NamedTuple):
    """Neighbours under one printed label; `is_behind` tells on which side of the names the label stands.

    `deed` is what the label does not say: of `本报记者 甲 文 本报记者 乙 摄` it is 文 and 摄.
    """

    label: str
    people: list
    is_behind: bool
    deed: str = ""


def deed_of(credit) -> str:
    return DEEDS.get(credit.role, "")


def printed_groups(credits: Iterable) -> list[CreditGroup]:
    """Group the printed ones of `credits` (Byline or Credit rows in order, each with contributor, role and label)."""
    printed = [credit for credit in credits if credit.role in PRINTED_ROLES]
    runs = [(key, list(run)) for key, run in groupby(printed, key=lambda credit: (credit.label, deed_of(credit)))]
    following = [key[1] for key, _run in runs[1:]] + [""]
    return [
        CreditGroup(label, [credit.contributor for credit in run], label in LABELS_BEHIND, said(label, deed, after))
        for ((label, deed), run), after in zip(runs, following, strict=False)
    ]


def said(label: str, deed: str, after: str) -> str:
    """The deed where print needs it: at the end of those who did it, and 文 to tell writers from photographers."""
    if deed:
        is_in_label = not label or label in LABELS_BEHIND or any(word in label for word in "摄图供")
        return "" if is_in_label or after == deed else deed
    return "文" if after and label not in LABELS_BEHIND else ""


def printed_line(credits: Iterable, ending: str = "") -> str:
    """The line as print sets it: `本报记者 甲 乙 通讯员 丙 文/图`.

    `ending` is left out where the line says by itself who made the photos.
    """
    credits = list(credits)
    words, title = [], ""
    for label, people, is_behind, deed in printed_groups(credits):
        names = [person.name for person in people]
        # A title holds until the next one: 本报记者 甲 文 乙 摄.
        words += [*names, label, deed] if is_behind else [label if label != title else "", *names, deed]
        title = title if is_behind else label
    is_said = any(credit.role == Role.PHOTOGRAPHER or credit.label in LABELS_OF_BOTH for credit in credits)
    return " ".join(word for word in [*words, "" if is_said else ending] if word)
