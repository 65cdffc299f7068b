"""Keeping an issue as it is printed, and letting go of that when it is taken back."""

import json
from collections.abc import Iterable

from articles.recording import Act, last_revisions, record_all

from ..models import Issue, Placement
from .models import Printed, PrintedPhoto


def keep_as_printed(issue: Issue, by=None) -> None:
    """Keep what the stories of the issue say now, of those that are not kept yet; in the caller's transaction.

    The number of queries does not grow with the stories.
    """
    placements = list(Placement.objects.filter(page__issue=issue, printed=None).order_by("pk"))
    stories = {placement.article_id for placement in placements}
    record_all(stories, by, act=Act.BEGUN)  # what somebody wrote past the desk is printed as well
    keep(placements)


def keep(placements: Iterable[Placement]) -> None:
    """Keep stories whose last revisions say what they are."""
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
