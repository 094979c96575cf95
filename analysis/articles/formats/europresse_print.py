"""Europresse (Eureka, CEDROM-SNi) as PDF, text or Word: document after document, each with head, notice and number.

No real file of this form is public. The scripts of scholars who clean such files agree on this much: a cover
"Documents sauvegardés … CEDROM-SNi Inc.", a list of contents, and of each document "Nom de la source" to "… mots", its
title and text, the notice "© … visualisation personnelle et temporaire", and its number (news·20310514·EV·0001). A file
without these is not read as one. Where the title ends is guessed: the text does not show it.
"""

import re
from collections.abc import Sequence

from analysis.articles.collector import Collector, Entry
from analysis.articles.dates import find_date
from analysis.articles.files import InputFile, Unreadable
from analysis.articles.formats.long_exports import Mend, place_of
from analysis.wording import tr

NUMBER = re.compile(r"\bnews·\d{8}·[\w·-]+")
STATED = re.compile(r"(?:^|• )(\d{1,5}) documents?\b", re.IGNORECASE)
COVER = 60  # lines in which a cover says how many documents there are
SOURCE = re.compile(r"(?:Nom de la source|Source name)\b\s*:?\s*(.*)", re.IGNORECASE)
WORDS = re.compile(r"\b\d[\d\s\u202f]* (?:mots|words)\b", re.IGNORECASE)  # the end of a head
RUNNING = re.compile(r"(?:Documents sauvegardés|Saved documents)?\W*\d{0,4}")  # at the edges of pages
NOTICE = re.compile(r"^(?:©|\(c\)) ?\d{4}\b|^(?:Certificat émis le|Certificate issued on)\b", re.IGNORECASE)


def read_print(source: InputFile, pages: Sequence[str], collector: Collector, mend: Mend) -> bool:
    """Collect the documents of an export; False for pages that are none.

    Raises Unreadable for an export whose documents have no heads by which they could be read.
    """
    printed = (line.strip() for page in pages for line in page.splitlines())
    lines = [line for line in printed if line and not RUNNING.fullmatch(line)]
    ends = [place for place, line in enumerate(lines) if NUMBER.search(line)]
    if not ends:
        return False
    documents = [lines[start:end] for start, end in zip([0, *(end + 1 for end in ends)], ends, strict=False)]
    heads = [_end_of_head(document) for document in documents]
    if len(ends) == 1 and not heads[0]:  # a page of the site
        return False
    stated = next((int(match[1]) for line in lines[:COVER] if (match := STATED.search(line))), len(ends))
    collector.account["form"] = "europresse"
    collector.announce(stated)
    if not all(heads):
        raise Unreadable(
            tr("is an export of Europresse without its layout, with {n} articles; export them as HTML", n=stated)
        )
    collector.remark(
        source.name, tr("is an export of Europresse without its layout, whose titles are guessed; export it as HTML")
    )
    for number, (document, head, end) in enumerate(zip(documents, heads, ends, strict=True), 1):
        entry = _document(document[:head], document[head:], mend)
        entry.article_id = NUMBER.search(lines[end])[0]  # type: ignore[index]
        collector.add(place_of(source, number), entry)
    return True


def _end_of_head(document: Sequence[str]) -> int:
    """The line after the head of a document; 0 where it has none. A list of contents before it counts words too."""
    start = next((place for place in reversed(range(len(document))) if SOURCE.match(document[place])), -1)
    words = (place + 1 for place in range(start + 1, len(document)) if WORDS.search(document[place]))
    return next(words, 0) if start >= 0 else 0


def _document(head: Sequence[str], lines: Sequence[str], mend: Mend) -> Entry:
    """The article of a document: outlet and day from its head, its first line as its title."""
    start = next(place for place in reversed(range(len(head))) if SOURCE.match(head[place]))
    outlet = SOURCE.match(head[start])[1] or head[start + 1]  # type: ignore[index]
    end = next((place for place, line in enumerate(lines) if NOTICE.match(line)), len(lines))
    title, *rest = [*lines[:end], ""]
    while rest and rest[0][:1].islower():
        title = f"{title} {rest.pop(0)}"
    text = "\n".join(mend([line for line in rest if line]) if any(rest) else [])
    return Entry(text, title, outlet, find_date(" ".join(head[start:])), guessed=("title",))
