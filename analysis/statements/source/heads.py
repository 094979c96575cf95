"""The head of a phrase, where the tagger mistakes a noun for people for a verb, an article or an adjective."""

from itertools import dropwhile

from spacy.tokens import Token

from analysis.people.offices import BEFORE_NOUN, is_human, people_noun


def noun_of(head: Token) -> Token:
    """Un jeune manifestant, l'un des élus: the noun, where the parser took its article or adjective for the head."""
    one_of = is_one_of(head)
    if not one_of and head.pos_ != "DET" and head.text.lower() not in BEFORE_NOUN:
        return head
    ahead = dropwhile(lambda t: t.text.lower() in BEFORE_NOUN, head.doc[head.i + 1 + one_of : head.i + 5])
    noun = next(ahead, head)
    return noun if is_human(people_noun(noun.text)) else head


def is_one_of(token: Token) -> bool:
    """L'un des élus, une des élues."""
    return token.lower_ in ("un", "une") and token.doc[token.i + 1 : token.i + 2].text.lower() == "des"
