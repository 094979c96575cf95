"""The words that open a source without a verb of saying, from `lexicons/source_openers.csv`: selon, aux dires de."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from analysis.language.parsed import Sentence, Token, found_once

_FILE = Path(__file__).parents[1] / "lexicons" / "source_openers.csv"
_SOURCES = r"(?=(?:(?:mêmes?|bonnes?|plusieurs|diverses|deux) )?sources?\b)"


@dataclass(frozen=True)
class Opener:
    """A row of the lexicon.

    of      "of": followed by "de" ("aux dires de"); "source": by a word for a source ("de source policière");
            "own": by nothing, it means whoever was mentioned last ("à ses yeux")
    closes  whether it may stand at the end of its clause without a comma: "always"; "somebody": where what follows is
            somebody ("fait d'après un roman" is none); "": never
    needs   "view": only of somebody who can have one, at the start of a clause ("pour"); "": nothing
    """

    words: str
    lemma: str
    of: str
    closes: str
    needs: str


@cache
def source_openers() -> tuple[Opener, ...]:
    """Every opener of the lexicon by its first letter, the longest first."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = [Opener(r["words"], r["lemma"], r["of"], r["closes"], r["needs"]) for r in csv.DictReader(file)]
    return tuple(sorted(rows, key=lambda opener: (_initial(opener), -len(opener.words), opener.words)))


@cache
def _pattern() -> re.Pattern[str]:
    """A pattern with a group for each opener, tried by its first letter; what it opens begins right after the match."""
    by_initial = groupby(source_openers(), key=_initial)
    forms = (f"{initial}(?:{'|'.join(f'({_rest(one)})' for one in openers)})" for initial, openers in by_initial)
    return re.compile(rf"\b(?:{'|'.join(forms)})", re.IGNORECASE)


def _initial(opener: Opener) -> str:
    return "[àa]" if opener.words[0] == "à" else opener.words[0]  # a capital À may have lost its accent


def _rest(opener: Opener) -> str:
    words = opener.words[1:]
    if opener.of == "source":
        return f"{words.removesuffix('source')}{_SOURCES}"
    return rf"{words} (?:d'|(?:de|du|des)\b\s?)" if opener.of == "of" else rf"{words}\b\s?"


def opens_source(sentence: str) -> bool:
    """Whether a sentence contains words that can open a source.

    >>> opens_source("Aux dires de la préfecture, le pont est sûr."), opens_source("Il longe le pont.")
    (True, False)
    """
    return any(_may_open(sentence, match) for match in _pattern().finditer(sentence))


_VIEW_BEGINS = re.compile(
    r"(?:^\W*(?:(?:mais|et|car|or)\W+)?|[»”\"], |, mais | : |\b(?:que|mais|et|car|or), )$", re.IGNORECASE
)
_WHOM = re.compile(r"(?:qui|lequel|laquelle|lesquel\w+)\b")


def _may_open(sentence: str, match: re.Match[str]) -> bool:
    """Whether an opener is where it can be one; "pour" almost always gives a purpose."""
    if _opener_of(match).needs != "view":
        return True
    return _VIEW_BEGINS.search(sentence[: match.start()]) is not None or _WHOM.match(sentence, match.end()) is not None


def _opener_of(match: re.Match[str]) -> Opener:
    return source_openers()[(match.lastindex or 1) - 1]


@found_once
def openers_in(sentence: Sentence) -> dict[Token, tuple[Token, Opener]]:
    """The openers of a parsed sentence by their first word, each with the word after it."""
    matches = [match for match in _pattern().finditer(sentence.text) if _may_open(sentence.text, match)]
    places = {token.start: token for token in sentence} if matches else {}
    return {
        places[m.start()]: (places[m.end()], _opener_of(m))
        for m in matches
        if m.start() in places and m.end() in places
    }


def opener_at(token: Token) -> Opener | None:
    """The opener that begins with a word, if one does."""
    opened = openers_in(token.sentence).get(token)
    return opened[1] if opened is not None else None
