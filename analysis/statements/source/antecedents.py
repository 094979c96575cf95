"""What a relative pronoun stands for: "la maire" in "la maire, qui estime que A"."""

from analysis.language.parsed import Token
from analysis.people.lexicon import people_nouns, words_of_class
from analysis.statements.cues import cue_of
from analysis.statements.grammar import has_comma_between, is_conjugated, verb_group
from analysis.statements.openers import opener_at
from analysis.statements.passages import Passage
from analysis.statements.source.clause_subjects import is_held
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.verbs import is_verb


def antecedent_of(passage: Passage, relative: Token, verb: Token) -> Phrase | None:
    """The antecedent of "qui": the noun that the parser names, else the last one before it."""
    if verb.dep == "conj" and verb.head.dep == "acl:relcl":
        opening = next((c for c in verb.head.children if c.i < verb.head.i and c.lower in _RELATIVES), verb.head)
        return antecedent_of(passage, opening, verb.head)  # "l'élu que nous avons vu et qui craint que A"
    before = [t for t in relative.before() if t.pos in ("NOUN", "PROPN", "PRON", "NUM") and not t.is_punct]
    if not before or is_conjugated(relative.previous):
        return None  # "se demande qui dit A"
    last = before[-1]
    head = verb.head if verb.dep == "acl:relcl" and not is_verb(verb.head) else last
    if any(map(cue_of, head.until(last))):
        head = last  # "Faux, rétorque la maire, qui dit A", "…, juge Paul Roy, qui y voit B"
    if not means_people(head) and _is_beside(last, relative):
        head = last  # "une citation de M. Roy, qui disait"
    while head.dep in ("nmod", "appos", "flat:name", "flat:foreign", "flat", "compound"):
        if head.head.previous.text == "," and cue_of(head.head) is not None:
            break  # "juge" is a verb here
        if head.dep == "appos" and is_held(head.head) and any(c.dep == "det" for c in head.children):
            break  # "a confié à La Gazette l'ancien chef Paul Roy, qui dit"
        if has_comma_between(head.head, head) or not means_people(head.head):
            break
        head = head.head
    noun = _near_whom(head)
    agreeing = (t for t in reversed(before) if means_people(t) and _agrees(t, verb))
    return noun_phrase(passage, noun if _agrees(noun, verb) else next(agreeing, noun))


def _agrees(noun: Token, verb: Token) -> bool:
    """Les experts vus par l'agence, qui constatent A: a singular noun alone does not govern a plural verb."""
    article = next((child for child in noun.children if child.pos == "DET"), noun)
    number = noun.feature("Number") or article.feature("Number") or "Sing"
    numbers = {number, verb_group(verb)[0].feature("Number")}
    several = any(child.dep == "conj" for child in noun.children) or noun.dep == "conj"
    return several or numbers != {"Sing", "Plur"}


def _near_whom(noun: Token) -> Token:
    """Une source proche du port, qui dit A: who is near it, not the port."""
    near = next((t.previous for t in reversed(noun.before(4)) if t.lower in ("proche", "proches")), noun)
    return near if means_people(near) else noun


def _is_beside(noun: Token, relative: Token) -> bool:
    """Une citation de M. Roy qui disait A ; 3 millions selon la mairie, qui assure que B: the noun right before it."""
    if noun == relative.previous:
        return noun.pos == "PROPN"
    given = means_people(noun) and any(map(opener_at, noun.before(5)))
    return given or noun.dep == "flat:name"  # "l'anniversaire d'Anne Roy, qui a dit"


_RELATIVES = words_of_class("relative pronoun") | {"que", "qu'"}


def means_people(token: Token) -> bool:
    return token.pos == "PROPN" or token.lemma.lower() in people_nouns() or token.lower in people_nouns()
