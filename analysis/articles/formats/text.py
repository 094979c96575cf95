"""Text and Markdown: one article per file, and what its first lines say about it."""

import re
from dataclasses import fields
from itertools import takewhile
from typing import Any

from analysis.articles.boilerplate import without_title
from analysis.articles.collector import Collector, Entry
from analysis.articles.columns import field_of
from analysis.articles.dates import parse_date
from analysis.articles.decode import decode
from analysis.articles.files import InputFile
from analysis.articles.metadata import take_in
from analysis.wording import tr

HEADERS = ("title", "date", "outlet", "url", "author")
HEADER = re.compile(r"\ufeff?\s{0,3}([^\W\d][^:\n]{2,30}?)\s?:[ \t\xa0]*(.*?)[ \t\xa0]*\r?\n?")
LONGEST_HEADER = 1000
EXPORT = re.compile(
    r"(?mi)^[ \t]*(?:\d+ (?:of|de|sur|von) \d+ do[ck]ument|do[ck]ument \d+ (?:of|de|sur|von) \d+|end of document"
    r"|fin (?:de|du) document|ende des dokuments|.{0,20}\bfactiva\b|(?:AN\s+)?do[ck]ument \w{6}0020\d{6})"
)
OF_WIDTH = re.compile(r"(?mi)^[ \t]{8,}\d+ (?:of|de|sur|von) \d+ do[ck]ument")  # old exports centre their lines
FENCE = re.compile(r"\ufeff?---[ \t]*\r?\n")
# Markdown's own marks; its words stay.
MARKUP = [
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),
    (re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"^[ ]{0,3}(?:#{1,6}|>)[ \t]+", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\w*])"), r"\1"),
]
TITLE = re.compile(r"\s*#[ \t]+(.+?)\s*#*[ \t]*(?:\r?\n|$)")


def read_file(source: InputFile, collector: Collector) -> None:
    """Collect a file of text: one article, or an export of Nexis or Factiva that was saved as text."""
    text, remark = decode(source.data())
    if not (EXPORT.search(text) and _is_export(source, text, collector)):
        read_text(source, text, collector)
    if remark:
        collector.remark(source.name, remark)


def _is_export(source: InputFile, text: str, collector: Collector) -> bool:
    """Whether a text is an export, whose articles are then taken in."""
    from analysis.articles.formats.line_exports import read_export, unwrapped  # other texts do not need its libraries

    return read_export(source, unwrapped(text) if OF_WIDTH.search(text) else text.splitlines(), collector)


def read_text(source: InputFile, text: str, collector: Collector) -> None:
    """Collect a text as one article."""
    entry = _with_headers(text)
    if source.ending in (".md", ".markdown"):
        entry = _without_markup(entry)
    entry.text = without_title(entry.text, entry.title)
    if not entry.text.strip():
        collector.announce()
        return collector.leave_out(
            source.name, tr("contains nothing but white space; put its text into it or remove it")
        )
    return take_in(source, entry, collector)


def _with_headers(text: str) -> Entry:
    """The article without the lines "Titre: …", "Date: …" in front of it, of which its fields are made.

    >>> _with_headers("Titre : Un traité\\nDate : 19 juin 2024\\n\\nLe texte.").text
    'Le texte.'
    >>> _with_headers("Date : on ne sait.").date
    """
    fence = FENCE.match(text)
    lines = text[fence.end() if fence else 0 :].splitlines(keepends=True)
    headers = [match for match in map(HEADER.fullmatch, takewhile(_is_header, lines)) if match]
    values: dict[str, Any] = {field_of(match[1]): match[2].strip("\"'") for match in reversed(headers)}
    rest = lines[len(headers) :]
    ends = (place for place, line in enumerate(rest) if FENCE.match(f"{line}\n")) if fence else iter([])
    rest = rest[next(ends, -1) + 1 :]
    alone = len(headers) < 2 and not fence and rest and rest[0].strip()  # a line like "Date : …" opens a text
    if not values or alone or not _is_date(values.get("date", "")):
        return Entry(text)
    while rest and not rest[0].strip():
        del rest[0]
    if rest and (label := HEADER.fullmatch(rest[0])) and field_of(label[1]) == "text":
        rest[0] = rest[0][label.start(2) :].lstrip("\r\n")
    return Entry("".join(rest), **{name: values[name] for name in values if name in _FIELDS})


_FIELDS = {field.name for field in fields(Entry)}


def _is_header(line: str) -> bool:
    match = HEADER.fullmatch(line) if len(line) < LONGEST_HEADER else None
    return match is not None and field_of(match[1]) in HEADERS


def _is_date(written: str) -> bool:
    try:
        parse_date(written)
    except ValueError:
        return False
    return True


def _without_markup(entry: Entry) -> Entry:
    """The article without Markdown's marks, its first heading as its title."""
    heading = TITLE.match(entry.text)
    if heading and not entry.title:
        entry.title, entry.text = heading[1], entry.text[heading.end() :]
    for mark, instead in MARKUP:
        entry.text = mark.sub(instead, entry.text)
    return entry
