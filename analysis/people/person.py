"""Somebody in an article, and where they are mentioned."""

from dataclasses import dataclass, field

from analysis.actors import Actor


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
    def known_by_name(self) -> bool:
        """Whether it is a human being with a name."""
        return self.name is not None and self.human

    @property
    def country(self) -> str:
        """The country that the list gives."""
        return self.actor.country if self.actor is not None else ""

    @property
    def label(self) -> str:
        return self.name or self.description


@dataclass(eq=False)
class Mention:
    """Where a person is named or described: a place in the repaired text.

    `held`: after a preposition ("avec"); `pronoun`: one that the search for speakers takes to mean the person.
    """

    start: int
    end: int
    person: Person
    by_name: bool = False
    quoted: bool = False
    subject_like: bool = False
    held: bool = False
    pronoun: bool = False


class People(list[Person]):
    """Everybody of an article, in the order in which they were found."""

    def __init__(self) -> None:
        super().__init__()
        self._actors: dict[Actor, Person] = {}

    def of_actor(self, actor: Actor) -> Person:
        """The person who is a listed actor, added if not there yet."""
        known = self._actors.get(actor)
        if known is None:
            known = Person(actor.name, actor.name, actor.gender, human=actor.kind == "person", actor=actor)
            self._actors[actor] = known
            self.append(known)
        return known
