"""Learn boosted trees from judged evidence, and write them as a table that `analysis.statements.trees` reads."""

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.model_selection import GroupKFold

from analysis.statements.trees import LEXICONS

FOLDS = 10
FEWEST = 12  # rows that must have a feature for it to get a weight
FEW_ROWS = {  # small steps, for some hundred rows
    "max_iter": 150,
    "learning_rate": 0.06,
    "max_leaf_nodes": 10,
    "min_samples_leaf": 15,
    "l2_regularization": 5.0,
    "max_features": 0.3,
    "random_state": 0,
}
MANY_ROWS = {
    "max_iter": 100,
    "learning_rate": 0.1,
    "max_leaf_nodes": 24,
    "min_samples_leaf": 30,
    "l2_regularization": 10.0,
    "max_features": 0.3,
    "random_state": 0,
}


class Judged(NamedTuple):
    """Evidence from a marked article, and whether what it speaks for is right."""

    article: str
    told: Mapping[str, float]
    right: bool


class Model(NamedTuple):
    """Boosted trees and the columns that they read."""

    columns: DictVectorizer
    trees: HistGradientBoostingClassifier

    def chance(self, rows: Sequence[Judged]) -> np.ndarray:
        return self.trees.predict_proba(self.columns.transform([row.told for row in rows]))[:, 1]


def learned(rows: Sequence[Judged], how: Mapping[str, Any]) -> Model:
    """Boosted trees over all features that enough rows have."""
    counts = Counter(name for row in rows for name in row.told)
    columns = DictVectorizer(sparse=False)
    table = columns.fit_transform([{n: v for n, v in row.told.items() if counts[n] >= FEWEST} for row in rows])
    return Model(columns, HistGradientBoostingClassifier(**how).fit(table, [row.right for row in rows]))


def held_apart(rows: Sequence[Judged], how: Mapping[str, Any]) -> np.ndarray:
    """The chance of each row, by trees that were learned on other articles only."""
    chance = np.zeros(len(rows))
    for train, test in GroupKFold(FOLDS).split(rows, groups=[row.article for row in rows]):
        chance[test] = learned([rows[i] for i in train], how).chance([rows[i] for i in test])
    return chance


def write(model: Model, table: str) -> None:
    """The trees node by node, each followed by what it asks next, and a first one for how sure all are on the whole."""
    names = model.columns.get_feature_names_out()
    with (LEXICONS / table).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("tree", "evidence", "most", "otherwise", "weight"))
        writer.writerow((0, "", "", "", round(float(model.trees._baseline_prediction[0, 0]), 3)))
        for number, (tree,) in enumerate(model.trees._predictors, 1):
            writer.writerows((number, *row) for row in _in_order(tree.nodes, names))


def _in_order(nodes: np.ndarray, names: np.ndarray) -> list[tuple[str, object, object, object]]:
    """The nodes of a tree in the order in which they are asked, where the node for the rest comes right after."""
    rows: list[tuple[str, object, object, object]] = []

    def add(node: np.void) -> None:
        if node["is_leaf"]:
            rows.append(("", "", "", round(float(node["value"]), 3)))
            return
        place = len(rows)
        rows.append(("", "", "", ""))
        add(nodes[node["left"]])
        rows[place] = (names[node["feature_idx"]], float(node["num_threshold"]), len(rows), "")
        add(nodes[node["right"]])

    add(nodes[0])
    return rows
