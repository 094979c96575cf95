"""Whose office is told by a possessive: Le Kremlin se tait; son porte-parole, sa ministre de la Défense."""

import re

from analysis.actors import Actor
from analysis.people.offices import gender_of, is_human, people_noun, telling_words
from analysis.people.person import Mention, Person
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import Story
from analysis.statements.who.answer import Answer

_HIS = re.compile(r"(?:son|sa)\s(?P<office>(?P<noun>[\w-]+)\b.*)", re.IGNORECASE | re.DOTALL)
_NEAR = 2  # sentences
_MENTIONS = 12  # before it


def of_owner(phrase: Phrase, story: Story) -> Answer | None:
    """Whoever the list gives such an office in the body or the country that was named: the subject first."""
    match = _HIS.fullmatch(phrase.text)
    noun = people_noun(match["noun"]) if match is not None else None
    if match is None or not is_human(noun) or not len(story.actors):
        return None
    words, gender = telling_words(match["office"]), gender_of(noun)
    here = story.sentence(phrase.span[0])
    before = [m for m in story.mentions_before(phrase.span[0], _MENTIONS) if here - story.sentence(m.start) <= _NEAR]
    present = (m for m in before if not m.quoted and (m.subject_like or _opens(m, story)))
    owners = sorted(present, key=_prominence, reverse=True)
    owner = next((m.person for m in owners if not _is_any_body(m.person)), None)
    if owner is None or owner.actor is None:
        return None  # "un proche l'explique : son patron A"; "l'Otan a critiqué le Kremlin. Son porte-parole …"
    named = telling_words(owner.label)
    held = [a for a in story.actors if any(named & office for office in _offices(a, words))]
    fitting = [a for a in held if {a.gender, gender} != {"f", "m"}]
    return (fitting[0].name, "role", story.cast.people.of_actor(fitting[0])) if len(fitting) == 1 else None


def _opens(mention: Mention, story: Story) -> bool:
    """À Séoul, on s'inquiète. Son ministre de la Défense a dit A: a place that opens a sentence."""
    return _AT.search(story.cast.text, max(0, mention.start - 9), mention.start) is not None


_AT = re.compile(r"(?:^|[.!?»\n]\s?)(?:[ÀA]|En|Aux?|Côté|Pour) $")


def _is_any_body(person: Person) -> bool:
    """Le gouvernement, le pays: a body that the article does not name."""
    return person.name is None and not person.human and " " not in person.description


def _prominence(mention: Mention) -> tuple[bool, int]:
    return mention.subject_like, mention.start


def _offices(actor: Actor, words: frozenset[str]) -> list[frozenset[str]]:
    """The listed offices that have all of the words: those of "ministre de la Défense"."""
    return [office for role in actor.roles if words <= (office := telling_words(role))]
