import csv
import io
from datetime import date

import pytest
from openpyxl import load_workbook

from newsroom.ledger.sheets import Column, Sheet, as_csv, as_xlsx, harmless, sheet_name

SHEET = Sheet(
    "人员",
    [Column("姓名", 20), Column("日期"), Column("字数", 9)],
    [['=HYPERLINK("x")', date(2026, 11, 20), 1250], ["程漱石\x0b", date(2026, 11, 27), 0]],
    ["合计", "", 1250],
)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_nothing_can_become_a_formula(start):
    assert harmless(f"{start}1+1") == f"'{start}1+1"


def test_numbers_dates_and_dashes_of_headlines_stay():
    values = [-5, 0, 1.5, None, date(2026, 11, 20), "——记老街", "甲=乙"]

    assert [harmless(value) for value in values] == values


def test_xlsx_has_types_widths_and_a_total_row():
    page = load_workbook(io.BytesIO(as_xlsx([SHEET])))["人员"]

    cells = [[cell.value for cell in row] for row in page.rows]
    assert cells[0] == ["姓名", "日期", "字数"]
    assert [cells[1][0], cells[1][1].date(), cells[1][2]] == ['\'=HYPERLINK("x")', date(2026, 11, 20), 1250]
    assert cells[2][0] == "程漱石"
    assert cells[3] == ["合计", None, 1250]
    assert [cell.data_type for cell in page[2]] == ["s", "d", "n"]
    assert [page.column_dimensions[letter].width for letter in "ABC"] == [20, 12, 9]
    assert page["A4"].font.bold


def test_csv_is_utf8_with_its_mark_and_equally_harmless():
    data = as_csv([SHEET])

    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))) == [
        ["姓名", "日期", "字数"],
        ['\'=HYPERLINK("x")', "2026-11-20", "1250"],
        ["程漱石", "2026-11-27", "0"],
        ["合计", "", "1250"],
    ]


def test_names_of_sheets_are_such_as_excel_takes():
    assert sheet_name("甲/乙:丙", []) == "甲·乙·丙"
    assert len(sheet_name("长" * 40, [])) == 31
    assert sheet_name("人员", ["人员"]) == "人员 2"
