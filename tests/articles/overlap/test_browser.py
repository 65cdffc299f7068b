"""Overlaps in a browser: the panel while writing, a set phrase that makes it go away."""

import pytest

from articles.models import Article
from articles.overlap.models import SetPhrase
from tests.browsing import EDITOR, complaints_of, note_strangers, sign_in
from tests.factories import make_admin, make_article, make_user, place

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "区水利局上周把汐河东段的淤泥清了三千多方，河面比去年这个时候宽出将近两米。"


@pytest.fixture
def desk(page, live_server):
    make_admin(username="editor")
    trouble = complaints_of(page)
    note_strangers(page, live_server, trouble)
    sign_in(page, live_server, then="/admin/articles/article/add/")
    yield page
    assert trouble == []


@pytest.fixture
def editor(desk):
    editor = desk.locator(EDITOR)
    editor.click()
    return editor


def found(desk):
    return desk.locator(".overlaps .overlap")


def test_a_copied_passage_shows_both_places_while_it_is_typed(desk, editor):
    page = place(make_article("旧闻", body=f"<p>{TEXT}</p>")).page

    editor.press_sequentially(f"导语。{TEXT.replace('淤泥', '泥沙')}")

    found(desk).wait_for()
    assert found(desk).locator("h3 a").inner_text() == "旧闻"
    assert str(page) in found(desk).inner_text()
    assert found(desk).locator("mark").all_inner_texts() == ["泥沙", "淤泥"]
    assert desk.locator(".overlaps [role=status]").inner_text() == desk.locator(".overlaps-told").inner_text()
    assert not Article.objects.filter(body__contains="泥沙").exists()


def test_what_is_taken_out_again_is_forgotten(desk, editor):
    make_article("旧闻", body=f"<p>{TEXT}</p>")
    editor.press_sequentially(TEXT)
    found(desk).wait_for()

    desk.keyboard.press("Control+A")
    desk.keyboard.press("Delete")

    found(desk).wait_for(state="detached")


def test_a_set_phrase_makes_the_panel_empty_and_stays_left_out(desk, editor):
    make_article("旧闻", body=f"<p>{TEXT}</p>")
    editor.press_sequentially(TEXT)
    found(desk).wait_for()

    button = desk.locator(".overlap-leave-out")
    button.focus()
    desk.keyboard.press("Enter")

    found(desk).wait_for(state="detached")
    assert SetPhrase.objects.get(text=TEXT)
    desk.fill("#id_headline", "新闻")
    desk.click("[name=_continue]")
    desk.wait_for_url("**/change/")
    with desk.expect_response("**/overlaps/") as answer:
        pass
    assert "is-found" not in answer.value.text()


def test_after_saving_it_is_asked_again(desk, editor):
    make_article("旧闻", body=f"<p>{TEXT}</p>")
    desk.fill("#id_headline", "新闻")
    editor.press_sequentially(TEXT)

    desk.click("[name=_continue]")
    desk.wait_for_url("**/change/")

    found(desk).wait_for()
    assert found(desk).count() == 1


def test_those_who_may_only_look_see_what_is_stored(desk, live_server, give):
    make_article("旧闻", body=f"<p>{TEXT}</p>")
    own = make_article("新闻", body=f"<p>{TEXT}</p>")
    desk.context.clear_cookies()
    give(make_user(username="reader", is_staff=True), "articles.view_article")
    sign_in(desk, live_server, "reader", then=f"/admin/articles/article/{own.pk}/change/")

    found(desk).wait_for()
    assert desk.locator(".overlap-leave-out").count() == 0
