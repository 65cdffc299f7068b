"""Logins with the permissions of the reviews, and stories that have come some way."""

from django.contrib.auth.models import Permission

from articles.recording import Act, record
from articles.reviewed import State
from articles.reviewing import transition
from tests.factories import make_article, make_user

DESK = ("view_article", "add_article", "change_article", "file_article")
DUTIES = {
    "reporter": DESK,
    "section_editor": (*DESK, "review_first_article", "spike_article"),
    "desk_head": (*DESK, "review_second_article", "spike_article"),
    "chief_editor": (*DESK, "review_final_article", "spike_article"),
}


def make_staff():
    """A login for each duty, by its name."""
    staff = {}
    for duty, names in DUTIES.items():
        staff[duty] = make_user(username=duty, is_staff=True)
        staff[duty].user_permissions.set(Permission.objects.filter(codename__in=names))
    return staff


def make_draft(headline, author, **kwargs):
    article = make_article(headline, state=State.DRAFT, author=author, **kwargs)
    record(article, author, act=Act.WRITTEN)
    return article


def make_filed(headline, author, *signers, **kwargs):
    """A story that its author has filed and that `signers` have passed, one after the other."""
    article = make_draft(headline, author, **kwargs)
    transition(article, Act.FILED, author)
    for signer in signers:
        transition(article, Act.PASSED, signer)
    return article
