"""A column of words as numbers, so that whatever is asked about a word is asked once for all its occurrences."""

import weakref
from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa

_numbered: dict[int, tuple["weakref.ref[pa.ChunkedArray]", "Coded"]] = {}


@dataclass(frozen=True)
class Coded:
    """For each row, the place of its value in `distinct`.

    >>> words = coded(["la", "paix", "la"])
    >>> words.is_one_of({"la"}).tolist(), words.map(len).tolist()
    ([True, False, True], [2.0, 4.0, 2.0])
    """

    code: np.ndarray
    distinct: pd.Index

    def is_one_of(self, words: Collection[str]) -> np.ndarray:
        """Whether each row holds one of these words."""
        return np.asarray(self.distinct.isin(list(words)))[self.code]

    def map(self, function: Callable[[str], float]) -> np.ndarray:
        """The number that `function` gives for each row."""
        return np.array([function(value) for value in self.values()], dtype=float)[self.code]

    def lower(self) -> "Coded":
        """The same in lower case."""
        lowered = coded([value.lower() for value in self.values()])
        return Coded(lowered.code[self.code], lowered.distinct)

    def of_rows(self, rows: np.ndarray) -> "Coded":
        """Some rows."""
        return Coded(self.code[rows], self.distinct)

    def with_rows(self, where: np.ndarray, value: str) -> "Coded":
        """The same with one value in some rows."""
        return Coded(np.where(where, len(self.distinct), self.code), pd.Index([*self.distinct, value], dtype=object))

    def texts(self) -> np.ndarray:
        """The values themselves, row by row."""
        return self.values()[self.code]

    def like(self, column: pd.Series) -> pd.Series:
        """The values as a column with the type and the rows of `column`; categories are in alphabetical order."""
        code, values = pd.factorize(self.distinct, sort=isinstance(column.dtype, pd.CategoricalDtype))  # -1: missing
        if isinstance(column.dtype, pd.CategoricalDtype):
            return pd.Series(pd.Categorical.from_codes(code[self.code], values), column.index)
        rows = pd.Series(values, dtype=column.dtype).array.take(code[self.code], allow_fill=True)
        return pd.Series(rows, column.index, dtype=column.dtype)

    def values(self) -> np.ndarray:
        """The distinct values as Python objects: taken from Arrow one by one they cost ten times as much."""
        return self.distinct.to_numpy(dtype=object)


def coded(values: pd.Series | list[str]) -> Coded:
    """Number the distinct values; missing is a value too.

    A categorical column has its numbers already, which makes tables of millions of rows fast.
    """
    column = pd.Series(values, dtype=object) if isinstance(values, list) else values
    if isinstance(column.array, pd.arrays.ArrowStringArray):
        return _of_arrow(column.array.__arrow_array__())
    if not isinstance(column.dtype, pd.CategoricalDtype):
        code, distinct = pd.factorize(column, use_na_sentinel=False)
        return Coded(code, pd.Index(distinct, dtype=object))
    code, distinct = np.asarray(column.cat.codes, dtype=np.intp), column.cat.categories.astype(object)
    if column.hasnans:
        code, distinct = np.where(code < 0, len(distinct), code), pd.Index([*distinct, None])
    return Coded(code, distinct)


def _of_arrow(column: pa.ChunkedArray) -> Coded:
    """The numbers of an Arrow column: made once, since its values never change, and kept as long as it lives."""
    place = id(column)
    if place in _numbered and _numbered[place][0]() is column:
        return _numbered[place][1]
    encoded = column.combine_chunks().dictionary_encode("encode")
    # As an object column: else each access converts the value from Arrow again.
    distinct = pd.Index(encoded.dictionary.to_pandas(), dtype=object)
    code = encoded.indices.to_numpy().astype(np.intp)
    code.flags.writeable = False  # many share it
    result = Coded(code, distinct)
    _numbered[place] = weakref.ref(column, lambda _: _numbered.pop(place, None)), result
    return result


