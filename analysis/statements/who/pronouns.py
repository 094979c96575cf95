"""Phrases for several who were named: les deux dirigeants; and what opens a sentence: quant à son homologue, il …"""

import re
from collections import Counter

from analysis.statements.offices import described_actor, without_article
from analysis.statements.phrases import Phrase
from analysis.statements.story import Story
from analysis.statements.who.answer import Answer

_BOTH = re.compile(
    r"^les (?:deux (?:leaders|dirigeants|présidents|hommes|chefs|responsables|femmes|ministres|candidats)"
    r"|(?:dirigeants|leaders|chefs d'État|présidents) des deux)",
    re.IGNORECASE,
)


def both(phrase: Phrase, story: Story) -> Answer | None:
    """Les deux dirigeants."""
    if not _BOTH.match(phrase.text):
        return None
    couple = next((m.person for m in story.cast.mentions if ";" in m.person.label), None)
    if couple is not None:
        return Answer(couple.label, "both leaders", None)
    counts = Counter(m.person for m in story.cast.mentions if m.person.name and m.person.human)
    if len(counts) < 2:
        return None
    pair = [person for person, _ in counts.most_common(2)]
    return Answer("; ".join(person.label for person in pair), "both leaders", None)


def announced(phrase: Phrase, story: Story) -> Answer | None:
    """Quant à M. Roy, il …: the phrase that opens the sentence is the pronoun's."""
    place = phrase.span[0]
    if not phrase.is_pronoun:
        return None
    start = story.sentence_start(place)
    opening = re.match(
        r"quant (?:à |au |aux )(?P<who>.{2,90}?),\s*$", story.cast.text[start:place], re.IGNORECASE | re.DOTALL
    )
    if not opening:
        return None
    mentions = story.cast.mentions[story.cast.place_of(start) : story.cast.place_of(place)]
    named = next((m for m in mentions if m.by_name), None)
    who = opening["who"]
    actor = described_actor(who, story.actors)
    if actor is not None:
        return Answer(actor.name, "role", next((p for p in story.cast.people if p.actor is actor), None))
    person = named.person if named is not None else mentions[0].person if mentions else None
    return Answer(person.label if person is not None else without_article(who), "announced", person)
