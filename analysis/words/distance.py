"""Similar outlets: how far apart their vocabularies are."""

import math
from itertools import combinations

import numpy as np
import pandas as pd
import scipy

from analysis.checks import at_least_one, group_columns, takes_tables
from analysis.coded import coded
from analysis.intervals import SEED
from analysis.words.units import unit_of

DRAWS = 200
FEWEST = 6  # articles of a group: a draw takes half of the smallest group's words


@takes_tables
def distances(counts: pd.DataFrame, *, by: str = "outlet", most_frequent: int = 500) -> pd.DataFrame:
    """Measure how differently groups use the words that are most frequent in all of them together.

    `counts` is the result of `word_counts(..., by=[by, "article_id"])`. From each group articles are drawn by lot until
    they hold half as many words as the smallest group has, 200 times: a group with few words would look distant from
    all others, whatever it writes, and one draw says nothing about chance. Groups of fewer than six articles are left
    out.
    Returns one row per pair of groups, none where fewer than two are left: `one`, `other`; `distance`, the mean
    Jensen–Shannon distance (Endres & Schindelin 2003) of their shares of the `most_frequent` words, to the base 2: 0 if
    all shares are the same, 1 if they have no word in common; `nearest`, in what share of the draws no other pair is as
    near.

    >>> articles = [(outlet, f"{outlet} {n}") for outlet in ("Écho", "Voix", "Frondeur") for n in range(6)]
    >>> counts = pd.DataFrame(articles, columns=["outlet", "article_id"]).assign(lemma="paix", n=5)
    >>> counts.loc[counts["outlet"] == "Frondeur", "lemma"] = "pont"
    >>> distances(counts).to_numpy().tolist()
    [['Frondeur', 'Voix', 1.0, 0.0], ['Frondeur', 'Écho', 1.0, 0.0], ['Voix', 'Écho', 0.0, 1.0]]
    """
    group_columns(counts, by, "article_id", "n")
    unit = unit_of(counts)
    articles = counts.groupby([by, "article_id"], observed=True)["n"].sum().rename("words").reset_index()
    articles = articles[articles.groupby(by, observed=True)["words"].transform("size") >= FEWEST]
    names, of_name = np.unique(articles[by].astype(str), return_inverse=True)
    frequent = counts.groupby(unit, observed=True)["n"].sum().nlargest(at_least_one(most_frequent, "most_frequent"))
    used = counts[counts[unit].isin(frequent.index) & counts["article_id"].isin(articles["article_id"])]
    row = pd.Index(articles["article_id"]).get_indexer(used["article_id"])
    words, shape = coded(used[unit]), (len(articles), len(frequent))
    table = scipy.sparse.csr_array((used["n"].to_numpy(float), (row, words.code)), shape=shape)
    apart = _drawn(table, articles["words"].to_numpy(float), of_name) if len(names) > 1 else np.empty((1, 0))
    second = np.partition(apart, 1, axis=1)[:, [1]] if apart.shape[1] > 1 else np.inf
    pairs = pd.DataFrame(list(combinations(names, 2)), columns=["one", "other"])
    return pairs.assign(distance=apart.mean(axis=0), nearest=(apart < second - 1e-9).mean(axis=0))


def _drawn(table: "scipy.sparse.csr_array", words: np.ndarray, group_of: np.ndarray) -> np.ndarray:
    """The distance of each pair of groups in each draw; `table` has a row per article, with the words counted."""
    rng, groups = np.random.default_rng(SEED), np.unique(group_of)
    enough = np.bincount(group_of, words).min() / 2
    of_each = [(table[group_of == group], words[group_of == group]) for group in groups]
    draws = [[_parts(sizes, enough, rng) @ rows for rows, sizes in of_each] for _ in range(DRAWS)]
    apart = [scipy.spatial.distance.pdist(np.array(draw), "jensenshannon") for draw in draws]
    return np.nan_to_num(np.array(apart) / math.sqrt(math.log(2)), nan=1.0)  # where one has none of the words


def _parts(sizes: np.ndarray, enough: float, rng: np.random.Generator) -> np.ndarray:
    """How much of each article counts: all of those drawn first, a part of the last one, so that the words suffice."""
    order = rng.permutation(len(sizes))
    before = np.cumsum(sizes[order]) - sizes[order]
    parts = np.empty(len(sizes))
    parts[order] = np.clip((enough - before) / sizes[order], 0, 1)
    return parts
