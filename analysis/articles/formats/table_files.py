"""Tables with a header and one article a row: CSV, TSV and Parquet; and the rows of any of them."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain, islice, zip_longest
from typing import Any

from analysis.articles.boilerplate import without_title
from analysis.articles.collector import Collector, Entry
from analysis.articles.columns import TRAFILATURA, is_trafilatura, read_as
from analysis.articles.decode import TextStream
from analysis.articles.files import Source, Unreadable
from analysis.articles.formats.cells import LIKELY, distinct, guess_text, no_text_column, written
from analysis.articles.formats.markup import html_text
from analysis.articles.metadata import describes_files, keep_table, row_of
from analysis.wording import tr

Row = tuple[int, dict[str, str]]  # the row's number in its file, as a spreadsheet or an editor counts
LONGEST_CELL = 10_000_000
SAMPLE = 50  # rows by which a column of texts is guessed
OURS = {"article_id", "guessed", "wire_group"}  # columns of a table that `--export` wrote
csv.field_size_limit(LONGEST_CELL)


def read_csv(source: Source, collector: Collector) -> None:
    """Take in a table of text with one article a row; one that describes the files of its folder has none."""
    if (collector.folder or source.inside) and describes_files(source) and not has_articles(source):
        keep_table(source, collector)
        return collector.forget()
    return read_rows(source, csv_rows(source, collector, count=True), collector)


def read_parquet(source: Source, collector: Collector) -> None:
    """Take in a Parquet table, a batch of rows at a time."""
    import pyarrow.parquet as parquet

    with source.open() as file:
        table = parquet.ParquetFile(file)
        rows = (row for batch in table.iter_batches(500) for row in batch.to_pylist())
        read_rows(source, announced(enumerate(rows, 1), collector), collector)


def csv_rows(source: Source, collector: Collector, *, count: bool = False) -> Iterator[Row]:
    """The rows of a table whose first line names its columns, by column name in small letters.

    Commas, semicolons, tabs or bars, whichever the first line has most of; a row that is broken or longer than the
    header is a problem, and one that is empty is nothing. `count`: the rows are articles that the file announces.
    """
    head, lines, remark = lines_of(source)
    delimiter = max(",;\t|", key=head.count)
    columns: list[str] = TRAFILATURA if is_trafilatura(head) else []
    for number, cells in _records(lines, delimiter):
        place = row_of(source.name, number)
        filled = len(cells) if isinstance(cells, str) else sum(bool(cell.strip()) for cell in cells)
        if not filled or (not columns and filled == 1 < len(cells)):  # a caption above the header fills one cell
            continue
        if not columns:
            columns = distinct(cells) if not isinstance(cells, str) else []
            if not _is_row(columns):
                continue
            columns = [str(place) for place in range(1, len(columns) + 1)]
            said = tr("has no header; its columns are called 1, 2, 3 … (--column text=2 names that of the texts)")
            collector.remark(source.name, said)
        if count:
            collector.announce()
        lose = collector.leave_out if count else collector.lose
        if isinstance(cells, str):
            lose(place, tr("has a quotation mark out of place ({error}); write it twice within a cell", error=cells))
        elif len(cells) > len(columns):
            lose(place, _too_long(cells, columns, delimiter))
        else:
            yield number, dict(zip_longest(columns, map(_own_words, cells), fillvalue=""))
    if said := remark():
        collector.remark(source.name, said)


def _is_row(names: Sequence[str]) -> bool:
    """Whether what stands where a header should be is an article."""
    return not read_as(names) and any(len(name.split()) >= LIKELY / 2 for name in names)


def lines_of(source: Source) -> tuple[str, Iterator[str], Callable[[], str]]:
    """The first line that is not blank, all lines with their ends, and what tells then how they had to be read."""
    stream = TextStream(source.pieces())

    def lines() -> Iterator[str]:
        rest = ""
        for piece in stream:
            *whole, rest = io.StringIO(rest + piece, newline="").readlines() or [""]
            yield from whole
            if len(rest) > LONGEST_CELL:
                raise Unreadable(tr("has a line of more than ten million characters, which is no article"))
        yield from io.StringIO(rest, newline="").readlines()

    every, first = lines(), []
    for line in every:
        first.append(line)
        if line.strip():
            break
    return (first or [""])[-1], chain(first, every), lambda: stream.remark


def entry_of(row: Mapping[str, Any], columns: Mapping[str, str]) -> Entry:
    """The article that a row holds; "null" is how trafilatura writes nothing."""
    values = {field: written(row.get(column)) for field, column in columns.items()}
    values = {field: "" if value == "null" else value for field, value in values.items()}
    day = row.get(columns.get("date", ""))
    day = day if isinstance(day, datetime) else values.get("date", "")
    chosen = row.keys() >= OURS
    title, text = values.get("title", ""), values.get("text", "")
    if isinstance(paragraphs := row.get(columns.get("text", "")), list):
        text = "\n\n".join(map(written, paragraphs))
    return Entry(
        text=text if chosen else without_title(html_text(text), title),
        title=title,
        outlet=values.get("outlet", ""),
        date=day.replace(tzinfo=None) if isinstance(day, datetime) else day,
        author=values.get("author", ""),
        url=values.get("url", ""),
        article_id=values.get("id", "").strip(),
        guessed=tuple(written(row.get("guessed")).split(", ")) if row.get("guessed") else (),
        cut_short=chosen and written(row.get("cut_short")).lower() == "true",
        chosen=chosen,
    )


def read_rows(source: Source, rows: Iterator[Row], collector: Collector) -> None:
    """Take in the articles of rows whose keys are the names of the columns."""
    first = list(islice(rows, SAMPLE))
    names = list(first[0][1]) if first else []
    columns = read_as(names, collector.columns)
    guessed = (
        guess_text(source, [row for _, row in first], columns, collector) if first and "text" not in columns else ()
    )
    if first and "text" not in columns:
        raise Unreadable(no_text_column(names))
    for number, row in chain(first, rows):
        entry = entry_of(row, columns)
        entry.guessed += guessed
        if not entry.text.strip():
            collector.leave_out(row_of(source.name, number), tr("has no text; fill its cell or take the row away"))
            continue
        entry.article_id = entry.article_id or f"{source.stem}-{number}"
        collector.add(row_of(source.name, number), entry)


def has_articles(source: Source) -> bool:
    """Whether a table has the texts of articles, and does not only say what is in the files of its folder."""
    names = [cell.strip(" \"'\r\n").lower() for cell in re.split("[,;\t]", lines_of(source)[0])]
    return "text" in read_as(names) and "file" not in names


def announced(rows: Iterable[tuple[int, dict[str, Any]]], collector: Collector) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows, each announced as an article of the file."""
    for row in rows:
        collector.announce()
        yield row


