"""How sure a statement is: how likely its words and its speaker are both right, learned from marked articles."""

import csv
import math
from collections.abc import Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

TREES = Path(__file__).parents[1] / "lexicons" / "confidence.csv"

# Less sure ones are left out: on unseen articles five more in a hundred statements are then right, and two fewer are
# found (`benchmarks/confidence.py`).
SURE_ENOUGH = 0.4
MANY = 4  # statements: with fewer, little is known about how a text reports, and nothing is left out
AS_PRINTED = ("answer", "turn", "post")  # the layout gives them to somebody, sure or not


class Node(NamedTuple):
    """One question of a decision tree, "is `evidence` more than `most`?", or, without one, its answer."""

    evidence: str
    most: float
    otherwise: int  # the number of the node for more than that; the next one is for the rest
    weight: float


def confidence(evidence: Mapping[str, float]) -> float:
    """The chance that words and speaker are right, from 0 to 1, by gradient-boosted decision trees.

    The odds' logarithm is the sum of what each tree answers (Friedman 2001); a feature that is missing counts 0.

    >>> name, pronoun = ({"speaker by " + rule: 1.0} for rule in ("name", "the last speaker goes on"))
    >>> 1 > confidence(name) > confidence(pronoun) > 0
    True
    """
    return round(1 / (1 + math.exp(-sum(_answer(tree, evidence) for tree in _trees()))), 2)


def _answer(tree: list[Node], evidence: Mapping[str, float]) -> float:
    number, node = 0, tree[0]
    while node.evidence:
        number = node.otherwise if evidence.get(node.evidence, 0.0) > node.most else number + 1
        node = tree[number]
    return node.weight


@cache
def _trees() -> list[list[Node]]:
    with TREES.open(encoding="utf-8", newline="") as rows:
        nodes = [
            (
                row["tree"],
                Node(row["evidence"], float(row["most"] or 0), int(row["otherwise"] or 0), float(row["weight"] or 0)),
            )
            for row in csv.DictReader(rows)
        ]
    return [[node for _, node in tree] for _, tree in groupby(nodes, key=lambda node: node[0])]
