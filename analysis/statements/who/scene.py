"""Everybody whom a description may mean, with what speaks for and against each: who was named, when, how often."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from analysis.language.dictionaries import is_only_a_verb
from analysis.language.vectors import vector_of
from analysis.people.holders import is_known_to_all
from analysis.people.lexicon import nouns_of_class, wider_nouns
from analysis.people.offices import kind_of, singulars, telling_words
from analysis.people.person import Mention, Person
from analysis.statements.salience import agrees
from analysis.statements.source.phrases import Phrase
from analysis.statements.trees import Evidence
from analysis.statements.who.prominence import MANY, Prominence

_A = re.compile(r"une? ", re.IGNORECASE)
_INTRODUCED = 6  # sentences


@dataclass(frozen=True)
class Scene(Prominence):
    """A description, and what the article told before it."""

    phrase: Phrase
    which: str
    gender: str

    @cached_property
    def nouns(self) -> frozenset[str]:
        return frozenset(singulars(self.phrase.head.text))

    @cached_property
    def fitting(self) -> list[Person]:
        """Who could be meant, the last one named first: nobody beside somebody who has such an office.

        Whoever has an office has no second one of those that are held alone. A public prosecutor or a neighbour speaks
        about the one who was named: « Il a avoué », dit le procureur.
        """
        people = list(dict.fromkeys(m.person for m in reversed(self.seen) if m.person.known_by_name))
        if any(self.nouns & person.heads for person in people) or self.nouns & nouns_of_class("speaks of another"):
            return []
        alone = bool(self.nouns & nouns_of_class("held alone"))
        return [one for one in people if agrees(one, self.gender, plural=False) and not (alone and one.heads)]

    @cached_property
    def described(self) -> list[Mention]:
        """Where the article used the description before."""
        head = self.phrase.head.lower
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

    def of_phrase(self) -> Evidence:
        """What the description is, and whether the article used it before."""
        head, kind, telling = self.phrase.head.text, kind_of(self.phrase.head.text), self.story.telling
        return {
            f"with {self.which}": 1.0,
            f"a {kind or 'native'}": 1.0,
            f"construction {self.story.construction}": 1.0,
            f"source {telling.source.how if telling is not None else ''}": 1.0,
            "known to all": float(is_known_to_all(telling_words(self.phrase.text))),
            "words": len(self.phrase.text.split()),
            "telling words": len(telling_words(self.phrase.text)),
            "capital": float(head[:1].isupper()),
            "epithet": float(head.lower() in nouns_of_class("epithet")),
            "described before": min(MANY, len(self.described)),
            "since described": self.since(self.described[0].start if self.described else None),
            "opens its sentence": float(self.opens),
            "others": min(MANY, len(self.fitting) - 1),
        }

    def of_person(self, person: Person) -> Evidence:
        """One who may be meant: how near, how prominent, of which office, and whether they spoke."""
        return {
            **self.of_mentions(person, self.fitting),
            **self.of_speaking(person),
            "gender is known": float(bool(person.gender and self.gender)),
            "has a gender": float(bool(person.gender)),
            "one name": float(" " not in (person.name or "")),
            "words of the office": len(telling_words(self.phrase.text) & frozenset().union(*person.roles)),
            "offices": len(person.roles),
            "office known to all": float(any(is_known_to_all(role) for role in person.roles)),
            "kind of the office": float(any(self.nouns & wider_nouns(head) for head in person.heads)),
            "like the office": max((_likeness(noun, head) for noun in self.nouns for head in person.heads), default=0),
        }


@lru_cache(10_000)
def _likeness(one: str, other: str) -> float:
    """The cosine of the vectors of two nouns; 0 where one has none."""
    a, b = vector_of(one), vector_of(other)
    return 0.0 if a is None or b is None else float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b) or 1))
