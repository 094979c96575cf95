"""Train the model and the learnt lexicon: `python -m analysis.sentiment.learning.train TRAIN.jsonl… [--without …]`

Takes files in MAD-TSC's form, leaves out what is also in a `--without` file, prints the figures of a grouped
cross-validation (the same sentence is never on both sides) with their 95 % intervals, and writes the weights and
`lexicons/learnt_fr.csv`.
"""

import argparse
import sys
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import sparse
from sklearn.decomposition import PCA
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix, f1_score
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.neural_network import MLPClassifier

from analysis.errors import UserError
from analysis.sentiment.baseline import score_sentences
from analysis.sentiment.features import Pairs, dense, frequent_lemmas, lemma_counts, pairs, pooled
from analysis.sentiment.learning.gold import Gold, load_gold
from analysis.sentiment.learning.learn_lexicon import learnt_scores, tone_direction, write_lexicon
from analysis.sentiment.model import (
    WEIGHTS,
    Model,
    committee_inputs,
    known_inputs,
    lemma_inputs,
    save_model,
)
from analysis.sentiment.model_words import Words, read_words
from analysis.sentiment.roles import role_numbers
from analysis.sentiment.token_columns import columns_of
from analysis.sentiment.tone import cut, summed_tone
from analysis.sentiment.uncertainty import agreement_figures
from analysis.sentiment.word_scores import LEXICONS, word_polarity, written_scores

FOLDS, SEED = 5, 0
MEMBERS, UNITS, ROUNDS, AXES = 5, 64, 15, 100
RARE = 3  # a lemma in fewer sentences is left out


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, print the figures, write the files; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m analysis.sentiment.learning.train", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", metavar="TRAIN.jsonl")
    parser.add_argument("--without", type=Path, nargs="*", default=[], metavar="TEST.jsonl")
    parser.add_argument("--out", type=Path, default=WEIGHTS, metavar="FILE.npz")
    parser.add_argument("--lexicon", type=Path, default=LEXICONS / "learnt_fr.csv", metavar="FILE.csv")
    options = parser.parse_args(arguments)
    try:
        gold = load_gold(options.files, without=options.without)
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)  # noqa: T201
        return 1
    model = train(gold)
    save_model(model, options.out)
    write_lexicon(learnt_scores(gold), options.lexicon)
    return 0


def train(gold: Gold) -> Model:
    """The model from all of `gold`; from what probability it is sure is set in cross-validation."""
    size = len(gold.labels)
    predicted, whole, lexicon = np.zeros((size, 3)), np.zeros((size, 3)), np.zeros(size)
    columns = columns_of(gold.tokens)
    for learn, test in folds(gold):
        words, model = fit(gold, learn)
        mentions = gold.mentions.of_rows(test)
        predicted[test] = model.mixed(words, mentions, role_numbers(words, mentions))
        untold = mentions._replace(target=np.full(len(test), -1))
        whole[test] = model.mixed(words, untold, role_numbers(words, untold))
        scores = {**learnt_scores(gold, learn), **written_scores()}
        lexicon[test] = summed_tone(word_polarity(columns, words.factors, scores), mentions)
    written = summed_tone(word_polarity(columns, words.factors, written_scores()), gold.mentions)
    _, model = fit(gold, np.arange(size))
    labels = model.labels(predicted)
    model = replace(
        model,
        sure=np.array(np.median(predicted.max(axis=1))),
        confusion=confusion_matrix(gold.labels, labels).astype(float),
    )
    textblob = score_sentences(pd.DataFrame({"text": gold.texts}))["polarity"].to_numpy()
    cuts = {"lexicon_cuts": best_cuts(lexicon, gold.labels), "textblob_cuts": best_cuts(textblob, gold.labels)}
    model = replace(model, **cuts)
    _print("always neutral", np.ones(size, dtype=int), gold.labels)
    _print("textblob-fr, tuned", cut(textblob, model.textblob_cuts), gold.labels)
    _print("lexicon, written words", cut(written, best_cuts(written, gold.labels)), gold.labels)
    _print("lexicon, with learnt words", cut(lexicon, model.lexicon_cuts), gold.labels)
    _print("model", labels, gold.labels)
    _print("model, target not told", model.labels(whole), gold.labels)
    sure = model.is_sure(predicted)
    _print(f"model where sure ({sure.mean():.0%})", labels[sure], gold.labels[sure])
    return model


