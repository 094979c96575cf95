"""Places in a tokens table where somebody is named, each with the sentence around it."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.sentiment.token_columns import sentence_starts


class Mentions(NamedTuple):
    """Places in a tokens table: the sentence from row `first` to before `stop`, the target's row or -1 for none."""

    first: np.ndarray
    stop: np.ndarray
    target: np.ndarray

    def part(self, start: int, stop: int) -> "Mentions":
        """Some of them."""
        return Mentions(*(column[start:stop] for column in self))

    def of_rows(self, rows: np.ndarray) -> "Mentions":
        """Those in some places of this table of mentions."""
        return Mentions(*(column[rows] for column in self))

    def rows(self) -> tuple[np.ndarray, np.ndarray]:
        """Every row of every sentence: which mention it belongs to, and the row."""
        length = self.stop - self.first
        mention = np.repeat(np.arange(len(length)), length)
        return mention, np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length) + self.first[mention]


def mentions_at(tokens: pd.DataFrame, rows: np.ndarray) -> Mentions:
    """The mentions in these rows of the tokens table."""
    starts = sentence_starts(tokens)
    sentence = np.searchsorted(starts, rows, side="right") - 1
    stops = np.append(starts[1:], len(tokens))
    return Mentions(starts[sentence], stops[sentence], np.asarray(rows, dtype=int))


def whole_sentences(tokens: pd.DataFrame) -> Mentions:
    """Every sentence of the tokens table, without a target."""
    starts = sentence_starts(tokens)
    return Mentions(starts, np.append(starts[1:], len(tokens))[: len(starts)], np.full(len(starts), -1))
