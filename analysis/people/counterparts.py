"""Who people are to each other: "le visiteur" is the guest that an article introduces, "son homologue" who has the same
office elsewhere."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from analysis.actors import Actor, Actors
from analysis.people.lexicon import nouns_of_class
from analysis.people.offices import gender_of, head_noun, people_noun, telling_words, without_article
from analysis.people.person import Mention, People, Person

_HIS_VISIT = re.compile(
    r"\b(?:visite|venue|déplacement|arrivée)(?:\s[\w'-]+){0,2}\s(?:de|du|d')\s?(?:\w+\s){0,2}$", re.IGNORECASE
)
_RECEIVED = re.compile(r"\b(?:reç(?:u|oit|ut|evait)|accueill(?:i|e|it|ait)|recevra|accueillera)\s(?:\w+\s){0,3}$")
_VISITS = re.compile(
    r"[^.;:!?]{0,70}?\b(?:est arrivée?|a atterri|s'est posée?|a débarqué|s'est rendue?|en visite|en déplacement"
    r"|(?:a été|est|était) (?:reçue?|accueillie?)"
    r"|(?:a )?(?:effectue|entame|achève|commence|termin|poursui)\w*(?:\s[\w-]+){0,2} (?:une|sa|cette) visite)\b"
)


def link_counterparts(text: str, mentions: Sequence[Mention], people: People, actors: Actors) -> None:
    """Link "le visiteur" to whoever is said to visit, "son homologue valdorien" to who has the same office there."""
    visitor = next((m.person for m in mentions if m.person.human and m.person.name and _visits(text, m)), None)
    for place, mention in enumerate(mentions):
        if mention.person.name is not None:
            continue
        other = _other().match(text, mention.start)
        if visitor is not None and _guest().match(text, mention.start):
            mention.person = visitor
        elif other is not None:
            gender, whence = gender_of(people_noun(other["noun"])), telling_words(other["whence"] or "")
            mention.person = _counterpart(gender, whence, mentions[:place], people, actors) or mention.person


def is_counterpart(phrase: str) -> bool:
    """Whether a description means a guest or a homologue."""
    return (_guest().match(phrase) or _other().match(phrase)) is not None


@cache
def _guest() -> re.Pattern[str]:
    words = "|".join(sorted(nouns_of_class("guest"), key=len, reverse=True))
    return re.compile(rf"(?:l[ae]\s|l'|son\s|sa\s|[ad]u\s)(?:[\w-]+\s)?(?:{words})(?![\w-])", re.IGNORECASE)


@cache
def _other() -> re.Pattern[str]:
    words = "|".join(sorted(nouns_of_class("counterpart") | nouns_of_class("beside"), key=len, reverse=True))
    return re.compile(rf"(?:s(?:on|a)|leur)\s(?:[\w-]+\s)?(?P<noun>{words})(?![\w-])(?:\s(?P<whence>[\w-]+))?", re.IGNORECASE)


def _visits(text: str, mention: Mention) -> bool:
    before, after = text[max(0, mention.start - 60) : mention.start], text[mention.end : mention.end + 110]
    return any(one.search(before) for one in (_HIS_VISIT, _RECEIVED)) or _VISITS.match(after) is not None


def _counterpart(
    gender: str, whence: frozenset[str], before: Sequence[Mention], people: People, actors: Actors
) -> Person | None:
    """Who has the office of the last subject, from the country that is told, else the one named last.

    Somebody on the list who is not named in the article is meant only if the country is told and nobody else fits.
    """
    named = [m for m in reversed(before) if m.person.human and m.person.name is not None and not m.person.plural]
    one = next((m.person for m in named if m.subject_like and not m.quoted), named[0].person if named else None)
    office = _offices(_roles(one)) if one is not None else set()
    if one is None or not office:
        return None
    peers = [m.person for m in named if m.person is not one and not office.isdisjoint(_offices(_roles(m.person)))]
    peers = [p for p in peers if {p.gender, gender} != {"m", "f"}] or ([one] if peers and one.gender == gender else [])
    roles = {actor: _listed_roles(actor) for actor in actors}
    from_there = [actor for actor, told in roles.items() if any(whence & role for role in told)]
    here = next((p for p in peers if any(whence & role for role in _roles(p))), None)
    if here is None and from_there:
        listed = [actor for actor in from_there if office & _offices(roles[actor])]
        return people.of_actor(listed[0]) if len(listed) == 1 else None
    pairs = {m.person.label for m in before if ";" in m.person.label}  # "Anne Roy et Paul Adam se sont vus."
    paired = (p for p in peers if not pairs.isdisjoint({f"{p.label}; {one.label}", f"{one.label}; {p.label}"}))
    return here or next(paired, next(iter(peers), None))


def _roles(person: Person) -> list[frozenset[str]]:
    return person.roles if person.actor is None else [*person.roles, *_listed_roles(person.actor)]


def _listed_roles(actor: Actor) -> list[frozenset[str]]:
    """The words of each office that somebody has; "le porte-parole du président" does not lead the country."""
    held = [role for role in actor.roles if not _FORMER.match(role)]
    words = {role: (telling_words(role), telling_words(head_noun(without_article(role)) or "")) for role in held}
    leaders = nouns_of_class("leader")
    return [told if head & leaders or "état" in told else told - leaders for told, head in words.values()]


_FORMER = re.compile(r"(?:l')?(?:ancien(?:ne)? |ex-)", re.IGNORECASE)


def _offices(roles: Iterable[frozenset[str]]) -> set[str]:
    """The words by which homologues are known; those who lead a country, and ministers, are of one kind each."""
    offices: set[str] = set()
    for words in roles:
        if words & nouns_of_class("leader"):
            offices.add("leader")
        elif "ministre" in words:
            offices.add("ministre des affaires étrangères" if "étrangère" in words else "ministre")
        else:
            offices |= words
    return {"leader"} if "leader" in offices else offices
