"""The same article in two files: it is read once."""

import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from analysis.articles.outlets import is_domain_of

COMPARED = 50  # articles with the same text or the same title that one is compared with, the last of them
ALIKE = 0.9  # share of their words that two texts of one outlet, day and title have in common


@dataclass
class Seen:
    """Knows the articles that were read, by their texts and by outlet, day and title."""

    _texts: dict[bytes, list[int]] = field(default_factory=lambda: defaultdict(list))
    _last: bytes = b""
    _titles: dict[tuple[Any, ...], list[int]] = field(default_factory=lambda: defaultdict(list))

    def earlier(self, article: dict[str, Any], articles: list[dict[str, Any]]) -> dict[str, Any] | None:
        """The article among `articles` that this one is, if it has been read; it learns what this one knows more.

        Texts of the same words are one article unless outlet, day or title say otherwise: two outlets may print one
        text of an agency. Of one outlet, day and title nine tenths of the words are enough.
        """
        self._last = fingerprint(article["text"])
        for number in self._texts.get(self._last, [])[-COMPARED:]:
            if _agree(article, articles[number]):
                return _completed(articles[number], article)
        for number in self._titles.get(_headline(article), [])[-COMPARED:] if article["title"] else []:
            if _alike(article["text"], articles[number]["text"]):
                return _completed(articles[number], article)
        return None

    def add(self, article: dict[str, Any], number: int) -> None:
        """Remember an article under its number; it has just been looked for."""
        self._texts[self._last].append(number)
        if article["title"]:
            self._titles[_headline(article)].append(number)


def fingerprint(text: str) -> bytes:
    """The words of a text as sixteen bytes, whatever its marks and spaces."""
    return hashlib.blake2b(" ".join(re.findall(r"\w+", text.lower())).encode(), digest_size=16).digest()


def _headline(article: dict[str, Any]) -> tuple[Any, ...]:
    title = " ".join(re.findall(r"\w+", article["title"].lower()))
    return article["outlet"], article["date"] and article["date"].date(), title


def _agree(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether nothing that both state tells them apart."""
    mine, theirs = one["outlet"], other["outlet"]
    named = is_domain_of(mine, theirs) or is_domain_of(theirs, mine)
    if "unknown" not in (mine, theirs) and mine != theirs and not named:
        return False
    return not one["date"] or not other["date"] or one["date"].date() == other["date"].date()


def _alike(one: str, other: str) -> bool:
    words, others = (set(re.findall(r"\w+", text.lower())) for text in (one, other))
    return len(words & others) >= ALIKE * max(len(words), len(others))


def _completed(earlier: dict[str, Any], later: dict[str, Any]) -> dict[str, Any]:
    """The earlier article, with what only the later one states."""
    if is_domain_of(earlier["outlet"], later["outlet"]):
        earlier["outlet"] = later["outlet"]
    for column, nothing in (("outlet", "unknown"), ("date", None), ("title", ""), ("url", ""), ("author", "")):
        if earlier[column] == nothing:
            earlier[column] = later[column]
    return earlier
