"""`articles.csv`: what a folder's own table says of its files, one article each."""

import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from analysis.articles.files import Source, file_source
from analysis.articles.found import Entry, Found
from analysis.wording import tr

METADATA = "articles.csv"  # columns file, outlet, date, title, url in any order; others are not read
TABLES = (METADATA, "metadata.csv")  # the second is how TXM calls it, with a column id


@dataclass
class Metadata:
    """The rows of one folder's table by the names of their files, and which of them were used."""

    place: str  # the table, as messages call it
    rows: dict[str, dict[str, str]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)


def take_in(source: Source, entry: Entry, found: Found) -> None:
    """Take in a file that is one article, with what the table of its folder adds."""
    found.announce()
    table = metadata_of(source, found)
    name = _name(PurePosixPath(source.name).name)
    row = table.rows.get(name) if table else None
    place = source.name
    if table and row:
        table.used.add(name)
        place = f"{row_of(table.place, int(row['row']))} ({PurePosixPath(source.name).name})"
        added: dict[str, Any] = {key: row.get(key, "").strip() for key in ("outlet", "date", "title", "url", "author")}
        entry = replace(entry, **{key: value for key, value in added.items() if value and not getattr(entry, key)})
    elif found.folder and table and table.rows and not (entry.outlet or entry.date):
        said = tr("has no row in {table}; add one to give it an outlet and a date", table=METADATA)
        found.remark(source.name, said)
    found.add(place, replace(entry, article_id=entry.article_id or unicodedata.normalize("NFC", source.stem)))


def metadata_of(source: Source, found: Found) -> Metadata | None:
    """The table beside a file, read once; None where there is none, and for what is in an archive."""
    folder = source.path.parent
    if source.inside:
        return None
    if folder not in found.tables:
        name = next((name for name in TABLES if (folder / name).is_file()), "")
        place = str(PurePosixPath(source.name).with_name(name or METADATA))
        found.tables[folder] = _read(folder / name, place, found) if name else None
    return found.tables[folder]


def say_unused(found: Found) -> None:
    """Name the rows of the tables whose files are not there."""
    for folder, table in found.tables.items():
        rows = table.rows.items() if table else ()
        for row in (row for name, row in rows if table and name not in table.used and not _is_there(folder, name)):
            said = tr('names "{file}", which is not there; correct the name', file=row["file"])
            found.lose(row_of(table.place, int(row["row"])), said)


def row_of(file: str, number: int) -> str:
    """A row of a table, as problems name it.

    >>> row_of("articles.csv", 3)
    'articles.csv, row 3'
    """
    return tr("{file}, row {number}", file=file, number=str(number))


def _read(path: Path, place: str, found: Found) -> Metadata:
    from analysis.articles.formats.tables import csv_rows, has_articles

    table, source = Metadata(place), file_source(path, place)
    if has_articles(source):
        return table
    if not found.folder:
        found = Found()  # what is wrong with its other rows is not said of one file
    for number, raw in csv_rows(source, found):
        row = {**raw, "file": raw["id"]} if place.endswith(TABLES[1]) and "id" in raw else raw
        if "file" not in row:
            columns = ", ".join(row)
            said = tr('has no column "file", only {columns}; name the column of the files so', columns=columns)
            found.remark(place, said)
            return Metadata(place)
        if table.rows.setdefault(_name(row["file"]), {**row, "row": str(number)})["row"] != str(number):
            said = tr('"{file}" has a row already, which was used', file=row["file"])
            found.remark(row_of(place, number), said)
    if not table.rows:
        found.remark(place, tr("lists no file; give each article a row"))
    return table


def _is_there(folder: Path, name: str) -> bool:
    """Whether a file is there, though nothing was read in it."""
    return any((folder / f"{name}{ending}").exists() for ending in ("", ".txt", ".xml"))


def _name(written: str) -> str:
    """A file's name, however its accents are stored and whether or not .txt was written."""
    return unicodedata.normalize("NFC", written.strip()).removesuffix(".txt")
