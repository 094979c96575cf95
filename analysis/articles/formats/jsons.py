"""JSON lines (one object per line) and JSON (one object, or a list or table of them): one article per object."""

import json
import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from analysis.articles.collector import Collector
from analysis.articles.columns import read_as
from analysis.articles.decode import decode
from analysis.articles.files import InputFile, Unreadable
from analysis.articles.formats.cells import guess_text, no_text_column
from analysis.articles.formats.csv_rows import lines_of
from analysis.articles.formats.table_files import SAMPLE, entry_of
from analysis.articles.metadata import take_in
from analysis.wording import tr

DEEPEST = 4  # objects around a list of articles
OPENING, BETWEEN, END = re.compile(r"\s*(\[?)\s*"), re.compile(r"\s*,?\s*"), re.compile(r"\s*(\]?)\s*\Z")


def read_json(source: InputFile, collector: Collector) -> None:
    """Collect JSON lines if the first line is an object of its own, else the file as one piece of JSON."""
    head, lines, remark = lines_of(source)
    first = _loaded(head)[0]
    by_lines = isinstance(first, dict) or (source.ending in (".jsonl", ".ndjson") and not isinstance(first, list))
    if by_lines and not (source.ending == ".json" and source.whole and source.head.count(b"\n") < 2):
        _read_lines(source, lines, collector)
        if said := remark():
            collector.remark(source.name, said)
    else:
        _read_document(source, collector)


def _read_lines(source: InputFile, lines: Iterator[str], collector: Collector) -> None:
    filled = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    rows = (
        (tr("{file}, line {number}", file=source.name, number=str(number)), number, *_unwrapped_line(line))
        for number, line in filled
    )
    _add_rows(source, rows, collector)


def _read_document(source: InputFile, collector: Collector) -> None:
    text, remark = decode(source.data())
    if remark:
        collector.remark(source.name, remark)
    document, why = _loaded(text)
    if why:
        document, whole = _one_after_another(text)
        why = "" if whole else why
    if why:
        if document:
            _add_document(source, document, collector)
        collector.announce()
        raise Unreadable(why)
    if not isinstance(document, list | dict) or not document:
        raise Unreadable(tr('is JSON without an article; write an object with "text" for each'))
    _add_document(source, document, collector)


def _add_document(source: InputFile, document: Any, collector: Collector) -> None:
    rows = _rows_in(document)
    if len(rows) == 1 and document is rows[0]:
        columns = read_as(list(document), collector.columns)
        guessed = () if "text" in columns else guess_text(source, [document], columns, collector)
        if "text" not in columns:
            raise Unreadable(no_text_column(list(document)))
        entry = entry_of(document, columns)
        entry.guessed += guessed
        entry.article_id = ""  # the file's name says more than a fingerprint
        return take_in(source, entry, collector)
    numbered = (
        (tr("{file}, article {number}", file=source.name, number=str(number)), number, _unwrapped(row), "")
        for number, row in enumerate(rows, 1)
    )
    return _add_rows(source, numbered, collector)


def _rows_in(document: Any) -> list[Any]:
    """The articles in a piece of JSON: it is one, or it is, or contains, a list or table of them."""
    if isinstance(document, list):
        return document
    if not isinstance(document, dict):
        return []
    if columns := _by_columns(document):
        names, values = zip(*columns.items(), strict=True)
        return [dict(zip(names, row, strict=True)) for row in zip(*values, strict=True)]
    if "text" in read_as(list(document)) or not document:
        return [document]
    lists = list(_lists_in(document))
    with_text = [rows for rows in lists if "text" in read_as(list(_unwrapped(rows[0])))]
    tables = [value for value in document.values() if isinstance(value, dict)]
    if not with_text and tables and len(tables) == len(document):
        return tables
    return list(chain.from_iterable(with_text)) or max(lists or [[document]], key=len)


def _lists_in(document: dict[str, Any], depth: int = 0) -> Iterator[list[Any]]:
    """The lists of objects at any depth of an object, as services wrap their answers; and objects of objects."""
    for value in document.values():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield value
        elif isinstance(value, dict) and depth < DEEPEST:
            if value and all(isinstance(one, dict) for one in value.values()):
                yield list(value.values())
            yield from _lists_in(value, depth + 1)


