"""Whether two articles can mean the same speaker: by name, by description, or because nobody is named."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Literal

from analysis.people.lexicon import words_of_class
from analysis.people.offices import people_noun
from analysis.spelling import without_accents
from analysis.words.lists import stop_words

Relation = Literal["same", "alike", "may be", "nobody", "another"]

_WORD = re.compile(r"[^\W\d_]+")
_TITLE = re.compile(r"^(?:M|MM|Mme|Mmes|Mlle|Me|Dr)\b\.?\s*")
_NOBODY = words_of_class("nobody named")
_ELSEWHERE = re.compile(r"[.!?\n«»“”\"]")  # what stands beyond does not describe a name
BESIDE = 60  # characters before and after a name in which it is described
OFTEN = 0.1  # of the articles that quote somebody: a description that fewer have is chance


@cache
def speaker_key(speaker: object) -> str:
    """A name without accents, capitals and title; "" where nobody is named.

    >>> speaker_key("Mme Élise Morel"), speaker_key(None), speaker_key("on")
    ('elise morel', '', '')
    """
    if not isinstance(speaker, str) or speaker in _NOBODY:
        return ""
    return without_accents(_TITLE.sub("", speaker).casefold())


def relation(one: object, other: object) -> Relation:
    """How the speakers of two statements are related.

    "same" by name, "alike" by a word of their descriptions, "may be" where one is only described or a body,
    "nobody" where one is not named, "another" where both are people of different names.

    >>> relation("Élise Morel", "Mme Morel"), relation("Élise Morel", "Paul Petit"), relation("Élise Morel", None)
    ('same', 'another', 'nobody')
    >>> relation("homme", "préfecture"), relation("préfet", "préfecture")
    ('another', 'alike')
    >>> relation("Élise Morel", "la ministre"), relation("ministère de la Mer", "ministre de la Mer")
    ('may be', 'alike')
    """
    first, second = speaker_key(one), speaker_key(other)
    if not first or not second:
        return "nobody"
    if first == second:
        return "same"
    names, others = _names(str(one)), _names(str(other))
    if names and others and (names[-1] in others or others[-1] in names):
        return "same" if is_person(one) or is_person(other) else "alike"
    if (is_person(one) and is_person(other)) or {_kind(str(one)), _kind(str(other))} == {"person", "body"}:
        return "another"
    return "alike" if _content(first) & _content(second) else "may be"


@cache
def _kind(description: str) -> str:
    """What the noun means that a description begins with: "person" (« homme »), "role" (« maire »), "body"; or ""."""
    noun = people_noun(description.partition(" ")[0])
    return noun.kind if noun else ""


@cache
def _names(speaker: str) -> tuple[str, ...]:
    """The plain words with a capital."""
    return tuple(speaker_key(word) for word in _WORD.findall(_TITLE.sub("", speaker)) if word[0].isupper())


@cache
def is_person(speaker: object) -> bool:
    """Whether a name is a person's: a title, or two or more words with capitals, with nothing but particles between.

    >>> [is_person(name) for name in ("Élise Morel", "Mme Morel", "Charles de Roy", "ministre de la Mer", "FUT", None)]
    [True, True, True, False, False, False]
    """
    if not isinstance(speaker, str):
        return False
    bare = _TITLE.sub("", speaker)
    words = _WORD.findall(bare)
    return bool(_TITLE.match(speaker)) or (
        len(_names(speaker)) > 1 and bare[:1].isupper() and all(word[0].isupper() or len(word) < 4 for word in words)
    )


@cache
def _content(name: str) -> frozenset[str]:
    """What a description says: ministère, ministre."""
    return _beginnings(name)


def _beginnings(text: str) -> frozenset[str]:
    """The beginnings of the content words of a text without capitals and accents."""
    return frozenset(word[:5] for word in _WORD.findall(text) if word not in stop_words() and len(word) > 2)


@cache
def family_name(speaker: object) -> str:
    """The last plain word with a capital, by which versions of one speaker are looked up; "" where there is none.

    >>> family_name("Mme Élise Morel"), family_name("la ministre"), family_name(None)
    ('morel', '', '')
    """
    return (_names(speaker) or ("",))[-1] if isinstance(speaker, str) else ""


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
