"""Names of persons, recognised by their form: a title, a first name, an office beside them.

Not by a model: the parser's NER finds 13 to 17 of 21 persons and takes 41 % of its time.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

import simplemma

from analysis.language.cue_words import is_cue_form
from analysis.people.lexicon import first_names, name_words
from analysis.people.name_runs import names_in_run
from analysis.people.offices import kind_of
from analysis.people.patterns import any_word
from analysis.people.person_name import ANY_TITLE, ROMAN, TITLE, PersonName, is_acronym

# A single A or À is "à" or "a" in capitals: "PAUL ROY A PROMIS".
_CAPITAL = (
    r"(?![AÀ]\b[^.])(?:[A-ZÀ-ÖØ-ÞŒ]\.(?:-?[A-ZÀ-ÖØ-Þ]\.)*|(?:O'|D')?[A-ZÀ-ÖØ-ÞŒ][\w]*(?:[-'][A-ZÀ-ÖØ-Þa-zà-ÿ][\w]*)*)"
)
_PARTICLE = any_word("within a full name")
# Titles begin with a capital too: looking for one first takes a quarter of the time.
_NAME = re.compile(
    rf"(?=[A-ZÀ-ÖØ-ÞŒ])(?:(?P<title>{TITLE}) )?"
    rf"\b(?P<name>{_CAPITAL}(?: (?:{_PARTICLE} ?)?{_CAPITAL}){{0,4}}(?: (?:Jr|Sr)\.?)?)"
)
_DETERMINED = re.compile(r"(?:\b(?:l[ae]s?|du|des|aux?|une?)\s|\bl')$", re.IGNORECASE)
_OF_A_BODY = re.compile(r"\b(?:direction|groupe|société|entreprise|marque|filiale|siège|usine|site)\s(?:de\s|d'|du\s)$")
_VERB_AFTER = re.compile(
    rf"\s(?:{any_word('between a name and its verb')}\s|s'|l')*"
    r"(?P<verb>[\w-]+)"
)
_VERB_BEFORE = re.compile(r"(?P<verb>[\w-]+)\s$")
_ARTICLES = name_words("article without elision")
_TOPIC_BEFORE = re.compile(r"\b[Qq]uant à $")


def person_names(text: str, taken: Iterable[tuple[int, int]]) -> list[PersonName]:
    """The names of persons outside the places already `taken`, the longest names first.

    A capitalised sequence that nothing proves to be a person's is kept as not `sure`: "Mme Ndiaye" elsewhere may
    still prove "Awa Ndiaye" one, and so does "Ndiaye estime que".
    """
    places = sorted(taken)
    ends = [end for _, end in places]
    names = [
        name
        for match in _NAME.finditer(text)
        if not _overlaps(places, ends, match.span("name"))
        for name in map(_in_usual_case, names_in_run(text, match))
        if name.words  # "Jr." alone is a part of a name
    ]
    titled = {name.words[-1] for name in names if name.sure and ANY_TITLE.match(name.name)}
    possible = [name for name in names if _could_be_person(text, name)]
    speaking = {n.words[-1] for n in possible if not n.sure and _speaks(text, n)}
    alone = {n.words[0] for n in possible if len(n.words) == 1}
    proven = [
        replace(n, sure=True) if not n.sure and _is_proven(text, n, titled, speaking, alone) else n for n in names
    ]
    return sorted(proven, key=lambda n: (not n.sure, -len(n.words), n.start))


def _overlaps(places: list[tuple[int, int]], ends: list[int], span: tuple[int, int]) -> bool:
    """Whether a span touches one of the places, which are sorted and do not overlap."""
    at = bisect_right(ends, span[0])
    return at < len(places) and places[at][0] < span[1]


def _in_usual_case(name: PersonName) -> PersonName:
    """A name in the usual capitals: "Anne ROY" is "Anne Roy", while "DJ Roy" and "Anne II" stay."""
    words = name.name.split(" ")
    in_capitals = [is_acronym(word) and not ROMAN.fullmatch(word) for word in words]
    usual = [
        (word.lower() if word in ("DE", "DU") else word.title()) if capitals and (place or all(in_capitals)) else word
        for place, (word, capitals) in enumerate(zip(words, in_capitals, strict=True))
    ]
    return replace(name, name=" ".join(usual)) if usual != words else name


def _is_proven(text: str, name: PersonName, titled: set[str], speaking: set[str], alone: set[str]) -> bool:
    """Whether a name of several words recurs as "Ndiaye", "Mme Ndiaye" ("M. Ran": Ran Tae-song), or speaks."""
    first, last = name.words[0], name.words[-1]
    if len(name.words) == 1:
        return False
    if len(name.words) == 2 and "-" in last and first in titled:
        return True
    speaks = last in speaking or (first in speaking and first in first_names())
    topic = _TOPIC_BEFORE.search(text, max(0, name.start - 12), name.start) is not None
    taken_up = topic or (last in alone and not simplemma.is_known(first.lower(), lang="fr"))
    return last in titled or ((speaks or taken_up) and _could_be_person(text, name))


def _could_be_person(text: str, name: PersonName) -> bool:
    """Not "la Banque Solveau", "ONU Femmes", "le Valmère Habitat"."""
    kinds = {kind_of(word.lower()) for word in name.words}
    before = text[max(0, name.start - 4) : name.start]
    if name.words[0].lower() in _ARTICLES or name.words[-1] in name_words("never a family name"):
        return False
    return not (
        _OF_A_BODY.search(text, max(0, name.start - 40), name.start)
        or kinds & {"body", "document", "group"}
        or any(map(is_acronym, text[name.start : name.end].split()))
        or _DETERMINED.search(before)
    )


def _speaks(text: str, name: PersonName) -> bool:
    """Whether a verb of saying stands right beside a name: "Ndiaye a aussitôt démenti", "explique Ndiaye"; "selon"."""
    before = text[max(0, name.start - 40) : name.start]
    if before.lower().endswith(("selon ", "d'après ")):
        return True
    after, before_it = _VERB_AFTER.match(text, name.end), _VERB_BEFORE.search(before)
    return any(verb is not None and is_cue_form(verb["verb"].lower()) for verb in (after, before_it))
