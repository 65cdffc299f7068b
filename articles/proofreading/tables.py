"""The rows of a file that a spreadsheet wrote: CSV in UTF-8 or GB18030, or the first sheet of an XLSX book."""

import csv
import io
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl import load_workbook

from newsroom.reading.decoding import ReadingRefused, decode

from ..word_files.packages import PackageRefused, check_package

MOST_BYTES = 5_000_000
MOST_ROWS = 20_000
MOST_COLUMNS = 30
ZIP = b"PK\x03\x04"


def table_in(file) -> list[list[str]]:
    """Every row as texts, dates as 2024-05-20, empty rows too; ValidationError in plain words for what is no table."""
    data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValidationError(_("This file is too large: a list has 5 MB at most."))
    rows = rows_of_book(data) if data.startswith(ZIP) else rows_of_csv(data)
    if len(rows) > MOST_ROWS:
        raise ValidationError(_("This list is too long: %(most)d rows at most.") % {"most": MOST_ROWS})
    return rows


def rows_of_csv(data: bytes) -> list[list[str]]:
    try:
        text = decode(data)
    except ReadingRefused as error:
        raise ValidationError(_("This file cannot be read. Save the list as XLSX, or as CSV in UTF-8.")) from error
    first_line = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first_line.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise ValidationError(_("This file cannot be read. Save the list as XLSX, or as CSV in UTF-8.")) from error
    return [[cell.strip() for cell in row[:MOST_COLUMNS]] for row in rows]


def rows_of_book(data: bytes) -> list[list[str]]:
    try:
        check_package(io.BytesIO(data))
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
        return [[as_text(cell) for cell in row] for row in rows]
    except PackageRefused as error:
        raise ValidationError(_("This XLSX file is not taken: %(why)s") % {"why": error}) from error
    except Exception as error:  # openpyxl raises what its parsers raise: KeyError, ValueError, ParseError …
        raise ValidationError(_("This XLSX file is damaged. Save it again and try once more.")) from error


def as_text(cell) -> str:
    if isinstance(cell, (datetime, date)):
        return cell.strftime("%Y-%m-%d")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()
