"""What all sentences are made of: a thing that displays itself, and words for numbers, days and lists."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from html import escape

import pandas as pd


@dataclass(frozen=True)
class Prose:
    """Sentences in Markdown."""

    text: str

    def _repr_markdown_(self) -> str:
        return self.text


def name_of(outlet: object) -> str:
    """An outlet in a sentence.

    >>> name_of("unknown"), name_of("L'Écho & Cie")
    ('an outlet that is not named', 'L&#x27;Écho &amp; Cie')
    """
    return "an outlet that is not named" if outlet == "unknown" else safe(outlet)


def safe(value: object) -> str:
    """A name or a message as HTML shows it."""
    return escape(str(value))


def french(words: str) -> str:
    """French words inside English prose."""
    return f'<span lang="fr">{escape(words)}</span>'


def count(n: int, thing: str) -> str:
    """A number with its noun.

    >>> count(1, "article"), count(1200, "article")
    ('1 article', '1,200 articles')
    """
    return f"{n:,} {thing}" + "s" * (n != 1)


def times(n: int) -> str:
    """How often.

    >>> times(1), times(2), times(1200)
    ('once', 'twice', '1,200 times')
    """
    return {1: "once", 2: "twice"}.get(n, f"{n:,} times")


def listed(things: Iterable[str]) -> str:
    """An enumeration.

    >>> listed(["one", "two", "three"])
    'one, two and three'
    """
    *first, last = things
    return f"{', '.join(first)} and {last}" if first else last


def day(date: datetime) -> str:
    """A date in English words.

    >>> day(datetime(2024, 6, 19))
    '19 June 2024'
    """
    return f"{date.day} {date:%B %Y}"


def first_three(table: pd.DataFrame) -> list:
    """The first three rows, as named tuples."""
    return list(table.head(3).itertuples())
