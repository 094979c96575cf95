"""Tables as text: aligned for a reader, or as CSV or JSON lines for another program."""

import csv
import io
import json
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby, zip_longest
from typing import Any

import numpy as np
import pandas as pd

from analysis.spreadsheets import no_formula

GAP = "  "
NARROWEST = 11  # room for a day and its hyphen, with which many identifiers begin


def print_table(table: pd.DataFrame, form: str) -> None:
    """Print a table as `form`: "table", as wide as the terminal, "csv" or "jsonl"."""
    if form == "table":
        print_lines(aligned_lines(table, shutil.get_terminal_size((120, 24)).columns))
    elif form == "csv":
        print_lines(csv_lines(table))
    else:
        print_lines(json_lines(records(table)))


def print_lines(lines: Iterable[str]) -> None:
    """Print line by line, so that the work ends when the reader of a pipe does."""
    for line in lines:
        print(line)


def records(table: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The rows of a table as objects of `json_value`."""
    return (dict(zip(table.columns, row, strict=True)) for row in _rows(table))


def json_lines(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """One JSON object per row, accents as they are, what is unknown as null."""
    return map(_json, rows)


def csv_lines(table: pd.DataFrame) -> Iterator[str]:
    """The table as CSV: a header, then one line per row; lists as JSON, what is unknown as nothing, no formulas.

    >>> list(csv_lines(pd.DataFrame({"quote": ["=1+1"], "polarity": [-0.5]})))
    ['quote,polarity', "'=1+1,-0.5"]
    """
    yield _csv_line(table.columns)
    for row in _rows(table):
        yield _csv_line(_cell(value) for value in row)


def aligned_lines(table: pd.DataFrame, width: int) -> Iterator[str]:
    """The table in columns that fit into `width` characters; long texts are wrapped, and the last column has most room.

    A column has room for its longest word, such as an identifier, if all can; else the word goes on in the next line.

    >>> table = pd.DataFrame({"word": ["accord", "paix"], "n": [12, 3]})
    >>> print(*aligned_lines(table, 40), sep="\\n")
    word     n
    accord  12
    paix     3
    """
    cells = [
        [str(name) for name in table.columns],
        *([_shown(value) for value in row] for row in table.itertuples(index=False, name=None)),
    ]
    columns = list(zip(*cells, strict=True))
    longest = [max(len(word) for cell in column for word in cell.split(" ")) for column in columns]
    widths = _fitted([max(map(len, column)) for column in columns], longest, width)
    numeric = [pd.api.types.is_numeric_dtype(dtype) for dtype in table.dtypes]
    for row in cells:
        for parts in zip_longest(*map(_wrapped, row, widths), fillvalue=""):
            padded = (
                part.rjust(room) if is_number else part.ljust(room)
                for part, room, is_number in zip(parts, widths, numeric, strict=True)
            )
            yield GAP.join(padded).rstrip()


def json_value(value: Any) -> Any:
    """A cell as JSON knows it: days without an hour, lists, None for what is unknown.

    >>> json_value(pd.Timestamp("2024-06-19")), json_value(np.array([[3, 9]])), json_value(float("nan"))
    ('2024-06-19', [[3, 9]], None)
    """
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if isinstance(value, list | tuple):
        return [json_value(part) for part in value]
    if pd.isna(value):
        return None
    if isinstance(value, datetime):
        return value.isoformat().removesuffix("T00:00:00")
    return value.item() if isinstance(value, np.generic) else value


def _rows(table: pd.DataFrame) -> Iterator[list[Any]]:
    return ([json_value(value) for value in row] for row in table.itertuples(index=False, name=None))


def _shown(value: Any) -> str:
    """A cell as people read it, in one line.

    >>> _shown(pd.Timestamp("2024-06-19 17:22")), _shown(pd.Timestamp("2024-06-19")), _shown(0.5)
    ('2024-06-19 17:22', '2024-06-19', '0.50')
    """
    if isinstance(value, datetime) and not pd.isna(value):
        return f"{value:%Y-%m-%d %H:%M}".removesuffix(" 00:00")
    value = json_value(value)
    if isinstance(value, float):
        return f"{value:z.2f}"  # z: no "-0.00"
    if isinstance(value, list):
        return _json(value)
    return "" if value is None else " ".join(str(value).split())


def _wrapped(cell: str, width: int) -> list[str]:
    """A cell in lines, broken between words; a word that is longer than a line, after a hyphen if it can be.

    >>> _wrapped("2031-06-03-courrier a écrit", 12)
    ['2031-06-03-', 'courrier', 'a écrit']
    """
    lines: list[str] = []
    for is_long, words in groupby(cell.split(" "), key=lambda word: len(word) > width):
        lines += textwrap.wrap(" ".join(words), width, break_on_hyphens=is_long)
    return lines


def _fitted(widths: Sequence[int], longest: Sequence[int], room: int) -> list[int]:
    """The widths, reduced until all fit; the last column, which has the text, keeps half of the room.

    Or less, but at least a third, where the words of the others need it.
    """
    *others, last = widths
    room -= len(GAP) * len(others)
    space = max(room - min(last, room // 2), min(sum(longest[:-1]), room * 2 // 3))
    others = _cut(others, longest[:-1], space)
    return others + _cut([last], longest[-1:], room - sum(others))


def _cut(widths: Sequence[int], longest: Sequence[int], room: int) -> list[int]:
    """The widths, with the widest reduced to one width until all fit, but only at last below their longest words."""
    limits = range(max(widths, default=0), NARROWEST, -1)
    for words in (longest, [0] * len(widths)):
        for limit in limits:
            fitted = [min(max(limit, word), own) for word, own in zip(words, widths, strict=True)]
            if sum(fitted) <= room:
                return fitted
    return [min(NARROWEST, own) for own in widths]


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return _json(value)
    return no_formula(value) if isinstance(value, str) else value


def _csv_line(values: Iterable[Any]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(values)
    return line.getvalue().removesuffix("\r\n")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
