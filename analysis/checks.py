"""Arguments of callers, checked on entry: a message names the thing and what would do."""

import inspect
import re
from collections.abc import Callable, Iterable
from functools import wraps
from typing import ParamSpec, TypeVar

import pandas as pd

from analysis.errors import UserError

# What is meant by these words where a docstring does not say more.
USUAL = {
    "articles": "what `read_articles` returns",
    **dict.fromkeys(("tokens", "sentences", "statements"), "one of the three tables that `annotate` returns"),
    "mentions": "the result of `sentiment.rate_mentions`",
    "rated": "the result of `sentiment.rate_sentences`",
    "counts": "the result of `words.word_counts`",
    "key": "the result of `words.keyness` or `words.keyness_of_each`",
    "versions": "the result of `quotations`",
    "frame": "the table to show",
    "table": "one with the columns that are named",
}
WORDS = {"form", "lemma"}  # columns in which every row has a word
Given = ParamSpec("Given")
Result = TypeVar("Result")


def takes_tables(function: Callable[Given, Result]) -> Callable[Given, Result]:
    """Have a public function refuse what is no table where it takes one; which one it takes, its docstring says.

    >>> @takes_tables
    ... def longest(words: pd.DataFrame) -> int:
    ...     "The longest word. `words` has a row per word: form."
    ...     return int(words["form"].str.len().max())
    >>> longest(["paix"])
    Traceback (most recent call last):
    analysis.errors.UserError: longest takes a table (a DataFrame) as words, not list: `words` has a row per word: form.
    """
    parameters = inspect.signature(function).parameters
    tables = {name for name, one in parameters.items() if one.annotation in (pd.DataFrame, pd.DataFrame | None)}

    @wraps(function)
    def checked(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        for name, value in {**dict(zip(parameters, args, strict=False)), **kwargs}.items():
            may_be_missing = name in tables and parameters[name].default is None
            if name in tables and not isinstance(value, pd.DataFrame) and not (may_be_missing and value is None):
                raise UserError(_no_table(function, name, value))
        return function(*args, **kwargs)

    return checked


def _no_table(function: Callable[..., object], name: str, value: object) -> str:
    """That a function wants a table, which one, and where there are some in what it was given."""
    given = type(value).__name__
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        given += f" (it has {', '.join(value._fields)}: give one of them)"
    said = " ".join((inspect.getdoc(function) or "").partition(">>>")[0].split())
    subject = rf"(?:^|(?<=[.;] ))(?:`\w+` and )?`{name}`(?: and `\w+`)?"
    told = re.search(rf"{subject} (?:is|are|has|have|one row)\b.+?(?=[.;](?:\s|$))", said)
    wanted = told[0] if told else f"`{name}` is {USUAL[name]}" if name in USUAL else f"see help({function.__name__})"
    return f"{function.__name__} takes a table (a DataFrame) as {name}, not {given}: {wanted}."


def group_columns(table: pd.DataFrame, by: str | list[str] | None, *needed: str) -> list[str]:
    """Return `by` as a list of columns; raise `UserError` if `table` lacks one of those or of `needed`, or lacks words.

    >>> table = pd.DataFrame({"outlet": ["Écho"], "lemma": ["paix"]})
    >>> group_columns(table, "outlet", "lemma")
    ['outlet']
    """
    groups = [] if by is None else each(by)
    missing = [column for column in dict.fromkeys([*groups, *needed]) if column not in table.columns]
    if missing:
        raise UserError(f"There is no column {', '.join(missing)}; the table has {', '.join(map(str, table.columns))}.")
    for column in WORDS.intersection(needed):
        if blank := int(table[column].isna().sum()):
            raise UserError(
                f"The column {column} has no word in {blank} of {len(table)} rows; in a table from a CSV file these "
                "may be words like « null », which read_csv keeps with keep_default_na=False."
            )
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
