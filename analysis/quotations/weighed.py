"""The chance that something is so, from its features: a logistic regression whose weights are in a file."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np


def chances(weights: Path, evidence: Mapping[str, np.ndarray]) -> np.ndarray:
    """From 0 to 1, by the weights in a file with the columns `evidence` and `weight`; a feature that it lacks counts 0.

    `evidence` has the features of many cases.

    >>> evidence = {"speaker same": np.array([0.0, 1.0]), "words in a row": np.array([0.0, 1.0])}
    >>> (chances(Path(__file__).parents[1] / "lexicons" / "same_statement.csv", evidence) > 0.5).tolist()
    [False, True]
    """
    known = _weights(weights)
    odds = known["always"] + sum(known.get(name, 0.0) * value for name, value in evidence.items())
    return np.asarray(1 / (1 + np.exp(-odds)))


@cache
def _weights(file: Path) -> dict[str, float]:
    with file.open(encoding="utf-8", newline="") as rows:
        return {row["evidence"]: float(row["weight"]) for row in csv.DictReader(rows)}
