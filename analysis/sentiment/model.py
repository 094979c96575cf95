"""The trained model: how positive or negative a sentence is towards a name in it, with a probability.

Two parts are mixed. A committee of small neural networks reads word scores, the shape of the sentence and mean word
vectors; a logistic regression reads the lemmas. Names are masked for both. The weights are arrays in one .npz file
made by `learning/train.py`; `MODEL_CARD.md` beside them says what the model may be used for.
"""

from dataclasses import dataclass, fields
from functools import cache, cached_property
from pathlib import Path

import numpy as np
from scipy import sparse

from analysis.errors import UserError
from analysis.language.threads import one_thread
from analysis.sentiment.features import dense, lemma_counts, pairs, pooled
from analysis.sentiment.mentions import Mentions
from analysis.sentiment.model_words import Words, read_words
from analysis.sentiment.roles import role_numbers
from analysis.sentiment.token_columns import Columns
from analysis.sentiment.word_scores import NoTone

WEIGHTS = Path(__file__).with_name("weights") / "tone.npz"
BATCH = 2_000  # mentions at a time
LEMMA_SHARE = 0.7  # weight of the lemmas' probabilities beside the committee's 1
DENSE_SCALE, ROLE_SCALE = 3.0, 0.5


@dataclass(frozen=True)
class Model:
    """The weights; the shapes are those of the names in brackets."""

    spread: np.ndarray  # [300] the direction of tone among word vectors
    axes: np.ndarray  # [300, axis] the main directions of mean vectors
    pool_scale: np.ndarray  # [3]
    mean: np.ndarray  # [dense]
    deviation: np.ndarray  # [dense]
    hidden: np.ndarray  # [member, input, unit]; the inputs are dense, the numbers of `roles` and mean vectors
    hidden_bias: np.ndarray  # [member, unit]
    output: np.ndarray  # [member, unit, 3]
    output_bias: np.ndarray  # [member, 3]
    lemmas: np.ndarray  # [lemma]
    columns: np.ndarray  # [3 blocks together] which columns of the counts are used
    widths: np.ndarray  # [3] how many of them each block has
    idf: np.ndarray  # [column]
    coefficients: np.ndarray  # [column, dense and number of `roles`, 3]
    intercept: np.ndarray  # [3]
    sure: np.ndarray  # [] the probability from which the model is sure of a label
    confusion: np.ndarray  # [3, 3] true by predicted, in cross-validation
    lexicon_cuts: np.ndarray  # [2] lexicon scores that separate negative, neutral and positive
    textblob_cuts: np.ndarray  # [2] the same for textblob-fr

    def read(self, columns: Columns, *, no_tone: NoTone | None = None) -> Words:
        """The columns of a tokens table prepared; once for all mentions in it."""
        with one_thread():
            return read_words(columns, spread=self.spread, axes=self.axes, no_tone=no_tone)

    def probabilities(self, words: Words, mentions: Mentions, roles: np.ndarray | None = None) -> np.ndarray:
        """Probability of negative, neutral and positive for each mention; `roles` where they are known."""
        roles = role_numbers(words, mentions) if roles is None else roles
        with one_thread():
            parts = [
                self.mixed(words, mentions.part(start, start + BATCH), roles[start : start + BATCH])
                for start in range(0, len(mentions.first), BATCH)
            ]
        return np.vstack(parts) if parts else np.zeros((0, 3))

    def labels(self, probabilities: np.ndarray) -> np.ndarray:
        """The label (0, 1, 2) to predict when one must be chosen."""
        return probabilities.argmax(axis=1)

    def is_sure(self, probabilities: np.ndarray) -> np.ndarray:
        """Whether the model is as sure as in the surer half of its training sentences."""
        return probabilities.max(axis=1, initial=0) >= self.sure

    def mixed(self, words: Words, mentions: Mentions, roles: np.ndarray) -> np.ndarray:
        """The two parts' probabilities together."""
        return self.mixed_inputs(*self.inputs(words, mentions, roles))

    def inputs(self, words: Words, mentions: Mentions, roles: np.ndarray) -> tuple[np.ndarray, sparse.csr_matrix]:
        """What the committee reads, and what the regression reads."""
        around = pairs(words, mentions)
        known = known_inputs(dense(words, mentions, around), roles, self.mean, self.deviation)
        counts = sparse.hstack(lemma_counts(words, around, self.place_of)).tocsr()[:, self.columns]
        lemmas = lemma_inputs(counts, self.idf, self.widths, known)
        return committee_inputs(known, pooled(words, around), self.pool_scale), lemmas

    def mixed_inputs(self, inputs: np.ndarray, lemmas: sparse.csr_matrix) -> np.ndarray:
        """The two parts' probabilities of these inputs together."""
        return mixture(self._committee(inputs), softmax(lemmas @ self.coefficients + self.intercept))

    def _committee(self, inputs: np.ndarray) -> np.ndarray:
        units = np.maximum(inputs @ np.hstack(list(self.hidden)) + self.hidden_bias.ravel(), 0)
        predicted = [
            softmax(part @ output + bias)
            for part, output, bias in zip(
                np.split(units, len(self.hidden), axis=1), self.output, self.output_bias, strict=True
            )
        ]
        return np.mean(predicted, axis=0)

    @cached_property
    def place_of(self) -> dict[str, int]:
        """The place of each lemma that the regression knows."""
        return {lemma: i for i, lemma in enumerate(self.lemmas.tolist())}


