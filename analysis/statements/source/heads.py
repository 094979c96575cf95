"""The head of a phrase, where the tagger mistakes a noun for people for a verb, an article or an adjective."""

from collections.abc import Iterable
from itertools import dropwhile

from analysis.language.parsed import Token
from analysis.people.lexicon import words_of_class
from analysis.people.offices import BEFORE_NOUN, is_human, people_noun


def noun_of(head: Token) -> Token:
    """Un jeune manifestant, l'un des élus: the noun, where the parser took its article or adjective for the head.

    Le chef de cabinet de Tolma Beren: the chief, where it took the family name for the head.
    """
    before = head.previous
    of = before.previous.lower in words_of_class("of")
    family = of and head.pos == before.pos == "PROPN" and before.dep == "nmod"
    named = people_noun(before.text) is not None  # "nos confrères de Radio Brume"
    ends = not head.next.text.istitle()
    if family and ends and not named and is_human(before.head.text):
        return before.head
    adjective = head.dep == "amod" and head.text.islower() and head.head == head.next
    if adjective and is_human(head.head.text):
        return head.head  # "un proche conseiller"
    one_of = is_one_of(head)
    if not one_of and head.pos != "DET" and head.lower not in BEFORE_NOUN:
        return head
    ahead = dropwhile(lambda t: t.lower in BEFORE_NOUN, head.after(4)[one_of:])
    noun = next(ahead, head)
    return noun if is_human(noun.text) else head


def noun_among(words: Iterable[Token]) -> Token | None:
    """The first noun or name of some words."""
    return next((t for t in words if t.pos in ("NOUN", "PROPN")), None)


def is_one_of(token: Token) -> bool:
    """L'un des élus, une des élues."""
    return token.lower in ("un", "une") and token.next.lower == "des"
