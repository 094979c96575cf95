"""The tone towards a target: what the sentence's model says of it, weighed against its part in the sentence.

A small logistic regression over the model's three log probabilities and the numbers of `roles`, learnt on mentions of
people, bodies and topics in the press that were labelled by hand (`train_stance`), four in five of them neutral. The
probability from which it is sure of a label is set on these mentions.
"""

import json
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from analysis.errors import UserError
from analysis.sentiment.mentions import Mentions
from analysis.sentiment.model import load_model, softmax
from analysis.sentiment.model_words import Words
from analysis.sentiment.roles import NUMBERS, role_numbers

MEASURED = Path(__file__).with_name("weights") / "stance_measured.json"
WEIGHTS = Path(__file__).with_name("weights") / "stance.json"
ENOUGH_SURE, ENOUGH_RIGHT = 0.40, 0.90
FEATURES = ("log negative", "log neutral", "log positive", *NUMBERS)


@dataclass(frozen=True)
class StanceModel:
    """The weights; rows are features, columns negative, neutral, positive."""

    mean: np.ndarray  # [feature]
    deviation: np.ndarray  # [feature]
    coefficients: np.ndarray  # [feature, 3]
    intercept: np.ndarray  # [3]
    lean: np.ndarray  # [3] weight of each label when one must be chosen
    sure: np.ndarray  # [3] the probability from which each label is said

    def probabilities(self, features: np.ndarray) -> np.ndarray:
        """Probability of negative, neutral and positive."""
        return softmax((features - self.mean) / self.deviation @ self.coefficients + self.intercept)

    def labels(self, probabilities: np.ndarray) -> np.ndarray:
        """The label (0, 1, 2) that is said when one must be."""
        return (probabilities * self.lean).argmax(axis=1)

    def is_sure(self, probabilities: np.ndarray) -> np.ndarray:
        """Whether the label's own probability is high enough to say it."""
        label = self.labels(probabilities)
        return probabilities[np.arange(len(label)), label] >= self.sure[label]


def stance_features(words: Words, mentions: Mentions) -> np.ndarray:
    """One row per mention, the columns of `FEATURES`."""
    roles = role_numbers(words, mentions)
    return np.hstack([np.log(load_model().probabilities(words, mentions, roles).clip(min=1e-6)), roles])


class Measured(NamedTuple):
    """How right the labels are on labelled mentions that the model never saw."""

    mentions: int
    accuracy: float
    always_neutral: float  # the accuracy of saying "neutral" of all
    gain_low: float  # the lower end of the 95 % interval of accuracy less always_neutral
    sure: float  # share of the mentions of which it is sure
    sure_accuracy: float

    @property
    def bears_means(self) -> bool:
        """Whether means and ranks may be said of names: it is right more often than without looking."""
        return self.gain_low > 0

    @property
    def bears_labels(self) -> bool:
        """Whether the labels of which it is sure may be counted."""
        return self.sure >= ENOUGH_SURE and self.sure_accuracy >= ENOUGH_RIGHT


@cache
def measured() -> Measured:
    """The figures of the mentions that were kept aside, by `benchmarks/accuracy.py mentions`.

    >>> measured().mentions > 100
    True
    """
    return Measured(**json.loads(MEASURED.read_text(encoding="utf-8")))


@cache
def load_stance(path: Path = WEIGHTS) -> StanceModel:
    """Read the weights; raises UserError where the file is not one that `train_stance` wrote."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        return StanceModel(**{f.name: np.array(stored[f.name], dtype=float) for f in fields(StanceModel)})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(f"{path} does not hold weights for the tone towards a target; make it anew.") from error


def save_stance(model: StanceModel, path: Path) -> None:
    """Write the weights as text, so that a change can be read."""
    stored = {f.name: np.round(getattr(model, f.name), 4).tolist() for f in fields(StanceModel)}
    path.write_text(json.dumps({"features": list(FEATURES), **stored}, indent=1) + "\n", encoding="utf-8")
