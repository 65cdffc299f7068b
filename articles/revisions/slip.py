"""The slip (稿签) of a story: its cover sheet, with every step, opinion and signature that it has had."""

from datetime import datetime
from typing import NamedTuple

from django.db.models import prefetch_related_objects
from django.utils import timezone

from newsroom.history.models import Revision

from ..models import Article
from ..recording import SUBJECT, Act
from ..reviewing import Signature, standing
from ..steps import Step, ladder
from .words import act_in_words

# A slip tells of a story's reviews, and not of each of its changes.
LEFT_OUT = (Act.CHANGED, Act.RESTORED, Act.BEGUN, Act.DELETED)


class Box(NamedTuple):
    """A step of the reviews; empty until somebody signs."""

    step: Step
    signature: Signature | None


class Slip(NamedTuple):
    article: Article
    boxes: list[Box]
    acts: list[tuple[Revision, str]]
    last: Revision | None
    made_at: datetime


def slip_of(article: Article) -> Slip:
    prefetch_related_objects([article], "section", "author", "bylines__contributor", "photos__photo")
    rows = Revision.objects.filter(subject_type=SUBJECT, subject_pk=article.pk).defer("content").order_by("number")
    acts = [(row, act_in_words(row)) for row in rows.exclude(act__in=LEFT_OUT)]
    signatures = {signature.step: signature for signature in standing(article).signatures}
    return Slip(article, [Box(step, signatures.get(step)) for step in ladder()], acts, rows.last(), timezone.now())
