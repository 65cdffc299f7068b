from itertools import combinations, groupby
from operator import attrgetter

import pytest

from articles.models import Article, Byline
from articles.work import photo_uses_by, published_photos_by, stories_by
from media.models import Credit
from newsroom.contributors.covering import covering_bylines
from tests.factories import make_article, make_contributor, make_issue, make_page, make_photo, place

pytestmark = pytest.mark.django_db


def sign(article, contributor, role):
    position = article.bylines.count() + 1
    return Byline.objects.create(article=article, contributor=contributor, role=role, position=position)


@pytest.fixture
def person():
    return make_contributor("罗千帆")


class TestPhotos:
    def photos(self, person):
        return [use.photo for use in photo_uses_by(person)]

    def test_own_credit_of_any_role_counts(self, person):
        drawing = make_photo()
        Credit.objects.create(photo=drawing, contributor=person, role="illustrator", label="绘", position=1)
        make_article(photos=[drawing, make_photo()])

        assert self.photos(person) == [drawing]

    def test_text_and_photo_covers_everybody_of_the_byline(self, person):
        photo = make_photo()
        make_article(by=[make_contributor(), person], photos=[photo], credit_covers_photos=True)

        assert self.photos(person) == [photo]

    def test_named_photographers_have_the_photos_to_themselves(self, person):
        writer = make_contributor()
        photo = make_photo()
        article = make_article(by=[writer], photos=[photo], credit_covers_photos=True)
        sign(article, person, "photographer")

        assert self.photos(person) == [photo]
        assert self.photos(writer) == []

    def test_photo_with_a_credit_of_its_own_is_not_covered(self, person):
        make_article(by=[person], photos=[make_photo(by=[make_contributor()])], credit_covers_photos=True)

        assert self.photos(person) == []

    def test_organising_is_no_credit(self, person):
        article = make_article(photos=[make_photo()], credit_covers_photos=True)
        sign(article, person, "organiser")

        assert self.photos(person) == []
        assert list(stories_by(person)) == []


class TestStories:
    def test_one_that_names_the_person_twice_counts_once(self, person):
        article = make_article(by=[person])
        sign(article, person, "photographer")

        assert list(stories_by(person)) == [article]

    def test_what_names_the_person_for_photos_only_is_among_the_photos(self, person):
        story = make_article(photos=[make_photo()], credit_covers_photos=True)
        sign(story, person, "photographer")
        make_article(kind="photo", by=[person], photos=[make_photo()], credit_covers_photos=True)

        assert list(stories_by(person)) == []
        assert photo_uses_by(person).count() == 2

    def test_nothing_is_lost_where_no_photo_shows_the_work(self, person):
        without_photo = make_article()
        sign(without_photo, person, "photographer")
        words = make_article(kind="photo", by=[person], photos=[make_photo(by=[make_contributor()])])

        assert set(stories_by(person)) == {without_photo, words}


class TestPublishedPhotos:
    def test_shows_only_the_public_uses_that_are_the_persons(self, person):
        photo = make_photo(by=[person])
        public, waiting = make_article(photos=[photo]), make_article(photos=[photo])
        place(public)
        place(waiting, make_page(make_issue(is_published=False)))

        (found,) = published_photos_by(person)

        assert found == photo
        assert [use.article for use in found.uses.all()] == [public]

    def test_credit_through_an_unpublished_story_is_not_told(self, person):
        photo = make_photo()
        place(make_article(photos=[photo]))
        waiting = make_article(by=[person], photos=[photo], credit_covers_photos=True)
        place(waiting, make_page(make_issue(is_published=False)))

        assert list(published_photos_by(person)) == []

    def test_last_printed_is_first_and_printed_twice_counts_once(self, person):
        early, late, reprinted = (make_photo(by=[person]) for _number in range(3))
        for number, photo in enumerate([early, reprinted, late, reprinted], 1):
            place(make_article(photos=[photo]), make_page(make_issue(number)))

        assert list(published_photos_by(person)) == [reprinted, late, early]


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_rows_and_database_agree_on_whom_text_and_photo_covers(count):
    for roles in combinations(("reporter", "photographer", "illustrator", "organiser"), count):
        for is_covering in (True, False):
            article = make_article(credit_covers_photos=is_covering)
            for role in roles:
                sign(article, make_contributor(), role)

    found = {article.pk: article.covering_credits for article in Article.objects.all()}

    assert {pk: rows for pk, rows in found.items() if rows} == {
        pk: list(rows)
        for pk, rows in groupby(covering_bylines().order_by("article", "position"), attrgetter("article_id"))
    }
