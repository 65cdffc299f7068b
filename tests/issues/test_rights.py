"""Whether a picture may be printed: asked on placing a story, on adding a photo to a placed one, and on publishing."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from articles.models import ArticlePhoto
from media.models import Photo
from newsroom.issues.models import Placement
from newsroom.issues.publishing import publish
from newsroom.issues.rights import refuse_photos
from tests.desk.forms import errors_of, row, sent
from tests.factories import make_article, make_contributor, make_issue, make_page, make_photo, make_printed, place

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 27)


@pytest.fixture
def issue():
    return make_issue(date=DAY, is_published=False)


@pytest.fixture
def page(issue):
    return make_page(issue)


def ended(**kwargs):
    return make_photo("湖面", rights="agency", rights_until=date(2026, 11, 26), by=[make_contributor()], **kwargs)


def single(**kwargs):
    return make_photo("独用", is_single_use=True, by=[make_contributor()], **kwargs)


def reasons(photos, issue):
    try:
        refuse_photos(photos, issue)
    except ValidationError as error:
        return error.messages
    return []


ENDED = "“湖面”只能用到2026-11-26，而这一期是2026-11-27的。"
SPENT = "“独用”只限用一次，已经用在2026-11-20那一期。"


class TestRules:
    def test_a_right_holds_to_its_last_day(self, issue):
        assert reasons([make_photo(rights_until=DAY), make_photo()], issue) == []
        assert reasons([ended()], issue) == [ENDED]

    def test_a_single_use_is_spent_by_an_earlier_or_a_public_issue(self, issue):
        earlier, later, public = single(), single(), single()
        place(make_article(photos=[earlier]), make_page(make_issue(date=date(2026, 11, 20), is_published=False)))
        place(make_article(photos=[later]), make_page(make_issue(date=date(2026, 12, 4), is_published=False)))
        place(make_article(photos=[public]), make_page(make_issue(date=date(2026, 12, 11))))

        assert reasons([earlier], issue) == [SPENT]
        assert reasons([later], issue) == []
        assert reasons([public], issue) == [SPENT.replace("2026-11-20", "2026-12-11")]

    def test_twice_in_one_issue_is_one_printing(self, issue, page):
        photo = single()
        place(make_article(photos=[photo]), page)
        place(make_article(photos=[photo]), make_page(issue, 2))

        assert reasons([photo], issue) == []

    def test_the_same_number_of_queries_for_any_number_of_photos(self, issue, django_assert_num_queries):
        photos = [single() for _number in range(5)]

        with django_assert_num_queries(1):
            refuse_photos(photos[:1], issue)
        with django_assert_num_queries(1):
            refuse_photos(photos, issue)


class TestPlacing:
    def put(self, desk, page, article):
        address = reverse("admin:issues_page_change", args=[page.pk])
        new = row("placements", 0, article=article.pk, prominence="normal", order=1)
        return desk.post(address, sent(desk.get(address)) | new | {"placements-TOTAL_FORMS": 1})

    def test_a_story_with_an_expired_picture_is_refused_with_the_reason(self, desk, page):
        response = self.put(desk, page, make_article(photos=[ended()]))

        assert errors_of(response) == [ENDED]
        assert not Placement.objects.exists()

    def test_a_story_with_a_spent_picture_too(self, desk, page):
        photo = single()
        place(make_article(photos=[photo]), make_page(make_issue(date=date(2026, 11, 20))))

        assert errors_of(self.put(desk, page, make_article(photos=[photo]))) == [SPENT]

    def test_any_other_story_is_placed(self, desk, page):
        response = self.put(desk, page, make_article(photos=[single()]))

        assert (response.status_code, Placement.objects.count()) == (302, 1)

    def test_a_story_placed_before_the_right_was_noted_does_not_lock_the_page(self, desk, page):
        photo = make_photo("湖面")
        place(make_article(photos=[photo]), page)
        Photo.objects.update(rights_until=date(2020, 1, 1))
        address = reverse("admin:issues_page_change", args=[page.pk])

        desk.post(address, sent(desk.get(address), name="民生"))

        page.refresh_from_db()
        assert page.name == "民生"


class TestAddingToAStory:
    def add(self, desk, article, photo):
        address = reverse("admin:articles_article_change", args=[article.pk])
        new = row("photos", 0, photo=photo.pk, caption="", credit_as_printed="", order=1)
        return desk.post(address, sent(desk.get(address)) | new | {"photos-TOTAL_FORMS": 1})

    def test_to_a_placed_one_an_expired_picture_is_refused(self, desk, page):
        article = make_article()
        place(article, page)

        assert errors_of(self.add(desk, article, ended())) == [ENDED]
        assert not ArticlePhoto.objects.exists()

    def test_to_one_that_is_not_placed_it_is_added(self, desk):
        article = make_article()

        self.add(desk, article, ended())

        assert article.photos.count() == 1


class TestPublishing:
    def refusal(self, issue):
        with pytest.raises(ValidationError) as caught:
            publish(issue)
        issue.refresh_from_db()
        assert issue.published_at is None
        return caught.value.messages

    def test_an_expired_picture_keeps_the_issue_back(self, issue, page):
        place(make_printed(photos=[ended()]), page)

        assert self.refusal(issue) == [ENDED]

    def test_pictures_of_nobody_keep_it_back_and_the_stories_are_named(self, issue, page):
        place(make_printed("新桥通车", photos=[make_photo(), make_photo()]), page)
        place(make_printed("湖面结冰", by=[make_contributor()], photos=[make_photo()]), page)
        place(make_printed("有署名", photos=[make_photo(by=[make_contributor()])]), page)

        told = "这些稿件里的图片还没有确定署谁的名：{}。请补上署名，或写明不署名的原因。"
        assert self.refusal(issue) == [told.format("新桥通车；湖面结冰")]

    def test_a_decision_lets_it_go(self, issue, page):
        place(make_printed(photos=[make_photo(by=[make_contributor()])]), page)
        place(make_printed(photos=[make_photo(no_credit_reason="店招")]), page)
        place(make_printed(by=[make_contributor()], photos=[make_photo()], credit_covers_photos=True), page)
        place(make_printed(photos=[make_photo(has_file=False)]), page)

        publish(issue)

        assert issue.is_published

    def test_text_and_photos_without_a_byline_covers_nobody(self, issue, page):
        place(make_printed("无名", photos=[make_photo()], credit_covers_photos=True), page)

        assert len(self.refusal(issue)) == 1

    def test_another_issue_s_pictures_do_not_matter(self, issue, page):
        place(make_printed(), page)
        place(make_printed(photos=[make_photo(), ended()]), make_page(make_issue(is_published=False)))

        publish(issue)

        assert issue.is_published
