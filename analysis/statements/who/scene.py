"""Everybody whom a description may mean, with what speaks for and against each: who was named, when, how often."""

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from analysis.language.dictionaries import is_only_a_verb
from analysis.language.vectors import vector_of
from analysis.people.holders import is_known_to_all
from analysis.people.lexicon import nouns_of_class, wider_nouns
from analysis.people.offices import people_noun, singulars, telling_words
from analysis.people.person import Mention, Person
from analysis.statements.salience import agrees
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import Story
from analysis.statements.trees import Evidence

_A = re.compile(r"une? ", re.IGNORECASE)
_INTRODUCED = 6  # sentences
_SEEN = 60  # mentions before a place
_LATE = 3  # sentences
_FAR, _MANY = 21, 8  # sentences, people: more count as these
_BEGINS = 2  # characters before a sentence's first word


@dataclass(frozen=True)
class Scene:
    """A description, and what the article told before it."""

    phrase: Phrase
    story: Story
    which: str
    gender: str

    @property
    def place(self) -> int:
        return self.phrase.span[0]

    @cached_property
    def nouns(self) -> frozenset[str]:
        return frozenset(singulars(self.phrase.head.text))

    @cached_property
    def seen(self) -> list[Mention]:
        return self.story.mentions_before(self.place, _SEEN)

    @cached_property
    def counts(self) -> Counter[Person]:
        return Counter(m.person for m in self.seen)

    @cached_property
    def fitting(self) -> list[Person]:
        """Who could be meant, the last one named first: nobody beside somebody who has such an office.

        Whoever has an office has no second one of those that are held alone. A public prosecutor or a neighbour speaks
        about the one who was named: « Il a avoué », dit le procureur.
        """
        people = list(dict.fromkeys(m.person for m in reversed(self.seen) if m.person.name and m.person.human))
        if any(self.nouns & person.heads for person in people) or self.nouns & nouns_of_class("speaks of another"):
            return []
        alone = bool(self.nouns & nouns_of_class("held alone"))
        return [one for one in people if agrees(one, self.gender, plural=False) and not (alone and one.heads)]

    @cached_property
    def described(self) -> list[Mention]:
        """Where the article used the description before."""
        head = self.phrase.head.text.lower()
        return [m for m in self.seen if head in m.person.description.lower().split()]

    def came_in_after(self, person: Person) -> bool:
        """Le général Roy est là. Un officier se plaint. L'officier ajoute A: somebody who came in without a name.

        Not "Un officier est venu. C'est Paul Roy. L'officier ajoute A".
        """
        last = self.described[-1] if self.described else None
        if last is None or self.since(last.start) > _INTRODUCED or not _A.match(self.story.cast.text, last.start):
            return False
        return not any(m.person is person and m.by_name and m.start > last.start for m in self.seen)

    def met(self, person: Person) -> bool:
        """Le préfet reçoit Paul Roy. Le préfet ajoute A: of one sentence, the one is not the other."""
        sentence = self.story.sentence
        subjects = {sentence(m.start): m.start for m in self.described if m.subject_like}
        own = (m for m in self.seen if m.person is person and m.by_name and not m.subject_like)
        between = (self.story.cast.text[subjects.get(sentence(m.start), m.start) : m.start] for m in own)
        return any(is_only_a_verb(word) for words in between for word in words.split())

    def since(self, start: int | None) -> float:
        """How many sentences ago something was."""
        return _FAR if start is None else min(_FAR, self.story.sentence(self.place) - self.story.sentence(start))

    def of_phrase(self) -> Evidence:
        """What the description is, and whether the article used it before."""
        head, noun, telling = self.phrase.head.text, people_noun(self.phrase.head.text), self.story.telling
        start = self.story.sentence_starts[self.story.sentence(self.place)]
        return {
            f"with {self.which}": 1.0,
            f"a {noun.kind if noun is not None else 'native'}": 1.0,
            f"construction {telling.construction if telling is not None else ''}": 1.0,
            f"source {telling.source.how if telling is not None else ''}": 1.0,
            "known to all": float(is_known_to_all(telling_words(self.phrase.text))),
            "words": len(self.phrase.text.split()),
            "telling words": len(telling_words(self.phrase.text)),
            "capital": float(head[:1].isupper()),
            "epithet": float(head.lower() in nouns_of_class("epithet")),
            "described before": min(_MANY, len(self.described)),
            "since described": self.since(self.described[0].start if self.described else None),
            "opens its sentence": float(start >= self.place - _BEGINS),
            "others": min(_MANY, len(self.fitting) - 1),
        }

    def of_person(self, person: Person) -> Evidence:
        """One who may be meant: how near, how prominent, of which office, and whether they spoke."""
        own = [m for m in self.seen if m.person is person]
        return {
            **self._of_mentions(person, own),
            **self._of_speaking(person),
            "gender is known": float(bool(person.gender and self.gender)),
            "has a gender": float(bool(person.gender)),
            "one name": float(" " not in (person.name or "")),
            "words of the office": len(telling_words(self.phrase.text) & frozenset().union(*person.roles)),
            "offices": len(person.roles),
            "office known to all": float(any(is_known_to_all(role) for role in person.roles)),
            "kind of the office": float(any(self.nouns & wider_nouns(head) for head in person.heads)),
            "like the office": max((_likeness(noun, head) for noun in self.nouns for head in person.heads), default=0),
        }

    def _of_mentions(self, person: Person, own: list[Mention]) -> Evidence:
        last = own[-1]
        late = [m for m in own if self.since(m.start) <= _LATE]
        return {
            "rank by nearness": self.fitting.index(person),
            "rank by mentions": sum(self.counts[other] > self.counts[person] for other in self.fitting),
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
            "last by name": float(last.by_name),
            "in its paragraph": float(last.start > self.story.cast.text.rfind("\n", 0, self.place)),
        }

    def _of_speaking(self, person: Person) -> Evidence:
        recent = self.story.spoken_before(self.place)
        own = [at for at, _, who in recent if who is person]
        return {
            "spoke": min(_MANY, len(own)),
            "spoke last": float(bool(recent) and recent[-1][2] is person),
            "spoke the time before": float(len(recent) > 1 and recent[-2][2] is person),
            "since speaking": self.since(own[-1] if own else None),
            "since anybody spoke": self.since(recent[-1][0] if recent else None),
            "in the words": float(person in self.story.named_in_it()),
            "somebody unnamed spoke": float(bool(recent) and recent[-1][2] is None),
        }


@lru_cache(10_000)
def _likeness(one: str, other: str) -> float:
    """The cosine of the vectors of two nouns; 0 where one has none."""
    a, b = vector_of(one), vector_of(other)
    return 0.0 if a is None or b is None else float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b) or 1))