def _records(lines: Iterator[str], delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """The records with the numbers of their rows, or what is wrong with one.

    One whose quotation mark never closes takes its first line only; reading goes on with the next.
    """
    waiting: list[str] = []
    number = 0
    while True:
        taken: list[str] = []
        reader = csv.reader(_noting(chain(waiting, lines), taken), delimiter=delimiter, strict=True)
        number += 1
        broken = ""
        try:
            for cells in reader:
                yield number, cells
                number += 1
                taken.clear()
        except csv.Error as error:
            broken = str(error)
        if not broken:
            return
        yield number, broken
        waiting = taken[1:]
        if not waiting and not taken:
            return


def _noting(lines: Iterable[str], taken: list[str]) -> Iterator[str]:
    """The lines, each noted; a record that goes on for more than any article does is broken."""
    size = 0
    for line in lines:
        size = size + len(line) if taken else len(line)
        taken.append(line)
        if size > LONGEST_CELL:
            raise csv.Error("it is never closed")
        yield line


def _own_words(cell: str) -> str:
    """A cell without the apostrophe by which our exports keep a spreadsheet from running it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell


def _too_long(cells: Sequence[str], columns: Sequence[str], delimiter: str) -> str:
    return tr(
        "has {cells} cells for {columns} columns; put cells that contain {delimiter} into quotation marks",
        cells=len(cells),
        columns=len(columns),
        delimiter=repr(delimiter),
    )
