"""Whether the words beside a name are feminine or masculine: "Camille Dorval s'est dite inquiète"."""

import csv
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from pathlib import Path

from analysis.people.lexicon import gender_of_determiner, name_words
from analysis.people.offices import BEFORE_NOUN, gender_of, head_noun, is_human
from analysis.spelling import one_apostrophe_and_blank
from analysis.word_classes import one_of, word_class

_PAIRS = Path(__file__).parents[1] / "lexicons" / "agreeing_words.csv"
_BEFORE = 80  # characters before a name in which the noun may stand that other words agree with
_LONGEST = 4  # words: "la députée socialiste sortante" Camille Dorval
_MARK = re.compile(r"[.!?;:()«»“”\"\n]| [-–—] ")
_APPOSED = re.compile(
    r"(?: ?, (?:\d{1,3} ans, )?| \((?:\d{1,3} ans, )?)(?P<words>(?:l'|[a-zà-ÿ])[^,.;:()«»\"\n]{2,80})"
)
_ONE = re.compile(r"(?:l')?(une?) (?:des (?:\w+ (?=\w+s\b))?)?")


def genders_by_agreement(texts: Iterable[str], names: Collection[str]) -> dict[str, str]:
    """ "f" or "m" for those of the names beside which a word shows it, in some text, and in none the other.

    What tells: a noun before the name ("la maraîchère Sacha Lemonnier") or after it ("Sacha Lemonnier, maraîchère"), an
    adjective or participle that is apposed ("Dominique Vasseur, convaincu, …") or follows "être" or "se dire" ("est
    inquiète"), and the feminine participle of a reflexive verb ("s'est félicitée"; "s'est demandé" tells nothing). Not
    counted are forms said of women and men ("le procureur"), and whatever may agree with another noun: with "la
    victime, Camille Dorval", "la mère de Camille Dorval", "le lycée Camille Dorval".

    >>> genders_by_agreement(["Camille Dorval s’est dite inquiète. Selon Sacha Roy, elle aussi."], ["Camille Dorval"])
    {'Camille Dorval': 'f'}
    """
    if not names:
        return {}
    written = {one_apostrophe_and_blank(name): name for name in names}
    place = re.compile(rf"(?<![\w-]){one_of(written)}(?![\w-]| [A-ZÀ-Ý])")
    found: dict[str, set[str]] = {}
    for text in map(one_apostrophe_and_blank, texts):
        for match in place.finditer(text):
            found.setdefault(written[match[0]], set()).update(_told_beside(text, *match.span()))
    return {name: min(genders) for name, genders in found.items() if len(genders) == 1}


def gender_of_description(phrase: str) -> str:
    """ "f" for "la ministre", "une voisine", "m" for "le ministre"; "" for nouns of fixed gender: "la victime".

    >>> [gender_of_description(phrase) for phrase in ("la ministre", "ministre", "élue du Nord", "la personne")]
    ['f', '', 'f', '']
    """
    head = head_noun(phrase)
    if not is_human(head) or head.lower() in _words("of fixed gender"):
        return ""
    determiner = re.match(r"\w+(?= )", phrase)
    return gender_of(head, gender_of_determiner(determiner[0].lower()) if determiner else "")


def _words(name: str) -> frozenset[str]:
    """The words of a class of `lexicons/agreement_words.csv`; `classes.csv` beside it explains each."""
    return word_class("agreement_words.csv", name)


def _told_beside(text: str, start: int, end: int) -> Iterator[str]:
    """The genders that the words beside a name show."""
    words = _MARK.split(text[max(0, start - _BEFORE) : start])[-1].replace("'", "' ").split()
    if any(word.lower().rstrip(",") in _words("of fixed gender") for word in words):
        return
    noun, apart = _noun_before(words)
    told = [_of_noun(noun)] if noun else []
    apposed = _APPOSED.match(text, end)
    after = apposed["words"] if apposed else ""
    if not apart:
        told.append(_of_noun_after(after))
    if not apart and not (words and words[-1].lower() in _words("holds a name")):  # "avec Camille Dorval"
        told += [_of_one_after(after), _adjectives().get(after.partition(" ")[0], ""), _of_predicate(text, end)]
    yield from filter(None, told)


