"""Writing in a browser: what is typed survives a crash, a lost network, a session that is over and another device."""

import json
from contextlib import suppress

import pytest
from playwright.sync_api import Error, expect

from articles.models import Article
from articles.recording import record
from articles.writing.models import Unfinished
from tests.browsing import EDITOR, sign_in
from tests.factories import make_article, make_contributor, make_photo, make_user

pytestmark = pytest.mark.django_db(transaction=True)


def write(page, text, headline="水落石出"):
    page.fill("#id_headline", headline)
    page.locator(EDITOR).click()
    page.keyboard.insert_text(text)


def state_of(page, state):
    return page.locator(f".writing-kept[data-state={state}]")


def offer_acts(page):
    return page.locator(".writing-offer .writing-acts button")


def restore(page):
    offer_acts(page).nth(0).click()


def wait_until_here(page, text):
    """Until the browser itself keeps it; the policy forbids Playwright's own way of waiting."""
    for _time in range(100):
        if text in page.evaluate("JSON.stringify({...localStorage})"):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"not kept: {text}")


def crash(page):
    """End the page's process; the page is asked nothing and told nothing."""
    page.on("dialog", lambda dialog: dialog.accept())
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")
    page.close()


def form_of(article):
    return f"/admin/articles/article/{article.pk}/change/"


class TestACrash:
    def test_loses_nothing_and_saving_settles_it(self, desk, open_form):
        open_form(desk)
        write(desk, "河水清了。")
        wait_until_here(desk, "河水清了。")
        crash(desk)

        again = open_form(desk.context.new_page())
        restore(again)

        expect(again.locator(EDITOR)).to_have_text("河水清了。")
        expect(again.locator("#id_headline")).to_have_value("水落石出")
        assert Article.objects.count() == 0
        again.click("[name=_continue]")
        again.wait_for_url("**/change/")
        assert Article.objects.get().body == "<p>河水清了。</p>"
        assert not Unfinished.objects.waiting().exists()
        open_form(again)
        expect(again.locator(".writing-offer")).to_have_count(0)


class TestALostNetwork:
    def test_keeps_the_text_here_and_sends_it_when_there_is_one_again(self, desk, open_form, trouble):
        article = make_article("标题")
        open_form(desk, form_of(article))
        desk.context.set_offline(True)
        write(desk, "又一段。")

        state_of(desk, "offline").wait_for()
        desk.context.set_offline(False)
        state_of(desk, "kept").wait_for()

        state = json.loads(Unfinished.objects.get(story=article).text)["state"]
        assert "又一段。" in state["fields"]["body"][0]
        article.refresh_from_db()
        assert article.headline == "标题"
        trouble.clear()  # the requests that found no network


class TestASessionThatIsOver:
    def test_says_so_and_goes_on_after_signing_in_elsewhere(self, desk, open_form, live_server, trouble):
        open_form(desk)
        desk.context.clear_cookies()
        write(desk, "河水清了。")

        expect(state_of(desk, "signedOut").locator("a")).to_have_attribute("target", "_blank")
        with desk.context.expect_page() as opened:
            state_of(desk, "signedOut").locator("a").click()
        sign_in(opened.value, live_server, "writer")
        opened.value.close()
        desk.bring_to_front()
        desk.evaluate("window.dispatchEvent(new Event('focus'))")
        state_of(desk, "kept").wait_for()

        desk.click("[name=_continue]")
        desk.wait_for_url("**/change/")
        assert Article.objects.get().headline == "水落石出"
        trouble.clear()  # the answers to somebody signed out


class TestTheFirstPage:
    def test_lists_what_is_no_story_yet_and_opens_it_with_its_text(self, desk, open_form, live_server):
        open_form(desk)
        write(desk, "河水清了。")
        state_of(desk, "kept").wait_for()
        desk.on("dialog", lambda dialog: dialog.accept())
        desk.goto(f"{live_server.url}/admin/")

        desk.locator(".writing-texts a").click()

        expect(desk.locator(EDITOR)).to_have_text("河水清了。")
        expect(desk.locator("#id_headline")).to_have_value("水落石出")

    def test_lists_nothing_once_what_was_typed_has_been_taken_out_again(self, desk, open_form, live_server):
        open_form(desk)
        write(desk, "河水清了。")
        state_of(desk, "kept").wait_for()
        desk.fill("#id_headline", "")
        desk.locator(EDITOR).click()
        desk.keyboard.press("Control+A")

        with desk.expect_response("**/writing/settle/"):
            desk.keyboard.press("Delete")

        desk.goto(f"{live_server.url}/admin/")
        expect(desk.locator(".writing-texts a")).to_have_count(0)


