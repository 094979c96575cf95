"""Wire copy: which articles print nearly the same text."""

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd
from rensa import RMinHash, RMinHashLSH

RUN = 5
# Share of runs in the demo corpus: reprints with small edits and a paragraph of their own 0.70 and up,
# other articles on the same event 0.05 at most.
SHARED = 0.5
# 64 bands of two slots: a pair is missed once in 400 times where the union shares three runs in ten,
# and once in 14 times where it shares two in ten (an agency text within an article five times as long).
SLOTS, BANDS, SEED = 128, 64, 19


def words(text: str) -> list[str]:
    """The words of a text in small letters, whatever its marks and spaces.

    >>> words("L’accord,dit-elle")
    ['l', 'accord', 'dit', 'elle']
    """
    return re.findall(r"\w+", text.lower())


def wire_groups(texts: pd.Series) -> pd.Series:
    """For each text (index: article_id) the first article_id among those that print nearly the same.

    Two texts print nearly the same if the shorter shares at least half of its runs of five words with the
    other. Whatever is nearly the same as one text of a group belongs to the group.
    """
    runs = [_runs(text) for text in texts]
    first = list(range(len(runs)))  # leads from a text's number to that of the first in its group

    def group(number: int) -> int:
        while first[number] != number:
            first[number] = number = first[first[number]]
        return number

    for one, other in _candidates(runs):
        early, late = sorted((group(one), group(other)))
        if early != late and _nearly_same(runs[one], runs[other]):
            first[late] = early
    return pd.Series([texts.index[group(number)] for number in first], index=texts.index, dtype=str)


def _runs(text: str) -> np.ndarray:
    """The text's runs of five words, each as a number."""
    found = words(text)
    runs = {" ".join(found[i : i + RUN]) for i in range(max(1, len(found) - RUN + 1))}
    return np.unique(np.array(RMinHash.hash_token_sets([list(runs)])[0], dtype=np.uint64))


def _candidates(runs: list[np.ndarray]) -> Iterator[tuple[int, int]]:
    """Pairs of texts that may be nearly the same; of identical ones only the first is paired with others."""
    index = RMinHashLSH(threshold=SHARED, num_perm=SLOTS, num_bands=BANDS)
    seen: dict[bytes, int] = {}
    for number, own in enumerate(runs):
        if (same := seen.setdefault(own.tobytes(), number)) != number:
            yield same, number
            continue
        sketch = RMinHash(num_perm=SLOTS, seed=SEED)
        sketch.update([run.tobytes() for run in own])
        yield from ((other, number) for other in index.query(sketch))
        index.insert(number, sketch)


def _nearly_same(one: np.ndarray, other: np.ndarray) -> bool:
    shared = np.intersect1d(one, other, assume_unique=True)
    return len(shared) >= SHARED * min(len(one), len(other))
