"""Whose story it is, so that nobody reviews their own: of who began it, who is named for it, who wrote most of it."""

import json
import re
from collections import Counter
from collections.abc import Iterable

from django.db.models import Exists, F, Max, OuterRef, Q, Subquery

from newsroom.history.comparing import differences
from newsroom.history.models import Revision
from newsroom.reading.roles import FURNITURE, WRITERS_LABEL

from .body import as_text
from .models import Article, ArticlePhoto, Byline
from .recording import SUBJECT, Act

# By these acts somebody writes; who reads a page in or restores a version puts the words of others there.
WRITING = (Act.WRITTEN, Act.CHANGED, Act.REOPENED)


def authors(article: Article) -> set[int]:
    """The logins of whoever began it here and of those it names; who is named for editing the page is none."""
    bylines = article.bylines.exclude(contributor__user=None).values_list("contributor__user", "role", "label")
    named = {user for user, role, label in bylines if is_share(role, label)}
    return {article.author_id, *named, *photographers(article)} - {None}


def is_share(role: str, label: str) -> bool:
    return role not in FURNITURE or bool(re.search(WRITERS_LABEL, label))


def photographers(article: Article) -> Iterable[int]:
    """Photo news is a piece of whoever shot it."""
    if article.kind != Article.Kind.PHOTO:
        return ()
    return article.photos.values_list("photo__credits__contributor__user", flat=True)


def own(user) -> Q:
    """The stories that `authors` says are of this login."""
    named = Byline.objects.filter(article=OuterRef("pk"), contributor__user=user)
    named = named.filter(~Q(role__in=FURNITURE) | Q(label__regex=WRITERS_LABEL))
    shot = ArticlePhoto.objects.filter(article=OuterRef("pk"), photo__credits__contributor__user=user)
    return Q(author=user) | Q(Exists(named)) | Q(Exists(shot), kind=Article.Kind.PHOTO)


def mostly_written_by(user, keys: Iterable[int]) -> set[int]:
    """Those of the stories of which `user` put in more than half of the text at once before they were filed last."""
    filed = Revision.objects.filter(subject_type=SUBJECT, subject_pk=OuterRef("subject_pk"), act=Act.FILED)
    filed = filed.order_by().values("subject_pk").annotate(last=Max("number")).values("last")
    theirs = Revision.objects.filter(
        subject_type=SUBJECT, subject_pk__in=list(keys), act__in=WRITING, made_by=user, number__lt=Subquery(filed)
    )
    before = Revision.objects.filter(
        subject_type=SUBJECT, subject_pk=OuterRef("subject_pk"), number=OuterRef("number") - 1
    )
    rows = theirs.annotate(before=Subquery(before.values("content"))).order_by()
    texts = rows.values_list("subject_pk", "before", F("content"))
    return {key for key, was, now in texts if is_mostly_new(text_of(was), text_of(now))}


def text_of(content: str | None) -> list[str]:
    return as_text(json.loads(content)["body"]).splitlines() if content else []


def is_mostly_new(before: list[str], after: list[str]) -> bool:
    """Whether more than half of the characters of a text were not in the one before; paragraphs that moved were."""
    whole = sum(map(len, after))
    new, gone = Counter(after) - Counter(before), Counter(before) - Counter(after)
    if 2 * sum(map(len, new.elements())) <= whole:
        return False
    found = differences("\n".join(gone.elements()), "\n".join(new.elements()))
    return 2 * sum(len(text.replace("\n", "")) for sign, text in found if sign > 0) > whole
