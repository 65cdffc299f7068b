import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import translation

from articles.models import Article
from articles.recording import Act, record_deletion
from articles.reviewing import transition
from newsroom.history.models import Revision
from tests.articles.reviews.people import edit, make_filed, make_written
from tests.factories import make_contributor, make_user

pytestmark = pytest.mark.django_db
LIST = reverse("admin:articles_article_changelist")
DELETED = reverse("admin:articles_article_deleted")


@pytest.fixture
def sign_in(client):
    def signed_in(role):
        user = make_user(is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        client.cookies["django_language"] = "en"
        return user

    return signed_in


def address(story, page="delete"):
    return reverse(f"admin:articles_article_{page}", args=[story.pk])


def told(response):
    return [str(message) for message in response.context["messages"]]


def gone(headline, who, **kwargs):
    story = make_written(headline, who, **kwargs)
    record_deletion([story], who)
    Article.objects.filter(pk=story.pk).delete()
    return story


class TestDeleting:
    def test_whoever_wrote_a_draft_deletes_it(self, client, sign_in):
        story = make_written(author=sign_in("correspondent"))

        client.post(address(story), {"post": "yes", "version": 1})

        assert not Article.objects.exists()
        assert Revision.objects.last().act == Act.DELETED

    @pytest.mark.parametrize("acts", [[], [Act.RECALLED]])
    def test_what_was_ever_filed_is_spiked_instead(self, client, sign_in, acts):
        author = sign_in("reporter")
        story = make_filed(author, headline="新桥")
        for act in acts:
            transition(story, act, author)

        response = client.post(address(story), {"post": "yes", "version": story.version})

        assert "“新桥” has been filed or printed: such a story is not deleted but spiked." in response.content.decode()
        assert Article.objects.exists()

    def test_nor_does_a_selection_delete_it(self, client, sign_in):
        sign_in("chief_editor")
        filed, draft = make_filed(headline="送过的"), make_written()
        selected = {"action": "delete_selected", "post": "yes", "_selected_action": [filed.pk, draft.pk]}

        client.post(LIST, selected | {"seen": [f"{story.pk}:{story.version}" for story in (filed, draft)]})

        assert Article.objects.count() == 2

    @pytest.mark.parametrize("version", [None, "", "1", "x"])
    def test_what_was_changed_since_the_question_is_kept(self, client, sign_in, version):
        author = sign_in("reporter")
        story = make_written(author=author)
        edit(story, author, body="<p>乙新写的一千字</p>")

        response = client.post(address(story), {"post": "yes"} | ({"version": version} if version else {}), follow=True)

        assert told(response) == ["The story has changed since you opened it: read it again."]
        assert Article.objects.exists()

    def test_the_question_carries_the_version(self, client, sign_in):
        author = sign_in("reporter")
        story = make_written(author=author)
        edit(story, author, headline="改了")

        one = client.get(address(story)).content.decode()
        several = client.post(
            LIST, {"action": "delete_selected", "_selected_action": [story.pk], "seen": f"{story.pk}:2"}
        ).content.decode()

        assert '<input type="hidden" name="version" value="2">' in one
        assert f'<input type="hidden" name="seen" value="{story.pk}:2">' in several


class TestDeletedStories:
    def test_are_listed_with_who_and_when_and_lead_to_their_history(self, client, sign_in):
        editor = sign_in("chief_editor")
        story = gone("没了的稿", editor)
        make_written("还在的稿")

        content = client.get(DELETED).content.decode()

        assert "没了的稿" in content and editor.username in content
        assert "还在的稿" not in content
        assert address(story, "history") in content and address(story, "slip") in content
        assert DELETED in client.get(LIST).content.decode()

    @pytest.mark.parametrize("about", ["history", "compare", "slip"])
    def test_can_be_read_and_not_restored(self, client, sign_in, about):
        editor = sign_in("chief_editor")
        story = gone("没了的稿", editor, by=[make_contributor("江一舟")])

        response = client.get(address(story, about))

        assert response.status_code == 200
        content = response.content.decode()
        assert "没了的稿" in content
        assert address(story, "change") not in content
        assert f"{story.pk}/restore/" not in content
        assert client.post(reverse("admin:articles_article_restore", args=[story.pk, 1])).status_code == 404

    @pytest.mark.parametrize("role", ["correspondent", "administrator"])
    def test_are_there_for_those_who_see_every_story(self, client, sign_in, role):
        user = sign_in(role)
        story = gone("没了的稿", user)

        assert client.get(DELETED).status_code == 403
        assert client.get(address(story, "history")).status_code in (403, 404)

    def test_the_list_asks_as_often_for_many_as_for_one(self, client, sign_in, django_assert_max_num_queries):
        editor = sign_in("chief_editor")
        for _number in range(5):
            gone("", editor, body="<p>没有题的</p>")

        with translation.override("en"), django_assert_max_num_queries(9):
            client.get(DELETED)
