"""Pictures come in, in a browser: many at once with broken ones among them, twins decided, the focus set."""

from base64 import b64encode

import pytest
from django.urls import reverse

from media import checking
from media.filing import file_picture
from media.models import Photo, Twin
from tests.browsing import complaints_of, sign_in
from tests.factories import make_admin, make_article, make_contributor, make_page, make_photo, place

from . import files
from .files import jpeg, scene, signed_picture, upload_of

pytestmark = pytest.mark.django_db(transaction=True)

UPLOAD = "/admin/media/photo/upload/"


@pytest.fixture
def user():
    return make_admin(username="editor")


@pytest.fixture
def desk(page, live_server, settings, tmp_path, user):
    settings.RENDITIONS_DIR = tmp_path / "renditions"
    trouble = complaints_of(page)
    sign_in(page, live_server, then=UPLOAD)
    yield page
    assert trouble == []


def payload(name, data):
    return {"name": name, "mimeType": "image/jpeg", "buffer": data}


def send(desk, *payloads):
    desk.set_input_files("#files", list(payloads))
    desk.locator(".transfers").wait_for()
    desk.locator(".transfers-bar").wait_for(state="hidden")


def card(desk, photo):
    return desk.locator(f".filed[data-photo='{photo.pk}']")


class TestManyAtOnce:
    def test_broken_files_stop_no_other_and_say_why(self, desk):
        make_contributor("罗千帆")

        send(
            desk,
            payload("一.jpg", signed_picture(1, creator="罗千帆", caption="湖面结冰")),
            payload("坏.jpg", jpeg(scene(2))[:5000]),
            payload("二.jpg", signed_picture(3)),
            payload("动.gif", files.moving("GIF", 20)),
            payload("空.jpg", b""),
            payload("三.jpg", signed_picture(4)),
        )

        assert Photo.objects.count() == 3
        assert desk.locator(".filed").count() == 3
        reasons = dict(
            zip(
                desk.locator(".transfer-name").all_inner_texts(),
                desk.locator(".transfer-reasons").all_inner_texts(),
                strict=True,
            )
        )
        assert reasons == {
            "坏.jpg": str(checking.BROKEN),
            "动.gif": str(checking.MOVING),
            "空.jpg": str(checking.EMPTY),
        }
        photo = Photo.objects.get(caption="湖面结冰")
        assert card(desk, photo).locator("strong").inner_text() == "罗千帆 摄"
        card(desk, photo).locator(".filed-picture img").wait_for()

    def test_what_has_come_in_is_there_again_after_leaving_and_coming_back(self, desk):
        send(desk, payload("一.jpg", signed_picture(1)), payload("二.jpg", signed_picture(2)))

        desk.goto(desk.url)

        assert desk.locator(".filed").count() == 2

    def test_no_more_than_two_are_under_way_and_leaving_then_is_asked_about(self, desk):
        held, asked, is_open = [], [], []
        desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
        desk.route(f"**{UPLOAD}", lambda route: route.continue_() if is_open else held.append(route))
        desk.set_input_files("#files", [payload(f"{number}.jpg", signed_picture(number)) for number in range(4)])
        desk.locator(".transfer[data-state=waiting]").nth(1).wait_for()

        desk.evaluate("location.reload()")
        desk.wait_for_timeout(300)

        assert (asked, len(held)) == (["beforeunload"], 2)
        is_open.append(True)
        for route in held:
            route.continue_()
        desk.locator(".transfers-bar").wait_for(state="hidden")
        assert Photo.objects.count() == 4

    def test_a_transfer_is_cancelled_and_tried_again(self, desk):
        is_open = []
        desk.route(f"**{UPLOAD}", lambda route: route.continue_() if is_open else None)
        desk.set_input_files("#files", [payload("一.jpg", signed_picture(1))])
        row = desk.locator(".transfer")
        desk.locator(".transfer[data-state=sending], .transfer[data-state=looking]").wait_for()
        row.locator("button").click()
        assert row.get_attribute("data-state") == "cancelled"
        is_open.append(True)

        row.locator("button").click()

        desk.locator(".filed").wait_for()
        assert Photo.objects.count() == 1

    def test_who_has_signed_in_again_in_another_window_goes_on_in_this_one(self, desk, live_server):
        desk.context.clear_cookies(name="sessionid")
        desk.set_input_files("#files", [payload("一.jpg", signed_picture(1))])
        row = desk.locator(".transfer[data-state=refused]")
        row.wait_for()
        sign_in(desk.context.new_page(), live_server, then=UPLOAD)

        row.locator("button").click()

        desk.locator(".filed").wait_for()
        assert Photo.objects.count() == 1

    def test_files_are_dropped_and_a_pasted_picture_is_taken(self, desk):
        drop = """(texts) => {
            const transfer = new DataTransfer();
            for (const [name, text] of texts) {
                const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
                transfer.items.add(new File([bytes], name, { type: "image/jpeg" }));
            }
            const drop = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
            document.body.dispatchEvent(drop);
            const paste = new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true });
            document.body.dispatchEvent(paste);
        }"""

        desk.evaluate(drop, [["一.jpg", in_base64(signed_picture(1))]])
        desk.locator(".filed").nth(1).wait_for()

        assert Photo.objects.count() == 2

    def test_words_are_saved_where_they_are_typed(self, desk):
        send(desk, payload("一.jpg", signed_picture(1)))
        photo = Photo.objects.get()

        card(desk, photo).get_by_label("图片说明").fill("湖面结冰")
        card(desk, photo).get_by_label("替代文字").fill("湖上有人走")
        card(desk, photo).locator(".filed-save button").click()
        saved = desk.locator("#upload").get_attribute("data-saved")
        card(desk, photo).locator(".filed-saved", has_text=saved).wait_for()

        photo.refresh_from_db()
        assert (photo.caption, photo.alt) == ("湖面结冰", "湖上有人走")


