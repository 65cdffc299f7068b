import re

import pytest
from django.utils.html import strip_tags

from articles.models import Article
from articles.recording import Act, record_deletion
from articles.reviewing import transition
from articles.revisions.timeline import page_of
from tests.articles.reviews.people import edit, make_editor, make_filed, make_written, passed
from tests.factories import make_article, make_contributor, make_photo, make_user

from .stories import address

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(desk):
    desk.cookies["django_language"] = "en"
    return desk


def said(response) -> str:
    return re.sub(r"\s+", " ", strip_tags(response.content.decode()))


class TestTimeline:
    def test_it_says_who_did_what_why_and_to_which_parts(self, desk):
        author, editor = make_user(name="程漱石"), make_editor(name="许明远")
        story = make_written("新桥", author=author, body="<p>一二三</p>")
        transition(story, Act.FILED, make_editor(name="程漱石"))
        transition(story, Act.RETURNED, editor, "方量请核实")
        edit(story, author, headline="新桥通车", body="<p>一二三四五</p>")

        response = desk.get(address(story, "history"))

        entries = response.context["entries"]
        assert [(entry.act, entry.revision.made_by_name) for entry in entries] == [
            ("changed", "程漱石"),
            ("returned", "许明远"),
            ("filed for review", "程漱石"),
            ("written", "程漱石"),
        ]
        assert [(entry.parts, entry.length, entry.grown) for entry in entries] == [
            (["headlines", "body"], 5, 2),
            ([], 3, 0),
            ([], 3, 0),
            ([], 3, None),
        ]
        assert "方量请核实" in said(response)
        assert entries[0].revision.fingerprint[:8] in said(response)

    def test_a_passed_review_is_named(self, desk):
        story = passed(make_filed(), make_editor(), make_editor(), make_editor())

        entries = desk.get(address(story, "history")).context["entries"]

        assert [entry.act for entry in entries][:3] == [
            "passed the final review",
            "passed the second review",
            "passed the first review",
        ]

    def test_every_part_has_a_word(self, desk):
        story = make_written(
            by=[make_contributor()], photos=[make_photo("湖面", by=[make_contributor()]), make_photo("桥")]
        )
        photo = story.photos.order_by("position").first().photo
        photo.credits.update(label="供图")
        story.photos.filter(photo=photo).update(caption="结冰的湖面")
        story.photos.exclude(photo=photo).delete()
        story.bylines.update(label="记者")
        story.tags.add("城建")

        edit(story, None, dateline="本报讯", kind="brief", summary="导读")

        (entry, _first) = page_of(story, 1)[1]
        assert len(entry.parts) == 8

    def test_it_is_grouped_by_day_and_proposes_the_last_two(self, desk):
        story = make_written()
        edit(story, headline="二")
        edit(story, headline="三")

        content = desk.get(address(story, "history")).content.decode()

        assert re.findall(r'name="(old|new)" value="(\d)" checked', content) == [("new", "3"), ("old", "2")]
        assert content.count('class="timeline-day"') == 1

    def test_words_are_shown_as_words(self, desk):
        story = make_written()
        edit(story, headline="二")
        Article.objects.filter(pk=story.pk).update(headline="<script>")

        assert "<script>alert" not in desk.get(address(story, "history")).content.decode()

    def test_a_page_holds_a_hundred_and_the_next_goes_on(self, desk):
        story = make_written("0")
        for number in range(1, 104):
            edit(story, headline=str(number))

        first, second = (desk.get(address(story, "history"), {"p": page}).context["entries"] for page in (1, 2))

        assert [entry.revision.number for entry in first] == [*range(104, 4, -1)]
        assert [entry.revision.number for entry in second] == [4, 3, 2, 1]
        assert first[-1].parts == ["headlines"]

    def test_queries_do_not_grow_with_the_revisions(self, desk, django_assert_num_queries):
        story = make_written("0")
        edit(story, headline="1")
        desk.get(address(story, "history"))
        with django_assert_num_queries(8):
            desk.get(address(story, "history"))
        for number in range(2, 40):
            edit(story, headline=str(number))
        with django_assert_num_queries(8):
            desk.get(address(story, "history"))

    def test_a_story_without_a_history(self, desk):

        assert desk.get(address(make_article(), "history")).status_code == 200


class TestWhoMayLook:
    @pytest.mark.parametrize("page", ["history", "compare", "slip"])
    @pytest.mark.parametrize(("permissions", "status"), [([], 403), (["articles.view_article"], 200)])
    def test_by_permission(self, client, give, page, permissions, status):
        story = make_written()
        edit(story, headline="二")
        client.force_login(give(make_user(is_staff=True), *permissions))

        assert client.get(address(story, page)).status_code == status

    @pytest.mark.parametrize("page", ["history", "compare", "slip"])
    def test_strangers_sign_in_first_and_what_is_not_there_is_not_found(self, client, desk, page):
        story = make_written()
        client.logout()

        assert client.get(address(story, page)).url.startswith("/admin/login/")

    @pytest.mark.parametrize("pk", ["999", "9" * 30])
    def test_a_story_that_is_not_there(self, desk, pk):
        for page in ("history", "compare", "slip"):
            assert desk.get(f"/admin/articles/article/{pk}/{page}/").status_code == 404

    def test_who_may_not_change_bylines_or_pictures_restores_nothing(self, client, give):
        story = make_written()
        edit(story, headline="二")
        client.force_login(give(make_user(is_staff=True), "articles.view_article", "articles.change_article"))

        assert client.get(address(story, "restore", 1)).status_code == 403

    def test_who_may_only_look_is_offered_no_restoring(self, client, give):
        story = make_written()
        edit(story, headline="二")
        client.force_login(give(make_user(is_staff=True), "articles.view_article"))

        assert "/restore/" not in client.get(address(story, "history")).content.decode()
        assert client.get(address(story, "restore", 1)).status_code == 403
        assert client.post(address(story, "restore", 1), {"note": "x", "version": 2}).status_code == 403


def test_a_deleted_storys_history_stays_in_the_chain():
    story = make_written()
    record_deletion([story], None)

    page, entries = page_of(story, 1)

    assert [entry.can_be_restored for entry in entries] == [False, True]
