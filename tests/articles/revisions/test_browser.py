"""Two browsers at one story: the page that shows both texts, with scripts and without; and every page on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from articles.recording import Act
from articles.reviewing import transition
from tests.articles.reviews.people import edit, make_editor, make_filed, make_written, stored
from tests.browsing import EDITOR, complaints_of, sign_in
from tests.factories import make_admin, make_contributor, make_photo

from .stories import acts, address

pytestmark = pytest.mark.django_db(transaction=True)

BODY = "<p>第一段。</p><p>第二段。</p><p>第三段。</p>"
REFUSED = "409 (Conflict)"


@pytest.fixture
def desk(page, live_server, settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path
    settings.LANGUAGE_CODE = "en"
    make_admin(username="editor")
    trouble = complaints_of(page)
    sign_in(page, live_server)
    yield page
    assert [text for text in trouble if REFUSED not in text] == []


@pytest.fixture
def story():
    story = make_written("一稿", body=BODY, by=[make_contributor("甲")], photos=[make_photo("湖面")])
    edit(story)
    return story


def write_at_the_end(page, paragraph, text):
    page.locator(f"{EDITOR} p").nth(paragraph).click()
    page.keyboard.press("End")
    page.keyboard.type(text)


def body_of(story):
    return stored(story).body.replace("\n", "")


def go(page, live_server, story, *where):
    page.goto(live_server.url + address(story, *where))
    page.wait_for_load_state("networkidle")


@pytest.fixture
def refused(desk, live_server, story):
    """The page that comes when somebody else has saved since the form was opened."""
    go(desk, live_server, story)
    theirs = BODY.replace("第一段。", "第一段，他。").replace("第三段。", "第三段，他。")
    edit(stored(story), make_editor(name="许明远"), headline="他的", body=theirs)
    desk.fill("#id_headline", "我的")
    write_at_the_end(desk, 0, "我写的。")
    write_at_the_end(desk, 1, "我也写了。")
    desk.click("[name=_continue]")
    desk.locator(".both-part").first.wait_for()
    return desk


def test_both_texts_are_shown_and_one_click_saves_what_is_chosen(refused, story):
    assert refused.get_by_text("许明远").is_visible()
    assert refused.locator(".both-part.is-conflict").count() == 2
    headline = refused.get_by_role("group", name="headline: what is to stand?")
    headline.get_by_label("as I write it now").check()
    headline.get_by_label("As it is to stand").fill("两人的")
    refused.get_by_role("group", name="body: what is to stand?").get_by_label("both, one after the other").check()

    refused.get_by_role("button", name="Save this as the new version").click()
    refused.locator(".messagelist .success").wait_for()

    assert refused.url.endswith(address(story))
    assert stored(story).headline == "两人的"
    assert body_of(story) == "<p>第一段。我写的。</p><p>第一段，他。</p><p>第二段。我也写了。</p><p>第三段，他。</p>"
    assert acts(story)[:2] == ["changed", "changed"]


def test_a_paragraph_is_written_by_hand_in_the_editor(refused, story):
    refused.get_by_role("group", name="headline: what is to stand?").get_by_label("mine").check()
    body = refused.get_by_role("group", name="body: what is to stand?")
    body.get_by_label("as I write it now").check()
    editor = body.get_by_role("textbox", name="As it is to stand")
    editor.click()
    refused.keyboard.press("Control+A")
    refused.keyboard.type("两人的第一段。")

    refused.get_by_role("button", name="Save this as the new version").click()
    refused.locator(".messagelist .success").wait_for()

    assert body_of(story) == "<p>两人的第一段。</p><p>第二段。我也写了。</p><p>第三段，他。</p>"


def test_it_cannot_be_saved_before_everything_is_chosen(refused, story):
    refused.get_by_role("button", name="Save this as the new version").click()

    assert refused.locator(".both-part").first.is_visible()
    assert stored(story).headline == "他的"


def test_it_is_taken_into_the_form_to_go_on_writing(refused, story):
    refused.get_by_role("group", name="headline: what is to stand?").get_by_label("mine").check()
    refused.get_by_role("group", name="body: what is to stand?").get_by_label("both, one after the other").check()

    refused.get_by_role("button", name="Take it into the form and go on writing").click()
    refused.locator(EDITOR).wait_for()
    write_at_the_end(refused, 3, "再写一句。")
    refused.click("[name=_continue]")
    refused.locator(".messagelist .success").wait_for()

    assert stored(story).headline == "我的"
    assert body_of(story).endswith("<p>第三段，他。再写一句。</p>")


def test_without_scripts(browser, desk, live_server, story):
    plain = browser.new_context(java_script_enabled=False, storage_state=desk.context.storage_state())
    page = plain.new_page()
    page.goto(live_server.url + address(story))
    edit(stored(story), headline="他的")
    page.fill("#id_headline", "我的")
    page.fill("#id_kicker", "引题")
    page.click("[name=_continue]")
    page.get_by_role("group", name="headline: what is to stand?").get_by_label("both, one after the other").check()
    page.get_by_role("button", name="Save this as the new version").click()

    assert page.locator(".messagelist .success").is_visible()
    assert (stored(story).headline, stored(story).kicker) == ("我的 他的", "引题")
    plain.close()


def test_two_versions_are_chosen_without_scripts(browser, desk, live_server, story):
    edit(stored(story), headline="二稿")
    edit(stored(story), headline="三稿")
    plain = browser.new_context(java_script_enabled=False, storage_state=desk.context.storage_state())
    page = plain.new_page()
    page.goto(live_server.url + address(story, "history"))

    page.get_by_label("version 1: from").check()
    page.get_by_role("button", name="Compare the chosen two").click()

    assert page.get_by_role("heading", name="version").all_inner_texts() == ["version 1", "version 3"]
    assert "[taken out] 一" in page.locator(".difference del").first.text_content()
    plain.close()


def test_restoring(desk, live_server, story):
    edit(stored(story), headline="二稿")
    go(desk, live_server, story, "history")

    desk.get_by_role("link", name="Restore version 1").click()
    desk.get_by_label("Why?").fill("原来的好")
    desk.get_by_role("button", name="Restore version 1").click()
    desk.locator(".messagelist .success").wait_for()

    assert (stored(story).headline, acts(story)[0]) == ("一稿", "restored")


@pytest.mark.parametrize("width", [390, 1440])
def test_every_page_fits_and_prints(desk, live_server, width):
    story = make_filed(headline="一稿", body=BODY, by=[make_contributor()], photos=[make_photo()])
    transition(story, Act.PASSED, make_editor(), "可用" * 100)
    edit(story, headline="二稿", body=BODY + "<p>新</p>")
    desk.set_viewport_size({"width": width, "height": 844})

    for where in (["history"], ["compare"], ["restore", 1], ["slip"]):
        go(desk, live_server, story, *where)
        assert (where, desk.evaluate("document.documentElement.scrollWidth")) == (where, width)
        desk.emulate_media(media="print", color_scheme="dark")
        assert not desk.locator("#header").is_visible()
        assert desk.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        desk.emulate_media(media="screen", color_scheme="light")


def serious(page) -> dict:
    found = {}
    for scheme, options in (("light", {}), ("dark", {"runOnly": ["color-contrast"]})):
        page.emulate_media(color_scheme=scheme)
        # Buttons go over into their new colours; what lies between them is no colour that anybody reads.
        page.evaluate("() => Promise.all(document.getAnimations().map((each) => each.finished))")
        for each in Axe().run(page, options=options).response["violations"]:
            if each["impact"] in ("serious", "critical"):
                found[scheme, each["id"]] = [node["html"][:200] for node in each["nodes"]]
    return found


@pytest.mark.parametrize("where", [("history",), ("compare",), ("slip",), ("restore", 1)])
def test_axe_calls_nothing_serious(page, live_server, settings, tmp_path, where):
    settings.RENDITIONS_DIR = tmp_path
    make_admin(username="editor")
    story = make_filed(headline="一稿", by=[make_contributor("甲")], photos=[make_photo("湖面")])
    transition(story, Act.PASSED, make_editor(name="许明远"), "可用")
    edit(story, headline="二稿", body=BODY)
    sign_in(page, live_server)

    go(page, live_server, story, *where)

    assert serious(page) == {}


def test_axe_calls_nothing_serious_on_the_page_of_two_versions(page, live_server, settings, tmp_path, story):
    settings.RENDITIONS_DIR = tmp_path
    make_admin(username="editor")
    sign_in(page, live_server)
    go(page, live_server, story)
    edit(stored(story), make_editor(name="许明远"), headline="他的")
    page.fill("#id_headline", "我的")

    page.click("[name=_save]")
    page.wait_for_selector(".both-part")

    assert serious(page) == {}
