"""Articles printed in capitals only, as some exports of agencies are, in small letters for reading."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from analysis.actors import Actors
from analysis.language.dictionaries import infinitive_of, is_infinitive_form, is_known, is_listed
from analysis.language.repair import Repaired
from analysis.people.lexicon import first_names, name_words
from analysis.people.person_name import ROMAN
from analysis.words.lists import stop_words

FEWEST = 50  # letters: a line of an otherwise empty article is no style of printing
WORD = re.compile(r"[^\W\d_]+")
NO_VOWEL = re.compile("[^AEIOUYÀ-ÖØ-Ý]{2,}")
BEGINS = re.compile(r"(?:^|[.!?…]\s|\n|[:.!?…]?\s?[«“\"]\s?|[—–]\s|\w:\s)$")


def in_small_letters(repaired: Repaired, actors: Actors) -> Repaired:
    """The text with capitals only where French has them, if it is printed in capitals only; otherwise as it is.

    Capitals begin sentences, first names with what follows them, words that the dictionary does not know (names, for
    the most part), and the names of `actors`; acronyms without a vowel and Roman numbers stay. A character stands for
    a character, so that places in the published text stay right.

    >>> from analysis.language.repair import repair
    >>> text = "LA PRÉFÈTE, JEANNE TALMONT, ASSURE QUE LE PONT DE CRESPIN TIENT."
    >>> in_small_letters(repair(text), Actors()).text
    'La préfète, Jeanne Talmont, assure que le pont de Crespin tient.'
    """
    text = repaired.text
    if not is_in_capitals(text):
        return repaired
    characters = [_small(one) for one in text]
    for start, written in [*_capitals(text), *_listed_names(text, actors)]:
        characters[start : start + len(written)] = written
    return replace(repaired, text="".join(characters))


def is_in_capitals(text: str) -> bool:
    """Whether nine in ten letters of a text are capitals, of fifty at least."""
    capitals = sum(map(str.isupper, text))
    return capitals >= FEWEST and capitals >= 9 * sum(map(str.islower, text))


def _capitals(text: str) -> Iterator[tuple[int, str]]:
    """The words that keep a capital or several, with their places."""
    words = list(WORD.finditer(text))
    after_first_name = False
    for word, following in zip(words, [*words[1:], None], strict=True):
        small, whole, then = word.group().lower(), word.group(), text[word.end() : word.end() + 1]
        next_one = following.group().lower() if following and text[word.end() : following.start()] in (" ", "-") else ""
        apposed = small in _first_names() and following is not None and _is_set_apart(text, word, following)
        first, title = apposed or _is_first_name(small, next_one), _titles().get(small)
        family = after_first_name and _can_be_family_name(small)
        named = first or family or small in _towns() or not (_is_word(small) or then in ("'", "’"))
        begins = BEGINS.search(text, max(0, word.start() - 4), word.start()) is not None
        if title and not after_first_name:
            yield word.start(), title
        elif _stays(whole, then):
            yield word.start(), whole
        elif named or begins:
            yield word.start(), whole[0] + "".join(map(_small, whole[1:]))
        after_first_name = (first or bool(title)) and bool(next_one)


def _small(letter: str) -> str:
    """A letter in small, if that is one character: « İ » is two, and stays."""
    return small if len(small := letter.lower()) == 1 else letter


def _stays(word: str, then: str) -> bool:
    """« XIV », « CGT », the « M » of « M. Vernier »."""
    several = len(word) > 1 and (ROMAN.fullmatch(word) or NO_VOWEL.fullmatch(word))
    return bool(several) or (len(word) == 1 and then == ".")


def _is_word(word: str) -> bool:
    """Whether a dictionary holds a word, which in capitals may be a name."""
    singular = re.sub("[sx]$", "", word)
    return word in stop_words() or any(
        is_known(form) or any(is_listed(form, pos) for pos in ("noun", "adj", "adv", "verb"))
        for form in (word, singular)
    )


def _is_first_name(word: str, following: str) -> bool:
    """Whether a word is a first name; one that is another word too needs a name after it: « ROSE TALMONT »."""
    if word not in _first_names():
        return False
    return not _is_word(word) or (bool(following) and (not _is_word(following) or following in _first_names()))


def _is_set_apart(text: str, first: re.Match[str], last: re.Match[str]) -> bool:
    """« LE MAIRE, CÉSAR PORTE, REFUSE »: two words between commas, the first of them a first name."""
    return text[: first.start()].endswith(", ") and text[first.end() : last.end() + 1] == f" {last.group()},"


def _can_be_family_name(word: str) -> bool:
    """« PAUL VERNIER », « PAUL BOUCHER », but not « PAUL AJOUTE »."""
    return word not in stop_words() and (is_infinitive_form(word) or infinitive_of(word) is None)


def _listed_names(text: str, actors: Actors) -> Iterator[tuple[int, str]]:
    for form in actors.by_form:
        if len(form.upper()) == len(form):
            yield from ((place, form) for place in _places(text, form.upper()))


def _places(text: str, words: str) -> Iterable[int]:
    return (match.start() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text))


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name.lower() for name in first_names())


@cache
def _towns() -> frozenset[str]:
    return frozenset(town.lower() for town in name_words("town rather than a word"))


@cache
def _titles() -> dict[str, str]:
    """Short titles by their small letters: « MME » is « Mme »; « ME » is rather a pronoun."""
    titles = name_words("title of a man") | name_words("title of a woman") | name_words("title")
    return {title.lower(): title for title in titles - {"Me"} if title.isalpha() and len(title) < 6}
