"""Deciding whose picture it is, and taking a decision back: each in one transaction, each with its record."""

from collections.abc import Callable

from django.db import transaction

from articles.following import photos_changed
from articles.models import PrintedClaim
from media.models import Credit, CreditDecision, FileClaim, Photo
from newsroom.contributors.matching import kind_of
from newsroom.contributors.models import Contributor

from .cases import Case, names_of, with_evidence
from .offers import Answer, Offer, Share

LONGEST_LINE = CreditDecision._meta.get_field("credit_before").max_length


class CreditChanged(Exception):
    """The picture is not as it was when whoever decides looked at it."""


@transaction.atomic
def decide(photo_pk: int, seen: str, user, choose: Callable[[Case], Offer | None]) -> CreditDecision:
    """Carry out what `choose` says of the photo as it stands; refuse when it does not stand as it was `seen`."""
    case = locked(photo_pk)
    if case is None or case.seen != seen:
        raise CreditChanged
    offer = choose(case)
    if offer is None:
        raise CreditChanged
    said = {"claimed": case.claimed[:LONGEST_LINE], "credit_before": case.credit_line[:LONGEST_LINE]}
    before = state_of(case.photo)
    carry_out(offer, case.photo)
    photos_changed([photo_pk], user)
    settled = locked(photo_pk)
    return CreditDecision.objects.create(
        photo=settled.photo,
        question=offer.question,
        answer=offer.answer,
        **said,
        credit_after=settled.credit_line[:LONGEST_LINE],
        note=offer.reason,
        before=before,
        after=state_of(settled.photo),
        decided_by=user,
    )


def locked(photo_pk: int) -> Case | None:
    """The photo with all that is said of it, held so that nobody else decides meanwhile."""
    if not Photo.objects.select_for_update().filter(pk=photo_pk).first():
        return None
    return Case(with_evidence(Photo.objects.filter(pk=photo_pk)).get())


def carry_out(offer: Offer, photo: Photo) -> None:
    if offer.answer == Answer.CREDITED:
        write_credits(photo, [(found_or_made(share), share.role, share.label) for share in offer.shares])
    if offer.answer != Answer.KEPT:
        photo.no_credit_reason = offer.reason
        photo.save(update_fields=["no_credit_reason"])
    refute_what_disagrees(photo)


def found_or_made(share: Share) -> Contributor:
    if share.person:
        return share.person
    person = Contributor(name=share.name, kind=kind_of(share.name, share.role))
    person.full_clean()
    person.save()
    return person


def write_credits(photo: Photo, credits: list[tuple[Contributor, str, str]]) -> None:
    """Replace the photo's credits; whoever is there twice in one role is credited once."""
    photo.credits.all().delete()
    once = {(person.pk, role): (person, role, label) for person, role, label in reversed(credits)}
    rows = [
        Credit(photo=photo, contributor=person, role=role, label=label, position=position)
        for position, (person, role, label) in enumerate(reversed(once.values()), 1)
    ]
    Credit.objects.bulk_create(rows)


def refute_what_disagrees(photo: Photo) -> None:
    """Somebody has looked at all the evidence and decided: what speaks against the decision is wrong."""
    credits = photo.credits.select_related("contributor").prefetch_related("contributor__aliases")
    names = {name for credit in credits for name in names_of(credit.contributor)}
    for claims in claims_about(photo).values():
        claims.filter(is_refuted=False).exclude(name__in=names).update(is_refuted=True)


def claims_about(photo: Photo) -> dict:
    return {
        "file": FileClaim.objects.filter(photo=photo),
        "printed": PrintedClaim.objects.filter(use__photo=photo),
    }


def state_of(photo: Photo) -> dict:
    """What a decision may change, as plain data."""
    refuted = {side: claims.filter(is_refuted=True) for side, claims in claims_about(photo).items()}
    return {
        "credits": [list(row) for row in photo.credits.values_list("contributor_id", "role", "label")],
        "reason": Photo.objects.values_list("no_credit_reason", flat=True).get(pk=photo.pk),
        "refuted": {side: sorted(claims.values_list("pk", flat=True)) for side, claims in refuted.items()},
    }


@transaction.atomic
def take_back(decision_pk: int, user) -> CreditDecision:
    """Put the credit back as it was before the decision; only the photo's last one, while nothing changed since."""
    decision = CreditDecision.objects.filter(pk=decision_pk).first()
    case = decision and locked(decision.photo_id)
    if case is None or decision.answer == Answer.REOPENED:
        raise CreditChanged
    is_last = not case.photo.decisions.filter(pk__gt=decision.pk).exists()
    if not is_last or state_of(case.photo) != decision.after:
        raise CreditChanged
    restore(case.photo, decision.before)
    photos_changed([case.photo.pk], user)
    return CreditDecision.objects.create(
        photo=case.photo,
        question=decision.question,
        answer=Answer.REOPENED,
        claimed=decision.claimed,
        credit_before=decision.credit_after,
        credit_after=decision.credit_before,
        before=decision.after,
        after=decision.before,
        takes_back=decision,
        decided_by=user,
    )


def restore(photo: Photo, state: dict) -> None:
    people = Contributor.objects.in_bulk([pk for pk, _role, _label in state["credits"]])
    if any(pk not in people for pk, _role, _label in state["credits"]):
        raise CreditChanged
    write_credits(photo, [(people[pk], role, label) for pk, role, label in state["credits"]])
    photo.no_credit_reason = state["reason"]
    photo.save(update_fields=["no_credit_reason"])
    for side, claims in claims_about(photo).items():
        claims.filter(pk__in=state["refuted"][side]).update(is_refuted=True)
        claims.exclude(pk__in=state["refuted"][side]).update(is_refuted=False)
