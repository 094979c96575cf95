"""Rules that say who a source phrase is, or pass; `RULES` is the order in which they are asked."""

from analysis.statements.who.answer import Answer, SpeakerRule
from analysis.statements.who.descriptions import chosen, listed, two_bodies
from analysis.statements.who.names import by_name
from analysis.statements.who.others import homologue, one_of_them, same_source
from analysis.statements.who.pronouns import announced, both

__all__ = ["RULES", "Answer"]

RULES: tuple[SpeakerRule, ...] = (
    by_name,
    both,
    announced,
    one_of_them,
    same_source,
    homologue,
    listed,
    two_bodies,
    chosen,
)
