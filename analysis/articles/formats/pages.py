"""Saved web pages (HTML, MHTML, SingleFile): trafilatura finds the article between navigation and notices."""

import re
from email import message_from_bytes, policy
from typing import Any

from analysis.articles.boilerplate import without_title
from analysis.articles.decode import declared_encoding, decode
from analysis.articles.files import Source
from analysis.articles.formats.markup import DATA, first, parse_html
from analysis.articles.found import Entry, Found
from analysis.articles.metadata import take_in
from analysis.wording import tr

SAVED_FROM = re.compile(r"<!--[^>]{0,200}?(?:saved from url=\(\d+\)|url:)\s*(https?://[^\s>]+)")
LEAST = 8  # words, below which what is found is a menu
STATED = ("article:published_time", "datePublished", "date", "DC.date", "dcterms.date", "pubdate", "parsely-pub-date")


def read_page(source: Source, found: Found) -> None:
    """Take in a saved page as one article."""
    text, remark = decode(source.data(), declared_encoding(source.head))
    _read(source, text, "", found)
    if remark:
        found.remark(source.name, remark)


def read_mhtml(source: Source, found: Found) -> None:
    """Take in a page that a browser saved with its pictures in one file (.mhtml, .mht)."""
    message = message_from_bytes(source.data(), policy=policy.default)
    pages = [part for part in message.walk() if part.get_content_type() == "text/html"]
    if not pages:
        found.announce()
        return found.leave_out(source.name, tr("holds no page"))
    data = bytes(pages[0].get_payload(decode=True) or b"")
    url = str(message.get("Snapshot-Content-Location") or pages[0].get("Content-Location") or "")
    charset = pages[0].get_content_charset("") or declared_encoding(data)
    return _read(source, decode(data, charset)[0], url.strip(), found)


def page_entry(text: str, url: str = "") -> Entry:
    """The article of a page; its text is empty if the page has none.

    >>> page_entry("<html><title>Un titre</title><body><p>Bonjour.</p></body></html>").title
    'Un titre'
    """
    saved = SAVED_FROM.search(text[:20_000])
    address = url if url.startswith("http") else saved[1] if saved else ""
    found = _extracted(DATA.sub("", text), address)
    if found is None:
        return Entry("", url=address)
    address = found.url or address
    stated = _stated_date(text)
    host = found.sitename or ""
    lines = [line for line in (found.text or "").split("\n") if line.strip()]
    return Entry(
        text=without_title("\n\n".join(lines), found.title or ""),
        title=found.title or "",
        outlet=host if host and "/" not in host else "",
        date=stated or found.date or "",
        author=found.author or "",
        url=address,
        guessed=() if stated or not found.date else ("date",),
    )


def _read(source: Source, text: str, url: str, found: Found) -> None:
    entry = page_entry(text, url)
    if len(entry.text.split()) < LEAST:
        found.announce()
        found.leave_out(source.name, tr("is a page without the text of an article (menus and pictures only)"))
    else:
        take_in(source, entry, found)


def _extracted(text: str, url: str) -> Any:
    """What trafilatura makes of a page; None where it finds nothing."""
    from trafilatura import bare_extraction  # half a second that folders of text need not pay

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
    """The date and time that a page states of itself for machines."""
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
