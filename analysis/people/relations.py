"""Who people are to each other: "le visiteur", "son hôte", "son homologue", where the article or the list shows it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from analysis.actors import Actor, Actors
from analysis.people.lexicon import nouns_of_class
from analysis.people.offices import gender_of, head_noun, people_noun, telling_words, without_article
from analysis.people.patterns import any_word
from analysis.people.person import Mention, People, Person

_AHEAD = 110  # characters after a name
_RECENT = 40  # mentions by name before a description
_HIS_VISIT = re.compile(
    r"\b(?:visite|venue|déplacement|arrivée)(?:\s[\w'-]+){0,2}\s(?:de|du|d')\s?(?:\w+\s){0,2}$", re.IGNORECASE
)
_RECEIVED = re.compile(r"\b(?:reç(?:u|oit|ut|evait)|accueill(?:i|e|it|ait)|recevra|accueillera)\s(?:\w+\s){0,6}$")
_VISITS = re.compile(
    rf"(?:(?!reç|accueill)[^.;:!?]){{0,70}}?\b(?:{any_word('visits')}|(?:a été|est|était) (?:reçue?|accueillie?)"
    r"|(?:a )?(?:effectu|entam|achev|achèv|commen|termin|poursui)\w*(?:\s[\w-]+){0,2} (?:une|sa|cette) visite)\b"
)
_FORMER = re.compile(r"(?:l')?(?:ancien(?:ne)? |ex-)", re.IGNORECASE)
_INSERTED = re.compile(r"[»”\",] (?:(?:a|ont|avait|avaient)\s)?[\w-]+\s(?:M\. |Mme )?$")


def link_relations(text: str, mentions: Sequence[Mention], people: People, actors: Actors) -> None:
    """Link "le visiteur" to whoever is said to visit, "son homologue valdorien" to who has the same office there."""
    if not any(m.person.name is None and is_relation(text, m.start) for m in mentions):
        return
    named = [m for m in mentions if m.person.human and m.person.name is not None and not m.person.plural]
    visitor = _visitor(text, named)
    for mention in mentions:
        if mention.person.name is not None:
            continue
        guest, other = _guest().match(text, mention.start), _other().match(text, mention.start)
        known = None
        if guest is not None:
            known = visitor or _only_leader(gender_of(people_noun(guest["noun"].split()[0])), named)
        if known is None and other is not None:
            last = bisect_left(named, mention.start, key=lambda m: m.start)
            known = _counterpart(other, text, named[max(0, last - _RECENT) : last], people, actors)
        mention.person = known or mention.person


def is_relation(text: str, start: int = 0) -> bool:
    """Whether a description that begins at a place means a guest, a host, a homologue, a neighbour."""
    return (_guest().match(text, start) or _other().match(text, start)) is not None


@cache
def _guest() -> re.Pattern[str]:
    words = _any_of(nouns_of_class("guest"))
    elsewhere = r"(?!\s(?:d[eu]s?|d'|d’)\b)"  # "le visiteur du musée"
    return re.compile(
        rf"(?:l[ae]\s|l'|son\s|sa\s|[ad]u\s)(?:[\w-]+\s)?(?P<noun>{words})(?![\w-]){elsewhere}", re.IGNORECASE
    )


@cache
def _other() -> re.Pattern[str]:
    words = _any_of(nouns_of_class("counterpart") | nouns_of_class("beside"))
    elsewhere = r"(?!\s(?:d'|de (?!pupitre|table|marque)))"  # "son voisin d'étal"
    return re.compile(
        rf"(?:s(?:on|a)|leur)\s(?:[\w-]+\s)?(?P<noun>{words})(?![\w-]){elsewhere}(?:\s(?P<whence>[\w-]+))?",
        re.IGNORECASE,
    )


def _any_of(nouns: Iterable[str]) -> str:
    return "|".join(sorted(nouns, key=lambda noun: (-len(noun), noun)))


def _visitor(text: str, named: Sequence[Mention]) -> Person | None:
    """Whoever is first said to visit; "reçu par M. Roy, Anne Adam est arrivée" is of the name nearest to it."""
    visiting = [m for m in named if _visits(text, m)]
    near = [m.person for m in visiting if m.start < visiting[0].end + _AHEAD]
    return near[-1] if near else None


def _visits(text: str, mention: Mention) -> bool:
    before, after = text[max(0, mention.start - 60) : mention.start], text[mention.end : mention.end + _AHEAD]
    return any(one.search(before) for one in (_HIS_VISIT, _RECEIVED)) or _VISITS.match(after) is not None


def _only_leader(gender: str, named: Sequence[Mention]) -> Person | None:
    """The one woman, or the one man, who leads a country in the article: "l'auguste visiteuse" is the queen."""
    leaders = dict.fromkeys(m.person for m in named if m.person.gender == gender and "leader" in _offices(m.person))
    return next(iter(leaders)) if gender and len(leaders) == 1 else None


def _counterpart(
    said: re.Match[str], text: str, before: Sequence[Mention], people: People, actors: Actors
) -> Person | None:
    """Who has the office of the last subject, from the country that is told, else of the pair or the one named last.

    Somebody on the list who is not named in the article is meant only if the country is told and nobody else fits.
    """
    one = _acting(text, before)
    office = _offices(one) if one is not None else set()
    lead = all("leader" in _offices(m.person) for m in before[-3:])  # not "son adversaire" at tennis, the queen there
    if one is None or not office or (said["noun"].lower() in nouns_of_class("beside") and not lead):
        return None
    gender, whence = gender_of(people_noun(said["noun"])), telling_words(said["whence"] or "")
    same = [m.person for m in reversed(before) if m.person is not one and office & _offices(m.person)]
    peers = [p for p in same if {p.gender, gender} != {"m", "f"}] or ([one] if same and one.gender == gender else [])
    here = next((p for p in peers if any(whence & role for role in _roles(p))), None)
    from_there = dict.fromkeys(actor for word in sorted(whence) for actor in _by_word(actors).get(word, ()))
    if here is None and from_there:
        listed = [actor for actor in from_there if office & _kinds(_listed_roles(actor))]
        return people.of_actor(listed[0]) if len(listed) == 1 else None
    pairs = {p.label for p in people if ";" in p.label}  # "Anne Roy et Paul Adam se sont vus."
    paired = (p for p in peers if not pairs.isdisjoint({f"{p.label}; {one.label}", f"{one.label}; {p.label}"}))
    return here or next(paired, next(iter(peers), None))


def _acting(text: str, before: Sequence[Mention]) -> Person | None:
    """Whoever was the subject last, else the one named last."""
    acting = (m.person for m in reversed(before) if (m.subject_like or _is_inverted(text, m)) and not m.quoted)
    return next(acting, before[-1].person if before else None)


def _is_inverted(text: str, mention: Mention) -> bool:
    """« A », a déclaré M. Roy: whether a name stands where the subject of an inserted verb does."""
    return _INSERTED.search(text, max(0, mention.start - 40), mention.start) is not None


# --- offices that two can share


def _offices(person: Person) -> set[str]:
    return _kinds(_roles(person))


def _roles(person: Person) -> list[frozenset[str]]:
    return person.roles if person.actor is None else [*person.roles, *_listed_roles(person.actor)]


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
        told, head = telling_words(role), telling_words(head_noun(without_article(role)) or "")
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
