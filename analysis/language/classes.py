"""The part of speech of a word: the parser's, mended where the word or its neighbours show that it is wrong."""

import re

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
)
from analysis.language.parsed import Token
from analysis.language.parser import pipeline
from analysis.word_classes import word_class

_WORDS = "tagging_words.csv"
_BEFORE_A_VERB = word_class(_WORDS, "subject") | word_class(_WORDS, "before a verb")
_INVERTED = word_class(_WORDS, "inverted pronoun")
_BEFORE_A_NOUN = word_class(_WORDS, "before a noun")
_NEGATION = ("ne", "n'")
_CLOSING = '»”"'
_DAYS = word_class("term_words.csv", "day or month")
_HOUR = re.compile(r"\d+ ?h(?:\d\d)?$")  # "13h30"
_ORDINAL = re.compile("[IVXLC]+(?:e|è|ème)")
_AUXILIARIES = {"être", "avoir"}
# After a participle that has no complement; a quotation mark may open its complement: "intitulé « Paix »".
_ENDS_A_PHRASE = word_class(_WORDS, "after a participle") | {""}


def part_of_speech(token: Token) -> str:
    """The class of a word, as Universal Dependencies name them."""
    pos, text = token.pos, token.text
    form = text.lower()
    if (pos == "PROPN" and _HOUR.match(form)) or _is_number(token, form):
        return "NUM"
    if form == "personne" and _is_nobody(token):
        return "PRON"
    if pos in ("PROPN", "VERB") and (opening := _class_of_opening(token, form)):
        return opening
    if is_name_part(token):
        return "NOUN" if token.i == 0 and form in _DAYS else "PROPN"  # "Samedi, le pont…"
    if pos in ("VERB", "AUX"):
        return _class_of_verb(token, form)
    if pos in ("NOUN", "ADJ", "PROPN") and text == form:
        if _is_verb(token, form) and not _is_plural_of_infinitive(form):
            return "VERB"
        return "NOUN" if pos == "PROPN" and is_known(form) else pos
    return "PROPN" if pos in ("NOUN", "ADJ", "ADV") and _is_name(token, form, pos) else pos


def _is_nobody(token: Token) -> bool:
    """ "Personne n'a vu", "sans personne", "n'a blessé personne"; not "une personne", "une personne ne suffit pas"."""
    before = token.before(1)
    if len(before) and before[0].pos in ("DET", "NUM", "ADJ"):
        return False
    denied = any(t.lower in _NEGATION for t in token.before(6))
    after_verb = denied and len(before) and before[0].pos in ("VERB", "AUX", "ADV")
    return _neighbour(token, 1) in _NEGATION or _neighbour(token, -1) == "sans" or bool(after_verb)


def _class_of_opening(token: Token, form: str) -> str | None:
    """The class of a word that opens a sentence and is no name: "Vite, …", "Recomptez tant que …", "Parlons-en"."""
    opens = all(t.is_punct for t in token.before()) and token.i + 1 < len(token.sentence)  # "« Recomptez …"
    if not opens or not token.text.istitle():
        return None
    if is_listed(form, "adv") and not is_listed(form, "noun") and infinitive_of(form) is None:
        return "ADV"
    infinitive, following = infinitive_of(form), token.next
    orders = form.endswith(("ez", "ons")) and is_printed(infinitive or "")  # "Martinez" is no "martiner"
    main = following.pos in ("VERB", "AUX") or following.lower in _BEFORE_A_VERB  # "Suez se retire"
    return "VERB" if orders and following.text.islower() and not main else None


def _is_number(token: Token, form: str) -> bool:
    """ "Septante", "quarante-huit", the "h" of "13 h 30"; not "neuf", "second", which are adjectives too."""
    if form == "h":
        return _neighbour(token, -1).isdigit()
    parts = form.split("-")
    sure = len(parts) > 1 or form.endswith("ante")
    return sure and all(parts) and all(part == "et" or pipeline().vocab[part].like_num for part in parts)


def _is_name(token: Token, form: str, pos: str) -> bool:
    """ "La Sorne", which the parser does not know; "LBD" stays a noun, "XIVe" an adjective, "Non" an adverb."""
    if token.text.isupper() or _ORDINAL.fullmatch(token.text) or not is_unknown_name(token):
        return False
    return pos == "NOUN" or not any(is_listed(form, one) for one in ("adj", "adv", "noun", "verb"))


