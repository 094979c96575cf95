"""Whether two articles can mean the same speaker: by name, by description, or because nobody is named."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal

from analysis.people.lexicon import people_nouns, words_of_class
from analysis.people.person_name import ANY_TITLE
from analysis.quotations.same_person import can_be_one, family_name, is_named, is_person, noun_kind, parts_of_name
from analysis.spelling import without_accents
from analysis.words.lists import stop_words

Relation = Literal["same", "alike", "may be", "nobody", "another"]
_CLOSEST: tuple[Relation, ...] = ("same", "alike", "may be", "another")

_WORD = re.compile(r"[^\W\d_]+")
_NOBODY = words_of_class("nobody named")
_ELSEWHERE = re.compile(r"[.!?\n«»“”\"]")  # what stands beyond does not describe a name
BEGINNING = 5  # letters by which words are akin: ministre, ministère
BESIDE = 60  # characters before and after a name in which it is described
PAIRS = 200_000  # of speakers, of which is kept how they are related
OFTEN = 0.1  # of the articles that quote somebody: a description that fewer have is chance


@cache
def speaker_key(speaker: object) -> str:
    """A name without accents, capitals and title; "" where nobody is named.

    >>> speaker_key("Mme Élise Morel"), speaker_key(None), speaker_key("on")
    ('elise morel', '', '')
    """
    if not isinstance(speaker, str) or speaker in _NOBODY:
        return ""
    return without_accents(ANY_TITLE.sub("", speaker).casefold())


@lru_cache(PAIRS)
def relation(one: object, other: object) -> Relation:
    """How the speakers of two statements are related.

    "same" by name, "alike" by a word of their descriptions, "may be" where one is only described or a body,
    "nobody" where one is not named, "another" where both are people of different names (`can_be_one`), or one of them
    several people. Several speakers are the same as one of them.

    >>> relation("Élise Morel", "Mme Morel"), relation("Élise Morel", "Paul Petit"), relation("Élise Morel", None)
    ('same', 'another', 'nobody')
    >>> relation("homme", "préfecture"), relation("préfet", "préfecture"), relation("Élise Morel", "élus")
    ('another', 'alike', 'another')
    >>> relation("Élise Morel", "la ministre"), relation("ministère de la Mer", "ministre de la Mer")
    ('may be', 'alike')
    >>> relation("Yvan Morel", "Élise Morel"), relation("Yvan Morel; Élise Morel", "Mme Morel")
    ('another', 'same')
    """
    first, second = speaker_key(one), speaker_key(other)
    if not first or not second:
        return "nobody"
    if "; " in f"{one}{other}":
        between = {relation(a, b) for a in str(one).split("; ") for b in str(other).split("; ")}
        return next((told for told in _CLOSEST if told in between), "may be")
    some, others = str(one), str(other)
    people = (is_named(some), is_named(others))
    if first == second and not (any(people) and not can_be_one(some, others)):
        return "same"
    if any(people) and can_be_one(some, others):
        return "same"
    if all(people) or (any(people) and (_is_group(some) or _is_group(others))):
        return "another"
    if {noun_kind(some), noun_kind(others)} == {"person", "body"}:
        return "another"
    called = {word[:BEGINNING] for name in (some, others) if is_named(name) for word in parts_of_name(name)}
    return "alike" if (_content(first) & _content(second)) - called else "may be"


@cache
def _is_group(speaker: str) -> bool:
    """Whether somebody is described as several people: « manifestants », « élus FUT »."""
    return noun_kind(speaker) in ("person", "role") and speaker.partition(" ")[0] not in people_nouns()


@cache
def _content(name: str) -> frozenset[str]:
    """What a description says: ministère, ministre."""
    return _beginnings(name)


def _beginnings(text: str) -> frozenset[str]:
    """The beginnings of the content words of a text without capitals and accents."""
    return frozenset(word[:BEGINNING] for word in _WORD.findall(text) if word not in stop_words() and len(word) > 2)


def descriptions(quoted: Iterable[tuple[object, str]]) -> dict[str, frozenset[str]]:
    """How articles describe the people whom they quote: the beginnings of the words beside each family name.

    `quoted` has each speaker with the text of the article.

    >>> told = descriptions([("Élise Morel", "La ministre de la Mer, Élise Morel, a signé. Le maire attend.")])
    >>> {name: sorted(words) for name, words in told.items()}
    {'morel': ['elise', 'mer', 'minis', 'signe']}
    """
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    articles: Counter[str] = Counter()
    for speaker, text in quoted:
        if is_person(speaker):
            name = family_name(speaker)
            articles[name] += 1
            beside[name].update(_beside(str(speaker), text))
    return {
        name: frozenset(word for word, number in words.items() if number >= OFTEN * articles[name])
        for name, words in beside.items()
    }


def _beside(speaker: str, text: str) -> set[str]:
    """The beginnings of the words before and after a family name, in the same sentence."""
    name = [word for word in _WORD.findall(speaker) if word[0].isupper()][-1]
    words: set[str] = set()
    for match in re.finditer(rf"\b{name}\b", text):
        before = _ELSEWHERE.split(text[max(match.start() - BESIDE, 0) : match.start()])[-1]
        after = _ELSEWHERE.split(text[match.end() : match.end() + BESIDE], maxsplit=1)[0]
        words |= _beginnings(without_accents(f"{before} {after}".casefold()))
    return words


def described_so(one: object, other: object, known: dict[str, frozenset[str]]) -> float:
    """The share of the words of a description that stand beside the other speaker's name.

    >>> known = {"morel": frozenset({"elise", "minis"})}
    >>> described_so("Élise Morel", "la ministre", known), described_so("maire", "Mme Morel", known)
    (1.0, 0.0)
    """
    if is_person(one) == is_person(other):
        return 0.0
    person, description = (one, other) if is_person(one) else (other, one)
    words = _content(speaker_key(description))
    return len(words & known.get(family_name(person), frozenset())) / max(len(words), 1)
