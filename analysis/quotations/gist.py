"""What statements say, whatever the wording: content words by lemma, numbers, names, negation."""

from array import array
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
class Lists:
    """Lists of numbers in one array, one list after the other."""

    values: np.ndarray
    starts: np.ndarray  # where each list begins, then where the last one ends

    def of(self, number: int) -> np.ndarray:
        """One list."""
        return self.values[self.starts[number] : self.starts[number + 1]]

    def places(self, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The places of the values of these lists, and for each of which of `numbers` it is.

        >>> which, places = Lists(np.array([7, 8, 9]), np.array([0, 2, 3])).places(np.array([1, 0, 1]))
        >>> which.tolist(), places.tolist()
        ([0, 1, 1, 2], [2, 0, 1, 2])
        """
        starts = self.starts[numbers]
        sizes = self.starts[numbers + 1] - starts
        which = np.repeat(np.arange(len(numbers)), sizes)
        return which, np.arange(len(which)) + (starts - np.cumsum(sizes) + sizes)[which]


@dataclass(frozen=True, slots=True)
class Gist:
    """What one statement says beside its words."""

    figures: Figures
    numbers: frozenset[float]
    names: frozenset[str]
    denies: bool


@dataclass(frozen=True)
class Gists:
    """Statements with their distinct content words, by their number in the vocabulary, those of each in order.

    Of each word of the vocabulary: `weight` (rare ones near 1), unit `vectors` [words, 300], `stem`, whether it is a
    `figure`.
    """

    of: list[Gist]
    words: Lists
    weight: np.ndarray
    vectors: np.ndarray
    stem: np.ndarray
    figure: np.ndarray


def read_gists(quotes: Sequence[str]) -> Gists:
    """The gist of each statement, and how rare each word is among them.

    A word's weight is 1 - log(statements with it) / log(all), a normalized inverse document frequency (Sparck Jones
    1972) that does not grow with the number of statements.

    >>> read = read_gists(["Il ne rouvrira pas les quarante-huit lignes.", "48 lignes"])
    >>> [(gist.numbers, gist.denies) for gist in read.of], [read.words.of(0).tolist(), read.words.of(1).tolist()]
    ([(frozenset({48.0}), True), (frozenset({48.0}), False)], [[0, 1, 2], [1, 2]])
    """
    vocabulary: dict[str, int] = {}
    known: dict[Any, Any] = {}  # many statements have the same names
    numbers, ends, gists = array("i"), array("q", [0]), []
    for quote in quotes:
        gist, words = _gist(quote, vocabulary, known)
        gists.append(gist)
        numbers.extend(sorted(words))
        ends.append(len(numbers))
    lists = Lists(np.array(numbers), np.array(ends))
    having = np.bincount(lists.values, minlength=len(vocabulary))
    weight = 1 - np.log(having + 1) / log(len(gists) + BLEND)
    stems: dict[str, int] = {}
    stem = [stems.setdefault(word[:STEM] if len(word) > STEM else word, len(stems)) for word in vocabulary]
    figure = np.array([word[0].isdigit() for word in vocabulary], dtype=bool)
    vectors = _vectors(list(vocabulary))
    return Gists(gists, lists, np.maximum(weight, 0), vectors, np.array(stem, dtype=np.int64), figure)


def _gist(quote: str, vocabulary: dict[str, int], known: dict[Any, Any]) -> tuple[Gist, set[int]]:
    """What a statement says, and the numbers of its words."""
    words: set[int] = set()
    numbers: list[float] = []
    names: set[str] = set()
    denies = False
    for place, (token, number) in enumerate(words_and_numbers(quote)):
        if number is None:
            word, denial = _read(token)
            denies |= denial
        else:
            numbers.append(number)
            word = f"{number:g}"
        if word:
            words.add(vocabulary.setdefault(word, len(vocabulary)))
            if place and token[0].isupper():
                names.add(word)
    figures, different, called = tuple(numbers), frozenset(numbers), frozenset(names)
    return Gist(
        known.setdefault(figures, figures),
        known.setdefault(different, different),
        known.setdefault(called, called),
        denies,
    ), words


@cache
def _read(token: str) -> tuple[str, bool]:
    """The content word of a token, "" if it has none, and whether it negates."""
    form = folded(token)
    if form in _DENIES:
        return "", True
    if form in stop_words() or len(form) < 2:
        return "", False
    lemma = lemma_of_form(form)
    return "" if lemma in stop_words() else lemma, False


def _vectors(words: list[str]) -> np.ndarray:
    vectors = np.zeros((len(words), LENGTH), dtype=np.float32)
    for number, word in enumerate(words):
        if (vector := vector_of(word)) is not None:
            vectors[number] = vector
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
