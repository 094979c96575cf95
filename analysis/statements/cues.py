"""The words that announce a statement, from `lexicons/cues.csv`, recognised in all their inflected forms."""

from __future__ import annotations  # the lists of cues are read where nothing is parsed, and spaCy takes a second

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import simplemma

from analysis.statements.lexicon import words_of_class
from analysis.statements.offices import people_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FILE = Path(__file__).parents[1] / "lexicons" / "cues.csv"


@dataclass(frozen=True)
class Cue:
    """A row of the lexicon: what the lemma can introduce, and the stance that it takes to what is said.

    Constructions: que (a clause), si (a question: "demande si"), inf (a bare infinitive), de ("promet de"), attr ("se
    dit prêt"), judge ("qu'il juge utile"), figure ("estime à 3 millions le coût"), np (quoted words), incise (inserted
    into a quotation), colon (what follows a colon: "est formel : A"), cry (a chant or a shout).
    thing: where no person or document is its subject, nobody speaks ("les images montrent que A").
    """

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
    return _irregular_forms().get(form) or _present_forms().get(form) or simplemma.lemmatize(form, lang="fr").lower()


@cache
def _irregular_forms() -> dict[str, str]:
    """`lexicons/cue_forms.csv`: forms that the lemmatizer takes for nouns or adjectives, or does not know."""
    with _FILE.with_name("cue_forms.csv").open(encoding="utf-8", newline="") as file:
        return {row["form"]: row["lemma"] for row in csv.DictReader(file)}


@cache
def _present_forms() -> dict[str, str]:
    """Forms of the cues that are nouns or adjectives too: "analyse", "note", "informant", "relève", "garanti"."""
    forms: dict[str, str] = {}
    for verb in _cue_verbs():
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
    return form.endswith(("e", "ent")) and _present_forms().get(form, "").endswith("er")


@cache
def is_cue_form(form: str) -> bool:
    """Whether a form, in lower case, is one of a verb of saying that can have a person as its subject."""
    return form[-1:] not in "sx" and bool(_cue_verbs().get(lemma_of(form), frozenset()) & {"que", "incise"})


@cache
def _cue_verbs() -> dict[str, frozenset[str]]:
    """The verb of each cue without "se", and the constructions of the cues that it makes without another word."""
    constructions: dict[str, frozenset[str]] = {}
    for lemma, cue in cue_lexicon().items():
        verb, *others = _REFLEXIVE.sub("", lemma).split()
        constructions[verb] = constructions.get(verb, frozenset()) | (frozenset() if others else cue.constructions)
    return constructions


@cache
def _light_verbs() -> dict[str, dict[str, Cue]]:
    """Verbs that are a cue with another word only: "faire" -> "savoir", "part"; "mettre" -> "garde"."""
    light: dict[str, dict[str, Cue]] = {}
    for lemma, cue in cue_lexicon().items():
        verb, *others = lemma.split()
        if others and not _REFLEXIVE.match(lemma):
            second = _second_word(lemma)
            forms = _adjective_forms(second) if verb == "être" else {second}
            light.setdefault(verb, {}).update(dict.fromkeys(forms, cue))
    return light


def _adjective_forms(word: str) -> set[str]:
    """An adjective in each gender and number: "formel", "formelles"; "inquiète"."""
    feminine = re.sub(r"et$", "ète", re.sub(r"el$", "elle", word)) if word.endswith(("el", "et")) else word + "e"
    return {word, word + "s", feminine, feminine + "s"}


def _second_word(lemma: str) -> str:
    """The last word of a cue, which the tokenizer parts from its article: "espoir" of "exprimer l'espoir"."""
    return re.split(r"[ ']", lemma)[-1]


def conviction_cue(form: str) -> Cue | None:
    """The cue of an adjective that takes a clause without its verb: "Convaincus que A, ils …"."""
    cue = _light_verbs()["être"].get(form)
    return cue if cue is not None and "que" in cue.constructions and not cue.lemma.startswith("être d'") else None


_REFLEXIVE = re.compile(r"se |s'(?:en )?")


def constructions_of_form(form: str, others: set[str]) -> frozenset[str]:
    """What a verb can introduce; a light verb ("faire") only where its second word ("savoir") is among `others`."""
    alone, joined = _constructions_by_second_word(form)
    return alone.union(*(constructions for word, constructions in joined.items() if word in others))


@cache
def _constructions_by_second_word(form: str) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    verbs = _cue_verbs()
    lemma = lemma_of(form)
    forms = (lemma, form, re.sub("ée?s?$", "er", form))  # "invités", for the lemmatizer a noun
    verb = next((verb for verb in forms if verb in verbs), form)
    return verbs.get(verb, frozenset()), {word: c.constructions for word, c in _light_verbs().get(verb, {}).items()}


# --- cues in a parsed sentence