def load_model(path: Path = WEIGHTS) -> Model:
    """Read the weights; raises UserError where the file is not one that `learning/train.py` wrote."""
    return _load(path)


@cache
def _load(path: Path) -> Model:
    try:
        with np.load(path, allow_pickle=False) as file:
            arrays = {f.name: file[f.name] for f in fields(Model)}
    except (OSError, ValueError, KeyError) as error:
        raise UserError(
            f"{path} does not hold the weights of a sentiment model; make it with learning/train.py."
        ) from error
    return Model(**{name: _single(array) for name, array in arrays.items()})


def save_model(model: Model, path: Path) -> None:
    """Write the weights, numbers in half precision."""
    arrays = {f.name: getattr(model, f.name) for f in fields(Model)}
    halves = {name: a.astype("float16") if a.dtype.kind == "f" and a.size > 100 else a for name, a in arrays.items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **halves)


def known_inputs(scores: np.ndarray, roles: np.ndarray, mean: np.ndarray, deviation: np.ndarray) -> np.ndarray:
    """What both parts read: the standardised scores and shape, and the target's part, scaled to similar sizes."""
    standard = (scores - mean) / deviation / np.sqrt(len(mean))
    return np.hstack([standard * DENSE_SCALE, roles * ROLE_SCALE])


def committee_inputs(known: np.ndarray, means: np.ndarray, pool_scale: np.ndarray) -> np.ndarray:
    """What the networks read: the same, and the mean vectors, whose three blocks have the sizes of `pool_scale`."""
    axes = means.shape[1] // len(pool_scale)
    return np.hstack([known, means / np.repeat(pool_scale, axes) * DENSE_SCALE]).astype("float32")


def lemma_inputs(
    counts: sparse.csr_matrix, idf: np.ndarray, widths: np.ndarray, known: np.ndarray
) -> sparse.csr_matrix:
    """What the regression reads: the weighted counts, and the same."""
    return sparse.hstack([weighted(counts, idf, widths), sparse.csr_matrix(known)]).tocsr()


def weighted(counts: sparse.csr_matrix, idf: np.ndarray, widths: np.ndarray) -> sparse.csr_matrix:
    """Counts as weights: logarithm, rarity, and each block of a mention brought to length 1."""
    weights = counts.tocsr().astype(float)
    weights.sum_duplicates()
    weights.data = 1 + np.log(weights.data)
    weights = weights @ sparse.diags(idf.astype(float))
    blocks, start = [], 0
    for width in widths:
        block = weights[:, start : start + width]
        length = np.sqrt(np.asarray(block.multiply(block).sum(axis=1)).ravel())
        blocks.append(sparse.diags(1 / length.clip(min=1e-9)) @ block)
        start += width
    return sparse.hstack(blocks).tocsr()


def mixture(committee: np.ndarray, lemmas: np.ndarray) -> np.ndarray:
    """The weighted mean of the two parts, kept above zero."""
    return ((committee + LEMMA_SHARE * lemmas) / (1 + LEMMA_SHARE)).clip(min=1e-6)


def softmax(values: np.ndarray) -> np.ndarray:
    """Rows that sum to 1."""
    powers = np.exp(values - values.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _single(array: np.ndarray) -> np.ndarray:
    return array.astype("float32") if array.dtype == np.float16 else array
