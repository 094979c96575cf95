"""Train the model and the learnt lexicon: `python -m analysis.sentiment.train TRAIN.jsonl… [--without TEST.jsonl…]`

Takes files in MAD-TSC's form, leaves out what also stands in a `--without` file, prints the figures of a grouped
cross-validation (the same sentence is never on both sides), and writes the weights and `lexicons/learnt_fr.csv`.
"""

import argparse
import csv
import sys
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import simplemma
from scipy import sparse
from sklearn.decomposition import PCA
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.neural_network import MLPClassifier

from analysis.errors import UserError
from analysis.language.parser import pipeline
from analysis.sentiment.baseline import score_sentences
from analysis.sentiment.columns import columns_of
from analysis.sentiment.features import (
    Mentions,
    Words,
    dense,
    lemma_counts,
    pairs,
    pooled,
    read_words,
    word_vector,
)
from analysis.sentiment.gold import Gold, load_gold
from analysis.sentiment.lexicon import LEXICONS, word_polarity, written_scores
from analysis.sentiment.model import (
    WEIGHTS,
    Model,
    committee_inputs,
    lemma_inputs,
    save_model,
)
from analysis.sentiment.roles import role_numbers
from analysis.sentiment.tone import cut, summed_tone
from analysis.words import stop_words

FOLDS, SEED = 5, 0
MEMBERS, UNITS, ROUNDS, AXES = 5, 64, 15, 100
RARE = 3  # a lemma in fewer sentences is left out
LEARNT, FAINT = 3_000, 0.05  # the longest learnt lexicon, the weakest score in it
LEARNT_SHARE = 0.3  # of a learnt score beside a written one: macro-F1 0.494, at full strength 0.48


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, print the figures, write the files; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m analysis.sentiment.train", description=__doc__)
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
    """The model from all of `gold`, calibrated on the folds of a cross-validation."""
    everything = np.arange(len(gold.labels))
    said, whole, lexicon = np.zeros((len(everything), 3)), np.zeros((len(everything), 3)), np.zeros(len(everything))
    columns = columns_of(gold.tokens)
    for learn, test in folds(gold):
        words, model = fit(gold, learn)
        mentions = _some(gold.mentions, test)
        said[test] = model.mixed(words, mentions, role_numbers(words, mentions))
        untold = mentions._replace(target=np.full(len(test), -1))
        whole[test] = model.mixed(words, untold, role_numbers(words, untold))
        scores = {**learnt_scores(gold, learn), **written_scores()}
        lexicon[test] = summed_tone(word_polarity(columns, words.factors, scores), mentions)
    written = summed_tone(word_polarity(columns, words.factors, written_scores()), gold.mentions)
    _, model = fit(gold, everything)
    model = set_on(model, said, gold.labels)
    textblob = score_sentences(pd.DataFrame({"text": gold.texts}))["polarity"].to_numpy()
    cuts = {"lexicon_cuts": best_cuts(lexicon, gold.labels), "textblob_cuts": best_cuts(textblob, gold.labels)}
    model = replace(model, **cuts)
    probabilities = model.calibrated(said)
    _print("textblob-fr, tuned", cut(textblob, model.textblob_cuts), gold.labels)
    _print("lexicon, written words", cut(written, best_cuts(written, gold.labels)), gold.labels)
    _print("lexicon, with learnt words", cut(lexicon, model.lexicon_cuts), gold.labels)
    _print("model", model.labels(probabilities), gold.labels)
    _print("model, target not told", model.labels(model.calibrated(whole)), gold.labels)
    sure = model.is_sure(probabilities)
    _print(f"model where sure ({sure.mean():.0%})", model.labels(probabilities)[sure], gold.labels[sure])
    return model


