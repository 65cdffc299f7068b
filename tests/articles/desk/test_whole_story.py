"""A story from the phone of whoever files it to the chief editor’s signature, each at a desk of their own."""

import pytest
from django.contrib.auth.models import Group
from playwright.sync_api import expect

from articles.models import Article
from articles.reviewed import State
from articles.reviewing import standing
from newsroom.accounts.roles import sync_roles
from tests.browsing import EDITOR, complaints_of, sign_in
from tests.factories import make_contributor, make_user
from tests.media.files import signed_picture

pytestmark = pytest.mark.django_db(transaction=True)

PEOPLE = {"correspondent": "罗会平", "section_editor": "石敬亭", "desk_head": "柳依", "chief_editor": "沈知秋"}
PASS = {"section_editor": "通过初审", "desk_head": "通过复审", "chief_editor": "通过终审"}
REASON = "斑马线在哪条路上？请核实。"
OWN = "自己的稿件不能自己审。"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.fixture
def staff():
    sync_roles()
    for role, name in PEOPLE.items():
        user = make_user(username=role, name=name, is_staff=True)
        user.groups.set([Group.objects.get(name=role)])
        make_contributor(name, user=user)


@pytest.fixture
def desks(page, browser, live_server, staff, settings, tmp_path):
    """A function that opens somebody's desk in a browser of their own; nothing may be complained of in any."""
    settings.RENDITIONS_DIR = tmp_path
    contexts, trouble = [], []

    def open_desk(role, **options):
        contexts.append(browser.new_context(**options))
        desk = contexts[-1].new_page()
        complaints_of(desk, trouble)
        sign_in(desk, live_server, role)
        return desk

    yield open_desk
    for context in contexts:
        context.set_offline(True)
        context.close()
    assert trouble == []


def told(desk):
    return desk.locator(".messagelist")


def waiting(desk):
    """The stories below 等我审签."""
    desk.goto(desk.url.partition("/admin/")[0] + "/admin/")
    return desk.locator("h3:has-text('等我审签') + ul a")


def open_story(desk, link):
    with desk.expect_response("**/writing/texts/**"):
        link.click()
    desk.locator(EDITOR).wait_for()


def write(desk, headline, text):
    open_story(desk, desk.get_by_role("link", name="写稿", exact=True).first)
    desk.fill("#id_headline", headline)
    desk.locator(EDITOR).click()
    desk.keyboard.insert_text(text)


def file(desk):
    desk.get_by_role("button", name="送审").click()
    expect(told(desk)).to_contain_text("已送审")


def sign(desk, role, headline):
    open_story(desk, waiting(desk).filter(has_text=headline))
    desk.get_by_role("button", name=PASS[role]).click()
    expect(told(desk)).to_contain_text(f"{headline}")
    expect(waiting(desk)).to_have_count(0)


def add_pictures(desk):
    files = [
        {"name": f"{number}.jpg", "mimeType": "image/jpeg", "buffer": signed_picture(number, caption=caption)}
        for number, caption in enumerate(["斑马线", "学生过街"], 1)
    ]
    desk.set_input_files("#writing-files", files)
    desk.locator(".field-photo .select2-selection img").nth(1).wait_for()


def top(desk, selector):
    return desk.locator(selector).bounding_box()["y"]


def test_a_story_is_filed_from_a_phone_returned_corrected_and_passed_by_three(desks):
    phone, editor = desks("correspondent", **PHONE), desks("section_editor")
    write(phone, "校门口的斑马线", "学校门口有了斑马线。")
    add_pictures(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    assert top(phone, "#photos-group") < top(phone, "fieldset.aside")
    file(phone)
    expect(told(phone)).to_contain_text("通讯员 罗会平")

    open_story(editor, waiting(editor))
    expect(editor.locator(".writing-others")).to_be_empty()
    editor.fill("#review-note", REASON)
    editor.get_by_role("button", name="退稿").click()
    expect(waiting(editor)).to_have_count(0)
    phone.reload()
    expect(phone.locator(".my-desk-reason")).to_have_text(REASON)
    open_story(phone, phone.locator("h3:has-text('退回给我的') + ul a"))
    expect(phone.locator(".review-word")).to_contain_text(REASON)
    phone.locator(EDITOR).click()
    phone.keyboard.press("Control+End")
    phone.keyboard.insert_text("在汐河路上。")
    file(phone)

    sign(editor, "section_editor", "校门口的斑马线")
    for role in ("desk_head", "chief_editor"):
        sign(desks(role), role, "校门口的斑马线")

    article = Article.objects.get()
    assert article.state == State.APPROVED
    assert article.body == "<p>学校门口有了斑马线。在汐河路上。</p>"
    assert article.credit_line == "通讯员 罗会平"
    assert [use.caption for use in article.photos.all()] == ["斑马线", "学生过街"]
    assert [each.name for each in standing(article).signatures] == ["石敬亭", "柳依", "沈知秋"]


def test_the_chief_cannot_pass_the_chiefs_own_story(desks):
    chief = desks("chief_editor")
    write(chief, "本周评论", "路要一段一段地修。")
    file(chief)
    for role in ("section_editor", "desk_head"):
        sign(desks(role), role, "本周评论")
    article = Article.objects.get()
    assert article.state == State.SECOND

    expect(waiting(chief)).to_have_count(0)
    open_story(chief, chief.get_by_role("link", name="本周评论").first)

    expect(chief.get_by_role("button", name=PASS["chief_editor"])).to_have_count(0)
    expect(chief.locator(".review-word")).to_have_text(OWN)
    token = chief.locator("[name=csrfmiddlewaretoken]").first.input_value()
    form = {"csrfmiddlewaretoken": token, "_act": "passed", "version": str(article.version)}
    answer = chief.request.post(chief.url.replace("/change/", "/act/"), form=form)
    assert (answer.status, OWN in answer.text()) == (200, True)
    article.refresh_from_db()
    assert (article.state, len(standing(article).signatures)) == (State.SECOND, 2)
