import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group

from articles.overlap.desk import MOST_TYPED
from articles.overlap.models import SetPhrase
from newsroom.accounts.roles import ROLES, sync_roles
from tests.desk.forms import sent
from tests.factories import make_article, make_photo, make_user, place

pytestmark = pytest.mark.django_db

TEXT = "区水利局上周把汐河东段的淤泥清了三千多方，河面比去年这个时候宽出将近两米。"
OTHER = "老船工把缆绳绕了三圈，说今年冬天的水声和三十年前一样，听得见石头走路。"
OF_NEW = "/admin/articles/article/overlaps/"
LEAVE_OUT = "/admin/articles/article/overlaps/leave-out/"
PHRASES = "/admin/articles/setphrase/"


def address(article):
    return f"/admin/articles/article/{article.pk}/overlaps/"


class TestOverlapsOfAStory:
    def test_stored_text_is_looked_up(self, desk):
        other, own = make_article("旧闻", body=f"<p>{TEXT}</p>"), make_article("新闻", body=f"<p>{TEXT}</p>")
        page = place(other).page

        content = desk.get(address(own)).content.decode()

        assert f'<a href="/admin/articles/article/{other.pk}/change/">旧闻</a>' in content
        assert str(page) in content
        assert content.count(TEXT) == 3  # both places, and what would become a set phrase
        assert "新闻" not in content

    def test_text_as_typed_is_looked_up_and_not_kept(self, desk):
        own, other = make_article("新闻", body="<p>空</p>"), make_article("旧闻", body=f"<p>{TEXT}</p>")

        response = desk.post(address(own), {"kind": "story", "body": f"<p>{TEXT[:20]}</p>\n<p>{TEXT[20:]}</p>"})

        assert [overlap.other for overlap in response.context["overlaps"]] == [other]
        own.refresh_from_db()
        assert own.body == "<p>空</p>"

    def test_captions_as_typed_are_looked_up(self, desk):
        other = make_article("旧闻", body=f"<p>{TEXT}</p>")

        response = desk.post(OF_NEW, {"kind": "photo", "caption": ["", TEXT]})

        assert [overlap.other for overlap in response.context["overlaps"]] == [other]

    def test_a_photo_without_a_caption_of_its_own_keeps_that_of_the_picture(self, desk):
        other, own = make_article("旧闻", body=f"<p>{TEXT}</p>"), make_article("图", photos=[make_photo(TEXT)])
        own.photos.update(caption="")

        response = desk.post(address(own), {"kind": "photo", "caption": ""})

        assert [overlap.other for overlap in response.context["overlaps"]] == [other]

    def test_differences_are_said_in_words(self, desk):
        desk.cookies["django_language"] = "en"
        text = f"{TEXT}夜钓的人又回来了。"
        make_article("旧闻", body=f"<p>{text.replace('淤泥', '泥沙').replace('将近', '')}</p>")

        content = desk.post(OF_NEW, {"kind": "story", "body": text}).content.decode()

        for words in ("淤泥", "泥沙", "将近"):
            assert f'<mark aria-hidden="true">{words}</mark><span class="visually-hidden">[differs: {words}]' in content
        assert '<span class="visually-hidden">[missing here: 将近]' in content
        assert '<mark class="is-missing" aria-hidden="true">‸</mark>' in content

    def test_words_are_shown_as_words(self, desk):
        make_article("<b>旧</b>", body=f"<p>&lt;script&gt;{TEXT}</p>")

        content = desk.post(OF_NEW, {"kind": "story", "body": f"&lt;script&gt;{TEXT}"}).content.decode()

        assert "<script>" not in content
        assert "&lt;b&gt;旧" in content

    def test_more_than_a_story_can_hold_is_refused_in_words(self, desk):
        response = desk.post(OF_NEW, {"kind": "story", "body": "字" * (MOST_TYPED + 1)})

        assert (response.status_code, response.content.decode() != "") == (413, True)

    def test_a_story_that_is_not_there(self, desk):
        assert desk.get("/admin/articles/article/9999/overlaps/").status_code == 404

    def test_many_are_cut_and_counted(self, desk):
        for _number in range(21):
            make_article(body=f"<p>{OTHER}</p><p>{TEXT}</p>")

        context = desk.post(OF_NEW, {"kind": "story", "body": TEXT + OTHER}).context

        assert (len(context["overlaps"]), context["more"]) == (40, 2)


