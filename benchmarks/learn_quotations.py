"""Learn when statements in other words are one: `python benchmarks/learn_quotations.py`

Reads the open halves of the invented events and of the press pairs, prints how many of the held-out pairs are right
(cross-validation by event), and writes `analysis/lexicons/same_statement.csv`. Since nearly all statements of a corpus
are different ones, as many pairs of differently named people as there are candidates go with them, as if one were only
described: whatever they share, they are not one.
"""

import argparse
import csv
import random
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis.cli.output import aligned_lines
from analysis.quotations.reworded import candidates, fuller_last
from analysis.quotations.same_speaker import relation
from analysis.quotations.statement_similarity import LONG, WEIGHTS, Said, pair_features, read_said
from analysis.statements.denied import with_cues_of_denials
from benchmarks.gold import CORPUS
from benchmarks.quotation_groups import EVENTS, PAIRS, Marked, load_events, pairwise, press_pairs, press_statements

SEED = 19062024
STRANGERS = 4000  # pairs of differently named people
ALOUD = 0.4  # of the words in a row: with more, two people may well have one statement
PRESS = 3.0  # a press pair counts as much as so many of the events

# The group that is held out together, the features, whether the two are one, how much the pair counts.
Row = tuple[str, dict[str, float], bool, float]


def main() -> None:
    argparse.ArgumentParser(prog="learn_quotations.py", description=__doc__).parse_args()
    if not CORPUS.is_file():
        sys.exit(f"The articles of the press pairs are not here: {CORPUS}")
    found, articles = press_statements()
    found["date"] = articles["date"].reindex(found["article_id"]).to_numpy()
    said = read_said(with_cues_of_denials(found, articles), articles)
    sets = {
        "events": list(of_events(load_events(EVENTS / "dev"))),
        "press": list(of_press(said, found)),
        "strangers": list(strangers(said, kept_articles(found))),
    }
    rows = [row for part in sets.values() for row in part]
    chance = held_apart(rows)
    for name in ("events", "press"):
        print(name, *aligned_lines(reliability(sets, chance, name).round(3), 100), "", sep="\n")
    table = table_of(rows)
    write(table, regression(table, rows))


def of_events(events: Marked) -> Iterator[Row]:
    """Every two required statements of different articles on one event."""
    marked = events.statements[~events.statements["optional"].astype(bool)].reset_index(drop=True)
    marked = marked.join(events.articles[["event", "date"]], on="article_id")
    said = read_said(with_cues_of_denials(marked, events.articles), events.articles)
    for event, numbers in marked.groupby("event").indices.items():
        pairs = [(a, b) for a, b in combinations(map(int, numbers), 2) if said.articles[a] != said.articles[b]]
        for (one, other), told in zip(pairs, features(said, pairs), strict=True):
            yield str(event), told, marked["quotation"][one] == marked["quotation"][other], 1.0


def of_press(said: Said, found: pd.DataFrame) -> Iterator[Row]:
    """The judged pairs of the open half."""
    judged = [(a, b, same) for a, b, same in press_pairs(PAIRS, "dev", found) if a is not None and b is not None]
    every = features(said, [(one, other) for one, other, _ in judged])
    for number, (told, (_, _, same)) in enumerate(zip(every, judged, strict=True)):
        yield f"pair {number}", told, same, PRESS


def features(said: Said, pairs: list[tuple[int, int]]) -> list[dict[str, float]]:
    """The features of each pair."""
    short, full = np.array([fuller_last(said, *pair) for pair in pairs]).T
    columns = {name: values.tolist() for name, values in pair_features(said, short, full).items()}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def kept_articles(found: pd.DataFrame) -> set[int]:
    """The statements of articles in which a pair of the other half stands."""
    pairs = press_pairs(PAIRS, "kept", found)
    articles = {found["article_id"][n] for one, other, _ in pairs for n in (one, other) if n is not None}
    return set(np.flatnonzero(found["article_id"].isin(articles)).tolist())


def strangers(said: Said, without: set[int]) -> Iterator[Row]:
    """Candidates of differently named people, taken as if one were only described, some days apart."""
    rng = random.Random(SEED)
    pairs = [
        (one, other)
        for one, other in candidates(said, np.arange(len(said.texts))).tolist()
        if not {one, other} & without and relation(said.speakers[one], said.speakers[other]) == "another"
    ]
    rng.shuffle(pairs)
    told = [one for one in features(said, pairs) if one["words in a row"] < ALOUD][:STRANGERS]
    for number, one in enumerate(told, 1):
        one["speaker may be"], one["speaker another"] = 1.0, 0.0
        one["days apart"] = float(np.log1p(rng.uniform(0, LONG)))
        yield f"stranger {number}", one, False, 1.0


def table_of(rows: list[Row]) -> pd.DataFrame:
    """One column for each evidence, 0 where it is not told."""
    return pd.DataFrame([told for _, told, _, _ in rows]).fillna(0.0)


def regression(table: pd.DataFrame, rows: list[Row]) -> LogisticRegression:
    same, weight = [row[2] for row in rows], [row[3] for row in rows]
    return LogisticRegression(max_iter=5000).fit(table, same, sample_weight=weight)


def held_apart(rows: list[Row]) -> np.ndarray:
    """The chance of each pair, by a regression trained on other events only."""
    table, chance = table_of(rows), np.zeros(len(rows))
    for train, test in GroupKFold(10).split(table, groups=[row[0] for row in rows]):
        model = regression(table.iloc[train], [rows[n] for n in train])
        chance[test] = model.predict_proba(table.iloc[test])[:, 1]
    return chance


def reliability(sets: dict[str, list[Row]], chance: np.ndarray, name: str) -> pd.DataFrame:
    """Precision, recall and F1 of a set for several thresholds."""
    first = sum(len(part) for part in list(sets.values())[: list(sets).index(name)])
    same = [row[2] for row in sets[name]]
    sure = chance[first : first + len(same)]
    rows = [(at, *pairwise(zip(same, sure >= at, strict=True))) for at in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)]
    return pd.DataFrame(rows, columns=["chance", "precision", "recall", "f1", "pairs"])


def write(table: pd.DataFrame, model: LogisticRegression) -> None:
    weights = sorted(zip(table.columns, model.coef_[0], strict=True))
    with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("evidence", "weight"))
        writer.writerow(("always", round(float(model.intercept_[0]), 3)))
        writer.writerows((name, round(float(weight), 3)) for name, weight in weights)


if __name__ == "__main__":
    main()
