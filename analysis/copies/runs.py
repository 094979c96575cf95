"""A text as runs of three words, each a number, and how much of it is in another text.

Runs of three, since five words in a row rarely outlive an edit: where every fifth word was changed, half of the
runs of three are left, and a third of those of five.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, islice
from zlib import crc32

import numpy as np

from analysis import spelling

RUN = 3  # words
PART = 1000  # texts that are read at a time
GAP = 5  # words that an edit may have replaced within one passage
PASSAGE = 10  # words in common that make a passage: fewer are an idiom, a title or a name
WORD = re.compile(r"\w+")  # the parts of a compound one by one, since some write it as several words
NONE = np.uint64(0)  # in place of a run that is not counted


class _Numbers(dict[str, int]):
    """A number for each word, whatever its capitals."""

    def __missing__(self, word: str) -> int:
        self[word] = number = crc32(word.lower().encode("utf-8", "surrogatepass"))
        return number


@dataclass(frozen=True)
class Text:
    """A text in numbers."""

    runs: np.ndarray  # the run that begins with each word, `NONE` in boilerplate; the last two words begin none
    size: int  # words that are not boilerplate

    @cached_property
    def known(self) -> np.ndarray:
        """The different runs, in order."""
        return different(self.runs)


def read_texts(texts: Iterable[str]) -> list[Text]:
    """Each text in numbers; one of fewer than three words has no run.

    >>> [(len(text.runs), text.size) for text in read_texts(["L’accord, dit-elle, tient.", "Non."])]
    [(3, 5), (0, 1)]
    """
    numbers, left = _Numbers(), iter(texts)
    read: list[Text] = []
    while part := [[numbers[word] for word in WORD.findall(text)] for text in islice(left, PART)]:
        runs = _runs(np.fromiter(chain.from_iterable(part), dtype=np.uint64))
        for end, size in zip(accumulate(map(len, part)), map(len, part), strict=True):
            own = runs[end - size : max(end - RUN + 1, end - size)]
            read.append(Text(own.copy(), size))  # not a view: a text that is dropped leaves its memory
    return read


def printed_words(text: str) -> np.ndarray:
    """How many words begin with each part that is compared: a compound counts once, as where articles are counted.

    >>> printed_words("Le nord-est, aujourd’hui.").tolist()
    [1, 1, 0, 1, 0]
    """
    parts = [match.start() for match in WORD.finditer(text)]
    words = [match.start() for match in spelling.WORD.finditer(text)]
    return np.bincount(np.searchsorted(parts, words, side="right") - 1, minlength=len(parts))


def _runs(words: np.ndarray) -> np.ndarray:
    """One number for every three words in a row, well mixed (the finalizer of splitmix64) and never `NONE`."""
    if len(words) < RUN:
        return np.empty(0, dtype=np.uint64)
    mixed = (words[:-2] << np.uint64(32) | words[1:-1]) * np.uint64(0x9E3779B97F4A7C15) + words[2:]
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31)) | np.uint64(1 << 63)


def different(runs: np.ndarray) -> np.ndarray:
    """The different runs that are counted, or other numbers above 0, in order.

    >>> different(np.array([5, 0, 3, 5], dtype=np.uint64)).tolist(), different(np.array([], dtype=np.int64)).tolist()
    ([3, 5], [])
    """
    known = np.sort(np.append(runs.dtype.type(0), runs))
    return known[1:][known[1:] != known[:-1]]  # np.unique takes several times as long


def is_in(runs: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Which of the runs are among the known ones, which are in order."""
    if not len(known):
        return np.zeros(len(runs), dtype=bool)
    return known.take(known.searchsorted(runs), mode="clip") == runs


def stretches(shared: np.ndarray, *, gap: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """First word, word after the last and number of words of each stretch of shared runs.

    `shared` says of each run whether the other text has it. Stretches with at most `gap` other words between them are
    one; the words between are not counted.

    >>> first, after, words = stretches(np.array([True, True, False, False, False, False, True]), gap=2)
    >>> first.tolist(), after.tolist(), words.tolist()
    ([0], [9], [7])
    """
    starts = shared.nonzero()[0]
    if not len(starts):
        return starts, starts, starts
    steps = np.full(len(starts), RUN + gap + 1)
    steps[1:] = starts[1:] - starts[:-1]  # np.diff takes twice the time
    first = (steps > RUN + gap).nonzero()[0]
    words = np.add.reduceat(np.minimum(steps, RUN), first)  # each run adds so many words to those before
    return starts[first], np.append(starts[first[1:] - 1], starts[-1]) + RUN, words


def long_stretches(shared: np.ndarray, least: int = PASSAGE) -> np.ndarray:
    """Which of the runs are in stretches of at least so many words in a row.

    >>> long_stretches(np.array([True, False, False, True, True]), 4).tolist()
    [False, False, False, True, True]
    """
    within = np.zeros(len(shared), dtype=bool)
    for first, after, words in zip(*stretches(shared, gap=-1), strict=True):
        within[first : after - RUN + 1] = words >= least
    return within


def words_in_runs(runs: np.ndarray) -> np.ndarray:
    """Which of the words are in one of these runs.

    >>> words_in_runs(np.array([True, False, False])).tolist()
    [True, True, True, False, False]
    """
    return np.convolve(runs, np.ones(RUN, dtype=int)) > 0


def passages(one: Text, other: Text, *, least: int = PASSAGE) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The passages of one text that are in the other: `stretches` with at least so many words in common."""
    first, after, words = stretches(is_in(one.runs, other.known), gap=GAP)
    long = words >= least
    return first[long], after[long], words[long]


def share_in(one: Text, other: Text, *, least: int = PASSAGE) -> float:
    """The share of one text's words, without boilerplate, that are in passages of the other.

    >>> one, other = read_texts(["Le pont est fermé depuis l'aube et personne ne sait pourquoi.", "Personne ne sait."])
    >>> share_in(one, one), share_in(one, other)
    (1.0, 0.0)
    """
    return float(passages(one, other, least=least)[2].sum() / max(one.size, 1))