def folds(gold: Gold) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Rows to learn from and rows to test on; the same sentence is always on one side."""
    cutter = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    return cutter.split(gold.labels, gold.labels, groups=np.unique(gold.texts, return_inverse=True)[1])


def fit(gold: Gold, rows: np.ndarray) -> tuple[Words, Model]:
    """The words as the model reads them, and the model that has learnt from these rows, not yet calibrated."""
    spread = tone_direction()
    mentions, labels = _some(gold.mentions, rows), gold.labels[rows]
    full = read_words(columns_of(gold.tokens), spread=spread)
    around = pairs(full, mentions)
    pools = pooled(full, around).reshape(len(rows) * 3, 300)
    axes = PCA(AXES, random_state=SEED).fit(pools).components_.T
    words = replace(full, vectors=full.vectors @ axes)
    sizes = np.sqrt(np.square(pooled(words, around)).reshape(len(rows), 3, AXES).sum(axis=2).mean(axis=0))
    scores = dense(words, mentions, around)
    mean, deviation = scores.mean(axis=0), scores.std(axis=0) + 1e-9

    roles = role_numbers(words, mentions)
    inputs = committee_inputs(words, mentions, around, roles, (mean, deviation, sizes))
    members = [_network(inputs, labels, seed) for seed in range(MEMBERS)]

    lemmas = _known_lemmas(words, mentions)
    place_of = {lemma: i for i, lemma in enumerate(lemmas)}
    blocks = lemma_counts(words, around, place_of)
    kept = [np.flatnonzero(np.asarray((block > 0).sum(axis=0)).ravel() >= RARE) for block in blocks]
    starts = np.cumsum([0, *[block.shape[1] for block in blocks[:-1]]])
    counts = sparse.hstack([block[:, columns] for block, columns in zip(blocks, kept, strict=True)]).tocsr()
    idf = np.log((1 + len(rows)) / (1 + np.asarray((counts > 0).sum(axis=0)).ravel())) + 1
    widths = np.array([len(columns) for columns in kept])
    regression = LogisticRegression(C=0.5, max_iter=200, tol=1e-3)
    regression.fit(lemma_inputs(counts, idf, widths, roles), labels)

    nothing = np.vstack([np.eye(3), np.zeros(3)])
    return words, Model(
        spread=spread,
        axes=axes,
        pool_scale=sizes,
        mean=mean,
        deviation=deviation,
        hidden=np.array([m.coefs_[0] for m in members]),
        hidden_bias=np.array([m.intercepts_[0] for m in members]),
        output=np.array([m.coefs_[1] for m in members]),
        output_bias=np.array([m.intercepts_[1] for m in members]),
        lemmas=np.array(lemmas, dtype=str),
        columns=np.concatenate([columns + start for columns, start in zip(kept, starts, strict=True)]),
        widths=widths,
        idf=idf,
        coefficients=regression.coef_.T,
        intercept=regression.intercept_,
        calibration=nothing,
        sure=np.array(0.0),
        confusion=np.eye(3),
        lexicon_cuts=np.zeros(2),
        textblob_cuts=np.zeros(2),
    )


def set_on(model: Model, said: np.ndarray, labels: np.ndarray) -> Model:
    """The model with probabilities and sureness set on sentences it had not seen."""
    regression = LogisticRegression(C=10.0).fit(np.log(said), labels)
    model = replace(model, calibration=np.vstack([regression.coef_.T, regression.intercept_]))
    probabilities = model.calibrated(said)
    return replace(
        model,
        sure=np.array(np.median(probabilities.max(axis=1))),
        confusion=confusion_matrix(labels, model.labels(probabilities)).astype(float),
    )


def best_cuts(scores: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """The two scores that part the three labels with the best macro-F1."""
    places = np.quantile(scores, np.linspace(0.02, 0.98, 33))
    pairs_of_cuts = [(low, high) for i, low in enumerate(places) for high in places[i:]]
    return np.array(max(pairs_of_cuts, key=lambda c: f1_score(labels, cut(scores, np.array(c)), average="macro")))


def tone_direction() -> np.ndarray:
    """The direction among word vectors along which the written lexicons grow more positive."""
    scores = {lemma: score for lemma, score in written_scores().items() if word_vector(lemma, lemma).any()}
    vectors = np.array([word_vector(lemma, lemma) for lemma in scores])
    return Ridge(alpha=3.0).fit(vectors, np.array(list(scores.values()))).coef_.ravel()


def learnt_scores(gold: Gold, rows: np.ndarray | None = None) -> dict[str, float]:
    """A polarity for each lemma, from the labels of its sentences, spread to its neighbours by word vectors."""
    rows = np.arange(len(gold.labels)) if rows is None else rows
    words = read_words(columns_of(gold.tokens), spread=np.zeros(300))
    around = pairs(words, _some(gold.mentions, rows))
    lemmas = words.lemma.texts()[around.row]
    signs = gold.labels[rows].astype(float) - 1
    signs -= signs.mean()
    sums: dict[str, list[float]] = {}
    for lemma, mention in {
        (a, b)
        for a, b in zip(lemmas[words.carries[around.row]], around.mention[words.carries[around.row]], strict=True)
    }:
        sums.setdefault(lemma, []).append(signs[mention])
    seen = {lemma: (float(np.mean(found)), len(found) / (len(found) + 8)) for lemma, found in sums.items()}
    known = [lemma for lemma in sorted(seen) if word_vector(lemma, lemma).any()]
    vectors = np.array([word_vector(lemma, lemma) for lemma in known])
    line = Ridge(alpha=4.0).fit(
        vectors, [seen[k][0] for k in known], sample_weight=[seen[k][1] * len(sums[k]) ** 0.5 for k in known]
    )
    candidates = [*known, *(word for word in _common_words() if word not in seen)]
    guess = line.predict(np.array([word_vector(word, word) for word in candidates]))
    mixed = {}
    for word, from_neighbours in zip(candidates, guess, strict=True):
        own, trust = seen.get(word, (0.0, 0.0))
        mixed[word] = LEARNT_SHARE * float(np.tanh(1.5 * (trust * own + (1 - trust) * from_neighbours)))
    silent = {*written_scores(), *stop_words()}
    words_only = {word for word in mixed.keys() - silent if word.replace("-", "").replace("'", "").isalpha()}
    strongest = sorted(words_only, key=lambda word: (-abs(mixed[word]), word))[:LEARNT]
    return {w: round(mixed[w], 2) for w in sorted(strongest) if abs(mixed[w]) >= FAINT}


def write_lexicon(scores: dict[str, float], path: Path) -> None:
    """Write lemma and polarity as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([["lemma", "polarity"], *sorted(scores.items())])


