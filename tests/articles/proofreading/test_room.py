from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article
from articles.proofreading import room
from tests.factories import make_article, make_contributor, make_issue, make_page, make_user, make_wording, place

pytestmark = pytest.mark.django_db

LIST = "/admin/proofreading/"


def rows(response):
    return [(row["story"].headline, row["finding"].code) for row in response.context["page"]]


@pytest.fixture
def stories():
    """One with a hint of a fault, one with a grave one, one that was changed long ago, a clean one."""
    writer = make_contributor()
    light, grave, old = (
        make_article(name, by=[writer], body=f"<p>{body}</p>")
        for name, body in (("轻", "甲,乙"), ("重", "甲的的乙"), ("旧", "甲,乙"))
    )
    make_article("好", by=[writer])
    Article.objects.filter(pk=old.pk).update(updated_at=timezone.now() - timedelta(days=20))
    return light, grave, old


class TestList:
    def test_the_stories_changed_lately_the_gravest_first(self, desk, stories):
        assert rows(desk.get(LIST)) == [("重", "doubles"), ("轻", "half_width")]

    def test_days_are_chosen(self, desk, stories):
        assert rows(desk.get(LIST, {"days": "30"})) == [("重", "doubles"), ("轻", "half_width"), ("旧", "half_width")]
        assert rows(desk.get(LIST, {"days": "4000000000000000000000"})) == [("重", "doubles"), ("轻", "half_width")]

    def test_an_issue_is_chosen(self, desk, stories):
        page = make_page()
        place(stories[2], page)
        place(stories[2], make_page(page.issue, number=2))

        assert rows(desk.get(LIST, {"issue": page.issue_id})) == [("旧", "half_width")]
        assert rows(desk.get(LIST, {"issue": make_issue().pk})) == []

    def test_by_gravity_with_the_counts_of_each(self, desk, stories):
        response = desk.get(LIST, {"gravity": "warning"})

        assert rows(response) == [("轻", "half_width")]
        assert [(key, count, is_current) for key, _label, count, is_current in response.context["tabs"]] == [
            ("", 2, False),
            ("error", 1, False),
            ("warning", 1, True),
            ("hint", 0, False),
        ]

    def test_an_excerpt_is_shown_as_words(self, desk):
        make_article("<b>题</b>", by=[make_contributor()], body="<p>&lt;script&gt;的的&lt;/script&gt;</p>")

        content = desk.get(LIST).content.decode()

        assert "&lt;script&gt;<mark>的的</mark>&lt;/script" in content
        assert "&lt;b&gt;题" in content

    def test_dismissed_ones_are_gone(self, desk, stories):
        light = stories[0]
        [finding] = desk.get(f"/admin/articles/article/{light.pk}/proofreading/").json()["findings"]
        desk.post(f"/admin/articles/article/{light.pk}/proofreading/dismiss/", finding)

        assert rows(desk.get(LIST)) == [("重", "doubles")]

    @pytest.mark.parametrize("issue", ["9999", "x", "9" * 40])
    def test_an_issue_that_is_not_there(self, desk, issue):
        assert desk.get(LIST, {"issue": issue}).status_code == 404

    def test_what_is_cut_is_told(self, desk, stories, monkeypatch):
        monkeypatch.setattr(room, "MOST_STORIES", 2)

        response = desk.get(LIST)

        assert response.context["is_cut"]
        assert len(rows(response)) == 1

    def test_queries_do_not_grow(self, desk, django_assert_num_queries):
        desk.get(LIST)
        for count in (1, 3):
            while Article.objects.count() < count:
                place(make_article(by=[make_contributor()], body="<p>甲,乙的的</p>"))
                make_wording()
            with django_assert_num_queries(18):
                desk.get(LIST)

    def test_who_may_look_at_stories_may_look_at_it(self, client, give):
        client.force_login(give(make_user(is_staff=True), "articles.add_article"))
        assert client.get(LIST).status_code == 403
        assert LIST not in client.get("/admin/").content.decode()

        client.force_login(give(make_user(is_staff=True), "articles.view_article"))
        assert client.get(LIST).status_code == 200
        assert LIST in client.get("/admin/").content.decode()
