"""Places in the articles: how a row points to one, and their anchors on the pages of a report."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import quote

import pandas as pd

WORD = re.compile(r'<span data-word="([^"]*)">(.*?)</span>', re.DOTALL)
POINTER = re.compile(r'<a data-article="([^"]*)"(?: data-span="(\d+) (\d+)")?>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True)
class Place:
    """A stretch of an article's text, or the article as a whole."""

    article_id: str
    start: int | None = None
    end: int | None = None


def places(table: pd.DataFrame) -> list[Place]:
    """The place of each row of a table: its `article_id` with `start` and `end`; nothing without `article_id`.

    >>> places(pd.DataFrame({"article_id": ["a"], "start": [3], "end": [9]}))
    [Place(article_id='a', start=3, end=9)]
    """
    if "article_id" not in table:
        return []
    ids = table["article_id"].astype(str)
    if not {"start", "end"} <= set(table.columns):
        return [Place(article_id) for article_id in ids]
    return [Place(*row) for row in zip(ids, table["start"].tolist(), table["end"].tolist(), strict=True)]


def pointing(words: str, place: Place) -> str:
    """HTML that points to a place: a link in a report (`linked`), plain words everywhere else.

    >>> pointing("la paix", Place("a", 3, 9))
    '<a data-article="a" data-span="3 9">la paix</a>'
    """
    span = "" if place.start is None else f' data-span="{place.start} {place.end}"'
    return f'<a data-article="{escape(place.article_id)}"{span}>{words}</a>'


def looking_up(words: str, word: str) -> str:
    """HTML that leads to the concordance of a word in a report that has one (`linked`), else where `words` point.

    >>> looking_up("la paix", "paix")
    '<span data-word="paix">la paix</span>'
    """
    return f'<span data-word="{escape(word)}">{words}</span>'


def linked(html: str, pages: Mapping[str, str], anchor: Callable[[Place], str]) -> str:
    """The HTML with every pointer to a place made into a link: to its anchor here if there is one, else on a page.

    A word leads to its concordance if that is here. `pages` has the file that holds each article; pointers into
    an article without a file become plain words if they have no anchor here.

    >>> linked(pointing("la paix", Place("a", 3, 9)), {"a": "articles.html"}, lambda place: sentence_anchor("a", 1))
    '<a href="articles.html#s1-a">la paix</a>'
    """
    here = {unescape(one_id) for one_id in re.findall(r' id="([^"]+)"', html)}

    def link(match: re.Match[str]) -> str:
        article_id, start, end, words = match.groups()
        place = Place(unescape(article_id), *(() if start is None else (int(start), int(end))))
        name, page = anchor(place), pages.get(place.article_id)
        if page is None and name not in here:
            return str(words)
        return f'<a href="{"" if name in here else page}#{quote(name)}">{words}</a>'

    def look_up(match: re.Match[str]) -> str:
        word, words = match.groups()
        name = word_anchor(unescape(word))
        return f'<a href="#{quote(name)}">{re.sub("<.+?>", "", words)}</a>' if name in here else str(words)

    return WORD.sub(look_up, POINTER.sub(link, html))


def readdressed(html: str, address: Callable[[str, str], str | None]) -> str:
    """The HTML with each link to a page beside it leading to `address(page, anchor)`, unless that is None.

    >>> readdressed('<a href="1-words.html#names">Who</a>', lambda page, anchor: anchor)
    '<a href="#names">Who</a>'
    """

    def changed(match: re.Match[str]) -> str:
        new = address(match[1], match[2] or "")
        return match[0] if new is None else f'href="{new}"'

    return re.sub(r'href="([\w-]+)\.html(#[^"]*)?"', changed, html)


def word_anchor(word: str) -> str:
    """The id of the concordance of a word.

    >>> word_anchor("Union européenne")
    'context-Union%20européenne'
    """
    return f"context-{slug(word)}"


def article_anchor(article_id: object) -> str:
    """The id of an article.

    >>> article_anchor("kbs 1")
    'article-kbs%201'
    """
    return f"article-{slug(article_id)}"


def sentence_anchor(article_id: object, number: int) -> str:
    """The id of a sentence.

    >>> sentence_anchor("kbs 1", 12)
    's12-kbs%201'
    """
    return f"s{number}-{slug(article_id)}"


def statement_anchor(article_id: object, start: int, end: int) -> str:
    """The id of a statement.

    >>> statement_anchor("kbs 1", 3, 31)
    'said-kbs%201-3-31'
    """
    return f"said-{slug(article_id)}-{start}-{end}"


def slug(article_id: object) -> str:
    """An article's id without blanks, which an anchor may not have; two ids never become one."""
    return re.sub(r"[\s%]", lambda match: quote(match.group()), str(article_id))


class Anchors:
    """The anchor of any place: its statement, or the sentence where it begins, or the article."""

    def __init__(self, sentences: pd.DataFrame, statements: pd.DataFrame) -> None:
        self._statements = set(places(statements))
        in_order = sentences.sort_values("start", kind="stable")
        self._sentences = {
            str(article_id): (rows["start"].tolist(), rows["sentence"].tolist())
            for article_id, rows in in_order.groupby("article_id", observed=True)
        }

    def __call__(self, place: Place) -> str:
        if place in self._statements and place.start is not None and place.end is not None:
            return statement_anchor(place.article_id, place.start, place.end)
        starts, numbers = self._sentences.get(place.article_id, ([], []))
        before = bisect_right(starts, place.start) if place.start is not None else 0
        return sentence_anchor(place.article_id, numbers[before - 1]) if before else article_anchor(place.article_id)
