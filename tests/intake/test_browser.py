"""The editor's way from a pasted page to a published one, in a browser, with the keyboard where it matters."""

import pytest
from playwright.sync_api import expect

from articles.models import Article
from newsroom.intake.models import SourcePage
from tests.browsing import complaints_of, note_strangers, sign_in
from tests.factories import make_admin, make_issue

from .pages import PAGE

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(page, live_server):
    make_admin(username="editor")
    trouble = complaints_of(page)
    note_strangers(page, live_server, trouble)
    sign_in(page, live_server, then="/admin/intake/sourcepage/add/")
    yield page
    assert trouble == []


def paste(desk):
    """Read the page in, and let the script of the review run before anything is typed there."""
    desk.fill("#id_text", PAGE)
    desk.click(".paste button")
    desk.locator("[name=item-0-headline]").wait_for()
    desk.wait_for_load_state("load")


def test_a_page_is_pasted_corrected_and_saved(desk):
    issue = make_issue(is_published=False)
    paste(desk)

    headline = desk.locator("[name=item-1-headline]")
    headline.fill("码头来了两船新渔网")
    with desk.expect_navigation():
        desk.keyboard.press("Control+s")
    expect(headline).to_have_value("码头来了两船新渔网")

    desk.locator("[value='split:1:1']").click()
    expect(desk.locator(".item")).to_have_count(4)
    desk.get_by_role("button", name="撤销").click()
    expect(desk.locator(".item")).to_have_count(3)

    desk.select_option("[name=issue]", str(issue.pk))
    desk.fill("[name=page]", "2")
    desk.get_by_role("button", name="全部存入版面").click()
    desk.wait_for_url("**/admin/issues/page/**")
    assert list(issue.pages.get(number=2).placements.values_list("article__headline", flat=True)) == [
        "柳荫街道给老楼装上了扶手",
        "码头来了两船新渔网",
        "",
    ]


def test_source_lines_light_up_with_the_story_they_went_to(desk):
    paste(desk)

    desk.locator("[name=item-1-headline]").focus()

    lit = desk.locator(".source-lines .is-current")
    expect(lit.first).to_have_text("码头来了一船新渔网")
    assert "11月9日" not in "".join(lit.all_inner_texts())


def test_leaving_with_corrections_unkept_warns(desk):
    paste(desk)
    desk.locator("[name=item-0-headline]").press_sequentially("！")
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    desk.goto("about:blank")

    assert asked == ["beforeunload"]
    assert Article.objects.count() == 0
    assert SourcePage.objects.get().reading["items"][0]["headline"] == "柳荫街道给老楼装上了扶手"
