"""A column of words as numbers, so that whatever is asked of a word is asked once for all places where it stands."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Coded:
    """For each row, the place of its value in `distinct`.

    >>> words = coded(["la", "paix", "la"])
    >>> words.is_one_of({"la"}).tolist(), words.map(len).tolist()
    ([True, False, True], [2.0, 4.0, 2.0])
    """

    code: np.ndarray
    distinct: list[str]

    def is_one_of(self, words: Collection[str]) -> np.ndarray:
        """Whether each row holds one of these words."""
        return np.array([value in words for value in self.distinct], dtype=bool)[self.code]

    def map(self, function: Callable[[str], float]) -> np.ndarray:
        """The number that `function` gives for each row."""
        return np.array([function(value) for value in self.distinct], dtype=float)[self.code]

    def lower(self) -> "Coded":
        """The same in lower case."""
        lowered = coded([value.lower() for value in self.distinct])
        return Coded(lowered.code[self.code], lowered.distinct)

    def of_rows(self, rows: np.ndarray) -> "Coded":
        """Some rows."""
        return Coded(self.code[rows], self.distinct)

    def with_rows(self, where: np.ndarray, value: str) -> "Coded":
        """The same with one value in some rows."""
        return Coded(np.where(where, len(self.distinct), self.code), [*self.distinct, value])

    def texts(self) -> np.ndarray:
        """The values themselves, row by row."""
        return np.array(self.distinct, dtype=object)[self.code]


@dataclass(frozen=True)
class Columns:
    """The columns of a tokens table that the scores are made of, and the rows where a sentence begins."""

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


def coded(values: "pd.Series[str] | list[str]") -> Coded:
    """Number the different values in the order in which they come."""
    code, distinct = pd.factorize(pd.Series(values, dtype=object) if isinstance(values, list) else values)
    return Coded(code, distinct.tolist())


def coded_pairs(first: Coded, second: Coded) -> tuple[np.ndarray, list[tuple[str, str]]]:
    """The same for two columns side by side: the code of each row, and the different pairs."""
    code, distinct = pd.factorize(first.code * (len(second.distinct) or 1) + second.code)
    width = len(second.distinct) or 1
    return code, [(first.distinct[pair // width], second.distinct[pair % width]) for pair in distinct]


def sentence_starts(tokens: pd.DataFrame) -> np.ndarray:
    """The rows of the tokens table where a sentence begins."""
    if tokens.empty:
        return np.zeros(0, dtype=int)
    articles = tokens["article_id"]
    codes = articles.cat.codes if isinstance(articles.dtype, pd.CategoricalDtype) else pd.factorize(articles)[0]
    article, sentence = np.asarray(codes), tokens["sentence"].to_numpy()
    changes = (article[1:] != article[:-1]) | (sentence[1:] != sentence[:-1])
    return np.flatnonzero(np.append(True, changes))
