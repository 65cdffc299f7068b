"""The board in a browser: by mouse, by keyboard alone, by finger, and with somebody else at it."""

import pytest
from playwright.sync_api import expect

from newsroom.issues.board.moving import END, Target, move
from newsroom.issues.models import Placement
from tests.browsing import complaints_of, note_strangers, sign_in
from tests.factories import make_admin, make_article, make_issue, make_page, make_user, place

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def issue():
    issue = make_issue(is_published=False)
    for number in (1, 2):
        make_page(issue, number)
    for name in "甲乙丙":
        place(make_article(name), issue.pages.get(number=1))
    make_article("池中")
    return issue


@pytest.fixture
def trouble(page):
    return complaints_of(page)


@pytest.fixture
def board(page, live_server, issue, trouble):
    make_admin(username="editor")
    note_strangers(page, live_server, trouble)
    sign_in(page, live_server, then=f"/admin/issues/issue/{issue.pk}/board/")
    yield page
    assert trouble == []


def rows(issue, number):
    placed = Placement.objects.filter(page__issue=issue, page__number=number).order_by("position")
    return list(placed.values_list("article__headline", flat=True))


def card(board, name):
    return board.locator(".board-card", has=board.get_by_text(name, exact=True))


def stories(board, number):
    return board.locator(f"[data-number='{number}'] .board-title")


def drag(board, name, number):
    box = card(board, name).bounding_box()
    to = board.locator(f"[data-number='{number}']").bounding_box()
    board.mouse.move(box["x"] + 40, box["y"] + 10)
    board.mouse.down()
    board.mouse.move(box["x"] + 60, box["y"] + 20, steps=3)
    board.mouse.move(to["x"] + 60, to["y"] + to["height"] - 5, steps=6)
    board.mouse.up()


def test_a_story_is_dragged_from_the_pool_and_from_page_to_page(board, issue):
    drag(board, "池中", 2)
    expect(board.locator("#board-told")).to_have_text("“池中”已放到第02版第1条。")
    drag(board, "甲", 2)
    expect(stories(board, 2)).to_have_text(["池中", "甲"])
    expect(board.locator("#board-told")).to_have_text("“甲”已放到第02版第2条。")

    assert (rows(issue, 1), rows(issue, 2)) == (["乙", "丙"], ["池中", "甲"])


def test_the_keyboard_alone_moves_undoes_and_does_again(board, issue):
    card(board, "甲").focus()
    for key in ("ArrowDown", "Space", "ArrowRight", "Enter"):
        board.keyboard.press(key)
    expect(board.locator("#board-told")).to_have_text("“乙”已放到第02版第1条。")
    expect(card(board, "乙")).to_be_focused()

    board.keyboard.press("Control+z")
    expect(stories(board, 1)).to_have_text(["甲", "乙", "丙"])
    board.reload()
    board.locator("[data-turn=redo]").press("Enter")
    expect(stories(board, 2)).to_have_text(["乙"])

    assert (rows(issue, 1), rows(issue, 2)) == (["甲", "丙"], ["乙"])


def test_escape_puts_back_what_was_picked_up(board, issue):
    card(board, "甲").focus()
    for key in ("Space", "ArrowDown", "ArrowRight", "Escape"):
        board.keyboard.press(key)

    expect(stories(board, 1)).to_have_text(["甲", "乙", "丙"])
    assert (rows(issue, 1), issue.moves.count()) == (["甲", "乙", "丙"], 0)


def test_the_dialog_places_a_story_and_says_how_it_is_set(board, issue):
    card(board, "丙").focus()
    board.keyboard.press("Enter")
    dialog = board.locator("#board-dialog")
    dialog.locator("[name=position]").fill("1")
    dialog.locator("#board-place button").click()
    expect(stories(board, 1)).to_have_text(["丙", "甲", "乙"])

    card(board, "丙").locator(".board-more").click()
    dialog.locator("[name=prominence]").select_option("lead")
    dialog.locator("[name=columns]").fill("4")
    dialog.locator("#board-set button").click()
    expect(card(board, "丙").locator(".board-pin")).to_have_text("4栏")

    placed = Placement.objects.get(article__headline="丙")
    assert (placed.prominence, placed.columns, placed.position) == ("lead", 4, 1)


def test_what_somebody_else_moves_shows_within_seconds(board, issue):
    story = Placement.objects.get(article__headline="甲").article_id
    move(issue, make_user(), story, None, Target(issue.pages.get(number=2).pk, END))

    expect(stories(board, 2)).to_have_text(["甲"], timeout=6000)


def test_a_move_that_cannot_be_is_put_back_with_the_reason(board, issue, trouble):
    issue.pages.get(number=2).delete()

    drag(board, "甲", 2)

    expect(board.locator("#board-told")).to_have_text("那个版面已经不在了。")
    expect(stories(board, 1)).to_have_text(["甲", "乙", "丙"])
    assert "409" in trouble.pop()


def test_the_pool_is_searched_and_stays_so_when_it_is_renewed(board, issue):
    make_article("另一篇")
    board.reload()
    board.fill("#board-find", "池")
    expect(board.locator("#board-pool .board-card:visible")).to_have_count(1)

    drag(board, "甲", 2)

    expect(stories(board, 2)).to_have_text(["甲"])
    expect(board.locator("#board-pool .board-card:visible")).to_have_count(1)
