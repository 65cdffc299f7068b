"""Pasting as Word, WPS, pages of the web and plain editors put it on the clipboard; what is saved is what was shown."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from articles.models import Article
from tests.browsing import EDITOR

pytestmark = pytest.mark.django_db(transaction=True)

PASTE = """(kinds) => {
    const data = new DataTransfer();
    Object.entries(kinds).forEach(([kind, text]) => data.setData(kind, text));
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector(".ProseMirror[contenteditable=true]").dispatchEvent(event);
}"""

FROM_WORD = (
    "<h2>河道清淤</h2><p>本报讯　<strong>区水利局</strong>上周5月清淤。</p><h2>第三步</h2>"
    "<p><strong>只是加粗的一段</strong></p>"
    "<ol><li><p>先清东段</p><ol><li><p>桥下</p></li></ol></li><li><p>再清西段</p></li></ol>"
    "<p>一、加强巡查</p><p>留下补上</p><p>站名　水位</p><p>汐桥　2.5米</p>"
)
FROM_WPS = "<h2>一河清水</h2><p>汐河两岸1.2公里，<strong>新种</strong><em>垂柳</em></p><p><strong>两行柳树</strong></p>"
FROM_WEB = '<p>一段坏目录</p><p>二段<a href="https://example.org/a">好</a></p>'


def sample(name):
    return (Path(__file__).parent / "pastes" / f"{name}.html").read_text()


def paste(desk, **kinds):
    desk.locator(EDITOR).click()
    desk.evaluate(PASTE, {f"text/{kind}": text for kind, text in kinds.items()})


@pytest.mark.parametrize(
    ("kinds", "body"),
    [
        ({"html": sample("word")}, FROM_WORD),
        ({"html": sample("wps")}, FROM_WPS),
        ({"html": sample("web")}, FROM_WEB),
        ({"plain": "　　头一段。\r\n\r\n　　第二段。\n"}, "<p>头一段。</p><p>第二段。</p>"),
    ],
    ids=["word", "wps", "web", "plain"],
)
def test_what_is_pasted_is_clean_at_once_and_stays_as_it_is_when_it_is_saved(desk, open_form, kinds, body):
    open_form(desk)

    paste(desk, **kinds)
    shown = desk.input_value("#id_body")
    desk.fill("#id_headline", "标题")
    desk.click("[name=_continue]")
    desk.wait_for_url("**/change/")

    shown = shown.replace(' data-type="decimal"', "")  # the editor's own word for 1. 2. 3.
    assert shown == body
    saved = Article.objects.get().body.replace(' rel="noopener noreferrer"', "").replace(' data-type="decimal"', "")
    assert saved == body


def test_what_is_copied_inside_the_editor_is_pasted_as_it_was(desk, open_form):
    open_form(desk)
    paste(desk, html='<p data-pm-slice="1 1 []">一<strong>二</strong></p>')

    expect(desk.locator(EDITOR)).to_have_text("一二")
    assert desk.input_value("#id_body") == "<p>一<strong>二</strong></p>"
