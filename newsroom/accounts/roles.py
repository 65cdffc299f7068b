"""Who may do what, by role: one table, kept in the database as groups by every `migrate` and by `manage.py sync_roles`.

A line of a duty reads `model: view add change delete`, and each word after it is a permission of Django's. `file` is
the right to file and to go on with one's own (newsroom/policy.py).
"""

from typing import NamedTuple

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import gettext_lazy as _

DESK = (
    "articles.article: view add change delete",
    "articles.byline: view add change delete",
    "articles.articlephoto: view add change delete",
    "media.photo: view add change delete",
    "media.credit: view add change delete",
    "contributors.contributor: view add change",
    "contributors.alias: view add change delete",
    "contributors.organisation: view add change",
    "articles.section: view",
    "articles.setphrase: view",
    "articles.official: view",
    "articles.wording: view",
    "taggit.tag: view add",
    "issues.issue: view",
    "issues.page: view",
    "issues.placement: view",
)
LAYOUT = (
    "issues.issue: view add change",
    "issues.page: view add change delete",
    "issues.placement: view add change delete",
    "intake.sourcepage: view add change",
)
CREDITS = (
    "media.credit: decide",
    "contributors.contributor: merge assess",
)
FILING = ("articles.article: file",)
PHRASES = ("articles.setphrase: add change delete",)
LISTS = ("articles.official: add change delete", "articles.wording: add change delete")
READING = tuple(f"{line.split(':')[0]}: view" for line in DESK)


class Duty(NamedTuple):
    label: str
    permissions: tuple[str, ...]


ROLES = {
    "correspondent": Duty(
        _("correspondent"), ("articles.article: add file", "media.photo: file", "articles.section: view")
    ),
    "reporter": Duty(_("reporter"), DESK + FILING),
    "photographer": Duty(
        _("photographer"),
        READING
        + ("media.photo: add change delete", "media.credit: add change delete", "contributors.contributor: add"),
    ),
    "section_editor": Duty(
        _("section editor"),
        DESK + LAYOUT + CREDITS + PHRASES + LISTS + ("articles.article: file review_first spike",),
    ),
    "desk_head": Duty(
        _("desk head"),
        DESK
        + LAYOUT
        + CREDITS
        + PHRASES
        + LISTS
        + ("articles.article: file review_second spike", "articles.section: add change"),
    ),
    "chief_editor": Duty(
        _("chief editor"),
        DESK
        + LAYOUT
        + CREDITS
        + PHRASES
        + LISTS
        + (
            "articles.article: file review_final spike",
            "issues.issue: delete publish",
            "issues.masthead: view change",
            "articles.section: add change delete",
            "contributors.contributor: delete",
            "intake.sourcepage: delete",
        ),
    ),
    "proofreader": Duty(_("proofreader"), READING + LISTS + ("articles.article: change",)),
    "layout": Duty(_("layout"), READING + LAYOUT),
    "accounts": Duty(_("accounts"), READING + ("contributors.contributor: assess",)),
    "administrator": Duty(
        _("administrator"),
        ("accounts.user: view add change delete", "auth.group: view", "issues.masthead: view add change"),
    ),
}


def permissions_of(duty: Duty) -> list[Permission]:
    """The rows behind a duty's lines; an unknown model or word raises Permission.DoesNotExist."""
    wanted = [
        (app, f"{word}_{name}")
        for line in duty.permissions
        for model, words in [line.split(":")]
        for app, name in [model.split(".")]
        for word in words.split()
    ]
    rows = Permission.objects.filter(codename__in={codename for _app, codename in wanted})
    found = {(row.content_type.app_label, row.codename): row for row in rows.select_related("content_type")}
    if missing := [".".join(each) for each in wanted if each not in found]:
        raise Permission.DoesNotExist(", ".join(missing))
    return [found[each] for each in wanted]


@transaction.atomic
def sync_roles() -> None:
    """Make each role's group hold the permissions of the table, no more and no fewer."""
    for key, duty in ROLES.items():
        group, _created = Group.objects.get_or_create(name=key)
        group.permissions.set(permissions_of(duty))
