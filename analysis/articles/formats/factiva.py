"""Factiva (Dow Jones): HTML and RTF with many articles, with or without field codes."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from analysis.articles.authors import is_by_line
from analysis.articles.collector import Collector, Entry
from analysis.articles.dates import parse_date
from analysis.articles.decode import TextStream, declared_encoding
from analysis.articles.files import InputFile, Unreadable
from analysis.articles.formats.long_exports import Mend, pieces, place_of
from analysis.articles.formats.markup import first, has_class, paragraphs, parse_html, text_of
from analysis.wording import tr, trn

ARTICLE = re.compile(r"<div[^>]*\bclass=[\"'](?:[\w-]+ )*article(?: \w*Article)?[\"']", re.IGNORECASE)
CODES = re.findall(
    r"\w+", "SE HD CR BY WC PD ET SN SC PG ED LA CY LP TD ART CT RF CO IN NS RE IPC IPD PUB AN NGC GC CLM VOL CX"
)
CODED = re.compile(rf"\s*({'|'.join(CODES)})(?:\s*[|\t]\s*|\s{{2,}})(.*)")
NUMBER = re.compile(r"(?:Do[ck]umento?|文件|文書|Документ) (\w{5,}\d{8}\w+|\w{12,})")
LENGTH = re.compile(r"\d[\d.,\s]*\s(?:words|mots|w[öo]rter|worte|palabras|parole|palavras|字|語)", re.IGNORECASE)
TIME = re.compile(r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]m)?(?: gmt| utc| uhr| cest?| est| edt)?", re.IGNORECASE)
RIGHTS = re.compile(
    r"(?:\(c\)|©|copyright|tous droits|all rights|alle rechte)|.{1,80}(?:tous droits r|all rights r|alle rechte v)",
    re.IGNORECASE,
)
FOOTER = re.compile(r"(?:©|\(c\)).*Factiva")
LIST_ENTRY = re.compile(r"<tr[^>]*\bclass=[\"'](?:[\w-]+ )*headline\b", re.IGNORECASE)  # of a list without texts
# Lines between the outlet and the rights: the source's code, a page, an edition, the language.
HEADING = re.compile(
    r"[A-Z0-9]{2,10}|\d+|p(?:age|\.)? ?\w+|[A-Z]\d+|fran[cç]ais|french|franz[öo]sisch|anglais|english|englisch|"
    r"allemand|german|deutsch|.{0,30}édition.{0,20}|.{0,30}edition.{0,20}",
    re.IGNORECASE,
)


def read_factiva(source: InputFile, collector: Collector) -> None:
    """Collect the articles of an HTML export."""
    stream = TextStream(source.pieces(), declared_encoding(source.head))
    parts = pieces(stream, ARTICLE)
    before = next(parts)
    for number, piece in enumerate((part for part in parts if not _is_wrapper(part)), 1):
        collector.announce()
        root = parse_html(piece)
        rows = root.xpath("//tr[count(td) >= 2]") if root is not None else []
        cells = [(text_of(row[0]), paragraphs(row[1])) for row in rows if len(row) > 1]
        fields = {code: lines for code, lines in cells if code in CODES}
        headline = text_of(first(root, "//*[@id='hd' or contains(@class, 'Headline')]")) if root is not None else ""
        lines = paragraphs(root) if root is not None else []
        author = text_of(first(root, f"//*{has_class('author')}")) if root is not None else ""
        collector.add(place_of(source, number), _of_fields(fields) if fields else _of_lines(lines, headline, author))
    if not collector.account["announced"] and (headlines := len(LIST_ENTRY.findall(before))):
        raise Unreadable(
            trn(
                "is a list of {n} headline without its text; export the article itself",
                "is a list of {n} headlines without their texts; export the articles themselves",
                headlines,
            )
        )
    if stream.remark:
        collector.remark(source.name, stream.remark)


def is_factiva(lines: Sequence[str]) -> bool:
    """Whether lines are those of a Factiva export: its articles have headings, or end with a document's number."""
    lines = _filled(lines)
    own = [_without_code(line) for line in lines]
    named = any("Factiva" in line for line in lines)  # not in RTF, whose footers are no part of its text
    if any(map(NUMBER.fullmatch, own)) and (named or any(map(LENGTH.fullmatch, own))):
        return True
    return len(_headings(lines)) > (not named)


def read_factiva_lines(source: InputFile, lines: Sequence[str], collector: Collector, mend: Mend = list) -> None:
    """Collect the articles of an export as lines; `mend` puts the printed lines of a text together."""
    articles = list(_divided(_filled(lines)))
    numbered = [NUMBER.fullmatch(_without_code(own[-1])) is not None for own in articles]
    for number, own in enumerate(articles, 1):
        collector.announce()
        fields = _by_codes(own)
        entry = _of_fields(fields) if "HD" in fields else _of_lines(own)
        collector.add(place_of(source, number), replace(entry, text="\n\n".join(mend(entry.text.split("\n\n")))))
        if any(numbered) and not numbered[number - 1]:
            said = tr("ends without its document's number, and may be cut short; export it again if it is")
            collector.remark(place_of(source, number), said)


