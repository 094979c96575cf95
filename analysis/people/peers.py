"""Who has the same office as somebody: "son homologue", "sa rivale"; and by which words offices are the same."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from analysis.actors import Actor, Actors
from analysis.people.lexicon import nouns_of_class
from analysis.people.offices import gender_of, head_noun, telling_words, without_article
from analysis.people.person import Mention, People, Person

_NEAR = 3  # mentions by name
_FORMER = re.compile(r"(?:l')?(?:ancien(?:ne)? |ex-)", re.IGNORECASE)
_INSERTED = re.compile(r"[»”\",] (?:(?:a|ont|avait|avaient)\s)?[\w-]+\s(?:M\. |Mme )?$")


def peer(
    said: re.Match[str],
    text: str,
    before: Sequence[Mention],
    after: Sequence[Mention],
    people: People,
    actors: Actors,
) -> Person | None:
    """Who has the office of the last subject, from the country that is told, else of the pair or the one named last.

    Somebody on the list who is not named in the article is meant only if the country is told and nobody else fits.
    """
    ones = [acting(text, before), *(m.person for m in reversed(before[-_NEAR:]))] if before else []
    found = (_peer_of(one, said, before, after, people, actors) for one in dict.fromkeys(ones))
    return next(filter(None, found), None)


def _peer_of(
    one: Person,
    said: re.Match[str],
    before: Sequence[Mention],
    after: Sequence[Mention],
    people: People,
    actors: Actors,
) -> Person | None:
    """Who has an office of somebody's kind, among those named, else on the list."""
    office = offices(one)
    beside = said["noun"].lower() in nouns_of_class("beside") and said["seat"] is None
    known = [told for m in before[-3:] if (told := offices(m.person))]
    alike = all(office & told for told in known)  # not "son adversaire" at tennis, the queen looking on
    if not office or (beside and not alike):
        return None
    gender, whence = gender_of(said["noun"]), telling_words(said["whence"] or "")
    same = [m.person for m in (*reversed(before), *after) if m.person is not one and office & offices(m.person)]
    peers = [p for p in same if {p.gender, gender} != {"m", "f"}] or ([one] if same and one.gender == gender else [])
    here = next((p for p in peers if any(whence & role for role in roles(p))), None)
    from_there = dict.fromkeys(actor for word in sorted(whence) for actor in _by_word(actors).get(word, ()))
    if here is None and from_there:
        listed = [actor for actor in from_there if office & _kinds(_listed_roles(actor))]
        return people.of_actor(listed[0]) if len(listed) == 1 else None
    pairs = {p.label for p in people if ";" in p.label}  # "Anne Roy et Paul Adam se sont vus."
    paired = (p for p in peers if not pairs.isdisjoint({f"{p.label}; {one.label}", f"{one.label}; {p.label}"}))
    return here or next(paired, next(iter(peers), None))


def acting(text: str, before: Sequence[Mention]) -> Person:
    """Whoever was the subject last, else the one named last."""
    subjects = (m.person for m in reversed(before) if (m.subject_like or _is_inverted(text, m)) and not m.quoted)
    return next(subjects, before[-1].person)


def _is_inverted(text: str, mention: Mention) -> bool:
    """« A », a déclaré M. Roy: whether a name stands where the subject of an inserted verb does."""
    return _INSERTED.search(text, max(0, mention.start - 40), mention.start) is not None


# --- offices that two can share


def offices(person: Person) -> set[str]:
    return _kinds(roles(person))


def roles(person: Person) -> list[frozenset[str]]:
    """The words of each office; "le porte-parole du président", who leads nothing, has none of a leader."""
    leaders = nouns_of_class("leader")
    leads = not person.heads.isdisjoint(leaders | {"chef", "cheffe"})
    roles = person.roles if leads else [role - leaders for role in person.roles]
    return roles if person.actor is None else [*roles, *_listed_roles(person.actor)]


@lru_cache(4)
def _by_word(actors: Actors) -> Mapping[str, Sequence[Actor]]:
    """The actors of a list by each word of their offices."""
    owners: dict[str, list[Actor]] = {}
    for actor in actors:
        for word in frozenset().union(*_listed_roles(actor)):
            owners.setdefault(word, []).append(actor)
    return owners


@lru_cache(10_000)
def _listed_roles(actor: Actor) -> Sequence[frozenset[str]]:
    """The words of each office that somebody has; "le porte-parole du président" does not lead the country."""
    leaders = nouns_of_class("leader")
    roles = []
    for role in actor.roles:
        told, head = telling_words(role), telling_words(head_noun(without_article(role)))
        if not _FORMER.match(role):
            roles.append(told if head & leaders or "état" in told else told - leaders)
    return tuple(roles)


def _kinds(roles: Iterable[frozenset[str]]) -> set[str]:
    """The words by which homologues are known; those who lead a country, and ministers, are of one kind each."""
    kinds: set[str] = set()
    for words in roles:
        if words & nouns_of_class("leader"):
            return {"leader"}
        if "ministre" in words:
            kinds.add("ministre des affaires étrangères" if "étrangère" in words else "ministre")
        else:
            kinds |= words
    return kinds
