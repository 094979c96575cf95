"""Lists of references (RIS, or Zotero's CSV) with the pages attached to them."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from analysis.articles.authors import author_names
from analysis.articles.collector import Collector, Entry
from analysis.articles.columns import read_as
from analysis.articles.decode import NotText, TextStream, declared_encoding, decode
from analysis.articles.files import InputFile, Unreadable
from analysis.articles.formats.csv_rows import csv_rows
from analysis.articles.formats.long_exports import place_of
from analysis.articles.formats.pdf import pdf_text
from analysis.articles.formats.table_files import entry_of
from analysis.articles.formats.web_pages import page_entry
from analysis.plain_files import open_plain
from analysis.wording import tr

TAG = re.compile(r"([A-Z][A-Z0-9])  ?- ?(.*)")
TITLE, OUTLET, DATE, URL = ("TI", "T1"), ("JO", "JF", "T2", "PB", "JA", "BT"), ("DA", "PY", "Y1"), ("UR",)
TEXT, ATTACHED, AUTHOR = ("N1", "N2", "AB"), ("L1", "L2", "L4"), ("AU", "A1")


def read_ris(source: InputFile, collector: Collector) -> None:
    """Collect the references of a RIS file: the text of the attached page, else the abstract or note."""
    stream = TextStream(source.pieces())
    for number, tags in enumerate(_records("".join(stream).splitlines()), 1):
        collector.announce()
        entry = Entry(
            text="",
            title=_one(tags, TITLE),
            outlet=_one(tags, OUTLET),
            date=re.sub(r"^(\d{4})/(\d\d)/(\d\d)/?.*$", r"\1-\2-\3", _one(tags, DATE)).strip("/"),
            author=author_names([value for tag in AUTHOR for value in tags.get(tag, [])]),
            url=_one(tags, URL),
            article_id=_one(tags, ("ID",)) or f"{source.stem}-{number}",
        )
        attached = [value for tag in ATTACHED for value in tags.get(tag, [])]
        _add(source, number, entry, attached, _one(tags, TEXT), collector)


def read_zotero(source: InputFile, collector: Collector) -> None:
    """Collect Zotero's own CSV, whose column "File Attachments" names the pages."""
    for number, (_, row) in enumerate(csv_rows(source, collector, count=True), 1):
        entry = entry_of(row, read_as(list(row)))
        entry.article_id = row.get("key", "")
        entry.outlet = entry.outlet or row.get("website title", "") or row.get("blog title", "")
        entry.author = author_names(entry.author.split(";"))
        attached = [path.strip() for path in row.get("file attachments", "").split(";") if path.strip()]
        _add(source, number, entry, attached, row.get("abstract note", ""), collector)


def _add(
    source: InputFile, number: int, entry: Entry, attached: list[str], abstract: str, collector: Collector
) -> None:
    if re.fullmatch(r"\d{4}", str(entry.date).strip()):
        entry.date = ""  # a year alone is no date
    place = place_of(source, number)
    for name in attached:
        text, why = _attached(source, name, collector)
        if why:
            collector.remark(place, why)
        if text.strip():
            entry.text = text
            break
    entry.text = entry.text or abstract
    if entry.text.strip():
        collector.add(place, entry)
    else:
        name = entry.title or entry.url
        collector.leave_out(place, tr("has no text, only the title “{title}”", title=name[:100]))


def _attached(source: InputFile, name: str, collector: Collector) -> tuple[str, str]:
    """The text of an attached file, or why there is none; only files beside the list are opened."""
    folder = source.path.parent.resolve()
    path = _beside(folder, name.replace("\\", "/").replace("\0", "").removeprefix("file://"))
    if source.inside or not path.is_relative_to(folder):
        return "", tr("names “{file}”, which is elsewhere; export it with its files", file=name[:100])
    if not path.is_file():
        return "", tr("names “{file}”, which is not there; correct the name", file=name[:100])
    collector.attached.add(path)
    with open_plain(path) as file:
        data = file.read()
    try:
        text = _text_of(data, collector)
    except (Unreadable, NotText) as error:
        return "", f"{name[:100]} {error}"
    return text, "" if text.strip() else tr("names “{file}”, which has no text", file=name[:100])


def _beside(folder: Path, name: str) -> Path:
    """Where an attached file is: as named, or under its last folders beside the list, if both were moved."""
    path = (folder / name).resolve()
    parts = PurePosixPath(name).parts
    tails = (folder.joinpath(*parts[-number:]) for number in (3, 2, 1))
    moved = () if path.is_file() and path.is_relative_to(folder) else tails
    return next((tail.resolve() for tail in moved if ".." not in tail.parts and tail.is_file()), path)


def _text_of(data: bytes, collector: Collector) -> str:
    """The text of a page, a PDF file or a file of text. Raises Unreadable or NotText for what cannot be read."""
    if data.startswith(b"%PDF"):
        return pdf_text(data, collector.boilerplate.entry_of)
    text, _ = decode(data, declared_encoding(data))
    return page_entry(text).text if "<" in text[:1000] else text


def _records(lines: list[str]) -> Iterator[dict[str, list[str]]]:
    """The references with their tags; a line without a tag goes on with the one before."""
    tags: dict[str, list[str]] = {}
    last: list[str] = []
    for line in lines:
        if match := TAG.match(line):
            if match[1] == "ER":
                yield tags
                tags = {}
            else:
                last = tags.setdefault(match[1], [])
                last.append(match[2].strip())
        elif line.strip() and last:
            last[-1] += f"\n{line}"
    if tags:
        yield tags


def _one(tags: dict[str, list[str]], names: tuple[str, ...]) -> str:
    return next((value for name in names for value in tags.get(name, []) if value), "")
