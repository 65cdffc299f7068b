"""Whom the credit line that was printed with a photo names: evidence beside the credit that the desk gives."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.contributors.models import Claim, without_blanks
from newsroom.reading.credit_lines import photo_credits, read_credit_line
from newsroom.reading.roles import FURNITURE
from newsroom.reading.shapes import CreditedName

LONGEST_NAME = Claim._meta.get_field("name").max_length


def makers_in(line: str) -> tuple[CreditedName, ...]:
    """The people, agencies and givers that `line` names for the picture it stands with, each once."""
    if not line.strip():
        return ()
    reading = read_credit_line(line)
    # Where only a post is printed (`本报记者 甲`), its place beside the picture says what it is for.
    people = photo_credits(reading) or [person for person in reading.people if person.role not in FURNITURE]
    once = {}
    for person in people:
        name = without_blanks(person.name)[:LONGEST_NAME]
        once.setdefault(name, CreditedName(name, person.role, person.label))
    return tuple(once.values())


class PrintedClaimQuerySet(models.QuerySet):
    def renew(self, use):
        """Keep one claim for each name in the line printed with `use`, and what was decided about those that stay."""
        names = [person.name for person in makers_in(use.credit_as_printed)]
        stored = self.filter(use=use)
        if [claim.name for claim in stored] == names:
            return
        stored.exclude(name__in=names).delete()
        for position, name in enumerate(names, 1):
            self.update_or_create(use=use, name=name, defaults={"position": position})


class PrintedClaim(Claim):
    """A maker whom the credit line that was printed with a photo names."""

    use = models.ForeignKey(
        "articles.ArticlePhoto", models.CASCADE, verbose_name=_("photo"), related_name="printed_claims"
    )

    objects = PrintedClaimQuerySet.as_manager()

    class Meta(Claim.Meta):
        constraints = [models.UniqueConstraint(fields=["use", "name"], name="printed_claim_once")]
