"""What a relative pronoun stands for: "la maire" in "la maire, qui estime que A"."""

from spacy.tokens import Token

from analysis.people.lexicon import people_nouns, words_of_class
from analysis.statements.cues import cue_of
from analysis.statements.grammar import is_conjugated, verb_group
from analysis.statements.openers import opener_at
from analysis.statements.passages import Passage
from analysis.statements.source.clause_subjects import is_held
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.verbs import feature, is_verb


def antecedent_of(passage: Passage, relative: Token, verb: Token) -> Phrase | None:
    """The antecedent of "qui": the noun that the parser names, else the last one before it."""
    doc = relative.doc
    if verb.dep_ == "conj" and verb.head.dep_ == "acl:relcl":
        opening = next((c for c in verb.head.lefts if c.lower_ in _RELATIVES), verb.head)
        return antecedent_of(passage, opening, verb.head)  # "l'élu que nous avons vu et qui craint que A"
    before = [t for t in doc[: relative.i] if t.pos_ in ("NOUN", "PROPN", "PRON", "NUM") and not t.is_punct]
    if not before or is_conjugated(doc[relative.i - 1]):
        return None  # "se demande qui dit A"
    head = verb.head if verb.dep_ == "acl:relcl" and not is_verb(verb.head) else before[-1]
    if any(cue_of(t) is not None for t in doc[head.i : before[-1].i]):
        head = before[-1]  # "Faux, rétorque la maire, qui dit A", "…, juge Paul Roy, qui y voit B"
    if not means_people(head) and _is_beside(before[-1], relative):
        head = before[-1]  # "une citation de M. Roy, qui disait"
    while head.dep_ in ("nmod", "appos", "flat:name", "flat:foreign", "flat", "compound"):
        if head.head.i and head.head.nbor(-1).text == "," and cue_of(head.head) is not None:
            break  # "juge" is a verb here
        if head.dep_ == "appos" and is_held(head.head) and any(c.dep_ == "det" for c in head.children):
            break  # "a confié à La Gazette l'ancien chef Paul Roy, qui dit"
        if any(token.text == "," for token in doc[head.head.i + 1 : head.i]) or not means_people(head.head):
            break
        head = head.head
    noun = _near_whom(head)
    agreeing = (t for t in reversed(before) if means_people(t) and _agrees(t, verb))
    return noun_phrase(passage, noun if _agrees(noun, verb) else next(agreeing, noun))


def _agrees(noun: Token, verb: Token) -> bool:
    """Les experts vus par l'agence, qui constatent A: a singular noun alone does not govern a plural verb."""
    article = next((child for child in noun.children if child.pos_ == "DET"), noun)
    number = feature(noun, "Number") or feature(article, "Number") or "Sing"
    numbers = {number, feature(verb_group(verb)[0], "Number")}
    several = any(child.dep_ == "conj" for child in noun.children) or noun.dep_ == "conj"
    return several or numbers != {"Sing", "Plur"}


def _near_whom(noun: Token) -> Token:
    """Une source proche du port, qui dit A: who is near it, not the port."""
    near = next((t for t in reversed(noun.doc[max(1, noun.i - 4) : noun.i]) if t.lower_ in ("proche", "proches")), None)
    return near.nbor(-1) if near is not None and means_people(near.nbor(-1)) else noun


def _is_beside(noun: Token, relative: Token) -> bool:
    """Une citation de M. Roy qui disait A ; 3 millions selon la mairie, qui assure que B: the noun right before it."""
    if noun.i == relative.i - 1:
        return noun.pos_ == "PROPN"
    if noun.dep_ == "flat:name":
        return True  # "l'anniversaire d'Anne Roy, qui a dit"
    return means_people(noun) and any(opener_at(t) is not None for t in noun.doc[max(0, noun.i - 5) : noun.i])


_RELATIVES = words_of_class("relative pronoun") | {"que", "qu'"}


def means_people(token: Token) -> bool:
    return token.pos_ == "PROPN" or token.lemma_.lower() in people_nouns() or token.lower_ in people_nouns()