class TestWhoMayAsk:
    @pytest.mark.parametrize(
        "permissions, of_new, stored, typed",
        [
            ([], 403, 403, 403),
            (["articles.add_article"], 200, 403, 403),
            (["articles.view_article"], 403, 200, 200),
            (["articles.change_article"], 403, 200, 200),
        ],
    )
    def test_by_permission(self, signed_in, permissions, of_new, stored, typed):
        client, article = signed_in(*permissions), make_article()

        asked = (client.post(OF_NEW), client.get(address(article)), client.post(address(article)))

        assert tuple(response.status_code for response in asked) == (of_new, stored, typed)

    def test_strangers_are_sent_to_sign_in(self, client):
        for response in (client.get(OF_NEW), client.post(LEAVE_OUT), client.get(address(make_article()))):
            assert response.url.startswith("/admin/login/")

    def test_a_correspondent_who_types_a_guess_does_not_learn_that_others_write_the_same(self, client):
        sync_roles()
        user = make_user(is_staff=True)
        user.groups.add(Group.objects.get(name="correspondent"))
        client.force_login(user)
        make_article("独家", body=f"<p>{TEXT.replace('淤泥', '秘密')}</p>")

        response = client.post(OF_NEW, {"kind": "story", "body": TEXT})

        assert response.context["overlaps"] == []
        assert "独家" not in response.content.decode()
        assert "秘密" not in response.content.decode()

    def test_a_correspondent_is_shown_what_is_public(self, client):
        sync_roles()
        user = make_user(is_staff=True)
        user.groups.add(Group.objects.get(name="correspondent"))
        client.force_login(user)
        printed = make_article("见报的", body=f"<p>{TEXT}</p>")
        place(printed)

        response = client.post(OF_NEW, {"kind": "story", "body": TEXT})

        assert [each.address for each in response.context["overlaps"]] == [printed.get_absolute_url()]


class TestSetPhrases:
    def test_a_passage_is_left_out_from_then_on(self, desk):
        make_article("旧闻", body=f"<p>{TEXT}</p>")

        kept = desk.post(LEAVE_OUT, {"phrase": f" {TEXT}\n"})

        assert kept.status_code == 200
        assert SetPhrase.objects.get(text=TEXT).plain in TEXT.replace("，", "")
        assert desk.post(OF_NEW, {"kind": "story", "body": TEXT}).context["overlaps"] == []
        assert LogEntry.objects.get().object_repr == TEXT

    def test_one_that_is_there_already_is_no_fault(self, desk):
        SetPhrase.objects.create(text=TEXT)

        assert desk.post(LEAVE_OUT, {"phrase": TEXT.replace("，", "")}).status_code == 200
        assert SetPhrase.objects.filter(text__startswith="区水利局").count() == 1

    @pytest.mark.parametrize("phrase", ["", "短", "，，，，，，", "字" * 700])
    def test_what_cannot_be_one_is_refused_in_words(self, desk, phrase):
        count = SetPhrase.objects.count()

        response = desk.post(LEAVE_OUT, {"phrase": phrase})

        assert (response.status_code, SetPhrase.objects.count()) == (400, count)
        assert response.content.decode()

    def test_it_is_asked_for_and_not_followed_by_a_link(self, desk):
        assert desk.get(LEAVE_OUT).status_code == 405

    def test_those_who_do_not_keep_the_list_may_not_add_and_see_no_button(self, signed_in):
        client = signed_in("articles.change_article", "articles.view_setphrase")
        make_article("旧闻", body=f"<p>{TEXT}</p>")
        own = make_article("新闻", body=f"<p>{TEXT}</p>")

        assert client.post(LEAVE_OUT, {"phrase": TEXT}).status_code == 403
        assert "overlap-leave-out" not in client.get(address(own)).content.decode()

    def test_editors_keep_the_list(self):
        sync_roles()

        keepers = [
            role for role in ROLES if Group.objects.get(name=role).permissions.filter(codename="add_setphrase").exists()
        ]

        assert keepers == ["section_editor", "desk_head", "chief_editor"]

    def test_the_list_is_kept_in_the_desk(self, desk):
        form = desk.get(f"{PHRASES}add/")

        response = desk.post(f"{PHRASES}add/", sent(form, text=TEXT, note="版面用语"))
        again = desk.post(f"{PHRASES}add/", sent(form, text=TEXT.replace("，", " ")))

        assert response.status_code == 302
        assert [error for errors in again.context["errors"] for error in errors] != []
        assert TEXT in desk.get(PHRASES, {"q": "汐河东段"}).content.decode()

    def test_queries_of_the_list_do_not_grow(self, desk, django_assert_num_queries):
        SetPhrase.objects.all().delete()
        desk.get(PHRASES)
        for count in (1, 3):
            while SetPhrase.objects.count() < count:
                SetPhrase.objects.create(text=f"第{SetPhrase.objects.count()}条固定用语")
            with django_assert_num_queries(5):
                desk.get(PHRASES)


class TestStoryForm:
    def test_it_has_the_panel_with_the_address_to_ask(self, desk):
        article = make_article()

        assert (
            f'data-address="{address(article)}"'
            in desk.get(address(article).replace("overlaps", "change")).content.decode()
        )
        assert f'data-address="{OF_NEW}"' in desk.get("/admin/articles/article/add/").content.decode()

    def test_deleting_a_story_says_nothing_of_the_index(self, desk):
        article = make_article("河清了", state="draft", body=f"<p>{TEXT}</p>")
        delete = f"/admin/articles/article/{article.pk}/delete/"

        response = desk.get(delete)
        deleted = desk.post(delete, {"post": "yes"})

        assert [name for name, _count in response.context["model_count"]] == ["稿件"]
        assert response.context["deleted_objects"][1:] in ([], [[]])
        assert deleted.status_code == 302
