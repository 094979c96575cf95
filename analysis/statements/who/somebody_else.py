"""Whether a description means somebody else than the person who could be meant: who came in."""

import re

from analysis.people.person import Person
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import Story

_FAR = 60  # mentions before a place


def is_another(phrase: Phrase, person: Person, story: Story) -> bool:
    """Whether « ce père » may be the man in the crowd who came after Paul Roy, or speaks of « il » himself."""
    place = phrase.span[0]
    last = max((m.start for m in person.mentions if m.end <= place), default=-1)
    later = (m for m in story.mentions_before(place, _FAR) if m.start > last and not m.quoted)
    new = any(m.person.human and m.person.name is None and not m.person.plural for m in later)
    spans = story.telling.spans if story.telling is not None else []
    return new or any(_THIRD.search(story.cast.text, *span) for span in spans)


_THIRD = re.compile(r"\b(?:il|elle)\b", re.IGNORECASE)
