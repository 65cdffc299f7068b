import pytest

from newsroom.issues.overlaps import overlaps_of_issue
from tests.factories import make_article, make_issue, make_page, make_user, place

pytestmark = pytest.mark.django_db

TEXT = "区水利局上周把汐河东段的淤泥清了三千多方，河面比去年这个时候宽出将近两米。"
OTHER = "老船工把缆绳绕了三圈，说今年冬天的水声和三十年前一样，听得见石头走路。"


def make_story(headline, text=TEXT):
    return make_article(headline, body=f"<p>{text}</p>")


def address(issue):
    return f"/admin/issues/issue/{issue.pk}/overlaps/"


def pairs(issue):
    return [(overlap.own, overlap.other) for overlap in overlaps_of_issue(issue)]


class TestOverlapsOfIssue:
    def test_two_of_its_stories_are_told_once_at_the_first_of_them(self):
        issue = make_issue(5)
        later, sooner = make_story("后"), make_story("前")
        place(later, make_page(issue, 2))
        place(sooner, make_page(issue, 1))

        assert pairs(issue) == [(sooner.pk, later.pk)]

    def test_earlier_issues_count_later_ones_and_what_is_not_placed_do_not(self):
        issue, own = make_issue(5), make_story("本期")
        place(own, make_page(issue))
        earlier, later = make_story("往期"), make_story("下期")
        make_story("没上的")
        place(earlier, make_page(make_issue(4)))
        place(later, make_page(make_issue(6)))

        assert pairs(issue) == [(own.pk, earlier.pk)]

    def test_a_story_that_is_printed_again_is_no_overlap(self):
        issue, own = make_issue(5), make_story("重登")
        place(own, make_page(issue))
        place(own, make_page(make_issue(4)))

        assert pairs(issue) == []

    def test_they_stand_in_the_order_of_the_pages(self):
        issue, earlier = make_issue(5), make_page(make_issue(4))
        old = [place(make_story(name, text), earlier).article for name, text in (("旧一", TEXT), ("旧二", OTHER))]
        second, first = make_story("二", OTHER), make_story("一")
        place(second, make_page(issue, 3))
        place(first, make_page(issue, 1))

        assert pairs(issue) == [(first.pk, old[0].pk), (second.pk, old[1].pk)]


class TestPage:
    def test_each_story_has_its_page_and_both_places(self, desk):
        issue, old = make_issue(5), make_story("往期的")
        place(old, make_page(make_issue(4), 7, name="汐岸"))
        place(make_story("本期的"), make_page(issue, 2, name="民生"))

        content = desk.get(address(issue)).content.decode()

        for text in ("本期的", "第02版：民生", "往期的", "第07版：汐岸"):
            assert text in content
        assert f'<a href="{address(issue)}">' in desk.get(f"/admin/issues/issue/{issue.pk}/change/").content.decode()

    def test_queries_do_not_grow(self, desk, django_assert_num_queries):
        issue, earlier = make_issue(5), make_page(make_issue(4))
        page = make_page(issue)
        for count in (3, 6):
            while page.placements.count() < count:
                place(make_story("新"), page)
                place(make_story("旧"), earlier)
            with django_assert_num_queries(16):
                assert desk.get(address(issue)).context["count"] > count

    def test_of_an_issue_that_is_not_there(self, desk):
        assert desk.get("/admin/issues/issue/9999/overlaps/").status_code == 404

    def test_only_for_those_who_may_look_at_issues(self, client, give):
        issue = make_issue()
        client.force_login(make_user(is_staff=True))
        assert client.get(address(issue)).status_code == 403

        client.force_login(give(make_user(is_staff=True), "issues.view_issue"))
        assert client.get(address(issue)).status_code == 200
