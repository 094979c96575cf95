"""Train the tone towards a target: `python -m analysis.sentiment.train_stance MENTIONS.jsonl ARTICLES…`

Takes labelled mentions (see `marked_mentions`) and the articles that they stand in (JSON, or one object a line, with
id and text), learns from their parts "single", "first" and "second", prints the figures of a cross-validation in
which an article is never on both sides, and writes `weights/stance.npz`. The parts "kept" and "kept-2" are left alone.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import StratifiedGroupKFold

from analysis.errors import UserError
from analysis.sentiment.marked_mentions import load_mentions
from analysis.sentiment.stance import WEIGHTS, StanceModel, save_stance
from analysis.sentiment.stance_features import Evidence

LEARNT_FROM = ("single", "first", "second")
AT_RANDOM = ("first", "second")  # these have the labels' natural shares
FOLDS, SEED = 5, 0
STRENGTH = 0.1  # of the regression: the inverse of its penalty
RARE = 3  # a lemma beside fewer targets is left out
TRIED = (np.arange(0.5, 3.01, 0.25), np.arange(0.5, 4.01, 0.25))  # tried for negative and for positive
GAIN = 0.01  # by how much accuracy is to be above that of always saying neutral
WANTED = (0.7, 0.94, 0.7)  # how often each label is to be right where it is sure, in cross-validation


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, print the figures, write the file; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m analysis.sentiment.train_stance", description=__doc__)
    parser.add_argument("mentions", type=Path, metavar="MENTIONS.jsonl")
    parser.add_argument("articles", type=Path, nargs="+", metavar="ARTICLES")
    parser.add_argument("--out", type=Path, default=WEIGHTS, metavar="FILE.npz")
    options = parser.parse_args(arguments)
    try:
        marked = load_mentions(options.mentions, article_texts(options.articles), parts=LEARNT_FROM)
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)  # noqa: T201
        return 1
    records = marked.records
    is_random = (records["part"].isin(AT_RANDOM) & records["agreed"]).to_numpy()
    save_stance(train(marked.evidence, marked.labels, records["article_id"].to_numpy(), is_random), options.out)
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


def train(known: Evidence, labels: np.ndarray, articles: np.ndarray, is_random: np.ndarray) -> StanceModel:
    """The model from all mentions, its choice of label and its sureness set on the folds of a cross-validation."""
    probabilities = np.zeros((len(labels), 3))
    cutter = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    for learn, test in cutter.split(labels, labels, groups=articles):
        probabilities[test] = fit(known.of_rows(learn), labels[learn]).probabilities(known.of_rows(test))
    weights = natural_weights(labels, is_random)
    model = replace(fit(known, labels), label_weights=best_label_weights(probabilities, labels, weights))
    model = replace(model, sure=sure_from(model, probabilities, labels, weights))
    said, sure = model.labels(probabilities), model.is_sure(probabilities)
    for name, among, weight in (("drawn at random", is_random, np.ones(len(labels))), ("all", labels >= 0, weights)):
        _print(f"always neutral, {name}", np.ones(among.sum(), dtype=int), labels[among], weight[among])
        _print(f"model, {name}", said[among], labels[among], weight[among])
        share = np.average(sure[among], weights=weight[among])
        told = among & sure
        _print(f"where sure ({share:.0%}), {name}", said[told], labels[told], weight[told])
    return model


def fit(known: Evidence, labels: np.ndarray) -> StanceModel:
    """The regression over these mentions."""
    mean = known.numbers.mean(axis=0)
    kept = np.flatnonzero(np.asarray((known.lemmas != 0).sum(axis=0)).ravel() >= RARE)
    inputs = sparse.hstack([sparse.csr_matrix(known.numbers - mean), known.lemmas[:, kept]]).tocsr()
    regression = LogisticRegression(C=STRENGTH, max_iter=200, tol=1e-3).fit(inputs, labels)
    numbers, lemmas = np.split(regression.coef_.T, [len(mean)])
    of_lemmas = np.zeros((known.lemmas.shape[1], 3))
    of_lemmas[kept] = lemmas
    return StanceModel(
        numbers=numbers,
        lemmas=of_lemmas,
        intercept=regression.intercept_ - mean @ numbers,
        label_weights=np.ones(3),
        sure=np.zeros(3),
    )


def natural_weights(labels: np.ndarray, is_random: np.ndarray) -> np.ndarray:
    """A weight for each mention, with which the labels have the shares of those drawn at random (all, where none)."""
    natural = np.bincount(labels[is_random] if is_random.any() else labels, minlength=3)
    return (natural / natural.sum() / np.bincount(labels, minlength=3).clip(min=1) * len(labels))[labels]


def best_label_weights(probabilities: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The weights of the labels with the best macro-F1 of those that are right clearly more often than "neutral"."""
    candidates = [np.array([negative, 1.0, positive]) for negative in TRIED[0] for positive in TRIED[1]]
    said = [(probabilities * weight).argmax(axis=1) for weight in candidates]
    accuracy = np.array([np.average(labels == choice, weights=weights) for choice in said])
    macro = np.array([f1_score(labels, choice, average="macro", sample_weight=weights) for choice in said])
    enough = min(np.average(labels == 1, weights=weights) + GAIN, accuracy.max())
    macro[accuracy < enough] = 0
    return candidates[int(macro.argmax())]


def sure_from(model: StanceModel, probabilities: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """For each label the lowest probability from which it is right as often as wanted (1 for one that never is)."""
    said = model.labels(probabilities)
    lowest = np.ones(3)
    for label in range(3):
        own = np.flatnonzero(said == label)
        own = own[np.argsort(-probabilities[own, label], kind="stable")]
        right = np.cumsum(weights[own] * (labels[own] == label)) / np.cumsum(weights[own])
        enough = np.flatnonzero(right >= WANTED[label])
        if len(enough):
            lowest[label] = probabilities[own[enough[-1]], label]
    return lowest


def _print(name: str, said: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> None:
    f1 = f1_score(labels, said, average="macro", sample_weight=weights)
    accuracy = accuracy_score(labels, said, sample_weight=weights)
    print(f"{name:36} macro-F1 {f1:.3f}  accuracy {accuracy:.3f}  n {len(labels):,}")  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
