import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from articles.models import Article
from newsroom.issues.models import Page
from tests.factories import make_article, make_contributor, make_issue, make_page, make_user, place

from .forms import errors_of, row, sent

pytestmark = pytest.mark.django_db


def order_of(article):
    return [(byline.position, byline.contributor.name) for byline in article.bylines.all()]


def story_url(article):
    return reverse("admin:articles_article_change", args=[article.pk])


class TestOrderedRows:
    def test_rows_are_saved_in_the_order_of_the_screen(self, desk):
        article = make_article(by=[make_contributor(name) for name in ("甲一", "乙二", "丙三")])
        url = story_url(article)
        before = list(article.bylines.values_list("contributor__name", "pk"))

        response = desk.post(
            url, sent(desk.get(url), **{"bylines-0-order": 3, "bylines-1-order": 1, "bylines-2-order": 2})
        )

        assert response.status_code == 302
        assert order_of(article) == [(1, "乙二"), (2, "丙三"), (3, "甲一")]
        assert sorted(article.bylines.values_list("contributor__name", "pk")) == sorted(before)

    def test_a_move_is_told_in_the_history(self, desk):
        article = make_article(by=[make_contributor("甲一"), make_contributor("乙二")])
        url = story_url(article)

        desk.post(url, sent(desk.get(url), **{"bylines-0-order": 2, "bylines-1-order": 1}))

        changes = LogEntry.objects.get().get_change_message()
        assert "本报记者 甲一" in changes
        assert "本报记者 乙二" in changes

    def test_nothing_is_noted_where_nothing_was_moved(self, desk):
        article = make_article(by=[make_contributor("甲一"), make_contributor("乙二")])
        url = story_url(article)
        data = sent(desk.get(url))

        desk.post(url, data)

        assert LogEntry.objects.get().get_change_message() == "没有字段被修改。"

    def test_a_deleted_row_leaves_no_hole(self, desk):
        article = make_article(by=[make_contributor(name) for name in ("甲一", "乙二", "丙三")])
        url = story_url(article)

        desk.post(url, sent(desk.get(url), **{"bylines-0-DELETE": "on"}))

        assert order_of(article) == [(1, "乙二"), (2, "丙三")]

    def test_a_new_row_may_stand_first(self, desk):
        article = make_article(by=[make_contributor("甲一"), make_contributor("乙二")])
        url = story_url(article)
        new = row("bylines", 2, contributor=make_contributor("丙三").pk, role="intern", label="实习生", order=1)
        moved = {"bylines-0-order": 2, "bylines-1-order": 3, "bylines-TOTAL_FORMS": 3}

        desk.post(url, sent(desk.get(url), **new, **moved))

        assert order_of(article) == [(1, "丙三"), (2, "甲一"), (3, "乙二")]

    def test_new_rows_take_places_of_deleted_and_moved_ones_at_once(self, desk):
        article = make_article(by=[make_contributor(name) for name in ("甲一", "乙二", "丙三", "丁四")])
        url = story_url(article)
        changes = {"bylines-0-DELETE": "on", "bylines-3-order": 1, "bylines-2-order": 2, "bylines-1-order": 4}
        new = row("bylines", 4, contributor=make_contributor("戊五").pk, role="reporter", label="", order=3)

        desk.post(url, sent(desk.get(url), **changes, **new, **{"bylines-TOTAL_FORMS": 5}))

        assert order_of(article) == [(1, "丁四"), (2, "丙三"), (3, "戊五"), (4, "乙二")]

    def test_a_row_that_somebody_else_added_meanwhile_follows(self, desk):
        article = make_article(by=[make_contributor("甲一"), make_contributor("乙二")])
        url = story_url(article)
        data = sent(desk.get(url), **{"bylines-0-order": 2, "bylines-1-order": 1})
        article.bylines.create(contributor=make_contributor("丙三"), role="reporter", position=3)

        desk.post(url, data)

        assert order_of(article) == [(1, "乙二"), (2, "甲一"), (3, "丙三")]

    def test_a_new_row_beside_one_added_meanwhile(self, desk):
        article = make_article(by=[make_contributor("甲一")])
        url = story_url(article)
        new = row("bylines", 1, contributor=make_contributor("乙二").pk, role="reporter", label="", order=2)
        data = sent(desk.get(url), **new, **{"bylines-TOTAL_FORMS": 2})
        article.bylines.create(contributor=make_contributor("丙三"), role="reporter", position=2)

        desk.post(url, data)

        assert order_of(article) == [(1, "甲一"), (2, "乙二"), (3, "丙三")]

    def test_rows_of_a_new_story(self, desk):
        url = reverse("admin:articles_article_add")
        first = row("bylines", 0, contributor=make_contributor("甲一").pk, role="reporter", label="", order=2)
        second = row("bylines", 1, contributor=make_contributor("乙二").pk, role="reporter", label="", order=1)

        data = sent(desk.get(url), headline="新桥通车", **first, **second, **{"bylines-TOTAL_FORMS": 2})
        desk.post(url, data)

        assert order_of(Article.objects.get()) == [(1, "乙二"), (2, "甲一")]

    def test_an_added_row_left_empty_is_none(self, desk):
        article = make_article()
        url = story_url(article)
        empty = row("bylines", 0, contributor="", role="reporter", label="", order=1)

        response = desk.post(url, sent(desk.get(url), **empty, **{"bylines-TOTAL_FORMS": 1}))

        assert response.status_code == 302
        assert order_of(article) == []

    def test_one_person_twice_in_one_role_is_said_in_words_and_nothing_is_saved(self, desk):
        person = make_contributor("甲一")
        article = make_article("原题", by=[person])
        url = story_url(article)
        again = row("bylines", 1, contributor=person.pk, role="reporter", label="", order=2)

        response = desk.post(url, sent(desk.get(url), headline="改题", **again, **{"bylines-TOTAL_FORMS": 2}))

        assert errors_of(response) == ["这里有重复的作者、身份。", "这一行重复了。"]
        article.refresh_from_db()
        assert article.headline == "原题"
        assert order_of(article) == [(1, "甲一")]

    def test_whoever_may_only_add_rows_does_not_move_those_that_stand(self, client, give):
        article = make_article(by=[make_contributor("甲一"), make_contributor("乙二")])
        rights = ["articles.change_article", "articles.add_byline", "contributors.view_contributor"]
        client.force_login(give(make_user(is_staff=True), *rights))
        url = story_url(article)
        new = row("bylines", 2, contributor=make_contributor("丙三").pk, role="reporter", label="", order=1)

        forged = {"bylines-0-order": 2, "bylines-1-order": 1, "bylines-0-label": "院士", "bylines-TOTAL_FORMS": 3}
        client.post(url, sent(client.get(url), **new, **forged))

        assert order_of(article) == [(1, "甲一"), (2, "丙三"), (3, "乙二")]
        assert not article.bylines.filter(label="院士").exists()


