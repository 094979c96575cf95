"""The guest that an article introduces, who is "le visiteur" afterwards: "la visite de Paul Roy", "a reçu Paul Roy"."""

import re
from collections.abc import Sequence
from functools import cache

from analysis.people.lexicon import nouns_of_class
from analysis.people.person import Mention

_HIS_VISIT = re.compile(
    r"\b(?:visite|venue|déplacement|arrivée)(?:\s[\w'-]+){0,2}\s(?:de|du|d')\s?(?:\w+\s){0,2}$", re.IGNORECASE
)
_RECEIVED = re.compile(r"\b(?:reç(?:u|oit|ut|evait)|accueill(?:i|e|it|ait)|recevra|accueillera)\s(?:\w+\s){0,3}$")
_VISITS = re.compile(
    r"[^.;:!?]{0,70}?\b(?:est arrivée?|a atterri|s'est rendue?|en visite|en déplacement|effectue une visite)\b"
)


def link_guests(text: str, mentions: Sequence[Mention]) -> None:
    """Link "le visiteur", "l'hôte d'honneur" to the first person who is said to visit, if anybody is."""
    visitor = next((m.person for m in mentions if m.person.human and m.person.name and _visits(text, m)), None)
    if visitor is None:
        return
    for mention in mentions:
        if mention.person.name is None and is_guest(text[mention.start : mention.start + 40]):
            mention.person = visitor


def is_guest(phrase: str) -> bool:
    """Whether a description means a guest."""
    return _guest().match(phrase) is not None


@cache
def _guest() -> re.Pattern[str]:
    words = "|".join(sorted(nouns_of_class("guest"), key=len, reverse=True))
    return re.compile(rf"(?:l[ae]\s|l'|son\s|sa\s)(?:{words})(?![\w-])", re.IGNORECASE)


def _visits(text: str, mention: Mention) -> bool:
    before, after = text[max(0, mention.start - 60) : mention.start], text[mention.end : mention.end + 110]
    return any(one.search(before) for one in (_HIS_VISIT, _RECEIVED)) or _VISITS.match(after) is not None
