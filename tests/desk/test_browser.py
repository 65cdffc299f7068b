"""The desk in a browser: nothing the policy forbids, every control with a name, rows that move, texts that are kept."""

import re
from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import Group
from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Article
from newsroom.accounts.roles import sync_roles
from newsroom.issues.models import Issue
from tests.browsing import EDITOR, complaints_of, note_strangers, sign_in
from tests.factories import (
    make_admin,
    make_article,
    make_contributor,
    make_issue,
    make_masthead,
    make_page,
    make_photo,
    make_section,
    place,
)

pytestmark = pytest.mark.django_db(transaction=True)

# One page of each form that the desk has besides the forms of its tables: axe takes seconds for each.
ROOMS = (
    "admin:index",
    "admin:articles_article_changelist",
    "admin:media_photo_upload",
    "admin:media_creditdecision_questions",
    "admin:contributors_contributor_doubles",
    "admin:ledger",
    "admin:intake_sourcepage_add",
    "admin:articles_article_from_word",
    "admin:proofreading",
    "admin:articles_wording_bring_in",
)
CONTROLS = re.compile(r"^\s*- (textbox|combobox|button|checkbox|link|searchbox|spinbutton)(:.*| \[.*)?$", re.M)


@pytest.fixture
def trouble(page, live_server):
    """What the console complains of, and every request that leaves the site."""
    found = complaints_of(page)
    note_strangers(page, live_server, found)
    return found


