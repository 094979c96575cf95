"""Copies of one text, weighted so that it counts once."""

import numpy as np
import pandas as pd

from analysis.checks import group_columns
from analysis.errors import UserError


def article_weights(articles: pd.DataFrame) -> pd.Series:
    """Return a weight for each article that makes every text count once, however often it is printed.

    `articles` has `wire_group`, which those share that print the same text. The weight is one divided
    by the size of the group: pass it on as `weights`.

    >>> articles = pd.DataFrame({"wire_group": ["a", "a", "c"]}, index=["a", "b", "c"])
    >>> article_weights(articles).tolist()
    [0.5, 0.5, 1.0]
    """
    group_columns(articles, None, "wire_group")
    groups = articles["wire_group"]
    return (1 / groups.map(groups.value_counts()).astype(float)).rename("weight")


def weight_of(article_ids: pd.Series | pd.Index, weights: pd.Series) -> np.ndarray:
    """Return the weight of each article; raise `UserError` for one that `weights` does not have."""
    unknown = pd.Index(article_ids).difference(weights.index)
    if len(unknown):
        raise UserError(f"weights has nothing for the article {unknown[0]}; make it with article_weights(articles).")
    return weights.loc[list(article_ids)].to_numpy(dtype=float)
