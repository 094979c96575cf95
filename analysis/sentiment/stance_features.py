"""What the stance model reads: the sentence model's inputs and answer, and the words that govern the target.

The target's own name or noun is not read: whoever is mostly blamed elsewhere is not blamed for it here.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from scipy import sparse

from analysis.language.threads import one_thread
from analysis.sentiment.features import lemma_counts, pairs
from analysis.sentiment.mentions import Mentions
from analysis.sentiment.model import load_model
from analysis.sentiment.model_words import Words
from analysis.sentiment.roles import NEGATED, Parts, parts_of
from analysis.sentiment.stance_spread import spread_numbers
from analysis.sentiment.target_roles import GOVERNING

INPUT_SCALE, LEMMA_SCALE = 1 / 3, 1.4


class WordReading(NamedTuple):
    """How words are read: the column of each lemma, and the two scores from word vectors (`spread_numbers`)."""

    place_of: Mapping[str, int]
    spread: np.ndarray  # [axis, 2]


class Evidence(NamedTuple):
    """One row per mention."""

    numbers: np.ndarray  # log probabilities, inputs of the networks, vector and presence of governing roles, scores
    lemmas: sparse.csr_matrix  # weights of the lemmas by place, and of those in each governing role, negated or not

    def of_rows(self, rows: np.ndarray) -> "Evidence":
        """That of some mentions."""
        return Evidence(self.numbers[rows], self.lemmas[rows])


def mention_features(words: Words, mentions: Mentions, reading: WordReading) -> Evidence:
    """The features of these mentions."""
    model = load_model()
    with one_thread():
        parts = parts_of(words, mentions)
        inputs, lemmas = model.inputs(words, mentions, parts.numbers)
        told = np.log(model.mixed_inputs(inputs, lemmas))
        around = pairs(words, mentions)
        spread = spread_numbers(words, parts, around, reading.spread)
        blocks = [*lemma_counts(words, around, reading.place_of), _governing_lemmas(words, parts, reading.place_of)]
        vectors = _governing_vectors(words, parts)
        present = _counts(parts, parts.role, len(GOVERNING)).toarray() > 0
    of_lemmas = sparse.hstack([_of_one_length(block) for block in blocks]) * LEMMA_SCALE
    numbers = np.hstack([told, inputs * INPUT_SCALE, vectors, present, spread])
    return Evidence(numbers.astype("float32"), of_lemmas.tocsr())


def _governing_vectors(words: Words, parts: Parts) -> np.ndarray:
    """For each mention, the mean vectors of the words in each role, reversed for negated words."""
    count = len(parts.numbers)
    spot = parts.mention * len(GOVERNING) + parts.role
    size = np.bincount(spot, minlength=count * len(GOVERNING)).clip(min=1)
    sign = np.where(words.factors[parts.row] < 0, NEGATED, 1.0) / size[spot]
    sums = sparse.csr_matrix((sign, (spot, words.vector[parts.row])), shape=(len(size), len(words.vectors)))
    return np.asarray(sums @ words.vectors).reshape(count, -1)


def _governing_lemmas(words: Words, parts: Parts, place_of: Mapping[str, int]) -> sparse.csr_matrix:
    """Which lemma has which role, with negated ones apart."""
    lemma = words.lemma.map(lambda word: place_of.get(word, -1)).astype(int)[parts.row]
    kept = lemma >= 0
    chosen = parts._replace(mention=parts.mention[kept], role=parts.role[kept], row=parts.row[kept])
    role = chosen.role + len(GOVERNING) * (words.factors[chosen.row] < 0)
    return _counts(chosen, role * len(place_of) + lemma[kept], 2 * len(GOVERNING) * len(place_of))


def _of_one_length(counts: sparse.csr_matrix) -> sparse.csr_matrix:
    """Counts as weights: their logarithm, scaled to length 1 for each mention."""
    weights = counts.log1p()
    length = np.sqrt(np.asarray(weights.multiply(weights).sum(axis=1)).ravel())
    return sparse.diags(1 / length.clip(min=1e-9)) @ weights


def _counts(parts: Parts, column: np.ndarray, width: int) -> sparse.csr_matrix:
    return sparse.csr_matrix((np.ones(len(column)), (parts.mention, column)), shape=(len(parts.numbers), width))
