"""Those who work on a story, and a story on its way."""

from django.contrib.auth.models import Permission

from articles.models import Article
from articles.recording import Act, record
from articles.reviewing import transition
from articles.snapshots import fingerprint, snapshot
from newsroom.history.models import Revision
from tests.factories import make_article, make_user

FIRST, SECOND, FINAL, SPIKE, FILE = (
    "review_first_article",
    "review_second_article",
    "review_final_article",
    "spike_article",
    "file_article",
)


def make_colleague(*codenames, **kwargs):
    user = make_user(**kwargs)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


def make_editor(**kwargs):
    """Somebody who may give every review."""
    return make_colleague(FIRST, SECOND, FINAL, SPIKE, FILE, **kwargs)


def make_written(headline=None, author=None, state="draft", **kwargs):
    """A story with its first revision."""
    story = make_article(headline, author=author, state=state, **kwargs)
    record(story, author, act=Act.WRITTEN)
    return story


def make_filed(author=None, **kwargs):
    author = author or make_colleague(FILE)
    story = make_written(author=author, **kwargs)
    transition(story, Act.FILED, author)
    return story


def passed(story, *reviewers):
    for reviewer in reviewers:
        transition(story, Act.PASSED, reviewer)
    return story


def edit(story, by=None, **changes):
    """What the form does: the text is saved and recorded."""
    for name, value in changes.items():
        setattr(story, name, value)
    story.save()
    return record(story, by)


def text_of(story) -> str:
    return fingerprint(snapshot(story))


def stored(story):
    return Article.objects.get(pk=story.pk)


def acts_of(story) -> list[tuple[str, str]]:
    rows = Revision.objects.filter(subject_pk=story.pk, subject_type="articles.article")
    return list(rows.values_list("act", "state"))
