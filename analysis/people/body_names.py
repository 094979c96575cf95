"""Names of organisations rather than persons: l'équipe Vandal, the Harwell Society."""

import re
from functools import cache, lru_cache

from analysis.people.lexicon import first_names, name_words, nouns_of_class
from analysis.people.offices import kind_of
from analysis.people.person_name import first_name_gender, is_acronym
from analysis.word_classes import one_of

# "du parti d'extrême droite X"
_OF_A_PARTY = re.compile(r"\b(?:du|d'un|le|un) parti (?:[a-zà-ÿ-]+ |d'[a-zà-ÿ-]+ ){1,2}$")


def names_a_body(text: str, start: int) -> bool:
    """L'équipe Vandal, le président de la compagnie Solveau: the name is the body's."""
    before = re.split(r"[\s']", text[max(0, start - 40) : start].rstrip())
    party = _OF_A_PARTY.search(text[max(0, start - 60) : start]) is not None
    # "L'attaquante du FC Tissac", but not "le député LR Garnier".
    acronym = is_acronym(before[-1]) and before[-2:-1] in (["du"], ["l"], ["la"])
    determined = before[-2:-1] == [""] or (len(before) > 1 and before[-2].lower() in name_words("little"))
    return party or acronym or (determined and kind_of(before[-1]) in ("body", "group", "document"))


def names_a_firm(text: str, start: int) -> bool:
    """Le groupe Hastorf, la verrerie Corvellec, but not "le président du groupe Paule Hastorf": who presides."""
    noun = re.split(r"[\s']", text[max(0, start - 40) : start].rstrip(" "))[-1]
    return noun.lower() in name_words("firm")


@lru_cache(100)
def firms(text: str) -> dict[str, str]:
    """The firms that a text calls by a noun and one name, by this name, as it calls them first.

    >>> firms("La verrerie Corvellec ferme. Le groupe de Paule Hastorf se tait.")
    {'Corvellec': 'verrerie Corvellec'}
    """
    called: dict[str, str] = {}
    for match in _firm().finditer(text):
        if match["name"] not in first_names():
            called.setdefault(match["name"], f"{match['noun'].lower()} {match['name']}")
    return called


@cache
def _firm() -> re.Pattern[str]:
    name = r"(?P<name>[A-ZÀ-ÖØ-Þ]\w*[a-zà-ÿ][\w-]*)(?! [A-ZÀ-ÖØ-Þ])"
    return re.compile(rf"\b(?P<noun>(?i:{one_of(name_words('firm'))})) {name}")


def is_english_body(words: list[str]) -> bool:
    """Valmère Evening News, the Harwell Society."""
    return words[-1].lower() in nouns_of_class("name of a body") and not first_name_gender(words[0])
