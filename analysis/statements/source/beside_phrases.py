"""What accompanies a noun phrase: its owner, and a second name of the same person after a comma."""

from itertools import pairwise

from analysis.language.parsed import Token
from analysis.people.lexicon import phrase_words, words_of_class
from analysis.people.offices import kind_of, people_noun
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.times import is_time

_GATHERED = tuple(phrase_words("gathered"))


def owner_of(phrase: Phrase) -> Phrase | None:
    """Whose a noun is: "les informations du procureur", "… confiées par un élu", "… que M. Roy a données"."""
    sentence, head = phrase.head.sentence, phrase.head
    for token in head.after(9):
        if token.is_punct or token == head.head:
            return None  # "l'appel écrit que A": the noun is the subject
        linked = {"par": sentence[token.i - 1 : token.i], "que": token.after(6)}.get(token.lower, ())
        if any(t.lower.startswith(_GATHERED) for t in linked):
            return None  # "les témoignages recueillis par l'enquête", "des chiffres que les élus contestent"
        if token.lower in words_of_class("leads to an owner"):
            noun = next((t for t in token.after(5) if t.pos in ("NOUN", "PROPN", "PRON")), None)
            return noun_phrase(phrase.passage, noun) if noun is not None and not is_time(noun) else None
    return None


def apposition(phrase: Phrase) -> Phrase | None:
    """The second name after a comma: "le président du groupe, Roland Berthier"; "M. Dumais, président du conseil"."""
    sentence = phrase.head.sentence
    after = phrase.last.i + 1
    if after < len(sentence) and sentence[after].text == "(":  # "l'Union des riverains (UDR), Paul Roy"
        after = next((t.i + 1 for t in sentence[after : after + 7] if t.text == ")"), after)
    after = _past_rest_of_office(phrase, after)
    if after + 1 >= len(sentence) or sentence[after].text != ",":
        return None
    start = sentence[after + 1]
    head = _nominal_from(start)
    if head is None or (start.pos == "NUM" and head.lower != "ans" and people_noun(head.text) is None):
        return None  # "Il a fallu, raconte Anne Roy, trois heures"
    candidate = noun_phrase(phrase.passage, head)
    if _acts(candidate):
        return None
    if head.dep in ("nsubj", "obj", "root", "ROOT", "obl:mod"):
        ends = candidate.last.i + 1
        if not (ends < len(sentence) and sentence[ends].is_punct):
            return None
    return candidate


def _past_rest_of_office(phrase: Phrase, after: int) -> int:
    """ "Le ministre de l'Eau, des Mines et du Sel, Paul Roy": the place of the comma before the name."""
    sentence, commas = (
        phrase.head.sentence,
        [t.i for t in phrase.head.sentence[after : after + _LONGEST] if t.text == ","],
    )
    for comma, following in pairwise(commas):
        if (
            comma != after
            or sentence[comma + 1].lower not in words_of_class("of")
            or kind_of(phrase.head.text) != "role"
        ):
            break
        after = following
    return after


_LONGEST = 20  # words of an office


def _acts(name: Phrase) -> bool:
    """Selon un témoin, Paul Roy aurait cédé: a name right before a verb in a finite form is its subject."""
    following = name.last.after(1)
    return any(t.feature("VerbForm") == "Fin" for t in following)


def _nominal_from(start: Token) -> Token | None:
    for token in start.onward(5):
        if token.pos in ("NOUN", "PROPN"):
            return token
        if token.pos not in ("DET", "ADJ", "NUM"):
            return None
    return None
