"""Whether two names can be one person's: "E. Delorme", "Mme Delorme" and "Élise Delorme", not "Yvan Delorme"."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import combinations

from analysis.people.lexicon import first_names, name_words, outlet_names
from analysis.people.offices import kind_of
from analysis.people.person_name import (
    ANY_TITLE,
    INITIAL,
    first_name_gender,
    gender_of_title,
    is_acronym,
    words_of_name,
)
from analysis.spelling import without_accents
from analysis.words.lists import stop_words

LONG = 4  # letters of a word, from which on one letter may be a slip: "Gérald", "Gérard"; "un" and "il" are two names
_ELIDED = re.compile(r"^[a-zà-ÿ]{1,2}['’-](?=[A-ZÀ-Ý])")  # d'Ornano, al-Sissi

Words = tuple[str, ...]


@cache
def is_person(speaker: object) -> bool:
    """Whether a name is one person's: a title, or two words and more with nothing but particles between.

    >>> [is_person(name) for name in ("Élise Morel", "Mme Morel", "Charles de Roy", "ministre de la Mer", "FUT", None)]
    [True, True, True, False, False, False]
    >>> [is_person(name) for name in ("A Clairval", "A. Morel", "Banque de Brume", "Le Monde", "Anne Roy; Paul Roy")]
    [False, True, False, False, False]
    """
    if not isinstance(speaker, str) or "; " in speaker:
        return False
    words = words_of_name(speaker)
    if ANY_TITLE.match(speaker):
        return any(word[:1].isupper() for word in words)
    if len(words) < 2 or not words[0][:1].isupper() or " ".join(words) in outlet_names():
        return False
    is_acronym_of_one = is_acronym(words[0]) and not speaker.isupper()
    is_body = kind_of(words[0].partition("'")[0]) == "body" or is_acronym_of_one
    begins_one = not is_body and without_accents(words[0].casefold()) not in _little()
    is_name = begins_one or INITIAL.fullmatch(words[0]) is not None
    return is_name and sum(map(_is_called, words)) > 1 and all(map(_is_part, words))


@cache
def _little() -> frozenset[str]:
    """The words that begin no name, without accents: "À Clairval" is a place."""
    return frozenset(map(without_accents, stop_words()))


def _is_called(word: str) -> bool:
    return _ELIDED.sub("", word)[:1].isupper()


def _is_part(word: str) -> bool:
    return (_is_called(word) or len(word) < 4) and not any(map(str.isdigit, word))


@cache
def parts_of_name(speaker: str) -> Words:
    """The words by which somebody is called, without accents and capitals; () where a description names nobody.

    >>> [parts_of_name(name) for name in ("M. Jean-Luc d'Ambre", "présidente Morel", "avocat de Paul Roy", "maire")]
    [('jean', 'luc', 'ambre'), ('morel',), (), ()]
    """
    words = words_of_name(speaker)
    first = next((place for place, word in enumerate(words) if _is_called(word)), len(words))
    before, name = words[:first], words[first:]
    if name and not (all(word in name_words("particle") for word in before) or _names_holder(before, name)):
        return ()
    plain = (without_accents(_ELIDED.sub("", word).casefold()) for word in name)
    return tuple(part for word in plain for part in re.findall(r"[^\W\d_]+", word))


def _names_holder(before: Words, name: Words) -> bool:
    """Whether a description ends with the name of who is described: "président Morel", not "député FUT", "café Morel".

    >>> _names_holder(("avocat", "de"), ("Paul", "Roy")), _names_holder(("gérante", "du", "café"), ("Morel",))
    (False, False)
    """
    is_name = name[0][0].isupper() and all(_is_part(word) and not is_acronym(word) for word in name)
    is_full = len(name) > 1 and name[0] in first_names()
    return is_name and before[-1] not in stop_words() and (is_full or not any(word in stop_words() for word in before))


@cache
def is_named(speaker: str) -> bool:
    """Whether somebody is called by a name: a full one, one with a title or an office, or a first name.

    >>> names = ["Yvan Morel", "Mme Morel", "maire Morel", "Yvan", "Morel", "maire de Brume", "Belge"]
    >>> list(map(is_named, names))
    [True, True, True, True, False, False, False]
    """
    words = parts_of_name(speaker)
    is_described = noun_kind(speaker) in ("person", "role") and speaker[:1].islower() and bool(words)
    return is_person(speaker) or is_described or (len(words) == 1 and is_first_name(words[0]))


@cache
def noun_kind(description: str) -> str:
    """What the noun means that a description begins with: "person" (« homme »), "role" (« maire »), "body"; or ""."""
    return kind_of(description.partition(" ")[0])


@cache
def family_name(speaker: object) -> str:
    """The last word of a name, by which versions of one speaker are looked up; "" where there is none.

    >>> family_name("Mme Élise Morel"), family_name("la ministre"), family_name(None)
    ('morel', '', '')
    """
    return (parts_of_name(speaker) or ("",))[-1] if isinstance(speaker, str) else ""


@cache
def name_gender(speaker: str) -> str:
    """ "m" or "f" by a title, or by the first of several names; "" where neither tells.

    >>> name_gender("Mme Delorme"), name_gender("Yvan Delorme"), name_gender("Yvan"), name_gender("Camille Roy")
    ('f', 'm', '', '')
    """
    words = words_of_name(speaker)
    gender = gender_of_title(speaker) or (first_name_gender(words[0].title()) if is_person(speaker) else "")
    return gender if gender in ("m", "f") else ""


def can_be_one(one: str, other: str) -> bool:
    """Whether two names can be one person's.

    Full names have the same words, also in the order of East Asia, with initials, without a middle name or particle, or
    with one letter of a word mistaken; a shorter one is part of the longer. A title tells a family name.

    >>> [can_be_one(name, "Kim Song-ho") for name in ("K. Song Ho", "M. Kim", "Song-ho Kim", "Kim Song-il")]
    [True, True, True, False]
    >>> can_be_one("Yvan Delorme", "Élise Delorme"), can_be_one("Yvan Delorme", "Mme Delorme")
    (False, False)
    >>> can_be_one("Martin Close", "Édouard Martin"), can_be_one("Salim ben Tarek", "Salim Tarek")
    (False, True)
    """
    if {name_gender(one), name_gender(other)} == {"m", "f"}:
        return False
    short, full = sorted((one, other), key=lambda name: len(parts_of_name(name)))
    if len(parts_of_name(short)) == 1 or not (is_person(short) and is_person(full)):
        return _is_in(short, full)
    return any(_fit(some, others) for some in _forms(short) for others in _forms(full))


def _is_in(short: str, full: str) -> bool:
    """Whether a name of one word, or one without a first name, is in a longer one; after a title, as its family name.

    >>> _is_in("Martin", "Martin Close"), _is_in("M. Martin", "Martin Close"), _is_in("M. Kim", "Kim Song-ho")
    (True, False, True)
    """
    words, longer = parts_of_name(short), parts_of_name(full)
    first = bool(gender_of_title(short)) and len(longer) == 2 and is_first_name(longer[0]) and len(words) == 1
    places = range(int(first), len(longer) - len(words) + 1)
    return bool(words) and any(longer[place : place + len(words)] == words for place in places)


@cache
def _forms(name: str) -> tuple[tuple[Words, bool], ...]:
    """The words of a full name, with and without its particles, and whether its first name has a hyphen."""
    words = words_of_name(name)
    compound = "-" in words[0]
    bare = [words[0], *(word for word in words[1:] if word.casefold() not in name_words("particle"))]
    return tuple((parts_of_name(" ".join(form)), compound) for form in dict.fromkeys((words, tuple(bare))))


def _fit(one: tuple[Words, bool], other: tuple[Words, bool]) -> bool:
    """Whether the words of a full name fit those of another, in this order or with the family name first."""
    (some, some_compound), (others, compound) = sorted((one, other), key=lambda form: len(form[0]))
    if some[0] in name_words("particle") and others[-len(some) :] == some:
        return True  # "Ben Tarek" is no first name and family name
    if _alike(some[0], others[0]):
        as_long = some_compound == compound or len(some) == len(others)
        return as_long and _follow(some, others)
    if is_first_name(some[0]) and is_first_name(others[0]):
        return False
    turned = (others[place:] + others[:place] for place in range(1, len(others)))
    return len(some) == len(others) and any(all(map(_alike, some, words)) for words in turned)


def _follow(some: Words, others: Words) -> bool:
    """Whether all words of one name stand in the other in the same order."""
    left = iter(others)
    return all(any(_alike(word, other) for other in left) for word in some)


@cache
def _alike(one: str, other: str) -> bool:
    """Whether two words are one name: the same, an initial, or one letter apart and not a woman's and a man's.

    >>> _alike("gerald", "gerard"), _alike("k", "kim"), _alike("un", "il"), _alike("louis", "louise")
    (True, True, False, False)
    """
    if one == other or (one[0] == other[0] and 1 in (len(one), len(other))):
        return True
    if {_gender(one), _gender(other)} == {"m", "f"} or min(len(one), len(other)) < LONG:
        return False
    return _is_one_letter_apart(one, other)


def _is_one_letter_apart(one: str, other: str) -> bool:
    """Whether a letter was put in, left out or changed."""
    short, full = sorted((one, other), key=len)
    same = next((place for place, letter in enumerate(short) if letter != full[place]), len(short))
    return len(full) - len(short) < 2 and short[same + (len(short) == len(full)) :] == full[same + 1 :]


@cache
def _genders() -> dict[str, str]:
    """The gender of each first name, without accents and capitals."""
    return {without_accents(name.casefold()): gender for name, gender in first_names().items()}


def _gender(word: str) -> str:
    return _genders().get(word, "")


def is_first_name(word: str) -> bool:
    """Whether a word without accents and capitals is listed as a first name."""
    return word in _genders()


def names_of_several(speakers: Iterable[object]) -> frozenset[str]:
    """The names that two people of the coverage bear: a family name or a first name alone, with a title or without.

    >>> sorted(names_of_several(["Yvan Delorme", "Élise Delorme", "Delorme", "Mme Delorme", "Paul Roy", "Roy"]))
    ['Delorme']
    """
    names = {name for name in speakers if isinstance(name, str) and parts_of_name(name) and "; " not in name}
    bearing: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        for word in set(parts_of_name(name)) if is_person(name) and len(parts_of_name(name)) > 1 else ():
            bearing[word].append(name)
    alone = {name for name in names if len(parts_of_name(name)) == 1}
    fitting = {name: [full for full in bearing[parts_of_name(name)[0]] if can_be_one(name, full)] for name in alone}
    return frozenset(name for name, people in fitting.items() if _are_several(people))


def _are_several(people: list[str]) -> bool:
    return any(not can_be_one(one, other) for one, other in combinations(people, 2))
