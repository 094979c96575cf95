"""Who visits whom: the guest and the host of a summit, as an article tells it or as places of the list show."""

import re
from collections.abc import Sequence

from analysis.people.offices import telling_words
from analysis.people.patterns import any_word
from analysis.people.peers import offices, roles
from analysis.people.person import Mention, Person

_AHEAD = 110  # characters after a name
_AT = re.compile(r"(?:^|\n|\b[àÀ] )$")
_HIS_VISIT = re.compile(
    r"\b(?:visite|venue|déplacement|arrivée)(?:\s[\w'-]+){0,2}\s(?:de|du|d')\s?(?:\w+\s){0,2}$", re.IGNORECASE
)
_RECEIVES = re.compile(r"\b(?:reç(?:u|oit|ut|evait)|accueill(?:i|e|it|ait|era)|recevra|(?:fait|fit) les honneurs)\b")
_RECEIVED = re.compile(
    rf"{_RECEIVES.pattern}\s(?:(?!par\b)\w+\s){{0,6}}$"
    r"|\b(?:reçue?|accueillie?) (?:[\w'-]+ ){0,4}par [^.,;:!?]{2,50}, $",  # "Reçue par le roi, Anne Roy a souri"
    re.IGNORECASE,
)
_VISITS = re.compile(
    rf"(?:(?!reç|accueill)[^.;:!?]){{0,70}}?\b(?:{any_word('visits')}|(?:a été|est|était) (?:reçue?|accueillie?)"
    r"|(?:a )?(?:effectu|entam|achev|achèv|commen|termin|poursui)\w*(?:\s[\w-]+){0,2} (?:une|sa|cette) visite)\b"
)


def two_sides(text: str, named: Sequence[Mention], mentions: Sequence[Mention]) -> tuple[Person | None, Person | None]:
    """Who visits and who receives: as the article tells, else by the first listed place at which something happens."""
    visitor = _visitor(text, named)
    here = "" if visitor is None and _RECEIVES.search(text) else _country_of_place(text, mentions)
    here = here or _country_of_seat(text, named)
    leaders = [p for p in dict.fromkeys(m.person for m in named) if p.actor is not None and "leader" in offices(p)]
    at_home = [p for p in leaders if here and p.country == here and p is not visitor]
    two = leaders[:2]  # the two who meet are the first to be named; a third is only talked of
    if visitor is None and len(at_home) == 1 and at_home[0] in two:
        visitor = next((p for p in two if p not in at_home), None)
    others = at_home or [p for p in leaders if visitor is not None and p is not visitor]
    return visitor, others[0] if len(others) == 1 else None


def met_by(one: Person, visitor: Person | None, receiving: Person | None) -> Person | None:
    """Whom "son hôte" means beside somebody: the host beside the guest, or beside the leader of another country."""
    if one is receiving:
        return visitor
    return receiving if one is visitor or (visitor is None and "leader" in offices(one)) else None


def _country_of_place(text: str, mentions: Sequence[Mention]) -> str:
    """The country of the first place of the list where something happens: "reçu à Solvar", "SOLVAR, le 15 octobre"."""
    listed = ((m, m.person.actor) for m in mentions if m.by_name and m.person.actor is not None)
    towns = ((m, actor.country) for m, actor in listed if actor.kind in ("place", "body") and actor.country)
    return next((country for m, country in towns if _AT.search(text[max(0, m.start - 3) : m.start])), "")


def _country_of_seat(text: str, named: Sequence[Mention]) -> str:
    """The country of "l'homme fort de Solvar", where "à Solvar" is the first such place at which something happens."""
    actors = dict.fromkeys(m.person.actor for m in named if m.person.actor is not None and m.person.actor.country)
    seats = {seat: a.country for a in actors for words in (*a.roles, *a.periphrases) for seat in _SEAT.findall(words)}
    return next((seats[town] for town in _HELD_AT.findall(text[:_HEAD]) if town in seats), "")


_HEAD = 400  # characters
_SEAT = re.compile(r"\b(?:de |d')([A-ZÀ-Þ][\w-]+)$")  # "le maître de Solvar"
_HELD_AT = re.compile(r"(?:^|\n|\b[àÀ] )([A-ZÀ-Þ][\w-]+)")


def _visitor(text: str, named: Sequence[Mention]) -> Person | None:
    """Whoever is first said to visit; "reçu par M. Roy, Anne Adam est arrivée" is of the name nearest to it."""
    visiting = [m for m in named if _visits(text, m)]
    near = [m.person for m in visiting if m.start < visiting[0].end + _AHEAD]
    return near[-1] if near else None


def _visits(text: str, mention: Mention) -> bool:
    before, after = text[max(0, mention.start - 60) : mention.start], text[mention.end : mention.end + _AHEAD]
    return any((_HIS_VISIT.search(before), _RECEIVED.search(before), _VISITS.match(after)))


def leader_from(country: str, named: Sequence[Mention]) -> Person | None:
    """Whom "l'hôte sévérien", "son invitée karvélienne" means: the one leader with such an office in the article."""
    leaders = dict.fromkeys(m.person for m in named if "leader" in offices(m.person))
    fitting = [p for p in leaders if any(telling_words(country) & role for role in roles(p))]
    return fitting[0] if len(fitting) == 1 else None


def only_leader(gender: str, named: Sequence[Mention]) -> Person | None:
    """The one woman, or the one man, who leads a country in the article: "l'auguste visiteuse" is the queen."""
    leaders = dict.fromkeys(m.person for m in named if m.person.gender == gender and "leader" in offices(m.person))
    return next(iter(leaders)) if gender and len(leaders) == 1 else None
