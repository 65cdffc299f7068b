"""The panel of findings in a browser: a fix is taken over, a finding is put aside, by mouse and keys, on a phone."""

import pytest
from playwright.sync_api import expect

from articles.proofreading.models import DismissedFinding
from tests.browsing import EDITOR, complaints_of, sign_in
from tests.factories import make_admin, make_article, make_contributor

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(page, live_server, settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path
    make_admin(username="editor")
    trouble = complaints_of(page)
    sign_in(page, live_server)
    yield page
    assert trouble == []


@pytest.fixture
def story():
    return make_article("河清了,鱼来了", body="<p>第一段。</p><p>白鹭飞来,又飞走。</p>", by=[make_contributor()])


@pytest.fixture
def findings(desk, live_server, story):
    """The findings of the story in its form, once they are there."""
    desk.goto(f"{live_server.url}/admin/articles/article/{story.pk}/change/")
    desk.locator(EDITOR).wait_for()
    shown = desk.locator(".proofs > .proofs-list > .proof")
    expect(shown).to_have_count(2)
    return shown


def spoken(page):
    return page.locator(".proofs [role=status]")


class TestAFix:
    def test_goes_into_a_field(self, desk, findings):
        findings.nth(0).locator(".proof-accept").click()

        expect(desk.locator("#id_headline")).to_have_value("河清了，鱼来了")
        expect(findings).to_have_count(1)
        expect(findings.nth(0).locator("mark")).to_have_text(",")

    def test_goes_into_the_text_and_is_saved_with_it(self, desk, findings, story):
        findings.nth(1).locator(".proof-accept").click()
        expect(desk.locator(EDITOR)).to_contain_text("白鹭飞来，又飞走。")
        desk.locator("[name=_continue]").click()
        desk.locator(".messagelist .success").wait_for()

        story.refresh_from_db()
        assert "<p>白鹭飞来，又飞走。</p>" in story.body

    def test_by_keyboard_leads_on_to_the_next_and_is_said(self, desk, findings):
        findings.nth(0).locator(".proof-accept").focus()
        desk.keyboard.press("Enter")

        expect(spoken(desk)).not_to_be_empty()
        expect(desk.locator("#id_headline")).to_have_value("河清了，鱼来了")
        expect(findings).to_have_count(1)
        expect(findings.nth(0).locator(".proof-accept")).to_be_focused()

    def test_of_a_text_that_has_moved_on_touches_nothing_else(self, desk, findings):
        desk.locator("#id_headline").evaluate("field => { field.value = '又一个题'; }")

        findings.nth(0).locator(".proof-accept").click()

        expect(findings).to_have_count(1)
        assert desk.locator("#id_headline").input_value() == "又一个题"


class TestAFinding:
    def test_comes_while_somebody_writes(self, desk, findings):
        desk.locator("#id_kicker").fill("引题;来了")

        expect(findings).to_have_count(3)
        expect(findings.nth(0).locator("mark")).to_have_text(";")

    def test_leads_to_its_place_where_typing_replaces_it(self, desk, findings):
        findings.nth(1).locator(".proof-show").click()

        expect(desk.locator(EDITOR)).to_be_focused()
        desk.keyboard.insert_text("、")
        expect(desk.locator(EDITOR)).to_contain_text("白鹭飞来、又飞走。")

    def test_is_put_aside_and_taken_up_again(self, desk, findings, story):
        findings.nth(0).locator(".proof-dismiss").click()
        expect(findings).to_have_count(1)
        assert DismissedFinding.objects.filter(article=story).count() == 1

        desk.locator(".proofs-dismissed summary").click()
        desk.locator(".proofs-dismissed .proof-restore").click()

        expect(findings).to_have_count(2)
        assert not DismissedFinding.objects.exists()


def test_fits_a_phone_with_buttons_for_a_thumb(desk, findings):
    desk.set_viewport_size({"width": 390, "height": 844})

    heights = findings.locator("button").evaluate_all("all => all.map((each) => each.getBoundingClientRect().height)")
    assert desk.evaluate("document.documentElement.scrollWidth") == 390
    assert min(heights) >= 40
