from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from articles.models import ArticlePhoto
from articles.recording import Act, record_deletion
from articles.reviewing import Outdated, transition
from articles.revisions.opened import hold
from newsroom.accounts.roles import sync_roles
from newsroom.history.checking import first_flaw
from tests.articles.reviews.people import edit, make_editor, make_filed, make_written, stored
from tests.desk.forms import sent
from tests.factories import make_admin, make_contributor, make_photo, make_user
from tests.policy.people import make_person

from .stories import acts, address, choose, last_content, opened, save, standings

BODY = "<p>第一段。</p><p>第二段。</p><p>第三段。</p>"


def body_of(story):
    return stored(story).body.replace("\n", "")


@pytest.mark.django_db
class TestSaving:
    def test_on_the_version_that_was_opened(self, desk):
        story = make_written(body=BODY)

        response = save(desk, story, opened(story, headline="新"))

        assert response.status_code == 302
        assert (stored(story).headline, stored(story).version, acts(story)) == ("新", 2, ["changed", "written"])

    def test_a_save_that_changes_nothing_makes_no_version_and_overtakes_nobody(self, desk):
        story = make_written(body=BODY)
        mine = opened(story, headline="我的")

        save(desk, story, opened(story))

        assert save(desk, story, mine).status_code == 302

    @pytest.mark.parametrize("version", ["1", "", "0", "99", "x", "9" * 18, "9" * 40, None])
    def test_on_any_other_version_saves_nothing_and_loses_nothing(self, desk, version):
        story = make_written("一稿", body=BODY)
        mine = opened(story, headline="我的标题", body="<p>我写的。</p>")
        mine = {name: value for name, value in (mine | {"opened_version": version}).items() if value is not None}
        save(desk, story, opened(story, headline="他的标题"))

        response = save(desk, story, mine)

        assert (response.status_code, stored(story).headline, stored(story).version) == (409, "他的标题", 2)
        for text in ("我的标题", "他的标题", "我写的。"):
            assert text in response.content.decode()
        assert dict(response.context["posted"])["body"] == "<p>我写的。</p>"

    def test_what_changed_beside_the_text_counts_too(self, desk):
        story = make_filed(body=BODY)
        mine = opened(story, headline="我的")
        transition(story, Act.PASSED, make_editor(name="许明远"), "可用")

        response = save(desk, story, mine)

        assert response.status_code == 409
        assert response.context["is_settled"]
        assert "许明远" in response.content.decode()

    def test_a_new_story_has_no_version(self, desk):
        response = desk.get("/admin/articles/article/add/")

        assert response.context["adminform"].form["opened_version"].value() is None

    def test_the_swap_itself_refuses(self):
        story = make_written()
        edit(story, headline="二稿")

        hold(story, 2)
        for version in (1, 3, None):
            with pytest.raises(Outdated):
                hold(story, version)

    def test_the_form_itself_refuses(self, desk):
        story = make_written()
        form = desk.get(address(story)).context["adminform"].form
        data = opened(story)
        edit(story, headline="二稿")

        late = type(form)(data, instance=stored(story))

        assert not late.is_valid()
        assert late.non_field_errors().as_data()[0].code == "outdated"


