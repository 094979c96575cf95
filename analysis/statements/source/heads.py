"""The head of a phrase, where the tagger mistakes a noun for people for a verb, an article or an adjective."""

from itertools import dropwhile

from spacy.tokens import Token

from analysis.people.offices import BEFORE_NOUN, is_human, people_noun


def noun_of(head: Token) -> Token:
    """Un jeune manifestant: the noun, where the parser took its article or adjective for the head."""
    before = head.doc[max(0, head.i - 2) : head.i]
    if before[:1].text.lower() == "numéro":
        return before[0]  # "le numéro un valdorien"
    if head.pos_ != "DET" and head.text.lower() not in BEFORE_NOUN:
        return head
    ahead = dropwhile(lambda t: t.text.lower() in BEFORE_NOUN, head.doc[head.i + 1 : head.i + 4])
    noun = next(ahead, head)
    return noun if is_human(people_noun(noun.text)) else head


def stands_for_people(token: Token) -> bool:
    """« A », dit un manifestant, un jeune manifestant breton, un Parisien, however they are tagged."""
    before = token.nbor(-1) if token.i else token
    if before.text.lower() in BEFORE_NOUN and before.i:
        before = before.nbor(-1)
    known = is_human(people_noun(token.text)) or (token.text.istitle() and token.pos_ == "ADJ")
    return known and before.pos_ in ("DET", "NUM") and token.text.lower() not in BEFORE_NOUN
