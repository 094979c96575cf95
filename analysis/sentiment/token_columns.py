"""The columns of a tokens table that the scores are made from."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.coded import Coded, coded


@dataclass(frozen=True)
class Columns:
    """The columns of a tokens table that the scores are made from, and the rows where sentences begin."""

    form: Coded
    lowered: Coded
    lemma: Coded
    pos: Coded
    starts: np.ndarray

    def __len__(self) -> int:
        return len(self.form.code)


def columns_of(tokens: pd.DataFrame) -> Columns:
    """Those of `tokens`, which has article_id, sentence, form, lemma and pos in the order of the text."""
    form = coded(tokens["form"])
    return Columns(form, form.lower(), coded(tokens["lemma"]), coded(tokens["pos"]), sentence_starts(tokens))


def sentence_starts(tokens: pd.DataFrame) -> np.ndarray:
    """The rows of the tokens table where a sentence begins."""
    if tokens.empty:
        return np.zeros(0, dtype=int)
    article, sentence = coded(tokens["article_id"]).code, tokens["sentence"].to_numpy()
    changes = (article[1:] != article[:-1]) | (sentence[1:] != sentence[:-1])
    return np.flatnonzero(np.append(True, changes))
