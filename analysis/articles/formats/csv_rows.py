"""The rows of text tables, which hold articles or describe the files beside them."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, zip_longest

from analysis.articles.collector import Collector
from analysis.articles.columns import TRAFILATURA, field_of, is_trafilatura, read_as
from analysis.articles.decode import TextStream
from analysis.articles.files import InputFile, Unreadable
from analysis.articles.formats.cells import LIKELY, distinct
from analysis.articles.ledger import row_of
from analysis.wording import tr

Row = tuple[int, dict[str, str]]  # the row's number in its file, as a spreadsheet or an editor counts
LONGEST_CELL = 10_000_000
csv.field_size_limit(LONGEST_CELL)


def csv_rows(source: InputFile, collector: Collector, *, count: bool = False) -> Iterator[Row]:
    """The rows of a table whose first line names its columns, by column name in small letters.

    Commas, semicolons, tabs or bars, whichever the first line has most of; a row that is broken or longer than the
    header is a problem; an empty one is skipped. `count`: the rows are articles that the file announces.
    """
    head, lines, remark = lines_of(source)
    delimiter = max(",;\t|", key=head.count)
    columns: list[str] = TRAFILATURA if is_trafilatura(head) else []
    for number, cells in _records(lines, delimiter):
        place = row_of(source.name, number)
        filled = len(cells) if isinstance(cells, str) else sum(bool(cell.strip()) for cell in cells)
        if not filled or (not columns and filled == 1 < len(cells)):  # a caption above the header fills one cell
            continue
        if columns and filled > 1 and not isinstance(cells, str) and _is_header(cells, columns):
            collector.remark(place, tr("names the columns once more; it is no article"))
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


def _is_header(cells: Sequence[str], columns: Sequence[str]) -> bool:
    """Whether a row repeats the header, as where tables were put together, or puts other names under it."""
    pairs = ((cell.strip("\ufeff \t"), column) for cell, column in zip(cells, columns, strict=False))
    filled = [(cell.lower(), column) for cell, column in pairs if cell]
    short = all(len(cell) < 40 for cell, _ in filled)
    return short and all(cell == column or "" != field_of(cell) == field_of(column) for cell, column in filled)


def _is_row(names: Sequence[str]) -> bool:
    """Whether what stands where a header should be is an article."""
    return not read_as(names) and any(len(name.split()) >= LIKELY / 2 for name in names)


def lines_of(source: InputFile) -> tuple[str, Iterator[str], Callable[[], str]]:
    """The first line that is not blank, all lines with their ends, and a function that says how they had to be read."""
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


def has_articles(source: InputFile) -> bool:
    """Whether a table has the texts of articles, and does not merely describe the files of its folder."""
    names = [cell.strip(" \"'\r\n").lower() for cell in re.split("[,;\t]", lines_of(source)[0])]
    return "text" in read_as(names) and "file" not in names


def _records(lines: Iterator[str], delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """The records with the numbers of their rows, or what is wrong with them.

    Quotation marks within a cell are written twice or, as databases write them, after a backslash. A record whose
    quotation mark never closes takes its first line only; reading goes on with the next. Between tabs a line with as
    many cells as the first has no need of quotation marks.
    """
    waiting: list[str] = []
    number, width, escape = 0, 0, ""
    while True:
        taken: list[str] = []
        source = _noting(chain(waiting, lines), taken)
        reader = csv.reader(source, delimiter=delimiter, strict=True, escapechar=escape or None)
        number += 1
        broken = ""
        try:
            for cells in reader:
                width = width or len(cells)
                yield number, cells
                number += 1
                taken.clear()
        except csv.Error as error:
            broken = str(error)
        if not broken:
            return
        if not escape and any('\\"' in line for line in taken):
            number, escape, waiting = number - 1, "\\", taken
            continue
        plain = (taken or [""])[0].rstrip("\r\n").split("\t")
        yield number, plain if delimiter == "\t" and len(plain) == width else broken
        escape, waiting = "", taken[1:]
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
    """A cell without the apostrophe that our exports put before formulas, so that no spreadsheet runs them."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell


def _too_long(cells: Sequence[str], columns: Sequence[str], delimiter: str) -> str:
    """What to say of a row with more cells than columns. Raises Unreadable where the header is not cut into columns."""
    if len(columns) == 1 and not read_as(columns):
        raise Unreadable(tr("has one column, “{name}”; put commas or tabs between columns", name=columns[0][:80]))
    return tr(
        "has {cells} cells for {columns} columns; put cells that contain {delimiter} into quotation marks",
        cells=len(cells),
        columns=len(columns),
        delimiter=repr(delimiter),
    )