def cue_of(token: Token) -> Cue | None:
    """The cue that a word of a parsed sentence is, if it is one.

    A reflexive verb is looked for under its reflexive lemma first ("se plaindre"), a light verb with its second part.
    """
    return _cues(token.doc)[token.i]


def cues_in(doc: Doc) -> list[tuple[Token, Cue]]:
    """The cues of a parsed sentence, each with its word."""
    return [(doc[i], cue) for i, cue in enumerate(_cues(doc)) if cue is not None]


def _cues(doc: Doc) -> list[Cue | None]:
    cues = doc.user_data.get("cues")
    if cues is None:
        cues = doc.user_data["cues"] = [_find_cue(token) for token in doc]
    return cues


def _only_names(token: Token) -> bool:
    """La clause dite « du plus lent »: "dit" after a noun that cannot speak gives a name."""
    before = token.nbor(-1) if token.i else token
    names = token.i + 1 < len(token.doc) and token.nbor(1).text in '«"“' and people_noun(before.text) is None
    if before.pos_ == "NOUN" and token.text.lower() == "dit" and names:
        return True
    carried = any(child.dep_.startswith(("aux", "expl", "nsubj")) for child in token.children)
    return before.pos_ == "NOUN" and (token.text.lower() != "dit" or people_noun(before.text) is None) and not carried


_NEVER_CUES = {"ADP", "DET", "PRON", "CCONJ", "SCONJ", "NUM", "PUNCT"}


def _find_cue(token: Token) -> Cue | None:
    form = token.lower_
    lemmas = _cue_lemmas(form, token.lemma_.lower())
    closed = token.pos_ in _NEVER_CUES and (form == "contre" or form not in _present_forms())
    if not lemmas or closed:
        return None
    if form == "dit" and token.i and token.nbor(-1).lower_ in words_of_class("not before dit"):
        return None
    if (form in ("dit", "dite", "dits", "dites") and _only_names(token)) or _is_second_part(token):
        return None
    lexicon = cue_lexicon()
    for lemma in lemmas:
        joined = _light_cue(token, lemma)
        if joined is not None:
            return joined
        if is_reflexive(token):
            goes_with_en = token.i > 0 and token.nbor(-1).lower_ == "en"
            forms = (f"s'en {lemma}" if goes_with_en else "", f"se {lemma}", f"s'{lemma}")
            own = next((lexicon[form] for form in forms if form in lexicon), None)
            if own or lemma not in lexicon or "attr" not in lexicon[lemma].constructions:
                return own  # "le témoin se trouvait là": no cue, though "trouver" is one
        if lemma in lexicon:
            return lexicon[lemma]
    return None


@cache
def _cue_lemmas(form: str, lemma: str) -> list[str]:
    """The verbs of cues that a form can be, by the parser's lemma and by the lemmatizer's."""
    return sorted({lemma, lemma_of(form)} & _cue_verbs().keys())


def second_part(token: Token, cue: Cue) -> Token | None:
    """The word that makes a cue of a light verb: "savoir" in "a fait savoir"."""
    last = _second_word(cue.lemma)
    if cue.lemma.startswith(("se ", "s'")) or " " not in cue.lemma:
        return None
    return next((t for t in token.doc[token.i + 1 : token.i + 5] if t.lower_ in _adjective_forms(last)), None)


def is_reflexive(token: Token) -> bool:
    """Whether the verb has "se" before it, an auxiliary or a pronoun between them or not: "se dit", "s'est dit"."""
    doc = token.doc
    if token.i and _is_se(token.nbor(-1)):
        return True
    if token.i > 1 and _is_se(token.nbor(-2)) and (doc[token.i - 1].pos_ == "AUX" or doc[token.i - 1].text in "yen"):
        return True
    return any((_is_se(child) and child.i < token.i) or child.text.lower() == "-se" for child in token.children)


def _is_se(token: Token) -> bool:
    """Whether a word is "se"; the "s'" of "s'il" is "si"."""
    if token.lower_ != "s'":
        return token.lower_ == "se"
    return token.doc[token.i + 1 : token.i + 2].text.lower() not in ("il", "ils")


def _light_cue(token: Token, lemma: str) -> Cue | None:
    """The cue that a light verb makes with the word that follows it: "a fait aussitôt savoir"."""
    parts = _light_verbs().get(lemma)
    for following in token.doc[token.i + 1 : token.i + 5] if parts else ():
        cue = parts.get(following.text.lower()) if parts else None
        if cue is not None or following.pos_ == "VERB":
            return cue
    return None


def _is_second_part(token: Token) -> bool:
    """Whether the word only completes a light verb before it: "savoir" in "a fait savoir"."""
    for before in token.doc[max(0, token.i - 4) : token.i]:
        joined = _light_cue(before, lemma_of(before.text.lower()))
        if joined is not None and token.lower_ in _adjective_forms(_second_word(joined.lemma)):
            return True
    return False
