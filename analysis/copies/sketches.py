"""Sketches of texts, by which those with much in common find each other without being compared one by one."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from analysis.copies.runs import NONE, Text, different, is_in

# A sketch: the runs whose number is a multiple of four. Its share in another sketch estimates that of the texts
# (FracMinHash: Irber et al. 2022, doi:10.1101/2022.01.11.475838), so that it finds a text inside a longer one, which
# the bands of MinHash LSH, made for similarity, do not. Of a text of 20 words it misses one in 170.
SCALE = 4
COMMON = 30  # articles that stand for themselves: runs that so many of them have prove nothing
PART = 1_000  # texts whose runs are looked through at a time
SLICES = 16  # of all numbers, of which one is sorted at a time


@dataclass(frozen=True)
class Sketches:
    """The sketch of each text, reduced to the runs that another text has too."""

    runs: np.ndarray
    starts: np.ndarray  # where those of each text begin
    sizes: list[int]  # of the whole sketches
    different: int

    def of(self, number: int) -> list[int]:
        """The runs of a text that others have."""
        return self.runs[self.starts[number] : self.starts[number + 1]].tolist()


@dataclass
class Having:
    """Which of the texts that stand for themselves have a run: none, one, some, or so many that it proves nothing."""

    texts: list[int | list[int] | None]

    def add(self, sketch: list[int], number: int) -> None:
        """Note that a text has these runs."""
        for run in sketch:
            others = self.texts[run]
            if others is None:
                self.texts[run] = number
            elif isinstance(others, int):
                self.texts[run] = [others, number]
            elif len(others) <= COMMON:
                others.append(number)

    def shared(self, sketch: list[int]) -> Counter[int]:
        """How many of these runs each text has."""
        common: Counter[int] = Counter()
        for run in sketch:
            others = self.texts[run]
            if isinstance(others, int):
                common[others] += 1
            elif others and len(others) <= COMMON:
                common.update(others)
        return common


def sketched(texts: list[Text], scale: int) -> Sketches:
    """The sketches of all texts, part by part, so that few runs are in memory at a time."""
    parts = [_part(texts[start : start + PART], scale) for start in range(0, len(texts), PART)]
    sizes = [size for part in parts for size in part[0].tolist()]
    shared = _shared([runs for _, runs in parts])
    kept, numbers = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int32)]
    while parts:  # taken out one by one, so that their memory is freed
        size, runs = parts.pop(0)
        known = is_in(runs, shared)
        kept.append(np.bincount(np.repeat(np.arange(len(size)), size)[known], minlength=len(size)))
        numbers.append(np.searchsorted(shared, runs[known]).astype(np.int32))
    starts = np.concatenate([[0], np.cumsum(np.concatenate(kept))])
    return Sketches(np.concatenate(numbers), starts, sizes, len(shared))


def _part(texts: list[Text], scale: int) -> tuple[np.ndarray, np.ndarray]:
    """The sizes of the sketches of some texts, and their distinct runs, text by text and sorted."""
    runs = np.concatenate([text.runs for text in texts])
    kept = (runs % np.uint64(scale) == 0) & (runs != NONE)
    runs, of = runs[kept], np.repeat(np.arange(len(texts)), [len(text.runs) for text in texts])[kept]
    order = np.lexsort((runs, of))
    runs, of = runs[order], of[order]
    new = np.append(True, (runs[1:] != runs[:-1]) | (of[1:] != of[:-1]))[: len(runs)]
    return np.bincount(of[new], minlength=len(texts)), runs[new]


def _shared(parts: list[np.ndarray]) -> np.ndarray:
    """The runs that several texts have, in order: slice by slice of all numbers, so that never all are sorted."""
    found = [np.empty(0, dtype=np.uint64)]
    for number in range(SLICES):
        own = np.sort(np.concatenate([_slice(runs, number) for runs in parts] or found))
        found.append(different(own[1:][own[1:] == own[:-1]]))
    return np.concatenate(found)


def _slice(runs: np.ndarray, number: int) -> np.ndarray:
    """The runs of a slice: their first bit is always set, those after it differ."""
    return runs[(runs >> np.uint64(59)) & np.uint64(SLICES - 1) == number]