class TestNumberedRows:
    def url(self, issue):
        return reverse("admin:issues_issue_change", args=[issue.pk])

    def names(self, issue):
        return list(issue.pages.order_by("number").values_list("number", "name"))

    def issue_with_pages(self, *numbers):
        issue = make_issue()
        for number in numbers:
            make_page(issue, number, name=f"版{number}")
        return issue

    def test_two_pages_exchange_their_numbers(self, desk):
        issue = self.issue_with_pages(1, 2, 3)
        keys = dict(issue.pages.values_list("name", "pk"))

        desk.post(self.url(issue), sent(desk.get(self.url(issue)), **{"pages-0-number": 2, "pages-1-number": 1}))

        assert self.names(issue) == [(1, "版2"), (2, "版1"), (3, "版3")]
        assert dict(issue.pages.values_list("name", "pk")) == keys

    def test_numbers_are_kept_where_a_page_is_missing(self, desk):
        issue = self.issue_with_pages(1, 3)

        desk.post(self.url(issue), sent(desk.get(self.url(issue)), **{"pages-0-name": "要闻"}))

        assert self.names(issue) == [(1, "要闻"), (3, "版3")]

    def test_a_new_page_takes_a_number_that_another_gives_up(self, desk):
        issue = self.issue_with_pages(1, 2)
        new = row("pages", 2, number=1, name="要闻")

        data = sent(desk.get(self.url(issue)), **new, **{"pages-0-number": 3, "pages-TOTAL_FORMS": 3})
        desk.post(self.url(issue), data)

        assert self.names(issue) == [(1, "要闻"), (2, "版2"), (3, "版1")]

    def test_a_number_twice_is_refused_in_words(self, desk):
        issue = self.issue_with_pages(1, 2)

        response = desk.post(self.url(issue), sent(desk.get(self.url(issue)), **{"pages-1-number": 1}))

        assert "这里有重复的版次。" in errors_of(response)
        assert self.names(issue) == [(1, "版1"), (2, "版2")]

    def test_number_zero_is_refused(self, desk):
        issue = self.issue_with_pages(1)

        response = desk.post(self.url(issue), sent(desk.get(self.url(issue)), **{"pages-0-number": 0}))

        assert errors_of(response) == ["确保该值大于或等于1。"]

    def test_a_number_that_somebody_else_took_meanwhile_is_refused(self, desk):
        issue = self.issue_with_pages(1)
        data = sent(desk.get(self.url(issue)), **{"pages-0-number": 2})
        make_page(issue, 2, name="他人所加")

        response = desk.post(self.url(issue), data)

        assert errors_of(response) == ["刚刚有人加了第2号，请刷新页面。"]
        assert Page.objects.count() == 2


def test_stories_of_a_page_change_places(desk):
    page = make_page()
    stories = [make_article(headline) for headline in ("甲", "乙", "丙")]
    for story in stories:
        place(story, page)
    url = reverse("admin:issues_page_change", args=[page.pk])

    moves = {"placements-0-order": 2, "placements-1-order": 3, "placements-2-order": 1}
    desk.post(url, sent(desk.get(url), **moves))

    assert [placement.article.headline for placement in page.placements.all()] == ["丙", "甲", "乙"]
    assert [placement.position for placement in page.placements.all()] == [1, 2, 3]
