from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from articles.proofreading.models import Official, Wording
from tests.factories import make_official, make_user, make_wording

pytestmark = pytest.mark.django_db

OFFICIALS = "/admin/articles/official/bring-in/"
WORDINGS = "/admin/articles/wording/bring-in/"
LIST = "姓名,职务,任职起,任职止\n王建国,县委书记,2023-03-01,\n张 志强,县长,2018年1月,2024年5月\n"


def book(*rows) -> bytes:
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def look_at(desk, data, address=OFFICIALS):
    data = data.encode() if isinstance(data, str) else data
    return desk.post(address, {"file": SimpleUploadedFile("list", data)})


def take_over(desk, shown, address=OFFICIALS):
    return desk.post(address, {"rows": shown.context["rows"]}, follow=True)


def kept():
    return list(Official.objects.values_list("name", "title", "valid_from", "valid_to"))


BOTH = [
    ("张志强", "县长", date(2018, 1, 1), date(2024, 5, 31)),
    ("王建国", "县委书记", date(2023, 3, 1), None),
]


class TestOfficials:
    @pytest.mark.parametrize(
        "data",
        [
            LIST.encode(),
            ("\ufeff" + LIST).encode(),
            LIST.encode("gb18030"),
            LIST.replace(",", "\t").encode("utf-16"),
            book(
                ["姓名", "职务", "任职起", "任职止"],
                ["王建国", "县委书记", date(2023, 3, 1), None],
                [None, None, None, None],
                ["张 志强", "县长", "2018年1月", "2024年5月"],
            ),
        ],
    )
    def test_a_file_is_shown_and_then_taken_over(self, desk, data):
        shown = look_at(desk, data)
        assert [str(official) for official in shown.context["new"]] == ["县委书记 王建国", "县长 张志强"]
        assert kept() == []

        take_over(desk, shown)

        assert sorted(kept()) == sorted(BOTH)

    def test_what_would_change_is_shown_beside_what_stands(self, desk):
        make_official("张志强", "县长", valid_from=date(2018, 1, 1))
        make_official("李文博", "副县长")

        shown = look_at(desk, LIST + "李文博,副县长,,\n")

        plan = shown.context["plan"]
        assert (len(plan.new), plan.same, plan.faults) == (1, 1, [])
        [(official, [(_name, before, after)])] = shown.context["changed"]
        assert (official.name, before, after) == ("张志强", "—", date(2024, 5, 31))

        take_over(desk, shown)

        assert Official.objects.get(name="张志强").valid_to == date(2024, 5, 31)
        assert Official.objects.count() == 3

    def test_one_fault_keeps_all_of_it_back(self, desk):
        desk.cookies["django_language"] = "en"
        shown = look_at(
            desk,
            "姓名,职务,任职起,任职止\n王建国,县委书记,2023-03-01,\n,县长,,\n李文博,县长,去年,\n"
            "张志强,县长,2024-05-01,2018-01-01\n王建国,县委书记,2023-03-01,\n赵敏,局长,1700-01-01,\n",
        )

        assert shown.context["rows"] == ""
        assert shown.context["faults"] == [
            (3, "Full name: This field cannot be blank."),
            (4, "“去年” is no date: write 2024-05-20."),
            (5, "The last day in office lies before the first."),
            (6, "The same stands in row 2 already."),
            (7, "A date must lie between 1800 and 2199."),
        ]
        assert kept() == []

    def test_nothing_is_removed(self, desk):
        make_official("李文博", "县长")

        take_over(desk, look_at(desk, LIST))

        assert Official.objects.count() == 3

    @pytest.mark.parametrize(
        "data",
        [
            "姓名,电话\n王建国,1\n",
            "",
            b"\xd0\xcf\x11\xe0old",
            b"PK\x03\x04broken",
            b"%PDF-1.7",
            "姓名,职务\n" + "甲乙,局长\n" * 20_001,
        ],
    )
    def test_what_is_no_such_list_is_refused_in_words(self, desk, data):
        shown = look_at(desk, data or " ")

        assert shown.context["plan"] is None
        assert len(shown.context["form"].errors["file"]) == 1

    def test_rows_that_were_not_shown_are_not_taken(self, desk):
        shown = look_at(desk, LIST)

        response = desk.post(OFFICIALS, {"rows": shown.context["rows"][:-3] + "abc"}, follow=True)

        assert kept() == []
        assert [message.level_tag for message in response.context["messages"]] == ["error"]

    def test_the_rows_of_one_list_are_none_of_another(self, desk):
        shown = look_at(desk, "用语\n残废人\n", WORDINGS)

        desk.post(OFFICIALS, {"rows": shown.context["rows"]})

        assert kept() == []


class TestWordings:
    def test_a_file_is_taken_over(self, desk):
        make_wording("残废人", advice="不敬")

        shown = look_at(desk, "用语,改为,说明,级别\n残废人,残疾人,不敬,错误\n国内首家,,须有出处,\n", WORDINGS)
        take_over(desk, shown, WORDINGS)

        assert list(Wording.objects.values_list("wording", "replacement", "advice", "severity")) == [
            ("国内首家", "", "须有出处", "warning"),
            ("残废人", "残疾人", "不敬", "error"),
        ]

    def test_faults_are_told_by_row(self, desk):
        shown = look_at(desk, "用语,改为,级别\n首家,国内首家,错误\n第一,,很重\n,残疾人,\n", WORDINGS)

        assert [row for row, _words in shown.context["faults"]] == [2, 3, 4]
        assert shown.context["rows"] == ""


class TestWhoMay:
    @pytest.mark.parametrize(
        "permissions, status",
        [
            (["articles.view_official"], 403),
            (["articles.add_official"], 403),
            (["articles.add_official", "articles.change_official"], 200),
        ],
    )
    def test_those_who_add_and_change(self, client, give, permissions, status):
        client.force_login(give(make_user(is_staff=True), "articles.view_official", *permissions))

        assert client.get(OFFICIALS).status_code == status
        assert look_at(client, LIST).status_code == status
        assert ("bring-in" in client.get("/admin/articles/official/").content.decode()) is (status == 200)

    def test_strangers_sign_in_first(self, client):
        assert client.get(OFFICIALS).url.startswith("/admin/login/")


class TestTables:
    def test_they_are_kept_in_the_desk(self, desk):
        make_official("王建国", "县委书记")
        make_wording("残废人")

        assert "王建国" in desk.get("/admin/articles/official/", {"q": "书记"}).content.decode()
        assert "残废人" in desk.get("/admin/articles/wording/", {"severity": "warning"}).content.decode()

    def test_queries_of_the_lists_do_not_grow(self, desk, django_assert_num_queries):
        desk.get("/admin/articles/official/")
        for count in (1, 3):
            while Official.objects.count() < count:
                make_official(f"王建{Official.objects.count()}")
            with django_assert_num_queries(5):
                desk.get("/admin/articles/official/")
