"""Train the tone towards a target: `python -m analysis.sentiment.train_stance MENTIONS.jsonl ARTICLES…`

Takes labelled mentions (see `marked_mentions`) and the articles that they stand in (JSON, or one object a line, with
id and text), learns from their parts "single", "first" and "second", prints the figures of a cross-validation in
which an article is never on both sides, and writes `weights/stance.json`. The part "kept" is left alone.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.preprocessing import StandardScaler

from analysis.errors import UserError
from analysis.sentiment.marked_mentions import load_mentions
from analysis.sentiment.stance import WEIGHTS, StanceModel, save_stance

LEARNT_FROM = ("single", "first", "second")
FOLDS, SEED = 5, 0
STRENGTH = 0.1  # of the regression: the inverse of its penalty
LEANS = (1.0, 1.25, 1.5, 1.75, 2.0)
COST = 0.005  # of accuracy that a better macro-F1 may take
WANTED = (0.75, 0.92, 0.75)  # how often each label is to be right where it is sure, in cross-validation


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, print the figures, write the file; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m analysis.sentiment.train_stance", description=__doc__)
    parser.add_argument("mentions", type=Path, metavar="MENTIONS.jsonl")
    parser.add_argument("articles", type=Path, nargs="+", metavar="ARTICLES")
    parser.add_argument("--out", type=Path, default=WEIGHTS, metavar="FILE.json")
    options = parser.parse_args(arguments)
    try:
        marked = load_mentions(options.mentions, article_texts(options.articles), parts=LEARNT_FROM)
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)  # noqa: T201
        return 1
    save_stance(train(marked.features, marked.labels, marked.records["article_id"].to_numpy()), options.out)
    return 0


def article_texts(paths: Sequence[Path]) -> dict[str, str]:
    """The texts of the articles in these files by their id; raises UserError where a file is of another form."""
    texts: dict[str, str] = {}
    for path in paths:
        try:
            written = path.read_text(encoding="utf-8")
            records = map(json.loads, written.splitlines()) if path.suffix == ".jsonl" else [json.loads(written)]
            texts.update({record["id"]: record["text"] for record in records})
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise UserError(f"{path} is no article with id and text in JSON.") from error
    return texts


def train(features: np.ndarray, labels: np.ndarray, articles: np.ndarray) -> StanceModel:
    """The model from all mentions, its choice of label and its sureness set on the folds of a cross-validation."""
    probabilities = np.zeros((len(labels), 3))
    cutter = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    for learn, test in cutter.split(features, labels, groups=articles):
        model = fit(features[learn], labels[learn])
        probabilities[test] = model.probabilities(features[test])
    model = replace(fit(features, labels), lean=best_lean(probabilities, labels))
    model = replace(model, sure=sure_from(model, probabilities, labels))
    said, sure = model.labels(probabilities), model.is_sure(probabilities)
    _print("always neutral", np.ones(len(labels), dtype=int), labels)
    _print("model", said, labels)
    _print(f"model where sure ({sure.mean():.0%})", said[sure], labels[sure])
    return model


def fit(features: np.ndarray, labels: np.ndarray) -> StanceModel:
    """The regression over these mentions."""
    scaler = StandardScaler().fit(features)
    regression = LogisticRegression(C=STRENGTH, max_iter=500).fit(scaler.transform(features), labels)
    return StanceModel(
        mean=scaler.mean_,
        deviation=scaler.scale_,
        coefficients=regression.coef_.T,
        intercept=regression.intercept_,
        lean=np.ones(3),
        sure=np.zeros(3),
    )


def best_lean(probabilities: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """The weights of the labels with the best macro-F1 of those that cost next to no accuracy."""
    leans = [np.array([negative, 1.0, positive]) for negative in LEANS for positive in LEANS]
    said = [(probabilities * lean).argmax(axis=1) for lean in leans]
    accuracy = np.array([(labels == choice).mean() for choice in said])
    macro = np.array([f1_score(labels, choice, average="macro") for choice in said])
    macro[accuracy < accuracy.max() - COST] = 0
    return leans[int(macro.argmax())]


def sure_from(model: StanceModel, probabilities: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """For each label the lowest probability from which it is right as often as wanted (1 for one that never is)."""
    said = model.labels(probabilities)
    lowest = np.ones(3)
    for label in range(3):
        own = np.flatnonzero(said == label)
        own = own[np.argsort(-probabilities[own, label], kind="stable")]
        right = np.cumsum(labels[own] == label) / np.arange(1, len(own) + 1)
        enough = np.flatnonzero(right >= WANTED[label])
        if len(enough):
            lowest[label] = probabilities[own[enough[-1]], label]
    return lowest


def _print(name: str, said: np.ndarray, labels: np.ndarray) -> None:
    f1 = f1_score(labels, said, average="macro")
    print(f"{name:28} macro-F1 {f1:.3f}  accuracy {(labels == said).mean():.3f}  n {len(labels):,}")  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
