"""Authors as sources name them: "Par Nadia Perrin", "Perrin, Nadia", a line of names under a title."""

import re
from collections.abc import Iterable

from analysis.word_classes import one_of, word_class

BY = re.compile(r"^(?:par|by)\s+", re.IGNORECASE)
LINKS = f"(?: {one_of(word_class('pattern_words.csv', 'between the names of authors'))})*"
NAME = r"[^\W\d_a-zà-ÿ][\w.’'-]*"
NAMES = re.compile(rf"{NAME}(?:,?{LINKS} {NAME}){{1,8}}")
BY_LINE = re.compile(r"(?:by|par|von|de|propos recueillis par) \S.{2,150}", re.IGNORECASE)


def without_by(author: str) -> str:
    """An author without the word before the name.

    >>> without_by("Par Nadia Perrin"), without_by("Parisa Nadim")
    ('Nadia Perrin', 'Parisa Nadim')
    """
    return BY.sub("", author)


def is_by_line(line: str) -> bool:
    """Whether a line beside a title names an author and says nothing else.

    >>> [is_by_line(line) for line in ("Nadia Perrin et Luc de La Tour", "Par la rédaction", "Le pont rouvre")]
    [True, True, False]
    """
    return bool(BY_LINE.fullmatch(line) or NAMES.fullmatch(line)) and line[-1] not in ".!?…"


def author_names(names: Iterable[str]) -> str:
    """Names as a newspaper prints them; lists of references write them the other way round.

    >>> author_names(["Perrin, Nadia", "AVP"])
    'Nadia Perrin, AVP'
    """
    parts = (name.strip().partition(", ") for name in names)
    return ", ".join(f"{given} {family}".strip() for family, _, given in parts)
