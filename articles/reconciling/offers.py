"""The answers that can be given about a photo with one click, and what each would write down."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, product
from typing import NamedTuple

from django.utils.translation import gettext as _

from articles.printed import makers_in
from media.models import CreditDecision
from newsroom.contributors.matching import candidates, kind_of
from newsroom.contributors.models import Contributor
from newsroom.contributors.roles import Role
from newsroom.reading.shapes import CreditedName

from .cases import PHOTOGRAPHERS_LABEL, Case
from .questions import Question

Answer = CreditDecision.Answer
# Several names of several namesakes each make many combinations; whom these do not show is chosen by hand.
MOST_NAMESAKES = 6
# A picture is given by a courtesy and comes from an agency; everybody else took it.
DEEDS = {Contributor.Kind.COURTESY: (Role.COURTESY, "供图"), Contributor.Kind.AGENCY: (Role.SOURCE, "")}


class Share(NamedTuple):
    """One person's credit; `person` is None where the contributor is still to be made."""

    name: str
    person: Contributor | None
    role: str
    label: str

    @property
    def key(self):
        return str(self.person.pk) if self.person else f"+{self.name}"


@dataclass(frozen=True)
class Offer:
    """`text` stands on the button, `key` is what it sends; without shares the credit stays as it is."""

    key: str
    text: str
    question: Question
    answer: Answer
    shares: tuple[Share, ...] = ()
    reason: str = ""


def as_taken_by(person: Contributor) -> Share:
    role, label = DEEDS.get(person.kind, (Role.PHOTOGRAPHER, PHOTOGRAPHERS_LABEL))
    return Share(person.name, person, role, label)


def as_taken_by_new(name: str) -> Share:
    role, label = DEEDS.get(kind_of(name, Role.PHOTOGRAPHER), (Role.PHOTOGRAPHER, PHOTOGRAPHERS_LABEL))
    return Share(name, None, role, label)


def file_says(case: Case) -> list[str]:
    return [claim.name for claim in case.file_claims if not claim.is_refuted]


def print_says(use) -> list[CreditedName]:
    refuted = {claim.name for claim in use.printed_claims.all() if claim.is_refuted}
    return [maker for maker in makers_in(use.credit_as_printed) if maker.name not in refuted]


def names_asked_about(cases: Iterable[Case]) -> set[str]:
    return {
        name
        for case in cases
        for name in [*file_says(case), *(maker.name for use in case.disputed_uses for maker in print_says(use))]
    }


class Offers:
    """Looks up once who the names of all `cases` may be; `may_make` says whether new contributors may be made."""

    def __init__(self, cases: Iterable[Case], may_make: bool):
        self.known = candidates(names_asked_about(cases))
        self.may_make = may_make

    def for_case(self, case: Case) -> list[Offer]:
        found, shown = [], set()
        for offer in [*self.from_file(case), *self.from_print(case), *self.to_keep(case), *self.to_confirm(case)]:
            people = tuple(share.key for share in offer.shares)
            if not people or people not in shown:
                found.append(offer)
            shown.add(people)
        return found

    def confirmation(self, case: Case) -> Offer | None:
        """What `confirm` means where several are ticked at once: the credit as it stands."""
        return next(iter([*self.to_confirm(case), *self.to_keep(case)]), None)

    def from_file(self, case: Case) -> Iterator[Offer]:
        if not case.wrong_in_file:
            return
        choices = [self.people(name) for name in file_says(case)]
        for people in islice(product(*choices), MOST_NAMESAKES):
            shares = tuple(
                as_taken_by(person) if person else as_taken_by_new(name)
                for name, person in zip(file_says(case), people, strict=True)
            )
            yield self.credit("file", Question.FILE, _("Credit %(names)s, as the file says"), shares)

    def from_print(self, case: Case) -> Iterator[Offer]:
        for use in case.disputed_uses:
            makers = print_says(use)
            for people in islice(product(*(self.people(maker.name) for maker in makers)), MOST_NAMESAKES):
                shares = tuple(
                    Share(maker.name, person, maker.role, maker.label)
                    for maker, person in zip(makers, people, strict=True)
                )
                yield self.credit("printed", Question.PRINTED, _("Print was right: credit %(names)s"), shares)

    def people(self, name: str) -> list[Contributor | None]:
        return self.known.get(name) or ([None] if self.may_make else [])

    def credit(self, side: str, question: Question, text: str, shares: tuple[Share, ...]) -> Offer:
        key = ",".join([side, *(share.key for share in shares)])
        names = _(", ").join(self.name_on_button(share) for share in shares)
        return Offer(key, text % {"names": names}, question, Answer.CREDITED, shares)

    def name_on_button(self, share: Share) -> str:
        if share.person is None:
            return _("%(name)s (new contributor)") % {"name": share.name}
        return str(share.person) if len(self.known.get(share.name, [])) > 1 else share.person.name

    def to_keep(self, case: Case) -> Iterator[Offer]:
        if not case.credits:
            return
        if case.wrong_in_file and case.disputed_uses:
            text = _("File and print are wrong: %(credit)s stands")
        elif case.wrong_in_file:
            text = _("The file is wrong: %(credit)s stands")
        elif case.disputed_uses:
            text = _("Print was wrong: %(credit)s stands")
        else:
            return
        question = Question.FILE if case.wrong_in_file else Question.PRINTED
        yield Offer("keep", text % {"credit": case.credit_line}, question, Answer.KEPT)

    def to_confirm(self, case: Case) -> Iterator[Offer]:
        """All whom 文/图 covers, then each of them alone."""
        if not case.covering:
            return
        shares = tuple(Share(each.name, each, Role.PHOTOGRAPHER, PHOTOGRAPHERS_LABEL) for each in case.covering)
        several = len(shares) > 1
        text = _("Confirm all of them: %(names)s") if several else _("Confirm: %(names)s")
        yield self.credit("confirm", Question.INHERITED, text, shares)
        if several:
            for share in shares:
                yield self.credit("alone", Question.INHERITED, _("%(names)s alone"), (share,))
