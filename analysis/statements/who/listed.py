"""Who of a list is called only by a noun: "le ministre" of two ministers, "l'agence", "l'organisation"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from analysis.actors import Actor
from analysis.people.lexicon import words_of_class
from analysis.people.offices import is_collective, singulars, telling_words, without_article
from analysis.people.person import Person
from analysis.statements.salience import WINDOW, is_body, most_salient, salience
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import Story
from analysis.statements.who.answer import Answer, answer_by

_SEEN = 60  # mentions before a place
_DEFINITE = re.compile(r"(?:l[ae]\s|l'|cet?t?e?\s)", re.IGNORECASE)


def of_several(phrase: Phrase, story: Story) -> Answer | None:
    """Le ministre, which several of a list are: the one most present; l'agence: the one named last."""
    definite = _DEFINITE.match(phrase.text) is not None and not phrase.is_plural
    if not story.actors or not definite:
        return None
    words = telling_words(phrase.text)
    person = _holder(words, phrase, story) or _body(words, phrase, story)
    return answer_by("role", person)


def _holder(words: frozenset[str], phrase: Phrase, story: Story) -> Person | None:
    """Who has an office that says no less than a description, and of several the one most present.

    Nobody where somebody else was called so since: "le ministre belge", "Luc Tardif, président du Sénat".
    """
    nouns = frozenset(singulars(phrase.head.text))
    listed = (person for person in story.cast.people if person.actor is not None and nouns & person.heads)
    fitting = {person for person in listed if any(words <= role for role in person.roles)}
    before = [m.person for m in reversed(story.mentions_before(phrase.span[0], _SEEN))]
    others = {p for p in before if p not in fitting and nouns & (p.heads | _described_as(p))}
    nearest = next((p for p in before if p in fitting or p in others), None)
    if nearest not in fitting:
        return None
    return most_salient(salience(story, phrase.span[0], plural=False, among=fitting))


def _body(words: frozenset[str], phrase: Phrase, story: Story) -> Person | None:
    """The body of the list that was named last of those that a noun may mean, with the words that the phrase adds.

    Nobody where another body was heard or called so since: "l'Agence spatiale".
    """
    nouns = frozenset(singulars(phrase.head.text))
    added = words - nouns - words_of_class("of a state")
    heard = story.last_person(phrase.span[0])
    for mention in reversed(story.mentions_before(phrase.span[0], _SEEN)):
        person, actor = mention.person, mention.person.actor
        if actor is None:
            if nouns & _described_as(person) or (person is heard and is_body(person)):
                return None
        elif actor.kind in ("body", "agency") and nouns & _nouns(actor) and added <= _words(actor):
            return person if story.sentence(phrase.span[0]) - story.sentence(mention.start) <= WINDOW else None
    return None


def _described_as(person: Person) -> frozenset[str]:
    """The nouns with which the description of somebody without a name begins."""
    words = person.description.split()[:3] if person.name is None else []
    return frozenset(form for word in words for form in singulars(word))


@lru_cache(1000)
def _nouns(actor: Actor) -> frozenset[str]:
    """The nouns for what a body is, of its names and other words: Agence de presse, l'organisation riveraine."""
    nouns = filter(None, map(_first_noun, _called(actor)))
    return frozenset(["agence"] if actor.kind == "agency" else []).union(*map(singulars, nouns))


def _first_noun(words: str) -> str | None:
    first = words.split()[0]
    return first if is_collective(first) else None


@lru_cache(1000)
def _words(actor: Actor) -> frozenset[str]:
    return frozenset().union(telling_words(actor.country), *map(telling_words, _called(actor)))


def _called(actor: Actor) -> Iterator[str]:
    return filter(None, map(without_article, (actor.name, *actor.variants, *actor.roles, *actor.periphrases)))
