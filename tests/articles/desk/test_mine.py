from datetime import timedelta

import pytest
from django.utils import timezone

from articles.authorship import own
from articles.mine import came_back, counted_by_state, due, waiting_for
from articles.models import Article
from articles.recording import Act, record
from articles.reviewing import transition
from tests.articles.reviews.people import edit
from tests.factories import make_contributor, make_issue, make_page, make_photo, place

from .people import make_draft, make_filed, make_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff():
    return make_staff()


def titles(keys):
    return [Article.objects.get(pk=key).headline for key in keys]


class TestWaitingFor:
    def test_everybody_sees_what_is_at_their_step(self, staff):
        make_draft("草稿", staff["reporter"])
        make_filed("待初审", staff["reporter"])
        make_filed("待复审", staff["reporter"], staff["section_editor"])
        make_filed("待终审", staff["reporter"], staff["section_editor"], staff["desk_head"])
        stories = Article.objects.all()

        waiting = {duty: titles(waiting_for(user, stories)) for duty, user in staff.items()}

        assert waiting == {
            "reporter": [],
            "section_editor": ["待初审"],
            "desk_head": ["待复审"],
            "chief_editor": ["待终审"],
        }

    def test_ones_own_stories_wait_for_others(self, staff):
        editor = staff["section_editor"]
        make_filed("编辑自己写的", editor)
        named = make_filed("编辑署名的", staff["reporter"], by=[make_contributor("石敬亭", user=editor)])

        assert waiting_for(editor, Article.objects.all()) == []
        assert named.bylines.count() == 1

    def test_photo_news_one_has_shot_and_texts_one_has_written_wait_for_others(self, staff):
        editor = staff["section_editor"]
        photo = make_photo(by=[make_contributor(user=editor)])
        make_filed("自己拍的", staff["reporter"], kind="photo", body="", photos=[photo])
        written = make_draft("编辑写的", staff["reporter"], body="<p>待写</p>")
        edit(written, editor, body="<p>全文是责任编辑自己写的。</p>")
        transition(written, Act.FILED, staff["reporter"])
        make_filed("配了图的", staff["reporter"], photos=[photo])

        assert titles(waiting_for(editor, Article.objects.all())) == ["配了图的"]

    def test_nobody_is_asked_for_two_steps_in_a_row(self, staff, give):
        editor = give(staff["section_editor"], "articles.review_second_article")
        make_filed("一审是我签的", staff["reporter"], editor)

        assert waiting_for(editor, Article.objects.all()) == []

    def test_who_has_signed_the_step_before_the_lifted_one_is_not_asked_for_it(self, staff, give):
        editor = give(staff["section_editor"], "articles.review_second_article")
        article = make_filed("二审后又改过", staff["reporter"], editor, staff["desk_head"])
        Article.objects.filter(pk=article.pk).update(headline="二审后改了题")
        record(article, staff["reporter"])

        assert waiting_for(editor, Article.objects.all()) == []
        assert titles(waiting_for(staff["desk_head"], Article.objects.all())) == ["二审后改了题"]

    def test_asks_as_often_for_many_stories_as_for_one(self, staff, django_assert_num_queries):
        for number in range(5):
            make_filed(f"稿{number}", staff["reporter"])
        user = staff["section_editor"]
        user.has_perm("articles.view_article")

        with django_assert_num_queries(3):
            assert len(waiting_for(user, Article.objects.all())) == 5


class TestCameBack:
    def test_says_who_returned_it_and_why(self, staff):
        article = make_filed("斑马线", staff["reporter"])
        transition(article, Act.RETURNED, staff["section_editor"], "数字请核实。")
        make_draft("没送过的", staff["reporter"])

        (returned,) = came_back(staff["reporter"], Article.objects.all())

        assert (returned.article, returned.revision.note) == (article, "数字请核实。")
        assert returned.revision.made_by == staff["section_editor"]

    def test_what_is_filed_again_is_no_longer_back(self, staff):
        article = make_filed("斑马线", staff["reporter"])
        transition(article, Act.RETURNED, staff["section_editor"], "数字请核实。")
        transition(article, Act.FILED, staff["reporter"])

        assert came_back(staff["reporter"], Article.objects.all()) == []

    def test_others_returned_stories_are_not_mine(self, staff):
        article = make_filed("斑马线", staff["reporter"])
        transition(article, Act.RETURNED, staff["section_editor"], "数字请核实。")

        assert came_back(staff["desk_head"], Article.objects.all()) == []


def day(days):
    return timezone.localdate() + timedelta(days=days)


def due_titles():
    return [article.headline for article in due(Article.objects.all())]


class TestDue:
    def test_is_what_the_coming_issue_wants_and_is_neither_approved_nor_spiked(self, staff):
        author = staff["reporter"]
        coming = make_page(make_issue(is_published=False, date=day(3)))
        later = make_page(make_issue(is_published=False, date=day(10)))
        past = make_page(make_issue(is_published=False, date=day(-4)))
        make_draft("下期要的", author, wished_for=day(3))
        make_draft("再下期要的", author, wished_for=day(10))
        make_draft("没说的", author)
        place(make_filed("上了版的", author), coming)
        place(make_filed("上了下下期的", author, wished_for=day(2)), later)
        place(make_filed("上了旧版的", author), past)
        signers = [staff[duty] for duty in ("section_editor", "desk_head", "chief_editor")]
        make_filed("签发的", author, *signers, wished_for=day(0))
        spiked = make_draft("弃用的", author, wished_for=day(0))
        transition(spiked, Act.SPIKED, staff["desk_head"], "已过时。")

        assert sorted(due_titles()) == ["上了版的", "下期要的"]

    def test_a_wish_whose_day_is_past_is_due_until_it_is_printed(self, staff):
        author = staff["reporter"]
        make_draft("过期的", author, wished_for=day(-9))
        place(
            make_draft("过期又改期的", author, wished_for=day(-1)),
            make_page(make_issue(is_published=False, date=day(9))),
        )
        place(make_draft("登了的", author, wished_for=day(-2)), make_page(make_issue(date=day(-2))))

        assert due_titles() == ["过期的", "过期又改期的"]

    def test_without_an_issue_to_come_it_is_what_is_wished_for_within_a_week(self, staff):
        author = staff["reporter"]
        make_issue(date=day(1))
        make_draft("七天内", author, wished_for=day(7))
        make_draft("七天后", author, wished_for=day(8))

        assert due_titles() == ["七天内"]

    @pytest.mark.parametrize("count", [1, 4])
    def test_asks_twice_for_any_number(self, staff, count, django_assert_num_queries):
        for number in range(count):
            make_draft(f"稿{number}", staff["reporter"], wished_for=day(1))

        with django_assert_num_queries(2):
            assert len(due(Article.objects.all())) == count


def test_own_stories_are_counted_by_state(staff):
    make_draft("一", staff["reporter"])
    make_draft("二", staff["reporter"])
    make_filed("三", staff["reporter"])
    make_draft("别人的", staff["desk_head"])

    assert counted_by_state(Article.objects.filter(own(staff["reporter"]))) == {"draft": 2, "filed": 1}
