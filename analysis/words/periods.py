"""When: how often words are used by day, week, month or year."""

from collections.abc import Iterable

import pandas as pd

from analysis.checks import each, group_columns, takes_tables
from analysis.copies.once import Copies, shared_out
from analysis.errors import UserError
from analysis.words.counts import word_counts
from analysis.words.rates import word_rates

EVERY = {"day": "D", "week": "W-SUN", "month": "M", "year": "Y"}  # weeks begin on Monday
MOST = {"day": 60, "week": 60, "month": 240}  # that can be told apart in a line
COLUMNS = ["date", "n", "total", "articles", "per_10k", "low", "high"]


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
    `every` is "day", "week", "month" or "year"; None: the shortest that divides the whole time into 60 periods at most
    (240 months). It is in `attrs["every"]`.
    Returns one row per (word, period), or per (group, word, period) where `by` names a column ("outlet"), the
    periods without any article too: the column `by`; the word; `date`, the day, the week's Monday or the first day of
    the month or year; `n`; `total`, all words of the period; `articles` of the period; `per_10k`, 0 where nothing was
    printed; `low`, `high`, the ends of its 95 % interval, as in `word_rates`: from how the articles of the period
    differ, missing where fewer than three of them have the word.
    Copies of a text count as one, on the day on which it was first printed, or with `by="outlet"` in equal parts, each
    on its own day; `copies` is as in `word_counts`.
    Raises `UserError` where there is no date, and for another `every`.

    >>> days = pd.to_datetime(["2031-05-12", "2031-05-12", "2031-05-14"])
    >>> tokens = pd.DataFrame({"article_id": "a", "date": days, "lemma": ["pont", "paix", "pont"], "pos": "NOUN"})
    >>> trends(tokens, ["pont"])["per_10k"].tolist()
    [5000.0, 0.0, 10000.0]
    """
    group_columns(tokens, by, "article_id", "date", "pos", unit)
    tokens, _ = shared_out(tokens, [by, "date"] if by else ["date"], copies=copies)
    dated = _dated(tokens, every)
    every = every or _fitting(dated["date"])
    period = dated["date"].dt.to_period(EVERY[every])
    dates = pd.period_range(period.min(), period.max(), freq=EVERY[every]).start_time.normalize()
    dated = dated.assign(date=period.dt.start_time.dt.normalize())
    asked, parts = list(each(words)), [*([by] if by else []), "date"]
    counts = word_rates(word_counts(dated, by=parts, unit=unit, copies=copies), by=parts)
    groups = counts.groupby(by, observed=True, sort=False) if by else [(None, counts)]
    tables = [_courses(of_group, asked, unit, dates).assign(**{by: group} if by else {}) for group, of_group in groups]
    names = [*([by] if by else []), unit, *COLUMNS]
    table = pd.concat(tables, ignore_index=True)[names] if tables else pd.DataFrame(columns=names)
    table.attrs["undated"] = len(tokens) - len(dated)
    table.attrs["every"] = every
    return table


def _courses(counts: pd.DataFrame, words: list[str], unit: str, dates: pd.DatetimeIndex) -> pd.DataFrame:
    """Some words in every period; `counts` are the rates of all words by period, of one group."""
    printed = counts.groupby("date")[["total", "of_articles"]].first().rename(columns={"of_articles": "articles"})
    rows = pd.MultiIndex.from_product([words, dates], names=[unit, "date"])
    used = counts[counts[unit].isin(words)].set_index([unit, "date"])[["n", "per_10k", "low", "high"]].reindex(rows)
    table = used.join(printed, on="date").fillna({"n": 0, "per_10k": 0.0, "total": 0, "articles": 0})
    return table.astype(counts.dtypes[["n", "total"]].to_dict()).reset_index()


def _dated(tokens: pd.DataFrame, every: str | None) -> pd.DataFrame:
    """The words that have a date; `UserError` where none has, or for an unknown `every`."""
    if every not in (None, *EVERY):
        raise UserError(f'every is "{every}"; it must be "day", "week", "month" or "year".')
    if tokens["date"].notna().any() and not pd.api.types.is_datetime64_any_dtype(tokens["date"]):
        raise UserError("The column date holds no days; make them with pandas.to_datetime.")
    dated = tokens[tokens["date"].notna()]
    if dated.empty:
        raise UserError("No word has a date; give the articles dates to follow words over time.")
    return dated


def _fitting(dates: pd.Series) -> str:
    """The shortest period that divides the whole time into `MOST` at most; years if none is long enough."""
    first, last = dates.min(), dates.max()
    fit = (every for every, most in MOST.items() if len(pd.period_range(first, last, freq=EVERY[every])) <= most)
    return next(fit, "year")
