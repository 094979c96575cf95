"""The part of speech of a word: the parser's, mended where the word or its neighbours show that it is wrong."""

import re

from spacy.tokens import Token

from analysis.language.dictionaries import (
    adjective_of,
    infinitive_of,
    infinitive_of_participle,
    is_infinitive,
    is_known,
    is_listed,
    lemma_of_form,
)

_SUBJECTS = {"je", "j'", "tu", "il", "ils", "elle", "elles", "on", "qui"}
_BEFORE_A_VERB = _SUBJECTS | {"se", "s'", "ne", "n'", "me", "m'", "te", "t'", "y"}
_BEFORE_A_NOUN = {"un", "une", "du", "des", "au", "aux", "ce", "cet", "cette", "ces", "son", "ses"}
# After a participle that has no complement; a quotation mark may open its complement: "intitulé « Paix »".
_ENDS_A_PHRASE = {",", ".", ";", "!", "?", "…", ")", "]", "»", "et", "ou", "mais", "qui", ""}


def part_of_speech(token: Token) -> str:
    """The class of a word, as Universal Dependencies name them."""
    form = token.text.lower()
    if is_name_part(token):
        return "PROPN"
    if token.pos_ in ("VERB", "AUX"):
        return _class_of_verb(token, form)
    if token.pos_ in ("NOUN", "ADJ", "PROPN") and token.text == form and _is_verb(token, form):
        return "VERB"
    return "NOUN" if token.pos_ == "PROPN" and is_known(form) and token.text == form else token.pos_


def is_name_part(token: Token) -> bool:
    """A proper noun, alone or beside others; of a compound, the last word tells: "el-Assad", not "Nord-Coréens"."""
    if re.search(r"-[A-ZÀ-Þ]", token.text):
        return not is_known(token.text.rpartition("-")[2].lower())
    return token.pos_ == "PROPN" and token.text[:1].isupper() and len(token.text) > 1


def is_unknown_name(token: Token) -> bool:
    """A capitalised word inside a sentence that no dictionary holds."""
    return token.i > 0 and token.text[:1].isupper() and not is_known(token.text.lower())


def _class_of_verb(token: Token, form: str) -> str:
    if is_unknown_name(token):
        return "PROPN"
    if "-" in form[1:] and not is_infinitive(token.lemma_):
        return "NOUN" if is_known(form) else "ADJ"  # "week-end", "russo-nord-coréenne"
    if token.pos_ == "VERB" and _is_noun(token, form):
        return "NOUN"
    return "ADJ" if _is_adjective(token, form) else token.pos_


def _is_verb(token: Token, form: str) -> bool:
    """ "Il contrôle", "qui régla", "avait tonné", "dirigées par"; and forms that are nothing else: "attirait"."""
    if _neighbour(token, -1) in _BEFORE_A_VERB and not (token.pos_ == "ADJ" and is_listed(form, "adj")):
        return infinitive_of(form) is not None
    found, participle_of = lemma_of_form(form), infinitive_of_participle(form)
    if participle_of and (is_infinitive(found) or token.pos_ == "ADJ"):
        auxiliary = _auxiliary(token)
        if _neighbour(token, 1) == "par" or (auxiliary and (auxiliary.lemma_ == "avoir" or auxiliary.text == "été")):
            return True
    if is_listed(form, "noun") or is_listed(form, "adj"):
        return False
    if not is_known(form):
        return is_listed(form, "verb")
    return is_infinitive(found) and (token.pos_ == "PROPN" or not re.search("(?<!é)es?$", form))


def _is_noun(token: Token, form: str) -> bool:
    """ "Un restaurant", and plurals taken for "tu reproches", which a newspaper does not say."""
    if is_infinitive(form) or is_infinitive(lemma_of_form(form)):
        return False
    is_second_person = "Fin" in token.morph.get("VerbForm", []) and form.endswith("es") and not is_listed(form, "verb")
    return _neighbour(token, -1) in _BEFORE_A_NOUN or is_second_person


def _is_adjective(token: Token, form: str) -> bool:
    """A participle without auxiliary or complement, where it is also an adjective: "les pays occupés."."""
    if "Part" not in token.morph.get("VerbForm", []) or form.endswith("ant") or adjective_of(form) is None:
        return False
    if not is_known(token.lemma_.lower()):
        return True  # "âgée" of a verb "âger"
    return _auxiliary(token) is None and _neighbour(token, 1) in _ENDS_A_PHRASE


def _auxiliary(token: Token) -> Token | None:
    """The form of être or avoir before a participle, adverbs and pronouns in between."""
    for before in reversed(token.doc[: token.i]):
        if before.lemma_ in ("être", "avoir"):
            return before
        if before.pos_ not in ("ADV", "PRON"):
            return None
    return None


def _neighbour(token: Token, step: int) -> str:
    place = token.i + step
    return token.doc[place].text.lower() if 0 <= place < len(token.doc) else ""
