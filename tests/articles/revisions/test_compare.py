import pytest

from articles.reviewing import transition
from tests.articles.reviews.people import edit, make_editor, make_filed, make_written, passed
from tests.factories import make_article, make_contributor, make_photo

from .stories import address

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(desk):
    desk.cookies["django_language"] = "en"
    return desk


@pytest.fixture
def story():
    story = make_written("一稿", body="<p>渡口的票价是两块钱。</p><p>老人免费。</p>")
    edit(story, headline="二稿", body="<p>渡口的票价还是两块钱。</p><p>老人免费。</p>")
    edit(story, headline="三稿", body="<p>渡口的票价还是两块钱。</p>")
    return story


def numbers(response):
    return response.context["old"].number, response.context["new"].number


def test_the_last_two_where_none_are_named(desk, story):
    response = desk.get(address(story, "compare"))

    assert numbers(response) == (2, 3)


def test_any_two_the_older_first(desk, story):
    assert numbers(desk.get(address(story, "compare"), {"old": 3, "new": 1})) == (1, 3)


def test_differences_are_said_in_words_and_not_by_colour_alone(desk, story):
    content = desk.get(address(story, "compare"), {"old": 1, "new": 3}).content.decode()

    assert '<ins><span class="visually-hidden"> [added] </span>还<span class="visually-hidden"> [end of' in content
    assert '<span class="visually-hidden"> [taken out] </span>老人免费。' in content


def test_one_version_is_read_alone(desk, story):
    response = desk.get(address(story, "compare"), {"old": 2, "new": 2})

    assert response.context["is_one"]
    assert "<ins>" not in response.content.decode()
    assert "老人免费。" in response.content.decode()


@pytest.mark.parametrize(
    "query", [{"old": 1}, {"old": 1, "new": 9}, {"old": "x", "new": 1}, {"old": 1, "new": "9" * 30}]
)
def test_versions_that_are_not_there(desk, story, query):
    assert desk.get(address(story, "compare"), query).status_code == 404


def test_since_the_last_signature(desk):
    story = passed(make_filed(), make_editor())
    edit(story, headline="签后改的")

    response = desk.get(address(story, "compare"), {"since": "signature"})

    assert (response.context["old"].act, response.context["new"].act) == ("passed", "reopened")


def test_a_signature_of_an_earlier_round_is_none(desk):
    story = passed(make_filed(), make_editor())
    transition(story, "returned", make_editor(), "重写")

    response = desk.get(address(story, "compare"), {"since": "signature"}, follow=True)

    assert [str(message) for message in response.context["messages"]] == ["Nobody has signed this story yet."]


def test_a_story_without_a_history_has_nothing_to_compare(desk):
    story = make_article()

    assert desk.get(address(story, "compare")).url == address(story, "history")


def test_queries_do_not_grow_with_what_is_compared(desk, django_assert_num_queries):
    def compared(count):
        story = make_written(
            by=[make_contributor() for _ in range(count)],
            photos=[make_photo(by=[make_contributor()]) for _ in range(count)],
        )
        edit(story, body="".join(f"<p>{number}</p>" for number in range(count)))
        return address(story, "compare")

    few, many = compared(1), compared(5)
    desk.get(few)

    with django_assert_num_queries(7):
        desk.get(few)
    with django_assert_num_queries(7):
        desk.get(many)


def test_the_form_of_a_story_leads_to_its_history_its_slip_and_what_changed_since_it_was_signed(desk):
    story = passed(make_filed(), make_editor())

    content = desk.get(address(story)).content.decode()

    for page in ("history/", "slip/", "compare/?since=signature"):
        assert f"/admin/articles/article/{story.pk}/{page}" in content
