"""The ledger's sums against a count that shares no code with it: plain loops over the rows of the database."""

import re
from collections import Counter
from datetime import date

import pytest

from articles.models import Article, ArticlePhoto, Byline
from media.models import Credit
from newsroom.contributors.models import Contributor
from newsroom.issues.models import Issue, Page, Placement
from newsroom.ledger.rows import pieces, printed, rows, with_credits
from newsroom.ledger.spans import Span
from newsroom.ledger.totals import by_contributor, of_people
from newsroom.sample.archive import Archive
from newsroom.sample.loading import load_paper

pytestmark = pytest.mark.django_db

ALWAYS = Span(date(2000, 1, 1), date(2100, 12, 31))
PICTURE_ROLES_ONLY = {"photographer", "illustrator", "videographer", "courtesy"}
SILENT = {"source", "tipster", "editor", "proofreader", "reviewer", "organiser"}


def count_independently():
    """Pieces, characters, photos and organised pieces of each contributor, by key."""
    pages = {page.pk: page for page in Page.objects.all()}
    issues = {issue.pk for issue in Issue.objects.all() if issue.published_at}
    printed_once = {(pages[each.page_id].issue_id, each.article_id) for each in Placement.objects.all()}
    found = Counter()
    for issue, key in printed_once:
        if issue in issues:
            found.update(count_piece(Article.objects.get(pk=key)))
    return found


def count_piece(article):
    bylines = list(Byline.objects.filter(article=article).order_by("position"))
    uses = list(ArticlePhoto.objects.filter(article=article))
    photos = Counter(person for use in uses for person in set(makers(use, article, bylines)))
    writers = {each.contributor_id for each in bylines if each.role not in PICTURE_ROLES_ONLY | SILENT}
    writers |= {
        credit.contributor_id
        for use in uses
        for credit in Credit.objects.filter(photo=use.photo_id)
        if credit.role not in PICTURE_ROLES_ONLY | SILENT
    }
    shot = set(photos) | {each.contributor_id for each in bylines if each.role == "photographer"}
    found = Counter({("photos", person): count for person, count in photos.items()})
    found.update(("pieces", person) for person in (writers | shot if article.kind == "photo" else writers))
    found.update({("characters", person): length(article, uses) for person in writers})
    organisers = {each.contributor_id for each in bylines if each.role == "organiser"}
    found.update(("organised", person) for person in organisers)
    return found


def makers(use, article, bylines):
    own = list(Credit.objects.filter(photo=use.photo_id))
    if own:
        return [each.contributor_id for each in own if each.role != "organiser"]
    if not article.credit_covers_photos:
        return []
    named = [each for each in bylines if each.role != "organiser"]
    shooting = [each for each in named if each.role == "photographer"]
    return [each.contributor_id for each in shooting or named]


def length(article, uses):
    """In 字, counted character by character; the texts of these papers hold no entities."""
    if article.kind == "photo" and not article.body:
        return sum(characters(use.caption) for use in uses)
    return characters(re.sub("<[^>]*>", "\n", article.body))


def characters(text):
    narrow = wide = place = 0
    while place < len(text):
        if text[place].isascii() and text[place].isalnum():
            end = place + 1
            while end < len(text) and is_narrow(text, end):
                end += 1
            end += text[end : end + 1] == "%"
            narrow, place = narrow + end - place, end
        else:
            wide, place = wide + (not text[place].isspace()), place + 1
    return wide + (narrow + 1) // 2


def is_narrow(text, place):
    def letter(sign):
        return sign.isascii() and sign.isalnum()

    joins = text[place] in ".,:/+-'&" and place + 1 < len(text) and letter(text[place + 1])
    return letter(text[place]) or joins


def count_by_ledger():
    lines = by_contributor(rows(pieces(with_credits(printed(ALWAYS)))))
    found = Counter()
    for line in lines:
        for name in ("pieces", "characters", "photos", "organised"):
            found[name, line.subject.pk] = getattr(line.totals, name)
    return found


def without_zeros(counts):
    return {key: count for key, count in counts.items() if count}


def test_of_the_sample_paper():
    load_paper(lambda line: None)

    counts = without_zeros(count_by_ledger())

    assert counts == without_zeros(count_independently())
    assert {name for name, _person in counts} == {"pieces", "characters", "photos", "organised"}


def test_of_an_archive():
    Archive(issues=6, stories=30, seed=7).write(lambda line: None)
    Issue.objects.filter(pk=Issue.objects.last().pk).update(published_at=None)

    counts = without_zeros(count_by_ledger())

    assert counts == without_zeros(count_independently())
    assert sum(count for (name, _person), count in counts.items() if name == "pieces") > 150


def test_collective_and_courtesy_credits_are_not_people():
    load_paper(lambda line: None)

    persons, others = of_people(by_contributor(rows(pieces(with_credits(printed(ALWAYS))))))

    kinds = {line.subject.kind for line in others}
    assert {line.subject.kind for line in persons} == {Contributor.Kind.PERSON}
    assert Contributor.Kind.COLLECTIVE in kinds
    assert Contributor.Kind.COURTESY in kinds
