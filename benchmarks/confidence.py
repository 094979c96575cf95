"""Learn how sure a statement is, and print whether that holds: `python benchmarks/confidence.py GOLD_FOLDER …`

Prints, for articles that were held apart (cross-validation by article), how many statements are right from the surest
to the least sure, and writes `analysis/lexicons/confidence.csv`, which the `confidence` of a statement is read from.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis.actors import Actors
from analysis.cli.output import aligned_lines
from analysis.statements import find_statements
from analysis.statements.confidence import WEIGHTS, evidence
from benchmarks.gold import GoldArticle, load_gold
from benchmarks.scoring import MEASURES, is_right_speaker, one_to_one, word_places, words_in

FOLDS = 10
FEWEST = 5  # statements that must have something told of them for it to have a weight
STRENGTH = 0.15  # of the regression (scikit-learn's C): small, since statements are few

Row = tuple[str, dict[str, float], bool]  # article, what is told of a statement, whether it is right


def main(folders: Sequence[str]) -> None:
    rows = [
        row
        for folder in folders
        for article in load_gold(Path(folder))
        for row in judged(article, f"{folder}/{article.article_id}")
    ]
    right = np.array([is_right for _, _, is_right in rows])
    print(*aligned_lines(reliability(held_apart(rows), right).round(3), 100), sep="\n")
    names, table = _table(rows, range(len(rows)))
    model = _regression(table, right)
    with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("evidence", "weight"))
        writer.writerow(("always", round(float(model.intercept_[0]), 3)))
        writer.writerows((name, round(float(weight), 3)) for name, weight in zip(names, model.coef_[0], strict=True))


def judged(article: GoldArticle, key: str) -> Iterator[Row]:
    """What is told of each statement that is found in a marked article, and whether it is right.

    Right are its words (words@0.8) together with its speaker; what matches an optional statement only is left out.
    """
    statements = find_statements(article.text, Actors())
    places = word_places(article.text)
    gold = {i: words_in(places, statement.spans) for i, statement in enumerate(article.statements)}
    optional = {i: gold.pop(i) for i, statement in enumerate(article.statements) if statement.optional}
    found = {j: words_in(places, statement.spans) for j, statement in enumerate(statements)}
    pairs = {j: i for i, j in one_to_one(gold, found, MEASURES["words@0.8"]).items()}
    rest = {j: words for j, words in found.items() if j not in pairs}
    excused = set(one_to_one(optional, rest, MEASURES["words@0.8"]).values())
    for j, (statement, told) in enumerate(zip(statements, evidence(statements, article.text), strict=True)):
        if j not in excused:
            match = article.statements[pairs[j]] if j in pairs else None
            yield key, told, match is not None and is_right_speaker(statement.speaker, match.speakers)


def held_apart(rows: Sequence[Row]) -> np.ndarray:
    """The chance of each statement, by a regression that has seen nothing of its article."""
    chance = np.zeros(len(rows))
    articles = [article for article, _, _ in rows]
    right = np.array([is_right for _, _, is_right in rows])
    for train, test in GroupKFold(FOLDS).split(articles, right, articles):
        _, table = _table(rows, train)
        chance[test] = _regression(table[train], right[train]).predict_proba(table[test])[:, 1]
    return chance


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


def _table(rows: Sequence[Row], train: Sequence[int] | range | np.ndarray) -> tuple[list[str], np.ndarray]:
    """A column for all that is told of enough statements among those to learn from."""
    counts = Counter(name for i in train for name in rows[i][1])
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    return names, np.array([[told.get(name, 0.0) for name in names] for _, told, _ in rows])


def _regression(table: np.ndarray, right: np.ndarray) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=3000).fit(table, right)


if __name__ == "__main__":
    main(sys.argv[1:])
