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
_RECEIVED = re.compile(r"\b(?:reç(?:u|oit|ut|evait)|accueill(?:i|e|it|ait)|recevra|accueillera)\s(?:\w+\s){0,6}$")
_VISITS = re.compile(
    r"(?:(?!reç|accueill)[^.;:!?]){0,70}?\b(?:est arrivée?|a atterri|s'est posée?|a débarqué|s'est rendue?|en visite|en déplacement"
    r"|(?:a été|est|était) (?:reçue?|accueillie?)"
    r"|(?:a )?(?:effectu|entam|achev|achèv|commen|termin|poursui)\w*(?:\s[\w-]+){0,2} (?:une|sa|cette) visite)\b"
)


_AHEAD = 110  # characters after a name


def link_counterparts(text: str, mentions: Sequence[Mention], people: People, actors: Actors) -> None:
    """Link "le visiteur" to whoever is said to visit, "son homologue valdorien" to who has the same office there."""
    visiting = [m for m in mentions if m.person.human and m.person.name and _visits(text, m)]
    near = [m.person for m in visiting if m.start < visiting[0].end + _AHEAD]  # "reçu par M. Roy, Anne Adam est arrivée"
    visitor = near[-1] if near else None
    for place, mention in enumerate(mentions):
        if mention.person.name is not None:
            continue
        other, guest = _other().match(text, mention.start), _guest().match(text, mention.start)
        known = None
        if guest is not None:
            known = visitor or _only_leader(gender_of(people_noun(guest["noun"].split()[0])), mentions)
        if known is not None:
            mention.person = known
        elif other is not None:
            gender, whence = gender_of(people_noun(other["noun"])), telling_words(other["whence"] or "")
            before = [m for m in mentions[:place] if m.person.human and m.person.name is not None and not m.person.plural]
            mention.person = _counterpart(gender, whence, before, text, people, actors) or mention.person


def is_counterpart(phrase: str) -> bool:
    """Whether a description means a guest or a homologue."""
    return (_guest().match(phrase) or _other().match(phrase)) is not None


@cache
def _guest() -> re.Pattern[str]:
    words = "|".join(sorted(nouns_of_class("guest"), key=len, reverse=True))
    return re.compile(rf"(?:l[ae]\s|l'|son\s|sa\s|[ad]u\s)(?:[\w-]+\s)?(?P<noun>{words})(?![\w-])", re.IGNORECASE)


@cache
def _other() -> re.Pattern[str]:
    words = "|".join(sorted(nouns_of_class("counterpart") | nouns_of_class("beside"), key=len, reverse=True))
    return re.compile(rf"(?:s(?:on|a)|leur)\s(?:[\w-]+\s)?(?P<noun>{words})(?![\w-])(?!\s(?:d'|de (?!pupitre|table|marque)))(?:\s(?P<whence>[\w-]+))?", re.IGNORECASE)


def _visits(text: str, mention: Mention) -> bool:
    before, after = text[max(0, mention.start - 60) : mention.start], text[mention.end : mention.end + _AHEAD]
    return any(one.search(before) for one in (_HIS_VISIT, _RECEIVED)) or _VISITS.match(after) is not None


def _only_leader(gender: str, mentions: Sequence[Mention]) -> Person | None:
    """The one woman, or the one man, who leads a country in the article: "l'auguste visiteuse" is the queen."""
    named = {m.person: None for m in mentions if m.person.human and m.person.name is not None and not m.person.plural}
    leaders = [p for p in named if "leader" in _offices(_roles(p)) and p.gender == gender != ""]
    return leaders[0] if len(leaders) == 1 else None


def _counterpart(
    gender: str, whence: frozenset[str], named: Sequence[Mention], text: str, people: People, actors: Actors
) -> Person | None:
    """Who has the office of the last subject, from the country that is told, else the one named last.

    Somebody on the list who is not named in the article is meant only if the country is told and nobody else fits.
    """
    acting = (m.person for m in reversed(named) if (m.subject_like or _is_inverted(text, m)) and not m.quoted)
    one = next(acting, named[-1].person if named else None)
    office = _offices(_roles(one)) if one is not None else set()
    if one is None or not office:
        return None
    peers = [m.person for m in reversed(named) if m.person is not one and not office.isdisjoint(_offices(_roles(m.person)))]
    peers = [p for p in peers if {p.gender, gender} != {"m", "f"}] or ([one] if peers and one.gender == gender else [])
    roles = {actor: _listed_roles(actor) for actor in actors}
    from_there = [actor for actor, told in roles.items() if any(whence & role for role in told)]
    here = next((p for p in peers if any(whence & role for role in _roles(p))), None)
    if here is None and from_there:
        listed = [actor for actor in from_there if office & _offices(roles[actor])]
        return people.of_actor(listed[0]) if len(listed) == 1 else None
    pairs = {p.label for p in people if ";" in p.label}  # "Anne Roy et Paul Adam se sont vus."
    paired = (p for p in peers if not pairs.isdisjoint({f"{p.label}; {one.label}", f"{one.label}; {p.label}"}))
    return here or next(paired, next(iter(peers), None))


def _is_inverted(text: str, mention: Mention) -> bool:
    """« A », a déclaré M. Roy: whether a name stands where the subject of an inserted verb does."""
    return _INSERTED.search(text, max(0, mention.start - 40), mention.start) is not None


_INSERTED = re.compile(r"[»”\",] (?:(?:a|ont|avait|avaient)\s)?[\w-]+\s(?:M\. |Mme )?$")


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
