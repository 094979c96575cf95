"""How sure a statement is: how likely its words and its speaker are both right, as marked articles teach."""

from collections.abc import Mapping
from pathlib import Path

from analysis.statements.weighed import chance

WEIGHTS = Path(__file__).parents[1] / "lexicons" / "confidence.csv"

# What is less sure is no statement: on unseen articles four more of a hundred that are given are right, and two less
# are found (`benchmarks/confidence.py`).
SURE_ENOUGH = 0.35
MANY = 4  # statements: in a shorter text little is known of how it reports, and nothing is left out
AS_PRINTED = ("answer", "turn", "post")  # how the page is set gives them to somebody, sure or not


def confidence(evidence: Mapping[str, float]) -> float:
    """The chance that words and speaker are right, from 0 to 1, as a logistic regression has it.

    >>> name, pronoun = ({"speaker by " + rule: 1.0} for rule in ("name", "the last speaker goes on"))
    >>> 1 > confidence(name) > confidence(pronoun) > 0
    True
    """
    return round(chance(WEIGHTS, evidence), 2)
