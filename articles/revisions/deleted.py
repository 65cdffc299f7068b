"""Stories that were deleted: their history still tells of them, to those who may see every story."""

import json

from django.db.models import Exists, OuterRef, QuerySet

from newsroom.history.models import Revision

from ..body import shortened
from ..models import Article
from ..recording import SUBJECT, Act, latest
from .words import as_printed


def deletions() -> "Deletions":
    """The last revision of each story that is gone, the latest first."""
    there = Article.objects.filter(pk=OuterRef("subject_pk"))
    last = Revision.objects.filter(latest(), ~Exists(there), subject_type=SUBJECT, act=Act.DELETED)
    return Deletions(last.order_by("-serial"))


class Deletions:
    """The same, page by page, each with the story as it was."""

    def __init__(self, revisions: QuerySet[Revision]):
        self.revisions = revisions

    def count(self) -> int:
        return self.revisions.count()

    def __getitem__(self, some: slice) -> list[tuple[Article, Revision]]:
        return [(story_of(revision), revision) for revision in self.revisions[some]]


def story_of(revision: Revision) -> Article:
    """The story as it was when it was deleted: a row of no table."""
    content = json.loads(revision.content)
    printed = content["credit_as_printed"] or " ".join(as_printed(row) for row in content["bylines"])
    captions = [use["printed_caption"] for use in content["photos"]]
    return Article(
        pk=revision.subject_pk,
        kind=content["kind"],
        state=revision.state,
        kicker=content["kicker"],
        headline=content["headline"] or shortened(next(iter(captions), ""), 24),
        deck=content["deck"],
        body=content["body"],
        credit_as_printed=printed,
        author_id=content["author"],
    )


def deleted_story(pk) -> Article | None:
    found = Revision.objects.filter(latest(), subject_type=SUBJECT, subject_pk=pk, act=Act.DELETED).first()
    return None if found is None or Article.objects.filter(pk=pk).exists() else story_of(found)
