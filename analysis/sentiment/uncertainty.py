"""How sure: intervals by resampling articles (the bootstrap)."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pandas as pd

from analysis.checks import takes_tables
from analysis.copies.once import Copies, shared_out
from analysis.intervals import DRAWS, FEWEST, LEVEL, SEED, interval_of_mean

FEW_TEXTS = "fewer than three texts, too few to show how they differ"
NOTHING = "nothing in it could be scored"


@takes_tables
def mean_polarity(
    rows: pd.DataFrame, *, by: str | Sequence[str] = (), weight: str | None = None, copies: Copies = "once"
) -> pd.DataFrame:
    """Average `polarity` in groups, with a 95 % interval from resampling whole articles, widened where there are few.

    `rows` has article_id, polarity and the columns in `by`; `weight` names a column of weights. Rows without a
    polarity do not count. Copies of a text count as one, by the article that stands for it (`copies.counted`), and
    where `by` names "outlet" in equal parts, of which `n` is the sum; `copies="each"` counts every article. What is
    resampled are texts: an outlet that prints one five times has not said it in five articles that could differ.
    Returns one row per group: the columns in `by`; `polarity`; `low`, `high` (missing where there are
    fewer than three texts); `n`, rows; `articles`, copies among them; `note`, why there is no interval (or no
    polarity), or "".

    >>> rows = pd.DataFrame({"article_id": ["a", "a", "b"], "polarity": [0.5, 0.1, -0.3]})
    >>> means = mean_polarity(rows)
    >>> round(float(means.loc[0, "polarity"]), 2), int(means.loc[0, "articles"])
    (0.1, 2)
    """
    keys = [by] if isinstance(by, str) else list(by)
    rows, part = shared_out(rows, keys, copies=copies)
    weights = rows[weight] * part if weight else part
    known = rows["polarity"].notna().astype(int)
    sums = rows.assign(total=(rows["polarity"] * weights).fillna(0.0), size=known * weights, n=known * part)
    sums["articles"] = known.astype(bool) & ~rows[known.astype(bool)].duplicated([*keys, "article_id"])
    text = "wire_group" if copies == "once" and "wire_group" in rows.columns else "article_id"
    columns = ["total", "size", "n", "articles"]
    parts = sums.groupby([*keys, text], observed=True, dropna=False)[columns].sum().reset_index()
    begins = ~parts.duplicated(keys) if keys else parts.index == 0  # they are in the order of the keys
    first = np.flatnonzero(begins)
    numbers = [parts[column].to_numpy(float) for column in columns]
    means = [_mean(*(column[a:b] for column in numbers)) for a, b in pairwise([*first.tolist(), len(parts)])]
    scores = pd.DataFrame(means, columns=["polarity", "low", "high", "n", "articles", "note"])
    scores["n"] = scores["n"].astype(int if isinstance(part, int) else float)
    groups = {name: pd.Series(parts[name].iloc[first].tolist(), dtype=None if len(first) else object) for name in keys}
    return pd.concat([pd.DataFrame(groups), scores], axis="columns") if keys else scores


def agreement_figures(labels: np.ndarray, predicted: np.ndarray) -> dict[str, float]:
    """Accuracy, macro-F1, F1 of each class (labels 0, 1, 2), and 95 % intervals by resampling sentences."""
    labels, predicted = np.asarray(labels), np.asarray(predicted)
    each = _f1(labels, predicted)
    draws = np.random.default_rng(SEED).integers(len(labels), size=(DRAWS, len(labels)))
    macro = [_f1(labels[draw], predicted[draw]).mean() for draw in draws]
    low, high = np.percentile(macro, LEVEL)
    right_low, right_high = np.percentile((labels == predicted)[draws].mean(axis=1), LEVEL)
    return {
        "n": len(labels),
        "accuracy": float((labels == predicted).mean()),
        "accuracy_low": float(right_low),
        "accuracy_high": float(right_high),
        "macro_f1": float(each.mean()),
        "macro_f1_low": float(low),
        "macro_f1_high": float(high),
        **dict(zip(("f1_negative", "f1_neutral", "f1_positive"), map(float, each), strict=True)),
    }


def _f1(labels: np.ndarray, predicted: np.ndarray) -> np.ndarray:
    """F1 of each class; 0 for one that is neither true nor predicted."""
    table = np.bincount(labels * 3 + predicted, minlength=9).reshape(3, 3)
    return 2 * table.diagonal() / (table.sum(axis=0) + table.sum(axis=1)).clip(min=1)


def _mean(
    total: np.ndarray, size: np.ndarray, n: np.ndarray, articles: np.ndarray
) -> tuple[float, float, float, float, int, str]:
    """The mean of a group with its interval, how many rows and articles have a polarity, and the note."""
    known = n > 0
    total, size, texts = total[known], size[known], int(known.sum())
    polarity = total.sum() / size.sum() if texts else np.nan
    low, high = np.clip(interval_of_mean(total, size), -1, 1)
    note = "" if texts >= FEWEST else FEW_TEXTS if texts else NOTHING
    return polarity, low, high, n.sum(), int(articles.sum()), note
