"""Names of bodies word by word, where the parser hangs their words on the verb: RIA Novosti, la France insoumise."""

from spacy.tokens import Token

from analysis.people.countries import adjectives
from analysis.people.lexicon import first_names, phrase_words
from analysis.people.offices import is_human, people_noun
from analysis.words.lists import stop_words

_DEFINITE = ("le", "la", "les", "l'")
_OF = ("de", "du", "des", "d'")
_NAMED_FOR = phrase_words("named for")


def begin_of_name(first: Token) -> Token:
    """Where the name that `first` goes on with begins: RIA + Novosti, la région Grand + Est."""
    begin = first
    while begin.text[:1].isupper() and begin.text not in first_names() and begin.i and _is_capital(begin.nbor(-1)):
        begin = begin.nbor(-1)
    if begin != first and begin.i and is_body(begin.nbor(-1)):
        begin = begin.nbor(-1)
    if begin != first and begin.i and begin.nbor(-1).pos_ == "DET":
        begin = begin.nbor(-1)
    return first if begin.i and begin.nbor(-1).pos_ == "ADP" else begin  # "a dit à l'AFP Anne Roy"


def _is_capital(token: Token) -> bool:
    known = token.text.lower() in stop_words() or token.pos_ in ("ADP", "DET", "ADV", "VERB", "AUX", "PUNCT")
    return token.text[:1].isupper() and token.text.isalpha() and not known


def is_body(token: Token) -> bool:
    noun = people_noun(token.text)
    return noun is not None and noun.kind in ("body", "group", "document")


def continues_body(token: Token, head: Token, last: Token) -> bool:
    """France + 3, la France + insoumise, la Sûreté + du + Québec, Reporters + sans + frontières."""
    if last == head and token.text.lower() in _OF and is_human(people_noun(head.text)):
        return token.i + 1 < len(token.doc) and token.nbor(1).text[:1].isupper()  # le maître + du + Kremlin
    ranked = last.i > 0 and last.nbor(-1).text.lower() == "numéro"
    if last.i >= head.i and (last.pos_ in ("NOUN", "ADJ") or ranked) and token.text.lower() in adjectives():
        return True  # l'état-major interarmées + sud-coréen
    if last.text.lower() in _OF and token.text[:1].isupper():
        return last.i > head.i
    if not last.text[:1].isupper() and not last.text.isdigit():
        return last.text.lower() in _NAMED_FOR and last.i > head.i and last.nbor(-1).text[:1].isupper()
    ahead = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if token.text.isdigit():
        return len(token) < 3 and (ahead is None or ahead.text != "ans")
    if last.text.isdigit():
        return last.i > head.i and token.text[:1].isupper()
    determined = last.i > 0 and last.nbor(-1).text.lower() in _DEFINITE
    if token.text.lower() in _OF and determined:
        return ahead is not None and ahead.text[:1].isupper()
    if token.text.lower() in _NAMED_FOR:
        return ahead is not None and ahead.pos_ in ("NOUN", "PROPN")
    ends = ahead is None or ahead.is_punct or ahead.pos_ in ("AUX", "VERB")
    return determined and ends and token.pos_ == "ADJ" and token.text.islower()
