"""Two places that a hyphen joins, an axis or a route: "Pyongyang-Moscou" is no name of anybody."""

import csv
import re
from functools import cache
from pathlib import Path

_COUNTRIES = Path(__file__).parents[1] / "lexicons" / "countries.csv"


def joined_places(word: str) -> list[str]:
    """The countries and their capitals that a word joins, and its hyphens; nothing if it is one place, or none.

    >>> joined_places("Pyongyang-Moscou"), joined_places("Chine-Inde")
    (['Pyongyang', '-', 'Moscou'], ['Chine', '-', 'Inde'])
    >>> [joined_places(word) for word in ("Guinée-Bissau", "Guinée-Conakry", "Clermont-Ferrand", "Paris-Lyon")]
    [[], [], [], []]
    """
    if "-" not in word or not _joined().fullmatch(word):
        return []
    pieces = re.findall(rf"{_place().pattern}|-", word)
    countries = {_country_of().get(piece) for piece in pieces}
    return pieces if len(pieces) == 2 * len(countries - {None}) - 1 > 1 else []


@cache
def _country_of() -> dict[str, str]:
    with _COUNTRIES.open(encoding="utf-8", newline="") as file:
        return {place: row["country"] for row in csv.DictReader(file) for place in (row["seat"], row["country"])}


@cache
def _place() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_country_of(), key=len, reverse=True))))


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(rf"(?:{_place().pattern})(?:-(?:{_place().pattern}))+")
