"""Spreadsheets, each sheet with a header and one article per row: Excel (.xlsx, .xls) and LibreOffice (.ods)."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, zip_longest
from typing import IO, Any

from lxml import etree

from analysis.articles.archives import checked
from analysis.articles.collector import Collector
from analysis.articles.columns import read_as
from analysis.articles.files import InputFile, Unreadable
from analysis.articles.formats.cells import distinct
from analysis.articles.formats.csv_rows import Row
from analysis.articles.formats.table_files import announced, read_rows
from analysis.wording import tr

OFFICE, TABLE, TEXT = (f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("office", "table", "text"))
Sheet = tuple[str, Iterable[tuple[int, Sequence[Any]]]]  # its name, and its rows with their numbers
NO_RESULT = re.compile(rb"<f\b[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>|</c>)")
HEADING = 10  # first rows, one of which names the columns
WIDEST = 1000  # columns of a sheet; a repeated cell may say that it is there a million times


def read_excel(source: InputFile, collector: Collector) -> None:
    """Collect the sheets of an .xlsx file."""
    from openpyxl import load_workbook

    data = checked(source.data())
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # the width that a file states may be wrong
    for name, columns in _without_results(data, book):
        said = tr(
            "has formulas without results in sheet “{name}”, column {columns}; save it anew with a spreadsheet program",
            name=name,
            columns=", ".join(columns),
        )
        collector.remark(source.name, said)
    sheets = ((sheet.title, enumerate(sheet.iter_rows(values_only=True), 1)) for sheet in book.worksheets)
    _read_sheets(source, sheets, collector)


def _without_results(data: bytes, book: Any) -> Iterator[tuple[str, list[str]]]:
    """The sheets with formulas whose results the file does not hold, as programs write them, and their columns."""
    from openpyxl import load_workbook

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = (name for name in archive.namelist() if name.startswith("xl/worksheets/"))
        if not any(NO_RESULT.search(archive.read(name)) for name in sheets):
            return
    for sheet, results in zip(load_workbook(io.BytesIO(data), read_only=True).worksheets, book.worksheets, strict=True):
        sheet.reset_dimensions()
        rows = zip(sheet.iter_rows(), results.iter_rows(values_only=True), strict=True)
        pairs = (pair for cells, values in rows for pair in zip(cells, values, strict=True))
        if columns := {cell.column_letter for cell, value in pairs if value is None and cell.data_type == "f"}:
            yield sheet.title, sorted(columns)


def read_old_excel(source: InputFile, collector: Collector) -> None:
    """Collect the sheets of an .xls file."""
    import xlrd

    try:
        book = xlrd.open_workbook(file_contents=source.data(), logfile=io.StringIO())
    except Exception as error:  # a broken file makes the library fail in many ways
        raise Unreadable(tr("is a broken or locked spreadsheet; save it as .xlsx")) from error
    rows = (
        (
            sheet.name,
            [
                (number + 1, [_dated(cell, book.datemode) for cell in sheet.row(number)])
                for number in range(sheet.nrows)
            ],
        )
        for sheet in book.sheets()
    )
    _read_sheets(source, rows, collector)


def read_opendocument(source: InputFile, collector: Collector) -> None:
    """Collect the sheets of an .ods file."""
    with zipfile.ZipFile(io.BytesIO(checked(source.data()))) as archive, archive.open("content.xml") as file:
        _read_sheets(source, _sheets_of(file), collector)


def _sheets_of(file: IO[bytes]) -> Iterator[Sheet]:
    """The sheets of the content of an .ods file."""
    rows: list[tuple[int, list[str]]] = []
    number = 1
    for _, element in etree.iterparse(file, tag=[f"{TABLE}table-row", f"{TABLE}table"], resolve_entities=False):
        if element.tag == f"{TABLE}table":
            yield element.get(f"{TABLE}name", ""), rows
            rows, number = [], 1
        else:
            rows.append((number, _cells(element)))
            number += int(element.get(f"{TABLE}number-rows-repeated", "1"))
        element.clear()


def _read_sheets(source: InputFile, sheets: Iterable[Sheet], collector: Collector) -> None:
    """Collect the sheets that have a column of texts; a sheet beside them without one is reported.

    Where no sheet has a column of a known name, the texts of the first are guessed.
    """
    before, others = collector.account["announced"], []
    for name, rows in sheets:
        columns, table = _table_of(rows)
        if columns and "text" in _known(columns, collector):
            read_rows(source, announced(table, collector), collector)
        elif columns:
            others.append((name, table))
    if collector.account["announced"] == before and others:
        return read_rows(source, announced(others[0][1], collector), collector)
    for name, _ in others:
        collector.remark(
            source.name, tr("has a sheet “{name}” without a column of texts, which is not read", name=name)
        )


def _table_of(rows: Iterable[tuple[int, Sequence[Any]]]) -> tuple[list[str], Iterator[Row]]:
    """The columns of a sheet and its numbered rows; the first row that is no caption names the columns."""
    filled = ((number, row) for number, row in rows if any(cell not in (None, "") for cell in row))
    first = list(islice(filled, HEADING))
    place = next((place for place, (_, row) in enumerate(first) if "text" in read_as(distinct(row))), -1)
    if place < 0:
        wide = (place for place, (_, row) in enumerate(first) if _width(row) > 1)
        place = next(wide, 0)
    columns = distinct(first[place][1]) if first else []
    return columns, (
        (number, dict(zip_longest(columns, row[: len(columns)], fillvalue="")))
        for number, row in chain(first[place + 1 :], filled)
    )


def _known(columns: Sequence[str], collector: Collector) -> Mapping[str, str]:
    """The fields that columns are known to hold; {} where the user names one that is on another sheet."""
    try:
        return read_as(columns, collector.columns)
    except Unreadable:
        return {}


def _width(row: Sequence[Any]) -> int:
    """The number of filled cells."""
    return sum(cell not in (None, "") for cell in row)


def _dated(cell: Any, datemode: int) -> Any:
    """What a cell of an .xls file holds, where dates are numbers that are formatted as dates."""
    from xlrd import XL_CELL_DATE, xldate

    return xldate.xldate_as_datetime(cell.value, datemode) if cell.ctype == XL_CELL_DATE else cell.value


def _cells(row: Any) -> list[str]:
    """The cells of a row of an .ods file: a date in ISO format, paragraphs as lines."""
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
