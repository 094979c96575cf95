"""The news agency that an article credits."""

import csv
import re
from functools import cache
from pathlib import Path

from analysis.word_classes import one_of, word_class

AGENCIES = Path(__file__).parents[1] / "lexicons" / "agencies.csv"
EDGE = 200  # characters at either end of an article: the lines that hold its credit begin or end there


def named_agency(text: str, author: str = "") -> str | None:
    """The agency that an article credits in its dateline, in its signature or as its author; None where there is none.

    A signature is a line or ends one: "(AFP)", "avec AFP", "Source : AFP", "AFP/Reuters". The source of a statement
    ("a dit à l'AFP"), the credit of a photo ("© AFP") and the letters after a name ("Yvan Delorme (PC)") are none.

    >>> named_agency("MOSTOK (AFP) - Les douaniers ont fermé le pont dès l'aube."), named_agency("Il l'a dit à l'AFP.")
    ('AFP', None)
    """
    spelled, dateline, line, ending, alone = _credits()
    text = text.replace("\N{NO-BREAK SPACE}", " ").strip()
    end = text[text.rfind("\n", 0, max(len(text) - EDGE, 0)) + 1 :]
    beginning = text[: text.find("\n", EDGE) if "\n" in text[EDGE:] else None]
    match = ending.search(end) or line.search(end) or dateline.match(beginning) or line.search(beginning)
    match = match or alone.search(author)
    return spelled[next(filter(None, match.groups()))] if match else None


@cache
def load_agencies() -> dict[str, str]:
    """The agency that each spelling of a credit means.

    >>> load_agencies()["Agence France-Presse"]
    'AFP'
    """
    with AGENCIES.open(encoding="utf-8", newline="") as file:
        return {spelling: row["agency"] for row in csv.DictReader(file) for spelling in row["written"].split("|")}


@cache
def _credits() -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The spellings, and what finds one in a dateline, as a line, at the end of a line, and as an author."""
    spelled = load_agencies()
    photo = one_of(word_class("pattern_words.csv", "credits a photo"))
    word = rf"(?!(?i:{photo})\b)[\w.'’&]+"
    agency = rf"({one_of(spelled)})(?!\w)"
    names = rf"(?:{word} ?[/,–-] ?){{0,3}}?{agency}(?:(?: ?[/,–-] ?| (?:et|avec) ){word}(?: {word})?){{0,4}}"
    brackets = rf"[(\[](?:{word}[ ,/-]+){{0,4}}?{agency}(?:[ ,/–-]+{word}){{0,4}}[)\]]"
    said = r"(?:[Aa]vec|AVEC|[Ss]ources?|[Pp]ar|[Aa]gences?)[ :]+(?:l['’]|la )?"
    line = rf"(?:[–—-] *)?(?:{said}|© \d{{4}} )?{names}"
    outlet = r"(?:[\w.'’-]+ ){1,4}avec (?:l['’]|la )?"
    place = r"[\w ,.'’()-]{0,60}"
    return (
        spelled,
        re.compile(rf"{place}{brackets} *[–—:-]|{brackets}|[A-ZÀ-Þ ,'’-]+{brackets}|{place}[ ,]{agency} *(?:--?|–|—)"),
        re.compile(rf"^\s*(?:{line}|{brackets}|{place}{brackets} *[–—-]|{outlet}{names})[\s.]*$", re.MULTILINE),
        re.compile(rf"[.!?…»”\"] *(?:{line}|{brackets})[ .]*$", re.MULTILINE),
        re.compile(rf"(?<!\w){agency}"),
    )
