"""RSS and Atom files; an entry without text is reported."""

import re
from typing import Any

from analysis.articles.collector import Collector, Entry
from analysis.articles.files import InputFile
from analysis.articles.formats.long_exports import place_of
from analysis.articles.formats.markup import first, html_text, parse_xml, text_of
from analysis.articles.outlets import known_outlet, outlet_name
from analysis.wording import tr

TEXTS = ("encoded", "content", "description", "summary")  # the fullest first
DATES = ("pubDate", "published", "date", "updated")


def read_feed(source: InputFile, collector: Collector) -> None:
    """Collect the entries of a feed."""
    root, fault = parse_xml(source.data(), "//item | //entry")
    outlet = text_of(first(root, "//channel/title | /feed/title"))
    for number, item in enumerate(root.xpath("//item | //entry"), 1):
        collector.announce()
        entry = _entry(item, outlet)
        if _says_more(entry.text, f"{entry.title} {entry.outlet}"):
            entry.article_id = entry.article_id or f"{source.stem}-{number}"
            collector.add(place_of(source, number), entry)
        else:
            name = entry.title or entry.url
            collector.leave_out(place_of(source, number), tr("has no text, only the title “{title}”", title=name[:100]))
    if fault:
        collector.lose(source.name, fault)


def _says_more(text: str, known: str) -> bool:
    """Whether a text has a word that is not among those known.

    >>> _says_more("Le pont rouvre L'Écho", "Le pont rouvre - L'Écho"), _says_more("Le pont a rouvert.", "Le pont")
    (False, True)
    """
    return not set(re.findall(r"\w+", text)) <= set(re.findall(r"\w+", known))


def _entry(item: Any, outlet: str) -> Entry:
    children = {child.tag: child for child in reversed(item) if isinstance(child.tag, str)}
    links = [link for link in item if link.tag == "link"]
    link = next((link for link in links if link.get("rel", "alternate") == "alternate"), None)
    url = "" if link is None else (link.get("href") or text_of(link))
    stated, known = text_of(children.get("source")), known_outlet(url)
    told = known.name if known and not stated and outlet_name(outlet) != known.name else ""
    written = (children[name] for name in TEXTS if name in children)
    texts = (text_of(element, "\n\n") if len(element) else html_text(element.text or "") for element in written)
    return Entry(
        text=next((text for text in texts if text.strip()), ""),
        title=text_of(children.get("title")),
        outlet=told or stated or outlet,
        guessed=("outlet",) if told else (),
        date=next((text_of(children[name]) for name in DATES if name in children), ""),
        author=text_of(children.get("creator", children.get("author"))),
        url=url,
        article_id=_guid(children),
    )


def _guid(children: dict[str, Any]) -> str:
    """The feed's own id of an entry, unless it is an address."""
    guid = text_of(children.get("guid", children.get("id")))
    return "" if "/" in guid or len(guid) > 100 else guid
