"""Places in a tokens table where somebody is named, each with the sentence around it."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.sentiment.token_columns import sentence_starts


class Mentions(NamedTuple):
    """Places in a tokens table: the sentence from row `first` to before `stop`, the target's row or -1 for none.

    The target's words run from row `begin` to before `end`; its row is that of its name or noun.
    """

    first: np.ndarray
    stop: np.ndarray
    target: np.ndarray
    begin: np.ndarray
    end: np.ndarray

    @classmethod
    def of_words(cls, first: np.ndarray, stop: np.ndarray, target: np.ndarray) -> "Mentions":
        """Targets of one word each."""
        return cls(first, stop, target, target, target + 1)

    def part(self, start: int, stop: int) -> "Mentions":
        """Some of them."""
        return Mentions(*(column[start:stop] for column in self))

    def of_rows(self, rows: np.ndarray) -> "Mentions":
        """The mentions at some places of this table."""
        return Mentions(*(column[rows] for column in self))

    def rows(self) -> tuple[np.ndarray, np.ndarray]:
        """Every row of every sentence: which mention it belongs to, and the row."""
        length = self.stop - self.first
        mention = np.repeat(np.arange(len(length)), length)
        return mention, np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length) + self.first[mention]


def mentions_at(
    tokens: pd.DataFrame, rows: np.ndarray, *, begin: np.ndarray | None = None, end: np.ndarray | None = None
) -> Mentions:
    """The mentions in these rows of the tokens table, of one word each by default."""
    rows = np.asarray(rows, dtype=int)
    starts = sentence_starts(tokens)
    sentence = np.searchsorted(starts, rows, side="right") - 1
    stops = np.append(starts[1:], len(tokens))
    begin, end = rows if begin is None else begin, rows + 1 if end is None else end
    return Mentions(starts[sentence], stops[sentence], rows, begin, end)


def head_row(pos: Sequence[str]) -> int:
    """At which of its words a mention is counted: its first name, else its first noun, else the first word.

    >>> head_row(["DET", "NOUN", "ADJ"])
    1
    """
    return next((pos.index(wanted) for wanted in ("PROPN", "NOUN") if wanted in pos), 0)


def whole_sentences(tokens: pd.DataFrame) -> Mentions:
    """Every sentence of the tokens table, without a target."""
    starts = sentence_starts(tokens)
    return Mentions.of_words(starts, np.append(starts[1:], len(tokens))[: len(starts)], np.full(len(starts), -1))
