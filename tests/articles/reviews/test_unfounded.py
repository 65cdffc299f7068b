import pytest

from articles.models import Article
from articles.reviewing import unfounded
from newsroom.history.checking import first_flaw

from .people import edit, make_editor, make_filed, make_written, passed

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", ["first", "second", "approved"])
def test_a_state_that_nobody_signed_for_is_reported(state):
    story = make_written(state=state)

    assert list(unfounded()) == [f"story {story.pk} is {state} without the signatures"]
    assert first_flaw().why == f"story {story.pk} is {state} without the signatures"


@pytest.mark.parametrize("state", ["draft", "filed", "spiked", "printed"])
def test_what_needs_no_signature_is_not(state):
    make_written(state=state)

    assert list(unfounded()) == []


def test_nor_what_was_signed_or_opened_again():
    one, other, chief = make_editor(), make_editor(), make_editor()
    passed(make_filed(), one)
    passed(make_filed(), one, other, chief)
    edit(passed(make_filed(), one, other, chief), headline="改了")
    edit(passed(make_filed(), one), headline="改了")

    assert list(unfounded()) == []


def test_a_story_is_not_further_than_its_signatures():
    story = passed(make_filed(), make_editor())
    Article.objects.update(state="approved")

    assert list(unfounded()) == [f"story {story.pk} is approved without the signatures"]


def test_one_query_besides_for_any_number(django_assert_num_queries):
    for _number in range(3):
        passed(make_filed(), make_editor())

    with django_assert_num_queries(3):
        assert list(unfounded()) == []
