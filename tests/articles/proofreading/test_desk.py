import pytest
from django.contrib.auth.models import Group
from django.test import Client

from articles.proofreading.desk import MOST_TYPED
from articles.proofreading.models import DismissedFinding
from newsroom.accounts.roles import ROLES, sync_roles
from tests.factories import make_admin, make_article, make_contributor, make_photo
from tests.policy.people import make_person

pytestmark = pytest.mark.django_db

OF_NEW = "/admin/articles/article/proofreading/"


def address(article, act=""):
    return f"/admin/articles/article/{article.pk}/proofreading/{act}"


def pieces(response):
    return [(each["field"], each["piece"], each["fix"]) for each in response.json()["findings"]]


class TestFindings:
    def test_as_typed_and_not_kept(self, desk):
        article = make_article("旧题", by=[make_contributor()])

        response = desk.post(
            address(article), {"headline": "新题,一", "body": "<p>甲</p><p></p><p>　　乙,丙</p>", "credit": "7"}
        )

        assert pieces(response) == [("headline", ",", "，"), ("body", ",", "，")]
        assert response.json()["findings"][1] | {"digest": "", "message": ""} == {
            "code": "half_width",
            "digest": "",
            "field": "body",
            "paragraph": 1,
            "start": 1,
            "end": 2,
            "before": "乙",
            "piece": ",",
            "after": "丙",
            "fix": "，",
            "message": "",
            "where": response.json()["findings"][1]["where"],
            "severity": "warning",
            "gravity": response.json()["findings"][1]["gravity"],
        }
        article.refresh_from_db()
        assert article.headline == "旧题"

    def test_as_stored(self, desk):
        article = make_article("题,一", by=[make_contributor()])

        assert pieces(desk.get(address(article))) == [("headline", ",", "，")]

    def test_messages_are_in_words(self, desk):
        desk.cookies["django_language"] = "en"

        answer = desk.post(OF_NEW, {"headline": "题的的", "kind": "notice"}).json()

        assert answer["told"] == "1 place to look at."
        assert answer["findings"][0]["message"] == "“的” stands here twice."
        assert answer["findings"][0]["where"] == "headline"

    def test_pictures_as_typed(self, desk):
        photo = make_photo("图,一")
        data = {"kind": "photo", "photo": [photo.pk, photo.pk, "9" * 30, ""], "caption": ["", "图;二", "", ""]}

        found = desk.post(OF_NEW, data).json()["findings"]

        assert [(each["code"], each["paragraph"], each["piece"]) for each in found] == [
            ("half_width", 0, ","),
            ("half_width", 1, ";"),
            ("missing_caption", 2, ""),
            ("missing_caption", 3, ""),
        ]

    def test_the_caption_of_a_picture_that_one_may_not_see_is_not_read(self, client):
        sync_roles()
        person = make_person("correspondent")
        client.force_login(person)
        own, secret, placed = make_photo("自,家", filed_by=person), make_photo("秘,密"), make_photo("已,上版")
        story = make_article(author=person, state="draft", photos=[placed])
        data = {"kind": "photo", "photo": [own.pk, secret.pk, placed.pk], "caption": ["", "", ""]}

        found = {route: client.post(route, data).json()["findings"] for route in (OF_NEW, address(story))}

        read = {route: [(each["code"], each["before"]) for each in rows] for route, rows in found.items()}
        assert read == {
            OF_NEW: [("half_width", "自"), ("missing_caption", ""), ("missing_caption", "")],
            address(story): [("half_width", "自"), ("missing_caption", ""), ("half_width", "已")],
        }

    def test_a_byline_typed_is_a_credit(self, desk):
        text = {"kind": "story", "body": "<p>河水清了。</p>"}

        assert [each["code"] for each in desk.post(OF_NEW, text).json()["findings"]] == ["missing_credit"]
        assert desk.post(OF_NEW, text | {"credit": ["", "12"]}).json()["findings"] == []

    def test_more_than_a_story_can_hold_is_refused_in_words(self, desk):
        response = desk.post(OF_NEW, {"body": "字" * (MOST_TYPED + 1)})

        assert response.status_code == 413
        assert response.json()["told"]

    def test_a_story_that_is_not_there(self, desk):
        assert desk.get("/admin/articles/article/9999/proofreading/").status_code == 404

    def test_queries_of_a_typed_story_do_not_grow(self, desk, django_assert_num_queries):
        for count in (1, 3):
            photos = [make_photo() for _number in range(count)]
            article = make_article(photos=photos)
            data = {"body": "<p>河水清了。</p>" * count, "photo": [p.pk for p in photos], "caption": [""] * count}
            with django_assert_num_queries(13):
                desk.post(address(article), data)