class TestAnotherPerson:
    def test_in_the_same_browser_sees_nothing_of_it(self, desk, open_form, live_server):
        make_user(username="other", is_staff=True, is_superuser=True)
        open_form(desk)
        write(desk, "河水清了。")
        state_of(desk, "kept").wait_for()
        desk.on("dialog", lambda dialog: dialog.accept())
        desk.context.clear_cookies()
        sign_in(desk, live_server, "other")

        open_form(desk)

        expect(desk.locator(".writing-offer")).to_have_count(0)
        assert [row.user.username for row in Unfinished.objects.all()] == ["writer"]


class TestAnotherDevice:
    @pytest.fixture
    def phone(self, sign_in_elsewhere, writer):
        return sign_in_elsewhere(writer.username, viewport={"width": 390, "height": 844})

    def test_offers_rows_and_text_and_discarding_is_undone(self, desk, phone, open_form):
        people = [make_contributor("甲一"), make_contributor("乙二")]
        article = make_article("标题", by=people, photos=[make_photo("湖面"), make_photo("桥头")])
        open_form(desk, form_of(article))
        write(desk, "又一段。")
        desk.locator("#bylines-1 [data-move=up]").click()
        desk.fill("#id_photos-1-caption", "桥头的雾")
        desk.check("#id_photos-0-DELETE")
        desk.fill("#id_tags", "城建")
        state_of(desk, "kept").wait_for()
        with desk.expect_response("**/writing/keep/"):
            desk.fill("#id_kicker", "引题")

        open_form(phone, form_of(article))
        offer_acts(phone).nth(2).click()
        expect(offer_acts(phone)).to_have_count(1)
        offer_acts(phone).nth(0).click()
        expect(offer_acts(phone)).to_have_count(3)
        restore(phone)

        expect(phone.locator("#id_tags")).to_have_value("城建")
        phone.click("[name=_continue]")
        phone.locator(".messagelist .success").wait_for()
        article.refresh_from_db()
        assert [byline.contributor.name for byline in article.bylines.all()] == ["乙二", "甲一"]
        assert [use.caption for use in article.photos.all()] == ["桥头的雾"]
        assert (article.kicker, article.headline, "又一段。" in article.body) == ("引题", "水落石出", True)

    def test_never_overwrites_what_was_changed_meanwhile(self, desk, phone, open_form):
        article = make_article("标题", body="<p>河水清了。</p>")
        record(article, None)
        open_form(desk, form_of(article))
        write(desk, "又一段。", headline="我的标题")
        state_of(desk, "kept").wait_for()
        article.headline, article.deck = "别人的标题", "别人的副题"
        article.save()
        record(article, None)

        open_form(phone, form_of(article))
        expect(phone.locator(".writing-changed")).to_be_visible()
        restore(phone)

        expect(phone.locator("#id_headline")).to_have_value("别人的标题")
        expect(phone.locator("#id_deck")).to_have_value("别人的副题")
        expect(phone.locator(EDITOR)).to_contain_text("又一段。")
        expect(phone.locator(".writing-difference mark").first).to_have_text("我")
        phone.locator(".writing-difference button").click()
        expect(phone.locator("#id_headline")).to_have_value("我的标题")


class TestWhoElseIsHere:
    def test_is_told_in_the_form_and_in_the_list(self, desk, sign_in_elsewhere, live_server, open_form):
        make_user(username="other", name="汤明", is_staff=True, is_superuser=True)
        article = make_article("标题")
        other = sign_in_elsewhere("other")
        with other.expect_response("**/writing/present/"):
            open_form(other, form_of(article))

        open_form(desk, form_of(article))

        expect(desk.locator(".writing-others")).to_contain_text("汤明")
        desk.goto(f"{live_server.url}/admin/articles/article/")
        expect(desk.locator("#result_list .writing-now")).to_contain_text("汤明")
