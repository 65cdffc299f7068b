import csv
import io
import re
import xml.etree.ElementTree as ElementTree
from datetime import date

import pytest
from django.contrib.auth.models import Group
from openpyxl import load_workbook

from newsroom.accounts.roles import sync_roles
from newsroom.contributors.models import Organisation
from newsroom.issues.models import Issue
from tests.factories import make_article, make_contributor, make_issue, make_page, make_photo, make_user, place

pytestmark = pytest.mark.django_db

LEDGER = "/admin/ledger/"
PAGES = ["people/", "rows/", "organisations/", "pictures/", "uncredited/", "unknown/"]


@pytest.fixture
def person():
    return make_contributor("程漱石", organisation=Organisation.objects.create(name="区司法局"))


@pytest.fixture
def month(person):
    """A month with two issues, in which `person` and others had something."""
    photographer = make_contributor("罗千帆")
    first, second = make_issue(1, date=date(2026, 11, 6)), make_issue(2, date=date(2026, 11, 13))
    place(make_article("河水清了", by=[person], photos=[make_photo(by=[photographer])]), make_page(first))
    place(make_article("=新桥", by=[person, photographer], kind="brief"), make_page(second))
    place(make_article("没有署名", credit_as_printed=""), make_page(second, 2))


def detail_pages(person):
    photo = make_photo()
    return [f"people/{person.pk}/", f"organisations/{person.organisation_id}/", f"pictures/{photo.pk}/"]


class TestPermission:
    def test_who_may_not_assess_opens_nothing_of_others(self, client, person, month):
        client.force_login(make_user(is_staff=True))

        for page in [*PAGES, *detail_pages(person)]:
            assert (page, client.get(LEDGER + page).status_code) == (page, 403)
            assert (page, client.get(f"{LEDGER}{page}?as=xlsx").status_code) == (page, 403)

    def test_a_stranger_is_asked_to_sign_in(self, client, person):
        for page in ["", "mine/", *PAGES, *detail_pages(person)]:
            response = client.get(LEDGER + page)
            assert (response.status_code, response.url.split("?")[0]) == (302, "/admin/login/")

    def test_everybody_sees_their_own_and_only_that(self, client, person, month):
        user = make_user(is_staff=True)
        person.user = user
        person.save()
        other = make_contributor("罗万帆")
        client.force_login(user)

        own, mine = client.get(f"{LEDGER}people/{person.pk}/"), client.get(f"{LEDGER}mine/")

        assert [row.headline for row in mine.context["rows"]] == ["河水清了", "=新桥"]
        assert (own.status_code, own.context["rows"]) == (200, mine.context["rows"])
        assert client.get(f"{LEDGER}people/{other.pk}/").status_code == 403
        assert client.get(f"{LEDGER}people/999999/").status_code == 403
        assert "organisations/" not in mine.content.decode()
        assert client.get(LEDGER).url == f"{LEDGER}mine/"

    def test_who_may_assess_opens_everything(self, client, person, month, give):
        client.force_login(give(make_user(is_staff=True), "contributors.assess_contributor"))

        for page in [*PAGES, *detail_pages(person)]:
            assert (page, client.get(LEDGER + page).status_code) == (page, 200)
        assert client.get(f"{LEDGER}people/999999/").status_code == 404
        assert client.get(f"{LEDGER}organisations/999999/").status_code == 404
        assert client.get(f"{LEDGER}pictures/999999/").status_code == 404

    def test_a_login_without_a_contributor_is_told_so(self, client):
        client.force_login(make_user(is_staff=True))

        response = client.get(f"{LEDGER}mine/")

        assert response.status_code == 200
        assert "rows" not in response.context

    @pytest.mark.parametrize(
        ("role", "entries"), [("reporter", 1), ("photographer", 1), ("accounts", 6), ("section_editor", 6)]
    )
    def test_the_navigation_leads_to_what_a_role_may_open(self, client, role, entries):
        sync_roles()
        user = make_user(is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)

        (room,) = [app for app in client.get("/admin/").context["app_list"] if app["app_label"] == "ledger"]

        assert len(room["models"]) == entries
        assert {client.get(model["admin_url"]).status_code for model in room["models"]} == {200}


