"""Countries as a mark of an office: "le président russe" is "le président de la Russie"."""

import csv
import re
from functools import cache
from pathlib import Path

from analysis.word_classes import one_of

_COUNTRIES = Path(__file__).parents[1] / "lexicons" / "countries.csv"


@cache
def adjectives() -> dict[str, str]:
    """Each adjective of a country in `lexicons/countries.csv`, in the singular, with the country's usual adjective."""
    return {adjective: known for known, _, adjectives in _rows() for adjective in adjectives}


def with_adjectives(phrase: str) -> str:
    """A phrase in lower case, with the name of each country replaced by its adjective.

    >>> with_adjectives("président des états-unis"), with_adjectives("préfet du mali")
    ('président des américain', 'préfet du malien')
    """
    return _names().sub(lambda match: _by_name()[match[0]], phrase)


@cache
def _rows() -> list[tuple[str, str, list[str]]]:
    with _COUNTRIES.open(encoding="utf-8", newline="") as file:
        rows = [(row["country"].lower(), row["adjectives"].split()) for row in csv.DictReader(file)]
    return [(adjectives[0], country, adjectives) for country, adjectives in rows]


@cache
def _by_name() -> dict[str, str]:
    return {country: known for known, country, _ in _rows()}


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){one_of(_by_name())}(?![\w-])")
