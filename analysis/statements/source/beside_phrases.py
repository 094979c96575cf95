"""What accompanies a noun phrase: its owner, and a second name of the same person after a comma."""

from analysis.language.parsed import Token
from analysis.people.lexicon import phrase_words, words_of_class
from analysis.people.offices import kind_of, people_noun
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.times import is_time
from analysis.statements.verbs import is_tagged_finite

_GATHERED = tuple(phrase_words("gathered"))


def owner_of(phrase: Phrase) -> Phrase | None:
    """Whose a noun is: "les informations du procureur", "… confiées par un élu", "… que M. Roy a données"."""
    for token in phrase.head.after(9):
        if token.is_punct or token == phrase.head.head:
            return None  # "l'appel écrit que A": the noun is the subject
        linked = {"par": [token.previous], "que": token.after(6)}.get(token.lower, [])
        if any(t.lower.startswith(_GATHERED) for t in linked):
            return None  # "les témoignages recueillis par l'enquête", "des chiffres que les élus contestent"
        if token.lower in words_of_class("leads to an owner"):
            noun = next((t for t in token.after(5) if t.pos in ("NOUN", "PROPN", "PRON")), None)
            return noun_phrase(phrase.passage, noun) if noun is not None and not is_time(noun) else None
    return None


def apposition(phrase: Phrase) -> Phrase | None:
    """The second name after a comma: "le président du groupe, Roland Berthier"; "M. Dumais, président du conseil"."""
    comma = phrase.last.next
    if comma.text == "(":  # "l'Union des riverains (UDR), Paul Roy"
        comma = next((t.next for t in comma.onward(7) if t.text == ")"), comma)
    if comma.text == "," and kind_of(phrase.head.text) == "role":
        comma = _past_rest_of_office(comma)
    head = _nominal_from(comma.next) if comma.text == "," else None
    if head is None or (comma.next.pos == "NUM" and head.lower != "ans" and people_noun(head.text) is None):
        return None  # "Il a fallu, raconte Anne Roy, trois heures"
    second = noun_phrase(phrase.passage, head)
    following = second.last.next
    acts = is_tagged_finite(following)  # "selon un témoin, Paul Roy aurait cédé"
    governed = head.dep in ("nsubj", "obj", "root", "ROOT", "obl:mod") and not following.is_punct
    return None if acts or governed else second


def _past_rest_of_office(comma: Token) -> Token:
    """ "Le ministre de l'Eau, des Mines et du Sel, Paul Roy": the comma before the name."""
    commas = [t for t in comma.onward(_LONGEST) if t.text == ","]
    return next((t for t in commas if t.next.lower not in words_of_class("of")), commas[-1])


_LONGEST = 20  # words of an office


def _nominal_from(start: Token) -> Token | None:
    for token in start.onward(5):
        if token.pos in ("NOUN", "PROPN"):
            return token
        if token.pos not in ("DET", "ADJ", "NUM"):
            return None
    return None