def with_values(column: pd.Series, rows: np.ndarray, values: list[str]) -> pd.Series:
    """A copy of a column with other values, or one other value, in some rows.

    >>> with_values(pd.Series(["pont", "digue"]), np.array([1]), ["écluse"]).tolist()
    ['pont', 'écluse']
    """
    before, other = coded(column), coded(values)
    code = before.code.copy()
    code[rows] = len(before.distinct) + other.code
    return Coded(code, before.distinct.append(other.distinct)).like(column)


def coded_pairs(first: Coded, second: Coded) -> tuple[np.ndarray, list[tuple[str, str]]]:
    """The same for two columns side by side: the code of each row, and the distinct pairs."""
    width = len(second.distinct) or 1
    code, distinct = pd.factorize(first.code.astype(np.int64) * width + second.code)
    words, others = first.distinct.take(distinct // width).tolist(), second.distinct.take(distinct % width).tolist()
    return code, list(zip(words, others, strict=True))


def coded_together(table: pd.DataFrame, columns: list[str]) -> tuple[np.ndarray, pd.DataFrame]:
    """Return a number for each row, and the table of those combinations of values that occur.

    >>> rows = pd.DataFrame({"outlet": ["Écho", "Voix", "Écho"], "quoted": [True, True, False]})
    >>> numbers, combinations = coded_together(rows, ["outlet", "quoted"])
    >>> combinations.loc[numbers[2], "outlet"]
    'Écho'
    """
    numbers = np.zeros(len(table), dtype=np.int64)
    combinations = pd.DataFrame(index=range(min(len(table), 1)))
    for column in columns:
        own = coded(table[column])
        size = len(own.distinct)
        numbers, used = _renumbered(numbers * size + own.code, len(combinations) * size)
        combinations = combinations.take(used // max(size, 1)).reset_index(drop=True)
        combinations[column] = own.distinct.take(used % max(size, 1))
    return numbers, combinations


def within(places: pd.DataFrame, stretches: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The numbers of the rows of `places` and of the `stretches` around each, in pairs.

    `places` has article_id and start, `stretches` article_id, first and last (exclusive). The pairs are in the order
    of the places, and at one place in that of the stretches. Each place is looked up: an article of 60,000 words has
    forty million pairs of a name and a statement, of which one in three thousand is one within the other.

    >>> places = pd.DataFrame({"article_id": ["a", "a", "b"], "start": [3, 9, 3]})
    >>> stretches = pd.DataFrame({"article_id": ["a", "b"], "first": [2, 4], "last": [9, 20]})
    >>> [rows.tolist() for rows in within(places, stretches)]
    [[0], [0]]
    """
    article = coded(places["article_id"])
    known = article.distinct.get_indexer(pd.Index(stretches["article_id"], dtype=object))
    start = places["start"].to_numpy(np.int64)
    first, last = (stretches[end].to_numpy(np.int64) for end in ("first", "last"))
    width = max(start.max(initial=0), last.max(initial=0)) + 1
    order = np.argsort(article.code * width + start, kind="stable")
    in_order = (article.code * width + start)[order]
    begin, end = (np.searchsorted(in_order, known * width + edge) for edge in (first, last))
    size = np.where(known >= 0, np.maximum(end - begin, 0), 0)
    stretch = np.repeat(np.arange(len(stretches)), size)
    place = order[np.arange(size.sum()) - np.repeat(np.cumsum(size) - size - begin, size)]
    by_place = np.lexsort((stretch, place))
    return place[by_place], stretch[by_place]


def _renumbered(keys: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Number the keys that occur from 0 on; returns the new numbers and the old key of each."""
    if size > 1_000_000 + len(keys):
        return pd.factorize(keys)
    present = np.zeros(size, dtype=bool)
    present[keys] = True
    return (present.cumsum() - 1)[keys], np.flatnonzero(present)
