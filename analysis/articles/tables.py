"""Tables with a header: one article a row (CSV or JSON lines), and the metadata table of a folder."""

import csv
import io
import json
from collections.abc import Iterator
from itertools import count, zip_longest
from pathlib import Path
from typing import Any

from analysis.articles.found import Found
from analysis.errors import UserError
from analysis.wording import tr

Row = tuple[int, dict[str, str]]  # the row's number in its file, as a spreadsheet or an editor counts


def read_csv(path: Path, found: Found) -> None:
    """Take in a CSV table with one article a row: `text`, and where known id, outlet, date, title, url."""
    columns = []
    for number, row in csv_rows(path, found):
        columns = list(row)
        if "text" in row:
            _add(path, row_of(path.name, number), number, row, found)
    if columns and "text" not in columns:
        cure = "give the folder that it describes" if "file" in columns else "name the articles' column so"
        raise UserError(f'{path}: has no column "text", only {", ".join(columns)}; {cure}.')


def read_jsonl(path: Path, found: Found) -> None:
    """Take in a JSON-lines table with one article a line, with the same keys."""
    for number, line in enumerate(found.text_of(path).split("\n"), 1):
        source = tr("{file}, line {number}", file=path.name, number=str(number))
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            found.lose(source, tr("is not valid JSON ({error}); write one whole object a line", error=error))
            continue
        if isinstance(row, dict) and isinstance(row.get("text"), str):
            _add(path, source, number, {key: _written(value) for key, value in row.items()}, found)
        else:
            found.lose(source, tr('has no "text" with the article in quotation marks; add it'))


def csv_rows(path: Path, found: Found) -> Iterator[Row]:
    """The rows of a table whose first line names its columns, by column name in small letters.

    Commas or semicolons, whichever the first line has more of; a row that is broken or longer than the header
    is a problem, and one that is empty is nothing.
    """
    text = found.text_of(path)
    first_line = text.lstrip().partition("\n")[0]
    delimiter = ";" if first_line.count(";") > first_line.count(",") else ","
    columns: list[str] = []
    for number, cells in _records(text, delimiter):
        source = row_of(path.name, number)
        if isinstance(cells, csv.Error):
            said = tr("has a quotation mark out of place ({error}); write it twice within a cell", error=cells)
            found.lose(source, said)
        elif not any(cell.strip() for cell in cells):
            continue
        elif not columns:
            columns = [cell.strip().lower() for cell in cells]
        elif len(cells) > len(columns):
            said = tr(
                "has {cells} cells for {columns} columns; put cells that contain {delimiter} into quotation marks",
                cells=len(cells),
                columns=len(columns),
                delimiter=repr(delimiter),
            )
            found.lose(source, said)
        else:
            yield number, dict(zip_longest(columns, cells, fillvalue=""))


def row_of(file: str, number: int) -> str:
    """A row of a table, as problems name it.

    >>> row_of("articles.csv", 3)
    'articles.csv, row 3'
    """
    return tr("{file}, row {number}", file=file, number=str(number))


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | csv.Error]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    for number in count(1):
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, error


def _add(path: Path, source: str, number: int, row: dict[str, str], found: Found) -> None:
    if not row["text"].strip():
        return found.lose(source, tr("has no text; fill its cell or take the row away"))
    article_id = row.get("id", "").strip() or f"{path.stem}-{number}"
    found.add(source, article_id=article_id, text=row["text"], source_file=path.name, about=row)


def _written(value: Any) -> str:
    return "" if value is None else str(value)
