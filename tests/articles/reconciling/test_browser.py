"""Going through the list of open questions in a browser: by mouse, by keyboard, and one taken back."""

import pytest

from articles.reconciling.questions import open_photos
from media.models import CreditDecision
from tests.browsing import complaints_of, sign_in
from tests.factories import make_admin, make_contributor, make_photo

from .pictures import file_names, line_of, make_inherited, print_names

pytestmark = pytest.mark.django_db(transaction=True)

LIST = "/admin/media/creditdecision/questions/"


@pytest.fixture
def pictures():
    """One of each question, the first at the end of the list."""
    writer, other = make_contributor("许明远"), make_contributor("孙江锋")
    bare = make_photo("店招")
    inherited = make_inherited(writer, other, caption="杨树")
    file = file_names(make_photo("湖面", by=[writer]), "孙江锋")
    printed = make_photo("桥头", by=[writer])
    print_names(printed, "乔一苇 摄")
    return {"bare": bare, "inherited": inherited, "file": file, "printed": printed}


@pytest.fixture
def desk(page, live_server, settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path
    settings.LANGUAGE_CODE = "en"
    make_admin(username="editor")
    trouble = complaints_of(page)
    sign_in(page, live_server)
    yield page
    assert trouble == []


@pytest.fixture
def questions(desk, live_server, pictures):
    """The page of the list; a mark on its window would be lost if it were loaded again."""
    desk.goto(live_server.url + LIST)
    desk.evaluate("window.isSame = true")
    yield desk
    assert desk.evaluate("window.isSame") is True


def row(page, photo):
    return page.locator(f"#photo-{photo.pk}")


def gone(page, photo):
    row(page, photo).wait_for(state="detached")


def test_four_questions_by_mouse(questions, pictures):
    row(questions, pictures["printed"]).get_by_role("button", name="Print was wrong").click()
    gone(questions, pictures["printed"])
    row(questions, pictures["file"]).get_by_role("button", name="as the file says").click()
    gone(questions, pictures["file"])
    row(questions, pictures["inherited"]).get_by_role("button", name="孙江锋 alone").click()
    gone(questions, pictures["inherited"])
    bare = row(questions, pictures["bare"])
    bare.get_by_text("Printed without a credit because").first.click()
    bare.get_by_label("Printed without a credit because").fill("店家自己的招牌")
    bare.get_by_label("Printed without a credit because").press("Enter")
    gone(questions, pictures["bare"])

    assert questions.get_by_text("Every picture’s credit is settled.").is_visible()
    assert not open_photos().exists()
    assert line_of(pictures["file"]) == "孙江锋 摄"
    assert line_of(pictures["inherited"]) == "孙江锋 摄"
    assert list(CreditDecision.objects.order_by("pk").values_list("answer", flat=True)) == [
        "kept",
        "credited",
        "credited",
        "unnamed",
    ]


def focused(page):
    return page.evaluate("document.activeElement.id")


def test_by_keyboard_and_focus_goes_on(questions, pictures):
    questions.keyboard.press("j")
    assert focused(questions) == f"photo-{pictures['printed'].pk}"
    questions.keyboard.press("ArrowDown")
    questions.keyboard.press("j")
    questions.keyboard.press("k")
    assert focused(questions) == f"photo-{pictures['file'].pk}"

    questions.keyboard.press("2")
    gone(questions, pictures["file"])

    assert focused(questions) == f"photo-{pictures['inherited'].pk}"
    assert pictures["file"].file_claims.get().is_refuted


def test_typing_is_no_answer(questions, pictures):
    bare = row(questions, pictures["bare"])
    bare.focus()
    questions.keyboard.press("1")
    bare.get_by_label("or a name").fill("")
    bare.get_by_label("or a name").press_sequentially("j1x2")

    assert not CreditDecision.objects.exists()
    assert bare.get_by_label("or a name").input_value() == "j1x2"


def test_undo_puts_it_back(questions, pictures):
    row(questions, pictures["inherited"]).get_by_role("button", name="Confirm all of them").click()
    gone(questions, pictures["inherited"])

    questions.keyboard.press("u")
    row(questions, pictures["inherited"]).wait_for()

    assert not pictures["inherited"].credits.exists()
    assert pictures["inherited"].decisions.count() == 2


def test_another_person_is_found_while_typing(questions, pictures):
    bare = row(questions, pictures["bare"])
    bare.get_by_text("Credit somebody").click()
    bare.locator(".select2-selection").click()
    questions.locator(".select2-search__field").fill("孙江")
    questions.locator(".select2-results__option", has_text="孙江锋").click()
    bare.get_by_role("button", name="Credit this one").click()
    gone(questions, pictures["bare"])

    assert line_of(pictures["bare"]) == "孙江锋 摄"


def test_several_are_confirmed_at_once(questions, pictures):
    questions.get_by_label("Tick all on this page").check()
    questions.get_by_role("button", name="Confirm all ticked").click()
    gone(questions, pictures["inherited"])

    assert list(open_photos()) == [pictures["bare"]]
    assert line_of(pictures["inherited"]) == "许明远 孙江锋 摄"


def test_what_changed_meanwhile_is_told_and_shown(questions, pictures):
    pictures["file"].credits.update(contributor=make_contributor("罗千帆"))

    row(questions, pictures["file"]).get_by_role("button", name="The file is wrong").click()
    questions.locator(".messagelist .error", has_text="has changed since the page was opened").wait_for()

    assert row(questions, pictures["file"]).get_by_role("button", name="罗千帆 摄 stands").is_visible()
    assert not CreditDecision.objects.exists()


def test_without_a_network_nothing_is_lost(desk, live_server, pictures, context):
    """The console complains of the request that fails, so this page is not watched."""
    page = context.new_page()
    page.goto(live_server.url + LIST)
    context.set_offline(True)
    row(page, pictures["file"]).get_by_role("button", name="The file is wrong").click()
    page.locator(".messagelist .error").wait_for()
    context.set_offline(False)

    row(page, pictures["file"]).get_by_role("button", name="The file is wrong").click()
    gone(page, pictures["file"])

    assert pictures["file"].decisions.count() == 1


def test_works_without_scripts(browser, desk, live_server, pictures):
    plain = browser.new_context(java_script_enabled=False, storage_state=desk.context.storage_state())
    page = plain.new_page()
    page.goto(f"{live_server.url}{LIST}?question=inherited")
    row(page, pictures["inherited"]).get_by_role("button", name="许明远 alone").click()
    assert page.url.endswith("?question=inherited")
    assert page.get_by_text("Nothing is open here.").is_visible()
    page.get_by_role("button", name="Undo").click()

    assert row(page, pictures["inherited"]).is_visible()
    plain.close()


def test_fits_a_phone(questions, pictures):
    questions.set_viewport_size({"width": 390, "height": 844})

    assert questions.evaluate("document.documentElement.scrollWidth") == 390
    heights = [box.bounding_box()["height"] for box in questions.locator(".offer:visible").all()]
    assert min(heights) >= 44
