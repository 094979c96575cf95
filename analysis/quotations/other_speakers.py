"""Who else is named for a quotation: only where different articles surely name different people."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.copies.runs import WORD
from analysis.quotations.same_speaker import family_name, relation, speaker_key

SURE = 0.9  # the confidence from which on words and speaker are taken for right
SHORT, LONG = 5, 10  # letters of a name, from which on one edit, or two, are another spelling


class Version(NamedTuple):
    """One version: who says it, and whether its own sentence surely names that person."""

    article: str
    speaker: object
    quote: str
    sure: bool


def other_speakers(speaker: object, versions: Sequence[Version]) -> list[str]:
    """The people whom other articles surely name for what some surely ascribe to `speaker`, in the order given.

    A spelling of the same name is nobody else, and where the quotation itself names one of two people, one may report
    the other.

    >>> said = [Version("a", "Élise Morel", "Le pont rouvre.", True), Version("b", "Paul Petit", "Il rouvre.", True)]
    >>> other_speakers("Élise Morel", said), other_speakers("Élise Morel", [said[0], said[1]._replace(article="a")])
    (['Paul Petit'], [])
    """
    sure = [(version.article, str(version.speaker)) for version in versions if version.sure]
    own = {article for article, name in sure if relation(speaker, name) == "same"}
    words = {word for quote in {version.quote for version in versions} for word in WORD.findall(quote)}
    reported = set(map(speaker_key, words))
    others: list[str] = []
    for article, name in sure:
        is_other = own and article not in own and relation(speaker, name) == "another" and not is_respelt(speaker, name)
        if is_other and reported.isdisjoint({family_name(speaker), family_name(name)}):
            others += [] if any(relation(name, other) == "same" for other in others) else [name]
    return others


def is_respelt(one: object, other: object) -> bool:
    """Whether two long names differ by a letter or two, as spellings of one name do.

    >>> is_respelt("Élise Morelle", "Élise Moreles"), is_respelt("Mme Morel", "Élise Morels")
    (True, True)
    >>> is_respelt("Élise Morel", "Paul Petit"), is_respelt("M. Roy", "M. Ray")
    (False, False)
    """
    names = [speaker_key(name).split() for name in (one, other)]
    words = min(map(len, names))
    first, second = (" ".join(name[len(name) - words :]) for name in names)
    shorter = min(len(first), len(second))
    return _edits(first, second) <= (shorter >= SHORT) + (shorter >= LONG)


def _edits(one: str, other: str) -> int:
    """How many letters must be put in, left out or changed (Levenshtein 1966).

    >>> _edits("grivel", "greivel"), _edits("", "roy")
    (1, 3)
    """
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        new = [place]
        for (corner, above), wanted in zip(pairwise(row), other, strict=True):
            new.append(min(above + 1, new[-1] + 1, corner + (letter != wanted)))
        row = new
    return row[-1]
