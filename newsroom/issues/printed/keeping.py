"""Keeping an issue as it is printed, and letting go of that when it is taken back."""

import json
from collections.abc import Iterable

from articles.recording import last_revisions

from ..models import Issue, Placement
from .models import Printed, PrintedPhoto


def keep_as_printed(issue: Issue) -> None:
    """Keep the stories of the issue that are not kept yet; in the caller's transaction.

    Their last revisions say what they are: whoever calls this has recorded them. The number of queries does not grow
    with the stories.
    """
    keep(Placement.objects.filter(page__issue=issue, printed=None).order_by("pk"))


def keep(placements: Iterable[Placement]) -> None:
    placements = list(placements)
    revisions = last_revisions({placement.article_id for placement in placements})
    photos = {key: photos_in(revision) for key, revision in revisions.items()}
    Printed.objects.bulk_create(
        [Printed(placement=placement, revision=revisions[placement.article_id]) for placement in placements],
        batch_size=500,
    )
    PrintedPhoto.objects.bulk_create(
        [
            PrintedPhoto(placement=placement, photo_id=photo)
            for placement in placements
            for photo in photos[placement.article_id]
        ],
        batch_size=500,
    )


def photos_in(revision) -> list[int]:
    return list(dict.fromkeys(photo["photo"] for photo in json.loads(revision.content)["photos"]))


def let_go(issue: Issue) -> None:
    """Forget how the issue was printed: it is taken back, and may come out otherwise."""
    PrintedPhoto.objects.filter(placement__page__issue=issue).delete()
    Printed.objects.filter(placement__page__issue=issue).delete()