def _noun_before(words: list[str]) -> tuple[str, bool]:
    """The noun of somebody right before a name, with its article; and whether a name is part of something else."""
    for back in range(1, min(len(words), 6) + 1):
        word = words[-back]
        if word.endswith(","):
            break
        if word.lower() in _words("joins names"):
            return "", True  # "la mère de Camille Dorval", "Jean et Camille Dorval"
        if back > 1 and word.lower() in name_words("before an office"):
            noun = next((w for w in words[len(words) - back + 1 :] if w.lower() not in BEFORE_NOUN), "")
            told = is_human(noun) and not name_words("not in an office") & set(words[-back:])
            return (" ".join(words[-back:]), False) if told and back <= _LONGEST else ("", True)
    return "", False


def _of_noun(phrase: str) -> str:
    """ "f" for "la maraîchère", "une ministre", "m" for "le maraîcher"; "" for what is said of women and men."""
    said_of_both = head_noun(phrase).lower() in _words("masculine of either sex")
    return "" if said_of_both else gender_of_description(phrase.replace("' ", "'"))


def _of_noun_after(apposed: str) -> str:
    """What stands without an article after a name and a comma, or in brackets: "maraîchère", "ancienne ministre"."""
    noun = head_noun(apposed)
    if not noun or noun[0].isupper():
        return ""
    first = apposed.split()[0]
    if first in _words("feminine before a noun") and is_human(noun):
        return "f"
    if first in _words("masculine before a noun") and is_human(noun):
        return "m"
    return _of_noun(apposed) if first == noun or first in BEFORE_NOUN else ""


def _of_one_after(apposed: str) -> str:
    """ "une agricultrice de 40 ans", "l'un des organisateurs"; a verb would make it another subject."""
    one = _ONE.match(apposed)
    if one is None or name_words("not in an office") & set(apposed.split()):
        return ""
    noun = head_noun(apposed[one.end() :]).lower()
    if not is_human(noun) or noun in _words("of fixed gender"):
        return ""
    return "f" if one[1] == "une" else "" if noun in _words("masculine of either sex") else "m"


def _of_predicate(text: str, end: int) -> str:
    """What a verb says of a name: "est inquiète", "a été élu", "s'est félicitée"."""
    predicate, reflexive = _predicates()
    match = predicate.match(text, end)
    if match:
        word = match["word"]
        return _adjectives().get(word) or ("f" if word.endswith("ée") else "m" if word.endswith("é") else "")
    return "f" if reflexive.match(text, end) else ""


@cache
def _predicates() -> tuple[re.Pattern[str], re.Pattern[str]]:
    adverb = rf"(?:(?:{one_of(_words('adverb'))}|\w+ment) )?"
    be = rf"(?:(?:a|avait) été|{one_of(_words('be'))})"
    said = rf" (?:s'(?:est|était) (?:dite?|déclarée?|montrée?)|se (?:dit|montre|déclare)|{be})"
    return (
        re.compile(rf"{said} {adverb}(?P<word>{one_of(_adjectives())}|\w{{2,}}ée?)\b(?!-)"),
        re.compile(rf" s'(?:est|était) {adverb}(?:\w{{2,}}ée|dite|{one_of(feminine for _, feminine in _pairs())})\b"),
    )


@cache
def _adjectives() -> dict[str, str]:
    return {word: gender for m, f in _pairs() for word, gender in ((m, "m"), (f, "f"))}


@cache
def _pairs() -> list[tuple[str, str]]:
    with _PAIRS.open(encoding="utf-8", newline="") as file:
        return [(row["masculine"], row["feminine"]) for row in csv.DictReader(file)]
