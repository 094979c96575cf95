"""Whose office is told by a possessive: Le Kremlin se tait; son porte-parole, sa ministre de la Défense."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from analysis.actors import Actor, Actors
from analysis.people.described import complement_end
from analysis.people.holders import is_known_to_all
from analysis.people.offices import gender_of, head_noun, is_human, telling_words
from analysis.people.peers import offices
from analysis.people.person import Mention, People, Person

_HIS = re.compile(r"(?P<whose>son|sa)\s(?P<office>(?:(?P<vowel>[aeéèiouyh])|\w).*)", re.IGNORECASE | re.DOTALL)
_NEAR = 2  # sentences
_MENTIONS = 12  # before it


def link_owned(text: str, mentions: Sequence[Mention], people: People, actors: Actors, starts: list[int]) -> None:
    """Link "son ministre" to whoever the list gives that office in the body or country named: the subject first."""
    for number, mention in enumerate(mentions if actors else ()):
        match = _HIS.match(text, mention.start, complement_end(text, mention.end))
        noun = head_noun(match["office"]) if match is not None else ""
        if match is None or not is_human(noun) or mention.person.name is not None:
            continue
        first = max(0, bisect_right(starts, mention.start) - 1 - _NEAR)
        before = [m for m in mentions[max(0, number - _MENTIONS) : number] if m.start >= starts[first]]
        owner = _owner(text, before)
        gender = "f" if match["whose"].lower() == "sa" else gender_of(noun) if match["vowel"] else "m"
        held = _held(owner, telling_words(match["office"]), gender, actors) if owner is not None else []
        if len(held) == 1:
            mention.person = people.of_actor(held[0])


def is_owned(text: str, start: int) -> bool:
    """Whether a description begins with "son" or "sa"."""
    return _HIS.match(text, start) is not None


def _owner(text: str, before: Sequence[Mention]) -> Person | None:
    """The last subject, else the place that opens a sentence: À Séoul, on s'inquiète. Son ministre a dit A."""
    present = [
        m for m in before if not m.quoted and (m.subject_like or _AT.search(text[max(0, m.start - 9) : m.start]))
    ]
    owners = sorted(present, key=lambda m: (m.subject_like, m.start), reverse=True)
    return next((m.person for m in owners if not _is_any_body(m.person)), None)


_AT = re.compile(r"(?:^|[.!?»\n]\s?)(?:[ÀA]|En|Aux?|Côté|Pour) $")


def _is_any_body(person: Person) -> bool:
    """Le gouvernement, le pays: a body that the article does not name."""
    return person.name is None and not person.human and " " not in person.description


def _held(owner: Person, office: frozenset[str], gender: str, actors: Actors) -> list[Actor]:
    """Who has an office with all of the words: of what the owner is called, else one of the country that they lead."""
    actor, called = owner.actor, telling_words(owner.label)
    if actor is None:
        return []  # "un proche l'explique : son patron A"; "l'Otan a critiqué le Kremlin. Son porte-parole …"
    fitting = [(a, told) for a in actors for role in a.roles if office <= (told := telling_words(role))]
    held = [a for a, told in fitting if called & told]
    of_state = "leader" in offices(owner) or actor.kind == "place" or len(office) > 1 or is_known_to_all(office)
    if not held and actor.country and of_state:
        held = [a for a, _ in fitting if a.country == actor.country and a != actor and a.kind == "person"]
    return [a for a in dict.fromkeys(held) if {a.gender, gender} != {"f", "m"}]
