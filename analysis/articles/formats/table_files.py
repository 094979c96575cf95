"""Tables with a header and one article per row: CSV, TSV and Parquet; and the rows of any of them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain, islice
from typing import Any

from analysis.articles.boilerplate import without_title
from analysis.articles.collector import Collector, Entry
from analysis.articles.columns import read_as
from analysis.articles.files import InputFile, Unreadable
from analysis.articles.formats.cells import guess_text, no_text_column, written
from analysis.articles.formats.csv_rows import Row, csv_rows, has_articles
from analysis.articles.formats.markup import html_text
from analysis.articles.ledger import row_of
from analysis.articles.metadata import describes_files, keep_table
from analysis.wording import tr

SAMPLE = 50  # rows that show which column holds the texts
FULL_CELL = 32_767  # characters; a cell of Excel holds no more
OURS = {"article_id", "guessed", "wire_group"}  # columns of a table that `--export` wrote


def read_csv(source: InputFile, collector: Collector) -> None:
    """Collect a table of text with one article per row; one that describes the files of its folder has none."""
    if (collector.folder or source.inside) and describes_files(source) and not has_articles(source):
        keep_table(source, collector)
        return collector.forget()
    return read_rows(source, csv_rows(source, collector, count=True), collector)


def read_parquet(source: InputFile, collector: Collector) -> None:
    """Collect a Parquet table, a batch of rows at a time."""
    import pyarrow.parquet as parquet

    with source.open() as file:
        table = parquet.ParquetFile(file)
        rows = (row for batch in table.iter_batches(500) for row in batch.to_pylist())
        read_rows(source, announced(enumerate(rows, 1), collector), collector)


def entry_of(row: Mapping[str, Any], columns: Mapping[str, str]) -> Entry:
    """The article that a row holds; trafilatura writes "null" for an empty value."""
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
        cut_short=written(row.get("cut_short")).lower() == "true" if chosen else len(text) == FULL_CELL,
        chosen=chosen,
    )


def read_rows(source: InputFile, rows: Iterator[Row], collector: Collector) -> None:
    """Collect the articles of rows whose keys are the names of the columns."""
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
            collector.leave_out(row_of(source.name, number), tr("has no text; fill its cell or remove the row"))
            continue
        entry.article_id = entry.article_id or f"{source.stem}-{number}"
        collector.add(row_of(source.name, number), entry)


def announced(rows: Iterable[tuple[int, dict[str, Any]]], collector: Collector) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows, each announced as an article of the file."""
    for row in rows:
        collector.announce()
        yield row
