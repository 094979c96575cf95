"""A folder of text files, one article each, with the table that says where they come from."""

import unicodedata
from pathlib import Path

from analysis.articles.found import Found
from analysis.articles.kinds import why_not_read
from analysis.articles.tables import csv_rows, row_of
from analysis.errors import UserError
from analysis.wording import tr

METADATA = "articles.csv"  # columns file, outlet, date, title, url in any order; others are not read
NOT_ARTICLES = (".md", ".toml")


def read_folder(path: Path, found: Found) -> None:
    """Take in every .txt file of the folder itself, and say what else was left out (notes excepted).

    Raises UserError if there is no .txt file.
    """
    entries = sorted(entry for entry in path.iterdir() if not entry.name.startswith("."))
    files = []
    for entry in entries:
        if entry.suffix.lower() == ".txt" and not entry.is_dir():
            files.append(entry)
        else:
            _say_left_out(entry, found)
    if not files:
        raise UserError(_why_no_article(path, found))
    table = path / METADATA
    rows = _metadata(table, found) if table.exists() else {}
    for file in files:
        if rows and _name(file.name) not in rows:
            said = tr("has no row in {table}; add one to give it an outlet and a date", table=METADATA)
            found.remark(file.name, said)
        _add(file, rows.get(_name(file.name), {}), found)
    names = {_name(file.name) for file in files}
    for row in (row for name, row in rows.items() if name not in names):
        said = tr('names "{file}", which is not there; correct the name', file=row["file"])
        found.lose(row_of(METADATA, int(row["row"])), said)


def read_text_file(path: Path, found: Found) -> None:
    """Take in one .txt file, with what the metadata table beside it says of it."""
    table = path.with_name(METADATA)
    rows = _metadata(table, Found()) if table.exists() else {}
    _add(path, rows.get(_name(path.name), {}), found)


def _add(file: Path, about: dict[str, str], found: Found) -> None:
    if text := found.text_of(file):
        source = f"{row_of(METADATA, int(about['row']))} ({file.name})" if about else file.name
        article_id = unicodedata.normalize("NFC", file.stem)
        found.add(source, article_id=article_id, text=text, source_file=file.name, about=about)


def _metadata(table: Path, found: Found) -> dict[str, dict[str, str]]:
    """The rows of the metadata table by file name, each with its number in `row`."""
    rows: dict[str, dict[str, str]] = {}
    for number, row in csv_rows(table, found):
        if "file" not in row:
            columns = ", ".join(row)
            said = tr('has no column "file", only {columns}; name the column of the files so', columns=columns)
            found.remark(METADATA, said)
            return {}
        if rows.setdefault(_name(row["file"]), {**row, "row": str(number)})["row"] != str(number):
            said = tr('"{file}" has a row already, which was used', file=row["file"])
            found.remark(row_of(METADATA, number), said)
    if not rows:
        found.remark(METADATA, tr("lists no file; give each article a row"))
    return rows


def _name(written: str) -> str:
    """A file's name, however its accents are stored and whether or not .txt was written."""
    return unicodedata.normalize("NFC", written.strip()).removesuffix(".txt")


def _say_left_out(entry: Path, found: Found) -> None:
    if entry.is_dir():
        if any(entry.glob("*.txt")):
            found.lose(entry.name, tr("is a folder of its own; name it to read the articles in it"))
    elif entry.suffix.lower() in (".csv", ".jsonl"):
        if entry.name != METADATA:
            found.lose(entry.name, tr("is a table; name the file itself to read the articles in it"))
    elif entry.suffix.lower() not in NOT_ARTICLES:
        found.lose(entry.name, why_not_read(entry))


def _why_no_article(path: Path, found: Found) -> str:
    said = "".join(f"; {problem['source']} {problem['problem']}" for problem in found.problems[:3])
    return f"{path}: there is no .txt file in this folder; put your articles into it, one a file{said}."
