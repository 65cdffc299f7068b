"""Which photos wait for somebody to decide whose they are: asked of the database each time, stored nowhere."""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.models import PrintedClaim
from media.models import Credit, CreditDecision, FileClaim, Photo
from newsroom.contributors.covering import covering_bylines

Question = CreditDecision.Question
BYLINES = "uses__article__bylines"
COVERED = Q(**{f"{BYLINES}__in": covering_bylines()})


def goes_by_the_claimed_name(contributor: str) -> Q:
    name, alias = f"{contributor}__name", f"{contributor}__aliases__name"
    return Q(**{name: OuterRef("name")}) | Q(**{alias: OuterRef("name")})


def open_claims(model, photo: str):
    """Claims not refuted that name somebody whom the credit does not; the path `photo` leads to the photo."""
    own = Credit.objects.filter(goes_by_the_claimed_name("contributor"), photo=OuterRef(photo))
    is_named = goes_by_the_claimed_name(f"{BYLINES}__contributor")
    covered = Photo.objects.filter(is_named, COVERED, credits=None, pk=OuterRef(photo))
    return model.objects.filter(~Exists(own), ~Exists(covered), is_refuted=False)


def waiting() -> dict[Question, QuerySet]:
    """For each question the keys of the photos about which it is open."""
    bare = Photo.objects.filter(credits=None)
    inherited = bare.filter(COVERED).values("pk")
    return {
        Question.UNCREDITED: bare.filter(no_credit_reason="").exclude(pk__in=inherited).values("pk"),
        Question.INHERITED: inherited,
        Question.FILE: open_claims(FileClaim, "photo").values("photo"),
        Question.PRINTED: open_claims(PrintedClaim, "use__photo").values("use__photo"),
    }


def photos_among(keys: Iterable[QuerySet], issue: str = "") -> QuerySet:
    """The photos that one of `keys` leads to; of one issue where its key is given."""
    photos = Photo.objects.filter(reduce(or_, (Q(pk__in=some) for some in keys)))
    if issue:
        printed = Photo.objects.filter(uses__article__placements__page__issue=issue)
        photos = photos.filter(pk__in=printed.values("pk"))
    return photos


def open_photos(question: str = "") -> QuerySet:
    """Photos with an open question, or with this one: for any list of photos to be narrowed to."""
    found = waiting()
    return photos_among([found[question]] if question else found.values())


class Waiting:
    """The keys of all photos that wait, by question and the newest first: read once for counts and pages alike."""

    def __init__(self, issue: str = ""):
        asked = {question: photos_among([keys], issue) for question, keys in waiting().items()}
        self.filed = {question: set(photos.values_list("created_at", "pk")) for question, photos in asked.items()}

    def keys(self, question: str = "") -> list[int]:
        """One photo may be asked about for several reasons; among all it is there once."""
        filed = self.filed[question] if question else set().union(*self.filed.values())
        return [pk for _created_at, pk in sorted(filed, reverse=True)]

    def counts(self) -> dict[str, int]:
        counts = {question.value: len(filed) for question, filed in self.filed.items()}
        return {"": len(self.keys()), **counts}
