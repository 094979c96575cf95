"""Rules that say who a source phrase is, or pass; `RULES` is the order in which they are tried."""

from analysis.statements.who.answer import Answer, SpeakerRule
from analysis.statements.who.counterparts import counterpart, of_own_words
from analysis.statements.who.descriptions import as_described, by_role, each_of_list, same_source
from analysis.statements.who.listed import of_several
from analysis.statements.who.meant import by_description
from analysis.statements.who.named import by_name
from analysis.statements.who.owned import of_owner
from analysis.statements.who.pronouns import both, by_pointing, by_pronoun, one_of_two, the_one_who
from analysis.statements.who.some_of_them import of_those_before, one_of_them

__all__ = ["RULES", "Answer"]

RULES: tuple[SpeakerRule, ...] = (
    by_name,
    each_of_list,
    one_of_two,
    by_pointing,
    by_pronoun,
    the_one_who,
    same_source,
    counterpart,
    both,
    of_own_words,
    of_owner,
    by_role,
    of_several,
    of_those_before,
    by_description,
    one_of_them,
    as_described,
)
