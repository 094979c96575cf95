"""Who holds an office that an article refers back to: "le sénateur" after "Paul Roy, sénateur du Nord"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import itemgetter

from analysis.people.countries import adjectives
from analysis.people.lexicon import nouns_of_class
from analysis.people.offices import gender_of, head_noun, is_human, kind_of, telling_words, without_article
from analysis.people.person import Mention, Person
from analysis.word_classes import word_class

_NEAR = 400  # characters
# Of nouns that are no office, without and with a capital: "le cabinet du ministre"; "Le Parisien".
_OTHER_KINDS = (frozenset({"body", "group", "document"}), frozenset({"body", "group", "document", "person"}))
_STATE = "état"
_FEMININE = word_class("agreement_words.csv", "feminine before a noun")  # "l'ancienne ministre"


class Holders:
    """The people with a name and an office, by the nouns of their offices."""

    def __init__(self, people: Iterable[Person], named: Iterable[Mention]) -> None:
        self._by_noun: dict[str, list[Person]] = {}
        for person in people:
            for noun in sorted(person.heads) if person.known_by_name else ():
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
        share only the noun, nobody else named so far or nobody near may hold such an office. Somebody not yet named
        is meant only where they share another word than "État", or where the noun is all and nobody has been named, or
        nobody else holds that office: "la préfète" in the headline of an article on "Anne Roy, préfète du Nord".
        """
        phrase = _without_whose(phrase)
        words = telling_words(phrase)
        described = without_article(phrase)
        noun = head_noun(described)
        if kind_of(noun) in _OTHER_KINDS[noun.istitle()]:
            return None
        feminine = not _FEMININE.isdisjoint(described.split())
        gender = "f" if feminine else gender_of(noun)
        fitting = {
            person: shared
            for shared, person in self._fitting(words)
            if {gender, person.gender} != {"m", "f"} and (person.gender == "f" or not feminine)
        }
        places = {person: self._last_named(person, place) for person in fitting}
        only = self._only_holder(words, places, place)
        ranked = [
            (len(shared), places[person], person)
            for person, shared in fitting.items()
            if person is only or (shared if places[person] >= 0 else shared - {_STATE})
        ]
        return max(ranked, key=lambda holder: holder[:2])[2] if ranked else None

    def _only_holder(self, words: frozenset[str], places: dict[Person, int], place: int) -> Person | None:
        """Who is meant though no more than the noun is shared; `places`: where whom it fits was named last, else -1."""
        named = sorted(((start, person) for person, start in places.items() if start >= 0), key=itemgetter(0))
        if len(places) > 1:
            near = len(named) == 1 or (len(named) > 1 and named[-2][0] < place - _NEAR < named[-1][0])
            return named[-1][1] if near and not words & nouns_of_class("leader") else None
        if named or len(words) > 1 or is_known_to_all(words):
            return named[-1][1] if named else None
        early = all(m.start >= place for m in self._named if m.person.human)
        return next(iter(places), None) if early or words & nouns_of_class("held alone") else None

    def _last_named(self, person: Person, place: int) -> int:
        """Where somebody was named last before a place; -1 for who was not yet named."""
        starts = self._named_at.get(person, [])
        before = bisect_left(starts, place)
        return starts[before - 1] if before else -1

    def others(self, phrase: str, person: Person) -> bool:
        """Whether somebody else has an office that a description may repeat."""
        return any(holder is not person for word in telling_words(phrase) for holder in self._by_noun.get(word, ()))

    def _fitting(self, words: frozenset[str]) -> Iterator[tuple[frozenset[str], Person]]:
        """Those whose offices do not contradict a description, and the words that they share besides the noun."""
        for person in dict.fromkeys(p for word in sorted(words) for p in self._by_noun.get(word, [])):
            shared = _shared(person, words)
            if shared is not None:
                yield shared, person


def _without_whose(office: str) -> str:
    """Le conseiller du président valdorien: without whose he is."""
    of = next((m for m in _OF_SOMEBODY.finditer(office) if is_human(m["noun"])), None)
    return office[: of.start()] if of is not None else office


_OF_SOMEBODY = re.compile(r"\s(?:du|de (?:la |l'|son |sa )?)\s?(?P<noun>[\w-]+)", re.IGNORECASE)


def is_known_to_all(office: frozenset[str]) -> bool:
    """Whether readers know who has an office of the state: "le premier ministre", "le président français"."""
    of_country = {"président", "république", *adjectives().values()}
    return bool(office & nouns_of_class("of the state")) or ("président" in office and office <= of_country)


def _shared(person: Person, words: frozenset[str]) -> frozenset[str] | None:
    """The words that a description shares with an office besides its noun; None where they contradict each other."""
    if _STATE in words and any(words & role and _is_of_no_state(role, person) for role in person.roles):
        return None  # "le président de la région", though elsewhere he is only "le président"
    shared: list[frozenset[str]] = []
    for role in person.roles:
        asked, own = words - role - person.heads, role - words - person.heads
        if not own and "président" in role and words & role and asked - {_STATE, *adjectives().values()}:
            continue  # "le président", whom readers know, is not "le président de la Confédération"
        overlap = (words & role) - person.heads
        if overlap or not asked or not own or asked == {_STATE}:
            shared.append(overlap)
    return max(shared, key=len, default=None)


def _is_of_no_state(role: frozenset[str], person: Person) -> bool:
    """Whether an office has a complement other than a country: "président de la région", "présidente du club"."""
    rest = role - person.heads
    if person.country and len(rest) == 1:
        return False  # "le président valdorien", of a country that only the list knows
    return bool(rest) and rest.isdisjoint({_STATE, *adjectives().values()})