def _filled(lines: Sequence[str]) -> list[str]:
    """The lines with words; in Word a code has a cell of its own, and is joined with its first line.

    >>> _filled(["HD", "Le pont", "", "PD", "15 mai 2031", "TD", "Un.", "Deux."])
    ['HD\\tLe pont', 'PD\\t15 mai 2031', 'TD\\tUn.', 'Deux.']
    """
    filled = [line for line in lines if line.strip()]
    if not {"HD", "PD"} <= set(filled):
        return filled
    joined, code = [], ""
    for line in filled:
        if line.strip() in CODES:
            code = f"{line.strip()}\t"
        else:
            joined.append(code + line)
            code = ""
    return joined


def _divided(lines: Sequence[str]) -> Iterator[Sequence[str]]:
    """The lines of each article: up to its document's number or, where it has none, to the heading of the next."""
    headings = _headings(lines)
    start, headed = 0, False
    for place, line in enumerate(lines):
        if NUMBER.search(line) and NUMBER.fullmatch(_without_code(line)):
            yield lines[start : place + 1]
            start, headed = place + 1, False
        elif place in headings:
            if headed:
                yield lines[start : headings[place]]
                start = headings[place]
            headed = True
    if headed:
        end = next((place for place in range(start, len(lines)) if FOOTER.match(lines[place])), len(lines))
        yield lines[start:end]


def _headings(lines: Sequence[str]) -> dict[int, int]:
    """Where the headings of articles are (HD, or a length above a day), and the line with which each article begins."""
    found = {}
    for place, line in enumerate(lines):
        before, after = (lines[place - 1].strip() if place else ""), "".join(lines[place + 1 : place + 2]).strip()
        code = CODED.fullmatch(line)
        if code and code[1] == "HD":
            found[place] = place - before.startswith("SE")
        elif LENGTH.fullmatch(line.strip()) and isinstance(_dated(after, ""), datetime):
            found[place] = max(0, place - 1 - bool(before and is_by_line(before)))
    return found


def _is_wrapper(piece: str) -> bool:
    """Whether an element that is called an article holds nothing but the next one."""
    return len(piece) < 10_000 and "</div" not in piece.lower() and not re.search(r"\w", re.sub("<[^<>]*>", "", piece))


def _of_fields(fields: dict[str, list[str]]) -> Entry:
    """The article whose fields have codes."""
    one = {code: " ".join(lines) for code, lines in fields.items()}
    number = NUMBER.search(one.get("AN", ""))
    return Entry(
        text="\n\n".join([*fields.get("LP", []), *fields.get("TD", [])] or fields.get("ART", [])),
        title=one.get("HD", ""),
        outlet=one.get("SN", ""),
        date=_dated(one.get("PD", ""), one.get("ET", "")),
        author=one.get("BY", "").removeprefix("Von "),
        article_id=number[1] if number else one.get("AN", ""),
    )


def _of_lines(lines: Sequence[str], headline: str = "", by: str = "") -> Entry:
    """The article whose fields are known by their order: title, author, length, day, time, outlet, …, rights, text."""
    lines = [line.strip() for line in lines if line.strip()]
    end = next((place for place, line in enumerate(lines) if NUMBER.fullmatch(line)), len(lines))
    number = NUMBER.fullmatch(lines[end]) if end < len(lines) else None
    lines = lines[:end]
    length = next((place for place, line in enumerate(lines) if LENGTH.fullmatch(line)), None)
    if length is None:
        return Entry("")
    title, author = _title_and_author(lines[:length], headline)
    author = by or author
    after = lines[length + 1 :]
    time = after[1] if len(after) > 1 and TIME.fullmatch(after[1]) else ""
    head = 2 if time else 1
    outlet = after[head] if len(after) > head else ""
    return Entry(
        text="\n\n".join(after[_end_of_heading(after, head + 1) :]),
        title=title,
        outlet=outlet,
        date=_dated(after[0] if after else "", time),
        author=author.removeprefix("Von "),
        article_id=number[1] if number else "",
    )


def _title_and_author(lines: list[str], headline: str) -> tuple[str, str]:
    """What stands before the length: a section, the title (`headline` where the page marks it), the author."""
    if headline in lines:
        return headline, ", ".join(lines[lines.index(headline) + 1 :])
    if len(lines) > 1 and is_by_line(lines[-1]):
        return lines[-2], lines[-1]
    return (lines[-1] if lines else ""), ""


def _end_of_heading(lines: Sequence[str], start: int) -> int:
    """Where the text begins: after the line of rights, or where the lines of the heading end."""
    rights = next((place for place, line in enumerate(lines[start : start + 7], start) if RIGHTS.match(line)), None)
    if rights is not None:
        return rights + 1
    return next((place for place, line in enumerate(lines[start:], start) if not HEADING.fullmatch(line)), len(lines))


def _by_codes(lines: Sequence[str]) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = defaultdict(list)
    code = ""
    for line in lines:
        match = CODED.fullmatch(line)
        code = match[1] if match else code
        words = (match[2] if match else line).strip(" |\t")
        if code and words:
            fields[code].append(words)
    return dict(fields)


def _without_code(line: str) -> str:
    match = CODED.fullmatch(line)
    return (match[2] if match else line).strip(" |\t")


def _dated(day: str, time: str) -> Any:
    """The day with its time, as far as they can be read; the day as printed if it cannot."""
    time = re.sub(r" uhr$", "", time, flags=re.IGNORECASE)
    for written in (f"{day} {time.replace('.', ':')}", day):
        try:
            return parse_date(written)
        except ValueError:
            continue
    return day
