"""The chance that something is so, from its features: a logistic regression whose weights are in a file."""

import csv
import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path


def chance(weights: Path, evidence: Mapping[str, float]) -> float:
    """From 0 to 1, by the weights in a file with the columns `evidence` and `weight`; a feature that it lacks counts 0.

    >>> lexicons = Path(__file__).parents[1] / "lexicons"
    >>> unlike, alike = {"speaker another": 1.0}, {"speaker same": 1.0, "words in a row": 1.0}
    >>> chance(lexicons / "same_statement.csv", unlike) < 0.5 < chance(lexicons / "same_statement.csv", alike)
    True
    """
    known = _weights(weights)
    odds = known["always"] + sum(known.get(name, 0.0) * value for name, value in evidence.items())
    return 1 / (1 + math.exp(-odds))


@cache
def _weights(file: Path) -> dict[str, float]:
    with file.open(encoding="utf-8", newline="") as rows:
        return {row["evidence"]: float(row["weight"]) for row in csv.DictReader(rows)}
