"""Text and Markdown: an article per file or under each head, and what its first lines say about it."""

import re
from collections.abc import Iterator
from dataclasses import fields
from itertools import takewhile
from typing import Any

from analysis.articles.boilerplate import without_title
from analysis.articles.collector import Collector, Entry
from analysis.articles.columns import field_of
from analysis.articles.dates import parse_date
from analysis.articles.decode import decode
from analysis.articles.files import InputFile
from analysis.articles.formats.long_exports import place_of
from analysis.articles.metadata import take_in
from analysis.articles.outlets import ADDRESS
from analysis.wording import tr

HEADERS = ("title", "date", "outlet", "url", "author")
HEADER = re.compile(r"\ufeff?\s{0,3}([^\W\d][^:\n]{2,30}?)\s?:[ \t\xa0]*(.*?)[ \t\xa0]*\r?\n?")
LONGEST_HEADER = 1000
EXPORT = re.compile(
    r"(?mi)^[ \t]*(?:\d+ (?:of|de|sur|von) \d+ do[ck]ument|do[ck]ument \d+ (?:of|de|sur|von) \d+|end of document"
    r"|fin (?:de|du) document|ende des dokuments|.{0,20}\bfactiva\b|(?:AN\s+)?do[ck]ument \w{6}0020\d{6}"
    r"|.{0,60}\bnews·\d{8}·)"
)
OF_WIDTH = re.compile(r"(?mi)^[ \t]{8,}\d+ (?:of|de|sur|von) \d+ do[ck]ument")  # old exports centre their lines
WORD = re.compile(r"\w")
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
    """Collect a text as one article, or as several if each stands under its own title and date or outlet."""
    parts = list(_parts(text))
    for number, part in enumerate(parts, 1):
        entry = _with_headers(part)
        if source.ending in (".md", ".markdown"):
            entry = _without_markup(entry)
        entry.text = without_title(entry.text, entry.title)
        if len(parts) > 1:
            collector.announce()
            entry.article_id = f"{source.stem}-{number}"
            collector.add(place_of(source, number), entry)
        elif entry.text.strip():
            take_in(source, entry, collector)
        else:
            collector.announce()
            said = tr("contains nothing but white space; put its text into it or remove it")
            collector.leave_out(source.name, said)


def _parts(text: str) -> Iterator[str]:
    """The articles of a text, each from its header lines to those of the next, without the rules between them.

    >>> head = "Titre : Un\\nDate : 19/06/2024\\n\\n"
    >>> [part[-9:] for part in _parts(f"{head}Le texte.\\n---\\n{head}Un autre.")]
    ['Le texte.', 'Un autre.']
    """
    lines = text.splitlines(keepends=True)
    starts = [
        place
        for place in range(len(lines))
        if (not place or not WORD.search(lines[place - 1])) and _is_head(lines[place : place + len(HEADERS)])
    ]
    if len(starts) < 2 or any(map(WORD.search, lines[: starts[0]])):
        yield text
        return
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        own = lines[start:end]
        while not WORD.search(own[-1]):
            own.pop()
        yield "".join(own).rstrip()


def _is_head(lines: list[str]) -> bool:
    """Whether lines begin with headers that name a title and its day or outlet."""
    fields = {field_of(match[1]) for match in map(HEADER.fullmatch, takewhile(is_header, lines)) if match}
    return "title" in fields and not fields.isdisjoint(("date", "outlet"))


def _with_headers(text: str) -> Entry:
    """The article without the lines "Titre: …", "Date: …" in front of it, of which its fields are made.

    >>> _with_headers("Titre : Un traité\\nDate : 19 juin 2024\\n\\nLe texte.").text
    'Le texte.'
    >>> _with_headers("Date : on ne sait.").date
    """
    fence = FENCE.match(text)
    lines = text[fence.end() if fence else 0 :].splitlines(keepends=True)
    end = next((place for place, line in enumerate(lines) if FENCE.match(f"{line}\n")), 0) if fence else 0
    first = lines[:end] or list(takewhile(lambda line: is_header(line) or not line.strip(), lines))
    headers = [match for line in first if is_header(line) and (match := HEADER.fullmatch(line))]
    values: dict[str, Any] = {field_of(match[1]): match[2].strip("\"'") for match in reversed(headers)}
    if values.get("outlet", "").startswith(ADDRESS):  # notes taken with Obsidian: "source: https://…"
        values = {"url": values.pop("outlet")} | values
    rest = lines[end + 1 if end else len(first) :]
    alone = len(headers) < 2 and not fence and rest and "".join(first[-1:]).strip()  # "Date : …" opens a text
    if not values or alone or not _is_date(values.get("date", "")):
        return Entry(text)
    while rest and not rest[0].strip():
        del rest[0]
    if rest and (label := HEADER.fullmatch(rest[0])) and field_of(label[1]) == "text":
        rest[0] = rest[0][label.start(2) :].lstrip("\r\n")
    return Entry("".join(rest), **{name: values[name] for name in values if name in _FIELDS})


_FIELDS = {field.name for field in fields(Entry)}


def is_header(line: str) -> bool:
    """Whether a line is one such as "Titre : Un traité"."""
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
