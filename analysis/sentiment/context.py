"""How the words around a word change its score: negation, strength, contrast, doubt, and terms that carry no tone."""

from collections.abc import Collection
from functools import cache

import numpy as np

from analysis.coded import Coded
from analysis.sentiment.token_columns import Columns
from analysis.word_classes import word_class

CONTENT = ("NOUN", "VERB", "ADJ", "ADV", "AUX")
CONDITIONAL = ("rait", "raient", "rais", "rions", "riez")
REACH = 5  # words back from a word within which a negation affects it: « pas du tout satisfait »
NEGATED, STRENGTHENED, WEAKENED, DOUBTED = -0.6, 1.3, 0.7, 0.7
BEFORE_BUT, AFTER_BUT = 0.7, 1.2


def shifters(kind: str) -> frozenset[str]:
    """The words of a class in `tone_shifters_fr.csv`, which change the scores of the words beside them.

    >>> sorted(shifters("negation with ne"))  # they say no only with "ne"
    ['personne', 'plus', 'point']
    """
    return word_class("tone_shifters_fr.csv", kind)


@cache
def negators() -> frozenset[str]:
    """All words that can negate, whatever else they need for it."""
    return shifters("negation") | shifters("negation with ne") | shifters("negation before de")


def word_factors(columns: Columns, no_tone: Collection[tuple[str, ...]]) -> np.ndarray:
    """The factor for each word's score; 0 for words without content and within the terms of `no_tone`.

    A negation up to five words before, in the same clause, reverses a score and weakens it; so do « peu » (not « un
    peu »), « loin de » and « éviter ». « très » strengthens, « assez » weakens; what precedes « mais » counts less
    than what follows; a conditional or a hedge nearby takes something off.
    """
    form, lemma, starts = columns.lowered, columns.lemma, columns.starts
    factors = columns.pos.is_one_of(CONTENT).astype(float)
    factors[list(_silent(form, lemma, no_tone))] = 0
    rows = np.flatnonzero(factors)
    sentence = np.searchsorted(starts, rows, side="right") - 1
    first, last = starts[sentence], np.append(starts[1:], len(columns))[sentence]

    is_strong, is_weak, is_peu, is_un, is_but = (
        np.append(form.is_one_of(words), False)
        for words in (shifters("stronger"), shifters("weaker"), {"peu"}, {"un"}, {"mais"})
    )
    before = np.where(rows > first, rows - 1, len(columns))  # one past the end: no word before
    follows_un_peu = is_peu[before] & is_un[np.where(rows > first + 1, rows - 2, len(columns))]
    factor = np.where(is_strong[before], STRENGTHENED, np.where(is_weak[before] | follows_un_peu, WEAKENED, 1.0))

    factor *= np.where(~_any(is_but, first, last), 1.0, np.where(_any(is_but, first, rows), AFTER_BUT, BEFORE_BUT))
    conditional = form.map(lambda word: len(word) > 5 and word.endswith(CONDITIONAL)).astype(bool)
    doubts = lemma.is_one_of(shifters("doubt")) | conditional
    negation = _Negation(columns)
    near = np.maximum(first, rows - REACH), np.minimum(last, rows + REACH)
    factor *= np.where(_any(doubts, *near), DOUBTED, 1.0)
    for i in np.flatnonzero(
        _any(form.is_one_of({*negators(), "peu", "ne", "n'"}) | lemma.is_one_of(shifters("reversing")), near[0], rows)
    ):
        factor[i] *= NEGATED if negation.reaches(int(rows[i]), int(first[i]), int(last[i])) else 1.0
    factors[rows] = factor
    return factors


def _any(flags: np.ndarray, start: np.ndarray, stop: np.ndarray) -> np.ndarray:
    """Whether a flag is set anywhere from each start to before its stop."""
    count = np.append(0, np.cumsum(flags))
    return count[stop] > count[start]


class _Negation:
    """Which words a negation affects: those that follow it in its clause, up to `REACH` words on."""

    def __init__(self, columns: Columns) -> None:
        self.forms, self.lemmas = columns.lowered.texts().tolist(), columns.lemma.texts().tolist()
        self.verbs = columns.pos.is_one_of({"VERB", "AUX"}).tolist()

    def reaches(self, i: int, first: int, last: int) -> bool:
        """Whether one affects the word in row `i` of the sentence from row `first` to before `last`."""
        for j in range(i - 1, max(first, i - REACH) - 1, -1):
            form = self.forms[j]
            if form in shifters("end of reach") or (form in ("et", "ou") and self.verbs[j + 1]):
                return False
            # "ne déçoit jamais": the second half of the negation follows the verb; "ne déçoit que" is none
            if form in ("ne", "n'"):
                return any(self._is_negator(k, first, last) for k in range(i + 1, min(last, i + 3)))
            if self._is_negator(j, first, last) or self.lemmas[j] in shifters("reversing"):
                return True
            if form == "peu" and (j == first or self.forms[j - 1] != "un"):
                return True
        return False

    def _is_negator(self, j: int, first: int, last: int) -> bool:
        form, following = self.forms[j], self.forms[j + 1] if j + 1 < last else ""
        before = self.forms[max(first, j - 4) : j]
        if form not in negators() or following in shifters("no negation before"):
            return False
        if form in shifters("negation before de"):  # "loin de", "la fin de la guerre"
            return following in shifters("of")
        if form in shifters("negation with ne"):
            return "ne" in before or "n'" in before or (form == "personne" and following in ("ne", "n'"))
        if form == "pas":
            return before[-1:] not in (["un"], ["le"], ["ce"], ["premier"], ["grand"])  # "un pas vers la paix"
        return form != "jamais" or before[-1:] not in (["que"], ["à"], ["si"])  # "plus que jamais"


def _silent(form: Coded, lemma: Coded, terms: Collection[tuple[str, ...]]) -> set[int]:
    """The places of words that belong to a term without tone."""
    starts = {term[0] for term in terms}
    lengths = sorted({len(term) for term in terms}, reverse=True)
    forms, lemmas = form.texts().tolist(), lemma.texts().tolist()
    silent: set[int] = set()
    for i in np.flatnonzero(form.is_one_of(starts) | lemma.is_one_of(starts)).tolist():
        for length in lengths:
            if tuple(forms[i : i + length]) in terms or (length == 1 and (lemmas[i],) in terms):
                silent.update(range(i, i + length))
                break
    return silent
