"""How prominent each is before a place of the article: when they were named, how often, and whether they spoke."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from analysis.people.person import Mention, Person
from analysis.statements.story import Story
from analysis.statements.trees import Evidence

_SEEN = 60  # mentions before a place
_LATE = 3  # sentences
_BEGINS = 2  # characters before a sentence's first word
_FAR, MANY = 21, 8  # sentences, people: more count as these


@dataclass(frozen=True)
class Prominence:
    """A place of the article, and who was mentioned before it."""

    story: Story
    place: int

    @cached_property
    def seen(self) -> list[Mention]:
        return self.story.mentions_before(self.place, _SEEN)

    @cached_property
    def counts(self) -> Counter[Person]:
        return Counter(m.person for m in self.seen)

    @cached_property
    def start(self) -> int:
        """Where the sentence begins."""
        return self.story.sentence_starts[self.story.sentence(self.place)]

    @cached_property
    def line_start(self) -> int:
        return self.story.line_start(self.place)

    @property
    def opens(self) -> bool:
        """Whether the place opens its sentence."""
        return self.place - self.start <= _BEGINS

    def since(self, start: int | None) -> float:
        """How many sentences ago something was."""
        return _FAR if start is None else min(_FAR, self.story.sentence(self.place) - self.story.sentence(start))

    def of_mentions(self, person: Person, rivals: Sequence[Person]) -> Evidence:
        """Where one of `rivals` was mentioned; they come in the order of nearness."""
        own = [m for m in self.seen if m.person is person]
        last = own[-1]
        late = [m for m in own if self.since(m.start) <= _LATE]
        return {
            "rank by nearness": rivals.index(person),
            "rank by mentions": sum(self.counts[other] > self.counts[person] for other in rivals),
            "since mentioned": self.since(last.start),
            "since a subject": self.since(next((m.start for m in reversed(own) if m.subject_like), None)),
            "since named": self.since(next((m.start for m in reversed(own) if m.by_name), None)),
            "since first named": self.since(own[0].start),
            "characters": math.log1p(self.place - last.end),
            "mentions": math.log1p(self.counts[person]),
            "share of mentions": self.counts[person] / len(self.seen),
            "mentioned of late": len(late),
            "subject of the sentence before": float(any(m.subject_like and self.since(m.start) == 1 for m in late)),
            "subject of the sentence": float(any(m.subject_like and self.since(m.start) == 0 for m in late)),
            "last as a subject": float(last.subject_like),
            "last in a quotation": float(last.quoted),
            "last after a preposition": float(last.held),
            "announced": float(last.held and not self.since(last.start) and self._parted_from(last)),
            "last by name": float(last.by_name),
            "in its paragraph": float(last.start >= self.line_start),
        }

    def of_speaking(self, person: Person) -> Evidence:
        """When somebody spoke."""
        recent = self.story.spoken_before(self.place)
        own = [at for at, _, who in recent if who is person]
        return {
            "spoke": min(MANY, len(own)),
            "spoke last": float(bool(recent) and recent[-1][2] is person),
            "spoke the time before": float(len(recent) > 1 and recent[-2][2] is person),
            "since speaking": self.since(own[-1] if own else None),
            "since anybody spoke": self.since(recent[-1][0] if recent else None),
            "in the words": float(person in self.story.named_in_it()),
            "described in the words": float(person.name is None and self._is_in_words(person)),
            "somebody unnamed spoke": float(bool(recent) and recent[-1][2] is None),
        }

    def _parted_from(self, mention: Mention) -> bool:
        """À la chaîne qui l'interrogeait, elle a dit A: what stands between commas before the place."""
        return "," in self.story.cast.text[mention.end : self.place]

    def _is_in_words(self, person: Person) -> bool:
        """Elle tient de sa mère, dit-elle, que A: whether somebody is told of in what is said."""
        return any(start <= m.start < end for start, end in self.story.told for m in person.mentions if not m.pronoun)
