"""What the form sends while somebody writes: whose it is, what shape it has, and when it is let go."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article
from articles.writing.keeping import MOST_WAITING, note_saved
from articles.writing.models import Presence, Unfinished
from articles.writing.requests import MOST_BYTES
from tests.desk.forms import sent
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db

KEEP, TEXTS, SETTLE, PRESENT = (f"/admin/writing/{name}/" for name in ("keep", "texts", "settle", "present"))
KEY, OTHER_KEY = str(uuid4()), str(uuid4())


def form_state(headline="标题", body="<p>河水清了。</p>", **fields):
    return {"fields": {"headline": [headline], "body": [body], **fields}, "rows": {}, "names": {}}


@pytest.fixture
def user(give):
    permissions = ("articles.view_article", "articles.add_article", "articles.change_article")
    return give(make_user(is_staff=True, name="江一舟"), *permissions)


@pytest.fixture
def writer(client, user):
    client.force_login(user)
    return client


@pytest.fixture
def keep(writer, user):
    """Send a text as the form does, with some of it changed; return the answer."""

    def send(**changes):
        typed = {"key": KEY, "user": user.pk, "story": "", "serial": 1, "began_from": "", "base": form_state("", "")}
        return writer.post(KEEP, typed | {"state": form_state()} | changes, content_type="application/json")

    return send


def waiting():
    return [(row.title, str(row.key)) for row in Unfinished.objects.waiting()]


class TestKeep:
    def test_one_text_for_each_window_and_no_story(self, keep, user):
        keep()
        keep(serial=2, state=form_state("改过的题"))
        keep(key=OTHER_KEY, state=form_state("", "<p>只有正文。</p><p>二段</p>"))

        assert waiting() == [("只有正文。", OTHER_KEY), ("改过的题", KEY)]
        assert {row.user for row in Unfinished.objects.all()} == {user}
        assert not Article.objects.exists()

    def test_what_was_sent_earlier_and_comes_later_changes_nothing(self, keep):
        keep(serial=5, state=form_state("后写的"))

        assert keep(serial=4, state=form_state("先写的")).status_code == 200
        assert waiting() == [("后写的", KEY)]

    def test_signs_that_a_database_refuses_are_kept(self, keep, writer):
        keep(state=form_state("标\u0000题\ud800"))

        (text,) = writer.get(TEXTS).json()["texts"]
        assert text["state"]["fields"]["headline"] == ["标\u0000题\ud800"]
        assert waiting() == [("标题", KEY)]

    def test_a_text_that_is_put_into_another_window_can_be_had_again(self, keep, writer):
        keep()
        keep(key=OTHER_KEY, replaces=[KEY])
        assert waiting() == [("标题", OTHER_KEY)]

        writer.post(SETTLE, {"act": "take_back", "keys": [KEY]}, content_type="application/json")

        assert len(waiting()) == 2

    def test_nothing_is_kept_of_a_story_that_one_may_not_change(self, client, give):
        user = give(make_user(is_staff=True), "articles.view_article", "articles.add_article")
        client.force_login(user)
        typed = {
            "key": KEY,
            "user": user.pk,
            "serial": 1,
            "began_from": "",
            "base": form_state(),
            "state": form_state(),
        }

        answers = [
            client.post(KEEP, typed | {"story": story}, content_type="application/json").status_code
            for story in (make_article().pk, 10**17, "x", [], 0)
        ]

        assert answers == [403, 404, 404, 404, 404]
        assert waiting() == []

    def test_the_text_of_who_signed_out_is_not_given_to_who_signed_in(self, keep):
        answer = keep(user=make_user().pk)

        assert (answer.status_code, bool(answer.json()["told"])) == (403, True)
        assert waiting() == []

    def test_those_who_may_not_write_and_those_not_signed_in_are_refused(self, client):
        assert client.post(KEEP, {}, content_type="application/json").status_code == 302
        client.force_login(make_user(is_staff=True))
        answers = [
            client.post(KEEP, {"user": 0}, content_type="application/json").status_code,
            client.get(TEXTS).status_code,
            client.get(KEEP).status_code,
        ]
        assert answers == [403, 403, 405]

    def test_a_forged_request_is_refused(self, keep, writer):
        writer.handler.enforce_csrf_checks = True

        assert keep().status_code == 403
        assert waiting() == []

    def test_one_megabyte_is_taken_and_more_is_not(self, keep):
        assert keep(state=form_state(body="x" * (MOST_BYTES - 1000))).status_code == 200
        refused = keep(serial=2, state=form_state(body="x" * MOST_BYTES))

        assert (refused.status_code, bool(refused.json()["told"])) == (413, True)

    def test_more_texts_than_anybody_writes_are_refused_in_words(self, keep, user):
        now = timezone.now()
        rows = [Unfinished(user=user, key=uuid4(), text="{}", kept_at=now) for _number in range(MOST_WAITING)]
        Unfinished.objects.bulk_create(rows)

        answer = keep()

        assert (answer.status_code, str(MOST_WAITING) in answer.json()["told"]) == (409, True)
        assert Unfinished.objects.count() == MOST_WAITING

    @pytest.mark.parametrize(
        "changes",
        [
            {"key": "x"},
            {"key": None},
            {"key": {"a": 1}},
            {"serial": -1},
            {"serial": True},
            {"serial": 2**63},
            {"serial": "1"},
            {"state": None},
            {"state": {"fields": [], "rows": {}, "names": {}}},
            {"state": {"fields": {"headline": "text"}, "rows": {}, "names": {}}},
            {"state": {"fields": {}, "rows": {"photos": [{"caption": 1}]}, "names": {}}},
            {"base": {"fields": {}, "rows": {}}},
            {"began_from": "x" * 41},
            {"began_from": None},
            {"replaces": "x"},
            {"replaces": [KEY] * 51},
        ],
    )
    def test_another_shape_is_refused(self, keep, changes):
        assert keep(**changes).status_code == 400
        assert waiting() == []

    @pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff\xfe", b'{"a": NaN}', b"[" * 100_000])
    def test_what_is_no_json_object_is_refused(self, writer, body):
        assert writer.post(KEEP, body, content_type="application/json").status_code == 400


class TestTexts:
    def test_only_ones_own_and_only_of_the_story_asked_for(self, keep, writer):
        article = make_article()
        keep(story=article.pk)
        keep(key=OTHER_KEY)
        Unfinished.objects.create(
            user=make_user(), key=uuid4(), story=article, text='{"secret": 1}', kept_at=timezone.now()
        )

        of_story = writer.get(TEXTS, {"story": article.pk}).json()["texts"]
        of_new = writer.get(TEXTS).json()["texts"]

        assert [text["key"] for text in of_story] == [KEY]
        assert [text["key"] for text in of_new] == [OTHER_KEY]

    def test_a_superuser_sees_no_text_of_others(self, keep, client):
        keep()
        client.force_login(make_user(is_staff=True, is_superuser=True))

        assert client.get(TEXTS, {"keys": KEY}).json() == {"texts": [], "settled": []}
        client.post(SETTLE, {"act": "discard", "keys": [KEY]}, content_type="application/json")
        assert waiting() == [("标题", KEY)]

    @pytest.mark.parametrize("asked", [{"keys": "x"}, {"wanted": "x"}, {"story": "x"}, {"story": "9" * 30}])
    def test_an_address_that_says_nothing_is_refused(self, writer, asked):
        assert writer.get(TEXTS, asked).status_code in (400, 404)

    def test_a_story_that_goes_leaves_the_text(self, keep, writer):
        article = make_article()
        keep(story=article.pk)

        article.delete()

        assert [text["key"] for text in writer.get(TEXTS).json()["texts"]] == [KEY]


class TestSaving:
    def save(self, writer, address, **changes):
        return writer.post(address, sent(writer.get(address), unfinished=KEY, **changes))

    def test_the_story_takes_the_text_over(self, keep, writer):
        keep()

        self.save(writer, "/admin/articles/article/add/", headline="标题")

        assert Article.objects.get().headline == "标题"
        assert waiting() == []
        assert Unfinished.objects.get().text == ""
        assert writer.get(TEXTS, {"keys": KEY}).json() == {"texts": [], "settled": [KEY]}

    def test_what_is_late_on_its_way_revives_nothing(self, keep, writer):
        self.save(writer, "/admin/articles/article/add/", headline="标题")

        answer = keep()

        assert (answer.status_code, answer.json()) == (409, {"is_settled": True})
        assert waiting() == []

    def test_a_story_that_is_refused_leaves_the_text_and_keeps_its_key(self, keep, writer):
        keep()

        response = self.save(writer, "/admin/articles/article/add/", headline="", body="")

        assert waiting() == [("标题", KEY)]
        assert f'name="unfinished" value="{KEY}"' in response.content.decode()

    def test_another_window_of_the_same_story_keeps_its_own(self, keep, writer):
        article = make_article()
        keep(story=article.pk)
        keep(story=article.pk, key=OTHER_KEY)

        self.save(writer, f"/admin/articles/article/{article.pk}/change/", headline="新题")

        assert [key for _title, key in waiting()] == [OTHER_KEY]

    def test_a_wrong_key_saves_the_story_all_the_same(self, writer):
        address = "/admin/articles/article/add/"

        writer.post(address, sent(writer.get(address), unfinished="no-key", headline="标题"))

        assert Article.objects.get().headline == "标题"
        assert not Unfinished.objects.exists()


class TestOnesOwnList:
    def panel(self, writer):
        panels = writer.get("/admin/").context["panels"]
        return next((panel["texts"] for panel in panels if "writing" in panel["template"]), None)

    def test_shows_new_stories_and_discarding_is_undone_by_a_plain_form(self, keep, writer):
        assert self.panel(writer) is None
        keep()
        keep(key=OTHER_KEY, story=make_article().pk)
        (text,) = self.panel(writer)

        writer.post(SETTLE, {"act": "discard", "key": KEY})
        (discarded,) = self.panel(writer)
        writer.post(SETTLE, {"act": "take_back", "key": KEY})
        (taken_back,) = self.panel(writer)

        assert [bool(each.discarded_at) for each in (text, discarded, taken_back)] == [False, True, False]

    def test_after_a_day_nothing_is_left_to_take_back(self, keep, writer):
        keep()
        writer.post(SETTLE, {"act": "discard", "key": KEY})
        Unfinished.objects.update(discarded_at=timezone.now() - timedelta(days=2))

        keep(key=OTHER_KEY)
        writer.post(SETTLE, {"act": "take_back", "key": KEY})

        assert [key for _title, key in waiting()] == [OTHER_KEY]
        assert json.dumps("标题") not in Unfinished.objects.get(key=KEY).text

    def test_another_act_is_refused(self, writer):
        assert writer.post(SETTLE, {"act": "drop", "key": KEY}).status_code == 400

    def test_what_was_saved_cannot_be_taken_back(self, keep, writer, user):
        keep()
        note_saved(user, KEY)

        writer.post(SETTLE, {"act": "take_back", "key": KEY})

        assert waiting() == []


class TestPresence:
    def be_seen(self, client, story, **more):
        return client.post(PRESENT, {"story": story} | more, content_type="application/json")

    def test_others_are_named_until_they_leave_or_are_not_seen_any_more(self, writer, give):
        article = make_article()
        left, gone, here = (make_user(name=name) for name in ("甲一", "乙二", "丙三"))
        now = timezone.now()
        Presence.objects.create(story=article, user=gone, seen_at=now - timedelta(seconds=90))
        Presence.objects.create(story=article, user=here, seen_at=now)
        Presence.objects.create(story=make_article(), user=left, seen_at=now)

        assert self.be_seen(writer, article.pk).json() == {"others": ["丙三"]}
        assert Presence.objects.filter(user__name="江一舟", story=article).exists()
        self.be_seen(writer, article.pk, is_leaving=True)
        assert not Presence.objects.filter(user__name="江一舟").exists()

    def test_whoever_has_filed_a_story_and_may_not_write_it_any_more_leaves_it(self, client, give):
        user = give(make_user(is_staff=True), "articles.file_article")
        article = make_article(state="filed", author=user)
        other = make_user(name="乙二")
        for each in (user, other):
            Presence.objects.create(story=article, user=each, seen_at=timezone.now())
        client.force_login(user)

        assert self.be_seen(client, article.pk).status_code == 403
        assert self.be_seen(client, article.pk, is_leaving=True).status_code == 200

        assert [row.user for row in Presence.objects.all()] == [other]

    @pytest.mark.parametrize("story", [None, "", "x", "-1", ["1"], {}, "9" * 40])
    def test_nobody_leaves_what_is_no_story(self, writer, story):
        assert self.be_seen(writer, story, is_leaving=True).status_code == 400

    def test_those_who_may_not_change_the_story_leave_no_trace(self, client, give):
        client.force_login(give(make_user(is_staff=True), "articles.view_article"))

        assert self.be_seen(client, make_article().pk).status_code == 403
        assert not Presence.objects.exists()

    def test_the_list_marks_any_number_of_stories_with_the_same_queries(self, writer, django_assert_num_queries):
        def opened(name):
            Presence.objects.create(story=make_article(), user=make_user(name=name), seen_at=timezone.now())

        opened("甲一")
        writer.get("/admin/articles/article/")
        with CaptureQueriesContext(connection) as one:
            writer.get("/admin/articles/article/")
        opened("乙二")
        opened("丙三")

        with django_assert_num_queries(len(one)):
            content = writer.get("/admin/articles/article/").content.decode()

        assert all(name in content for name in ("甲一", "乙二", "丙三"))