class TestTwins:
    @pytest.fixture
    def earlier(self, user):
        photo = file_picture(upload_of(signed_picture(1, caption="湖面")), user)
        place(make_article("新桥通车", photos=[photo]), make_page(name="民生"))
        return photo

    def send_again(self, desk):
        send(desk, payload("再来.jpg", jpeg(scene(1).resize((600, 400)), quality=60)))
        later = Photo.objects.order_by("-pk").first()
        twin = card(desk, later).locator(".twin")
        assert "新桥通车" in twin.inner_text()
        assert "民生" in twin.inner_text()
        return later, twin

    def test_the_same_picture_is_given_up(self, desk, earlier):
        _later, twin = self.send_again(desk)

        twin.locator("button[value=same]").click()

        desk.locator(".filed.is-given-up").wait_for()
        assert list(Photo.objects.all()) == [earlier]

    def test_another_picture_stays_and_what_was_typed_beside_it(self, desk, earlier):
        later, twin = self.send_again(desk)
        card(desk, later).get_by_label("图片说明").fill("另一座桥")

        twin.locator("button[value=two]").click()

        twin.wait_for(state="detached")
        assert card(desk, later).get_by_label("图片说明").input_value() == "另一座桥"
        assert Twin.objects.get().told_apart_at is not None
        desk.on("dialog", lambda dialog: dialog.accept())
        desk.goto(desk.url)
        assert desk.locator(".filed").count() == 1
        assert desk.locator(".twin").count() == 0


class TestWithoutScripts:
    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return browser_context_args | {"java_script_enabled": False}

    def test_the_plain_field_takes_many_and_shows_them(self, desk):
        desk.set_input_files("#files", [payload("一.jpg", signed_picture(1)), payload("坏.jpg", b"x")])

        desk.locator(".upload-form .submit-row button").click()

        assert desk.locator(".filed").count() == 1
        assert "坏.jpg" in desk.locator(".messagelist .error").inner_text()


class TestFocus:
    def test_it_is_set_by_a_click_and_by_arrow_keys(self, desk, live_server):
        photo = make_photo()
        desk.goto(live_server.url + reverse("admin:media_photo_change", args=[photo.pk]))
        desk.wait_for_load_state("networkidle")
        frame = desk.locator(".focus-frame")
        box = frame.bounding_box()

        frame.click(position={"x": box["width"] * 0.25, "y": box["height"] * 0.75})
        for key in ("ArrowRight", "ArrowUp", "Shift+ArrowUp"):
            desk.keyboard.press(key)
        desk.click("[name=_continue]")
        desk.locator(".messagelist .success").wait_for()

        photo.refresh_from_db()
        assert (photo.focus_x, photo.focus_y) == (27, 63)


def in_base64(data):
    return b64encode(data).decode()
