"""One photo whose credit is in question: what each side says, and what of it disagrees with the credit."""

import hashlib
import json
from functools import cached_property

from django.db.models import Prefetch

from articles.models import Article, ArticlePhoto, Byline
from media.models import Credit
from newsroom.contributors.roles import Role, printed_line

from .questions import Question

PHOTOGRAPHERS_LABEL = "摄"


def with_evidence(photos):
    """Everything that the sides say, in as many queries for one photo as for many."""
    placement = Article._meta.get_field("placements").related_model
    captions = ArticlePhoto.objects.select_related("photo")  # by which a piece without a headline is called
    uses = ArticlePhoto.objects.select_related("article").defer("article__body").order_by("article", "position")
    uses = uses.prefetch_related(
        "printed_claims",
        Prefetch("article__bylines", Byline.objects.select_related("contributor__organisation")),
        "article__bylines__contributor__aliases",
        Prefetch("article__placements", placement.objects.select_related("page__issue").order_by("page__issue__date")),
        Prefetch("article__photos", captions),
    )
    credits = Credit.objects.select_related("contributor__organisation").prefetch_related("contributor__aliases")
    return photos.prefetch_related(Prefetch("credits", credits), "file_claims", Prefetch("uses", uses))


def names_of(contributor) -> set[str]:
    return {contributor.name, *(alias.name for alias in contributor.aliases.all())}


class Case:
    def __init__(self, photo):
        self.photo = photo
        self.uses = list(photo.uses.all())
        self.credits = list(photo.credits.all())

    @cached_property
    def covering(self) -> list:
        """Those whom the stories' 文/图 names for it, where it has no credit of its own."""
        if self.credits:
            return []
        people = {
            byline.contributor_id: byline.contributor for use in self.uses for byline in use.article.covering_credits
        }
        return list(people.values())

    @cached_property
    def credited_names(self) -> set[str]:
        people = [credit.contributor for credit in self.credits] or self.covering
        return {name for person in people for name in names_of(person)}

    @property
    def file_claims(self):
        return list(self.photo.file_claims.all())

    @property
    def all_claims(self):
        return [*self.file_claims, *(claim for use in self.uses for claim in use.printed_claims.all())]

    def disagrees(self, claim) -> bool:
        return not claim.is_refuted and claim.name not in self.credited_names

    @cached_property
    def wrong_in_file(self) -> list:
        return [claim for claim in self.file_claims if self.disagrees(claim)]

    def wrong_in_print(self, use) -> list:
        return [claim for claim in use.printed_claims.all() if self.disagrees(claim)]

    @cached_property
    def disputed_uses(self) -> list:
        return [use for use in self.uses if self.wrong_in_print(use)]

    @cached_property
    def questions(self) -> list[Question]:
        """In words what questions.conditions() asks the database."""
        is_bare = not self.credits and not self.covering
        found = {
            Question.UNCREDITED: is_bare and not self.photo.no_credit_reason,
            Question.INHERITED: bool(self.covering),
            Question.FILE: bool(self.wrong_in_file),
            Question.PRINTED: bool(self.disputed_uses),
        }
        return [question for question, is_open in found.items() if is_open]

    @property
    def claimed(self) -> str:
        """Whom the evidence names against the credit."""
        claims = [*self.wrong_in_file, *(claim for use in self.disputed_uses for claim in self.wrong_in_print(use))]
        return "、".join(dict.fromkeys(claim.name for claim in claims))

    @property
    def credit_line(self) -> str:
        """The credit as print sets it; one that 文/图 gives, as it would be set beside the picture."""
        return self.photo.credit_line or printed_line(as_photographers(self.covering))

    @property
    def seen(self) -> str:
        """Tells the state that somebody decides on from every other one."""
        state = [
            [(credit.contributor_id, credit.role, credit.label) for credit in self.credits],
            [person.pk for person in self.covering],
            self.photo.no_credit_reason,
            [(claim.name, claim.is_refuted) for claim in self.all_claims],
            [(use.pk, use.credit_as_printed) for use in self.uses],
        ]
        return hashlib.sha256(json.dumps(state).encode()).hexdigest()[:16]


def as_photographers(people) -> list[Credit]:
    return [Credit(contributor=person, role=Role.PHOTOGRAPHER, label=PHOTOGRAPHERS_LABEL) for person in people]
