"""How sure a statement is: how likely its words and its speaker are both right, learned from marked articles."""

from collections.abc import Mapping

from analysis.statements.trees import learned_chance

TREES = "confidence.csv"

# Less sure ones are left out: on articles that nothing was learned from, two more in a hundred statements are then
# right, and one fewer is found (`benchmarks/confidence.py`).
SURE_ENOUGH = 0.4
MANY = 4  # statements: with fewer, little is known about how a text reports, and nothing is left out
AS_PRINTED = ("answer", "turn")  # the layout gives them to somebody, sure or not


def confidence(evidence: Mapping[str, float]) -> float:
    """The chance that words and speaker are right, from 0 to 1.

    >>> name, pronoun = ({"speaker by " + rule: 1.0} for rule in ("name", "the last speaker goes on"))
    >>> 1 > confidence(name) > confidence(pronoun) > 0
    True
    """
    return learned_chance(TREES, evidence)
