"""The headings of a page: each with an anchor and a link to itself, and no name broken in two."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import count
from urllib.parse import quote

from analysis.wording import tr

HEADING = re.compile(r"<(h[1-3])\b[^>]*>.*?</\1>", re.DOTALL)
IN_WORDS = r"(?![\w-])(?=[^<>]*<)"  # a match ends with a word, and is not in a tag
WHOLE = re.compile(rf"(?<![\w-])(?:\w+(?:-\w+){{1,3}}|\d[\d.,\u00a0\u202f]* \w+){IN_WORDS}")  # Jong-un; 11 times
LONGEST = 22  # letters of a name that fit into a line on a telephone


def anchored(html: str, cell_id: str) -> str:
    """The headings of a cell, with its id as their anchor, which stays the same when the words change.

    >>> anchored("<h2>Who speaks</h2>", "statements-speakers").partition(" <a")[0]
    '<h2 id="statements-speakers">Who speaks'
    """
    numbers, label = count(1), tr("Link to this section")

    def with_anchor(match: re.Match[str]) -> str:
        tag, text = match.groups()
        anchor = cell_id if (n := next(numbers)) == 1 else f"{cell_id}-{n}"
        link = f'<a class="anchor-link" href="#{anchor}" aria-label="{label}">¶</a>'
        return f'<{tag} id="{anchor}">{text} {link}</{tag}>'

    return re.sub(r"<(h[1-6])>(.*?)</\1>", with_anchor, html, flags=re.DOTALL)


def with_whole_names(html: str) -> str:
    """The page with no line broken at a hyphen within its headings, nor between a number and what it counts.

    >>> with_whole_names('<h2 id="a-b">Kim Jong-un</h2><p>Jong-un</p>')
    '<h2 id="a-b">Kim <span class="whole">Jong-un</span></h2><p>Jong-un</p>'
    >>> with_whole_names("<h3>Of 1,300 words</h3>")
    '<h3>Of <span class="whole">1,300 words</span></h3>'
    """

    def whole(match: re.Match[str]) -> str:
        name = match.group()
        return name if len(name) > LONGEST else f'<span class="whole">{name}</span>'

    return HEADING.sub(lambda heading: WHOLE.sub(whole, heading.group()), html)


def second_headings(html: str) -> Iterator[tuple[str, str]]:
    """The anchor of each heading of the second level, as links write it, and its words, which are HTML.

    >>> list(second_headings('<h2 id="article-a 1" lang="fr">Le pont</h2><p>…</p>'))
    [('article-a%201', 'Le pont')]
    """
    for anchor, title in re.findall(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', html):
        yield quote(unescape(anchor)), title
