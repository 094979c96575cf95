"""Word scores from data files.

Four lists make the scores, the later ones going first: `learnt_fr.csv` (weights of lemmas learnt from marked
sentences and spread to their neighbours by word vectors), `tone_fr.csv` (written by the project), `diplomacy_fr.csv`
(diplomacy and conflict, with a reason for each entry), and `not_tone_fr.txt` (terms that only look like tone).
"""

import csv
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import numpy as np

from analysis.errors import UserError
from analysis.sentiment.columns import Columns, coded_pairs

_MASCULINE = re.compile("es?$")
LEXICONS = Path(__file__).parents[1] / "lexicons"
NoTone = frozenset[tuple[str, ...]]  # terms, each as the tuple of its words in lower case


def load_lexicon(path: Path) -> dict[str, float]:
    """Read a CSV file with the columns lemma and polarity (-1 to 1).

    Raises UserError where it is empty, a lemma stands twice or is blank, or a polarity is not between -1 and 1.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lexicon: dict[str, float] = {}
    for row in rows:
        lemma, polarity = (row.get("lemma") or "").strip(), _number(row.get("polarity"))
        if not lemma or lemma in lexicon or not -1 <= polarity <= 1:
            raise UserError(
                f"{path.name}: the entry {dict(row)} is blank, repeated or not between -1 and 1; correct it."
            )
        lexicon[lemma] = polarity
    if not lexicon:
        raise UserError(f"{path.name} has no entry; it needs the columns lemma and polarity.")
    return lexicon


def load_terms(path: Path) -> NoTone:
    """Read terms, one a line, each as the tuple of its words in lower case; lines after # are notes."""
    lines = (line.strip().lower() for line in path.read_text(encoding="utf-8").splitlines())
    return frozenset(tuple(_split(line)) for line in lines if line and not line.startswith("#"))


@cache
def written_scores() -> Mapping[str, float]:
    """Polarity of each lemma in the two lists that the project wrote."""
    return {**load_lexicon(LEXICONS / "tone_fr.csv"), **load_lexicon(LEXICONS / "diplomacy_fr.csv")}


@cache
def word_scores() -> Mapping[str, float]:
    """Polarity of each lemma in all lists, our own words before learnt ones.

    >>> word_scores()["guerre"] < 0 < word_scores()["paix"]
    True
    """
    return {**load_lexicon(LEXICONS / "learnt_fr.csv"), **written_scores()}


@cache
def not_tone() -> NoTone:
    """The terms that count as names or topic, not as tone."""
    return load_terms(LEXICONS / "not_tone_fr.txt")


def word_polarity(columns: Columns, factors: np.ndarray, scores: Mapping[str, float] | None = None) -> np.ndarray:
    """The polarity of each word in its sentence, 0 where it has none: one number per row.

    `factors` are those of `word_factors`, `scores` the polarity of lemmas (default: all lists).
    """
    scores = word_scores() if scores is None else scores
    pair, distinct = coded_pairs(columns.lemma, columns.lowered)
    return np.array([_score(lemma, form, scores) for lemma, form in distinct], dtype=float)[pair] * factors


def _score(lemma: str, form: str, scores: Mapping[str, float]) -> float:
    """By lemma, else as printed, else as the masculine: a tagger takes "satisfaite" for a noun now and then."""
    found = scores.get(lemma) or scores.get(form, 0.0)
    return found or (scores.get(_MASCULINE.sub("", form), 0.0) if len(form) > 6 else 0.0)


def _split(term: str) -> Iterable[str]:
    """The words of a term as the tokenizer cuts them: an elided one keeps its apostrophe."""
    return term.replace("'", "' ").split()


def _number(text: str | None) -> float:
    try:
        return float(text or "")
    except ValueError:
        return float("nan")
