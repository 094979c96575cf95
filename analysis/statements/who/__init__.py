"""Who a source phrase is: by the first of the `RULES` that does not pass; of a list, who each of its members is."""

from collections.abc import Sequence

from analysis.people.offices import is_human
from analysis.statements.source.phrases import Phrase
from analysis.statements.source.source_lists import are_members, parts_of_list
from analysis.statements.story import Story
from analysis.statements.who.answer import NOBODY_NAMED, Answer, SpeakerRule
from analysis.statements.who.counterparts import counterpart, of_own_words
from analysis.statements.who.descriptions import as_described, by_role, in_its_own_words, same_source
from analysis.statements.who.listed import of_several
from analysis.statements.who.meant import by_description
from analysis.statements.who.named import by_name
from analysis.statements.who.pronouns import both, by_pointing, by_pronoun, one_of_two, the_one_who
from analysis.statements.who.some_of_them import of_those_before, one_of_them

__all__ = ["who_is"]

RULES: tuple[SpeakerRule, ...] = (
    by_name,
    one_of_two,
    by_pointing,
    by_pronoun,
    the_one_who,
    same_source,
    counterpart,
    both,
    of_own_words,
    by_role,
    of_several,
    of_those_before,
    by_description,
    one_of_them,
    as_described,
)


def who_is(phrase: Phrase, story: Story) -> Answer:
    """Whom a source phrase means; of Paul Roy et son homologue, of le maire et le préfet: each of them."""
    parts = parts_of_list(phrase)
    alone = [_is_one(part, story) for part in parts]
    named = [_begins_with_name(part, story) and one for part, one in zip(parts, [True, *alone], strict=False)]
    if not are_members(parts, named):
        return _by_rules(phrase, story, RULES) or NOBODY_NAMED
    answers = [_of_member(part, story) for part in parts]
    return "; ".join(dict.fromkeys(label for label, _ in answers)), answers[-1][1], None


def _begins_with_name(part: Phrase, story: Story) -> bool:
    return any(m.start == part.span[0] for m in story.cast.named_in(*part.span))


def _is_one(part: Phrase, story: Story) -> bool:
    """Whether a part of a list is one person; "la Norvasie", "l'étude de Paul Roy", "des élus" stay as they are."""
    return (is_human(part.head.text) and not part.is_plural) or _begins_with_name(part, story)


def _of_member(part: Phrase, story: Story) -> tuple[str, str]:
    answer = _by_rules(part, story, RULES[:-1]) if _is_one(part, story) else None
    if answer is not None and answer[0] is not None:
        return answer[0], answer[1]
    return in_its_own_words(part.text, story), "as described"


def _by_rules(phrase: Phrase, story: Story, rules: Sequence[SpeakerRule]) -> Answer | None:
    return next((answer for rule in rules if (answer := rule(phrase, story)) is not None), None)
