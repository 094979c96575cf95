"""The words that announce a statement, from `lexicons/cues.csv`, and all of their inflected forms."""

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import simplemma

from analysis.word_classes import word_class

_FILE = Path(__file__).parents[1] / "lexicons" / "cues.csv"
_LIKE_BE = word_class("tagging_words.csv", "like être")  # "se montre optimiste", "reste convaincu que A"


@dataclass(frozen=True)
class Cue:
    """A row of the lexicon: what the lemma can introduce, and the stance that it takes to what is said.

    Constructions: que (a clause), si (a question: "demande si"), inf (a bare infinitive), de ("promet de"), attr ("se
    dit prêt"), judge ("qu'il juge utile", "estime à 3 millions le coût"), np (quoted words), incise (inserted into a
    quotation), colon (what follows a colon: "est formel : A"), cry (a chant or a shout),
    whole ("dément tout accord", "nie l'existence de A").
    thing: unless a person or document is its subject, nobody speaks ("les images montrent que A").
    A verb whose negation takes another stance has a second row for that: "ne pas douter".
    """

    lemma: str
    constructions: frozenset[str] = frozenset()
    stance: str = "neutral"


@cache
def cue_lexicon() -> dict[str, Cue]:
    """Every cue in the lexicon by its lemma ("dire", "se dire", "faire savoir")."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {
            row["lemma"]: Cue(row["lemma"], frozenset(row["constructions"].split()), row["stance"])
            for row in csv.DictReader(file)
        }


@cache
def _affirmed() -> dict[str, Cue]:
    """The cues without those that are another one's negation."""
    return {lemma: cue for lemma, cue in cue_lexicon().items() if not lemma.startswith(_NEGATED)}


def negated_lemma(lemma: str) -> str:
    """The lemma of a negated cue: its own row if there is one.

    >>> negated_lemma("douter"), negated_lemma("répéter")
    ('ne pas douter', 'répéter')
    """
    return _NEGATED + lemma if _NEGATED + lemma in cue_lexicon() else lemma


_NEGATED = "ne pas "


@lru_cache(10_000)
def lemma_of(form: str) -> str:
    """The lemma of a form out of context, as a verb if it could be a cue ("note" is a noun for the lemmatizer)."""
    return _irregular_forms().get(form) or present_forms().get(form) or simplemma.lemmatize(form, lang="fr").lower()


@cache
def _irregular_forms() -> dict[str, str]:
    """`lexicons/cue_forms.csv`: forms that the lemmatizer takes for nouns or adjectives, or does not know."""
    with _FILE.with_name("cue_forms.csv").open(encoding="utf-8", newline="") as file:
        return {row["form"]: row["lemma"] for row in csv.DictReader(file)}


@cache
def present_forms() -> dict[str, str]:
    """Forms of the cues that are nouns or adjectives too: "analyse", "note", "informant", "relève", "garanti"."""
    forms: dict[str, str] = {}
    for verb in constructions_by_verb():
        stem = verb[:-2]
        if verb.endswith("er"):
            forms |= {stem + ending: verb for ending in ("e", "ent", "ant", "é")}
            open_stem = re.sub(r"[eé](?=[^aeiouéè]{1,2}$)", "è", stem)
            open_stem = re.sub(r"y$", "i", open_stem)  # "s'effraie"
            forms |= {open_stem + ending: verb for ending in ("e", "ent")}
        elif verb.endswith("ir"):
            forms |= {stem + ending: verb for ending in ("it", "i")}
        elif verb.endswith(("endre", "ondre")):
            forms[stem + "u"] = verb
    return forms


def is_present_form(form: str) -> bool:
    """Whether a form is the present of a cue in -er, whatever else it may be: "certifie", "indique", "notent"."""
    return form.endswith(("e", "ent")) and present_forms().get(form, "").endswith("er")


@lru_cache(10_000)
def is_cue_form(form: str) -> bool:
    """Whether a form, in lower case, is one of a verb of saying that can have a person as its subject."""
    return form[-1:] not in "sx" and bool(constructions_by_verb().get(lemma_of(form), frozenset()) & {"que", "incise"})


@cache
def constructions_by_verb() -> dict[str, frozenset[str]]:
    """The verb of each cue without "se", and the constructions of the cues that it makes without another word."""
    constructions: dict[str, frozenset[str]] = {}
    for lemma, cue in _affirmed().items():
        verb, *others = _REFLEXIVE.sub("", lemma).split()
        constructions[verb] = constructions.get(verb, frozenset()) | (frozenset() if others else cue.constructions)
    return {verb: frozenset[str]() for verb in _LIKE_BE} | constructions


@cache
def light_verbs() -> dict[str, dict[str, Cue]]:
    """Verbs that are a cue only together with another word: "faire" -> "savoir", "part"; "mettre" -> "garde"."""
    light: dict[str, dict[str, Cue]] = {}
    for lemma, cue in _affirmed().items():
        verb, *others = lemma.split()
        if others and not _REFLEXIVE.match(lemma):
            second = second_word(lemma)
            forms = adjective_forms(second) if verb == "être" else {second}
            light.setdefault(verb, {}).update(dict.fromkeys(forms, cue))
    return light | {verb: light["être"] | light.get(verb, {}) for verb in _LIKE_BE}


def adjective_forms(word: str) -> set[str]:
    """An adjective in each gender and number: "formel", "formelles"; "inquiète"."""
    ending = next((one for one in _FEMININE if word.endswith(one)), "")
    feminine = word.removesuffix(ending) + _FEMININE.get(ending, "e")
    return {word, word + "s", feminine, feminine + "s"}


_FEMININE = {"et": "ète", "el": "elle", "if": "ive"}


def second_word(lemma: str) -> str:
    """The last word of a cue, which the tokenizer separates from its article: "espoir" of "exprimer l'espoir"."""
    return re.split(r"[ ']", lemma)[-1]


_REFLEXIVE = re.compile(r"se |s'(?:en )?")


def constructions_of_form(form: str, others: set[str]) -> frozenset[str]:
    """What a verb can introduce; a light verb ("faire") only where its second word ("savoir") is among `others`."""
    alone, joined = _constructions_by_second_word(form)
    if not joined:
        return alone
    return alone.union(*(constructions for word, constructions in joined.items() if word in others))


@lru_cache(10_000)
def _constructions_by_second_word(form: str) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    verbs = constructions_by_verb()
    lemma = lemma_of(form)
    forms = (lemma, form, re.sub("ée?s?$", "er", form))  # "invités", a noun for the lemmatizer
    verb = next((verb for verb in forms if verb in verbs), form)
    return verbs.get(verb, frozenset()), {word: c.constructions for word, c in light_verbs().get(verb, {}).items()}


# --- cues in a parsed sentence
