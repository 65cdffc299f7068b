from datetime import date

import pytest
from django.urls import reverse

from newsroom.issues.models import Issue, Masthead, Page
from tests.desk.forms import errors_of, row, sent
from tests.factories import (
    make_article,
    make_contributor,
    make_issue,
    make_masthead,
    make_page,
    make_photo,
    make_printed,
    make_user,
    place,
)

pytestmark = pytest.mark.django_db

LIST = "/admin/issues/issue/"
ADD = "/admin/issues/issue/add/"


def form_of(thing):
    return reverse(f"admin:issues_{thing._meta.model_name}_change", args=[thing.pk])


def full_issue(number=1024, **kwargs):
    issue = make_issue(number, **kwargs)
    place(make_printed(), make_page(issue))
    return issue


def told(response):
    return [str(message) for message in response.context["messages"]]


class TestOnSite:
    @pytest.mark.parametrize(("is_published", "led_to"), [(True, 1), (False, 0)])
    def test_only_public_pages_are_led_to(self, desk, is_published, led_to):
        page = make_page(make_issue(1024, is_published=is_published))

        content = desk.get(form_of(page.issue)).content.decode()

        assert content.count(f'href="{page.get_absolute_url()}"') == led_to
        assert "/admin/r/" not in content


class TestIssueList:
    def test_columns(self, desk):
        issue = make_issue(1024, date=date(2026, 11, 6), theme="水落石出")
        first, second = make_page(issue, 1), make_page(issue, 2)
        place(make_article(), first)
        place(make_article(), first)
        place(make_article(), second)

        content = desk.get(LIST).content.decode()

        assert "2026-11-06 星期五" in content
        assert "水落石出" in content
        assert '<td class="field-page_count">2</td>' in content
        assert f'<a href="/admin/articles/article/?issue={issue.pk}">3</a>' in content
        assert f'<a href="{issue.get_absolute_url()}">查看</a>' in content

    @pytest.mark.parametrize("term", ["1024", "2026-11", "水落"])
    def test_search(self, desk, term):
        make_issue(1024, date=date(2026, 11, 6), theme="水落石出")
        make_issue(999, date=date(2026, 5, 8), theme="春耕")

        assert [issue.number for issue in desk.get(LIST, {"q": term}).context["cl"].result_list] == [1024]

    def test_queries_do_not_grow(self, desk, django_assert_num_queries):
        full_issue(1)
        with django_assert_num_queries(7):
            desk.get(LIST)
        full_issue(2)
        full_issue(3)
        with django_assert_num_queries(7):
            desk.get(LIST)


class TestPublishing:
    def act(self, client, name, *issues):
        data = {"action": name, "_selected_action": [issue.pk for issue in issues]}
        return client.post(LIST, data, follow=True)

    def test_each_issue_is_published_or_the_reason_is_told(self, desk):
        ready, empty = full_issue(1, is_published=False), make_issue(2, is_published=False)
        make_page(empty, 3)

        response = self.act(desk, "publish", ready, empty)

        assert sorted(told(response)) == sorted([f"{ready} 已公开。", f"{empty}: 第03版还没有上稿。"])
        assert list(Issue.objects.published()) == [ready]

    def test_withdrawing(self, desk):
        issue = full_issue()

        response = self.act(desk, "withdraw", issue)

        assert told(response) == [f"{issue} 已撤回，不再公开。"]
        assert not Issue.objects.published().exists()

    def test_it_takes_the_permission_to_publish(self, client, give):
        issue = full_issue(is_published=False)
        user = give(make_user(is_staff=True), "issues.view_issue", "issues.change_issue", "issues.view_page")
        client.force_login(user)

        self.act(client, "publish", issue)
        client.post(form_of(issue), sent(client.get(form_of(issue))) | {"_publish": "1"})
        assert not Issue.objects.published().exists()
        assert 'name="_publish"' not in client.get(form_of(issue)).content.decode()

        client.force_login(give(user, "issues.publish_issue"))
        self.act(client, "publish", issue)
        assert Issue.objects.published().exists()

    def test_button_saves_what_was_typed_and_publishes(self, desk):
        issue = full_issue(is_published=False)

        data = sent(desk.get(form_of(issue)), theme="水落石出") | {"_publish": "1"}
        response = desk.post(form_of(issue), data, follow=True)

        issue.refresh_from_db()
        assert (issue.theme, issue.is_published) == ("水落石出", True)
        assert told(response) == [f"{issue} 已公开。"]
        assert 'name="_withdraw"' in response.content.decode()

    def test_button_on_an_unfinished_issue_saves_and_says_why_not(self, desk):
        issue = make_issue(1024, is_published=False)

        data = sent(desk.get(form_of(issue)), theme="水落石出") | {"_publish": "1"}
        response = desk.post(form_of(issue), data, follow=True)

        issue.refresh_from_db()
        assert (issue.theme, issue.is_published) == ("水落石出", False)
        assert told(response) == [f"{issue}: 没有版面的一期不能发布。"]

    def test_a_public_issue_and_its_pages_are_not_deleted(self, desk):
        issue = full_issue()

        for thing in (issue, issue.pages.get()):
            url = reverse(f"admin:issues_{thing._meta.model_name}_delete", args=[thing.pk])
            assert f"{issue} 已经公开，请先撤回。" in desk.post(url, {"post": "yes"}).content.decode()

        assert Page.objects.count() == 1


