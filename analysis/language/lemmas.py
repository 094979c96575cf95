"""The dictionary form of a word, by its part of speech."""

import re

from analysis.language.classes import is_unknown_name, part_of_speech
from analysis.language.dictionaries import (
    adjective_of,
    form_within_sentence,
    infinitive_of,
    infinitive_of_participle,
    is_infinitive_form,
    is_known,
    is_listed,
    is_printed,
    lemma_of_form,
    plural_nouns,
)
from analysis.language.parsed import Token
from analysis.spelling import without_accents

# Forms of two verbs, which the parser assigns to the rarer one: of "convier", "fondre", "devoir".
_MORE_USUAL = {"convient": "convenir", "fondent": "fonder", "durent": "durer"}


def lemma(token: Token) -> str:
    """The dictionary form of a word, by its part of speech as `part_of_speech` has it.

    Right in 97.1 % of 1,980 content words of UD French-GSD test (95 % interval 96.3 to 97.8), where the parser alone
    has 94.9 and simplemma 94.7 (`benchmarks/accuracy.py lemmas`).

    simplemma does not see the part of speech, so the parser corrects it: "bilatérale" becomes "bilatéral", and the
    noun "visite" is no form of "visiter". A capitalised word that no dictionary holds is a name and keeps its capital.
    """
    return lemma_as(part_of_speech(token), token)


def lemma_as(pos: str, token: Token) -> str:
    """The dictionary form of a word as this part of speech."""
    if pos == "PROPN":
        return token.text
    form = form_within_sentence(token.text)
    if pos in ("VERB", "AUX"):
        return _verb(token, form, token.lemma.lower())
    if is_unknown_name(token):
        return token.text
    listed = lemma_of_form(form)
    if pos == "ADJ":
        return _adjective(form, listed, token.lemma.lower())
    if (
        pos == "NOUN"
        and token.text.isupper()
        and form.isalpha()
        and len(form) in (2, 3)
        and not form.startswith(listed)
    ):
        return token.text  # an acronym: "SA" is no form of "son", but "ANS" one of "an"
    if pos == "NOUN" and form.isalpha():
        return _of_either_sex(_noun(form, listed, token.lemma.lower()))
    return listed


def _verb(token: Token, form: str, own: str) -> str:
    """The infinitive of a form; the parser has none if it is another word as well: "montre", "demande", "prête"."""
    if form in _MORE_USUAL:
        return _MORE_USUAL[form]
    if token.pos not in ("VERB", "AUX"):
        return infinitive_of_participle(form) or infinitive_of(form) or own
    if own == form or not is_infinitive_form(own):
        return infinitive_of(form) or (lemma_of_form(form) if is_known(form) else own)
    regular = form + "r"
    if regular == own or lemma_of_form(form) != regular or own.endswith("rir"):
        return own
    # "Il fonde" comes from "fonder" for us, from "fondre" for the parser; "prise" is no form of "priser".
    return regular if token.feature("VerbForm") == "Fin" else own


def _noun(form: str, listed: str, own: str) -> str:
    if form in plural_nouns() or is_listed(form, "adv"):
        return form
    if listed != form and _bare(listed) == _bare(form):
        return listed  # "cœur" of "coeur"
    if own == form:
        return form if is_infinitive_form(listed) or is_listed(form, "noun") else listed
    if is_infinitive_form(listed):
        return own if is_known(own) or (is_printed(own) and len(own) > 3) else listed
    if listed == form:  # simplemma holds few plurals in œ and few new words
        is_singular = is_listed(own, "noun") or (is_printed(own) and not is_known(form) and not form.endswith("ss"))
        return own if is_singular else form
    return listed


def _of_either_sex(noun: str) -> str:
    """simplemma has "directrices" under "directeur", but not "directrice": nouns for women get the masculine form."""
    man = re.sub(r"trices?$", "teur", noun) if "trice" in noun else noun
    return man if is_known(man) and noun != "matrice" else noun


def _adjective(form: str, listed: str, own: str) -> str:
    if is_infinitive_form(own):  # of a participle
        return adjective_of(form) or (own if listed == form else listed)
    if listed.endswith(("é", "i", "u", "û")):  # a participle, which the parser would reduce to its verb
        return listed
    if is_known(own) or (own == form and is_listed(form, "adj")):
        return own
    if is_known(listed) or is_listed(form, "noun"):
        return listed
    return re.sub(r"(?<=[ié]en)ne$|(?<=ant)e$", "", re.sub(r"(?<![ao]i)(?<!u)s$", "", listed))  # a new word


def _bare(word: str) -> str:
    """Without accents and ligatures: "etat" and "état", "coeur" and "cœur" are one."""
    return without_accents(word.replace("œ", "oe"))