class TestDismissing:
    def test_and_taking_up_again(self, desk):
        article = make_article("题,一", by=[make_contributor()])
        [finding] = desk.get(address(article)).json()["findings"]
        chosen = {"code": finding["code"], "digest": finding["digest"]}

        dismissed = desk.post(address(article, "dismiss/"), chosen)
        after = desk.get(address(article)).json()
        restored = desk.post(address(article, "restore/"), chosen)

        assert (dismissed.status_code, restored.status_code) == (200, 200)
        assert (after["findings"], [each["digest"] for each in after["dismissed"]]) == ([], [finding["digest"]])
        assert desk.get(address(article)).json()["findings"] == [finding]

    def test_what_is_no_finding_is_refused_in_words(self, desk):
        response = desk.post(address(make_article(), "dismiss/"), {"code": "x", "digest": "y"})

        assert response.status_code == 400
        assert response.json()["told"]
        assert not DismissedFinding.objects.exists()

    def test_a_page_of_another_site_cannot_do_it(self):
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(make_admin())

        response = strict.post(address(make_article(), "dismiss/"), {"code": "half_width", "digest": "a" * 64})

        assert response.status_code == 403
        assert not DismissedFinding.objects.exists()

    def test_links_dismiss_nothing(self, desk):
        article = make_article()

        assert [desk.get(address(article, act)).status_code for act in ("dismiss/", "restore/")] == [405, 405]
        assert desk.get(OF_NEW).status_code == 405


class TestWhoMayAsk:
    @pytest.mark.parametrize(
        "permissions, of_new, stored, typed, dismiss",
        [
            ([], 403, 404, 404, 404),
            (["articles.add_article"], 200, 404, 404, 404),
            (["articles.view_article"], 403, 200, 200, 403),
            (["articles.change_article"], 403, 200, 200, 200),
        ],
    )
    def test_by_permission(self, signed_in, permissions, of_new, stored, typed, dismiss):
        client, article = signed_in(*permissions), make_article()
        digest = {"code": "half_width", "digest": "a" * 64}

        asked = (
            client.post(OF_NEW),
            client.get(address(article)),
            client.post(address(article)),
            client.post(address(article, "dismiss/"), digest),
        )

        assert tuple(response.status_code for response in asked) == (of_new, stored, typed, dismiss)
        assert client.post(address(article, "restore/"), digest).status_code == dismiss

    def test_strangers_are_sent_to_sign_in(self, client):
        article = make_article()
        for route in (OF_NEW, address(article), address(article, "dismiss/"), address(article, "restore/")):
            assert client.post(route).url.startswith("/admin/login/")

    def test_who_only_looks_is_told_of_the_stored_text_whatever_is_sent(self, signed_in):
        client, article = signed_in("articles.view_article"), make_article("题", by=[make_contributor()])

        assert pieces(client.post(address(article), {"headline": "题,一"})) == []


class TestStoryForm:
    def test_it_has_the_panel_with_the_addresses_to_ask(self, desk):
        article = make_article()

        content = desk.get(f"/admin/articles/article/{article.pk}/change/").content.decode()

        assert f'data-address="{address(article)}"' in content
        assert f'data-dismiss="{address(article, "dismiss/")}"' in content
        assert f'data-address="{OF_NEW}"' in desk.get("/admin/articles/article/add/").content.decode()

    def test_who_may_only_look_may_not_dismiss(self, signed_in):
        client, article = signed_in("articles.view_article"), make_article()

        content = client.get(f"/admin/articles/article/{article.pk}/change/").content.decode()

        assert f'data-address="{address(article)}"' in content
        assert "data-dismiss" not in content

    def test_a_new_story_has_nothing_to_dismiss_in(self, desk):
        assert "data-dismiss" not in desk.get("/admin/articles/article/add/").content.decode()


def test_who_keeps_the_lists():
    sync_roles()

    keepers = [
        role for role in ROLES if Group.objects.get(name=role).permissions.filter(codename="change_official").exists()
    ]

    assert keepers == ["section_editor", "desk_head", "chief_editor", "proofreader"]
