"""Tables for spreadsheets: XLSX and CSV, in which no cell can become a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

# What Excel, WPS and their kin take for the beginning of a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
FORBIDDEN_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", "·"))
TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
A4 = "9"  # as the format counts paper
BOLD = Font(bold=True)


@dataclass(frozen=True)
class Column:
    heading: str
    width: int = 12


@dataclass(frozen=True)
class Sheet:
    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence]
    totals: Sequence | None = None


def harmless(value):
    """Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers and dates stay."""
    if value is None or isinstance(value, (int, float, date)):
        return value
    text = ILLEGAL_CHARACTERS_RE.sub("", str(value))
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def sheet_name(name: str, taken: Iterable[str]) -> str:
    """At most 31 characters, none of those that Excel refuses, each once in a book."""
    name = name.translate(FORBIDDEN_IN_NAMES).strip("'")[:31] or "1"
    numbered = (f"{name[:28]} {number}" for number in range(2, 100))
    return name if name not in taken else next(each for each in numbered if each not in taken)


def as_xlsx(sheets: Iterable[Sheet]) -> bytes:
    book = Workbook(write_only=True)
    for sheet in sheets:
        write_sheet(book.create_sheet(sheet_name(sheet.name, book.sheetnames)), sheet)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def write_sheet(page, sheet: Sheet) -> None:
    for number, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(number)].width = column.width
    page.freeze_panes = "A2"
    page.print_title_rows = "1:1"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", A4
    page.page_setup.fitToHeight, page.sheet_properties.pageSetUpPr.fitToPage = 0, True
    page.append(bold(page, column.heading) for column in sheet.columns)
    for row in sheet.rows:
        page.append([harmless(value) for value in row])
    if sheet.totals:
        page.append(bold(page, value) for value in sheet.totals)


def bold(page, value) -> WriteOnlyCell:
    cell = WriteOnlyCell(page, harmless(value))
    cell.font = BOLD
    return cell


def as_csv(sheets: Iterable[Sheet]) -> bytes:
    """One table behind the other, an empty line between; the mark at the start tells Excel that it is UTF-8."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    for number, sheet in enumerate(sheets):
        if number:
            writer.writerow([])
        lines = [[column.heading for column in sheet.columns], *sheet.rows, *([sheet.totals] if sheet.totals else [])]
        writer.writerows([harmless(value) for value in line] for line in lines)
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


WRITERS = {"xlsx": as_xlsx, "csv": as_csv}


def download(sheets: Iterable[Sheet], name: str, form: str) -> HttpResponse:
    response = HttpResponse(WRITERS[form](sheets), content_type=TYPES[form])
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.{form}")
    return response
