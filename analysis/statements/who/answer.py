"""What a rule answers to the question who a source phrase is."""

from collections.abc import Callable

from analysis.people.person import Person
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import Story

Answer = tuple[str | None, str, Person | None]  # the speaker, the rule that found it, the person of the article
SpeakerRule = Callable[[Phrase, Story], Answer | None]
