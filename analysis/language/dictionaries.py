"""What two dictionaries know of a French form: simplemma's, and spaCy's, which is kept by part of speech.

Each has gaps and slips, and neither sees the sentence; asked together they settle most words.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import simplemma

from analysis.language.parser import pipeline

# Of the first group: "attirait", "regarderont", "explora", "regardèrent", "montre".
_FINITE_ER = re.compile(r"(?:er)?(?:aient|ait|ais|i?ons|i?ez|ont|ai|as|a)$|(?:èrent|ent|ant|es?)$")
_PARTICIPLE = re.compile("[éiuûst]e?s?$")
_LIKE_AN_ADJECTIVE = re.compile("(?:[éiuû]|is|(?<![ao])it|ert)e?s?$")  # "élue", "déchu", "inscrit"; not "reçoit"
_AGREEMENTS = ("es", "e", "s", "")


class _Listed(NamedTuple):
    forms: Mapping[str, list[str]]  # irregular ones, with their lemmas
    lemmas: frozenset[str]


@cache
def _listed(pos: str) -> _Listed:
    lookups = pipeline().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    forms = lookups.get_table("lemma_exc").get(pos, {})
    return _Listed(forms, frozenset(lookups.get_table("lemma_index")[pos]).union(*forms.values()))


@cache
def plural_nouns() -> frozenset[str]:
    """The nouns that have no singular: "pourparlers"."""
    lines = (Path(__file__).parents[1] / "lexicons" / "plural_nouns_fr.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@lru_cache(10_000)
def is_known(form: str) -> bool:
    """Whether simplemma knows the form."""
    return simplemma.is_known(form, lang="fr")


@lru_cache(10_000)
def form_within_sentence(word: str) -> str:
    """A word as it is within a sentence, with the accent that many newspapers leave out on a capital.

    >>> form_within_sentence("Etats"), form_within_sentence("Est"), form_within_sentence("Évry")
    ('états', 'est', 'évry')
    """
    form = word.lower()
    accented = "é" + form[1:]
    return accented if word[:1] == "E" and not is_known(form) and is_known(accented) else form


def is_listed(form: str, pos: str) -> bool:
    """Whether spaCy lists the form as a lemma or irregular form of the class, "noun", "adj", "adv" or "verb"."""
    forms, lemmas = _listed(pos)
    return form in lemmas or form in forms


def is_infinitive_form(form: str) -> bool:
    return form in _listed("verb").lemmas


@lru_cache(10_000)
def is_printed(form: str) -> bool:
    """Whether the form is common enough to have a word vector: "smartphone" is, "obu" is not."""
    return pipeline().vocab.has_vector(form)


@lru_cache(10_000)
def lemma_of_form(form: str) -> str:
    """The lemma of a form: "il" for "-il"; a mark is its own; of a new compound, only the last part is lemmatized."""
    if not re.search(r"\w", form):
        return form
    first, hyphen, last = form.lstrip("-").rpartition("-")
    listed = simplemma.lemmatize(first + hyphen + last, lang="fr").lower()
    if hyphen and last and listed == form and not is_known(form):
        listed = first + hyphen + simplemma.lemmatize(last, lang="fr")
    return re.sub("nts$", "nt", listed)  # simplemma gives "différents" for "différentes"


@lru_cache(10_000)
def infinitive_of(form: str) -> str | None:
    """The verb of which the form can be a finite form: "siège" is "siéger", "demande" is "demander"."""
    listed = lemma_of_form(form)
    if listed != form and is_infinitive_form(listed):
        return listed
    regular = _FINITE_ER.sub("er", form, count=1)
    return regular if regular != form and is_infinitive_form(regular) else _irregular(form)


@lru_cache(10_000)
def is_only_a_verb(form: str) -> bool:
    """Whether a form is a finite verb and nothing else: "reçoit", "décrivait"; not "aide", "adjointe"."""
    if not form.islower() or infinitive_of(form) is None or _LIKE_AN_ADJECTIVE.search(form) or adjective_of(form):
        return False
    lemma = lemma_of_form(form)
    nominal = (form,) if is_infinitive_form(lemma) else (form, lemma)
    return not any(is_listed(one, pos) for one in nominal for pos in ("noun", "adj", "adv"))


@lru_cache(10_000)
def infinitive_of_participle(form: str) -> str | None:
    """The verb of a participle: "compilée" is "compiler", "aigris" is "aigrir"."""
    if not _PARTICIPLE.search(form):
        return None
    regular = re.sub("ie?s?$", "ir", re.sub("ée?s?$", "er", form))
    return regular if regular != form and is_infinitive_form(regular) else _irregular(form)


def _irregular(form: str) -> str | None:
    return next(iter(_listed("verb").forms.get(form, [])), None)


@lru_cache(10_000)
def adjective_of(form: str) -> str | None:
    """The adjective that a participle can be: "variée" is "varié", but "utilisées" are only "utiliser".

    simplemma has "variés" under "varié", and "varié" under "varier": one form listed under the adjective is enough.
    """
    endings = [ending for ending in _AGREEMENTS if form.endswith(ending)]
    stems = (form.removesuffix(ending) for ending in endings if ending or not form.endswith("e"))
    for masculine in filter(None, stems):  # "es" and "e" are endings themselves
        forms = [masculine + ending for ending in _AGREEMENTS]
        if masculine in _listed("adj").lemmas or any(is_known(f) and lemma_of_form(f) == masculine for f in forms):
            return masculine
    return None
