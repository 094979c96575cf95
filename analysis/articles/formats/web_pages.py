"""Saved web pages (HTML, MHTML, SingleFile): trafilatura finds the article between navigation and notices."""

import plistlib
import re
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes, policy
from html import unescape
from io import BytesIO
from typing import Any

from analysis.articles.authors import BY, is_by_line, without_by
from analysis.articles.boilerplate import without_title
from analysis.articles.collector import Collector, Entry
from analysis.articles.dates import find_date
from analysis.articles.decode import declared_encoding, decode
from analysis.articles.files import InputFile, Unreadable
from analysis.articles.formats.europresse import read_europresse
from analysis.articles.formats.factiva import read_factiva
from analysis.articles.formats.markup import DATA, first, parse_html
from analysis.articles.formats.nexis import read_nexis
from analysis.articles.formats.page_tables import table_rows
from analysis.articles.formats.table_files import announced, read_rows
from analysis.articles.kinds import form_of
from analysis.articles.metadata import take_in
from analysis.articles.outlets import about
from analysis.wording import tr

SAVED_FROM = re.compile(r"<!--[^>]{0,200}?(?:saved from url=\(\d+\)|url:)\s*(https?://[^\s>]+)")
LEAST = 8  # words; with fewer it is a menu
SENTENCE = re.compile(r"[.!?…»\"”)]\s*$")
PROSE = 0.25  # share of words in lines that end as sentences do; a page of links has only titles
SIGNED, LONGEST_SIGNED = 5, 150  # lines above the text, and their characters, that may name author and day
PUBLISHED = re.compile(
    r"(?:publié|paru|posté|mis(?:e)? (?:à jour|en ligne)|modifié|créé|le |\w+di |[0-3]?\d)", re.IGNORECASE
)
EXPORTS = {"europresse": read_europresse, "factiva": read_factiva, "nexis": read_nexis}
STATED = ("article:published_time", "datePublished", "date", "DC.date", "dcterms.date", "pubdate", "parsely-pub-date")


def read_page(source: InputFile, collector: Collector) -> None:
    """Collect a saved page as one article, or a table in it with one article per row."""
    text, remark = decode(source.data(), declared_encoding(source.head))
    if rows := table_rows(text):
        read_rows(source, announced(rows, collector), collector)
    else:
        _read(source, text, "", collector)
    if remark:
        collector.remark(source.name, remark)


def read_mhtml(source: InputFile, collector: Collector) -> None:
    """Collect a page, or an export, that a browser saved with its pictures in one file (.mhtml, .mht)."""
    message = message_from_bytes(source.data(), policy=policy.default)
    pages = [part for part in message.walk() if part.get_content_type() == "text/html"]
    if not pages:
        collector.announce()
        return collector.leave_out(source.name, tr("is an e-mail without a web page; save its text as .txt"))
    data = bytes(pages[0].get_payload(decode=True) or b"")
    url = str(message.get("Snapshot-Content-Location") or pages[0].get("Content-Location") or "")
    _read_packed(source, data, pages[0].get_content_charset(""), url, collector)


def read_webarchive(source: InputFile, collector: Collector) -> None:
    """Collect a page, or an export, that Safari saved with its pictures in one file (.webarchive)."""
    try:
        page = plistlib.loads(source.data())["WebMainResource"]
        data, charset = page["WebResourceData"], page.get("WebResourceTextEncodingName", "")
    except (plistlib.InvalidFileException, KeyError, TypeError, ValueError) as error:
        raise Unreadable(tr("is not a page, although Safari saves pages like this; save it as HTML")) from error
    _read_packed(source, data, charset, page.get("WebResourceURL", ""), collector)


def _read_packed(source: InputFile, data: bytes, charset: str, url: str, collector: Collector) -> None:
    """Collect the page of a file that holds its pictures too."""
    text, _ = decode(data, charset or declared_encoding(data))
    page = replace(source, open=lambda: BytesIO(text.encode()), form="")
    if read_export := EXPORTS.get(form := form_of(page)):
        collector.account["form"] = form
        read_export(page, collector)
    else:
        _read(source, text, url.strip(), collector)


