"""Arguments of callers, checked on entry: a message names the thing and what would do."""

from collections.abc import Iterable

import pandas as pd

from analysis.errors import UserError


def group_columns(table: pd.DataFrame, by: str | list[str] | None, *needed: str) -> list[str]:
    """Return `by` as a list of columns; raise `UserError` if `table` lacks one of those or of `needed`.

    >>> table = pd.DataFrame({"outlet": ["Écho"], "lemma": ["paix"]})
    >>> group_columns(table, "outlet", "lemma")
    ['outlet']
    """
    groups = [] if by is None else each(by)
    missing = [column for column in dict.fromkeys([*groups, *needed]) if column not in table.columns]
    if missing:
        raise UserError(f"There is no column {', '.join(missing)}; the table has {', '.join(map(str, table.columns))}.")
    return groups


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
