"""When: how often words are used by day, week or month."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from analysis.checks import each, group_columns, takes_tables
from analysis.coded import coded_together
from analysis.copies.once import Copies, shared_out
from analysis.errors import UserError
from analysis.words.units import words_coded

EVERY = {"day": "D", "week": "W-SUN", "month": "M"}  # weeks begin on Monday
MOST = 60  # periods that can be told apart in a line


@takes_tables
def trends(
    tokens: pd.DataFrame,
    words: str | Iterable[str],
    *,
    by: str | None = None,
    every: str | None = None,
    unit: str = "lemma",
    copies: Copies = "once",
) -> pd.DataFrame:
    """Follow how often some words are used from the first day to the last.

    `tokens` has one row per word: article_id, date, pos and the `unit`; give content words to have rates per
    10,000 of these. Words without a date are left out; how many is in `attrs["undated"]`.
    `every` is "day", "week" or "month"; None: the shortest that divides the whole time into 60 periods at most. It is
    in `attrs["every"]`.
    Returns one row per (word, period), or per (group, word, period) where `by` names a column ("outlet"), the
    periods without any article too: the column `by`; the word; `date`, the day, the week's Monday or the month's
    first day; `n`; `total`, all words of the period; `articles` of the period; `per_10k`, 0 where nothing was
    printed.
    Copies of a text count as one, on the day on which it was first printed, or with `by="outlet"` in equal parts, each
    on its own day; `copies` is as in `word_counts`.
    Raises `UserError` where there is no date, and for another `every`.

    >>> days = pd.to_datetime(["2031-05-12", "2031-05-12", "2031-05-14"])
    >>> tokens = pd.DataFrame({"article_id": "a", "date": days, "lemma": ["pont", "paix", "pont"], "pos": "NOUN"})
    >>> trends(tokens, ["pont"])["per_10k"].tolist()
    [5000.0, 0.0, 10000.0]
    """
    group_columns(tokens, by, "article_id", "date", "pos", unit)
    tokens, part = shared_out(tokens, [by, "date"] if by else ["date"], copies=copies)
    has_date = tokens["date"].notna().to_numpy()
    dated = _dated(tokens, every)
    weight = None if isinstance(part, int) else part[has_date]
    every = every or _fitting(dated["date"])
    period = dated["date"].dt.to_period(EVERY[every])
    periods = pd.period_range(period.min(), period.max(), freq=EVERY[every])
    at = periods.get_indexer(pd.PeriodIndex(period))
    written = words_coded(dated, unit)
    group_of, groups = coded_together(dated, [by] if by else [])
    dates = periods.start_time.normalize()
    tables = []
    for group in range(len(groups)):
        inside = group_of == group
        total = _number(at, inside, weight, len(periods))
        articles = dated[inside].groupby(at[inside])["article_id"].nunique().reindex(range(len(periods)), fill_value=0)
        group_column = {by: groups[by].iloc[group]} if by else {}
        for word in each(words):
            rows = inside & written.is_one_of({word})
            n = _number(at, rows, weight, len(periods))
            numbers = {"n": n, "total": total, "articles": articles.array, "per_10k": _rate(n, total)}
            tables.append(pd.DataFrame({**group_column, unit: word, "date": dates, **numbers}))
    names = [*([by] if by else []), unit, "date", "n", "total", "articles", "per_10k"]
    table = pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=names)
    table.attrs["undated"] = len(tokens) - len(dated)
    table.attrs["every"] = every
    return table


def _dated(tokens: pd.DataFrame, every: str | None) -> pd.DataFrame:
    """The words that have a date; `UserError` where none has, or for an unknown `every`."""
    if every not in (None, *EVERY):
        raise UserError(f'every is "{every}"; it must be "day", "week" or "month".')
    if tokens["date"].notna().any() and not pd.api.types.is_datetime64_any_dtype(tokens["date"]):
        raise UserError("The column date holds no days; make them with pandas.to_datetime.")
    dated = tokens[tokens["date"].notna()]
    if dated.empty:
        raise UserError("No word has a date; give the articles dates to follow words over time.")
    return dated


def _number(period: np.ndarray, rows: np.ndarray, weight: np.ndarray | None, periods: int) -> np.ndarray:
    """How many of the rows are in each period, or their weights."""
    return np.bincount(period[rows], None if weight is None else weight[rows], minlength=periods)


def _fitting(dates: pd.Series) -> str:
    """The shortest period that divides the whole time into `MOST` at most; months if none is long enough."""
    first, last = dates.min(), dates.max()
    fit = (every for every, freq in EVERY.items() if len(pd.period_range(first, last, freq=freq)) <= MOST)
    return next(fit, "month")


def _rate(n: np.ndarray, total: np.ndarray) -> np.ndarray:
    return np.divide(n * 10_000, total, out=np.zeros(len(n)), where=total > 0)
