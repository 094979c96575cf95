"""The word lists that tell who can speak: nouns for people and bodies, nouns for what is neither, first names."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import simplemma

from analysis.spelling import without_accents
from analysis.word_classes import word_class

_FOLDER = Path(__file__).parents[1] / "lexicons"


@dataclass(frozen=True)
class PeopleNoun:
    """A noun for somebody who can speak: gender (m, f or u, either), kind (role, person, group, body or document)."""

    gender: str
    kind: str

    @property
    def human(self) -> bool:
        return self.kind in ("role", "person")


@cache
def people_nouns() -> dict[str, PeopleNoun]:
    """`lexicons/people_nouns.csv` by noun (singular, lower case)."""
    return {row["noun"]: PeopleNoun(row["gender"], row["kind"]) for row in _rows("people_nouns.csv")}


@cache
def first_names() -> dict[str, str]:
    """`lexicons/first_names.csv`: first name -> "m", "f" or "u"; also as it is written without accents: Loic, not Aime.

    >>> [first_names().get(name) for name in ("Loïc", "Loic", "Aimé", "Aime")]
    ['m', 'm', 'm', None]
    """
    names = {row["name"]: row["gender"] for row in _rows("first_names.csv")}
    plain = {without_accents(name): gender for name, gender in names.items()}
    return {name: gender for name, gender in plain.items() if not simplemma.is_known(name.lower(), lang="fr")} | names


@cache
def outlet_names() -> frozenset[str]:
    """The names of newspapers, agencies and stations, without le, la, l'."""
    return frozenset(re.sub(r"^(?:L[ea]s? |L')", "", name) for name in full_outlet_names())


@cache
def full_outlet_names() -> frozenset[str]:
    """The names of newspapers, agencies and stations in `lexicons/outlets_fr.csv`, "Le Monde", but "AFP"."""
    return frozenset(row["name"].replace("’", "'") for row in _rows("outlets_fr.csv"))


def nouns_of_class(name: str) -> frozenset[str]:
    """The nouns of a class of `lexicons/noun_classes.csv`; `classes.csv` beside it says what each class is."""
    return word_class("noun_classes.csv", name)


@cache
def wider_nouns(noun: str) -> frozenset[str]:
    """The nouns by which somebody of an office or trade may be taken up again.

    >>> sorted(wider_nouns("consul"))
    ['diplomate']
    """
    return frozenset(row["wider"] for row in _rows("wider_nouns.csv") if row["noun"] == noun)


@cache
def words_of_class(name: str) -> frozenset[str]:
    """The words of a class of `lexicons/word_classes.csv`, function words in lower case; `classes.csv` explains it."""
    return word_class("word_classes.csv", name)


def gender_of_determiner(word: str) -> str:
    """ "f" for "une", "m" for "du", "" for what shows neither: "les", "l'"."""
    feminine = word in words_of_class("feminine determiner")
    return "f" if feminine else "m" if word in words_of_class("masculine determiner") else ""


@cache
def name_words(name: str) -> frozenset[str]:
    """The words of a class of `lexicons/name_words.csv`: what is part of a name or an office; see `classes.csv`."""
    return word_class("name_words.csv", name)


def phrase_words(name: str) -> frozenset[str]:
    """The words of a class of `lexicons/phrase_words.csv`: how a noun phrase goes on or ends; see `classes.csv`."""
    return word_class("phrase_words.csv", name)


def number_words(use: str) -> dict[str, float]:
    """The value of words of `lexicons/number_words.csv` that are part of a number.

    adds, joins   "deux", "vingts" after quatre alone; "et un" after tens
    hundreds      multiply what stands right before: deux "cents"
    scales        multiply all that stands before, and end it: deux cents "millions"
    halves        adds half the last scale: un million "et demi"
    """
    return {row["word"]: float(row["value"]) for row in _rows("number_words.csv") if row["use"] == use}


@cache
def other_offices() -> tuple[tuple[str, str], ...]:
    """`lexicons/offices.csv`: offices that go by several names, with or without accents, and the usual one of each."""
    return tuple((row["name"], row["usual"]) for row in _rows("offices.csv"))


def _rows(name: str) -> list[dict[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
