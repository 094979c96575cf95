"""A lexicon learnt from marked sentences: the direction of tone among word vectors, and a polarity for each lemma."""

import csv
from functools import cache
from pathlib import Path

import numpy as np
import simplemma
from sklearn.linear_model import Ridge

from analysis.language.vectors import words_with_vectors
from analysis.sentiment.features import pairs
from analysis.sentiment.learning.gold import Gold
from analysis.sentiment.model_words import read_words, word_vector
from analysis.sentiment.token_columns import columns_of
from analysis.sentiment.word_scores import written_scores
from analysis.words import stop_words

LEARNT, FAINT = 3_000, 0.05  # the longest learnt lexicon, the weakest score in it
LEARNT_SHARE = 0.3  # weight of a learnt score beside a written one: macro-F1 0.494, at full weight 0.48


def tone_direction() -> np.ndarray:
    """The direction among word vectors along which the written lexicons grow more positive."""
    scores = {lemma: score for lemma, score in written_scores().items() if word_vector(lemma, lemma).any()}
    vectors = np.array([word_vector(lemma, lemma) for lemma in scores])
    return Ridge(alpha=3.0).fit(vectors, np.array(list(scores.values()))).coef_.ravel()


def learnt_scores(gold: Gold, rows: np.ndarray | None = None) -> dict[str, float]:
    """A polarity for each lemma, from the labels of its sentences, spread to its neighbours by word vectors."""
    rows = np.arange(len(gold.labels)) if rows is None else rows
    words = read_words(columns_of(gold.tokens), spread=np.zeros(300))
    around = pairs(words, gold.mentions.of_rows(rows))
    lemmas = words.lemma.texts()[around.row]
    signs = gold.labels[rows].astype(float) - 1
    signs -= signs.mean()
    sums: dict[str, list[float]] = {}
    carries = words.carries[around.row]
    for lemma, mention in set(zip(lemmas[carries], around.mention[carries], strict=True)):
        sums.setdefault(lemma, []).append(signs[mention])
    mixed = _spread_to_neighbours(sums)
    silent = {*written_scores(), *stop_words()}
    words_only = {word for word in mixed.keys() - silent if word.replace("-", "").replace("'", "").isalpha()}
    strongest = sorted(words_only, key=lambda word: (-abs(mixed[word]), word))[:LEARNT]
    return {w: round(mixed[w], 2) for w in sorted(strongest) if abs(mixed[w]) >= FAINT}


def _spread_to_neighbours(sums: dict[str, list[float]]) -> dict[str, float]:
    """The score of each lemma, and of common words, from its own sentences and its neighbours among word vectors."""
    seen = {lemma: (float(np.mean(scores)), len(scores) / (len(scores) + 8)) for lemma, scores in sums.items()}
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
    return mixed


def write_lexicon(scores: dict[str, float], path: Path) -> None:
    """Write lemma and polarity as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([["lemma", "polarity"], *sorted(scores.items())])


@cache
def _common_words() -> tuple[str, ...]:
    """Dictionary forms among the words that have a vector of their own."""
    plain = (word for word in words_with_vectors(40_000) if word.isalpha() and word.islower() and len(word) > 3)
    known = {w for w in plain if simplemma.is_known(w, lang="fr") and simplemma.lemmatize(w, lang="fr") == w}
    return tuple(sorted(known))
