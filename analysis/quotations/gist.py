"""What statements say, whatever the wording: content words by lemma, numbers, names, negation."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import log
from typing import Any

import numpy as np

from analysis.language.dictionaries import lemma_of_form
from analysis.language.vectors import LENGTH, vector_of
from analysis.people.lexicon import words_of_class
from analysis.quotations.numerals import words_and_numbers
from analysis.quotations.same_figures import Figures
from analysis.words.lists import folded, stop_words

_DENIES = words_of_class("denial")
STEM = 5  # letters that words of one family share at the beginning: rouvrir, rouverture
BLEND = 20  # statements added as a prior, so that not every word is rare among few


@dataclass(frozen=True)
class Gist:
    """One statement: its distinct content words by their number in the vocabulary, in order."""

    words: np.ndarray
    figures: Figures
    numbers: frozenset[float]
    names: frozenset[str]
    denies: bool


@dataclass(frozen=True)
class Gists:
    """Statements with the words that they have: `weight` (rare ones near 1), unit `vectors` [words, 300], `stem`."""

    of: list[Gist]
    weight: np.ndarray
    vectors: np.ndarray
    stem: np.ndarray


def read_gists(quotes: Sequence[str]) -> Gists:
    """The gist of each statement, and how rare each word is among them.

    A word's weight is 1 - log(statements with it) / log(all), a normalized inverse document frequency (Sparck Jones
    1972) that does not grow with the number of statements.

    >>> read = read_gists(["Il ne rouvrira pas les quarante-huit lignes.", "48 lignes"])
    >>> [(gist.numbers, gist.denies) for gist in read.of], len(np.intersect1d(read.of[0].words, read.of[1].words))
    ([(frozenset({48.0}), True), (frozenset({48.0}), False)], 2)
    """
    vocabulary: dict[str, int] = {}
    known: dict[Any, Any] = {}  # many statements have the same names
    gists = [_gist(quote, vocabulary, known) for quote in quotes]
    every = np.concatenate([gist.words for gist in gists] or [np.empty(0, dtype=np.int64)])
    having = np.bincount(every, minlength=len(vocabulary))
    weight = 1 - np.log(having + 1) / log(len(gists) + BLEND)
    stems: dict[str, int] = {}
    stem = [stems.setdefault(word[:STEM] if len(word) > STEM else word, len(stems)) for word in vocabulary]
    return Gists(gists, np.maximum(weight, 0), _vectors(list(vocabulary)), np.array(stem, dtype=np.int64))


def _gist(quote: str, vocabulary: dict[str, int], known: dict[Any, Any]) -> Gist:
    words: set[int] = set()
    numbers: list[float] = []
    names: set[str] = set()
    denies = False
    for place, (token, number) in enumerate(words_and_numbers(quote)):
        if number is not None:
            numbers.append(number)
        content, denial = _read(token) if number is None else ((f"{number:g}",), False)
        denies |= denial
        for word in content:
            words.add(vocabulary.setdefault(word, len(vocabulary)))
        if place and content and token[0].isupper():
            names.add(content[0])
    figures, different, called = tuple(numbers), frozenset(numbers), frozenset(names)
    return Gist(
        np.array(sorted(words), dtype=np.int32),
        known.setdefault(figures, figures),
        known.setdefault(different, different),
        known.setdefault(called, called),
        denies,
    )


@cache
def _read(token: str) -> tuple[tuple[str, ...], bool]:
    """The content words of a token, whether it negates."""
    form = folded(token)
    if form in _DENIES:
        return (), True
    if form in stop_words() or len(form) < 2:
        return (), False
    lemma = lemma_of_form(form)
    return () if lemma in stop_words() else (lemma,), False


def _vectors(words: list[str]) -> np.ndarray:
    vectors = np.zeros((len(words), LENGTH), dtype=np.float32)
    for number, word in enumerate(words):
        if (vector := vector_of(word)) is not None:
            vectors[number] = vector
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
