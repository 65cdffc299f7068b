from itertools import product

import pytest

from articles.reconciling.questions import Question, Waiting, open_photos
from media.models import Photo
from tests.factories import make_article, make_contributor, make_issue, make_page, make_photo, place

from .pictures import case_of, file_names, make_inherited, print_names

pytestmark = pytest.mark.django_db


def questions_of(photo):
    return [question for question in Question if open_photos(question).filter(pk=photo.pk).exists()]


class TestUncredited:
    def test_photo_without_credit_is_asked_about(self):
        assert questions_of(make_photo()) == [Question.UNCREDITED]

    def test_one_whose_story_has_a_byline_that_does_not_cover_photos_too(self):
        photo = make_photo()
        make_article(by=[make_contributor("许明")], photos=[photo])

        assert questions_of(photo) == [Question.UNCREDITED]

    def test_credited_photo_is_not(self):
        assert questions_of(make_photo(by=[make_contributor("许明")])) == []

    def test_one_that_is_to_have_no_credit_is_not(self):
        assert questions_of(make_photo(no_credit_reason="店招")) == []


class TestInherited:
    def test_photo_that_takes_its_credit_from_the_story_is_asked_about(self):
        assert questions_of(make_inherited(make_contributor("许明"))) == [Question.INHERITED]

    def test_one_with_a_credit_of_its_own_is_not(self):
        writer = make_contributor("许明")

        assert questions_of(make_inherited(writer, by=[make_contributor("孙江")])) == []

    def test_organiser_alone_covers_nothing(self):
        photo = make_photo()
        article = make_article(photos=[photo], credit_covers_photos=True)
        article.bylines.create(contributor=make_contributor("许明"), role="organiser", position=1)

        assert questions_of(photo) == [Question.UNCREDITED]


class TestFile:
    def test_name_that_the_credit_does_not_have_is_asked_about(self):
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江")

        assert questions_of(photo) == [Question.FILE]

    def test_name_or_alias_of_somebody_credited_is_not(self):
        person = make_contributor("许明")
        person.aliases.create(name="青衫")

        assert questions_of(file_names(make_photo(by=[person]), "青衫", "许明")) == []

    def test_second_name_that_the_credit_does_not_have_is(self):
        photo = file_names(make_photo(by=[make_contributor("许明")]), "许明", "孙江")

        assert questions_of(photo) == [Question.FILE]

    def test_refuted_name_is_not(self):
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江")
        photo.file_claims.update(is_refuted=True)

        assert questions_of(photo) == []

    def test_name_of_somebody_whom_the_story_covers_agrees_where_the_photo_has_no_credit(self):
        photo = file_names(make_inherited(make_contributor("许明"), make_contributor("孙江")), "孙江")

        assert questions_of(photo) == [Question.INHERITED]

    def test_name_of_the_storys_writer_disagrees_where_the_photo_has_a_credit(self):
        photo = file_names(make_inherited(make_contributor("许明"), by=[make_contributor("孙江")]), "许明")

        assert questions_of(photo) == [Question.FILE]

    def test_writers_beside_a_photographer_are_not_covered(self):
        photo = file_names(make_photo(), "许明")
        article = make_article(by=[make_contributor("许明")], photos=[photo], credit_covers_photos=True)
        article.bylines.create(contributor=make_contributor("孙江"), role="photographer", label="摄", position=2)

        assert questions_of(photo) == [Question.INHERITED, Question.FILE]

    def test_bare_photo_whose_file_names_somebody_is_asked_about_for_both(self):
        assert questions_of(file_names(make_photo(), "孙江")) == [Question.UNCREDITED, Question.FILE]


class TestPrinted:
    def test_name_that_the_credit_does_not_have_is_asked_about(self):
        photo = make_photo(by=[make_contributor("许明")])
        print_names(photo, "孙江锋 摄")

        assert questions_of(photo) == [Question.PRINTED]

    def test_courtesy_and_agency_count_by_name(self):
        photo = make_photo(by=[make_contributor("受访者", kind="courtesy")])
        print_names(photo, "受访者供图")
        other = make_photo(by=[make_contributor("许明")])
        print_names(other, "受访者供图")

        assert (questions_of(photo), questions_of(other)) == ([], [Question.PRINTED])

    def test_one_of_two_printings_is_enough(self):
        photo = make_photo(by=[make_contributor("许明远")])
        print_names(photo, "许明远 摄")
        print_names(photo, "孙江锋 摄")

        assert questions_of(photo) == [Question.PRINTED]

    def test_archive_picture_names_nobody(self):
        photo = make_photo(by=[make_contributor("许明")])
        print_names(photo, "资料图")

        assert questions_of(photo) == []


def make_every_kind():
    """A photo for each mixture of credit, covering, file, print, refutation and reason."""
    people = [make_contributor("许明远"), make_contributor("孙江锋")]
    people[0].aliases.create(name="青衫")
    mixtures = product(
        [(), people[:1]], [False, True], ["", "青衫", "孙江锋"], ["", "许明远 摄", "乔一苇 摄"], ["", "旧照"]
    )
    for own, covers, in_file, in_print, reason in mixtures:
        photo = make_photo(by=own, has_file=False, no_credit_reason=reason)
        print_names(photo, in_print, by=people, credit_covers_photos=covers)
        if in_file:
            file_names(photo, in_file)


def test_a_case_knows_the_same_questions_as_the_database():
    make_every_kind()

    for photo in Photo.objects.all():
        assert case_of(photo).questions == questions_of(photo)


def test_a_photo_is_counted_once_in_all_and_under_each_of_its_questions():
    file_names(make_photo(), "孙江")
    make_inherited(make_contributor("许明"))
    make_photo(by=[make_contributor("罗千帆")])

    assert Waiting().counts() == {"": 2, "uncredited": 1, "inherited": 1, "file": 1, "printed": 0}


def test_what_waits_is_narrowed_to_an_issue():
    here, there = make_photo("此"), make_photo("彼")
    issue, other = make_issue(), make_issue()
    place(make_article(photos=[here]), make_page(issue))
    place(make_article(photos=[there]), make_page(other))

    assert Waiting(str(issue.pk)).keys() == [here.pk]
    assert Waiting(str(issue.pk)).counts()["uncredited"] == 1


def test_newest_first():
    first, second = make_photo(), make_photo()
    third = make_inherited(make_contributor("许明"))

    assert Waiting().keys() == [third.pk, second.pk, first.pk]
    assert Waiting().keys("uncredited") == [second.pk, first.pk]
