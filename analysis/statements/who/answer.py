"""What a rule answers to the question who a source phrase is."""

from collections.abc import Callable

from analysis.people.person import Person
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import Story

Answer = tuple[str | None, str, Person | None]  # the speaker, the rule that found it, the person of the article
SpeakerRule = Callable[[Phrase, Story], Answer | None]
NOBODY_NAMED: Answer = (None, "nobody named", None)


def answer_by(rule: str, person: Person | None) -> Answer | None:
    """The answer of a rule that found somebody; None where it found nobody."""
    return (person.label, rule, person) if person is not None else None
