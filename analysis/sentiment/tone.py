"""The lexicons' score of a sentence, as a whole or towards a name in it."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.sentiment.features import Mentions
from analysis.sentiment.lexicon import word_polarity

REACH = 8.0  # words from the target at which a word counts a third


def lexicon_tone(tokens: pd.DataFrame, mentions: Mentions, scores: Mapping[str, float] | None = None) -> np.ndarray:
    """The score of `summed_tone` from the word lists, or from other `scores` of lemmas."""
    return summed_tone(word_polarity(tokens, scores), mentions)


def summed_tone(polarity: np.ndarray, mentions: Mentions) -> np.ndarray:
    """A score from -1 to 1 for each mention from the words' polarity: its sum, near words counting more.

    Divided by the sum of its size and 1, so that one weak word does not make a sentence extreme.
    """
    length = mentions.stop - mentions.first
    mention = np.repeat(np.arange(len(length)), length)
    row = np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length) + mentions.first[mention]
    target = mentions.target[mention]
    distance = np.where(target < 0, 0, np.abs(row - target))
    value = polarity[row] * np.exp(-distance / REACH)
    total = np.bincount(mention, value, len(length))
    size = np.bincount(mention, np.abs(value), len(length))
    return total / (size + 1)


def cut(scores: np.ndarray, cuts: np.ndarray) -> np.ndarray:
    """Labels 0, 1, 2 from scores."""
    return (scores >= cuts[0]).astype(int) + (scores > cuts[1])
