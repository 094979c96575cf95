"""The head of a phrase, where the tagger mistakes a noun for people for a verb, an article or an adjective."""

from itertools import dropwhile

from spacy.tokens import Token

from analysis.people.lexicon import words_of_class
from analysis.people.offices import BEFORE_NOUN, is_human, people_noun


def noun_of(head: Token) -> Token:
    """Un jeune manifestant, l'un des élus: the noun, where the parser took its article or adjective for the head.

    Le chef de cabinet de Tolma Beren: the chief, where it took the family name for the head.
    """
    before = head.nbor(-1) if head.i else head
    of = before.i > 0 and before.nbor(-1).lower_ in words_of_class("of")
    family = of and head.pos_ == before.pos_ == "PROPN" and before.dep_ == "nmod"
    named = people_noun(before.text) is not None  # "nos confrères de Radio Brume"
    ends = not head.doc[head.i + 1 : head.i + 2].text.istitle()
    if family and ends and not named and is_human(people_noun(before.head.text)):
        return before.head
    if head.dep_ == "amod" and head.is_lower and head.head.i == head.i + 1 and is_human(people_noun(head.head.text)):
        return head.head  # "un proche conseiller"
    one_of = is_one_of(head)
    if not one_of and head.pos_ != "DET" and head.lower_ not in BEFORE_NOUN:
        return head
    ahead = dropwhile(lambda t: t.lower_ in BEFORE_NOUN, head.doc[head.i + 1 + one_of : head.i + 5])
    noun = next(ahead, head)
    return noun if is_human(people_noun(noun.text)) else head


def is_one_of(token: Token) -> bool:
    """L'un des élus, une des élues."""
    return token.lower_ in ("un", "une") and token.doc[token.i + 1 : token.i + 2].text.lower() == "des"