@pytest.fixture
def desk(page, live_server, trouble, settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path
    make_admin(username="editor")
    sign_in(page, live_server)
    yield page
    assert trouble == []


@pytest.fixture
def go(desk, live_server):
    return lambda address: desk.goto(live_server.url + address)


def form_of(thing):
    return reverse(f"admin:{thing._meta.app_label}_{thing._meta.model_name}_change", args=[thing.pk])


def make_paper():
    """One of everything that the desk has a form for; their addresses."""
    people = [make_contributor("江一舟"), make_contributor("汤明")]
    section, photo = make_section("要闻"), make_photo("湖面", by=people, taken_on=date(2026, 11, 6))
    article = make_article("新桥通车", by=people, photos=[photo, make_photo("桥头")], section=section)
    article.tags.add("城建")
    issue = make_issue(1024, theme="水落石出")
    page = make_page(issue, 1, editor=people[0])
    place(article, page)
    sync_roles()
    things = [article, section, photo, people[0], issue, page, make_masthead(), Group.objects.first()]
    coming = make_page(make_issue(1025, is_published=False))
    place(make_article("待上版", photos=[photo]), coming)
    boards = [reverse("admin:issues_issue_board", args=[each.pk]) for each in (issue, coming.issue)]
    return [*(form_of(thing) for thing in things), *boards, reverse("admin:articles_article_deleted")]


def lists_and_adds(client):
    apps = client.get("/admin/").context["app_list"]
    models = [model for app in apps for model in app["models"]]
    found = [model[key] for model in models for key in ("admin_url", "add_url") if model[key]]
    return [*found, reverse("admin:media_creditdecision_questions")]


def unnamed(page):
    """Controls that a screen reader would read out without saying what they are for."""
    return CONTROLS.findall(page.locator("body").aria_snapshot())


def width_of(page):
    return page.evaluate("document.documentElement.scrollWidth")


def save(desk):
    desk.click("[name=_continue]")
    desk.locator(".messagelist .success").wait_for()


def names_of(article):
    return [byline.contributor.name for byline in article.bylines.all()]


class TestEveryPage:
    def test_keeps_the_policy_and_names_its_controls(self, desk, go, client, trouble):
        client.force_login(make_admin())
        addresses = ["/admin/", *make_paper(), *lists_and_adds(client)]

        for address in addresses:
            go(address)
            desk.wait_for_load_state("networkidle")
            assert (address, trouble, unnamed(desk)) == (address, [], [])

    def test_fits_a_phone(self, desk, go, client):
        client.force_login(make_admin())
        addresses = ["/admin/", *make_paper(), *lists_and_adds(client)]
        desk.set_viewport_size({"width": 390, "height": 844})

        for address in addresses:
            go(address)
            assert (address, width_of(desk)) == (address, 390)

    def test_fits_a_phone_before_the_font_of_the_editors_signs_is_there(self, desk, go, trouble):
        desk.set_viewport_size({"width": 390, "height": 844})
        desk.route("**/*.woff2", lambda route: route.abort())

        go("/admin/articles/article/add/")
        desk.locator(".prose-menubar__button").first.wait_for()
        desk.evaluate("document.fonts.ready.then(() => null)")

        assert (len(trouble), width_of(desk)) == (1, 390)
        trouble.clear()  # the font that was kept from it

    @pytest.mark.parametrize("scheme, asked", [("light", {}), ("dark", {"runOnly": ["color-contrast"]})])
    def test_has_nothing_that_axe_calls_serious(self, desk, go, trouble, scheme, asked):
        addresses = [*make_paper(), *map(reverse, ROOMS)]
        desk.emulate_media(color_scheme=scheme)
        complaints = {}

        for address in addresses:
            go(address)
            desk.wait_for_load_state("networkidle")
            for found in Axe().run(desk, options=asked).response["violations"]:
                if found["impact"] in ("serious", "critical"):
                    complaints[address, found["id"]] = [node["html"][:200] for node in found["nodes"]]

        assert complaints == {}
        trouble.clear()  # axe writes style sheets of its own into the page


class TestStory:
    def test_a_body_with_a_subhead_is_written_and_kept_clean(self, desk, go):
        go("/admin/articles/article/add/")
        desk.fill("#id_headline", "新桥通车")
        editor = desk.locator(EDITOR)
        expect(editor).to_have_attribute("aria-label", "正文")

        editor.click()
        desk.keyboard.insert_text("桥通了。")
        desk.keyboard.press("Enter")
        desk.keyboard.press("Control+Alt+2")
        desk.keyboard.insert_text("以后")
        desk.keyboard.press("Enter")
        desk.keyboard.insert_text("还有路。")
        expect(desk.locator(".desk-length")).to_have_text("10字")
        desk.click("[name=_continue]")
        desk.wait_for_url("**/change/")

        article = Article.objects.get()
        assert article.body == "<p>桥通了。</p><h2>以后</h2><p>还有路。</p>"
        assert article.length == 10

    def test_pasted_html_loses_what_a_newspaper_does_not_set(self, desk, go, trouble):
        article = make_article()
        go(form_of(article))
        paste = """(html) => {
            const data = new DataTransfer();
            data.setData("text/html", html);
            const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
            document.querySelector(".ProseMirror[contenteditable=true]").dispatchEvent(event);
        }"""
        desk.locator(EDITOR).click()
        desk.keyboard.press("Control+A")
        desk.evaluate(
            paste, '<h1>大题</h1><p style="color:red" class="MsoNormal">正文<font size=7>一</font></p><table></table>'
        )
        save(desk)

        # What Word colours is refused by the policy while the editor reads it: that is the complaint, and the only one.
        assert [text for text in trouble if "inline style" not in text] == []
        trouble.clear()
        article.refresh_from_db()
        assert "style" not in article.body
        assert "Mso" not in article.body
        assert "正文一" in article.body

    def test_a_byline_is_chosen_by_keyboard_and_gets_its_usual_label(self, desk, go):
        article = make_article()
        make_contributor("江一舟")
        go(form_of(article))

        desk.get_by_role("button", name="再加一条署名").click()
        desk.select_option("#id_bylines-0-role", "correspondent")
        desk.locator("#bylines-0 .select2-selection").focus()
        desk.keyboard.press("Enter")
        desk.keyboard.type("江一")
        desk.locator(".select2-results__option--highlighted", has_text="江一舟").wait_for()
        desk.keyboard.press("Enter")
        expect(desk.locator("#bylines-0 .select2-selection")).to_have_attribute("aria-label", "作者: 江一舟")
        save(desk)

        assert article.credit_line == "通讯员 江一舟"

    def test_photos_are_chosen_by_their_picture(self, desk, go):
        article = make_article()
        make_photo("湖面")
        go(form_of(article))

        desk.get_by_role("button", name="再加一条配图").click()
        desk.locator("#photos-0 .select2-selection").click()
        option = desk.locator(".select2-results__option", has_text="湖面")
        option.locator("img").wait_for()
        option.click()

        expect(desk.locator("#photos-0 .select2-selection img")).to_be_visible()
        save(desk)
        assert [use.photo.caption for use in article.photos.all()] == ["湖面"]


class TestRows:
    @pytest.fixture
    def article(self, go):
        article = make_article(by=[make_contributor(name) for name in ("甲一", "乙二", "丙三")])
        go(form_of(article))
        return article

    def test_move_by_keyboard_keeps_the_focus_and_is_told(self, desk, article):
        button = desk.locator("#bylines-2 [data-move=up]")
        button.focus()
        desk.keyboard.press("Enter")
        expect(desk.locator("#desk-live")).to_have_text("现在是第2位，共3位")
        expect(desk.locator(":focus")).to_have_attribute("aria-label", "上移 (2)")
        desk.keyboard.press("Enter")
        save(desk)

        assert names_of(article) == ["丙三", "甲一", "乙二"]

    def test_drag_by_mouse(self, desk, article):
        grip, goal = desk.locator("#bylines-0 .desk-grip"), desk.locator("#bylines-2")
        goal.scroll_into_view_if_needed()
        grip.hover()
        desk.mouse.down()
        box = goal.bounding_box()
        desk.mouse.move(box["x"] + 20, box["y"] + box["height"] / 2, steps=5)
        desk.mouse.move(box["x"] + 20, box["y"] + box["height"] - 2, steps=5)
        desk.mouse.up()
        save(desk)

        assert names_of(article) == ["乙二", "丙三", "甲一"]

    def test_a_new_row_that_was_moved_up_and_taken_out_leaves_the_others_whole(self, desk, article):
        for _time in range(2):
            desk.get_by_role("button", name="再加一条署名").click()
        desk.locator("#bylines-3 [data-move=up]").click()
        desk.locator("#bylines-3 [data-move=up]").click()
        for _time in range(2):
            desk.locator("#bylines-0 [data-move=down]").click()
        desk.locator("#bylines-4 a.inline-deletelink").click()
        desk.locator("#bylines-3 a.inline-deletelink").click()
        save(desk)

        assert names_of(article) == ["乙二", "甲一", "丙三"]

    def test_a_row_to_be_deleted_is_marked_and_goes(self, desk, article):
        desk.check("#id_bylines-1-DELETE")
        expect(desk.locator("#bylines-1")).to_contain_class("is-leaving")
        save(desk)

        assert [(byline.position, byline.contributor.name) for byline in article.bylines.all()] == [
            (1, "甲一"),
            (2, "丙三"),
        ]

    def test_pages_exchange_numbers_when_they_are_moved(self, desk, go):
        issue = make_issue()
        for number, name in ((1, "要闻"), (3, "民生"), (4, "汐岸")):
            make_page(issue, number, name=name)
        go(form_of(issue))

        desk.locator("#pages-2 [data-move=up]").click()
        save(desk)

        pages = Issue.objects.get().pages.order_by("number").values_list("number", "name")
        assert list(pages) == [(1, "要闻"), (3, "汐岸"), (4, "民生")]


class TestLeaving:
    def leave(self, desk):
        asked = []
        desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
        desk.goto("about:blank")
        return asked

    def test_nothing_is_asked_where_nothing_was_changed(self, desk, go, trouble):
        go(form_of(make_article(by=[make_contributor()])))
        desk.wait_for_load_state("networkidle")
        desk.locator("#id_headline").click()

        assert self.leave(desk) == []

    @pytest.mark.parametrize("change", ["headline", "body", "order", "choice"])
    def test_a_change_is_shown_and_asked_about(self, desk, go, change):
        make_section("民生")
        go(form_of(make_article(by=[make_contributor(), make_contributor()])))
        desk.wait_for_load_state("networkidle")
        assert not desk.locator(".desk-unsaved").is_visible()

        if change == "headline":
            desk.locator("#id_headline").press_sequentially("！")
        elif change == "body":
            desk.locator(EDITOR).press_sequentially("又")
        elif change == "order":
            desk.locator("#bylines-1 [data-move=up]").click()
        else:
            desk.locator(".field-section .select2-selection").click()
            desk.locator(".select2-results__option", has_text="民生").click()

        desk.locator(".desk-unsaved").wait_for()
        assert self.leave(desk) == ["beforeunload"]

    def test_saving_asks_nothing(self, desk, go):
        article = make_article()
        go(form_of(article))
        asked = []
        desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
        desk.fill("#id_headline", "改过的题")

        desk.keyboard.press("Control+s")
        desk.locator(".messagelist .success").wait_for()

        article.refresh_from_db()
        assert (asked, article.headline) == ([], "改过的题")


def test_theme_is_switched_and_remembered(desk, go):
    paper = "getComputedStyle(document.body).backgroundColor"
    light = desk.evaluate(paper)

    desk.click(".theme-toggle")
    dark = desk.evaluate(paper)
    go("/admin/articles/article/")

    assert desk.evaluate("document.documentElement.dataset.theme") == "dark"
    assert desk.evaluate(paper) == dark != light


def test_cards_on_a_phone_name_what_they_show(desk, go):
    place(make_article("新桥通车", by=[make_contributor("江一舟")]))
    desk.set_viewport_size({"width": 390, "height": 844})

    go("/admin/articles/article/")

    label = "getComputedStyle(document.querySelector('.field-byline_line'), '::before').content"
    assert desk.evaluate(label) == '"署名"'
    expect(desk.locator("#changelist-filter details").first).to_be_hidden()
    desk.get_by_role("button", name="过滤器").click()
    expect(desk.locator("#changelist-filter details").first).to_be_visible()
