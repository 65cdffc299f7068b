"""Pictures that come in from within the story's form, on a phone: several at once, a refused one among them, twins."""

from base64 import b64encode

import pytest
from playwright.sync_api import expect

from articles.models import Article
from media.filing import file_picture
from media.models import Photo
from tests.browsing import EDITOR
from tests.media.files import jpeg, scene, signed_picture, upload_of

pytestmark = pytest.mark.django_db(transaction=True)

DROP = """(texts) => {
    const transfer = new DataTransfer();
    for (const [name, text] of texts) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: "image/jpeg" }));
    }
    const drop = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
    document.getElementById("photos-group").dispatchEvent(drop);
}"""


@pytest.fixture
def browser_context_args(browser_context_args):
    return browser_context_args | {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def payload(name, data):
    return {"name": name, "mimeType": "image/jpeg", "buffer": data}


def captions(page, count):
    expect(page.locator("[id^=photos-].form-row:not(.empty-form)")).to_have_count(count)
    return [page.input_value(f"#id_photos-{number}-caption") for number in range(count)]


def test_a_story_is_filed_with_its_pictures_in_the_order_in_which_they_were_chosen(desk, open_form):
    open_form(desk)
    desk.fill("#id_headline", "水落石出")
    desk.locator(EDITOR).tap()
    desk.keyboard.insert_text("河水清了。")

    desk.set_input_files(
        "#writing-files",
        [
            payload("一.jpg", signed_picture(1, caption="湖面结冰")),
            payload("坏.jpg", jpeg(scene(2))[:5000]),
            payload("二.jpg", signed_picture(3, caption="桥头的雾")),
        ],
    )

    assert captions(desk, 2) == ["湖面结冰", "桥头的雾"]
    expect(desk.locator(".transfer[data-state=refused] .transfer-reasons")).not_to_be_empty()
    desk.locator(".field-photo .select2-selection img").nth(1).wait_for()
    assert desk.evaluate("document.documentElement.scrollWidth") == 390
    desk.fill("#id_photos-1-caption", "雾里的桥")
    desk.locator("[name=_continue]").tap()
    desk.locator(".messagelist .success").wait_for()
    assert [use.caption for use in Article.objects.get().photos.all()] == ["湖面结冰", "雾里的桥"]


def test_files_are_dropped_onto_the_photos_and_a_twin_gives_way_to_the_earlier_picture(desk, open_form, writer):
    earlier = file_picture(upload_of(signed_picture(1, caption="湖面")), writer)
    open_form(desk)
    desk.fill("#id_headline", "水落石出")

    desk.evaluate(DROP, [["再来.jpg", b64encode(jpeg(scene(1).resize((600, 400)), quality=60)).decode()]])
    desk.locator(".writing-twin button").first.click()
    desk.locator(".writing-twin").wait_for(state="detached")

    assert captions(desk, 1) == ["湖面"]
    desk.click("[name=_continue]")
    desk.locator(".messagelist .success").wait_for()
    assert [use.photo for use in Article.objects.get().photos.all()] == list(Photo.objects.all()) == [earlier]
