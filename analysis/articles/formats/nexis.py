"""Nexis Uni and LexisNexis: Word, RTF, text or HTML with many articles, told apart by the lines between them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.articles.collector import Collector, Entry
from analysis.articles.dates import parse_date
from analysis.articles.decode import declared_encoding, decode
from analysis.articles.files import InputFile
from analysis.articles.formats.long_exports import Mend, place_of
from analysis.articles.formats.markup import paragraphs, parse_html
from analysis.articles.formats.nexis_labels import BEFORE, RIGHTS, end_of_text, label_of
from analysis.wording import trn

END = re.compile(r"end of document|fin du document|fin de document|ende des dokuments|dokumentende", re.IGNORECASE)
COUNTER = re.compile(r"(?:do[ck]ument )?(\d{1,6}) (?:of|de|sur|von) (\d{1,6})(?: do[ck]umente?n?s?)?", re.IGNORECASE)
PAGE = re.compile(r"(?:page|seite) \d+ (?:of|de|sur|von) \d+", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d{2}")
STATED = re.compile(r"(?:documents?|dokumente) \((\d{1,6})\)", re.IGNORECASE)
NUMBERED = re.compile(r"\d+\. (.+)")
BODY = re.compile(r"body|corps(?: du texte)?|texte(?: int[ée]gral)?|hauptteil|text(?:k[öo]rper)?", re.IGNORECASE)
EDITION = re.compile(
    r"\(.*\)|.{0,30}\b[ée]dition\b.{0,30}|.{0,30}\bausgabe\b.{0,30}|correction appended", re.IGNORECASE
)
LEAD, BY = ("highlight", "encart"), ("byline", "auteur", "autor", "signature")
INNER = {"abstract", "full text", "résumé", "texte intégral"}


def is_nexis(lines: Sequence[str]) -> bool:
    """Whether lines are those of a Nexis export, or of the list of contents that comes with one."""
    lines = [line.strip() for line in lines]
    if any(END.fullmatch(line) or _is_counter(line) for line in lines) or _listed(lines):
        return True
    labels = {label_of(line) for line in lines}
    return any(map(BODY.fullmatch, lines)) and "length" in labels and "load-date" in labels


def read_nexis(source: InputFile, collector: Collector) -> None:
    """Collect the articles of an HTML export."""
    root = parse_html(decode(source.data(), declared_encoding(source.head))[0])
    read_nexis_lines(source, paragraphs(root) if root is not None else [], collector)


def read_nexis_lines(source: InputFile, lines: Sequence[str], collector: Collector, mend: Mend = list) -> None:
    """Collect the articles of an export, as lines; it announces the count that it states, else its ends of articles.

    `mend` puts the printed lines of a text together.
    """
    lines = [line for raw in lines if (line := " ".join(raw.split())) and not PAGE.fullmatch(line)]
    counters = [match for line in lines if (match := _is_counter(line))]
    articles, listed = _split(lines, bool(counters)), _listed(lines)
    if listed and not articles:
        said = trn(
            "lists {n} article and contains none; give the file that it lists",
            "lists {n} articles and contains none; give the files that it lists",
            len(listed),
        )
        collector.forget()
        return collector.remark(source.name, said)
    collector.announce(len(listed) or (int(counters[0][2]) if counters else len(articles)))
    for number, own in enumerate(articles, 1):
        entry = _older(own) if counters else _newer(own if number > 1 else _without_cover(own, listed))
        collector.add(place_of(source, number), replace(entry, text="\n\n".join(mend(entry.text.split("\n\n")))))


def _listed(lines: Sequence[str]) -> list[str]:
    """The titles in the list of contents at the head of an export; [] where there is none."""
    filled = [line for line in lines if line]
    place = next((place for place, line in enumerate(filled[:40]) if STATED.fullmatch(line)), len(filled))
    number = int(stated[1]) if (stated := STATED.fullmatch("".join(filled[place : place + 1]))) else 0
    titles = {line.partition(".")[0]: match[1] for line in filled[place + 1 :] if (match := NUMBERED.fullmatch(line))}
    if next(iter(titles), "") != "1" or str(number) not in titles:
        return []
    return [titles.get(str(place), "") for place in range(1, number + 1)]


def _without_cover(lines: Sequence[str], listed: Sequence[str]) -> Sequence[str]:
    """The lines of the first article without the list of contents: from the last line that equals the first title."""
    same = [place for place, line in enumerate(lines) if listed and _plain(line) and _plain(line) == _plain(listed[0])]
    if same:
        return lines[same[-1] :]
    day = next((place for place, line in enumerate(lines) if place > 1 and listed and _day(line)), 2)
    return lines[max(0, day - 2) :]


def _split(lines: Sequence[str], counted: bool) -> list[list[str]]:
    """The lines of each article: up to "End of Document", or from "1 of 3 DOCUMENTS" to the next."""
    articles: list[list[str]] = [[]]
    for line in lines:
        if _is_counter(line) if counted else END.fullmatch(line):
            articles.append([])
        else:
            articles[-1].append(line)
    if counted:
        return articles[1:]
    has_text = _body if len(articles) > 1 else (lambda own: next(filter(BODY.fullmatch, own), None))
    return [own for own in articles if has_text(own) is not None]


def _body(lines: Sequence[str]) -> int | None:
    """Where the line "Body" stands, or, where there is none, the last of the labels before the text."""
    bodies = [place for place, line in enumerate(lines) if BODY.fullmatch(line)]
    first = next((place for place in bodies if lines[place].lower() in ("body", "corps", "hauptteil")), None)
    if first is not None or bodies:
        return bodies[-1] if first is None else first
    labels = [place for place, line in enumerate(lines) if label_of(line) in BEFORE.split()]
    return labels[-1] if any(label_of(lines[place]) in ("length", "longueur", "länge") for place in labels) else None


def _newer(lines: Sequence[str]) -> Entry:
    """Title, outlet, day, rights, labels, "Body", text, "Classification" and more labels."""
    body = _body(lines) or 0
    days = [place for place in range(body) if _day(lines[place])]
    end = next((place for place in range(body) if RIGHTS.match(lines[place])), body)
    unread = [place for place in range(end) if YEAR.search(lines[place])] or [end]
    day = min((place for place in days if place < end), default=unread[-1])
    title, outlet = _title_and_outlet(lines[:day])
    labels, _ = _labelled(lines[day:body] if BODY.fullmatch(lines[body]) else lines[day:])
    lead = [labels[name] for name in LEAD if labels.get(name)]
    return Entry(
        text="\n\n".join([*lead, *_text(lines[body + 1 :], title)]),
        title=title,
        outlet=_spaced(outlet.rstrip(".")),
        date=lines[day] if day < end else "",
        author=next((labels[name] for name in BY if labels.get(name)), ""),
    )


def _title_and_outlet(lines: Sequence[str]) -> tuple[str, str]:
    """What stands above the day: the title, the outlet, and its edition, if it has one."""
    head = list(lines)
    while len(head) > 2 and EDITION.fullmatch(head[-1]):
        head.pop()
    return " ".join(head[:-1]), head[-1] if head else ""


def _spaced(outlet: str) -> str:
    """The outlet as it is usually written: "The Guardian(London)" has a blank before its bracket.

    >>> _spaced("La Tribune(Lyon)"), _spaced("La Tribune (Lyon)")
    ('La Tribune (Lyon)', 'La Tribune (Lyon)')
    """
    return re.sub(r"(?<=\w)\(", " (", outlet)


def _older(lines: Sequence[str]) -> Entry:
    """Outlet, day, title, labels, text and more labels; some editions have the title before the outlet."""
    day = next((place for place, line in enumerate(lines[:6]) if _day(line)), None)
    outlet = lines[day - 1] if day else (lines[0] if lines else "")
    if day and day > 1 and EDITION.fullmatch(outlet):
        outlet = lines[day - 2]
    rest = list(lines[(day + 1) if day is not None else 1 :])
    rest = [line for line in rest if not RIGHTS.match(line)]
    while len(rest) > 1 and EDITION.fullmatch(rest[0]) and not label_of(rest[0]):
        rest.pop(0)
    title = rest.pop(0) if rest and not label_of(rest[0]) else ""
    labels, rest = _labelled(rest)
    lead = [labels[name] for name in LEAD if labels.get(name)]
    return Entry(
        text="\n\n".join([*lead, *_text(rest, title)]),
        title=title,
        outlet=_spaced(outlet),
        date=lines[day] if day is not None else "",
        author=next((labels[name] for name in BY if labels.get(name)), ""),
    )


def _labelled(lines: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The labels before a text with their values, and the lines after them."""
    labels: dict[str, str] = {}
    for place, line in enumerate(lines):
        label = label_of(line)
        if label in BEFORE.split():
            labels[label] = line.partition(":")[2].strip()
        elif labels or label:
            return labels, list(lines[place:] if labels else lines)
    return labels, list(lines) if not labels else []


def _text(lines: Sequence[str], title: str) -> list[str]:
    """The lines up to the labels after the text, without what Nexis adds between them."""
    own = lines[: end_of_text(lines)]
    return [line for line in own if line.lower() not in INNER and line != title and not END.fullmatch(line)]


def _is_counter(line: str) -> re.Match[str] | None:
    """A line like "1 of 3 DOCUMENTS" or "Document 1 de 3"."""
    match = COUNTER.fullmatch(line)
    return match if match and re.search("do[ck]ument", line, re.IGNORECASE) else None


def _plain(title: str) -> str:
    """The first words of a title: lists cut long ones and add marks of their own."""
    return " ".join(re.findall(r"\w+", title.lower())[:8])


def _day(line: str) -> bool:
    try:
        return len(line) < 60 and any(map(str.isdigit, line)) and parse_date(line) is not None
    except ValueError:
        return False
