"""What a rule answers that is asked who a source phrase is."""

from collections.abc import Callable
from typing import NamedTuple

from analysis.statements.people import Person
from analysis.statements.phrases import Phrase
from analysis.statements.story import Story


class Answer(NamedTuple):
    """The speaker's name, the rule that found it, the person of the article, and how sure the chooser was of it."""

    speaker: str | None
    rule: str
    person: Person | None
    chance: float = 1.0


SpeakerRule = Callable[[Phrase, Story], Answer | None]
