"""What statements say, whatever the wording: content words by lemma, numbers, names, negation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import log
from typing import Any

import numpy as np

from analysis.language.dictionaries import lemma_of_form
from analysis.language.vectors import LENGTH, vector_of
from analysis.people.lexicon import number_words, words_of_class
from analysis.quotations.same_figures import Figures
from analysis.words.lists import folded, stop_words

_THOUSAND = r"[ .'’\u00a0\u202f](?=\d{3}(?!\d))"  # Swiss papers write 84'000
_TOKEN = re.compile(rf"\d+(?:{_THOUSAND}\d{{3}})*(?:[.,]\d+)?(?!\d)|[^\W\d]+(?:-[^\W\d]+)*")
_NUMBER = re.compile(r"\d")
_DENIES = words_of_class("denial")
_ONES, _TIMES = number_words("adds"), number_words("multiplies")
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
    for place, token in enumerate(_TOKEN.findall(quote)):
        number, content, denial = _read(token)
        denies |= denial
        if number is not None:
            numbers.append(number)
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
def _read(token: str) -> tuple[float | None, tuple[str, ...], bool]:
    """The number that a token is, its content words (a number is one), whether it negates."""
    form = folded(token)
    if (number := number_meant(form)) is not None:
        return number, (f"{number:g}",), False
    if form in _DENIES:
        return None, (), True
    if form in stop_words() or len(form) < 2:
        return None, (), False
    lemma = lemma_of_form(form)
    return None, () if lemma in stop_words() else (lemma,), False


def numbers_in(quote: str) -> Figures:
    """The numbers of a statement, in figures or in letters, in the order of the text.

    >>> numbers_in("Les 38 600 foyers et les 84'000 abonnés attendent depuis quarante-huit heures.")
    (38600.0, 84000.0, 48.0)
    """
    return tuple(number for token in _TOKEN.findall(quote) if (number := _read(token)[0]) is not None)


def number_meant(form: str) -> float | None:
    """The number that a token means, in figures or in letters; "un" is an article.

    >>> [number_meant(form) for form in ("38 600", "3,8", "quarante-huit", "quatre-vingt-dix-sept", "douzaine", "un")]
    [38600.0, 3.8, 48.0, 97.0, 12.0, None]
    """
    if _NUMBER.match(form):
        return float(re.sub(_THOUSAND, "", form).replace(",", "."))
    if form in ("un", "et"):
        return None
    total = 0.0
    parts = [form] if form in _ONES else form.removesuffix("aine").split("-")
    for part in parts:
        value = _ONES.get(part) or _ONES.get(part + "e") or _TIMES.get(part)
        if value is None and part != "et":
            return None
        multiplies = part in _TIMES or (part == "vingt" and total == 4)
        total = max(total, 1) * (value or 1) if multiplies else total + (value or 0)
    return float(total)


def _vectors(words: list[str]) -> np.ndarray:
    vectors = np.zeros((len(words), LENGTH), dtype=np.float32)
    for number, word in enumerate(words):
        if (vector := vector_of(word)) is not None:
            vectors[number] = vector
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
