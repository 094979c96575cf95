"""What all questions about words share: columns that must be there, columns as numbers, weights."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from analysis.errors import UserError

UNITS = ("lemma", "form", "pos")


def group_columns(table: pd.DataFrame, by: str | list[str] | None, *needed: str) -> list[str]:
    """Return `by` as a list of columns; raise `UserError` if `table` lacks one of those or of `needed`.

    >>> table = pd.DataFrame({"outlet": ["Écho"], "lemma": ["paix"]})
    >>> group_columns(table, "outlet", "lemma")
    ['outlet']
    """
    groups = [] if by is None else [by] if isinstance(by, str) else list(by)
    missing = [column for column in dict.fromkeys([*groups, *needed]) if column not in table.columns]
    if missing:
        raise UserError(f"There is no column {', '.join(missing)}; the table has {', '.join(map(str, table.columns))}.")
    return groups


def unit_of(table: pd.DataFrame) -> str:
    """Return the column of a table of counts that holds the word; raise `UserError` if there is none."""
    for unit in UNITS:
        if unit in table.columns:
            return unit
    raise UserError(f"There is no column {' or '.join(UNITS)}; the table has {', '.join(map(str, table.columns))}.")


def at_least_one(number: int, name: str) -> int:
    """Return `number`; raise `UserError` if it is below 1."""
    if number < 1:
        raise UserError(f"{name} is {number}; it must be 1 or more.")
    return number


def each(words: str | Iterable[str]) -> list[str]:
    """Return words as a list without repetition; a text is one word, not its letters.

    >>> each("paix"), each(["paix", "pont", "paix"])
    (['paix'], ['paix', 'pont'])
    """
    return [words] if isinstance(words, str) else list(dict.fromkeys(words))


def coded(column: pd.Series) -> tuple[np.ndarray, pd.Index]:
    """Return a number for each row, and the values that the numbers stand for; missing is a value too.

    A categorical column has its numbers already, which makes tables of millions of rows fast.

    >>> numbers, values = coded(pd.Series(["paix", "pont", "paix"]))
    >>> numbers.tolist(), values.tolist()
    ([0, 1, 0], ['paix', 'pont'])
    """
    if not isinstance(column.dtype, pd.CategoricalDtype):
        found, different = pd.factorize(column, use_na_sentinel=False)
        return found, pd.Index(different)
    numbers, values = np.asarray(column.cat.codes), column.cat.categories
    if column.hasnans:
        numbers = np.where(numbers < 0, len(values), numbers)
        values = pd.Index([*values, None])
    return numbers, values


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
        own, values = coded(table[column])
        numbers, used = _renumbered(numbers * len(values) + own, len(combinations) * len(values))
        combinations = combinations.take(used // max(len(values), 1)).reset_index(drop=True)
        combinations[column] = values.take(used % max(len(values), 1))
    return numbers, combinations


def words_coded(table: pd.DataFrame, unit: str) -> tuple[np.ndarray, pd.Index]:
    """Like `coded`, for the words in the column `unit`; all but names lose the capital of a sentence's first word.

    `table` has a column `pos`, which says what is a name; runs of words (`ngrams`) have been treated so already.
    """
    numbers, written = coded(table[unit])
    if unit == "pos" or not len(table):
        return numbers, written
    written = pd.Index(written.astype(str), dtype=object)
    both, values = pd.factorize(written.append(written.str.lower()))
    as_written, lower = np.split(both, 2)
    if (as_written == lower).all():
        return numbers, pd.Index(values)
    return np.where(holds(table["pos"], "PROPN", "NGRAM"), as_written[numbers], lower[numbers]), pd.Index(values)


def holds(column: pd.Series, *wanted: str) -> np.ndarray:
    """Return for each row whether its value is one of `wanted`."""
    numbers, values = coded(column)
    return np.asarray(values.isin(wanted))[numbers] if len(column) else np.zeros(0, dtype=bool)


def weight_of(article_ids: pd.Series | pd.Index, weights: pd.Series) -> np.ndarray:
    """Return the weight of each article; raise `UserError` for one that `weights` does not have."""
    unknown = pd.Index(article_ids).difference(weights.index)
    if len(unknown):
        raise UserError(f"weights has nothing for the article {unknown[0]}; make it with article_weights(articles).")
    return weights.loc[list(article_ids)].to_numpy(dtype=float)


def _renumbered(keys: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Number the keys that occur from 0 on; returns the new numbers and the old key of each."""
    if size > 1_000_000 + len(keys):
        return pd.factorize(keys)
    present = np.zeros(size, dtype=bool)
    present[keys] = True
    return (present.cumsum() - 1)[keys], np.flatnonzero(present)
