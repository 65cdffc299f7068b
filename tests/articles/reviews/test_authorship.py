import pytest
from django.utils import translation

from articles.authorship import authors, is_mostly_new, mostly_written_by, own
from articles.models import Article
from articles.recording import Act, record
from articles.reviewing import transition, why_not
from tests.factories import make_article, make_contributor, make_photo, make_user

from .people import edit, make_editor, make_filed, make_written, stored

pytestmark = pytest.mark.django_db
LONG = "<p>河水清了，鱼也多了，岸边又有人钓鱼。</p>"


def credited(user, role, label):
    story = make_written(author=None)
    story.bylines.create(contributor=make_contributor(user=user), role=role, label=label, position=1)
    record(story, None)
    return story


class TestAuthors:
    @pytest.mark.parametrize(
        ("role", "label", "is_theirs"),
        [
            ("reporter", "本报记者", True),
            ("organiser", "", True),
            ("editor", "本报记者", True),
            ("proofreader", "通讯员", True),
            ("reviewer", "文", True),
            ("editor", "文/图", True),
            ("editor", "责任编辑", False),
            ("editor", "文字编辑", False),
            ("editor", "实习编辑", False),
            ("reviewer", "", False),
        ],
    )
    def test_whoever_is_named_unless_role_and_label_are_those_of_the_page(self, role, label, is_theirs):
        user = make_user()
        story = credited(user, role, label)

        assert authors(story) == ({user.pk} if is_theirs else set())
        assert list(Article.objects.filter(own(user))) == ([story] if is_theirs else [])

    @pytest.mark.parametrize(("kind", "is_theirs"), [("photo", True), ("story", False)])
    def test_photo_news_is_of_whoever_shot_it(self, kind, is_theirs):
        user = make_user()
        story = make_written(kind=kind, photos=[make_photo(by=[make_contributor(user=user), make_contributor()])])

        assert authors(story) == ({user.pk} if is_theirs else set())
        assert list(Article.objects.filter(own(user))) == ([story] if is_theirs else [])


class TestMostlyWritten:
    def test_whoever_wrote_it_under_another_s_name(self):
        author, editor = make_editor(), make_editor()
        story = make_written(author=author, body="<p>待写</p>")
        edit(story, editor, body=LONG)
        transition(story, Act.FILED, author)

        with translation.override("en"):
            told = why_not(stored(story), Act.PASSED, editor)

        assert told == "Nobody reviews a story of their own: you have written most of this text."
        assert why_not(stored(story), Act.PASSED, make_editor()) == ""

    def test_whoever_began_it_with_its_text(self):
        story, empty, writer = make_article(state="draft"), make_article(state="draft", body=""), make_user()
        for each in (story, empty):
            record(each, writer, act=Act.WRITTEN)
            transition(each, Act.FILED, make_editor())

        assert mostly_written_by(writer, [story.pk, empty.pk]) == {story.pk}

    def test_who_changed_less_than_half_or_took_away_has_not(self):
        author, editor = make_editor(), make_editor()
        story = make_written(author=author, body=LONG + "<p>第二段说的是桥。</p>")
        edit(story, editor, body=LONG.replace("钓鱼", "垂钓") + "<p>第二段说的是桥。</p>")
        edit(story, editor, body=LONG)
        transition(story, Act.FILED, author)

        assert mostly_written_by(editor, [story.pk]) == set()

    def test_what_is_rewritten_during_the_reviews_counts_once_it_is_filed_again(self):
        author, editor = make_editor(), make_editor()
        story = make_filed(author, body="<p>待写</p>")
        edit(story, editor, body=LONG)
        assert mostly_written_by(editor, [story.pk]) == set()

        transition(story, Act.RETURNED, make_editor(), "再核")
        transition(story, Act.FILED, author)

        assert mostly_written_by(editor, [story.pk]) == {story.pk}

    @pytest.mark.parametrize("act", [Act.READ_IN, Act.RESTORED, Act.BEGUN])
    def test_who_puts_the_words_of_others_there_has_not(self, act):
        editor, story = make_editor(), make_written(body="<p>待写</p>")
        story.body = LONG
        story.save()
        record(story, editor, act=act)
        transition(story, Act.FILED, make_editor())

        assert mostly_written_by(editor, [story.pk]) == set()

    def test_one_query_for_any_number_of_stories(self, django_assert_num_queries):
        author = make_editor()
        keys = [make_filed(author).pk for _ in range(3)]

        with django_assert_num_queries(1):
            assert mostly_written_by(author, keys) == set(keys)


@pytest.mark.parametrize(
    ("before", "after", "is_new"),
    [
        ([], [], False),
        ([], ["新的一段"], True),
        (["甲乙丙丁"], ["甲乙丙丁"], False),
        (["甲乙丙丁"], ["甲乙戊己"], False),
        (["甲乙丙丁"], ["甲戊己庚"], True),
        (["第一段", "第二段"], ["第二段", "第一段"], False),
        (["好"] * 5000, ["好"] * 5000 + ["乙"], False),
    ],
)
def test_more_than_half_of_the_characters_are_new(before, after, is_new):
    assert is_mostly_new(before, after) == is_new
