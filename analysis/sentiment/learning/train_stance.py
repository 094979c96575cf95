"""Train the tone towards a target: `python -m analysis.sentiment.learning.train_stance MENTIONS.jsonl ARTICLES…`

Takes labelled mentions (see `marked_mentions`) and the articles that contain them (JSON, or one object per line, with
id and text), learns from the parts that are not held out, prints the figures of a cross-validation in which an
article is never on both sides, and writes `weights/stance.npz`. Articles with a held-out mention are left out.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import StratifiedGroupKFold

from analysis.errors import UserError
from analysis.sentiment.features import frequent_lemmas, pairs
from analysis.sentiment.learning.marked_mentions import MarkedMentions, load_mentions, mention_records
from analysis.sentiment.model import load_model
from analysis.sentiment.model_words import Words, word_vector
from analysis.sentiment.stance import WEIGHTS, StanceModel, save_stance
from analysis.sentiment.stance_features import Evidence, mention_features
from analysis.sentiment.stance_spread import SAYING
from analysis.sentiment.stance_words import NOTHING, stances_of_lemmas

LEARNT_FROM = ("single", "single-random", "first", "second")
AT_RANDOM = ("single-random", "first", "second")  # these have the labels' natural shares
FOLDS, SEED = 5, 0
STRENGTH = 0.2  # of the regression: the inverse of its penalty
SILENT = 1_500  # words outside the list that count as neutral
RARE = 3  # a lemma near fewer targets is left out
TRIED = (np.arange(0.5, 3.01, 0.25), np.arange(0.5, 4.01, 0.25))  # tried for negative and for positive
GAIN = 0.01  # by how much accuracy must exceed that of always answering neutral
WANTED = (0.7, 0.94, 0.7)  # how often each label must be right where it is sure, in cross-validation


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, print the figures, write the file; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m analysis.sentiment.learning.train_stance", description=__doc__)
    parser.add_argument("mentions", type=Path, metavar="MENTIONS.jsonl")
    parser.add_argument("articles", type=Path, nargs="+", metavar="ARTICLES")
    parser.add_argument("--out", type=Path, default=WEIGHTS, metavar="FILE.npz")
    options = parser.parse_args(arguments)
    try:
        marked = load_mentions(options.mentions, learnt_from(options.mentions, options.articles), parts=LEARNT_FROM)
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)  # noqa: T201
        return 1
    save_stance(train(marked), options.out)
    return 0


def learnt_from(mentions: Path, paths: Sequence[Path]) -> dict[str, str]:
    """The texts of the articles without a held-out mention."""
    texts = article_texts(paths)
    kept = {r["article_id"] for r in mention_records(mentions, texts) if r["part"] not in LEARNT_FROM}
    return {article: text for article, text in texts.items() if article not in kept}


def article_texts(paths: Sequence[Path]) -> dict[str, str]:
    """The texts of the articles in these files by their id; raises UserError where a file is of another form."""
    texts: dict[str, str] = {}
    for path in paths:
        try:
            written = path.read_text(encoding="utf-8")
            records = map(json.loads, written.splitlines()) if path.suffix == ".jsonl" else [json.loads(written)]
            texts.update({record["id"]: record["text"] for record in records})
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise UserError(f"{path} is not an article in JSON with id and text.") from error
    return texts


def train(marked: MarkedMentions) -> StanceModel:
    """The model from all mentions, with the choice of label and the sure probabilities set in cross-validation."""
    records, labels = marked.records, marked.labels
    is_random = (records["part"].isin(AT_RANDOM) & records["agreed"]).to_numpy()
    blank = _untrained(marked)
    known = mention_features(marked.words, marked.mentions, blank.reading)
    probabilities = np.zeros((len(labels), 3))
    cutter = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    for learn, test in cutter.split(labels, labels, groups=records["article_id"]):
        probabilities[test] = fit(blank, known.of_rows(learn), labels[learn]).probabilities(known.of_rows(test))
    weights = natural_weights(labels, is_random)
    natural = is_random if is_random.any() else labels >= 0
    model = fit(blank, known, labels)
    model = replace(model, label_weights=best_label_weights(probabilities[natural], labels[natural]))
    model = replace(model, sure=sure_from(model, probabilities[natural], labels[natural]))
    said, sure = model.labels(probabilities), model.is_sure(probabilities)
    for name, among, weight in (("drawn at random", is_random, np.ones(len(labels))), ("all", labels >= 0, weights)):
        _print(f"always neutral, {name}", np.ones(among.sum(), dtype=int), labels[among], weight[among])
        _print(f"model, {name}", said[among], labels[among], weight[among])
        share = np.average(sure[among], weights=weight[among])
        told = among & sure
        _print(f"where sure ({share:.0%}), {name}", said[told], labels[told], weight[told])
    return model


def _untrained(marked: MarkedMentions) -> StanceModel:
    """A model that can read words, not yet trained on mentions."""
    vocabulary = frequent_lemmas(marked.words, pairs(marked.words, marked.mentions), RARE)
    nothing = np.zeros((0, 3))
    return StanceModel(
        vocabulary=np.array(vocabulary, dtype=str),
        spread=list_direction(marked.words),
        numbers=nothing,
        lemmas=nothing,
        intercept=np.zeros(3),
        label_weights=np.ones(3),
        sure=np.zeros(3),
    )


def list_direction(words: Words) -> np.ndarray:
    """The directions among word vectors along which the listed words are better for the subject, and for the object.

    The commonest verbs, nouns and adjectives that are not in the list count as neutral.
    """
    listed = stances_of_lemmas()
    others = np.isin(words.kind, SAYING) & ~words.lemma.is_one_of(listed)
    lemmas, counts = np.unique(words.lemma.texts()[others].astype(str), return_counts=True)
    silent = lemmas[np.argsort(-counts, kind="stable")][:SILENT].tolist()
    vectors = np.array([word_vector(lemma, lemma) for lemma in [*listed, *silent]]) @ load_model().axes
    return Ridge(alpha=1.0).fit(vectors, np.array([*listed.values(), *[NOTHING] * len(silent)])).coef_.T


def fit(blank: StanceModel, known: Evidence, labels: np.ndarray) -> StanceModel:
    """The regression over these mentions."""
    mean = known.numbers.mean(axis=0)
    kept = np.flatnonzero(np.asarray((known.lemmas != 0).sum(axis=0)).ravel() >= RARE)
    inputs = sparse.hstack([sparse.csr_matrix(known.numbers - mean), known.lemmas[:, kept]]).tocsr()
    regression = LogisticRegression(C=STRENGTH, max_iter=200, tol=1e-3).fit(inputs, labels)
    numbers, lemmas = np.split(regression.coef_.T, [len(mean)])
    of_lemmas = np.zeros((known.lemmas.shape[1], 3))
    of_lemmas[kept] = lemmas
    intercept = regression.intercept_ - mean @ numbers
    return replace(blank, numbers=numbers, lemmas=of_lemmas, intercept=intercept)


def natural_weights(labels: np.ndarray, is_random: np.ndarray) -> np.ndarray:
    """A weight for each mention that gives the labels the shares they have among random ones (or all, without any)."""
    natural = np.bincount(labels[is_random] if is_random.any() else labels, minlength=3)
    return (natural / natural.sum() / np.bincount(labels, minlength=3).clip(min=1) * len(labels))[labels]


def best_label_weights(probabilities: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """The weights of the labels with the best macro-F1 over all of those that beat "neutral".

    To be asked of mentions drawn at random: elsewhere the neutral ones beside praise or blame are the hardest.
    """
    candidates = [np.array([negative, 1.0, positive]) for negative in TRIED[0] for positive in TRIED[1]]
    said = [(probabilities * weight).argmax(axis=1) for weight in candidates]
    accuracy = np.array([(labels == choice).mean() for choice in said])
    macro = np.array([f1_score(labels, choice, average="macro") for choice in said])
    macro[accuracy < min((labels == 1).mean() + GAIN, accuracy.max())] = 0
    return candidates[int(macro.argmax())]


def sure_from(model: StanceModel, probabilities: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """For each label, the lowest probability from which it is right as often as wanted (1 if there is none)."""
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


def _print(name: str, said: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> None:
    f1 = f1_score(labels, said, average="macro", sample_weight=weights)
    accuracy = accuracy_score(labels, said, sample_weight=weights)
    print(f"{name:36} macro-F1 {f1:.3f}  accuracy {accuracy:.3f}  n {len(labels):,}")  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
