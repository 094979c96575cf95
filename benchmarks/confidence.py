"""Learn how sure a statement is: `python benchmarks/confidence.py GOLD …`

Prints what who-said-what gains where statements that are not sure enough are left out, and how many are right from the
surest to the least sure, always on articles that nothing was learned from; then learns from all and writes
`analysis/lexicons/confidence.csv`, which the `confidence` of a statement is read from. On articles that the rules were
written with, these look surer than they are: most of GOLD should be others.
"""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis.actors import Actors
from analysis.cli.output import aligned_lines
from analysis.language.repair import repair
from analysis.statements.confidence import SURE_ENOUGH, TREES
from analysis.statements.confidence_features import Evidence
from analysis.statements.extraction import read_statements
from benchmarks.gold import GoldArticle, load_gold
from benchmarks.scoring import MEASURES, is_right_speaker, one_to_one, word_places, words_in

FOLDS = 10
FEWEST = 12  # statements that must have a feature for it to get a weight
TREES_OF = {
    "max_iter": 60,
    "learning_rate": 0.15,
    "max_leaf_nodes": 16,
    "min_samples_leaf": 20,
    "l2_regularization": 10.0,
    "max_features": 0.3,
    "random_state": 0,
}


class Judged(NamedTuple):
    """A statement that was found in a marked article; `right`: its words are, and its speaker if it has one."""

    article: str
    told: Evidence
    right: bool
    who_said_what: bool


class Gold(NamedTuple):
    """What was found in gold sets, and how many statements had to be."""

    rows: list[Judged]
    required: int


class Model(NamedTuple):
    """Boosted trees and the columns that they read."""

    columns: DictVectorizer
    trees: HistGradientBoostingClassifier

    def chance(self, rows: Sequence[Judged]) -> np.ndarray:
        return self.trees.predict_proba(self.columns.transform([row.told for row in rows]))[:, 1]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", type=Path, nargs="+", metavar="GOLD")
    gold = read_gold(parser.parse_args(arguments).gold)
    chance = held_apart(gold.rows)
    print(*aligned_lines(pd.DataFrame(gains(chance, gold)).round(1), 100), "", sep="\n")
    print(*aligned_lines(reliability(chance, np.array([row.right for row in gold.rows])).round(3), 100), sep="\n")
    write(learned(gold.rows))


def read_gold(paths: Sequence[Path]) -> Gold:
    articles = [(path, article) for path in paths for article in load_gold(path)]
    rows = [row for path, article in articles for row in judged(article, f"{path}/{article.article_id}")]
    return Gold(rows, sum(not s.optional for _, article in articles for s in article.statements))


def judged(article: GoldArticle, key: str) -> Iterator[Judged]:
    """Each statement that the rules find in a marked article, words@0.8.

    Those that match only an optional statement are left out.
    """
    considered = read_statements([repair(article.text)], [article.text], Actors())[0].considered
    places = word_places(article.text)
    gold = {i: words_in(places, statement.spans) for i, statement in enumerate(article.statements)}
    optional = {i: gold.pop(i) for i, statement in enumerate(article.statements) if statement.optional}
    found = {j: words_in(places, statement.spans) for j, (statement, _) in enumerate(considered)}
    pairs = {j: i for i, j in one_to_one(gold, found, MEASURES["words@0.8"]).items()}
    rest = {j: words for j, words in found.items() if j not in pairs}
    excused = set(one_to_one(optional, rest, MEASURES["words@0.8"]).values())
    for j, (statement, told) in enumerate(considered):
        if j not in excused:
            match = article.statements[pairs[j]] if j in pairs else None
            both = match is not None and is_right_speaker(statement.speaker, match.speakers)
            yield Judged(key, told, both or (match is not None and statement.speaker is None), both)


def learned(rows: Sequence[Judged]) -> Model:
    """Boosted trees over all features that enough statements have."""
    counts = Counter(name for row in rows for name in row.told)
    columns = DictVectorizer(sparse=False)
    table = columns.fit_transform([{n: v for n, v in row.told.items() if counts[n] >= FEWEST} for row in rows])
    return Model(columns, HistGradientBoostingClassifier(**TREES_OF).fit(table, [row.right for row in rows]))


def held_apart(rows: Sequence[Judged]) -> np.ndarray:
    """The chance of each statement, by trees that were learned on other articles only."""
    chance = np.zeros(len(rows))
    for train, test in GroupKFold(FOLDS).split(rows, groups=[row.article for row in rows]):
        chance[test] = learned([rows[i] for i in train]).chance([rows[i] for i in test])
    return chance


def gains(chance: np.ndarray, gold: Gold) -> Iterator[dict[str, object]]:
    """Who-said-what in per cent with all statements, and with those that are sure enough."""
    right = np.array([row.who_said_what for row in gold.rows])
    for kept, which in (("all", chance >= 0), ("sure enough", chance.round(2) >= SURE_ENOUGH)):
        found = right[which].sum()
        figures = {"precision": found / which.sum(), "recall": found / gold.required}
        figures["F1"] = 2 * found / (which.sum() + gold.required)
        yield {"kept": kept, "statements": which.sum(), **{name: 100 * share for name, share in figures.items()}}


def reliability(chance: np.ndarray, right: np.ndarray, *, parts: int = 10) -> pd.DataFrame:
    """Statements from the surest to the least sure, in parts of equal size.

    Returns one row per part: part ("surest 10 %", …), statements, confidence (their mean), right (their share), and
    right_so_far, the share among these and all surer ones.

    >>> table = reliability(np.array([0.9, 0.8, 0.3, 0.2]), np.array([True, True, False, True]), parts=2)
    >>> table[["right", "right_so_far"]].to_numpy().tolist()
    [[1.0, 1.0], [0.5, 0.75]]
    """
    order = np.argsort(-chance, kind="stable")
    rows, upto = [], 0
    for number, part in enumerate(np.array_split(order, parts), 1):
        upto += len(part)
        so_far = right[order[:upto]].mean()
        rows.append((f"surest {100 * number // parts} %", len(part), chance[part].mean(), right[part].mean(), so_far))
    return pd.DataFrame(rows, columns=["part", "statements", "confidence", "right", "right_so_far"])


def write(model: Model) -> None:
    """The trees node by node, each followed by what it asks next, and a first one for how sure all are on the whole."""
    names = model.columns.get_feature_names_out()
    with TREES.open("w", encoding="utf-8", newline="") as file:
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


if __name__ == "__main__":
    main()
