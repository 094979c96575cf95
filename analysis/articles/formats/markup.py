"""HTML and XML for the readers: parsed without network or entities, and turned into paragraphs."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from html.entities import name2codepoint
from typing import Any

from lxml import etree, html

from analysis.articles.files import Unreadable
from analysis.wording import tr

# Elements that are a paragraph of their own; all others are part of one.
BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote body br center dd div dl dt figcaption figure footer form h1 h2 h3 "
        "h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul lb head",
    )
)
SILENT = frozenset(re.findall(r"\w+", "script style template noscript iframe svg object button select textarea"))
# Tags that mark up a text, not those that it mentions: "a < b" has none, nor has "use the tag <b> or <br>".
BLOCK, INLINE = r"(?:p|div|h[1-6]|[uo]l|li|figure|blockquote|section)", r"(?:span|a|strong|em|b|i|u)"
MARKED = re.compile(
    rf"<(?:{BLOCK}|{INLINE}|img)\b[^<>]*=[^<>]*>"  # with attributes
    rf"|(?:^|>)[ \t]*<{BLOCK}\b[^<>]*>|<{BLOCK}\b[^<>]*>(?=[\w«“])"  # where a paragraph begins
    rf"|<({INLINE})>(?=[\w«“])[^<>]*</\1>|[\w.!?…»”)]</(?:{BLOCK}|{INLINE})>"  # close to words
    r"|[.!?…»”:]\s?<br\b[^<>]*>|\w<br\b[^<>]*>|<br\b[^<>]*>(?=[\w«“<])",
    re.IGNORECASE | re.MULTILINE,
)
NAMED = re.compile(rb"&(\w{2,8});")
AMPERSAND = re.compile(rb"&(?!#?\w{1,8};)")  # one that stands for itself
XML = ("amp", "lt", "gt", "quot", "apos")  # the names that XML has
LETTERS = {name.encode(): b"&#%d;" % letter for name, letter in name2codepoint.items() if name not in XML}
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # that no XML may hold, and lxml refuses
DATA = re.compile(r"data:[\w/+.;=-]{1,100},[A-Za-z0-9+/=%]{200,}")


def parse_html(text: str) -> Any:
    """The root element of a page or a piece of one; None if there is no element at all."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        return html.document_fromstring(DATA.sub("", text).replace("\0", "").encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):  # nothing but comments, or no element
        return None


def parse_xml(data: bytes, wanted: str) -> tuple[Any, str]:
    """The root element of an XML file, entities unexpanded, tags without prefixes; and what to say if it is broken.

    Of a broken file the root holds what stands before and after the fault. Letters that are written by their names in
    HTML are letters. Raises Unreadable for what is not XML, a bomb, and a broken file without what is `wanted` (XPath).

    >>> root, fault = parse_xml(b"<rss><item>Un&nbsp;pont</item><item>Deux <b>ponts</item></rss>", "//item")
    >>> [text_of(item) for item in root], fault.partition(":")[0]
    (['Un pont', 'Deux ponts'], 'is broken XML (Opening and ending tag mismatch')
    """
    data, why = NAMED.sub(lambda name: LETTERS.get(name[1], name[0]), data), ""
    for recover in (False, True):
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=recover)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            why, data = why or error.msg, AMPERSAND.sub(b"&amp;", data)
        else:
            for element in root.iter() if root is not None else ():
                if isinstance(element.tag, str) and re.search("[}:]", element.tag):
                    element.tag = re.split("[}:]", element.tag.rstrip(":"))[-1] or "_"
            if root is not None and not why:
                return root, ""
            if root is not None and root.xpath(wanted):
                return root, tr("is broken XML ({why}); only what can be told apart is read: save it again", why=why)
    raise Unreadable(tr("is broken XML ({why}); save it again", why=why))


def paragraphs(element: Any) -> list[str]:
    """The text of an element, a string for each paragraph, in single spaces.

    >>> paragraphs(parse_html("<p>Un <b>mot</b>.<br>Deux.</p><script>x</script><div>Trois</div>"))
    ['Un mot.', 'Deux.', 'Trois']
    """
    spaced = (" ".join(piece.split()) for piece in _joined(_pieces(element)))
    return [piece for piece in spaced if piece]


def text_of(element: Any, between: str = " ") -> str:
    """The text of an element, its paragraphs joined; "" for None."""
    return between.join(paragraphs(element)) if element is not None else ""


def html_text(fragment: str) -> str:
    """The paragraphs of a piece of HTML, an empty line between them; plain text stays as it is, mentioned tags too.

    >>> html_text("<p>Un.</p><p>Deux &amp; trois.</p>"), html_text("Un < deux.")
    ('Un.\\n\\nDeux & trois.', 'Un < deux.')
    """
    if "<" not in fragment or not MARKED.search(fragment):
        return fragment
    root = parse_html(f"<div>{fragment}</div>")
    return "\n\n".join(paragraphs(root)) if root is not None else ""


def first(element: Any, path: str) -> Any:
    """The first element that an XPath finds, or None."""
    return next(iter(every(element, path)), None)


def every(element: Any, path: str) -> list[Any]:
    """All elements or attributes that an XPath finds, in their order; the path is compiled once."""
    return _compiled(path)(element)


@cache
def _compiled(path: str) -> Any:
    return etree.XPath(path)


@cache
def has_class(*names: str) -> str:
    """The XPath condition for elements with one of these classes."""
    return "[" + " or ".join(f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')" for name in names) + "]"


def drop(elements: Iterable[Any]) -> None:
    """Take elements out of their tree; what follows them stays."""
    for element in list(elements):
        if (parent := element.getparent()) is not None:
            before = element.getprevious()
            if before is None:
                parent.text = CONTROLS.sub("", (parent.text or "") + (element.tail or ""))
            else:
                before.tail = CONTROLS.sub("", (before.tail or "") + (element.tail or ""))
            parent.remove(element)


def _pieces(element: Any) -> Iterator[str | None]:
    """The texts within an element, with None wherever a paragraph ends or begins."""
    silent = 0
    for event, node in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        name = node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""
        if event == "start":
            silent += name in SILENT
            if name in BLOCKS:
                yield None
            if not silent and node.text:
                yield node.text
            continue
        if event == "end":
            silent -= name in SILENT
            if name in BLOCKS:
                yield None
        if not silent and node is not element and node.tail:
            yield node.tail


def _joined(pieces: Iterable[str | None]) -> Iterator[str]:
    paragraph: list[str] = []
    for piece in pieces:
        if piece is None:
            yield "".join(paragraph)
            paragraph = []
        else:
            paragraph.append(piece)
    yield "".join(paragraph)