def is_name_part(token: Token) -> bool:
    """A proper noun, alone or beside others; in a compound, the last word decides: "el-Assad", not "Nord-Coréens"."""
    text = token.text
    if "-" in text and re.search(r"-[A-ZÀ-Þ]", text):
        return not is_known(text.rpartition("-")[2].lower())
    return text[:1].isupper() and len(text) > 1 and token.pos == "PROPN"


def is_unknown_name(token: Token) -> bool:
    """A capitalised word inside a sentence, or one in capitals, that no dictionary holds."""
    text = token.text
    inside = token.i > 0 or (len(text) > 1 and text.isupper())
    return inside and text[:1].isupper() and not is_known(form_within_sentence(text))


def _class_of_verb(token: Token, form: str) -> str:
    if is_unknown_name(token):
        return "PROPN"
    if "-" in form[1:] and not is_infinitive_form(token.lemma):
        return "NOUN" if is_known(form) else "ADJ"  # "week-end", "russo-nord-coréenne"
    if token.pos == "VERB" and (_is_plural_of_infinitive(form) or _is_noun(token, form)):
        return "NOUN"
    return "ADJ" if _is_adjective(token, form) else token.pos


def _is_verb(token: Token, form: str) -> bool:
    """ "Il contrôle", "qui régla", "avait tonné", "dirigées par"; and forms that are nothing else: "attirait"."""
    if _is_inserted(token) and infinitive_of(form) is not None:
        return True
    if _neighbour(token, -1) in _BEFORE_A_VERB and not (token.pos == "ADJ" and is_listed(form, "adj")):
        return infinitive_of(form) is not None
    infinitive, participle_of = lemma_of_form(form), infinitive_of_participle(form)
    if participle_of and _neighbour(token, -1).startswith("-") and _auxiliary(token):
        return True  # "a-t-elle martelé"
    if participle_of and (is_infinitive_form(infinitive) or token.pos == "ADJ"):
        auxiliary = _auxiliary(token)
        if _neighbour(token, 1) == "par" or (auxiliary and (auxiliary.lemma == "avoir" or auxiliary.text == "été")):
            return True
    if is_listed(form, "noun") or is_listed(form, "adj"):
        return False
    if not is_known(form):
        return is_listed(form, "verb")
    return is_infinitive_form(infinitive) and (token.pos == "PROPN" or not re.search("(?<!é)es?$", form))


def _is_inserted(token: Token) -> bool:
    """ "« A », souffle-t-elle", "« A », plaisante la syndique"; not "« A », danse la plus apprise"."""
    following = _neighbour(token, 1)
    if following.startswith("-") and following[1:] in _INVERTED:
        return True
    before = _neighbour(token, -2 if _neighbour(token, -1) == "," else -1)
    ahead = token.after(2)
    somebody = len(ahead) == 2 and (ahead[0].pos == "DET" or ahead[0].text.istitle())
    return before in _CLOSING and bool(before) and somebody and ahead[1].lower not in ("plus", "moins")


def _is_plural_of_infinitive(form: str) -> bool:
    """ "Les lâchers d'eau", "des pouvoirs": no verb has such a form."""
    return form.endswith("rs") and is_infinitive_form(form[:-1])


def _is_noun(token: Token, form: str) -> bool:
    """ "Un restaurant", "elle fut victime", and plurals mistaken for "tu reproches", which newspapers do not write."""
    if is_infinitive_form(form) or is_infinitive_form(lemma_of_form(form)):
        return False
    if _neighbour(token, -1) in _BEFORE_A_NOUN or (token.lemma == form and _auxiliary(token)):
        return True
    return form.endswith("es") and not is_listed(form, "verb") and token.feature("VerbForm") == "Fin"


def _is_adjective(token: Token, form: str) -> bool:
    """A participle without auxiliary or complement, where it is also an adjective: "les pays occupés."."""
    if form.endswith("ant") or adjective_of(form) is None or token.feature("VerbForm") != "Part":
        return False
    if not is_known(token.lemma.lower()):
        return True  # "âgée" of a verb "âger"
    if _neighbour(token, 1) not in _ENDS_A_PHRASE:
        return False
    return all(before.lemma not in _AUXILIARIES for before in token.before(5))


def _auxiliary(token: Token) -> Token | None:
    """The form of être or avoir before a participle, adverbs and pronouns in between."""
    for place in range(token.i - 1, -1, -1):
        before = token.sentence[place]
        if before.lemma in _AUXILIARIES:
            return before
        if before.pos not in ("ADV", "PRON"):
            return None
    return None


def _neighbour(token: Token, step: int) -> str:
    place = token.i + step
    return token.sentence[place].text.lower() if 0 <= place < len(token.sentence) else ""
