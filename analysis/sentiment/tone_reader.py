"""A tokens table, read once for the scores of its sentences, voices and mentions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from analysis.sentiment.mentions import Mentions, whole_sentences
from analysis.sentiment.model import load_model
from analysis.sentiment.model_words import Words
from analysis.sentiment.stance import load_stance
from analysis.sentiment.token_columns import columns_of
from analysis.sentiment.tone import LABELS, summed_tone
from analysis.sentiment.word_scores import as_terms, not_tone, word_polarity


@dataclass(frozen=True)
class ToneReader:
    """The tokens table as the model and the word lists read it."""

    tokens: pd.DataFrame
    words: Words
    polarity: np.ndarray  # of each row by the word lists

    def tone(self, mentions: Mentions) -> pd.DataFrame:
        """One row per mention or whole sentence: polarity, negative, neutral, positive, label, lexicon.

        Where a sentence has no content word ("Paris, mardi."), all but `lexicon` are missing.
        """
        model = load_model()
        probabilities = model.probabilities(self.words, mentions)
        return self._table(mentions, probabilities, model.labels(probabilities), model.is_sure(probabilities))

    def stance(self, mentions: Mentions) -> pd.DataFrame:
        """The same towards targets, by their role in the sentence."""
        model = load_stance()
        probabilities = model.of_mentions(self.words, mentions)
        return self._table(mentions, probabilities, model.labels(probabilities), model.is_sure(probabilities))

    def _table(
        self, mentions: Mentions, probabilities: np.ndarray, labels: np.ndarray, sure: np.ndarray
    ) -> pd.DataFrame:
        predicted = np.array([*LABELS, None], dtype=object)[np.where(sure, labels, 3)]
        mention, row = mentions.rows()
        is_silent = np.bincount(mention, self.words.says[row], len(mentions.first)) == 0
        predicted[is_silent], probabilities[is_silent] = None, np.nan
        table = pd.DataFrame(probabilities, columns=list(LABELS), dtype=float)
        table.insert(0, "polarity", table["positive"] - table["negative"])
        return table.assign(label=pd.Series(predicted, dtype=object), lexicon=summed_tone(self.polarity, mentions))

    @cached_property
    def whole(self) -> Mentions:
        """The sentences, without a target."""
        return whole_sentences(self.tokens)

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """The tone of each of them."""
        return self.tone(self.whole)

    def of_rows(self, rows: np.ndarray) -> "ToneReader":
        """Some words, each scored as among all; of their table only article_id and sentence are kept."""
        part = self.tokens[["article_id", "sentence"]].iloc[rows].reset_index(drop=True)
        return ToneReader(part, self.words.of_rows(rows), self.polarity[rows])


def read_tone(
    tokens: pd.DataFrame, *, lexicon: Mapping[str, float] | None = None, no_tone: Iterable[str] = ()
) -> ToneReader:
    """Read a table of `annotate`; `lexicon` and `no_tone` are those of `rate_all`."""
    columns = columns_of(tokens)
    words = load_model().read(columns, no_tone=not_tone() | as_terms(no_tone))
    return ToneReader(tokens, words, word_polarity(columns, words.factors, lexicon))