class TestIssueForm:
    def test_the_next_issue_is_proposed_with_the_pages_and_people_of_the_last(self, desk):
        editor = make_contributor("石敬亭")
        last = make_issue(1024, date=date(2026, 11, 6))
        make_page(last, 1, name="要闻", editor=editor)
        make_page(last, 2, name="民生")

        desk.post(ADD, sent(desk.get(ADD)))

        issue = Issue.objects.get(number=1025)
        assert issue.date == date(2026, 11, 13)
        pages = [(page.number, page.name, page.editor) for page in issue.pages.order_by("number")]
        assert pages == [(1, "要闻", editor), (2, "民生", None)]

    def test_the_first_issue_is_proposed_from_the_masthead(self, desk):
        make_masthead(first_number=7, first_date=date(2026, 1, 2), default_pages=2)

        desk.post(ADD, sent(desk.get(ADD)))

        issue = Issue.objects.get()
        assert (issue.number, issue.date) == (7, date(2026, 1, 2))
        assert [page.number for page in issue.pages.order_by("number")] == [1, 2]

    def test_a_proposed_page_that_was_taken_out_is_not_made(self, desk):
        make_masthead(default_pages=4)

        data = sent(desk.get(ADD), number=1, date="2026-11-06", **{"pages-TOTAL_FORMS": 1})
        desk.post(ADD, data)

        assert [page.number for page in Issue.objects.get().pages.all()] == [1]

    def test_a_number_or_date_that_is_taken_is_refused(self, desk):
        issue = make_issue(1024, date=date(2026, 11, 6))

        response = desk.post(ADD, sent(desk.get(ADD), number=1024, date="2026-11-06"))

        assert len(errors_of(response)) == 2
        assert list(Issue.objects.all()) == [issue]

    @pytest.mark.parametrize("day", ["0206-11-06", "1799-12-31", "2200-01-01", "9999-12-31"])
    def test_a_date_far_off_is_refused_in_words(self, desk, day):
        response = desk.post(ADD, sent(desk.get(ADD), number=1024, date=day))

        assert errors_of(response) == ["日期应在1800年至2199年之间。"]
        assert not Issue.objects.exists()

    def test_after_the_last_possible_date_the_form_still_opens(self, desk):
        make_issue(1024, date=date(2199, 12, 31))

        assert desk.get(ADD).status_code == 200

    def test_it_links_to_each_page_with_its_number_of_pieces(self, desk):
        issue = full_issue()

        assert f'href="{form_of(issue.pages.get())}">1篇 · 打开</a>' in desk.get(form_of(issue)).content.decode()

    def test_queries_do_not_grow_with_the_pages(self, desk, django_assert_num_queries):
        def issue_of(count):
            issue = make_issue()
            for number in range(1, count + 1):
                staff = {role: make_contributor() for role in ("editor", "proofreader", "designer")}
                place(make_article(), make_page(issue, number, **staff))
            return form_of(issue)

        few, many = issue_of(1), issue_of(10)

        with django_assert_num_queries(6):
            desk.get(few)
        with django_assert_num_queries(6):
            desk.get(many)


