"""PDF: the text layer, one article per file; a scan has none and is reported as one."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from threading import Lock
from typing import Any

from analysis.articles.authors import is_by_line
from analysis.articles.collector import Collector, Entry
from analysis.articles.dates import find_date
from analysis.articles.files import InputFile, Unreadable
from analysis.articles.formats.europresse_print import read_print
from analysis.articles.formats.line_exports import read_export
from analysis.articles.formats.printed import around, printed_lines, printed_paragraphs, without_foot
from analysis.articles.metadata import take_in
from analysis.articles.outlets import about, outlet_of
from analysis.wording import tr, trn

PAGES = 10_000  # no export has as many
LEAST = 40  # characters per page; with fewer it is a scan
ADDRESS = re.compile(r"https?://\S+")
LONGEST_BY_LINE, HEADS = 120, 6  # characters of a line that names author or day, and lines among which it stands
READING_TIME = re.compile(r"(?:temps de lecture|lecture)?\W*\b\d+ ?min(?:utes?|\.)?\b.*$", re.IGNORECASE)
ELIDED = "…"  # in an address that is longer than the page is wide
ENDS = re.compile(r"[.!?…»]$")
# What programs put where nobody has given a title.
NO_TITLE = re.compile(
    r"^about:|^https?:|^(?:untitled|sans titre|document ?\d*|microsoft word\b.*)$|\.\w{3,4}$", re.IGNORECASE
)
JOINED = re.compile(r"[\x02\ufffe](?=[\dA-ZÀ-Ý])")  # PDFium takes a dash at the end of a line for a hyphen
LineTest = Callable[[str], object]
ONE_AT_A_TIME = Lock()  # two threads may not call PDFium at once


def read_pdf(source: InputFile, collector: Collector) -> None:
    """Collect a PDF file: one article, or an export of a press database."""
    pages, title = pdf_pages(source.data())
    if sum(map(len, pages)) < LEAST * min(len(pages), 3):
        collector.announce()
        said = trn(
            "is a scan: {n} page without text; run text recognition (OCR) on it",
            "is a scan: {n} pages without text; run text recognition (OCR) on it",
            len(pages),
        )
        return collector.leave_out(source.name, said)
    lines, _ = printed_lines(pages)
    lines = [line for joined in lines for line in JOINED.sub("-\n", joined).split("\n")]
    mend = partial(printed_paragraphs, is_boilerplate=collector.boilerplate.entry_of)
    if read_print(source, pages, collector, mend) or read_export(source, lines, collector, mend):
        return None
    entry, address = printed_article(pages, title, collector.boilerplate.entry_of)
    if address:
        said = tr("is a page that a browser printed, with menus and links; save the page itself if you can (HTML)")
        collector.remark(source.name, said)
    return take_in(source, entry, collector)


def pdf_pages(data: bytes) -> tuple[list[str], str]:
    """The text of each page, and the title that the file states.

    Raises Unreadable for what is no PDF, is locked or has too many pages.
    """
    import pypdfium2

    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise Unreadable(tr("is a broken or locked PDF")) from error
        try:
            if len(document) > PAGES:
                raise Unreadable(tr("is too large to be read as a whole; cut it into smaller files"))
            pages = [document[page].get_textpage().get_text_bounded() for page in range(len(document))]
            title = document.get_metadata_dict().get("Title", "")
        finally:
            document.close()
    return pages, title


def printed_article(pages: Sequence[str], stated: str, is_boilerplate: LineTest) -> tuple[Entry, str]:
    """The article of printed pages with the title that their file states, and the address at the foot of the pages.

    What stands above the title is not part of the text, but may name outlet and day. Browsers print the page's
    address, and state the outlet after the title: "Le pont rouvre - Le Ducat".
    """
    lines, running = printed_lines(pages)
    address = next((match[0] for line in running if (match := ADDRESS.search(line))), "")
    lines = without_foot(lines, is_boilerplate) if address else lines
    stated = "" if NO_TITLE.search(stated) else stated
    title, _, outlet = stated.rpartition(" - ") if " - " in stated else stated.rpartition(" | ")
    whole = Entry(
        "\n".join(printed_paragraphs(lines, is_boilerplate)),
        stated.strip(),
        guessed=("title",) if stated.strip() else (),
    )
    for name, site in ((stated, ""), (title, outlet)):
        parts = around(lines, name)
        if parts and (address or not any(map(ENDS.search, parts[0]))):
            return _headed(*parts, Entry("", name.strip(), site.strip()), address, is_boilerplate), address
    whole.url = "" if ELIDED in address else address
    return whole, address


def _headed(above: list[str], below: list[str], entry: Entry, address: str, is_boilerplate: LineTest) -> Entry:
    """The article whose title divides its lines; a line under it may name the author and the day."""
    lines = printed_paragraphs(below, is_boilerplate)
    heads, lines = _heads(lines)
    named = (part for line in heads for part in line.split(" | ") if is_by_line(part))
    author = next(named, "")
    outlets = (known.name for line in [*above, entry.outlet] if (known := about(line)))
    day = find_date(" ".join([*above, *heads]))
    values: dict[str, Any] = {
        "title": entry.title,
        "outlet": next(outlets, entry.outlet) or outlet_of(address),
        "date": day,
        "author": author,
    }
    text = "\n".join(lines)
    url = "" if ELIDED in address else address
    return Entry(text, **values, url=url, guessed=tuple(name for name, value in values.items() if value))


def _heads(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines under a title that name author and day, and all others."""
    heads = [
        line
        for line in lines[: HEADS if len(lines) > 1 else 0]
        if len(line) < LONGEST_BY_LINE
        and not ENDS.search(READING_TIME.sub("", line).strip() or "-")
        and (is_by_line(line.split(" | ")[0]) or find_date(line) or READING_TIME.match(line))
    ]
    return heads, [line for line in lines if line not in heads] or lines


def pdf_text(data: bytes, is_boilerplate: LineTest) -> str:
    """The text of the article in a PDF file. Raises Unreadable as `pdf_pages` does."""
    return printed_article(*pdf_pages(data), is_boilerplate)[0].text
