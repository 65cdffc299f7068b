"""Which photos wait for somebody to decide whose they are: asked of the database each time, stored nowhere."""

from functools import reduce
from operator import or_

from django.db.models import Count, Exists, OuterRef, Q

from articles.models import PrintedClaim
from media.models import Credit, CreditDecision, FileClaim, Photo
from newsroom.contributors.covering import covering

Question = CreditDecision.Question
BYLINES = "uses__article__bylines"


def goes_by_the_claimed_name(contributor: str) -> Q:
    name, alias = f"{contributor}__name", f"{contributor}__aliases__name"
    return Q(**{name: OuterRef("name")}) | Q(**{alias: OuterRef("name")})


def open_claims(model, photo: str):
    """Claims not refuted that name somebody whom the credit does not; the path `photo` leads to the photo."""
    own = Credit.objects.filter(goes_by_the_claimed_name("contributor"), photo=OuterRef(photo))
    is_covering = covering(BYLINES) & goes_by_the_claimed_name(f"{BYLINES}__contributor")
    covered = Photo.objects.filter(is_covering, credits=None, pk=OuterRef(photo))
    return model.objects.filter(~Exists(own), ~Exists(covered), is_refuted=False)


def conditions() -> dict[Question, Q]:
    """For each question the condition that it is open about a photo."""
    has_own = Exists(Credit.objects.filter(photo=OuterRef("pk")))
    is_covered = Q(pk__in=Photo.objects.filter(covering(BYLINES)).values("pk"))
    return {
        Question.UNCREDITED: Q(~has_own, ~is_covered, no_credit_reason=""),
        Question.INHERITED: Q(~has_own, is_covered),
        Question.FILE: Q(pk__in=open_claims(FileClaim, "photo").values("photo")),
        Question.PRINTED: Q(pk__in=open_claims(PrintedClaim, "use__photo").values("use__photo")),
    }


def any_of(found: dict[Question, Q]) -> Q:
    return reduce(or_, found.values())


def open_photos(question: str = "", issue: str = ""):
    """Photos with an open question, or with this one; of one issue where its key is given."""
    found = conditions()
    photos = Photo.objects.filter(found.get(question) or any_of(found))
    if issue:
        printed = Photo.objects.filter(uses__article__placements__page__issue=issue)
        photos = photos.filter(pk__in=printed.values("pk"))
    return photos


def tally(issue: str = "") -> dict[str, int]:
    """How many photos wait, in all and by question; one photo may be asked about for several reasons."""
    found = conditions()
    counts = {question.value: Count("pk", filter=condition) for question, condition in found.items()}
    return open_photos(issue=issue).aggregate(all=Count("pk"), **counts)