class TestMonth:
    def test_opens_at_the_latest_month_with_the_busiest_first(self, desk, month):
        response = desk.get(f"{LEDGER}people/")

        lines = [
            (line.name, line.totals.pieces, line.totals.photos) for line, _ in response.context["persons"]["lines"]
        ]
        assert response.context["span"].code == "2026-11"
        assert lines == [("程漱石", 2, 0), ("罗千帆", 1, 1)]
        assert (response.context["pieces"], response.context["photos"]) == (3, 1)

    def test_sorts_by_any_measure_both_ways(self, desk, month):
        def names(sort):
            lines = desk.get(f"{LEDGER}people/", {"sort": sort}).context["persons"]["lines"]
            return [line.name for line, _cells in lines]

        assert names("-photos") == names("-name") == ["罗千帆", "程漱石"]
        assert names("photos") == names("name") == ["程漱石", "罗千帆"]
        assert names("nonsense") == names("") == ["程漱石", "罗千帆"]

    def test_leads_to_the_months_beside_it_where_something_was_printed(self, desk, month):
        make_issue(9, date=date(2026, 9, 4))

        found = [desk.get(f"{LEDGER}people/", {"month": f"2026-{number:02}"}).context for number in (9, 10, 11)]

        beside = [(each["earlier"] and each["earlier"].code, each["later"] and each["later"].code) for each in found]
        assert beside == [(None, "2026-10"), ("2026-09", "2026-11"), ("2026-10", None)]

    def test_before_the_first_issue_it_says_how_it_fills(self, desk):
        found = [desk.get(LEDGER + page) for page in PAGES]

        assert [(each.status_code, 'class="ledger-empty"' in each.content.decode()) for each in found] == [
            (200, True)
        ] * 6

    def test_an_empty_month_leads_to_the_latest(self, desk, month):
        text = desk.get(f"{LEDGER}people/", {"month": "2026-10"}).content.decode()

        assert 'class="ledger-empty"' in text
        assert "?month=2026-11" in text

    def test_days_that_cannot_be_read_are_told(self, desk, month):
        response = desk.get(f"{LEDGER}people/", {"from": "昨天"})

        assert len(list(response.context["messages"])) == 1


class TestChart:
    def test_is_well_formed_named_and_without_style_attributes(self, desk, person, month):
        text = desk.get(f"{LEDGER}people/{person.pk}/").content.decode()

        svg = ElementTree.fromstring(re.search(r'<svg role="img".*?</svg>', text, re.S)[0])
        assert len(svg.findall(".//rect")) == 24
        assert svg.get("role") == "img"
        assert svg.find("desc").text.count("2026") == 11
        assert " style=" not in text


class TestFiles:
    def test_a_persons_rows_as_xlsx(self, desk, person, month):
        response = desk.get(f"{LEDGER}people/{person.pk}/", {"as": "xlsx"})

        page = load_workbook(io.BytesIO(response.content)).worksheets[0]
        cells = [[cell.value for cell in row] for row in page.rows]
        assert page.title == "程漱石"
        assert "2026-11.xlsx" in response["Content-Disposition"]
        assert [row[7] for row in cells[1:-1]] == ["河水清了", "'=新桥"]
        assert cells[-1][9] == sum(row[9] for row in cells[1:-1])
        assert cells[1][0].date() == date(2026, 11, 6)

    @pytest.mark.parametrize("table", PAGES)
    def test_every_page_gives_what_it_shows(self, desk, month, table):
        book = load_workbook(io.BytesIO(desk.get(LEDGER + table, {"as": "xlsx"}).content))
        text = desk.get(LEDGER + table, {"as": "csv"})

        rows = list(csv.reader(io.StringIO(text.content.decode("utf-8-sig"), newline="")))
        assert text["Content-Type"] == "text/csv; charset=utf-8"
        assert [str(cell.value) for cell in book.worksheets[0][1]] == rows[0]
        assert book.worksheets[0].max_row == len(rows)


class TestFirstPage:
    def test_shows_ones_own_latest_month(self, client, person, month):
        person.user = make_user(is_staff=True)
        person.save()
        client.force_login(person.user)

        (panel,) = client.get("/admin/").context["panels"]

        assert (panel["totals"].pieces, panel["totals"].characters) == (2, 20)
        assert [row.headline for row in panel["rows"]] == ["=新桥", "河水清了"]

    def test_has_no_such_part_for_a_login_without_a_contributor(self, client, month):
        client.force_login(make_user(is_staff=True))

        assert client.get("/admin/").context["panels"] == []


@pytest.mark.parametrize("table", [*PAGES, "person", "organisation", "picture"])
@pytest.mark.parametrize("form", ["", "xlsx"])
def test_queries_do_not_grow(desk, django_assert_max_num_queries, table, form):
    office = Organisation.objects.create(name="区司法局")
    person, photo = make_contributor(organisation=office), make_photo()
    address = {
        "person": f"people/{person.pk}/",
        "organisation": f"organisations/{office.pk}/",
        "picture": f"pictures/{photo.pk}/",
    }.get(table, table)

    def fill(first, count):
        for number in range(first, first + count):
            other = make_contributor(organisation=Organisation.objects.create(name=f"单位{number}"))
            issue = make_issue(number, date=date(2026, 11, number))
            photos = [make_photo(by=[person, other]), make_photo(), photo]
            article = make_article(by=[person, other], photos=photos, credit_as_printed=f"记者 唐{number}糖")
            place(article, make_page(issue))
            place(make_article(photos=[make_photo()]), make_page(issue, 2))

    def queries():
        with django_assert_max_num_queries(14) as found:
            assert desk.get(LEDGER + address, {"as": form} if form else {}).status_code == 200
        return len(found)

    fill(1, 1)
    few = queries()
    fill(2, 2)
    assert (queries(), Issue.objects.count()) == (few, 3)
