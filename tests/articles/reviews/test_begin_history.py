import pytest
from django.core.management import CommandError, call_command

from newsroom.history.models import Revision
from tests.factories import make_article, make_contributor, make_photo

from .people import acts_of, make_written

pytestmark = pytest.mark.django_db


def test_every_story_that_has_none_gets_a_history_once(capsys):
    old = [make_article(by=[make_contributor()], photos=[make_photo()], state="printed") for _ in range(3)]
    known = make_written()
    with pytest.raises(CommandError, match="changed without a revision: story"):
        call_command("verify_history")

    call_command("begin_history")
    call_command("begin_history")
    call_command("verify_history")

    assert [acts_of(story) for story in old] == [[("begun", "printed")]] * 3
    assert acts_of(known) == [("written", "draft")]
    assert capsys.readouterr().out.endswith("The history is whole: 4 revisions.\n")


def test_it_is_done_in_parts(monkeypatch):
    monkeypatch.setattr("articles.management.commands.begin_history.STORIES_AT_ONCE", 2)
    for _ in range(5):
        make_article()

    call_command("begin_history", verbosity=0)

    assert Revision.objects.filter(act="begun").count() == 5
