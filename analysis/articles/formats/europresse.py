"""Europresse (Cision, Eureka): HTML with many articles, in today's layout, that of 2016, or the older one in tables."""

import re
from datetime import datetime
from typing import Any

from analysis.articles.collector import Collector, Entry
from analysis.articles.dates import find_date, find_dates
from analysis.articles.decode import TextStream, declared_encoding
from analysis.articles.files import InputFile
from analysis.articles.formats.long_exports import announce, pieces, place_of
from analysis.articles.formats.markup import CONTROLS, drop, every, first, has_class, paragraphs, parse_html, text_of
from analysis.wording import tr

ARTICLE = re.compile(r"<article[\s>]", re.IGNORECASE)
TABLE = re.compile(r"<span class=[\"']?DocPublicationName", re.IGNORECASE)
# Without a frame around each article, an outlet begins a new one; a page without outlets shows a single article.
OUTLET = re.compile(r"<\w+ class=[\"'][\w -]*rdp__DocPublicationName", re.IGNORECASE)
PAGE = re.compile(r"<body[\s>]", re.IGNORECASE)
# The count on the cover; "340 documents trouvés" counts what the search found, not what was exported.
COUNTER = re.compile(
    r"nombre d(?:e |['’])(?:documents?|articles?)\s?: ?(\d{1,5})"
    r"|(?<!\d)(\d{1,5}) (?:documents?|articles?)\b(?! (?:trouv|correspond|found|match|sur |of ))",
    re.IGNORECASE,
)
DOCUMENT = re.compile(r"news·(\d{8})·[\w·-]+")
NOT_TEXT = (
    f"//aside | //footer | //*{has_class('apd-wrapper', 'Doc-LegalInfo', 'img-container')} | //*[@id='entityList']"
    f" | //*{has_class('transcript')}/*{has_class('time')}"
)
TITLES = ("rdp__articletitle", "titreArticleVisu", "TitreArticleVisu")
TEXT = has_class("docOcurrContainer")
BODIES = (
    f"//*{TEXT}[not(self::p)][not(ancestor::*{TEXT})]",
    "//section//p[not(ancestor::p)]",
    f"//*{has_class('DocText')}",
    "//section",
)
TITLES_AND_TEXT = (
    f"//p[not(ancestor-or-self::*{has_class('docOcurrContainer', 'titreArticle', 'docAuthors')})]"
    f" | //*{has_class('docOcurrContainer', 'titreArticle', *TITLES)}"
)
TAG, WRAPPER = re.compile(r"<[^<>]*>"), 10_000  # characters of an `<article>` that merely wraps another
LEAD = 10  # words, from which on a line beside the text is a paragraph and no heading
PUBLISHED_IN = re.compile(r"^(?:Cet article est paru dans|This article appeared in)\b")
END = re.compile(
    r"^(?:Num[ée]ro de document|Document number|News document)\s?: ?\S*\d|^(?:©|\(c\)) ?\d{4} ", re.IGNORECASE
)
AUTHOR = re.compile(r"[^.!?:;«»\"]{3,80}")


def read_europresse(source: InputFile, collector: Collector) -> None:
    """Collect the articles of an export; it announces the count on its cover, else that of its headings."""
    stream = TextStream(source.pieces(), declared_encoding(source.head))
    head = source.head.decode("utf-8", "replace")
    ways = (ARTICLE, OUTLET, TABLE, *((PAGE,) if "docOcurrContainer" in head else ()))
    opening = next((way for way in ways if way.search(head)), TABLE)
    in_tables = opening is TABLE
    parts = pieces(stream, opening)
    before = parse_html(next(parts))
    counted = COUNTER.search(text_of(before)) if before is not None else None
    stated = announce(collector, int(counted[1] or counted[2]) if counted else 0)
    piece = ""
    own = (part for part in parts if not _is_wrapper(part)) if opening is ARTICLE else parts
    for number, piece in enumerate(own, 1):
        if not stated:
            collector.announce()
        root = parse_html(piece)
        if root is None:
            collector.leave_out(place_of(source, number), tr("has no text"))
        else:
            collector.add(
                place_of(source, number), (_in_tables if in_tables else _article)(root, DOCUMENT.search(piece))
            )
    if stream.remark:
        collector.remark(source.name, stream.remark)
    if piece and not re.search(r"</(?:article|body|html|table)\s*>", piece, re.IGNORECASE):
        collector.remark(source.name, tr("ends in the middle of an article; export it again"))


def _article(root: Any, document: re.Match[str] | None) -> Entry:
    """The article in an `<article>` element, of today's layout or that of 2016."""
    entry = _entry(root, document)
    entry.author = _author(root)
    drop(every(root, NOT_TEXT))
    body = _body(root)
    lines = [*(line for line in _lead(root, entry.author) if line not in body), *body]
    links = every(root, "//a[@href]/@href") if any(map(PUBLISHED_IN.match, lines)) else []
    entry.url = next((link for link in links if link.startswith("http")), "")
    entry.text = "\n\n".join(line for line in lines if not PUBLISHED_IN.match(line))
    return entry


