"""What words say about whom: the stance of verbs, nouns and adjectives, and the words for people."""

import csv
from functools import cache
from typing import NamedTuple

from analysis.sentiment.word_scores import LEXICONS
from analysis.word_classes import word_class


class Stance(NamedTuple):
    """What a word says about its subject (or who is called so), and about its object (or whom it concerns): -1 to 1."""

    subject: float
    object: float


NOTHING = Stance(0.0, 0.0)


@cache
def stances() -> dict[tuple[str, str], Stance]:
    """The list of `stance_fr.csv`, by lemma and part of speech; pronominal verbs begin with « se »."""
    with (LEXICONS / "stance_fr.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {(row["lemma"], row["pos"]): Stance(float(row["subject"]), float(row["object"])) for row in rows}


@cache
def stances_of_lemmas() -> dict[str, Stance]:
    """The same by lemma alone; for one with several parts of speech, the last."""
    return {lemma: stance for (lemma, _), stance in stances().items()}


@cache
def reporting_verbs() -> frozenset[str]:
    """The lemmas of `cues.csv`, without their reflexive pronoun."""
    with (LEXICONS / "cues.csv").open(encoding="utf-8") as file:
        lemmas = [row["lemma"] for row in csv.DictReader(file) if row["pos"] == "VERB"]
    return frozenset(lemma.removeprefix("se ").removeprefix("s'") for lemma in lemmas if " " not in lemma[3:])


@cache
def nouns_before_names() -> frozenset[str]:
    """Nouns for people and bodies, which stand before a name: « le président », « le mouvement »."""
    with (LEXICONS / "people_nouns.csv").open(encoding="utf-8") as file:
        return frozenset({row["noun"].lower() for row in csv.DictReader(file)} | target_words("title"))


def target_words(name: str) -> frozenset[str]:
    """The words of a class of `lexicons/target_words.csv`, which show the role of a target; see `classes.csv`."""
    return word_class("target_words.csv", name)
