"""What the words around a target say about their subject and object: the list's scores, spread to all words.

A word that is not in `stance_fr.csv` has the scores that its word vector gives it: near « dénoncer », it is blame.
"""

import numpy as np

from analysis.sentiment.features import Pairs
from analysis.sentiment.model_words import PARTS_OF_SPEECH, Words
from analysis.sentiment.roles import NEGATED, Parts
from analysis.sentiment.stance_words import NOTHING, stances_of_lemmas
from analysis.sentiment.target_roles import GOVERNING

FADES = (3, 8)  # words from the target after which a word counts e times less
SAYING = [PARTS_OF_SPEECH.index(kind) for kind in ("VERB", "NOUN", "ADJ")]


def spread_numbers(words: Words, parts: Parts, around: Pairs, spread: np.ndarray) -> np.ndarray:
    """For each mention, the good and the bad in every governing role, and before and after the target, near and far.

    `spread` [axis, 2] gives a word its two scores, those of a `Stance`, from its vector.
    """
    far = np.abs(around.distance)
    weights = [*(np.exp(-far / fade) for fade in FADES), around.same_clause.astype(float)]
    sides = [around.distance < 0, around.distance > 0]
    columns = []
    for score in _scores(words, parts.row, spread).T:
        roles = [score * (parts.role == role) for role in range(len(GOVERNING))]
        columns += [_good_and_bad(parts.mention, values, around.count) for values in roles]
    for score in _scores(words, around.row, spread).T:
        placed = [score * weight * side for side in sides for weight in weights]
        columns += [_good_and_bad(around.mention, values, around.count) for values in placed]
    return np.hstack(columns)


def _scores(words: Words, rows: np.ndarray, spread: np.ndarray) -> np.ndarray:
    """The two scores of the words in these rows; those of a negated word are reversed."""
    lemma, listed = words.lemma, stances_of_lemmas()
    given = np.array([listed.get(value, NOTHING) for value in lemma.values()])[lemma.code[rows]]
    guessed = (words.vectors @ spread)[words.vector[rows]]
    scores = np.where(lemma.is_one_of(listed)[rows, None], given, guessed)
    says = np.isin(words.kind[rows], SAYING) * np.where(words.factors[rows] < 0, NEGATED, 1.0)
    return scores * says[:, None]


def _good_and_bad(mention: np.ndarray, values: np.ndarray, count: int) -> np.ndarray:
    """The sums of both for each mention."""
    return np.column_stack([np.bincount(mention, part, count) for part in (values.clip(min=0), (-values).clip(min=0))])