class TestPageForm:
    def test_stories_are_placed_in_order(self, desk):
        page = make_page(make_issue())
        lead, other = make_printed("头条"), make_printed("其他")
        first = row("placements", 0, article=other.pk, prominence="normal", order=2)
        second = row("placements", 1, article=lead.pk, prominence="lead", order=1)

        desk.post(form_of(page), sent(desk.get(form_of(page)), **first, **second, **{"placements-TOTAL_FORMS": 2}))

        placed = [(each.position, each.article.headline, each.prominence) for each in page.placements.all()]
        assert placed == [(1, "头条", "lead"), (2, "其他", "normal")]

    def test_a_story_twice_on_a_page_is_refused(self, desk):
        page = make_page(make_issue())
        article = make_article()
        place(article, page)
        again = row("placements", 1, article=article.pk, prominence="normal", order=2)

        data = sent(desk.get(form_of(page)), **again, **{"placements-TOTAL_FORMS": 2})

        assert "这里有重复的稿件。" in errors_of(desk.post(form_of(page), data))
        assert page.placements.count() == 1

    def test_a_number_that_another_page_of_the_issue_has_is_refused(self, desk):
        issue = make_issue()
        first, _second = make_page(issue, 1), make_page(issue, 2)

        response = desk.post(form_of(first), sent(desk.get(form_of(first)), number=2))

        assert len(errors_of(response)) == 1
        first.refresh_from_db()
        assert first.number == 1

    def test_length_of_the_page_is_told(self, desk):
        page = make_page(make_issue())
        place(make_article(body="<p>四个汉字</p>"), page)
        place(make_article(body="<p>又是五个字</p>"), page)

        assert "2篇，9字" in desk.get(form_of(page)).content.decode()

    def test_queries_do_not_grow_with_the_stories(self, desk, django_assert_num_queries):
        def page_of(count):
            page = make_page(make_issue())
            for _number in range(count):
                article = make_article(by=[make_contributor()], photos=[make_photo("")], kind="photo", body="")
                place(article, page)
            return form_of(page)

        few, many = page_of(1), page_of(10)

        with django_assert_num_queries(16):
            desk.get(few)
        with django_assert_num_queries(16):
            desk.get(many)

    def test_queries_of_the_list_do_not_grow(self, desk, django_assert_num_queries):
        def fill(count):
            for _number in range(count):
                place(make_article(), make_page(make_issue(), editor=make_contributor()))

        fill(1)
        with django_assert_num_queries(5):
            desk.get("/admin/issues/page/")
        fill(2)
        with django_assert_num_queries(5):
            desk.get("/admin/issues/page/")


class TestMasthead:
    def test_its_list_is_its_form(self, desk):
        assert desk.get("/admin/issues/masthead/").url == "/admin/issues/masthead/add/"

        make_masthead()

        assert desk.get("/admin/issues/masthead/").url == "/admin/issues/masthead/1/change/"

    def test_there_is_never_a_second_one(self, desk):
        make_masthead(name="临汐周报")

        assert desk.get("/admin/issues/masthead/add/").status_code == 403
        assert desk.post("/admin/issues/masthead/add/", {"name": "另一报"}).status_code == 403
        assert Masthead.objects.get().name == "临汐周报"

    def test_it_is_not_deleted(self, desk):
        make_masthead()

        assert desk.post("/admin/issues/masthead/1/delete/", {"post": "yes"}).status_code == 403

    def test_saving_leads_back_to_the_desk(self, desk):
        masthead = make_masthead()

        response = desk.post(form_of(masthead), sent(desk.get(form_of(masthead)), motto="为民立言"))

        assert response.url == "/admin/"
        assert Masthead.objects.get().motto == "为民立言"
