"""Boosted trees learned with scikit-learn and written out as plain figures; folds that never part an article."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import GroupKFold

from analysis.statements.who.model import Trees

SEED, FOLDS = 0, 5


def grow(
    rows: Sequence[dict[str, float]], right: np.ndarray, weight: np.ndarray, *, trees: int, depth: int, rate: float
) -> Trees:
    """Trees that tell right rows of named figures from wrong ones."""
    names = tuple(sorted({name for row in rows for name in row}))
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows], dtype=np.float32)
    boosted = GradientBoostingClassifier(
        n_estimators=trees,
        max_depth=depth,
        learning_rate=rate,
        subsample=0.6,
        max_features=0.3,
        min_samples_leaf=8,
        random_state=SEED,
    ).fit(table, right, sample_weight=weight)
    grown = [_complete(one[0].tree_, depth, rate) for one in boosted.estimators_]
    column, threshold, leaf = (np.array(part) for part in zip(*grown, strict=True))
    prior = float(boosted.init_.class_prior_[1])
    return Trees(np.array(names), column, threshold, leaf, np.array(np.log(prior / (1 - prior))))


def _complete(tree: Any, depth: int, rate: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A tree with all its places filled: where it ended early both ways lead to the same leaf."""
    inner = 2**depth - 1
    column, threshold = np.zeros(inner, dtype=np.int16), np.full(inner, np.inf, dtype=np.float32)
    leaf = np.zeros(inner + 1)

    def fill(node: int, place: int) -> None:
        ends = tree.children_left[node] < 0
        if place >= inner:
            leaf[place - inner] = rate * tree.value[node].item()
            return
        if not ends:
            column[place], threshold[place] = tree.feature[node], tree.threshold[node]
        fill(node if ends else tree.children_left[node], 2 * place + 1)
        fill(node if ends else tree.children_right[node], 2 * place + 2)

    fill(0, 0)
    return column, threshold, leaf


def folds(articles: Sequence[str]) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Rows to learn from and rows to test on; an article is always on one side."""
    groups = np.unique(list(articles), return_inverse=True)[1]
    yield from GroupKFold(FOLDS, shuffle=True, random_state=SEED).split(groups, groups, groups)
