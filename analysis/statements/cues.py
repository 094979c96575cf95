"""The words that announce a statement, from `lexicons/cues.csv`, recognised in all their inflected forms."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import simplemma
from spacy.tokens import Token

_FILE = Path(__file__).parents[1] / "lexicons" / "cues.csv"
_WORD = re.compile(r"[^\W\d_]+")
_PREPOSITIONS = re.compile(
    r"\b(?:selon|d'après|de l'avis d|aux yeux d|à en croire|au dire d|aux dires d|pour|de sources?|de même source|dixit|parole)\b",
    re.IGNORECASE,
)
# Words that join a light verb to make one cue: "fait savoir", "laisse entendre", "met en garde".
_SECOND_PARTS = {
    "faire": {"savoir", "valoir", "remarquer", "observer", "part", "état", "comprendre", "entendre"},
    "laisser": {"entendre", "savoir", "comprendre"},
    "mettre": {"garde", "avant"},
    "tirer": {"pirouette"},
}


@dataclass(frozen=True)
class Cue:
    """A row of the lexicon: what the lemma can introduce, and the stance that it takes to what is said."""

    lemma: str
    constructions: frozenset[str]
    stance: str


@cache
def cue_lexicon() -> dict[str, Cue]:
    """Every cue of the lexicon by its lemma ("dire", "se dire", "faire savoir")."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {
            row["lemma"]: Cue(row["lemma"], frozenset(row["constructions"].split()), row["stance"])
            for row in csv.DictReader(file)
        }


@cache
def lemma_of(form: str) -> str:
    """The lemma of a form out of context; of a verb where it could be a cue ("note" is a noun for the lemmatizer)."""
    return _present_forms().get(form) or simplemma.lemmatize(form, lang="fr").lower()


@cache
def _present_forms() -> dict[str, str]:
    """Third persons of the cues in -er: they are nouns too ("analyse", "note", "pointe")."""
    stems = {verb[:-2]: verb for verb in _single_lemmas() if verb.endswith("er")}
    return {stem + ending: verb for stem, verb in stems.items() for ending in ("e", "ent")}


@cache
def _is_cue_form(form: str) -> bool:
    return lemma_of(form) in _single_lemmas() or form in _single_lemmas()


@cache
def _single_lemmas() -> frozenset[str]:
    """The verbs that occur in any cue, alone, reflexive or light."""
    return frozenset(re.sub(r"^(?:se |s')", "", lemma).split()[0] for lemma in cue_lexicon())


def may_report(sentence: str) -> bool:
    """The gate: whether a sentence without quotation marks could report something at all.

    >>> may_report("Il a estimé que l'accord tiendrait."), may_report("Le convoi est arrivé hier.")
    (True, False)
    """
    if _PREPOSITIONS.search(sentence):
        return True
    return any(_is_cue_form(word.group().lower()) for word in _WORD.finditer(sentence))


def cue_of(token: Token) -> Cue | None:
    """The cue that a word of a parsed sentence is, if it is one.

    A reflexive verb is looked for under its reflexive lemma first ("se plaindre"), a light verb with its second part.
    """
    lexicon = cue_lexicon()
    if _is_second_part(token):
        return None
    lemmas = dict.fromkeys((token.lemma_.lower(), lemma_of(token.text.lower())))
    for lemma in lemmas:
        second = _second_part(token, lemma)
        if second:
            return lexicon.get(f"{lemma} {second}") or Cue(
                f"{lemma} {second}", frozenset({"que", "incise", "np"}), "neutral"
            )
    reflexive = is_reflexive(token)
    for lemma in lemmas:
        if reflexive:
            own = lexicon.get(f"se {lemma}") or lexicon.get(f"s'{lemma}")
            if own:
                return own
        if lemma in lexicon:
            return lexicon[lemma]
    return None


def is_reflexive(token: Token) -> bool:
    """Whether the verb has "se" before it.

    >>> # see tests: "se dit prêt" is, "le dit" is not
    """
    return any(child.text.lower() in ("se", "s'", "-se") and child.i < token.i for child in token.children) or (
        token.i > 1 and any(token.nbor(-k).text.lower() in ("se", "s'") for k in (1, 2) if token.i >= k)
    )


def _is_second_part(token: Token) -> bool:
    """Whether the word completes a light verb before it: "savoir" in "a fait savoir"."""
    return any(
        _second_part(before, lemma_of(before.text.lower())) == token.text.lower()
        for before in token.doc[max(0, token.i - 4) : token.i]
    )


def _second_part(token: Token, lemma: str) -> str:
    if lemma not in _SECOND_PARTS:
        return ""
    for following in token.doc[token.i + 1 : token.i + 5]:
        if following.text.lower() in _SECOND_PARTS[lemma]:
            return {"part": "part", "état": "état"}.get(following.text.lower(), following.text.lower())
        if following.pos_ == "VERB" and following.text.lower() not in _SECOND_PARTS[lemma]:
            return ""
    return ""
