import pytest
from django.core.exceptions import ValidationError

from articles.models import Article
from articles.recording import unrecorded
from articles.revisions.timeline import revisions_of
from articles.word_files.drafts import Draft, DraftPicture
from articles.word_files.making import MOST_PICTURES, make_story
from media.models import Photo
from newsroom.accounts.roles import sync_roles
from tests.factories import make_admin, make_contributor, make_user
from tests.policy.people import make_person

from .documents import jpeg

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def renditions(settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path


@pytest.fixture
def editor():
    return make_admin()


def make_draft(**kwargs):
    return Draft(**{"headline": "河清了", "body": "<p>河水清了。</p>"} | kwargs)


def picture(data=None, **kwargs):
    return DraftPicture("image1.jpeg", jpeg() if data is None else data, **kwargs)


def named(rows):
    return [(row.contributor.name, row.role, row.label) for row in rows.order_by("position")]


class TestAStory:
    def test_is_a_draft_of_whoever_sends_it_with_its_first_revision(self, editor):
        draft = make_draft(kicker="冬修水利", deck="白鹭归来", warnings=["titles_by_place"])

        article, told = make_story(draft, editor)

        article.refresh_from_db()
        assert (article.kicker, article.headline, article.deck) == ("冬修水利", "河清了", "白鹭归来")
        assert (article.body, article.author, article.state) == ("<p>河水清了。</p>", editor, "draft")
        assert [(each.act, each.made_by) for each in revisions_of(article)] == [("written", editor)]
        assert list(unrecorded()) == []
        assert told == ["标题是按位置判断的，请核对。"]

    def test_a_title_longer_than_titles_are_begins_the_text(self, editor):
        article, _told = make_story(make_draft(kicker="引" * 201), editor)

        assert article.kicker == ""
        assert article.body == f"<p>{'引' * 201}</p>\n<p>河水清了。</p>"

    def test_what_is_left_over_ends_the_text_and_is_told(self, editor):
        article, told = make_story(make_draft(leftovers=["注一\n注二"]), editor)

        assert article.body == "<p>河水清了。</p>\n<p>注一</p>\n<p>注二</p>"
        assert len(told) == 1

    def test_pictures_without_a_text_are_photo_news(self, editor):
        article, _told = make_story(Draft(pictures=[picture(caption="河清了。")]), editor)

        assert (article.kind, article.title) == (Article.Kind.PHOTO, "河清了。")

    def test_of_nothing_is_refused(self, editor):
        with pytest.raises(ValidationError):
            make_story(Draft(warnings=["no_headline"]), editor)

        assert not Article.objects.exists()


class TestByline:
    def test_names_those_whom_one_contributor_is_known_by(self, editor):
        make_contributor("陈澄")
        make_contributor("罗千帆")

        article, told = make_story(make_draft(credit_line="本报记者 陈澄 通讯员 罗千帆 文/图"), editor)

        assert named(article.bylines) == [("陈澄", "reporter", "本报记者"), ("罗千帆", "correspondent", "通讯员")]
        assert article.credit_covers_photos
        assert (article.body, told) == ("<p>河水清了。</p>", [])

    def test_strangers_and_namesakes_are_told_and_the_line_is_kept(self, editor):
        make_contributor("陈澄")
        make_contributor("罗千帆", distinction="甲")
        make_contributor("罗千帆", distinction="乙")

        article, told = make_story(make_draft(credit_line="本报记者 陈澄 罗千帆 柳依"), editor)

        assert named(article.bylines) == [("陈澄", "reporter", "本报记者")]
        assert article.body.endswith("<p>本报记者 陈澄 罗千帆 柳依</p>")
        assert "罗千帆、柳依" in told[0]

    def test_a_line_too_long_to_be_one_is_text(self, editor):
        article, _told = make_story(make_draft(credit_line="字" * 301), editor)

        assert article.body.endswith(f"<p>{'字' * 301}</p>")

    def test_who_may_choose_nobody_names_themselves_only(self):
        sync_roles()
        sender = make_person("correspondent")
        make_contributor("柳依", user=sender)
        make_contributor("陈澄")

        article, told = make_story(make_draft(credit_line="通讯员 柳依 陈澄"), sender)

        assert named(article.bylines) == [("柳依", "correspondent", "通讯员")]
        assert "陈澄" in told[0]


class TestPictures:
    def test_are_filed_with_their_captions_in_their_order(self, editor):
        make_contributor("罗千帆")
        pictures = [
            picture(jpeg("#111111"), caption="清淤前。", credit_line="罗千帆 摄"),
            picture(jpeg("#eeeeee"), caption="清淤后。"),
        ]

        article, _told = make_story(make_draft(pictures=pictures), editor)

        first, second = article.photos.all()
        assert (first.caption, first.printed_credit, second.caption) == ("清淤前。", "罗千帆 摄", "清淤后。")
        assert named(first.photo.credits) == [("罗千帆", "photographer", "摄")]
        assert (first.credit_as_printed, first.photo.filed_by) == ("", editor)
        assert first.photo.digest and first.photo.digest != second.photo.digest

    def test_a_photographer_who_is_not_known_stays_as_printed(self, editor):
        pictures = [picture(caption="清淤前。", credit_line="柳依 摄")]

        article, _told = make_story(make_draft(pictures=pictures), editor)

        assert article.photos.get().credit_as_printed == "柳依 摄"
        assert not article.photos.get().photo.credits.exists()

    @pytest.mark.parametrize(
        "line, rights", [("新华社记者 李晓 摄", "agency"), ("视觉中国 供图", "agency"), ("李晓 摄", "own"), ("", "own")]
    )
    def test_those_of_agencies_are_not_the_papers_own(self, editor, line, rights):
        article, _told = make_story(make_draft(pictures=[picture(caption="湖", credit_line=line)]), editor)

        assert article.photos.get().photo.rights == rights

    def test_one_that_is_refused_says_why_and_leaves_its_words(self, editor):
        pictures = [picture(b"EMF", caption="图表。", credit_line="柳依 制图"), picture(caption="湖。")]

        article, told = make_story(make_draft(pictures=pictures), editor)

        assert [use.caption for use in article.photos.all()] == ["湖。"]
        assert article.body.endswith("<p>图表。 柳依 制图</p>")
        assert told[0].startswith("image1.jpeg: ")

    def test_one_that_stands_there_twice_is_filed_once(self, editor):
        pictures = [picture(caption="湖。"), picture(caption="又是湖。")]

        article, _told = make_story(make_draft(pictures=pictures), editor)

        assert [use.caption for use in article.photos.all()] == ["湖。"]
        assert article.body.endswith("<p>又是湖。</p>")
        assert Photo.objects.count() == 1

    def test_more_than_a_story_has_are_refused_before_one_is_filed(self, editor):
        with pytest.raises(ValidationError, match=str(MOST_PICTURES)):
            make_story(make_draft(pictures=[picture()] * (MOST_PICTURES + 1)), editor)

        assert not Photo.objects.exists()


def test_a_user_who_is_no_contributor_is_not_named(editor):
    make_contributor(user=make_user())

    article, _told = make_story(make_draft(), editor)

    assert not article.bylines.exists()