def _network(inputs: np.ndarray, labels: np.ndarray, seed: int) -> MLPClassifier:
    network = MLPClassifier(
        (UNITS,), alpha=1.5, max_iter=ROUNDS, random_state=seed, learning_rate_init=2e-3, batch_size=128
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it stops early on purpose
        return network.fit(inputs, labels)


def _known_lemmas(words: Words, mentions: Mentions) -> list[str]:
    around = pairs(words, mentions)
    lemmas, counts = np.unique(words.lemma.texts()[around.row].astype(str), return_counts=True)
    return sorted(lemmas[counts >= RARE].tolist())


def _common_words() -> list[str]:
    """Dictionary forms among the words that have a vector of their own."""
    vocabulary = pipeline().vocab
    keys = list(vocabulary.vectors.keys())[:40_000]
    words = (vocabulary.strings[key] for key in keys)
    plain = (word for word in words if word.isalpha() and word.islower() and len(word) > 3)
    return sorted({w for w in plain if simplemma.is_known(w, lang="fr") and simplemma.lemmatize(w, lang="fr") == w})


def _some(mentions: Mentions, rows: np.ndarray) -> Mentions:
    return Mentions(*(column[rows] for column in mentions))


def _print(name: str, said: np.ndarray, labels: np.ndarray) -> None:
    f1 = f1_score(labels, said, average="macro")
    print(f"{name:28} macro-F1 {f1:.3f}  accuracy {accuracy_score(labels, said):.3f}  n {len(labels):,}")  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
