"""The lexicons' score of a sentence, as a whole or towards a name in it."""

import numpy as np

from analysis.sentiment.mentions import Mentions

LABELS = ("negative", "neutral", "positive")
REACH = 8.0  # words from the target at which a word counts a third


def summed_tone(polarity: np.ndarray, mentions: Mentions) -> np.ndarray:
    """A score from -1 to 1 for each mention: the sum of its words' polarity, near words counting more.

    `polarity` has a number for each row of the tokens table. The sum is divided by the sum of absolute values plus 1,
    so that one weak word does not make a sentence extreme.
    """
    mention, row = mentions.rows()
    target = mentions.target[mention]
    distance = np.where(target < 0, 0, np.abs(row - target))
    value = polarity[row] * np.exp(-distance / REACH)
    total = np.bincount(mention, value, len(mentions.first))
    size = np.bincount(mention, np.abs(value), len(mentions.first))
    return total / (size + 1)


def cut(scores: np.ndarray, cuts: np.ndarray) -> np.ndarray:
    """Labels 0, 1, 2 from scores."""
    return (scores >= cuts[0]).astype(int) + (scores > cuts[1])
