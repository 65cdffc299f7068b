"""Stories read through: what is found in them, and what of that somebody has put aside."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.conf import settings

from newsroom.contributors.models import Alias, Contributor
from newsroom.proofreading.reading_through import findings_in
from newsroom.proofreading.shapes import Copy, Finding, Lists

from ..lengths import count_characters
from ..models import Article
from .copies import stored_copy, with_all_for_proofreading
from .models import DismissedFinding, Official, Wording


class Read(NamedTuple):
    """What is left to look at, and what was dismissed."""

    open: list[Finding]
    dismissed: list[Finding]


def lists_of_the_paper() -> Lists:
    """In four queries; whoever reads several stories asks once."""
    people = Contributor.objects.filter(kind=Contributor.Kind.PERSON)
    aliases = Alias.objects.filter(contributor__kind=Contributor.Kind.PERSON)
    return Lists(
        contributors=(*people.values_list("name", flat=True), *aliases.values_list("name", flat=True)),
        officials=tuple(official.as_person for official in Official.objects.all()),
        wordings=tuple(wording.as_listed for wording in Wording.objects.all()),
        longest=settings.LONGEST_TITLES,
        count=count_characters,
    )


def findings_for(article: Article, on: date | None = None, lists: Lists | None = None) -> list[Finding]:
    """What a proofreader should look at in the stored story, for an issue of the day `on` (else its own issue's)."""
    return read_through([article], on, lists)[article.pk].open


def read_through(articles: Iterable[Article], on: date | None = None, lists: Lists | None = None) -> dict[int, Read]:
    """Of however many stories in a constant number of queries, by their keys."""
    keys = [article.pk for article in articles]
    lists = lists or lists_of_the_paper()
    dismissed = dismissals(keys)
    stories = with_all_for_proofreading(Article.objects.filter(pk__in=keys))
    return {story.pk: parted(stored_copy(story, on, lists), dismissed[story.pk]) for story in stories}


def parted(copy: Copy, dismissed: Iterable[str]) -> Read:
    read = Read([], [])
    for finding in findings_in(copy):
        (read.dismissed if finding.digest in dismissed else read.open).append(finding)
    return read


def dismissals(keys: Iterable[int]) -> defaultdict[int, set[str]]:
    found = defaultdict(set)
    for key, digest in DismissedFinding.objects.filter(article__in=keys).values_list("article", "digest"):
        found[key].add(digest)
    return found


def dismiss(article: Article, code: str, digest: str, user) -> None:
    """Once and for all; whoever was first stays named. Raises ValidationError for what is no finding."""
    finding = DismissedFinding(article=article, code=code, digest=digest, dismissed_by=user)
    finding.clean_fields()
    details = {"code": code, "dismissed_by": user}
    DismissedFinding.objects.get_or_create(article=article, digest=digest, defaults=details)


def restore(article: Article, digest: str) -> None:
    """What was sent is looked for among what is there: it may hold what no database takes."""
    if digest in dismissals([article.pk])[article.pk]:
        DismissedFinding.objects.filter(article=article, digest=digest).delete()
