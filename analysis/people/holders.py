"""Who holds an office that an article refers back to: "le sénateur" after "Paul Roy, sénateur du Nord"."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from analysis.people.countries import adjectives
from analysis.people.lexicon import nouns_of_class
from analysis.people.offices import head_noun, people_noun, telling_words, without_article
from analysis.people.person import Mention, Person

_NEAR = 400  # characters
# Of nouns that are no office, without and with a capital: "le cabinet du ministre"; "Le Parisien".
_OTHER_KINDS = (frozenset({"body", "group", "document"}), frozenset({"body", "group", "document", "person"}))
_STATE = "état"


class Holders:
    """The people with a name and an office, by the nouns of their offices."""

    def __init__(self, people: Iterable[Person], named: Iterable[Mention]) -> None:
        self._by_noun: dict[str, list[Person]] = {}
        for person in people:
            for noun in sorted(person.heads) if person.name is not None and person.human else ():
                self._by_noun.setdefault(noun, []).append(person)
        self._named = sorted(named, key=lambda m: m.start)
        self._named_at: dict[Person, list[int]] = {}
        for mention in self._named:
            self._named_at.setdefault(mention.person, []).append(mention.start)

    def named_before(self, place: int, gender: str) -> Person | None:
        """Who was named last within a short distance before a place: "Paul Roy est venu. Ce militant …"."""
        last = bisect_left(self._named, place, key=lambda m: m.start)
        near = (m.person for m in reversed(self._named[:last]) if place - m.start < _NEAR and m.person.human)
        return next((person for person in near if person.gender in ("", gender)), None)

    def of_office(self, phrase: str, place: int) -> Person | None:
        """The named person whose office a description repeats; of several, the one named last before a place.

        Where both the description and the office say more than the noun, they must share a word of it; where they
        share only the noun, nobody else may hold such an office, and the person must have been named before, unless
        the noun is all: "la préfète" in the headline of an article on "Anne Roy, préfète du Nord".
        """
        words = telling_words(phrase)
        noun = head_noun(without_article(phrase)) or ""
        head = people_noun(noun)
        if head is not None and head.kind in _OTHER_KINDS[noun.istitle()]:
            return None
        gender = head.gender if head is not None else ""
        fitting = [
            (overlap, person) for overlap, person in self._fitting(words) if {gender, person.gender} != {"m", "f"}
        ]
        only = len(fitting) == 1
        anywhere = only and len(words) == 1 and not is_known_to_all(words)
        ranked = []
        for overlap, person in fitting:
            starts = self._named_at.get(person, [])
            before = bisect_left(starts, place)
            if overlap or anywhere or (only and before):
                ranked.append((overlap, starts[before - 1] if before else -1, person))
        return max(ranked, key=lambda holder: holder[:2])[2] if ranked else None

    def others(self, phrase: str, person: Person) -> bool:
        """Whether somebody else has an office that a description may repeat."""
        return any(holder is not person for word in telling_words(phrase) for holder in self._by_noun.get(word, ()))

    def _fitting(self, words: frozenset[str]) -> Iterator[tuple[int, Person]]:
        """Those whose offices do not contradict a description, and how many words they share besides the noun."""
        for person in dict.fromkeys(p for word in sorted(words) for p in self._by_noun.get(word, [])):
            overlap = _overlap(person, words)
            if overlap is not None:
                yield overlap, person


def is_known_to_all(office: frozenset[str]) -> bool:
    """Whether readers know who has an office of the state: "le premier ministre", "le président français"."""
    of_country = {"président", "république", *adjectives().values()}
    return bool(office & nouns_of_class("of the state")) or ("président" in office and office <= of_country)


def _overlap(person: Person, words: frozenset[str]) -> int | None:
    """How many words a description shares with an office besides its noun; None where they contradict each other."""
    if _STATE in words and any(words & role and _is_of_no_state(role, person) for role in person.roles):
        return None  # "le président de la région", though elsewhere he is only "le président"
    shared: list[int] = []
    for role in person.roles:
        asked, own = words - role - person.heads, role - words - person.heads
        overlap = len((words & role) - person.heads)
        if overlap or not asked or not own or asked == {_STATE}:
            shared.append(overlap)
    return max(shared, default=None)


def _is_of_no_state(role: frozenset[str], person: Person) -> bool:
    """Whether an office has a complement other than a country: "président de la région", "présidente du club"."""
    rest = role - person.heads
    return bool(rest) and rest.isdisjoint({_STATE, *adjectives().values()})
