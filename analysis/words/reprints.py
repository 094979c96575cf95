"""Wire copy that several outlets print: weighted so that it counts once, or left out but for its first place."""

import numpy as np
import pandas as pd

from analysis.checks import group_columns
from analysis.errors import UserError


def article_weights(articles: pd.DataFrame) -> pd.Series:
    """Return a weight for each article that makes every wire text count once, however often it is printed.

    `articles` has `wire_group`, which those share that print nearly the same text. The weight is one divided
    by the size of the group: pass it on as `weights`.

    >>> articles = pd.DataFrame({"wire_group": ["a", "a", "c"]}, index=["a", "b", "c"])
    >>> article_weights(articles).tolist()
    [0.5, 0.5, 1.0]
    """
    group_columns(articles, None, "wire_group")
    groups = articles["wire_group"]
    return (1 / groups.map(groups.value_counts()).astype(float)).rename("weight")


def without_reprints(table: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Keep the rows of the first article of each wire group, where they cannot be weighted, as in a concordance.

    `table` has article_id, `articles` has `wire_group`.

    >>> articles = pd.DataFrame({"wire_group": ["a", "a", "c"]}, index=["a", "b", "c"])
    >>> tokens = pd.DataFrame({"article_id": ["a", "b", "c"], "form": ["Oui", "Oui", "Non"]})
    >>> without_reprints(tokens, articles)["form"].tolist()
    ['Oui', 'Non']
    """
    group_columns(articles, None, "wire_group")
    group_columns(table, None, "article_id")
    first = articles.index[~articles["wire_group"].duplicated()]
    return table[table["article_id"].isin(first)].reset_index(drop=True)


def weight_of(article_ids: pd.Series | pd.Index, weights: pd.Series) -> np.ndarray:
    """Return the weight of each article; raise `UserError` for one that `weights` does not have."""
    unknown = pd.Index(article_ids).difference(weights.index)
    if len(unknown):
        raise UserError(f"weights has nothing for the article {unknown[0]}; make it with article_weights(articles).")
    return weights.loc[list(article_ids)].to_numpy(dtype=float)
