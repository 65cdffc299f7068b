import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.models import Article
from media.receiving import MEGABYTE
from tests.factories import make_article, make_contributor, make_user

from .documents import jpeg, paragraph, picture, text, word_file

pytestmark = pytest.mark.django_db

FROM_WORD = "/admin/articles/article/from-word/"
ADD = "/admin/articles/article/add/"


@pytest.fixture(autouse=True)
def renditions(settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path


def a_story():
    return word_file(
        text("河清了", style="Title"),
        text("本报记者 陈澄"),
        text("区水利局把汐河东段的淤泥清了三千多方，河面比去年宽出将近两米。"),
        paragraph(picture()),
        text("图为清淤后的汐河东段。罗千帆 摄"),
        pictures=[jpeg()],
    )


def send(client, file):
    return client.post(FROM_WORD, {"file": SimpleUploadedFile("稿.docx", file.read())})


def told(response):
    return [str(message) for message in response.wsgi_request._messages]


class TestSending:
    def test_leads_to_the_form_of_the_story(self, desk):
        make_contributor("陈澄")

        response = send(desk, a_story())

        article = Article.objects.get()
        assert response.url == f"/admin/articles/article/{article.pk}/change/"
        assert (article.headline, article.printed_credit, article.state) == ("河清了", "本报记者 陈澄", "draft")
        assert article.photos.get().caption == "图为清淤后的汐河东段。"
        assert "河清了" in told(response)[0]
        assert desk.get(response.url).status_code == 200

    @pytest.mark.parametrize(
        "data, words", [(b"%PDF-1.7", "这是PDF"), (b"hello", "这不是Word文件"), (b"PK\x03\x04", "不接收这个Word文件")]
    )
    def test_what_is_no_word_file_is_refused_in_words(self, desk, data, words):
        response = send(desk, io.BytesIO(data))

        assert response.status_code == 200
        assert words in response.content.decode()
        assert not Article.objects.exists()

    def test_a_file_over_the_limit_says_the_limit(self, desk, settings):
        settings.UPLOAD_LIMIT_MB = 1

        response = send(desk, io.BytesIO(b"PK" + b"x" * (MEGABYTE + 1)))

        assert "1 MB" in response.content.decode()
        assert not Article.objects.exists()

    def test_nothing_chosen_is_told(self, desk):
        response = desk.post(FROM_WORD)

        assert response.status_code == 200
        assert response.context["form"].errors["file"]

    def test_an_empty_document_is_refused_in_words(self, desk):
        response = send(desk, word_file())

        assert response.context["form"].errors["file"]
        assert not Article.objects.exists()


class TestWhoMay:
    def test_a_correspondent_sends_their_own(self, client, give):
        names = ("articles.add_article", "articles.file_article", "media.file_photo")
        sender = give(make_user(is_staff=True), *names)
        client.force_login(sender)

        response = send(client, a_story())

        assert Article.objects.get().author == sender
        assert client.get(response.url).status_code == 200

    def test_nobody_else(self, client, give):
        client.force_login(give(make_user(is_staff=True), "articles.view_article"))

        assert (client.get(FROM_WORD).status_code, send(client, a_story()).status_code) == (403, 403)
        assert not Article.objects.exists()


class TestWaysThere:
    def test_from_an_empty_story_and_from_the_desk(self, desk):
        assert FROM_WORD in desk.get(ADD).content.decode()
        assert FROM_WORD in desk.get("/admin/").content.decode()

    def test_not_from_a_story_that_is_there(self, desk):
        article = make_article()

        assert FROM_WORD not in desk.get(f"/admin/articles/article/{article.pk}/change/").content.decode()
