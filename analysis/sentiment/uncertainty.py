"""How sure: intervals by resampling articles (the bootstrap)."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.intervals import DRAWS, FEWEST, LEVEL, SEED, interval_of_mean

FEW_ARTICLES = "fewer than three articles, too few to show how articles differ"
NOTHING = "nothing in it could be scored"


def mean_polarity(rows: pd.DataFrame, *, by: str | Sequence[str] = (), weight: str | None = None) -> pd.DataFrame:
    """Average `polarity` in groups, with a 95 % interval from resampling whole articles, widened where they are few.

    `rows` has article_id, polarity and the columns in `by`; `weight` names a column of weights. Rows without a
    polarity do not count.
    Returns one row per group: the columns in `by`; `polarity`; `low`, `high` (missing where there are
    fewer than three articles); `n`, rows; `articles`; `note`, why there is no interval (or no polarity), or "".

    >>> rows = pd.DataFrame({"article_id": ["a", "a", "b"], "polarity": [0.5, 0.1, -0.3]})
    >>> means = mean_polarity(rows)
    >>> round(float(means.loc[0, "polarity"]), 2), int(means.loc[0, "articles"])
    (0.1, 2)
    """
    keys = [by] if isinstance(by, str) else list(by)
    weights = rows[weight] if weight else 1.0
    known = rows["polarity"].notna().astype(int)
    sums = rows.assign(total=(rows["polarity"] * weights).fillna(0.0), size=known * weights, n=known)
    parts = sums.groupby([*keys, "article_id"], observed=True, dropna=False)[["total", "size", "n"]].sum().reset_index()
    groups = parts.groupby(keys, observed=True, dropna=False, sort=True) if keys else [((), parts)]
    found = [{**dict(zip(keys, _tuple(key), strict=True)), **_mean(part)} for key, part in groups if len(part)]
    return pd.DataFrame(found, columns=[*keys, "polarity", "low", "high", "n", "articles", "note"])


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


def _mean(part: pd.DataFrame) -> dict[str, object]:
    part = part[part["n"] > 0]
    total, size = part["total"].to_numpy(float), part["size"].to_numpy(float)
    polarity = total.sum() / size.sum() if len(part) else np.nan
    low, high = np.clip(interval_of_mean(total, size), -1, 1)
    note = NOTHING if part.empty else FEW_ARTICLES if len(part) < FEWEST else ""
    counts = {"n": int(part["n"].sum()), "articles": len(part)}
    return {"polarity": polarity, "low": low, "high": high, **counts, "note": note}


def _tuple(key: object) -> tuple[object, ...]:
    return key if isinstance(key, tuple) else (key,)
