"""Runs that many texts have."""

import numpy as np

from analysis.copies.runs import Text, different

PART, BUCKETS = 1000, 1 << 22  # texts that are looked through at a time; buckets in which their runs are counted


def in_many(texts: list[Text], many: float) -> np.ndarray:
    """The runs that so many texts have, in order.

    Runs are first counted in buckets, several in each; only those of a bucket with enough are counted by themselves.
    So only a part of the texts is looked through at a time, and the runs of all are never sorted.
    """
    parts = [texts[start : start + PART] for start in range(0, len(texts), PART)]
    held = np.zeros(min(BUCKETS, 1 + 2 * sum(len(text.runs) for text in texts)), dtype=np.int64)
    for part in parts:
        held += np.bincount(_buckets(np.concatenate([text.runs for text in part]), held), minlength=len(held))
    counted = [_counted(part, held, many) for part in parts]
    if not counted:
        return np.empty(0, dtype=np.uint64)
    runs, places = np.unique(np.concatenate([runs for runs, _ in counted]), return_inverse=True)
    return runs[np.bincount(places, np.concatenate([number for _, number in counted]), len(runs)) >= many]


def _counted(texts: list[Text], held: np.ndarray, many: float) -> tuple[np.ndarray, np.ndarray]:
    """The runs of full buckets, and how many of these texts have each."""
    runs = [different(text.runs[held[_buckets(text.runs, held)] >= many]) for text in texts]
    return np.unique(np.concatenate(runs), return_counts=True)


def _buckets(runs: np.ndarray, held: np.ndarray) -> np.ndarray:
    return (runs % np.uint64(len(held))).astype(np.int64)
