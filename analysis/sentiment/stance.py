"""The tone towards a target: what the sentence says about it, weighed by its role in the sentence.

A logistic regression over `Evidence`, learnt on mentions of people, bodies and topics in the press that were labelled
by hand (`train_stance`). The choice of label, and the probability from which it is sure, are set for the shares of
labels among mentions drawn at random, four in five of them neutral.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np

from analysis.errors import UserError
from analysis.sentiment.mentions import Mentions
from analysis.sentiment.model import softmax
from analysis.sentiment.model_words import Words
from analysis.sentiment.stance_features import Evidence, WordReading, mention_features

MEASURED = Path(__file__).with_name("weights") / "stance_measured.json"
WEIGHTS = Path(__file__).with_name("weights") / "stance.npz"
BATCH = 2_000  # mentions at a time
ENOUGH_SURE, ENOUGH_RIGHT = 0.40, 0.90
ENOUGH_SIDES = 20  # mentions called negative or positive: of fewer, nine in ten may be right by chance


@dataclass(frozen=True)
class StanceModel:
    """The weights; columns are negative, neutral, positive."""

    vocabulary: np.ndarray  # [lemma]
    spread: np.ndarray  # [axis, 2] the scores of the list of `stance_words` along word vectors
    numbers: np.ndarray  # [number, 3]
    lemmas: np.ndarray  # [lemma in a place, 3]
    intercept: np.ndarray  # [3]
    label_weights: np.ndarray  # [3] weight of each label when one must be chosen
    sure: np.ndarray  # [3] the probability from which each label is sure

    def of_mentions(self, words: Words, mentions: Mentions) -> np.ndarray:
        """Probability of negative, neutral and positive for each mention."""
        parts = (mentions.part(start, start + BATCH) for start in range(0, len(mentions.first), BATCH))
        rows = [self.probabilities(mention_features(words, part, self.reading)) for part in parts]
        return np.vstack(rows) if rows else np.zeros((0, 3))

    def probabilities(self, known: Evidence) -> np.ndarray:
        """The same from what is known of them."""
        return softmax(known.numbers @ self.numbers + known.lemmas @ self.lemmas + self.intercept)

    @cached_property
    def reading(self) -> WordReading:
        """How words are read."""
        return WordReading({lemma: i for i, lemma in enumerate(self.vocabulary.tolist())}, self.spread)

    def labels(self, probabilities: np.ndarray) -> np.ndarray:
        """The label (0, 1, 2) to predict when one must be chosen."""
        return (probabilities * self.label_weights).argmax(axis=1)

    def is_sure(self, probabilities: np.ndarray) -> np.ndarray:
        """Whether the label's own probability is high enough to be sure of it."""
        label = self.labels(probabilities)
        return probabilities[np.arange(len(label)), label] >= self.sure[label]


class Measured(NamedTuple):
    """How accurate the labels are on labelled mentions that the model never saw."""

    mentions: int
    accuracy: float
    always_neutral: float  # the accuracy of calling all of them neutral
    gain_low: float  # the lower end of the 95 % interval of accuracy less always_neutral
    sure: float  # share of the mentions of which it is sure
    sure_accuracy: float
    sides: int  # mentions that it surely calls negative or positive
    sides_accuracy: float
    voices: Mapping[str, float]  # the accuracy where it is sure, in statements and in narration

    @property
    def has_reliable_means(self) -> bool:
        """Whether means and ranks of names may be reported: the model beats always answering neutral."""
        return self.gain_low > 0

    @property
    def has_reliable_labels(self) -> bool:
        """Whether sure labels are accurate enough to be counted."""
        return self.sure >= ENOUGH_SURE and self.sure_accuracy >= ENOUGH_RIGHT

    @property
    def has_reliable_sides(self) -> bool:
        """Whether those that are negative or positive are too: most are neutral, so that all together say little."""
        return self.has_reliable_labels and self.sides >= ENOUGH_SIDES and self.sides_accuracy >= ENOUGH_RIGHT

    def has_reliable_labels_in(self, voice: str) -> bool:
        """The same in one voice, "statements" or "narration"."""
        return self.has_reliable_labels and self.voices[voice] >= ENOUGH_RIGHT


@cache
def measured() -> Measured:
    """The figures on the held-out mentions, by `benchmarks/accuracy.py mentions`.

    >>> measured().mentions > 100
    True
    """
    return Measured(**json.loads(MEASURED.read_text(encoding="utf-8")))


@cache
def load_stance(path: Path = WEIGHTS) -> StanceModel:
    """Read the weights; raises UserError where the file is not one that `train_stance` wrote."""
    try:
        with np.load(path, allow_pickle=False) as file:
            arrays = {f.name: file[f.name] for f in fields(StanceModel)}
        return StanceModel(**{name: a.astype(float) if a.dtype.kind == "f" else a for name, a in arrays.items()})
    except (OSError, ValueError, KeyError) as error:
        raise UserError(f"{path} does not hold weights for the tone towards a target; make it anew.") from error


def save_stance(model: StanceModel, path: Path) -> None:
    """Write the weights, the many in half precision."""
    arrays = {f.name: getattr(model, f.name) for f in fields(StanceModel)}
    halves = {name: a.astype("float16") if a.dtype.kind == "f" and a.size > 3 else a for name, a in arrays.items()}
    np.savez_compressed(path, **halves)