def _unwrapped_line(line: str) -> tuple[Any, str]:
    row, why = _loaded(line)
    return _unwrapped(row), why


def _unwrapped(row: Any) -> Any:
    """An object merged with the one inside it, if only that has a text: {"_id": 1, "_source": {"text": …}}."""
    if not isinstance(row, dict) or "text" in read_as(list(row)):
        return row
    inner = [value for value in row.values() if isinstance(value, dict) and "text" in read_as(list(value))]
    return {name: value for name, value in row.items() if value is not inner[0]} | inner[0] if len(inner) == 1 else row


def _by_columns(document: dict[str, Any]) -> dict[str, list[Any]]:
    """The columns of a table that is written column by column, as pandas does; {} for all else."""
    if isinstance(names := document.get("columns"), list) and isinstance(rows := document.get("data"), list):
        # A short row lacks its last cells.
        whole = [[*row, *[None] * len(names)] for row in rows if isinstance(row, list)]
        return {str(name): [row[place] for row in whole] for place, name in enumerate(names)}
    if "text" not in read_as(list(document)):
        return {}
    values = [list(value.values()) if isinstance(value, dict) else value for value in document.values()]
    lengths = {len(value) if isinstance(value, list) else -1 for value in values}
    several = len(lengths) == 1 and min(lengths) > 0
    return dict(zip(document, values, strict=True)) if several else {}


def _one_after_another(text: str) -> tuple[list[Any], bool]:
    """The objects one after another or in a list, each on several lines; and whether none is broken."""
    opened: re.Match[str] = OPENING.match(text)  # type: ignore[assignment]
    documents, place, decoder = [], opened.end(), json.JSONDecoder()
    try:
        while not (end := END.match(text, place)):
            document, place = decoder.raw_decode(text, place)
            documents.append(document)
            place = BETWEEN.match(text, place).end()  # type: ignore[union-attr]
    except (ValueError, RecursionError):
        return [document for document in documents if isinstance(document, dict)], False
    return documents, bool(documents) and bool(opened[1]) == bool(end[1])


def _add_rows(source: InputFile, rows: Iterator[tuple[str, int, Any, str]], collector: Collector) -> None:
    """Collect numbered rows, each with its place or why it could not be read; the first show where the texts are."""
    first = list(islice(rows, SAMPLE))
    sample = [row for _, _, row, _ in first if isinstance(row, dict) and row]
    known = any(read_as(list(row)).get("text") for row in sample) or "text" in collector.columns
    columns: dict[str, str] = {}
    if sample and not known:
        guess_text(source, sample, columns, collector)
    for place, number, row, why in chain(first, rows):
        collector.announce()
        if why:
            collector.leave_out(place, why)
        else:
            _add(source, place, number, row, collector, columns)


def _add(source: InputFile, place: str, number: int, row: Any, collector: Collector, guessed: dict[str, str]) -> None:
    try:
        columns = read_as(list(row), collector.columns) | guessed if isinstance(row, dict) else {}
    except Unreadable as error:
        return collector.leave_out(place, str(error))
    if not isinstance(row, dict) or not isinstance(row.get(columns.get("text", "text")), str | list):
        return collector.leave_out(place, tr('has no "text" with the article in quotation marks; add it'))
    entry = entry_of(row, columns)
    entry.guessed += tuple(guessed)
    entry.article_id = entry.article_id or f"{source.stem}-{number}"
    return collector.add(place, entry)


def _loaded(text: str) -> tuple[Any, str]:
    """The value of a piece of JSON, or why it cannot be read."""
    try:
        return json.loads(text), ""
    except RecursionError:
        return None, tr("is JSON nested too deep to be an article")
    except json.JSONDecodeError as error:
        return None, tr("is not valid JSON ({error}); write one whole object a line", error=error)
    except ValueError:  # more digits than Python turns into a number
        return None, tr("has a number that is too long to be read")
