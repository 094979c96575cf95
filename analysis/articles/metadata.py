"""`articles.csv`: what a table says about the files of its folder or archive, one article each."""

import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from analysis.articles.collector import Collector, Entry
from analysis.articles.columns import read_as
from analysis.articles.files import FILES, TABLES, InputFile, file_source, shown
from analysis.articles.formats.csv_rows import csv_rows, has_articles
from analysis.articles.ledger import row_of
from analysis.wording import tr

METADATA, TXM = TABLES  # columns file, outlet, date, title, url in any order and language; TXM's has a column id


@dataclass
class Metadata:
    """The rows of one folder's table by the names of their files, and which of them were used."""

    place: str  # the table, as messages name it
    inside: bool = False  # it is in an archive
    rows: dict[str, dict[str, str]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)


def take_in(source: InputFile, entry: Entry, collector: Collector) -> None:
    """Collect a file that is one article, with what the table of its folder adds."""
    collector.announce()
    table = metadata_of(source, collector)
    name = _name(PurePosixPath(source.name).name)
    row = table.rows.get(name) if table else None
    place = source.name
    if table and row:
        table.used.add(name)
        place = f"{row_of(table.place, int(row['row']))} ({PurePosixPath(source.name).name})"
        added: dict[str, Any] = {key: row.get(key, "").strip() for key in ("outlet", "date", "title", "url", "author")}
        entry = replace(entry, **{key: value for key, value in added.items() if value and not getattr(entry, key)})
    elif collector.folder and table and table.rows and not (entry.outlet or entry.date):
        said = tr("has no row in {table}; add one to give it an outlet and a date", table=METADATA)
        collector.remark(source.name, said)
    collector.add(place, replace(entry, article_id=entry.article_id or unicodedata.normalize("NFC", source.stem)))


def metadata_of(source: InputFile, collector: Collector) -> Metadata | None:
    """The table of a file's folder, on disk or in an archive, or else beside the archive; None where there is none."""
    if source.inside and (own := collector.tables.get(_folder_inside(source))):
        return own
    folder = source.path.parent
    if folder not in collector.tables:
        name = next((name for name in TABLES if (folder / name).is_file()), "")
        table = file_source(folder / name, str(_on_disk(source).with_name(name or METADATA)))
        collector.tables[folder] = _read(table, collector) if name else None
    return collector.tables[folder]


def keep_table(source: InputFile, collector: Collector) -> None:
    """Remember a table in an archive for the files beside it, which are read after it."""
    if source.inside:
        collector.tables[_folder_inside(source)] = _read(source, collector)


def describes_files(source: InputFile) -> bool:
    """Whether a file has the name of a table that describes the files of its folder."""
    return PurePosixPath(source.name).name in TABLES


def say_unused(collector: Collector) -> None:
    """Report the rows of tables whose files are missing; not where a single file is read."""
    for folder, table in collector.tables.items():
        if not table or not (collector.folder or table.inside):
            continue
        for name, row in table.rows.items():
            if name in table.used:
                continue
            if not _is_there(folder, name):
                said = tr("names “{file}”, which is not there; correct the name", file=row["file"])
                collector.lose(row_of(table.place, int(row["row"])), said)
            elif "/" in name:
                said = tr("names “{file}”, which is in another folder; give that an articles.csv", file=row["file"])
                collector.remark(row_of(table.place, int(row["row"])), said)


def _read(source: InputFile, collector: Collector) -> Metadata:
    place = source.name
    table = Metadata(place, source.inside)
    if has_articles(source):
        return table
    if not (collector.folder or source.inside):
        collector = Collector()  # for a single file, what is wrong with other rows is not reported
    for number, raw in csv_rows(source, collector):
        names = (*FILES, "id") if place.endswith(TXM) else FILES
        named = next((raw[name] for name in names if name in raw), None)
        if named is None:
            columns = ", ".join(raw)
            said = tr('has no column "file", only {columns}; name the column of the files so', columns=columns)
            collector.remark(place, said)
            return Metadata(place, source.inside)
        fields = {field: raw[column] for field, column in read_as(list(raw)).items()}
        row = {**fields, "file": named, "row": str(number)}
        if table.rows.setdefault(_name(named), row)["row"] != str(number):
            said = tr("“{file}” has a row already, which was used", file=named)
            collector.remark(row_of(place, number), said)
    if not table.rows:
        collector.remark(place, tr("lists no file; give each article a row"))
    return table


def _folder_inside(source: InputFile) -> Path:
    """The folder of a member of an archive: no path on disk."""
    return Path(source.path, *PurePosixPath(source.name).parts[:-1])


def _on_disk(source: InputFile) -> PurePosixPath:
    """What messages call the file on disk: the archive of a member."""
    name = PurePosixPath(source.name)
    archives = [place for place in name.parents if place.name == shown(source.path.name)]
    return archives[-1] if source.inside and archives else name


def _is_there(folder: Path, name: str) -> bool:
    """Whether a file exists, even if nothing was read from it."""
    return any((folder / f"{name}{ending}").exists() for ending in ("", ".txt", ".xml"))


def _name(written: str) -> str:
    """A file's name, however its accents are stored, with or without .txt."""
    return unicodedata.normalize("NFC", written.strip()).removesuffix(".txt")
