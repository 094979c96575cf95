"""Who is meant by what people are to each other: son homologue russe, son hôte, le visiteur."""

import re

from analysis.people.guests import is_guest
from analysis.people.lexicon import nouns_of_class
from analysis.people.offices import gender_of, people_noun, singulars, telling_words
from analysis.people.person import Person
from analysis.spelling import without_accents
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import WINDOW, Story, most_salient
from analysis.statements.who.answer import Answer

_HOMOLOGUE = re.compile(r"\bhomologues?\b", re.IGNORECASE)
_OTHER = re.compile(r"(?:son|sa)\s(?P<noun>[\w-]+)", re.IGNORECASE)


def homologue(phrase: Phrase, story: Story) -> Answer | None:
    """Son homologue russe, son hôte: the actor or person of that country, the other one of two."""
    person = counterpart(phrase.text, story) or the_other(phrase.text, phrase.span[0], story)
    return (person.label, "counterpart", person) if person is not None else None


def guest(phrase: Phrase, story: Story) -> Answer | None:
    """Le visiteur, l'hôte d'honneur: the guest, if the article names one."""
    here = (m.person for m in story.cast.mentions if m.start == phrase.span[0] and m.person.name is not None)
    person = next(here, None) if is_guest(phrase.text) else None
    return (person.label, "counterpart", person) if person is not None else None


_HIS = re.compile(r"(?:son|sa|ses)\s(?P<noun>[\w-]+)", re.IGNORECASE)
_ELIDING = re.compile(r"[aeiouœæ]|y(?=[b-df-hj-np-tv-xz])", re.IGNORECASE)  # d'Anne, d'Yves, but de Yann


def circle(phrase: Phrase, story: Story) -> Answer | None:
    """Son entourage, ses services: those of whoever is present."""
    match = _HIS.fullmatch(phrase.text)
    if match is None or not nouns_of_class("circle").intersection(singulars(match["noun"])):
        return None
    place = phrase.span[0]
    owner = most_salient(story, place, gender="", plural=False, window=WINDOW, human=True)
    if owner is None or owner.name is None:
        return None
    of = "d'" if _ELIDING.match(without_accents(owner.name)) else "de "
    return f"{match['noun']} {of}{owner.name}", "as described", None


def counterpart(phrase: str, story: Story) -> Person | None:
    """Who has the country of a homologue."""
    if not _HOMOLOGUE.search(phrase):
        return None
    words = telling_words(phrase) - {"homologue"}
    named = (p for p in story.cast.people if p.name and p.human)
    return next((p for p in named if any(words & role for role in p.roles) or _of_country(p, words)), None)


def _of_country(person: Person, words: frozenset[str]) -> bool:
    return person.actor is not None and any(words & telling_words(role) for role in person.actor.roles)


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
