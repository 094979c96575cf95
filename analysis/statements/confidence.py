"""How sure a statement is: how often what was found in the same way is right in articles marked by hand."""

import csv
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parents[1] / "lexicons" / "precision.csv"
_UNMEASURED = 0.5


def confidence(construction: str, speaker_rule: str) -> float:
    """How likely the words of a statement and its speaker are both right, from 0 to 1.

    The share of statements of this construction whose words are right, times the share of speakers named by this rule
    who are right where the words are, as `benchmarks/confidence.py` counts both on marked articles.

    >>> confidence("that-clause", "name") > confidence("quotation alone", "pronoun")
    True
    """
    measured = _precision()
    words = measured.get(("construction", construction), _UNMEASURED)
    return round(words * measured.get(("speaker_rule", speaker_rule), _UNMEASURED), 2)


@cache
def _precision() -> dict[tuple[str, str], float]:
    """`lexicons/precision.csv` by column and value."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {(row["column"], row["value"]): float(row["precision"]) for row in csv.DictReader(file)}
