"""A credit line typed in the forms, and two records made one, as somebody at the desk does it."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Article
from newsroom.contributors.models import Contributor, Merge, Organisation
from tests.browsing import complaints_of
from tests.browsing import sign_in as sign_in_at
from tests.factories import make_admin, make_article, make_contributor, make_photo, make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def trouble(page):
    return complaints_of(page)


@pytest.fixture
def sign_in(page, live_server, trouble, settings, tmp_path):
    """Sign in at a desk in English, whose words can be compared."""
    settings.RENDITIONS_DIR = tmp_path

    def sign_in_as(user):
        cookie = {"name": settings.LANGUAGE_COOKIE_NAME, "value": "en", "url": live_server.url}
        page.context.add_cookies([cookie])
        sign_in_at(page, live_server, user.username)
        return page

    return sign_in_as


@pytest.fixture
def desk(sign_in, trouble):
    yield sign_in(make_admin())
    assert trouble == []


@pytest.fixture
def open_form(page, live_server):
    def open_form_of(thing):
        page.goto(live_server.url + form_of(thing))
        page.wait_for_load_state("networkidle")
        return page.locator(".credit-line > input")

    return open_form_of


def form_of(thing):
    return reverse(f"admin:{thing._meta.app_label}_{thing._meta.model_name}_change", args=[thing.pk])


def chip(page, name):
    return page.locator(".credit-chip", has=page.locator("strong", has_text=re.compile(f"^{name}")))


def save(page):
    page.click("[name=_continue]")
    page.wait_for_load_state("networkidle")


def rows_of(piece):
    return [(row.position, str(row.contributor), row.role, row.label) for row in piece.all()]


def shown_rows(page, prefix="bylines"):
    """The rows as they stand on the screen and are not to be deleted: whom they name."""
    rows = page.locator(f"#{prefix}-group tbody > tr.form-row:not(.empty-form):not(.is-leaving)")
    return [row.locator(".field-contributor select option:checked").inner_text().strip() for row in rows.all()]


class TestStory:
    def test_a_line_with_a_namesake_and_an_unknown_name_becomes_rows(self, desk, open_form):
        hospital = Organisation.objects.create(name="区医院")
        make_contributor("江一舟")
        make_contributor("白露")
        nurse = make_contributor("白露", organisation=hospital)
        story = make_article(by=[make_contributor("汤明")])

        field = open_form(story)
        assert field.input_value() == "本报记者 汤明"
        field.fill("本报记者 江一舟 通讯员 白露 马小帆 文/图")
        expect(chip(desk, "江一舟")).to_have_class("credit-chip is-known")
        expect(chip(desk, "白露")).to_have_class("credit-chip is-open")
        expect(chip(desk, "马小帆")).to_have_class("credit-chip is-new")
        assert not desk.locator(".credit-line-covers").is_hidden()

        field.press("Enter")
        expect(chip(desk, "白露").get_by_role("alert")).to_have_text("Say who this is.")
        assert shown_rows(desk) == ["汤明"]
        chip(desk, "白露").get_by_label("白露（区医院）").check()
        desk.get_by_label("Organisation: 马小帆").fill("区司法局")
        desk.get_by_role("button", name="Take over · makes 1 new").click()
        expect(desk.locator(".credit-line-done")).to_contain_text("3 taken over into the rows.")
        assert shown_rows(desk) == ["江一舟", "白露（区医院）", "马小帆（区司法局）"]
        assert rows_of(story.bylines) == [(1, "汤明", "reporter", "本报记者")]
        save(desk)

        made = Contributor.objects.get(name="马小帆")
        story.refresh_from_db()
        assert [row.contributor for row in story.bylines.all()] == [Contributor.objects.get(name="江一舟"), nurse, made]
        assert rows_of(story.bylines) == [
            (1, "江一舟", "reporter", "本报记者"),
            (2, "白露（区医院）", "correspondent", "通讯员"),
            (3, "马小帆（区司法局）", "correspondent", "通讯员"),
        ]
        assert story.credit_covers_photos
        assert desk.locator(".credit-line > input").input_value() == "本报记者 江一舟 通讯员 白露 马小帆 文/图"

    def test_known_names_are_taken_over_by_keyboard_alone_and_undone(self, desk, open_form):
        people = [make_contributor(name) for name in ("江一舟", "汤明", "罗千帆")]
        story = make_article(by=people[:2])

        field = open_form(story)
        field.fill("本报记者 罗千帆 江一舟")
        field.press("Enter")
        expect(desk.locator("#desk-live")).to_have_text("2 taken over into the rows. They are saved with the form.")
        assert shown_rows(desk) == ["罗千帆", "江一舟"]
        assert desk.evaluate("document.activeElement.id") == "credit-line-bylines"
        desk.locator(".credit-line-done").get_by_role("button", name="Undo").press("Enter")
        expect(desk.locator("#desk-live")).to_have_text("The rows are as they were before.")
        assert shown_rows(desk) == ["江一舟", "汤明"]
        assert field.input_value() == "本报记者 江一舟 汤明"
        save(desk)
        assert [name for _place, name, _role, _label in rows_of(story.bylines)] == ["江一舟", "汤明"]

        field.fill("本报记者 罗千帆 汤明 江一舟")
        field.press("Enter")
        expect(desk.locator(".credit-line-done")).to_be_visible()
        save(desk)
        assert [name for _place, name, _role, _label in rows_of(story.bylines)] == ["罗千帆", "汤明", "江一舟"]

    def test_people_are_added_behind_the_rows_and_nobody_twice(self, desk, open_form):
        people = [make_contributor(name) for name in ("江一舟", "汤明", "罗千帆")]
        story = make_article(by=people[:2])

        field = open_form(story)
        field.fill("本报记者 汤明 罗千帆")
        desk.get_by_role("button", name="Add to the rows").click()
        expect(desk.locator(".credit-line-done")).to_contain_text("1 taken over")
        save(desk)

        assert [name for _place, name, _role, _label in rows_of(story.bylines)] == ["江一舟", "汤明", "罗千帆"]

    def test_what_was_understood_is_put_right(self, desk, open_form):
        make_contributor("江一舟")
        make_contributor("汤明")
        other = make_contributor("罗千帆")
        story = make_article()

        open_form(story).fill("本报记者 江一舟 汤明 责任编辑 马小帆")
        expect(chip(desk, "马小帆")).to_have_class("credit-chip is-out")
        desk.get_by_role("button", name="Leave out: 汤明").click()
        chip(desk, "江一舟").locator("summary").click()
        desk.get_by_label("Role: 江一舟").select_option("correspondent")
        assert desk.get_by_label("Printed label: 江一舟").input_value() == "通讯员"
        chip(desk, "江一舟").get_by_label("somebody else").check()
        chip(desk, "江一舟").locator(".select2-selection").click()
        desk.keyboard.type("罗千")
        desk.locator(".select2-results__option", has_text="罗千帆").click()
        expect(chip(desk, "罗千帆")).to_contain_text("typed as 江一舟")
        desk.get_by_role("button", name="Take over").click()
        expect(desk.locator(".credit-line-done")).to_be_visible()
        save(desk)

        assert rows_of(story.bylines) == [(1, str(other), "correspondent", "通讯员")]
        assert not Contributor.objects.filter(name="马小帆").exists()

    def test_escape_closes_and_leaves_everything(self, desk, open_form):
        story = make_article(by=[make_contributor("江一舟")])

        field = open_form(story)
        field.fill("通讯员 马小帆")
        expect(chip(desk, "马小帆")).to_be_visible()
        field.press("Escape")

        assert desk.locator(".credit-line-reading").is_hidden()
        assert (field.input_value(), shown_rows(desk)) == ("本报记者 江一舟", ["江一舟"])
        assert not Contributor.objects.filter(name="马小帆").exists()

    def test_nobody_is_made_who_has_not_been_shown(self, desk, open_form):
        story = make_article()

        field = open_form(story)
        field.fill("通讯员 马小帆")
        field.press("Enter")
        expect(chip(desk, "马小帆")).to_have_class("credit-chip is-new")
        assert not Contributor.objects.exists()
        field.press("Enter")
        expect(desk.locator(".credit-line-done")).to_be_visible()

        assert [person.name for person in Contributor.objects.all()] == ["马小帆"]

    def test_a_new_story_is_typed_and_saved_whole(self, desk, live_server):
        make_contributor("江一舟")
        desk.goto(f"{live_server.url}/admin/articles/article/add/")
        desk.wait_for_load_state("networkidle")
        desk.fill("#id_headline", "新桥通车")

        field = desk.locator(".credit-line > input")
        field.fill("本报记者 江一舟")
        field.press("Enter")
        expect(desk.locator(".credit-line-done")).to_be_visible()
        save(desk)

        assert Article.objects.get().credit_line == "本报记者 江一舟"

    def test_rows_changed_by_hand_are_no_longer_what_the_line_says(self, desk, open_form):
        field = open_form(make_article(by=[make_contributor("江一舟")]))
        assert field.input_value() == "本报记者 江一舟"

        desk.fill("#id_bylines-0-label", "记者")
        desk.locator("#id_headline").focus()

        assert field.input_value() == ""

    def test_what_is_not_understood_is_said(self, desk, open_form):
        open_form(make_article()).fill("今天天气很好")

        expect(desk.locator(".credit-line-notes li")).to_have_text(
            ["Not understood: 今天天气很好", "Nobody is named here as far as can be told."]
        )

    def test_fits_a_phone(self, desk, open_form):
        make_contributor("白露")
        make_contributor("白露", distinction="老师")
        desk.set_viewport_size({"width": 390, "height": 844})

        open_form(make_article(by=[make_contributor("江一舟")])).fill("本报记者 白露 通讯员 马小帆 文/图")
        expect(chip(desk, "马小帆")).to_be_visible()

        assert desk.evaluate("document.documentElement.scrollWidth") == 390


class TestPermissions:
    def permit(self, user, *names):
        for name in names:
            app, codename = name.split(".")
            user.user_permissions.add(Permission.objects.get(content_type__app_label=app, codename=codename))
        return user

    STORY = [
        *("articles.view_article", "articles.change_article", "contributors.view_contributor"),
        *(f"articles.{act}_byline" for act in ("view", "add", "change", "delete")),
    ]

    def test_somebody_who_may_not_make_contributors_is_told_so(self, page, sign_in, open_form):
        sign_in(self.permit(make_user(is_staff=True), *self.STORY))

        field = open_form(make_article())
        field.fill("通讯员 马小帆")
        expect(chip(page, "马小帆")).to_be_visible()
        field.press("Enter")

        expect(chip(page, "马小帆").get_by_role("alert")).to_have_text(
            "You may not make contributors: choose somebody, leave the name out, or ask an editor."
        )
        assert not Contributor.objects.exists()

    def test_rows_that_may_not_be_deleted_are_only_added_to(self, page, sign_in, open_form):
        make_contributor("汤明")
        story = make_article(by=[make_contributor("江一舟")])
        sign_in(self.permit(make_user(is_staff=True), *(name for name in self.STORY if "delete" not in name)))

        field = open_form(story)
        field.fill("本报记者 汤明")
        expect(chip(page, "汤明")).to_be_visible()
        assert page.get_by_role("button", name="Take over").count() == 0
        field.press("Enter")
        expect(page.locator(".credit-line-done")).to_be_visible()
        save(page)

        assert [name for _place, name, _role, _label in rows_of(story.bylines)] == ["江一舟", "汤明"]

    def test_somebody_who_may_not_see_contributors_has_the_rows_alone(self, page, sign_in, open_form):
        names = [name for name in self.STORY if name != "contributors.view_contributor"]
        sign_in(self.permit(make_user(is_staff=True), *names))

        assert open_form(make_article()).count() == 0


def test_the_credit_of_a_photo_is_typed_the_same_way(desk, open_form):
    make_contributor("江一舟")
    photo = make_photo()

    field = open_form(photo)
    field.fill("本报记者 江一舟 摄")
    field.press("Enter")
    expect(desk.locator(".credit-line-done")).to_be_visible()
    save(desk)

    assert rows_of(photo.credits) == [(1, "江一舟", "photographer", "本报记者")]
    assert photo.credit_line == "本报记者 江一舟 摄"
    assert desk.locator(".credit-line > input").input_value() == "本报记者 江一舟 摄"


def test_two_records_are_merged_and_the_merge_is_undone(desk, live_server):
    kept, absorbed = make_contributor("沈知秋"), make_contributor("青衫")
    story = make_article(by=[absorbed])
    desk.goto(f"{live_server.url}/admin/contributors/contributor/")
    for person in (kept, absorbed):
        desk.check(f"input[name=_selected_action][value='{person.pk}']")
    desk.select_option("select[name=action]", "merge_selected")
    desk.click("button[name=index]")

    desk.locator(".merge-record", has_text="沈知秋").get_by_role("radio").check()
    desk.get_by_role("button", name="Merge").click()
    expect(desk.locator(".messagelist")).to_contain_text("“青衫” is now “沈知秋”. Moved: bylines 1.")
    assert (story.bylines.get().contributor, Contributor.objects.count()) == (kept, 1)
    desk.locator(".messagelist a", has_text="Undo").click()
    desk.get_by_role("button", name="Undo the merge").click()

    expect(desk.locator(".messagelist")).to_contain_text("“青衫” is a record of its own again.")
    assert story.bylines.get().contributor == absorbed
    assert Merge.objects.get().undone_at is not None


def test_the_other_record_is_found_by_its_name(desk, open_form):
    kept, absorbed = make_contributor("沈知秋"), make_contributor("青衫")
    open_form(kept)

    desk.get_by_role("link", name="Merge with another").click()
    desk.wait_for_load_state("networkidle")
    desk.locator(".merge-other .select2-selection").click()
    desk.keyboard.type("青")
    desk.locator(".select2-results__option", has_text="青衫").click()
    desk.get_by_role("button", name="Compare").click()

    expect(desk.locator(".merge-record strong")).to_have_text(["沈知秋", absorbed.name])
