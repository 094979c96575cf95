"""Cells and columns of tables of any kind: names, values, and which column holds the texts."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from analysis.articles.collector import Collector
from analysis.articles.columns import few, read_as
from analysis.articles.files import FILES, InputFile
from analysis.wording import tr

LIKELY = 20  # words per cell, from which on a column may hold texts


def distinct(cells: Iterable[Any]) -> list[str]:
    """The names of columns in lower case; a name that two columns have goes to the first.

    >>> distinct(["Text ", "text", "Date"])
    ['text', 'text (2)', 'date']
    """
    names, seen = [], Counter[str]()
    for cell in cells:
        name = written(cell).strip("\ufeff \t\r\n\xa0").lower()
        seen[name] += 1
        names.append(f"{name} ({seen[name]})" if name and seen[name] > 1 else name)
    return names


def guess_text(
    source: InputFile, rows: Sequence[Mapping[str, Any]], columns: dict[str, str], collector: Collector
) -> tuple[str, ...]:
    """Guess which column holds the texts where no name says so, and note it in `columns`; ("text",) if one does.

    It is the one with most words, if they are as many as an article has.
    """
    known = set(read_as(list(rows[0])).values())
    others = [name for name in rows[0] if name not in known]
    words = {name: sum(len(written(row.get(name)).split()) for row in rows) / len(rows) for name in others}
    longest = max(words, key=lambda name: words[name], default="")
    if not longest or words[longest] < LIKELY:
        return ()
    columns["text"] = longest
    said = tr(
        'has no column whose name tells of texts; its longest, "{name}", is read; name another with --column text=NAME',
        name=longest,
    )
    collector.remark_once(source.name, said)
    return ("text",)


def no_text_column(columns: Sequence[str]) -> str:
    """Why a table without the articles' texts cannot be read."""
    cure = tr("name the column that has the articles’ text with --column text=NAME")
    if {"media_name", "media_url"} <= set(columns):
        cure = tr("Media Cloud lists addresses only: fetch the pages (minet, trafilatura) and give these")
    elif not set(FILES).isdisjoint(columns):
        cure = tr("call it articles.csv, put it beside the files that it describes, and give their folder")
    return tr('has no column "text", only {columns}; {cure}', columns=few(columns), cure=cure)


def written(value: Any) -> str:
    """A cell as text.

    >>> written(date(2031, 5, 14)), written(12.0), written(None), written({"id": 7, "name": "L'Écho"})
    ('2031-05-14', '12', '', "L'Écho")
    """
    if value is None or value != value:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():  # in old Excel files every number is one
        return str(int(value))
    if isinstance(value, dict):  # an outlet or a person with more than a name, {"$date": "2031-05-14"}
        return written(value.get("name") or (next(iter(value.values())) if len(value) == 1 else None))
    return ", ".join(map(written, value)) if isinstance(value, list) else str(value)
