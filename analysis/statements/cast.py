"""Who is in an article: people and bodies, each with the places where it is mentioned."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from analysis.actors import Actor
from analysis.statements.offices import head_noun, without_article

_LONGEST_NAME = 120  # characters


@dataclass(eq=False)
class Person:
    """Somebody or something that can speak; `name` is None for those who are only described."""

    name: str | None
    description: str
    gender: str
    plural: bool = False
    human: bool = True
    actor: Actor | None = None
    roles: list[frozenset[str]] = field(default_factory=list)
    role_places: set[int] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    mentions: list["Mention"] = field(default_factory=list)

    @property
    def label(self) -> str:
        return self.name or self.description


@dataclass(eq=False)
class Mention:
    """Where a person is named or described: a place in the repaired text; `held` by a preposition: "avec le maire"."""

    start: int
    end: int
    person: Person
    by_name: bool = False
    quoted: bool = False
    subject_like: bool = False
    held: bool = False
    first: bool = False
    pronoun: bool = False


class People(list[Person]):
    """Everybody of an article, in the order in which they were found."""

    def of_actor(self, actor: Actor) -> Person:
        """The person who is a listed actor, added where nobody was yet."""
        known = self._actors.get(id(actor))
        if known is None:
            known = Person(actor.name, actor.name, actor.gender, human=actor.kind == "person", actor=actor)
            self._actors[id(actor)] = known
            self.append(known)
        return known

    def __init__(self) -> None:
        super().__init__()
        self._actors: dict[int, Person] = {}


@dataclass
class Cast:
    """The people of one article and where they are mentioned, in order."""

    text: str
    people: list[Person]
    mentions: list[Mention]

    @cached_property
    def by_office(self) -> dict[str, list[Person]]:
        """The people with a name by the nouns of their offices, told in the article or listed."""
        offices: dict[str, list[Person]] = {}
        for person in self.people:
            listed = person.actor.roles if person.actor is not None else ()
            nouns = {head for role in listed if (head := head_noun(without_article(role)))}
            for noun in person.heads | {noun.lower() for noun in nouns}:
                offices.setdefault(noun, []).append(person)
        return offices

    def described_as(self, noun: str) -> list[Person]:
        """Those without a name whom the article has called so."""
        return self.by_noun.get(noun, [])

    @cached_property
    def by_noun(self) -> dict[str, list[Person]]:
        nouns: dict[str, list[Person]] = {}
        for person in self.people:
            for word in set(person.description.lower().split()) if person.name is None else ():
                nouns.setdefault(word, []).append(person)
        return nouns

    def place_of(self, start: int) -> int:
        """How many mentions begin before a place."""
        return bisect_left(self.mentions, start, key=lambda m: m.start)

    def named_in(self, start: int, end: int) -> list[Mention]:
        """The mentions by name that share words with a stretch of text."""
        first, last = self.place_of(start - _LONGEST_NAME), self.place_of(end)
        return [m for m in self.mentions[first:last] if m.by_name and start < m.end]

    def holders(self, noun: str) -> list[Person]:
        """Those whose office a noun is: the sénateur, the listed président."""
        return self.by_office.get(noun, [])
