"""Words that tell of somebody by somebody else: son homologue, la même source, la quinquagénaire."""

import re
from dataclasses import replace

from analysis.statements.lexicon import nouns_of_class
from analysis.statements.offices import content_words, people_noun
from analysis.statements.people import Person
from analysis.statements.phrases import Phrase
from analysis.statements.story import Story
from analysis.statements.who.answer import Answer
from analysis.statements.who.asked import Asked, pronoun_asked
from analysis.statements.who.features import came_before

INHABITANT = re.compile(r"[\w-]+(?:ais|ois|ien|éen|ain)(?:n?e)?")
_HOMOLOGUE = re.compile(r"\bhomologues?\b", re.IGNORECASE)


def homologue(phrase: Phrase, story: Story) -> Answer | None:
    """Son homologue russe: the actor or person of that country."""
    person = counterpart(phrase.text, story)
    return Answer(person.label, "counterpart", person) if person is not None else None


def counterpart(phrase: str, story: Story) -> Person | None:
    """Whom "son homologue russe" means: the first with an office that shares a word with it."""
    if not _HOMOLOGUE.search(phrase):
        return None
    words = content_words(phrase) - {"homologue"}
    named = (p for p in story.cast.people if p.name and p.human)
    return next((p for p in named if any(words & role for role in _offices(p))), None)


def _offices(person: Person) -> list[frozenset[str]]:
    listed = person.actor.roles if person.actor is not None else ()
    return [*person.roles, *map(content_words, listed)]


def same_source(phrase: Phrase, story: Story) -> Answer | None:
    """La même source, cette même agence: the last one that was heard, or else named, by that noun."""
    if not re.match(r"(?:(?:l[ae]|cet?t?e?|de) )?mêmes? ", phrase.text, re.IGNORECASE):
        return None
    noun, place = phrase.head.text.lower(), phrase.span[0]
    heard = [(who, person) for _, who, person in reversed(story.heard_before(place))]
    before = story.cast.mentions[: story.cast.place_of(place)]
    named = [(m.person.label, m.person) for m in reversed(before) if m.end <= place]
    known = next((one for one in (*heard, *named) if noun in one[0].lower().split()), None)
    return Answer(known[0], "the same source", known[1]) if known is not None else None


def one_of_them(phrase: Phrase, story: Story) -> Answer | None:
    """L'un d'eux, beaucoup d'entre elles: one of several whom the article has told of."""
    last = re.search(r"\bd'(?:entre )?(eux|elles)$", phrase.text, re.IGNORECASE)
    asked = pronoun_asked(last[1], phrase.span[0]) if last is not None else None
    choice = story.choose(asked, story) if asked is not None else None
    if choice is None or choice.person is None:
        return None
    return Answer(choice.person.label, "one of them", choice.person, choice.chance)


def as_epithet(asked: Asked, story: Story) -> Asked:
    """Le Valmérois, la quinquagénaire, l'acteur: asked like a pronoun, for somebody who has a name."""
    return replace(asked, form="pronoun", named=True) if is_epithet(asked, story) else asked


def is_epithet(asked: Asked, story: Story) -> bool:
    """Whether a description is what an article calls somebody whom it has named, and nobody else before."""
    if asked.form != "description" or asked.plural or len(asked.text.split()) > 3 or came_before(asked, story):
        return False
    entry, written = people_noun(asked.noun), story.cast.text[asked.start : asked.end]
    if asked.determiner == "demonstrative":
        return entry is not None and entry.kind in ("role", "person")
    if asked.determiner != "definite" or _is_paper(written, story):
        return False
    capital = asked.noun.capitalize() in written
    usual = asked.noun in nouns_of_class("epithet") or (capital and INHABITANT.fullmatch(asked.noun) is not None)
    return usual or (capital and entry is not None and entry.kind == "person")


def _is_paper(written: str, story: Story) -> bool:
    """The newspaper Le Valmérois: its article is in capitals within a sentence too."""
    return re.search(rf"[\w,] {re.escape(written[:1].upper() + written[1:])}\b", story.cast.text) is not None
