"""Who is meant by what people are to each other: son homologue russe, son hôte, le visiteur."""

import re

from analysis.people.lexicon import nouns_of_class
from analysis.people.offices import gender_of, people_noun, singulars
from analysis.people.person import Person
from analysis.people.relations import may_be_relation
from analysis.spelling import without_accents
from analysis.statements.salience import WINDOW, most_salient
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import Story
from analysis.statements.who.answer import Answer

_OTHER = re.compile(r"(?:son|sa)\s(?P<noun>[\w-]+)", re.IGNORECASE)


def counterpart(phrase: Phrase, story: Story) -> Answer | None:
    """Le visiteur, son homologue russe, son hôte: whom the article or the list shows to be the other one of two."""
    text, mentions = story.cast.text, story.cast.mentioned_in(*phrase.span)
    here = (m for m in mentions if m.person.name is not None and phrase.span[0] < m.end)
    linked = next((m.person for m in here if may_be_relation(text, m.start)), None)
    person = linked or the_other(phrase.text, phrase.span[0], story)
    return (person.label, "counterpart", person) if person is not None else None


_HIS = re.compile(r"(?:son|sa|ses)\s(?P<noun>[\w-]+)", re.IGNORECASE)
_ELIDING = re.compile(r"[aeiouœæ]|y(?=[b-df-hj-np-tv-xz])", re.IGNORECASE)  # d'Anne, d'Yves, but de Yann


def circle(phrase: Phrase, story: Story) -> Answer | None:
    """Son entourage, ses services: those of whoever is present; selon ses mots, ses calculs: who is present."""
    match = _HIS.fullmatch(phrase.text)
    nouns = singulars(match["noun"]) if match is not None else []
    said = not (nouns_of_class("wording") | nouns_of_class("figures")).isdisjoint(nouns)
    if match is None or not (said or nouns_of_class("circle").intersection(nouns)):
        return None
    owner = most_salient(story, phrase.span[0], gender="", plural=False, window=WINDOW, human=True)
    if owner is None or owner.name is None:
        return None
    if said:
        return owner.name, "pronoun", owner
    of = "d'" if _ELIDING.match(without_accents(owner.name)) else "de "
    return f"{match['noun']} {of}{owner.name}", "as described", None


def the_other(phrase: str, place: int, story: Story) -> Person | None:
    """Son hôte, sa visiteuse: the other of two people present, beside the one who spoke or was the subject last."""
    match = _OTHER.fullmatch(phrase)
    if match is None or match["noun"].lower() not in nouns_of_class("counterpart"):
        return None
    one = most_salient(story, place, gender="", plural=False, window=3, human=True)
    noun = people_noun(match["noun"])
    gender = gender_of(noun)
    other = most_salient(story, place, gender=gender, plural=False, window=WINDOW, human=True, excluded=one)
    return other if other is not None and other.name is not None else None
