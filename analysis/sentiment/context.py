"""What the words around make of a word's score: negation, strength, contrast, doubt, and terms that carry no tone."""

from collections.abc import Collection

import numpy as np

from analysis.sentiment.columns import Coded, Columns

CONTENT = ("NOUN", "VERB", "ADJ", "ADV", "AUX")
NEGATORS = {"pas", "jamais", "rien", "aucun", "aucune", "guère", "nullement", "ni", "sans", "point", "faute", "loin"}
STRONGER = {"très", "si", "tellement", "extrêmement", "particulièrement", "profondément", "fortement", "absolument"}
WEAKER = {"assez", "plutôt", "légèrement", "relativement", "presque", "partiellement", "modérément"}
DOUBT = {
    "sembler",
    "paraître",
    "peut-être",
    "éventuellement",
    "probablement",
    "prétendre",
    "prétendument",
    "soi-disant",
}
CONDITIONAL = ("rait", "raient", "rais", "rions", "riez")
_MAY_NEGATE = NEGATORS | {"plus", "peu", "ne", "n'"}
REACH = 4  # words before a word in which a negation bears on it: « pas du tout satisfait »
NEGATED, STRENGTHENED, WEAKENED, DOUBTED = -0.6, 1.3, 0.7, 0.7
BEFORE_BUT, AFTER_BUT = 0.7, 1.2


def word_factors(columns: Columns, no_tone: Collection[tuple[str, ...]]) -> np.ndarray:
    """By what each word's score is multiplied; 0 for words without content and within the terms of `no_tone`.

    A negation up to four words before, with no comma between, turns a score over and weakens it; so does « peu », but
    not « un peu ». « très » strengthens, « assez » weakens; what stands before « mais » counts less than what stands
    after; a conditional or a hedge near by takes something off.
    """
    form, lemma, starts = columns.lowered, columns.lemma, columns.starts
    factors = columns.pos.is_one_of(CONTENT).astype(float)
    factors[list(_silent(form, lemma, no_tone))] = 0
    rows = np.flatnonzero(factors)
    sentence = np.searchsorted(starts, rows, side="right") - 1
    first, last = starts[sentence], np.append(starts[1:], len(columns))[sentence]

    is_strong, is_weak, is_peu, is_un, is_but, may_negate = (
        np.append(form.is_one_of(words), False) for words in (STRONGER, WEAKER, {"peu"}, {"un"}, {"mais"}, _MAY_NEGATE)
    )
    before = np.where(rows > first, rows - 1, len(columns))  # one past the end: no word before
    follows_un_peu = is_peu[before] & is_un[np.where(rows > first + 1, rows - 2, len(columns))]
    factor = np.where(is_strong[before], STRENGTHENED, np.where(is_weak[before] | follows_un_peu, WEAKENED, 1.0))

    factor *= np.where(~_any(is_but, first, last), 1.0, np.where(_any(is_but, first, rows), AFTER_BUT, BEFORE_BUT))
    conditional = form.map(lambda word: len(word) > 5 and word.endswith(CONDITIONAL)).astype(bool)
    doubts = lemma.is_one_of(DOUBT) | conditional
    near = np.maximum(first, rows - REACH), np.minimum(last, rows + REACH)
    factor *= np.where(_any(doubts, *near), DOUBTED, 1.0)
    forms = form.texts().tolist()
    for i in np.flatnonzero(_any(may_negate, near[0], rows)):
        if _is_negated(forms, int(rows[i]), int(first[i]), int(last[i])):
            factor[i] *= NEGATED
    factors[rows] = factor
    return factors


def _any(flags: np.ndarray, start: np.ndarray, stop: np.ndarray) -> np.ndarray:
    """Whether a flag is up from each start to before its stop."""
    count = np.append(0, np.cumsum(flags))
    return count[stop] > count[start]


def _is_negated(forms: list[str], i: int, first: int, last: int) -> bool:
    for j in range(i - 1, max(first, i - REACH) - 1, -1):
        if forms[j] in (",", ";", ":", "mais", "que", "qui"):
            break
        if forms[j] in NEGATORS or (forms[j] == "plus" and _has_ne(forms, first, j)):
            return True
        if forms[j] == "peu" and forms[j - 1] != "un":
            return True
        # "ne déçoit jamais": the second half of the negation stands after the verb; "ne déçoit que" is none
        if forms[j] in ("ne", "n'"):
            return any(form in NEGATORS or form == "plus" for form in forms[i + 1 : min(last, i + 3)])
    return False


def _has_ne(forms: list[str], first: int, j: int) -> bool:
    return any(form in ("ne", "n'") for form in forms[max(first, j - 4) : j])


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
