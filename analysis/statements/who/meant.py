"""Whom a description means whose office nobody was said to have: « A », dit Anne Roy. L'éleveuse demande B.

The press gives people several descriptions, and which of them is whose follows no rule: everybody who was named before
gets features, and boosted trees, learned from marked articles by `benchmarks/meant.py`, say how likely each is.
"""

import re

from analysis.people.countries import adjectives
from analysis.people.holders import is_known_to_all
from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.people.offices import gender_of, head_noun, is_human, telling_words, without_article
from analysis.people.person import Person
from analysis.people.relations import is_relation
from analysis.statements.natives import NATIVE, may_be_from
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import Story
from analysis.statements.trees import Evidence, learned_chance
from analysis.statements.who.answer import Answer
from analysis.statements.who.scene import Scene

TREES = "meant.csv"
SURE_ENOUGH = 0.8  # to be called by the name: nine of ten are right (`benchmarks/meant.py`)
POINTED_AT = 0.3  # by « ce », or « le Norvégien », which hardly ever mean somebody new
LIKELY = 0.5  # to be whom a pronoun after it means
_FAR = 60  # mentions before a place

_FORMER = re.compile(r"l'(?:ancien(?:ne)? |ex-)", re.IGNORECASE)
_DEFINITE = re.compile(r"(?P<which>le |la |l'|ce |cet |cette )", re.IGNORECASE)
_GENDERS = {"le": "m", "la": "f", "ce": "m", "cette": "f"}
_SET_AGAINST = re.compile(r",? (?:lui|elle|quant à (?:lui|elle)|de son côté|pour sa part)\b")  # somebody before


def by_description(phrase: Phrase, story: Story) -> Answer | None:
    """L'éleveuse, after Anne Roy was named: she, if that is likely enough; le Tissacois: who is from there."""
    people = people_before(phrase, story)
    if people and story.telling is not None:
        story.described.append((story.telling, people))
    if is_known_to_all(telling_words(phrase.text)) and not _FORMER.match(phrase.text):
        return None  # "le premier ministre" need not have been named
    is_native = NATIVE.fullmatch(phrase.head.text) is not None
    pointed = phrase.first.lower in words_of_class("demonstrative")
    hardly_new = pointed or (is_native and len(phrase.text.split()) <= _BARE)
    if is_native:
        people = {one: told for one, told in people.items() if may_be_from(one, phrase.head.text)}
    person = _only_one_of_kind(phrase, people, story) or _likeliest(people, POINTED_AT if hardly_new else SURE_ENOUGH)
    if pointed and person is not None and _is_another(phrase, person, story):
        person = _likeliest(people, SURE_ENOUGH)
    if person is None or person in story.named_in_it() or _is_from_elsewhere(phrase, person):
        return None  # few people speak of themselves by name
    return person.label, "another word for a person", person


def _is_from_elsewhere(phrase: Phrase, person: Person) -> bool:
    """Whether "le diplomate danois" comes after the ambassador of Sweden."""
    countries = set(adjectives().values())
    called, own = telling_words(phrase.text) & countries, frozenset().union(*person.roles) & countries
    return bool(called and own) and called.isdisjoint(own)


def _is_another(phrase: Phrase, person: Person, story: Story) -> bool:
    """Whether « ce père » may be the man in the crowd who came after Paul Roy, or speaks of « il » himself."""
    place = phrase.span[0]
    last = max((m.start for m in person.mentions if m.end <= place), default=-1)
    later = (m for m in story.mentions_before(place, _FAR) if m.start > last and not m.quoted)
    new = any(m.person.human and m.person.name is None and not m.person.plural for m in later)
    return new or any(_THIRD.search(story.cast.text, *span) for span in story.told)


_THIRD = re.compile(r"\b(?:il|elle)\b", re.IGNORECASE)


def _only_one_of_kind(phrase: Phrase, people: dict[Person, Evidence], story: Story) -> Person | None:
    """Le diplomate, where one ambassador was named: if listed, or likely to be meant; not "le diplomate khazan"."""
    of_kind = [person for person, told in people.items() if told["kind of the office"]]
    if len(of_kind) != 1 or len(phrase.text.split()) > _BARE or _is_another(phrase, of_kind[0], story):
        return None
    known = of_kind[0].actor is not None or _likeliest(people, LIKELY) in of_kind
    return of_kind[0] if known else None


_BARE = 2  # words


def likely_meant(story: Story) -> Person | None:
    """Whom the description that was looked at rather means than nobody, though it cannot be called by the name."""
    telling, people = story.described[-1] if story.described else (None, {})
    return _likeliest(people, LIKELY) if telling is story.telling else None


def _likeliest(people: dict[Person, Evidence], least: float) -> Person | None:
    chances = {person: learned_chance(TREES, told) for person, told in people.items()}
    person = max(chances, key=lambda one: chances[one], default=None)
    return person if person is not None and chances[person] >= least else None


def people_before(phrase: Phrase, story: Story) -> dict[Person, Evidence]:
    """Everybody who was named before and could be meant, each with what speaks for and against it.

    Nobody where it is set against whoever came before: "La préfète, de son côté, …".
    """
    head, definite = phrase.head.text, _DEFINITE.match(phrase.text)
    human = is_human(head) and head_noun(without_article(phrase.text)) == head  # not "le collectif militant"
    describes = human or head.lower() in nouns_of_class("epithet") or NATIVE.fullmatch(head) is not None
    names = phrase.text[:1].isupper() and phrase.first.i > 0  # "selon Le Phare"
    if definite is None or names or not describes or phrase.is_plural:
        return {}
    if _SET_AGAINST.match(story.cast.text, phrase.span[1]) or is_relation(story.cast.text, phrase.span[0]):
        return {}  # "le maître des lieux", where it is not told who that is
    which = definite["which"].strip().lower()
    scene = Scene(story, phrase.span[0], phrase, which, gender_of(head, _GENDERS.get(which, "")))
    answered = story.answered(phrase.span[0])
    fitting = [one for one in scene.fitting if not (one is answered or scene.came_in_after(one) or scene.met(one))]
    shared = scene.of_phrase() if fitting else {}
    return {person: {**shared, **scene.of_person(person)} for person in fitting}