@pytest.mark.django_db
class TestTheConflictPage:
    @pytest.fixture
    def story(self):
        people = [make_contributor("甲"), make_contributor("乙"), make_contributor("丙")]
        story = make_written("一稿", body=BODY, by=people[:1], photos=[make_photo("湖面")], kicker="引")
        story.tags.add("城建")
        edit(story)
        story.people = people
        return story

    def refused(self, desk, story, mine, theirs):
        mine = opened(story, **mine)
        assert save(desk, story, opened(story, **theirs)).status_code == 302
        return save(desk, story, mine)

    def test_different_things_are_put_together_and_saved_by_one_click(self, desk, story):
        refused = self.refused(
            desk,
            story,
            {"headline": "我的", "body": BODY.replace("第一段。", "第一段，我。"), "tags": "城建，我"},
            {"kicker": "他的", "body": BODY.replace("第三段。", "第三段，他。"), "tags": "城建，他"},
        )

        assert refused.context["is_settled"]
        assert list(standings(refused).values()) == ["theirs", "mine", "mine", "theirs"]
        response = choose(desk, refused)

        assert response.url == address(story, "merge")
        assert desk.get(response.url).url == address(story)
        found = stored(story)
        assert (found.headline, found.kicker, set(found.tags.names())) == ("我的", "他的", {"城建", "我", "他"})
        assert body_of(story) == "<p>第一段，我。</p><p>第二段。</p><p>第三段，他。</p>"
        assert (found.version, acts(story)[:2], first_flaw()) == (4, ["changed", "changed"], None)

    @pytest.mark.parametrize("language, written", [("zh-hans", "2026/11/27"), ("en", "2026-11-27")])
    def test_a_date_is_no_change_because_the_form_writes_it_in_another_way(self, desk, story, language, written):
        story.wished_for = date(2026, 11, 27)
        edit(story)
        desk.cookies["django_language"] = language
        shown = sent(desk.get(address(story)))["wished_for"]

        refused = self.refused(desk, story, {"headline": "我的", "wished_for": written}, {"kicker": "他的"})

        assert str(shown) in (written, "2026-11-27")
        assert list(standings(refused)) == ["kicker", "headline"]
        choose(desk, refused)
        assert (stored(story).headline, stored(story).wished_for) == ("我的", date(2026, 11, 27))

    def test_what_is_no_date_is_kept_as_it_was_typed(self, desk, story):
        refused = self.refused(desk, story, {"wished_for": "下周五"}, {"kicker": "他的"})

        assert dict(refused.context["posted"])["wished_for"] == "下周五"
        assert "下周五" in refused.content.decode()

    @pytest.mark.parametrize(
        ("choice", "headline", "body"),
        [
            ("mine", "我的", "<p>我。</p>"),
            ("theirs", "他的", "<p>他。</p>"),
            ("both", "我的 他的", "<p>我。</p><p>他。</p>"),
            (None, "我的 他的", "<p>我。</p><p>他。</p>"),
        ],
    )
    def test_where_both_have_changed_the_same_one_chooses(self, desk, story, choice, headline, body):
        refused = self.refused(
            desk, story, {"headline": "我的", "body": "<p>我。</p>"}, {"headline": "他的", "body": "<p>他。</p>"}
        )

        choose(desk, refused, choice)

        assert (stored(story).headline, body_of(story)) == (headline, body)

    def test_what_is_written_by_hand(self, desk, story):
        refused = self.refused(
            desk, story, {"headline": "我的", "body": "<p>我。</p>"}, {"headline": "他的", "body": "<p>他。</p>"}
        )

        choose(desk, refused, "hand", **{"hand:headline": "手写的", "hand:body-0": "<p>手。</p><script>x</script>"})

        assert (stored(story).headline, body_of(story)) == ("手写的", "<p>手。</p>")

    def test_bylines_and_pictures_of_both(self, desk, story):
        one, other, third = story.people
        photo = make_photo("桥头")
        row = {
            "bylines-1-contributor": other.pk,
            "bylines-1-role": "reporter",
            "bylines-1-label": "记者",
            "bylines-1-order": "2",
        }
        theirs = row | {"bylines-1-contributor": third.pk, "bylines-TOTAL_FORMS": "2", "photos-0-caption": "他的图说"}
        mine = row | {"bylines-TOTAL_FORMS": "2", "photos-0-caption": "我的图说"}
        mine |= {"photos-1-photo": photo.pk, "photos-1-caption": "", "photos-1-order": "1", "photos-TOTAL_FORMS": "2"}

        refused = self.refused(desk, story, mine, theirs)
        assert standings(refused) == {"bylines": "conflict", "photos": "conflict"}
        choose(desk, refused, "both")

        assert [byline.contributor for byline in story.bylines.order_by("position")] == [one, other, third]
        captions = list(
            ArticlePhoto.objects.filter(article=story).order_by("position").values_list("caption", flat=True)
        )
        assert sorted(captions) == ["", "我的图说 他的图说"]

    @pytest.mark.parametrize(("choice", "names"), [("mine", ["乙"]), ("theirs", ["甲", "丙"])])
    def test_one_list_of_the_two(self, desk, story, choice, names):
        _one, other, third = story.people
        new = {"bylines-1-role": "reporter", "bylines-1-label": "", "bylines-1-order": "2", "bylines-TOTAL_FORMS": "2"}
        mine = new | {"bylines-0-DELETE": "on", "bylines-1-contributor": other.pk}

        refused = self.refused(desk, story, mine, new | {"bylines-1-contributor": third.pk})
        choose(desk, refused, choice)

        assert [byline.contributor.name for byline in story.bylines.order_by("position")] == names

    def test_a_row_that_the_other_has_taken_out_is_no_error(self, desk, story):
        refused = self.refused(
            desk, story, {"bylines-0-label": "首席记者"}, {"bylines-0-DELETE": "on", "photos-0-DELETE": "on"}
        )

        assert standings(refused) == {"bylines": "conflict", "photos": "theirs"}
        choose(desk, refused, "mine")
        assert [(byline.label, byline.position) for byline in story.bylines.all()] == [("首席记者", 1)]
        assert not story.photos.exists()

    def test_a_third_save_in_between_shows_the_page_again_with_the_choice_made(self, desk, story):
        refused = self.refused(desk, story, {"headline": "我的"}, {"headline": "他的"})
        save(desk, story, opened(story, kicker="第三人的"))

        again = choose(desk, refused, "both")

        assert (again.status_code, standings(again)) == (409, {"kicker": "theirs", "headline": "mine"})
        choose(desk, again)
        assert (stored(story).headline, stored(story).kicker) == ("我的 他的", "第三人的")

    def test_an_error_in_it_is_shown_in_the_form_with_everything_typed(self, desk, story):
        refused = self.refused(desk, story, {"headline": "长" * 201}, {"kicker": "他的"})

        response = choose(desk, refused)

        form = response.context["adminform"].form
        assert (response.status_code, list(form.errors)) == (200, ["headline"])
        assert (form["headline"].value(), form["kicker"].value()) == ("长" * 201, "他的")
        assert f'action="{address(story)}"' in response.content.decode()

    def test_it_is_taken_into_the_form_to_go_on_writing(self, desk, story):
        refused = self.refused(desk, story, {"headline": "我的"}, {"kicker": "他的"})

        response = choose(desk, refused, _further="1")

        form = response.context["adminform"].form
        assert (form["headline"].value(), form["kicker"].value(), form["opened_version"].value()) == (
            "我的",
            "他的",
            "3",
        )
        assert stored(story).headline == "一稿"

    def test_what_else_was_sent_goes_along_but_no_act(self, desk, story):
        refused = self.refused(
            desk,
            story,
            {"headline": "我的", "unfinished": "k1", "_act": "filed", "review_note": "看过"},
            {"kicker": "他的"},
        )

        names = dict(refused.context["posted"])
        assert (names["unfinished"], "_act" in names, refused.context["opinion"]) == ("k1", False, "看过")

    def test_words_are_shown_as_words(self, desk, story):
        content = self.refused(
            desk, story, {"headline": "<script>a</script>", "kicker": '"><b>'}, {"headline": "<i>他"}
        ).content.decode()

        assert "<script>a" not in content
        assert "<i>他" not in content
        assert 'name="kicker" value="&quot;&gt;&lt;b&gt;"' in content

    def test_queries_do_not_grow_with_what_differs(self, desk, django_assert_max_num_queries):
        people, photos = [make_contributor() for _ in range(6)], [make_photo() for _ in range(6)]
        story = make_written(body="".join(f"<p>{n}</p>" for n in range(20)), by=people, photos=photos)
        mine = opened(story, body="<p>我</p>", **{f"photos-{n}-caption": "我" for n in range(6)})
        save(desk, story, opened(story, body="<p>他</p>", **{f"photos-{n}-caption": "他" for n in range(6)}))

        with django_assert_max_num_queries(20):
            assert save(desk, story, mine).status_code == 409


