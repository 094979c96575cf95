"""Spreadsheets, each sheet with a header and one article a row: Excel (.xlsx, .xls) and LibreOffice (.ods)."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

from lxml import etree

from analysis.articles.archives import checked
from analysis.articles.files import Source, Unreadable
from analysis.articles.formats.tables import announced, read_rows, written
from analysis.articles.found import Found
from analysis.wording import tr

OFFICE, TABLE, TEXT = (f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("office", "table", "text"))
WIDEST = 1000  # columns of a sheet; a repeated cell may say that it is there a million times


def read_excel(source: Source, found: Found) -> None:
    """Take in the sheets of an .xlsx file."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(checked(source.data())), read_only=True, data_only=True)
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a file says of its width may be a lie
        _read_sheet(source, enumerate(sheet.iter_rows(values_only=True), 1), found)


def read_old_excel(source: Source, found: Found) -> None:
    """Take in the sheets of an .xls file."""
    import xlrd

    try:
        book = xlrd.open_workbook(file_contents=source.data(), logfile=io.StringIO())
    except Exception as error:  # a broken file ends the library in many ways
        raise Unreadable(tr("is a broken or locked spreadsheet; save it as .xlsx")) from error
    for sheet in book.sheets():
        rows = ([_dated(cell, book.datemode) for cell in sheet.row(number)] for number in range(sheet.nrows))
        _read_sheet(source, enumerate(rows, 1), found)


def read_opendocument(source: Source, found: Found) -> None:
    """Take in the sheets of an .ods file."""
    with zipfile.ZipFile(io.BytesIO(checked(source.data()))) as archive, archive.open("content.xml") as file:
        rows: list[tuple[int, list[str]]] = []
        number = 1
        for _, element in etree.iterparse(file, tag=[f"{TABLE}table-row", f"{TABLE}table"], resolve_entities=False):
            if element.tag == f"{TABLE}table":
                _read_sheet(source, rows, found)
                rows, number = [], 1
            else:
                rows.append((number, _cells(element)))
                number += int(element.get(f"{TABLE}number-rows-repeated", "1"))
            element.clear()


def _read_sheet(source: Source, rows: Iterable[tuple[int, Sequence[Any]]], found: Found) -> None:
    """Take in the rows of a sheet, each with its number; the first that is not empty names the columns."""
    filled = ((number, row) for number, row in rows if any(cell not in (None, "") for cell in row))
    columns = [written(cell).strip().lower() for cell in next(filled, (0, ()))[1]]
    table = ((number, dict(zip_longest(columns, row[: len(columns)], fillvalue=""))) for number, row in filled)
    if columns:
        read_rows(source, announced(table, found), found)


def _dated(cell: Any, datemode: int) -> Any:
    """What a cell of an .xls file holds, where days are numbers that look like days."""
    from xlrd import XL_CELL_DATE, xldate

    return xldate.xldate_as_datetime(cell.value, datemode) if cell.ctype == XL_CELL_DATE else cell.value


def _cells(row: Any) -> list[str]:
    """The cells of a row of an .ods file: a day as ISO has it, paragraphs as lines."""
    cells: list[str] = []
    for cell in row.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
        times = int(cell.get(f"{TABLE}number-columns-repeated", "1"))
        day = cell.get(f"{OFFICE}date-value")
        value = day or "\n".join(_paragraph(part) for part in cell.iterchildren(f"{TEXT}p"))
        cells += [value] * min(times, WIDEST - len(cells))
    return cells


def _paragraph(element: Any) -> str:
    """The letters of a paragraph, where blanks, tabs and line breaks are elements."""
    spaces = {f"{TEXT}s": " ", f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
    parts: Iterable[Any] = element.iter()
    return "".join(
        spaces.get(part.tag, part.text or "") + ("" if part is element else part.tail or "") for part in parts
    )
