"""Names of organisations rather than persons: l'équipe Vandal, the Harwell Society."""

import re

from analysis.people.lexicon import name_words, nouns_of_class
from analysis.people.offices import people_noun
from analysis.people.person_name import first_name_gender, is_acronym

# "du parti d'extrême droite X"
_OF_A_PARTY = re.compile(r"\b(?:du|d'un|le|un) parti (?:[a-zà-ÿ-]+ |d'[a-zà-ÿ-]+ ){1,2}$")


def names_a_body(text: str, start: int) -> bool:
    """L'équipe Vandal, le président de la compagnie Solveau: the name is the body's."""
    before = re.split(r"[\s']", text[max(0, start - 40) : start].rstrip())
    noun = people_noun(before[-1])
    if re.search(_OF_A_PARTY, text[max(0, start - 60) : start]):
        return True
    if is_acronym(before[-1]) and before[-2:-1] in (["du"], ["l"], ["la"]):
        return True  # "l'attaquante du FC Tissac", but not "le député LR Garnier"
    determined = before[-2:-1] == [""] or (len(before) > 1 and before[-2].lower() in name_words("little"))
    return noun is not None and noun.kind in ("body", "group", "document") and determined


def is_english_body(words: list[str]) -> bool:
    """Valmère Evening News, the Harwell Society."""
    return words[-1].lower() in nouns_of_class("name of a body") and not first_name_gender(words[0])
