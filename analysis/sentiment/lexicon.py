"""The lexicon scorer: word scores from data files, with negation, strength, contrast and doubt.

Four lists make the scores, the later ones going first: `learnt_fr.csv` (weights of lemmas learnt from marked
sentences and spread to their neighbours by word vectors), `tone_fr.csv` (written by the project), `diplomacy_fr.csv`
(diplomacy and conflict, with a reason for each entry), and `not_tone_fr.txt` (terms that only look like tone).
"""

import csv
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.errors import UserError

_MASCULINE = re.compile("es?$")
LEXICONS = Path(__file__).parents[1] / "lexicons"

CONTENT = {"NOUN", "VERB", "ADJ", "ADV", "AUX"}
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


def load_terms(path: Path) -> frozenset[tuple[str, ...]]:
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
def not_tone() -> frozenset[tuple[str, ...]]:
    """The terms that count as names or topic, not as tone."""
    return load_terms(LEXICONS / "not_tone_fr.txt")


def word_polarity(
    tokens: pd.DataFrame, scores: Mapping[str, float] | None = None, *, factors: np.ndarray | None = None
) -> np.ndarray:
    """The polarity of each word in its sentence, 0 where it has none: one number per row of `tokens`.

    `tokens` has article_id, sentence, form, lemma and pos in the order of the text. `factors` are those of
    `word_factors`, where they are known already.
    """
    scores = word_scores() if scores is None else scores
    factors = word_factors(tokens) if factors is None else factors
    lemmas, forms = tokens["lemma"].to_numpy(dtype=object), tokens["form"].to_numpy(dtype=object)
    polarity = np.zeros(len(tokens))
    for i in np.flatnonzero(factors):
        polarity[i] = _score(lemmas[i], forms[i].lower(), scores) * factors[i]
    return polarity


def word_factors(tokens: pd.DataFrame) -> np.ndarray:
    """What the words around make of a word's score; 0 for words without content and in terms that carry no tone.

    A negation up to four words before, with no comma between, turns a score over and weakens it; so does « peu », but
    not « un peu ». « très » strengthens, « assez » weakens; what stands before « mais » counts less than what stands
    after; a conditional or a hedge near by takes something off.
    """
    kinds, lemma, lowered = (tokens[c].to_numpy(dtype=object) for c in ("pos", "lemma", "form"))
    forms = [form.lower() for form in lowered]
    factors = np.isin(kinds, list(CONTENT)).astype(float)
    factors[list(_silent(forms, lemma))] = 0
    rows = np.flatnonzero(factors)
    starts = sentence_starts(tokens)
    sentence = np.searchsorted(starts, rows, side="right") - 1
    first, last = starts[sentence], np.append(starts[1:], len(forms))[sentence]

    is_strong, is_weak, is_peu, is_un, is_but, may_negate = (
        _is_one_of(forms, words) for words in (STRONGER, WEAKER, {"peu"}, {"un"}, {"mais"}, _MAY_NEGATE)
    )
    before = np.where(rows > first, rows - 1, len(forms))  # one past the end: no word before
    follows_un_peu = is_peu[before] & is_un[np.where(rows > first + 1, rows - 2, len(forms))]
    factor = np.where(is_strong[before], STRENGTHENED, np.where(is_weak[before] | follows_un_peu, WEAKENED, 1.0))

    factor *= np.where(~_any(is_but, first, last), 1.0, np.where(_any(is_but, first, rows), AFTER_BUT, BEFORE_BUT))
    doubts = _is_one_of(lemma, DOUBT) | np.array([len(f) > 5 and f.endswith(CONDITIONAL) for f in [*forms, ""]])
    near = np.maximum(first, rows - REACH), np.minimum(last, rows + REACH)
    factor *= np.where(_any(doubts, *near), DOUBTED, 1.0)
    for i in np.flatnonzero(_any(may_negate, near[0], rows)):
        if _is_negated(forms, int(rows[i]), int(first[i]), int(last[i])):
            factor[i] *= NEGATED
    factors[rows] = factor
    return factors


def sentence_starts(tokens: pd.DataFrame) -> np.ndarray:
    """The places in `tokens` where a sentence begins."""
    if tokens.empty:
        return np.zeros(0, dtype=int)
    articles = tokens["article_id"]
    codes = articles.cat.codes if isinstance(articles.dtype, pd.CategoricalDtype) else pd.factorize(articles)[0]
    article, sentence = np.asarray(codes), tokens["sentence"].to_numpy()
    changes = (article[1:] != article[:-1]) | (sentence[1:] != sentence[:-1])
    return np.flatnonzero(np.append(True, changes))


def _score(lemma: str, form: str, scores: Mapping[str, float]) -> float:
    """By lemma, else as printed, else as the masculine: a tagger takes "satisfaite" for a noun now and then."""
    found = scores.get(lemma) or scores.get(form, 0.0)
    return found or (scores.get(_MASCULINE.sub("", form), 0.0) if len(form) > 6 else 0.0)


def _is_one_of(words: Iterable[str], those: Collection[str]) -> np.ndarray:
    """Whether each word is one of those, and False for the place after the last."""
    return np.array([word in those for word in words] + [False])


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


def _silent(forms: list[str], lemmas: Sequence[str] | np.ndarray) -> set[int]:
    """The places of words that belong to a term without tone."""
    terms = not_tone()
    starts = {term[0] for term in terms}
    lengths = sorted({len(term) for term in terms}, reverse=True)
    silent: set[int] = set()
    for i, form in enumerate(forms):
        if form in starts or lemmas[i] in starts:
            for length in lengths:
                if tuple(forms[i : i + length]) in terms or (length == 1 and (lemmas[i],) in terms):
                    silent.update(range(i, i + length))
                    break
    return silent


def _split(term: str) -> Iterable[str]:
    """The words of a term as the tokenizer cuts them: an elided one keeps its apostrophe."""
    return term.replace("'", "' ").split()


def _number(text: str | None) -> float:
    try:
        return float(text or "")
    except ValueError:
        return float("nan")
