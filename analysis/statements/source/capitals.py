"""Names of bodies word by word, where the parser attaches their words to the verb: RIA Novosti, la Sûreté du Québec."""

from analysis.language.parsed import Token
from analysis.people.lexicon import first_names, words_of_class
from analysis.people.offices import is_human
from analysis.words.lists import stop_words


def begin_of_name(first: Token) -> Token:
    """Where the name that `first` continues begins: RIA + Novosti, la Grand + Place."""
    begin = first
    while begin.text[:1].isupper() and begin.text not in first_names() and _is_capital(begin.previous):
        begin = begin.previous
    if begin != first and begin.previous.pos == "DET":
        begin = begin.previous
    return first if begin.previous.pos == "ADP" else begin  # "a dit à l'AFP Anne Roy"


def _is_capital(token: Token) -> bool:
    known = token.lower in stop_words() or token.pos in ("ADP", "DET", "ADV", "VERB", "AUX", "PUNCT")
    return token.text[:1].isupper() and token.text.isalpha() and not known


def continues_body(token: Token, last: Token) -> bool:
    """Whether a word continues the name or office that ends with `last` so far, whatever its head."""
    return _of_a_place(token, last) or _numbered(token, last)


def _of_a_place(token: Token, last: Token) -> bool:
    """Le maître + du + Kremlin, la Sûreté + du + Québec."""
    if last.lower in words_of_class("of"):
        return token.text[:1].isupper()
    ahead = token.next.text
    determined = last.previous.lower in words_of_class("definite article")
    called = is_human(last.text) or (last.text[:1].isupper() and determined)
    return token.lower in words_of_class("of") and called and ahead[:1].isupper()


def _numbered(token: Token, last: Token) -> bool:
    """France + 3, France 3 + Hauts-de-France."""
    name, number = (token, last) if last.text.isdigit() else (last, token)
    return name.text[:1].isupper() and number.text.isdigit() and len(number.text) < 3
