"""Who a description is: a listed office, two bodies, some of those before; else whoever the chooser takes."""

import re

from analysis.statements.lexicon import nouns_of_class
from analysis.statements.offices import described_actor, people_noun, without_article
from analysis.statements.people import Person
from analysis.statements.phrases import Phrase
from analysis.statements.story import Story
from analysis.statements.who.answer import Answer
from analysis.statements.who.asked import Asked, phrase_asked
from analysis.statements.who.likeness import who_can_speak
from analysis.statements.who.others import INHABITANT, as_epithet, is_epithet

SPEAKING = 0.5  # likeness to the nouns of people and bodies

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
    if asked.form == "description" and not can_be_somebody(phrase, story):
        return left_out(phrase.span[0], story)
    if asked.form == "description" and _is_name(phrase):
        return _as_described(phrase, story, asked, 1.0)
    choice = story.choose(as_epithet(asked, story), story)
    if choice.person is None and is_epithet(asked, story):
        choice = story.choose(asked, story)
    if choice.person is not None:
        return Answer(choice.person.label, _rule(choice.person, asked), choice.person, choice.chance)
    return _as_described(phrase, story, asked, choice.chance) if choice.itself else None


def can_be_somebody(phrase: Phrase, story: Story) -> bool:
    """Whether the words of a phrase can be those of somebody: a name, a noun like those for people and bodies.

    No part of the body, no thing ("la suppression de l'impôt"), no participle taken for a noun ("Contacté").
    """
    head = phrase.head.text
    if phrase.head.pos_ in ("NUM", "PRON") or not head[:1].isalpha() or people_noun(head) is not None:
        return True
    if head[:1].isupper() and (phrase.head.i > 0 or not head.lower().endswith(("é", "ée", "és", "ées", "t", "e"))):
        return True
    at = story.cast.place_of(phrase.span[0])
    known = any(m.end <= phrase.span[1] for m in story.cast.mentions[at : story.cast.place_of(phrase.span[1])])
    return known or head.lower() in nouns_of_class("figures") or who_can_speak(head.lower()) >= SPEAKING


def _is_name(phrase: Phrase) -> bool:
    """Bruxelles, le Medef: a name of something that is in no list, and means nothing else."""
    head = phrase.head.text
    capital = head[:1].isupper() and (phrase.head.i > 0 or head.isupper() or phrase.head.pos_ == "PROPN")
    return capital and people_noun(head) is None and not INHABITANT.fullmatch(head)


def left_out(place: int, story: Story, *, alone: bool = False) -> Answer:
    """No subject at all: the last speaker goes on, or whoever the sentences around tell of."""
    asked = Asked("quotation alone" if alone else "left out", place, place)
    choice = story.choose(asked, story)
    if choice.person is None:
        return Answer(None, "nobody named", None, choice.chance)
    return Answer(choice.person.label, _place_rule(choice.person, place, story), choice.person, choice.chance)


def _rule(person: Person, asked: Asked) -> str:
    """How a phrase led to somebody, as the column `speaker_rule` says it."""
    if asked.form == "pronoun":
        return "pronoun"
    if asked.form == "the last one":
        return "the last one named"
    if asked.words & {"même", "mêmes"}:
        return "the same source"
    return "role in the article" if asked.noun in person.heads else "another word for a person"


def _place_rule(person: Person, place: int, story: Story) -> str:
    """Where the one stood who is meant by no words at all."""
    heard = story.heard_before(place)
    if heard and heard[-1][2] is person:
        return "the last speaker goes on"
    before = [m for m in person.mentions if m.end <= place]
    if not before:
        return "subject of the sentence after"
    here = story.sentence(before[-1].start) == story.sentence(place)
    return "subject of the sentence" if here else "subject of the sentence before"


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
