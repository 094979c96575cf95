"""How sure a mean over articles is: intervals by resampling whole articles (the bootstrap)."""

from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
import pandas as pd
import scipy

DRAWS, SEED = 1_000, 0
FEWEST = 3  # articles that an interval needs
LEVEL = (2.5, 97.5)  # per cent

Interval = Mapping[Hashable, Any] | pd.Series | pd.DataFrame  # with `low` and `high`; a table has one in each row


def interval_of_mean(total: np.ndarray, size: np.ndarray) -> tuple[float, float]:
    """The ends of the 95 % interval of sum(total) / sum(size), widened where there are few articles.

    `total` and `size` have one number per article; one of size 0 is left out. (nan, nan) where there are one or two
    articles: widened as it would have to be, such an interval would contain almost everything.

    >>> low, high = interval_of_mean(np.array([1.0, 3.0, 2.0]), np.array([4.0, 4.0, 4.0]))
    >>> low < 0.5 < high
    True
    """
    total, size = total[size > 0], size[size > 0]
    if len(total) < FEWEST:
        return float("nan"), float("nan")
    mean = total.sum() / size.sum()
    draws = np.random.default_rng(SEED).integers(len(total), size=(DRAWS, len(total)))
    means = total[draws].sum(axis=1) / size[draws].sum(axis=1)
    low, high = mean + (np.percentile(means, LEVEL) - mean) * widening(len(total))
    return float(low), float(high)


def interval_of_share(part: np.ndarray, whole: np.ndarray) -> tuple[float, float]:
    """The ends of the 95 % interval of a share that may be all or nothing in an article.

    As `interval_of_mean`, with two articles of half the usual length more, one that is all of it and one that has none
    (after Agresti and Coull, 1998): resampling three articles that are alike says that no other one could differ. Of
    articles dealt to four outlets by lot, what is their own had differed "clearly" in 8 of 100 draws, now in none; of
    the true outlets, 200 articles still tell in 27 of 30 draws.

    >>> low, high = interval_of_share(np.zeros(9), np.full(9, 100.0))
    >>> low == 0, 0.1 < high < 0.4
    (True, True)
    """
    part, whole = part[whole > 0], whole[whole > 0]
    if len(whole) < FEWEST:
        return float("nan"), float("nan")
    half = whole.mean() / 2
    low, high = interval_of_mean(np.append(part, [half, 0.0]), np.append(whole, [half, half]))
    return max(low, 0.0), min(high, 1.0)


def widening(articles: int) -> float:
    """The factor by which an interval over few articles is too narrow: Student's t for the normal, n - 1 for n.

    Of simulated 95 % intervals, 84 % contain the true mean with 5 articles; widened, 93 %.

    >>> [round(widening(n), 2) for n in (3, 5, 100)]
    [2.69, 1.58, 1.02]
    """
    high = LEVEL[1] / 100
    of_few = scipy.special.stdtrit(articles - 1, high) / scipy.special.ndtri(high)
    return float(of_few * np.sqrt(articles / (articles - 1)))


def touch(one: Interval, other: Interval) -> Any:
    """Whether two intervals, from `low` to `high`, have a value in common as a reader sees them, with two decimals.

    Of two tables, whether the intervals of each row have; what has no interval touches none.

    >>> narration = {"low": -0.148, "high": -0.11}
    >>> bool(touch({"low": -0.19, "high": -0.152}, narration)), bool(touch({"low": -0.19, "high": -0.16}, narration))
    (True, False)
    >>> two, alike = (pd.DataFrame({"low": [0.1, low], "high": [0.2, 0.4]}) for low in (0.3, float("nan")))
    >>> touch(two, alike).tolist()
    [True, False]
    """
    low, high, others_low, others_high = (np.round(each[end], 2) for each in (one, other) for end in ("low", "high"))
    return (low <= others_high) & (others_low <= high)


def most_apart(groups: pd.DataFrame, value: str, *, lists: int = 1) -> tuple[Any, Any] | None:
    """Return the two groups that differ most clearly, the lower one first; None where no two clearly differ.

    `groups` has one row per group, its name the index: `value`; `low` and `high`, the ends of its 95 % interval over
    `articles`. A group of one or two articles has none, and one whose articles are all alike none that means anything.
    Two groups differ if their intervals do not overlap once they are widened for the number of pairs that are
    compared, in each of so many `lists` (Bonferroni): of ten groups that do not differ, two would often seem to.

    >>> tones = pd.DataFrame({"mean": [0.3, -0.2], "low": [0.2, -0.3], "high": [0.4, -0.1], "articles": 9})
    >>> tones.index = pd.Index(["Écho", "Voix"])
    >>> most_apart(tones, "mean"), most_apart(tones.assign(high=0.5), "mean")
    (('Voix', 'Écho'), None)
    """
    known = groups[groups["high"] - groups["low"] > 1e-9]
    if len(known) < 2:
        return None
    wider = _for_pairs(len(known) * (len(known) - 1) // 2 * lists, known["articles"])
    low = known[value] - wider * (known[value] - known["low"])
    high = known[value] + wider * (known["high"] - known[value])
    return (high.idxmin(), low.idxmax()) if low.max() > high.min() else None


def _for_pairs(pairs: int, articles: pd.Series) -> pd.Series:
    """How much wider 95 % intervals must be so that one of `pairs` fails to overlap by chance in 5 % of cases.

    Two intervals of one width overlap until the means are √2 times as far apart as the level of a test of their
    difference asks (Goldstein and Healy, 1995): for a few pairs they are wide enough as they are.

    >>> _for_pairs(1, pd.Series([9, 100])).round(2).tolist(), _for_pairs(45, pd.Series([9, 100])).round(2).tolist()
    ([1.0, 1.0], [1.52, 1.2])
    """
    return (for_many(pairs, articles) / np.sqrt(2)).clip(lower=1.0)


def for_many(tests: int, articles: pd.Series) -> pd.Series:
    """How much wider 95 % intervals over `articles` must be so that all of so many hold in 95 % of cases (Bonferroni).

    >>> for_many(1, pd.Series([9])).tolist(), for_many(20, pd.Series([3, 9, 100])).round(2).tolist()
    ([1.0], [4.64, 1.88, 1.56])
    """
    freedom = articles.astype(float) - 1
    of_one, of_many = (scipy.special.stdtrit(freedom, level) for level in (LEVEL[1] / 100, 1 - 0.025 / tests))
    return pd.Series(of_many / of_one, index=articles.index)


def shares_apart(by_article: pd.DataFrame, *, by: str, part: str, whole: str) -> tuple[Any, Any] | None:
    """Return the two groups that differ most clearly in the share of `part` in `whole`; None where no two do.

    `by_article` has rows of one article and one group (`by`) each; see `most_apart`.

    >>> rows = pd.DataFrame({"outlet": ["Écho"] * 6 + ["Voix"] * 6, "direct": [8, 9] * 3 + [1, 2] * 3, "words": 10})
    >>> shares_apart(rows.assign(article_id=range(12)), by="outlet", part="direct", whole="words")
    ('Voix', 'Écho')
    """
    sums = by_article.groupby([by, "article_id"], observed=True)[[part, whole]].sum().astype(float)
    rows = {}
    for name, group in sums.groupby(level=by, observed=True):
        low, high = interval_of_share(group[part].to_numpy(), group[whole].to_numpy())
        articles = int((group[whole] > 0).sum())
        rows[name] = {"share": group[part].sum() / group[whole].sum(), "low": low, "high": high, "articles": articles}
    return most_apart(pd.DataFrame.from_dict(rows, orient="index"), "share") if rows else None
