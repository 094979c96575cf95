"""Numbers of a text, in figures or in letters: "38 600", "cinquante mille", "1,5 million", "trois millions et demi"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from analysis.people.lexicon import number_words
from analysis.word_classes import one_of
from analysis.words.lists import folded

_JOINS, _HUNDREDS, _SCALES, _HALVES = map(number_words, ("joins", "hundreds", "scales", "halves"))
_ONES = number_words("adds") | _JOINS
_THOUSAND = r"[ .'’\u00a0\u202f](?=\d{3}(?!\d))"  # Swiss papers write 84'000
_TOKEN = re.compile(
    rf"(?P<figures>\d+(?:{_THOUSAND}\d{{3}})*(?:[.,]\d+)?)(?!\d)"
    rf"(?:\s(?P<scale>{one_of(_SCALES)})\b(?P<half>\s{one_of(_HALVES)}\b)?)?"
    rf"|{one_of(_JOINS | _HALVES)}(?![\w-])"
    r"|[^\W\d]+(?:-[^\W\d]+)*"
)
_ARTICLES = frozenset({"un", "une"})  # alone they are no number
_AFTER_TENS = {10: range(7, 10), 60: range(1, 20), 80: range(1, 20)}  # "dix-sept", "soixante-douze"
_AFTER_OTHERS = range(1, 10)


class _Numeral(NamedTuple):
    """A number as far as it is read: what a word as "mille" has ended, what goes on after it, and what that word is."""

    ended: float = 0
    going_on: float = 0
    scale: float = 1


_NOTHING = _Numeral()


def words_and_numbers(text: str) -> Iterator[tuple[str, float | None]]:
    """Each word of a text, in order, with the number that it is, if any; words that are a number together are one.

    >>> list(words_and_numbers("Deux cents foyers, un pont"))
    [('Deux cents', 200.0), ('foyers', None), ('un', None), ('pont', None)]
    >>> said = "38 600 foyers, 84'000 abonnés, vingt et un mille, 1,5 million, trois millions et demi"
    >>> [number for _, number in words_and_numbers(said) if number is not None]
    [38600.0, 84000.0, 21000.0, 1500000.0, 3500000.0]
    """
    start, end, number = 0, 0, None
    for match in _TOKEN.finditer(text):
        token, longer = match[0], None
        if number is None and not match.lastgroup and " " not in token and _begun(token) is None:
            yield token, None
            continue
        if number is not None:
            longer = _followed_by(number, token) if text[end : match.start()].isspace() else None
            if longer is None:
                yield _told(text[start:end], number)
        if longer is None:
            start, longer = match.start(), _begun(token)
        if match.lastgroup:
            yield token, _in_figures(match)
        elif longer is None:
            for word in token.split():
                yield word, None
        number, end = longer, match.end()
    if number is not None:
        yield _told(text[start:end], number)


def _told(words: str, number: _Numeral) -> tuple[str, float | None]:
    return words, None if folded(words) in _ARTICLES else float(number.ended + number.going_on)


def _in_figures(match: re.Match[str]) -> float:
    scale = _SCALES.get(match["scale"], 1)
    number = float(re.sub(_THOUSAND, "", match["figures"]).replace(",", "."))
    return number * scale + (scale / 2 if match["half"] else 0)


@cache
def _begun(token: str) -> _Numeral | None:
    """The number that a token begins; most begin none."""
    return _followed_by(_NOTHING, token)


@cache
def _followed_by(number: _Numeral, token: str) -> _Numeral | None:
    """A number with one token more; None where the two are no number together."""
    longer: _Numeral | None = number
    for word in folded(token).replace("-et-", "-et ").split("-"):
        longer = _with_word(longer, word) if longer is not None else None
    return longer


def _with_word(number: _Numeral, word: str) -> _Numeral | None:
    ended, going_on, scale = number
    if times := _SCALES.get(word):
        return _scaled(number, times)
    if word in _HALVES:
        return _Numeral(ended + scale / 2, 0, scale) if scale > 1 and not going_on else None
    collective = word.removesuffix("aine")
    forms = (word, collective, f"{collective}e")  # "trentaine", "douzaine", "centaine"
    if any(form in _HUNDREDS for form in forms):
        return _Numeral(ended, max(going_on, 1) * 100, scale) if going_on < 20 and going_on != 1 else None
    value = next((_ONES[form] for form in forms if form in _ONES), None)
    if value is None:
        return None
    rest = int(going_on % 100)
    if (rest, value) == (4, 20):
        return _Numeral(ended, going_on + 76, scale)  # "quatre-vingts"
    after_tens = not rest % 10 and value in _AFTER_TENS.get(rest, _AFTER_OTHERS)
    fits = after_tens if rest else word not in _JOINS
    return _Numeral(ended, going_on + value, scale) if fits else None


def _scaled(number: _Numeral, scale: float) -> _Numeral | None:
    """A number before "mille", "millions": what stands right before it is multiplied."""
    ended, going_on, _ = number
    if not (ended or going_on):
        return _Numeral(scale, 0, scale) if scale == 1000 else None  # "des millions" is no number
    if ended >= scale:
        return _Numeral(ended + going_on * scale, 0, scale) if going_on else None
    return _Numeral((ended + going_on) * scale, 0, scale)
