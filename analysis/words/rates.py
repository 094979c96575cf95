"""Rates per 10,000 words, and how sure they are where words come in bunches."""

import numpy as np
import pandas as pd
import scipy

from analysis.checks import group_columns, takes_tables
from analysis.intervals import FEWEST

Z95 = 1.959963984540054  # the normal distribution's 97.5 % point


@takes_tables
def word_rates(counts: pd.DataFrame, *, by: str | list[str] | None = None) -> pd.DataFrame:
    """Add `total`, `per_10k` and its 95 % interval `low`, `high` to a table of counts.

    `counts` has one row per (group, word) with the count in `n`. `total` is the sum of `n` in the group that
    `by` names (in the whole table if None): the words counted, stop words already gone. `per_10k` is
    occurrences per 10,000 of them, so that the rates of a group sum to 10,000. The interval is Wilson's for
    a proportion (1927, Journal of the American Statistical Association 22) of as many words as the `deff` of
    `word_counts` leaves, t²/z² times fewer still with Student's t for the articles that have the word (Korn &
    Graubard 1998, Survey Methodology 24): of drawn intervals, 89 to 98 % held the rate of words that come in
    bunches, and 93 to 99 % that of others. A word that fewer than three articles have, by the column `articles`, has
    none: it would hold almost everything. Without `deff` words are taken as drawn independently, which is far too
    narrow for words that come in bunches (see `dispersion`).
    Raises `UserError` for a column that `counts` does not have.

    >>> word_rates(pd.DataFrame({"lemma": ["paix", "sommet"], "n": [3, 1]}))["per_10k"].tolist()
    [7500.0, 2500.0]
    """
    groups = group_columns(counts, by, "n")
    if groups:
        total = counts.groupby(groups, observed=True, dropna=False)["n"].transform("sum")
    else:
        total = pd.Series(counts["n"].sum(), index=counts.index, dtype=counts["n"].dtype)
    n, of = counts["n"].to_numpy(dtype=float), total.to_numpy(dtype=float)
    share, *ends = _wilson(n, of, _times_fewer(counts))
    enough = counts["articles"].to_numpy() > FEWEST - 1e-9 if "articles" in counts.columns else True
    low, high = (np.where(enough, end * 10_000, np.nan) for end in ends)
    return counts.assign(total=total, per_10k=share * 10_000, low=low, high=high)


def design_effect(
    n: np.ndarray,
    squares: np.ndarray,
    with_size: np.ndarray,
    articles: np.ndarray,
    total: np.ndarray,
    size_squares: np.ndarray,
) -> np.ndarray:
    """How many times as much a rate varies from article to article as if words were drawn independently.

    The linearised variance of a ratio, Σ(nᵢ − R·sizeᵢ)² over the articles with R = n / total, over that of a
    proportion; at least 1, missing for one article. Given are its sums over the articles: n, nᵢ², nᵢ·sizeᵢ, 1, sizeᵢ
    and sizeᵢ².

    >>> of_two = [np.array([value]) for value in (6, 18, 60, 2, 20, 200)]  # 3 of 10 words in each of two articles
    >>> design_effect(*of_two).tolist()
    [1.0]
    """
    rate = n / total
    spread = np.maximum(squares - 2 * rate * with_size + rate**2 * size_squares, 0)
    by_chance = n * (1 - rate) * (1 - 1 / articles)
    effect = np.divide(spread, by_chance, out=np.ones(len(spread)), where=by_chance > 1e-9)
    return np.where(articles > 1, np.maximum(effect, 1), np.nan)


def _times_fewer(counts: pd.DataFrame) -> np.ndarray:
    """By what factor an interval's number of words is below the words counted; 1 where that is unknown."""
    if "deff" not in counts.columns:
        return np.ones(len(counts))
    t = scipy.special.stdtrit(np.maximum(counts["articles"].to_numpy(dtype=float), 1), 0.975)
    return (counts["deff"] * (t / Z95) ** 2).fillna(1).to_numpy(dtype=float)


def _wilson(n: np.ndarray, total: np.ndarray, fewer: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The share and the ends of its interval, for so many times fewer words; without any words the share is 0."""
    share = n / np.where(total > 0, total, 1)
    total = np.where(total > 0, total, 1) / fewer
    middle = share + Z95**2 / (2 * total)
    half = Z95 * np.sqrt(share * (1 - share) / total + Z95**2 / (4 * total**2))
    width = 1 + Z95**2 / total
    return share, np.maximum(middle - half, 0) / width, np.minimum((middle + half) / width, 1)
