"""Tables in pages and Word files: one article per row; databases and spreadsheets write such pages, often as .xls."""

from collections.abc import Sequence

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
    lines = (
        [[text_of(cell, "\n\n") for cell in every(line, "./td | ./th")] for line in every(table, ".//tr")]
        for table in tables
    )
    return next(filter(None, map(rows_of, lines)), [])


def rows_of(lines: Sequence[Sequence[str]]) -> list[Row]:
    """The rows of a table whose first line names a column of texts and another; [] where it does not.

    >>> rows_of([["Titre", "Texte"], ["Un", "Il pleut."]]), rows_of([["Pont", "Ducats"], ["Vieux", "12"]])
    ([(2, {'titre': 'Un', 'texte': 'Il pleut.'})], [])
    """
    columns = distinct(lines[0]) if lines else []
    known = read_as(columns)
    if "text" not in known or len(known) < 2:
        return []
    return [
        (number, dict(zip(columns, [*cells, *[""] * len(columns)], strict=False)))
        for number, cells in enumerate(lines[1:], 2)
    ]