def folds(gold: Gold) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Rows to learn from and rows to test on; the same sentence is always on one side."""
    cutter = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    return cutter.split(gold.labels, gold.labels, groups=np.unique(gold.texts, return_inverse=True)[1])


def fit(gold: Gold, rows: np.ndarray) -> tuple[Words, Model]:
    """The words as the model reads them, and the model trained on these rows."""
    spread = tone_direction()
    mentions, labels = gold.mentions.of_rows(rows), gold.labels[rows]
    full = read_words(columns_of(gold.tokens), spread=spread)
    around = pairs(full, mentions)
    axes = PCA(AXES, random_state=SEED).fit(pooled(full, around).reshape(len(rows) * 3, 300)).components_.T
    words = replace(full, vectors=full.vectors @ axes)
    scores = dense(words, mentions, around)
    mean, deviation = scores.mean(axis=0), scores.std(axis=0).clip(min=1e-3)  # some never vary
    known = known_inputs(scores, role_numbers(words, mentions), mean, deviation)
    committee = _fit_committee(known, pooled(words, around), labels)
    regression = _fit_regression(words, around, known, labels)
    return words, Model(
        spread=spread,
        axes=axes,
        mean=mean,
        deviation=deviation,
        **committee,
        **regression,
        sure=np.array(0.0),
        confusion=np.eye(3),
        lexicon_cuts=np.zeros(2),
        textblob_cuts=np.zeros(2),
    )


def _fit_committee(known: np.ndarray, means: np.ndarray, labels: np.ndarray) -> dict[str, np.ndarray]:
    """The networks that read what is known and the mean vectors, with the scale by which these are normalised."""
    sizes = np.sqrt(np.square(means).reshape(len(labels), 3, AXES).sum(axis=2).mean(axis=0))
    inputs = committee_inputs(known, means, sizes)
    members = [_network(inputs, labels, seed) for seed in range(MEMBERS)]
    return {
        "pool_scale": sizes,
        "hidden": np.array([m.coefs_[0] for m in members]),
        "hidden_bias": np.array([m.intercepts_[0] for m in members]),
        "output": np.array([m.coefs_[1] for m in members]),
        "output_bias": np.array([m.intercepts_[1] for m in members]),
    }


def _fit_regression(words: Words, around: Pairs, known: np.ndarray, labels: np.ndarray) -> dict[str, np.ndarray]:
    """The regression that reads which lemmas are where and what is known, with the columns that it knows."""
    lemmas = frequent_lemmas(words, around, RARE)
    blocks = lemma_counts(words, around, {lemma: i for i, lemma in enumerate(lemmas)})
    kept = [np.flatnonzero(np.asarray((block > 0).sum(axis=0)).ravel() >= RARE) for block in blocks]
    starts = np.cumsum([0, *[block.shape[1] for block in blocks[:-1]]])
    counts = sparse.hstack([block[:, columns] for block, columns in zip(blocks, kept, strict=True)]).tocsr()
    idf = np.log((1 + len(labels)) / (1 + np.asarray((counts > 0).sum(axis=0)).ravel())) + 1
    widths = np.array([len(columns) for columns in kept])
    regression = LogisticRegression(C=0.5, max_iter=200, tol=1e-3)
    regression.fit(lemma_inputs(counts, idf, widths, known), labels)
    return {
        "lemmas": np.array(lemmas, dtype=str),
        "columns": np.concatenate([columns + start for columns, start in zip(kept, starts, strict=True)]),
        "widths": widths,
        "idf": idf,
        "coefficients": regression.coef_.T,
        "intercept": regression.intercept_,
    }


def best_cuts(scores: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """The two scores that separate the three labels with the best macro-F1."""
    places = np.unique(np.quantile(scores, np.linspace(0.02, 0.98, 33)))
    pairs_of_cuts = [(low, high) for i, low in enumerate(places) for high in places[i:]]
    return np.array(max(pairs_of_cuts, key=lambda c: f1_score(labels, cut(scores, np.array(c)), average="macro")))


def _network(inputs: np.ndarray, labels: np.ndarray, seed: int) -> MLPClassifier:
    network = MLPClassifier(
        (UNITS,), alpha=1.5, max_iter=ROUNDS, random_state=seed, learning_rate_init=2e-3, batch_size=128
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it stops early on purpose
        return network.fit(inputs, labels)


def _print(name: str, predicted: np.ndarray, labels: np.ndarray) -> None:
    told = agreement_figures(labels, predicted)
    print(  # noqa: T201
        f"{name:28} macro-F1 {told['macro_f1']:.3f} ({told['macro_f1_low']:.3f} to {told['macro_f1_high']:.3f})"
        f"  accuracy {told['accuracy']:.3f}  n {len(labels):,}"
    )


if __name__ == "__main__":
    sys.exit(main())
