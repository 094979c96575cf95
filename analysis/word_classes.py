"""Word lists in which each word has a class: tables of `lexicons/` with the columns class and word (or noun)."""

import csv
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "lexicons"


@cache
def word_class(file: str, name: str) -> frozenset[str]:
    """The words of a class. Raises ValueError for a class that the list does not have.

    >>> sorted(word_class("term_words.csv", "preposition"))
    ["d'", 'de', 'en', 'à']
    """
    classes = _classes(file)
    if name not in classes:
        raise ValueError(f"{file} has no class {name}")
    return classes[name]


def one_of(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first.

    >>> one_of(["d'", "de", "du", "de la"])
    "(?:de\\\\ la|d'|de|du)"
    """
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))})"


@cache
def _classes(file: str) -> dict[str, frozenset[str]]:
    with (_FOLDER / file).open(encoding="utf-8", newline="") as table:
        rows = [tuple(row.values())[:2] for row in csv.DictReader(table)]
    return {name: frozenset(word for its, word in rows if its == name) for name in {its for its, _ in rows}}