def page_entry(text: str, url: str = "") -> Entry:
    """The article of a page; its text is empty if the page has none.

    >>> page_entry("<html><title>Un titre</title><body><p>Bonjour.</p></body></html>").title
    'Un titre'
    """
    saved = SAVED_FROM.search(text[:20_000])
    address = url if url.startswith("http") else saved[1] if saved else ""
    page = _extracted(DATA.sub("", text), address)
    if page is None:
        return Entry("", url=address)
    address = page.url or address
    stated = _stated_date(text)
    host = page.sitename or ""
    lines = [line for line in (page.text or "").split("\n") if line.strip()]
    author, day, lines = _signed(without_title("\n".join(lines), page.title or "").split("\n"))
    outlet = host if host and "/" not in host else ""
    named = "" if outlet else _outlet_in_title(text)
    date = stated or day or page.date
    guesses = {"date": bool(date) and not stated, "outlet": bool(named)}
    return Entry(
        text="\n\n".join(line for line in lines if line.strip()),
        title=page.title or "",
        outlet=outlet or named,
        date=date or "",
        author=page.author or author,
        url=address,
        guessed=tuple(name for name, guess in guesses.items() if guess),
    )


def _signed(lines: list[str]) -> tuple[str, datetime | None, list[str]]:
    """The author and the day that short lines above the text name, and the lines without them.

    >>> _signed(["Par Anne Rey", "Publié le 13 mai 2031 à 17h22", "Le pont a rouvert."])
    ('Anne Rey', datetime.datetime(2031, 5, 13, 17, 22), ['Le pont a rouvert.'])
    """
    author, day = "", None
    kept = list(lines)
    for line in lines[:SIGNED]:
        short = len(line) <= LONGEST_SIGNED and not line.rstrip().endswith((".", "!", "?", "…", "»"))
        if short and not author and BY.match(line) and is_by_line(line):
            author = without_by(line.strip())
        elif short and PUBLISHED.match(line) and (printed := find_date(line)):
            day = day or printed
        else:
            continue
        kept.remove(line)
    return author, day, kept or list(lines)


def _outlet_in_title(text: str) -> str:
    """The outlet that a page names after its title, if it is a known one: "Le pont rouvre | Le Figaro"."""
    title = re.search(r"<title[^>]*>([^<]{3,500})</title>", text[:200_000], re.IGNORECASE)
    parts = re.split(r" [-–—|•] ", unescape(title[1])) if title else []
    known = about(parts[-1]) if len(parts) > 1 else None
    return known.name if known else ""


def _read(source: InputFile, text: str, url: str, collector: Collector) -> None:
    entry = page_entry(text, url)
    if not _is_article(entry.text):
        collector.announce()
        collector.leave_out(source.name, tr("is a page without the text of an article (menus and pictures only)"))
    else:
        take_in(source, entry, collector)


def _is_article(text: str) -> bool:
    """Whether what is found is prose, and not a menu."""
    words = len(text.split())
    prose = sum(len(line.split()) for line in text.splitlines() if SENTENCE.search(line))
    return words >= LEAST and prose >= PROSE * words


def _extracted(text: str, url: str) -> Any:
    """What trafilatura makes of a page; None where it finds nothing."""
    from trafilatura import bare_extraction  # half a second to import, which folders of text do not need

    root = parse_html(text)
    if root is None:
        return None
    dates = {"original_date": True, "extensive_search": False}
    return bare_extraction(
        root,
        url=url or None,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=dates,
    )


def _stated_date(text: str) -> str:
    """The date and time in a page's metadata."""
    root = parse_html(text[:200_000])
    if root is None:
        return ""
    for name in STATED:
        if (tag := first(root, f"//meta[@property='{name}' or @name='{name}' or @itemprop='{name}']")) is not None:
            return tag.get("content") or ""
    linked = re.search(r'"datePublished"\s*:\s*"([^"]{8,40})"', text[:2_000_000])
    if linked:
        return linked[1]
    time = first(root, "//time[@datetime and (@pubdate or @itemprop)]")
    return (time.get("datetime") or "") if time is not None else ""
