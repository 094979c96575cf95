"""The word lists that tell who can speak: nouns for people and bodies, for what is none, first names."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parents[1] / "lexicons"


@dataclass(frozen=True)
class PeopleNoun:
    """A noun for somebody who can speak: gender m, f or u (either), kind role, person, group, body or document."""

    gender: str
    kind: str


@cache
def people_nouns() -> dict[str, PeopleNoun]:
    """`lexicons/people_nouns.csv` by noun (singular, lower case)."""
    return {row["noun"]: PeopleNoun(row["gender"], row["kind"]) for row in _rows("people_nouns.csv")}


@cache
def first_names() -> dict[str, str]:
    """`lexicons/first_names.csv`: first name -> "m", "f" or "u"."""
    return {row["name"]: row["gender"] for row in _rows("first_names.csv")}


@cache
def outlet_names() -> frozenset[str]:
    """The names of newspapers, agencies and stations in `lexicons/outlets_fr.csv`, without le, la, l'."""
    names = (row["name"].replace("’", "'") for row in _rows("outlets_fr.csv"))
    return frozenset(re.sub(r"^(?:L[ea]s? |L')", "", name) for name in names)


@cache
def nouns_of_class(name: str) -> frozenset[str]:
    """The nouns of a class of `lexicons/noun_classes.csv`.

    account   what somebody tells, who is the source: selon les informations du procureur, A
    measure   what a thing depends on, not who says it: selon le calendrier, A
    epithet   what an article calls somebody whom it has named: Anne Roy est venue. La quinquagénaire dit A
    judge     a body whose view "pour" may give: pour le parquet, A; "pour l'entreprise" is often to its benefit
    name of a body   words of English names that no person bears: Valmère Evening News
    custom    what brings about, not who wants: la tradition veut que A
    intent    what somebody wants to do: son intention de A
    thought   what somebody thinks or says: c'est l'avis de M. Roy; sa conviction que A
    issued    what is done with an account: selon un rapport de la Cour, publié lundi (verbs, as their infinitive)
    survey    what asks many people: selon un sondage, 62 % disent A
    display   what words stand on that nobody says: sur une banderole : « A »
    """
    nouns = frozenset(row["noun"] for row in _rows("noun_classes.csv") if row["class"] == name)
    if not nouns:
        raise ValueError(f"noun_classes.csv has no class {name}")
    return nouns


def _rows(name: str) -> list[dict[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