def _is_wrapper(piece: str) -> bool:
    """Whether an `<article>` holds nothing but the next one."""
    return len(piece) < WRAPPER and "</article" not in piece.lower() and not re.search(r"\w", TAG.sub("", piece))


def _author(root: Any) -> str:
    """The author, named after the title; what else the same frame holds is a heading."""
    title = has_class("titreArticle")
    ways = (
        f"//*{has_class('docAuthors')}",
        f"//*{title}/following-sibling::*{has_class('sm-margin-bottomNews')}",
        f"//*{has_class('sm-margin-bottomNews')}[not(ancestor::*{title})][not(following::*{title})]",
        f"//header/*{title}/following-sibling::div[1]",  # the form of 2016
    )
    return next((author for way in ways if (author := text_of(first(root, way)))), "")


def _lead(root: Any, author: str) -> list[str]:
    """The paragraphs that stand between the title and the text."""
    lines: list[str] = []
    waiting: list[str] = []
    after_title = False
    for element in every(root, TITLES_AND_TEXT):
        classes = set((element.get("class") or "").split())
        if "docOcurrContainer" in classes:
            lines, waiting = lines + waiting, []
        elif not classes.isdisjoint(("titreArticle", *TITLES)):
            after_title = True
        elif after_title:
            waiting += paragraphs(element)
    return [line for line in lines if line != author and len(line.split()) >= LEAD]


def _body(root: Any) -> list[str]:
    """The paragraphs of the text, in whichever container this form has it, and those beside it in its section."""
    for boxes in BODIES:
        if lines := [line for box in every(root, boxes) for line in paragraphs(box)]:
            known = set(lines)
            section = [line for part in every(root, "//section") for line in paragraphs(part)]
            section = [line for line in section if line in known or len(line.split()) >= LEAD]
            return section if known <= set(section) else lines
    return []


def _in_tables(root: Any, document: re.Match[str] | None) -> Entry:
    """The article of the older form, where headings and text stand side by side in a cell of a table."""
    heading = text_of(first(root, f"//*{has_class(*TITLES)}"))
    entry = _entry(root, document)
    drop(every(root, f"//*{has_class('DocPublicationName', 'DocHeader')}"))
    lines = paragraphs(root)
    start = lines.index(heading) + 1 if heading in lines else 0  # headings stand before the title too
    end = next((number for number, line in enumerate(lines) if END.match(line)), len(lines))
    lines = lines[start:end]
    if len(lines) > 1 and AUTHOR.fullmatch(lines[0]):
        entry.author, *lines = lines
    entry.title, entry.text = heading, "\n\n".join(lines)
    return entry


def _entry(root: Any, document: re.Match[str] | None) -> Entry:
    """Outlet, day, title and number of an article."""
    outlet = first(root, f"//*{has_class('DocPublicationName')}")
    if outlet is None:
        outlet = first(root, f"//*{has_class('rdp__DocPublicationName')}")
    for end in every(outlet, ".//br") if outlet is not None else []:
        end.tail = f"\n{CONTROLS.sub('', end.tail or '')}"
    name = re.split(r"\n|\s{2,}", (outlet.text_content() if outlet is not None else "").strip())[0]
    title = next((text for name_ in TITLES if (text := text_of(first(root, f"//*{has_class(name_)}")))), "")
    title = title or text_of(first(root, "//*[contains(@class, 'titreArticle')]"))
    numbered = find_date(f"{document[1][:4]}-{document[1][4:6]}-{document[1][6:]}") if document else None
    date = _day(root, title, numbered)
    return Entry(
        text="",
        title=title,
        outlet=name.split(", no.")[0].strip(" ,"),
        date=date or numbered,
        article_id=document[0] if document else "",
        guessed=("date",) if numbered and not date else (),
    )


def _day(root: Any, title: str, numbered: datetime | None) -> datetime | None:
    """The day that an article's header states, above its title if nowhere else."""
    header = " ".join(map(text_of, every(root, f"//*{has_class('DocHeader')}")))
    # A mark between lines: "no. 12" above "février 2031" is not a day.
    others = " ; ".join(text_of(header, " ; ") for header in every(root, "//header"))
    return _own_day(header, numbered) or _own_day(others.partition(title)[0] if title else others, numbered)


def _own_day(header: str, numbered: datetime | None) -> datetime | None:
    """The day in a header: of several the one next to that of the document's number, else the last.

    The others are in the names of sections, which stand before the day.

    >>> _own_day("Armistice du 11 novembre 1918, mardi 14 mars 2006, p. 12", None)
    datetime.datetime(2006, 3, 14, 0, 0)
    """
    dates = list(find_dates(header))
    if numbered and dates:
        return min(dates, key=lambda date: abs(date - numbered))
    return dates[-1] if dates else None
