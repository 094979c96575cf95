"""Who a description is: a listed office, two bodies, some of those before; else whoever the chooser takes."""

import re

from analysis.statements.offices import described_actor, without_article
from analysis.statements.people import Person
from analysis.statements.phrases import Phrase
from analysis.statements.story import Story
from analysis.statements.who.answer import Answer
from analysis.statements.who.asked import Asked, phrase_asked

_BODY = r"[A-ZÀ-Ý][\w-]*(?: (?!et )[\w-]+){0,3}"  # "Moscou et Pyongyang", "l'Alliance des villes et la Ligue"
_PAIR = re.compile(rf"({_BODY}) et (?:la |le |les |l')?({_BODY})")
_NOBODY = ("je", "nous", "on", "-t-on", "-on", "-je", "-nous")


def listed(phrase: Phrase, story: Story) -> Answer | None:
    """Le locataire du Kremlin: an office or a periphrasis of the list."""
    if phrase.is_pronoun:
        return None
    actor = described_actor(without_article(phrase.text), story.actors)
    if actor is None:
        return None
    return Answer(actor.name, "role", next((p for p in story.cast.people if p.actor is actor), None))


def two_bodies(phrase: Phrase, story: Story) -> Answer | None:
    """Moscou et Pyongyang."""
    pair = _PAIR.fullmatch(without_article(_whole(phrase, story)))
    return Answer(f"{pair[1]}; {pair[2]}", "as described", None) if pair else None


def chosen(phrase: Phrase, story: Story) -> Answer | None:
    """Whoever is likeliest of all whom the article mentions, or the words of the phrase themselves."""
    if phrase.text.lower() in _NOBODY:
        return None
    inside = story.speaks_at(phrase.span[0]) if phrase.passage.inside is not None else None
    asked = phrase_asked(phrase, inside)
    choice = story.choose(asked, story)
    if choice.person is not None:
        return Answer(choice.person.label, asked.form, choice.person, choice.chance)
    return _as_described(phrase, story, asked, choice.chance) if choice.itself else None


def _as_described(phrase: Phrase, story: Story, asked: Asked, chance: float) -> Answer | None:
    """Un habitant, les pompiers, Israël: the phrase itself is all that the article says."""
    words = without_article(_whole(phrase, story))
    here = story.cast.mentions[story.cast.place_of(phrase.span[0]) : story.cast.place_of(phrase.span[1])]
    person = next((m.person for m in here), None)
    if person is not None and _is_short_for(words, person.description):
        return Answer(person.label, "as described", person, chance)
    return Answer(words, "as described", person or story.heard(words, phrase), chance) if words else None


def _is_short_for(words: str, description: str) -> bool:
    """Whether "l'agence" is the one that was named in full: "Agence pour l'emploi", "agence Corvia"."""
    noun, _, rest = description.partition(" ")
    return noun.lower() == words.lower() and (noun[:1].isupper() or rest[:1].isupper())


def _whole(phrase: Phrase, story: Story) -> str:
    """The words of a phrase, with all of the name that its last word begins: "un proche de Jean" + "Roy"."""
    start, end = phrase.span
    rest = max((m.end for m in story.cast.named_in(start, end)), default=end)
    return phrase.text + story.cast.text[end:rest]


def person_here(story: Story, start: int, end: int) -> Person | None:
    return next((m.person for m in story.cast.mentions if start <= m.start < end), None)
