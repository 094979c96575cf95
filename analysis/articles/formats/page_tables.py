"""Tables that a database or a spreadsheet wrote as a web page, often under .xls: one article per row."""

from collections.abc import Iterator
from typing import Any

from analysis.articles.columns import read_as
from analysis.articles.formats.cells import distinct
from analysis.articles.formats.csv_rows import Row
from analysis.articles.formats.markup import every, parse_html, text_of


def table_rows(text: str) -> list[Row]:
    """The rows of the first table of a page whose header names a column of texts and another; [] where none does.

    >>> table_rows("<table><tr><th>Titre<th>Texte<tr><td>Un<td>Il pleut.</table>")
    [(2, {'titre': 'Un', 'texte': 'Il pleut.'})]
    """
    root = parse_html(text) if "<table" in text.lower() else None
    tables = every(root, "//table[not(.//table)]") if root is not None else []
    return next((rows for table in tables if (rows := list(_rows(every(table, ".//tr"))))), [])


def _rows(lines: list[Any]) -> Iterator[Row]:
    columns: list[str] = []
    for number, line in enumerate(lines, 1):
        cells = [text_of(cell, "\n\n") for cell in every(line, "./td | ./th")]
        if columns:
            yield number, dict(zip(columns, [*cells, *[""] * len(columns)], strict=False))
        else:
            columns = distinct(cells)
            known = read_as(columns)
            if "text" not in known or len(known) < 2:
                return