@pytest.mark.django_db
class TestWhoMay:
    def test_who_may_not_change_it_any_more_keeps_what_was_typed(self, client, give):
        story = make_written()
        client.force_login(give(make_user(is_staff=True), "articles.view_article"))

        response = save(client, story, opened(story, headline="我的", body="<p>写了半天。</p>", review_note="意见"))

        assert response.status_code == 403
        for text in ("我的", "写了半天。", "意见"):
            assert text in response.content.decode()

    def test_of_what_is_sent_only_what_they_may_see_and_what_the_story_has_is_named(self, client):
        sync_roles()
        person = make_person("correspondent")
        client.force_login(person)
        client.cookies["django_language"] = "en"
        own, hidden = make_contributor("江一舟"), make_contributor("秘密人")
        shown, secret = make_photo("自家图说", filed_by=person), make_photo("秘密图说")
        story = make_written(author=person, by=[own])
        sent_rows = {"bylines-TOTAL_FORMS": "2", "photos-TOTAL_FORMS": "2"}
        sent_rows |= {"bylines-1-contributor": hidden.pk, "bylines-1-role": "reporter", "bylines-1-order": "2"}
        for place, photo in enumerate((secret, shown)):
            sent_rows |= {f"photos-{place}-photo": photo.pk, f"photos-{place}-order": place + 1}

        response = save(client, story, opened(story, **sent_rows) | {"opened_version": "0"})

        page = response.content.decode()
        assert response.status_code == 409
        assert [word for word in ("江一舟", "自家图说", "秘密人", "秘密图说") if word in page] == ["江一舟", "自家图说"]
        _bylines, photos = response.context["parts"]["rows"]
        assert [bool(thumbnail) for _line, thumbnail in photos.mine] == [False, True]
        assert "".join(piece.text for piece in photos.mine[0][0].text.pieces) == f"photo {secret.pk}"
        assert f"contributor {hidden.pk}" in page

    def test_who_may_not_even_look_learns_nothing(self, client):
        story = make_written("秘密")
        client.force_login(make_user(is_staff=True))

        for page in ("change", "merge"):
            response = client.post(address(story, page), {"headline": "x", "opened_version": "1", "base_version": "1"})
            assert response.status_code == 403
            assert "秘密" not in response.content.decode()

    def test_a_story_deleted_meanwhile(self, desk):
        story = make_written()
        data, key = opened(story, headline="我的", body="<p>写了半天。</p>"), address(story)
        record_deletion([story], None)
        story.delete()

        response = desk.post(key, data)

        assert response.status_code == 410
        assert "写了半天。" in response.content.decode()

    def test_the_address_of_the_merge_alone_leads_to_the_form(self, desk):
        story = make_written()

        assert desk.get(address(story, "merge")).url == address(story)
        assert desk.post(address(story, "merge"), {"opened_version": "7", "headline": "x"}).status_code == 409


@pytest.mark.django_db(transaction=True)
def test_of_eight_who_save_at_the_same_instant_one_does_and_the_others_are_told():
    story, user = make_written(body=BODY), make_admin()
    start = Barrier(8)

    def run(number):
        client = Client()
        client.force_login(user)
        data = opened(story, headline=f"第{number}稿")
        try:
            start.wait(timeout=60)
            return save(client, story, data).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        results = sorted(pool.map(run, range(8)))

    assert results == [302, *[409] * 7]
    assert (acts(story), last_content(story)["headline"]) == (["changed", "written"], stored(story).headline)
    assert first_flaw() is None
