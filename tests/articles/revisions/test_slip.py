import re

import pytest
from django.utils.html import strip_tags

from articles.recording import Act
from articles.reviewing import transition
from articles.revisions.slip import slip_of
from articles.revisions.timeline import revisions_of
from tests.articles.reviews.people import FILE, edit, make_colleague, make_editor, make_filed, make_written, passed
from tests.factories import make_article, make_contributor, make_masthead, make_photo, make_section, make_user

from .stories import address

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(desk):
    desk.cookies["django_language"] = "en"
    return desk


def make_travelled():
    """A story that was returned, filed again, signed twice and changed after that."""
    author = make_colleague(FILE, name="程漱石")
    people, photos = [make_contributor("汤明")], [make_photo(), make_photo()]
    parts = {"section": make_section("要闻"), "by": people, "photos": photos}
    story = make_filed(author, headline="新桥通车", body="<p>一二三四</p>", **parts)
    transition(story, Act.RETURNED, make_editor(name="许明远"), "方量请核实")
    transition(story, Act.FILED, author)
    transition(story, Act.PASSED, make_editor(name="许明远"), "已核")
    transition(story, Act.PASSED, make_editor(name="孙江锋"), "可用")
    edit(story, make_user(name="罗千帆"), headline="新桥今通车")
    return story


def test_it_has_every_step_with_opinion_signature_and_what_was_lifted():
    slip = slip_of(make_travelled())

    signed = [(box.step.value, box.signature and (box.signature.name, box.signature.opinion)) for box in slip.boxes]
    assert signed == [("review_first", ("许明远", "已核")), ("review_second", None), ("review_final", None)]
    assert [(revision.act, revision.made_by_name, revision.note) for revision, _words in slip.acts] == [
        ("written", "程漱石", ""),
        ("filed", "程漱石", ""),
        ("returned", "许明远", "方量请核实"),
        ("filed", "程漱石", ""),
        ("passed", "许明远", "已核"),
        ("passed", "孙江锋", "可用"),
        ("reopened", "罗千帆", ""),
    ]


def test_changes_that_are_no_step_are_left_to_the_history():
    story = make_written()
    edit(story, headline="二稿")

    assert [revision.act for revision, _words in slip_of(story).acts] == ["written"]


def test_the_sheet_says_it_all(desk):
    make_masthead()
    story = make_travelled()
    last = revisions_of(story).first()

    text = re.sub(r"\s+", " ", strip_tags(desk.get(address(story, "slip")).content.decode()))

    for said in ("临汐周报", "新桥今通车", "本报记者 汤明", "程漱石", "要闻", "方量请核实", "first review passed"):
        assert said in text
    assert "characters4photos2" in text.replace(" ", "")
    assert last.hash in text
    assert last.fingerprint in text


def test_a_paper_with_one_step_has_one_box(settings):
    settings.REVIEW_STEPS = 1

    assert [box.step.value for box in slip_of(passed(make_filed(), make_editor())).boxes] == ["review_final"]


def test_a_story_without_a_history_has_a_slip_too(desk):
    assert desk.get(address(make_article(), "slip")).status_code == 200


def test_queries_do_not_grow_with_the_acts(desk, django_assert_num_queries):
    short = make_filed(section=make_section(), by=[make_contributor()], photos=[make_photo()])
    long = make_travelled()
    desk.get(address(short, "slip"))

    with django_assert_num_queries(13):
        desk.get(address(short, "slip"))
    with django_assert_num_queries(13):
        desk.get(address(long, "slip"))
