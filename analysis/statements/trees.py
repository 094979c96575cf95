"""Boosted decision trees that were learned from marked articles, kept in a table and read without scikit-learn."""

import csv
import math
from collections.abc import Mapping
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

Evidence = dict[str, float]  # features by name; one left out is 0

LEXICONS = Path(__file__).parents[1] / "lexicons"


class Node(NamedTuple):
    """One question of a decision tree, "is `evidence` more than `most`?", or, without one, its answer."""

    evidence: str
    most: float
    otherwise: int  # the number of the node for more than that; the next one is for the rest
    weight: float


def learned_chance(table: str, evidence: Mapping[str, float]) -> float:
    """The chance from 0 to 1 that a table of `lexicons` gives to evidence; a feature that is missing counts 0.

    The odds' logarithm is the sum of what each tree answers (Friedman 2001).
    """
    return round(1 / (1 + math.exp(-sum(_answer(tree, evidence) for tree in _trees(table)))), 2)


def _answer(tree: list[Node], evidence: Mapping[str, float]) -> float:
    number, node = 0, tree[0]
    while node.evidence:
        number = node.otherwise if evidence.get(node.evidence, 0.0) > node.most else number + 1
        node = tree[number]
    return node.weight


@cache
def _trees(table: str) -> list[list[Node]]:
    with (LEXICONS / table).open(encoding="utf-8", newline="") as rows:
        return [
            [
                Node(r["evidence"], float(r["most"] or 0), int(r["otherwise"] or 0), float(r["weight"] or 0))
                for r in tree
            ]
            for _, tree in groupby(csv.DictReader(rows), key=itemgetter("tree"))
        ]
