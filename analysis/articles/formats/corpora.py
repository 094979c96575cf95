"""Corpora of textometry: Alceste and IRaMuTeQ (starred lines), and XML-TEI, one text per file, as in TXM."""

import re
from collections.abc import Iterator
from typing import Any

from analysis.articles.boilerplate import without_title
from analysis.articles.collector import Collector, Entry
from analysis.articles.dates import parse_date
from analysis.articles.files import InputFile
from analysis.articles.formats.csv_rows import lines_of
from analysis.articles.formats.long_exports import place_of
from analysis.articles.formats.markup import drop, first, paragraphs, parse_xml, text_of
from analysis.articles.kinds import STARRED
from analysis.articles.metadata import take_in

THEME = re.compile(r"-\*\S+\s*")
FIELDS = {
    "outlet": "source journal media outlet titre_journal publication sitename",
    "date": "date jour_date",
    "title": "titre title",
    "author": "auteur author",
    "article_id": "id identifiant",
    "url": "url",
}
NAMES = {name: field for field, names in FIELDS.items() for name in names.split()}


def read_alceste(source: InputFile, collector: Collector) -> None:
    """Collect the texts of a file, each under its line of variables."""
    _, lines, remark = lines_of(source)
    for number, (variables, text) in enumerate(_texts(lines), 1):
        collector.announce()
        entry = _of_variables(variables)
        entry.text = text.strip()
        entry.article_id = entry.article_id or f"{source.stem}-{number}"
        collector.add(place_of(source, number), entry)
    if said := remark():
        collector.remark(source.name, said)


def read_tei(source: InputFile, collector: Collector) -> None:
    """Collect an XML file with one text, or a `<teiCorpus>` of several; headers or attributes say what each is."""
    root, fault = parse_xml(source.data(), "//text()[normalize-space()]")
    if fault:
        collector.lose(source.name, fault)
    drop(root.xpath("//comments | //div[@type='comments'] | //note | //w/ana"))
    texts = root.xpath("//text[not(ancestor::text)]") or [root]
    if len(texts) == 1:
        return take_in(source, _of_text(texts[0]), collector)
    for number, text in enumerate(texts, 1):
        collector.announce()
        entry = _of_text(text)
        entry.article_id = entry.article_id or f"{source.stem}-{number}"
        collector.add(place_of(source, number), entry)
    return None


def _of_text(text: Any) -> Entry:
    """The article of a `<text>` (or `<doc>`), with what the nearest header says."""
    entry = _of_variables({name.lower(): value for name, value in text.attrib.items()})
    header = first(text, "(ancestor-or-self::*/teiHeader | .//teiHeader)[last()]")
    if header is not None:
        entry.title = entry.title or text_of(first(header, ".//titleStmt/title"))
        entry.author = entry.author or text_of(first(header, ".//titleStmt/author"))
        entry.outlet = entry.outlet or text_of(first(header, ".//publicationStmt/publisher"))
        entry.date = entry.date or _when(first(header, ".//sourceDesc//date")) or _when(first(header, ".//date"))
    entry.text = without_title("\n\n".join(_words_joined(paragraphs(text), text)), entry.title)
    return entry


def _texts(lines: Iterator[str]) -> Iterator[tuple[dict[str, str], str]]:
    """The variables and the text of each part; theme lines belong to neither."""
    variables: dict[str, str] | None = None
    held: list[str] = []
    for line in lines:
        if starred := STARRED.fullmatch(line):
            if variables is not None:
                yield variables, "".join(held)
            variables, held = _variables(starred["all"] or starred["own"] or ""), []
        elif not THEME.fullmatch(line):
            held.append(line)
    if variables is not None:
        yield variables, "".join(held)


def _variables(starred: str) -> dict[str, str]:
    """The variables of a starred line by name.

    >>> _variables(" *source_lemonde *date_2024-06-19 *une")
    {'source': 'lemonde', 'date': '2024-06-19', 'une': ''}
    """
    pairs = (word.lstrip("*").partition("_") for word in starred.split())
    return {name.lower(): value for name, _, value in pairs}


def _of_variables(variables: dict[str, str]) -> Entry:
    values: dict[str, Any] = {
        NAMES[name]: value.replace("_", " ") for name, value in variables.items() if name in NAMES
    }
    day = [variables.get(name, "") for name in ("annee", "mois", "jour")]
    if "date" not in values and all(part.isdigit() for part in day):
        values["date"] = f"{day[0]}-{int(day[1]):02d}-{int(day[2]):02d}"
    if values.get("date") and not _is_date(values["date"]):
        values["date"] = ""  # a variable like *date_avant
    return Entry(text="", **values)


def _is_date(written: str) -> bool:
    try:
        return parse_date(written) is not None
    except ValueError:
        return False


def _when(element: Any) -> str:
    written = "" if element is None else element.get("when") or text_of(element)
    return written if _is_date(written) else ""


def _words_joined(lines: list[str], text: Any) -> list[str]:
    """The paragraphs; where each word has an element of its own, they are joined with spaces."""
    words = text.xpath(".//w")
    if not words:
        return lines
    return [" ".join("".join(word.itertext()).strip() for word in words)]
