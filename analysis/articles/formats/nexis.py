"""Nexis Uni and LexisNexis: Word, RTF or HTML with many articles, told apart by the lines between them."""

import re
from collections.abc import Sequence

from analysis.articles.dates import parse_date
from analysis.articles.decode import declared_encoding, decode
from analysis.articles.files import Source
from analysis.articles.formats.markup import paragraphs, parse_html
from analysis.articles.formats.pieces import place_of
from analysis.articles.found import Entry, Found
from analysis.wording import trn

END = re.compile(r"end of document|fin du document|fin de document|ende des dokuments|dokumentende", re.IGNORECASE)
COUNTER = re.compile(r"(?:document )?(\d+) (?:of|de|sur|von) (\d+)(?: documents?| dokumenten?)?", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d{2}")
STATED = re.compile(r"(?:documents?|dokumente) \((\d+)\)", re.IGNORECASE)
BODY = re.compile(r"body|corps(?: du texte)?|texte(?: int[ée]gral)?|hauptteil|text(?:k[öo]rper)?", re.IGNORECASE)
# Labels before the text, and those after it; older exports have them in capitals.
BEFORE = (
    "section rubrique sektion length longueur länge byline auteur autor dateline lieu highlight encart series série"
)
AFTER = (
    "classification klassifizierung load-date date-chargement language langue sprache publication-type "
    "type-publication subject sujet organization organisation company société societe person personne geographic "
    "localisation-geo industry secteur-activite ticker symbole-boursier graphic illustration correction notes "
    "update-date journal-code zeitungs-code publikationstyp ladedatum"
)
INNER = {"abstract", "full text", "résumé", "texte intégral"}
LABELLED = re.compile(r"([^\W\d][\w -]{2,24}?)\s?:\s*(.*)", re.DOTALL)
RIGHTS = re.compile(r"(?:copyright|©|tous droits réservés|all rights reserved)", re.IGNORECASE)


def is_nexis(lines: Sequence[str]) -> bool:
    """Whether lines are those of a Nexis export, or of the list of contents that comes with one."""
    lines = [line.strip() for line in lines]
    return any(END.fullmatch(line) or _is_counter(line) for line in lines) or _listed(lines) > 0


def read_nexis(source: Source, found: Found) -> None:
    """Take in the articles of an HTML export."""
    root = parse_html(decode(source.data(), declared_encoding(source.head))[0])
    read_nexis_lines(source, paragraphs(root) if root is not None else [], found)


def read_nexis_lines(source: Source, lines: Sequence[str], found: Found) -> None:
    """Take in the articles of an export, as lines; it announces what it counts, else its articles' ends."""
    lines = [line for raw in lines if (line := " ".join(raw.split()))]
    counters = [match for line in lines if (match := _is_counter(line))]
    articles = _split(lines, bool(counters))
    if (listed := _listed(lines)) and not articles:
        said = trn(
            "lists {n} article and holds none; give the file that it lists",
            "lists {n} articles and holds none; give the files that it lists",
            listed,
        )
        found.forget()
        return found.remark(source.name, said)
    found.announce(listed or (int(counters[0][2]) if counters else len(articles)))
    for number, own in enumerate(articles, 1):
        found.add(place_of(source, number), _older(own) if counters else _newer(own))


def _listed(lines: Sequence[str]) -> int:
    """The number of articles in the list of contents at the head of an export; 0 where there is none."""
    filled = [line for line in lines if line]
    place = next((place for place, line in enumerate(filled[:40]) if STATED.fullmatch(line)), len(filled))
    number = int(stated[1]) if (stated := STATED.fullmatch("".join(filled[place : place + 1]))) else 0
    numbered = [line.partition(".")[0] for line in filled[place + 1 :]]
    return number if numbered[:1] == ["1"] and str(number) in numbered else 0


def _split(lines: Sequence[str], counted: bool) -> list[list[str]]:
    """The lines of each article: up to "End of Document", or from "1 of 3 DOCUMENTS" to the next."""
    articles: list[list[str]] = [[]]
    for line in lines:
        if _is_counter(line) if counted else END.fullmatch(line):
            articles.append([])
        else:
            articles[-1].append(line)
    return articles[1:] if counted else [own for own in articles if any(map(BODY.fullmatch, own))]


def _newer(lines: Sequence[str]) -> Entry:
    """Title, outlet, day, rights, labels, "Body", text, "Classification" and more labels."""
    body = max(place for place, line in enumerate(lines) if BODY.fullmatch(line))
    body = next((place for place, line in enumerate(lines) if line.lower() in ("body", "corps", "hauptteil")), body)
    days = [place for place in range(body) if _day(lines[place])]
    end = next((place for place in range(body) if RIGHTS.match(lines[place])), body)
    unread = [place for place in range(end) if YEAR.search(lines[place])] or [end]
    day = (days or unread)[-1]
    head = lines[max(0, day - 2) : day]
    labels, _ = _labelled(lines[day:body])
    return Entry(
        text="\n\n".join(_text(lines[body + 1 :])),
        title=head[0] if len(head) == 2 else "",
        outlet=head[-1].rstrip(".") if head else "",
        date=lines[day] if day < end else "",
        author=labels.get("byline") or labels.get("auteur") or labels.get("autor") or "",
    )


def _older(lines: Sequence[str]) -> Entry:
    """Outlet, day, title, labels, text and more labels; some editions have the title before the outlet."""
    day = next((place for place, line in enumerate(lines[:6]) if _day(line)), None)
    outlet = lines[day - 1] if day else (lines[0] if lines else "")
    rest = list(lines[(day + 1) if day is not None else 1 :])
    rest = [line for line in rest if not RIGHTS.match(line)]
    title = rest.pop(0) if rest and not _label(rest[0]) else ""
    labels, rest = _labelled(rest)
    lead = [labels[name] for name in ("highlight", "encart") if labels.get(name)]
    return Entry(
        text="\n\n".join([*lead, *_text(rest)]),
        title=title,
        outlet=outlet,
        date=lines[day] if day is not None else "",
        author=labels.get("byline") or labels.get("auteur") or labels.get("autor") or "",
    )


def _labelled(lines: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The labels before a text with what they say, and the lines from there on."""
    labels: dict[str, str] = {}
    for place, line in enumerate(lines):
        label = _label(line)
        if label in BEFORE.split():
            labels[label] = line.partition(":")[2].strip()
        elif labels or label:
            return labels, list(lines[place:])
    return labels, list(lines) if not labels else []


def _text(lines: Sequence[str]) -> list[str]:
    """The lines up to the labels after the text, without what Nexis adds between them."""
    end = next((place for place, line in enumerate(lines) if _label(line) in AFTER.split()), len(lines))
    return [line for line in lines[:end] if line.lower() not in INNER and not END.fullmatch(line)]


def _label(line: str) -> str:
    """The label that a line has: "Length: 937 words" -> "length"; a line of text has none."""
    found = LABELLED.fullmatch(line)
    label = (found[1] if found else line).lower().replace(" ", "-")
    return label if label in BEFORE.split() or label in AFTER.split() else ""


def _is_counter(line: str) -> re.Match[str] | None:
    """A line like "1 of 3 DOCUMENTS" or "Document 1 de 3"."""
    found = COUNTER.fullmatch(line)
    return found if (found and "document" in line.lower()) or (found and "dokument" in line.lower()) else None


def _day(line: str) -> bool:
    try:
        return len(line) < 60 and any(map(str.isdigit, line)) and parse_date(line) is not None
    except ValueError:
        return False
