"""The same article in two files: it is read once."""

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from analysis.articles.article_rows import Article
from analysis.articles.outlets import is_domain_of

COMPARED = 50  # the last articles with the same text or title that one is compared with
ALIKE = 0.9  # share of their words that two texts of one outlet, day and title have in common


@dataclass
class Numbers:
    """The numbers of the articles that share a key, the last first, in a few bytes per article."""

    _last: dict[bytes, int] = field(default_factory=dict)
    _before: "array[int]" = field(default_factory=lambda: array("l"))  # the one before with the same key, or -1

    def having(self, key: bytes) -> Iterator[int]:
        """The last of the articles that have this key."""
        number = self._last.get(key, -1)
        for _ in range(COMPARED):
            if number < 0:
                return
            yield number
            number = self._before[number]

    def add(self, key: bytes, number: int) -> None:
        """The article with the next number, which has this key."""
        self._before.append(self._last.get(key, -1))
        self._last[key] = number


@dataclass
class Seen:
    """Knows the articles that were read, by their texts and by outlet, day and title."""

    _texts: Numbers = field(default_factory=Numbers)
    _titles: Numbers = field(default_factory=Numbers)
    _keys: tuple[bytes, bytes] = (b"", b"")

    def earlier(self, article: Article, articles: Sequence[Article]) -> Article | None:
        """The article in `articles` that is the same as this one, if any, completed with what only this one states.

        Texts of the same words are one article unless outlet, day or title say otherwise: two outlets may print one
        text of an agency. Of one outlet, day and title nine tenths of the words are enough.
        """
        text = article.text
        self._keys = fingerprint(text), _headline(article)
        for other in (articles[number] for number in self._texts.having(self._keys[0])):
            if _agree(article, other):
                return _completed(other, article)
        for other in (articles[number] for number in self._titles.having(self._keys[1])) if article.title else ():
            if _alike(text, other.text):
                return _completed(other, article)
        return None

    def add(self, number: int) -> None:
        """Remember the article that has just been looked for under its number."""
        self._texts.add(self._keys[0], number)
        self._titles.add(self._keys[1], number)


def fingerprint(text: str) -> bytes:
    """The words of a text as sixteen bytes, whatever its marks and spaces."""
    return blake2b(" ".join(re.findall(r"\w+", text.lower())).encode(), digest_size=16).digest()


def _headline(article: Article) -> bytes:
    """Outlet, day and the words of the title, as sixteen bytes."""
    day = article.date.date().isoformat() if article.date else ""
    return fingerprint(f"{article.outlet} {day} {article.title}")


def _agree(one: Article, other: Article) -> bool:
    """Whether the two agree in all that both of them state."""
    mine, theirs = one.outlet, other.outlet
    named = is_domain_of(mine, theirs) or is_domain_of(theirs, mine)
    if "unknown" not in (mine, theirs) and mine != theirs and not named:
        return False
    return not one.date or not other.date or one.date.date() == other.date.date()


def _alike(one: str, other: str) -> bool:
    words, others = (set(re.findall(r"\w+", text.lower())) for text in (one, other))
    return len(words & others) >= ALIKE * max(len(words), len(others))


def _completed(earlier: Article, later: Article) -> Article:
    """The earlier article, with what only the later one states, and the later text where only that is whole."""
    if is_domain_of(earlier.outlet, later.outlet) or earlier.outlet == "unknown":
        earlier.outlet = later.outlet
    earlier.date = earlier.date or later.date
    earlier.title = earlier.title or later.title
    earlier.url = earlier.url or later.url
    earlier.author = earlier.author or later.author
    if earlier.cut_short and not later.cut_short:
        earlier.utf8, earlier.cut_short = later.utf8, False
    return earlier
