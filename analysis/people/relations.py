"""Who people are to each other: "le visiteur", "son hôte", "son homologue", where the article or the list shows it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from analysis.actors import Actors
from analysis.people.lexicon import nouns_of_class
from analysis.people.offices import gender_of
from analysis.people.patterns import any_word
from analysis.people.peers import acting, peer
from analysis.people.person import Mention, People
from analysis.people.visits import leader_from, met_by, only_leader, two_sides
from analysis.word_classes import one_of

_RECENT = 40  # mentions by name before a description


def link_relations(text: str, mentions: Sequence[Mention], people: People, actors: Actors) -> None:
    """Link "le visiteur" to whoever is said to visit, "son homologue valdorien" to who has the same office there."""
    if not any(m.person.name is None and may_be_relation(text, m.start) for m in mentions):
        return
    named = [m for m in mentions if m.person.known_by_name and not m.person.plural]
    visitor, receiving = two_sides(text, named, mentions)
    for mention in mentions:
        if mention.person.name is not None:
            continue
        guest, host, other = (one().match(text, mention.start) for one in (_guest, _host, _other))
        if visitor is not None and receiving is not None:
            guest, host = guest or _INVITED.match(text, mention.start), host or _INVITING.match(text, mention.start)
        met = guest or host
        known = None
        country = _QUALIFIED.match(text, met.end("noun")) if met is not None else None
        if country is not None:
            known = leader_from(country["adjective"], named)
        if met is not None and known is None:
            known, gender = visitor if guest is not None else receiving, gender_of(met["noun"].split()[0])
            known = None if known is not None and {known.gender, gender} == {"m", "f"} else known
            if known is None and (guest is not None or gender == "f"):  # "le maître des lieux" may be anybody
                known = only_leader(gender, named)
        if known is None and other is not None:
            last = bisect_left(named, mention.start, key=lambda m: m.start)
            before, after = named[max(0, last - _RECENT) : last], named[last:]
            if other["noun"].lower() in nouns_of_class("beside") and _beside_somebody(text, mention, mentions):
                continue
            if before and other["noun"].lower() in nouns_of_class("met on a visit"):
                known, after = met_by(acting(text, before), visitor, receiving), []
            known = known or peer(other, text, before, after, people, actors)
        mention.person = known or mention.person


def _beside_somebody(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """« A », dit un vendeur. Son voisin dit B: the neighbour of who has just come in, not of the country."""
    last = bisect_left(mentions, mention.start, key=lambda m: m.start)
    nearest = next((m for m in reversed(mentions[max(0, last - 4) : last]) if m.person.human), None)
    return nearest is not None and nearest.person.name is None and _ONE.match(text, nearest.start) is not None


_ONE = re.compile(r"une? ", re.IGNORECASE)
_QUALIFIED = re.compile(r"\s(?P<adjective>[a-zà-ÿ-]{4,})")


def is_relation(text: str, start: int = 0) -> bool:
    """Whether a description that begins at a place means a guest, a host, a homologue, a neighbour."""
    return any(one().match(text, start) for one in (_guest, _host, _other))


def may_be_relation(text: str, start: int) -> bool:
    """Whether a description means such a one, were it only on a visit: "l'invité", "l'hôte"."""
    return is_relation(text, start) or any(one.match(text, start) for one in (_INVITED, _INVITING))


# Of a visit whose two sides are known; elsewhere « l'invité » is a guest of the radio, « l'hôte » either of the two.
_INVITED = re.compile(r"l'(?P<noun>invitée?)(?![\w-])(?!\s(?:d[eu]s?\s|d'))", re.IGNORECASE)
_INVITING = re.compile(r"l'(?P<noun>hôte(?:sse)?)(?![\w-])(?!\s(?:d[eu]s?\s|d'))", re.IGNORECASE)


@cache
def _guest() -> re.Pattern[str]:
    words = one_of(nouns_of_class("guest"))
    elsewhere = r"(?!\s(?:d[eu]s?\s|d')(?!\w+(?:er|ir|re)\b))"  # "le visiteur du musée"; not "et le visiteur d'ajouter"
    return re.compile(
        rf"(?:l[ae]\s|l'|son\s|sa\s|[ad]u\s)(?:[\w-]+\s)?(?P<noun>{words})(?![\w-]){elsewhere}", re.IGNORECASE
    )


@cache
def _host() -> re.Pattern[str]:
    return re.compile(rf"(?:l[ae]\s|[ad]u\s)(?P<noun>{one_of(nouns_of_class('host'))})(?![\w-])", re.IGNORECASE)


@cache
def _other() -> re.Pattern[str]:
    words = one_of(nouns_of_class("counterpart") | nouns_of_class("beside"))
    seat = any_word("seat")
    elsewhere = rf"(?!\s(?:d'|de (?!{seat}|marque)))"  # "son voisin d'étal"
    return re.compile(
        rf"(?:s(?:on|a)|leur)\s(?:[\w-]+\s)?(?P<noun>{words})(?![\w-]){elsewhere}"
        rf"(?:\sde (?P<seat>{seat})|\s(?P<whence>[\w-]+))?",
        re.IGNORECASE,
    )
