"""What a relative pronoun stands for: "la maire" in "la maire, qui estime que A"."""

from spacy.tokens import Token

from analysis.people.lexicon import people_nouns, words_of_class
from analysis.people.offices import is_human, people_noun
from analysis.statements.cues import cue_of
from analysis.statements.grammar import is_conjugated
from analysis.statements.openers import opener_at
from analysis.statements.passages import Passage
from analysis.statements.source.clause_subjects import is_held
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.verbs import is_past_participle, is_verb


def antecedent_of(passage: Passage, relative: Token, verb: Token) -> Phrase | None:
    """The antecedent of "qui": the noun that the parser names, else the last one before it."""
    doc = relative.doc
    if verb.dep_ == "conj" and verb.head.dep_ == "acl:relcl" and relative.i and relative.nbor(-1).pos_ == "CCONJ":
        opening = next((c for c in verb.head.lefts if c.text.lower() in _RELATIVES), verb.head)
        return antecedent_of(passage, opening, verb.head)  # "l'élu que nous avons vu et qui craint que A"
    before = [t for t in doc[: relative.i] if t.pos_ in ("NOUN", "PROPN", "PRON", "NUM") and not t.is_punct]
    if not before or is_conjugated(doc[relative.i - 1]):
        return None  # "se demande qui dit A"
    if (comer := _who_came(before[-1])) is not None:
        return noun_phrase(passage, comer)
    head = verb.head if verb.dep_ == "acl:relcl" and verb.head.i < relative.i and not is_verb(verb.head) else before[-1]
    if any(cue_of(t) is not None for t in doc[head.i : before[-1].i]):
        head = before[-1]  # "Faux, rétorque la maire, qui dit A", "…, juge Paul Roy, qui y voit B"
    beside = before[-1].i == relative.i - 1 or (_is_written(head) and before[-1].i == relative.i - 2)
    written = beside and before[-1].pos_ == "PROPN" and _is_written(head)
    if written or (not means_people(head) and _is_beside(before[-1], relative)):
        head = before[-1]  # "une citation de M. Roy, qui disait"
    while head.head.i < head.i and head.dep_ in (
        "nmod",
        "appos",
        "flat:name",
        "flat:foreign",
        "flat",
        "compound",
    ):
        if head.head.i and head.head.nbor(-1).text == "," and cue_of(head.head) is not None:
            break  # "juge" is a verb here
        if head.dep_ == "appos" and is_held(head.head) and any(c.dep_ == "det" for c in head.children):
            break  # "a confié à La Gazette l'ancien chef Paul Roy, qui dit"
        if any(token.text == "," for token in doc[head.head.i + 1 : head.i]) or not means_people(head.head):
            break
        head = head.head
    return noun_phrase(passage, _before_brackets(_near_whom(head), relative))


def _near_whom(noun: Token) -> Token:
    """Une source proche du port, qui dit A: who is near it, not the port."""
    near = next((t for t in reversed(noun.doc[max(0, noun.i - 4) : noun.i]) if t.lower_ in ("proche", "proches")), None)
    held = near is not None and not any(t.is_punct or is_verb(t) for t in noun.doc[near.i + 1 : noun.i])
    return near.nbor(-1) if near is not None and held and near.i and means_people(near.nbor(-1)) else noun


def _before_brackets(noun: Token, relative: Token) -> Token:
    """Paul Roy, de l'école du port, qui dit A; un élu de Crespin, vieux marin, pour qui B: who was named before."""
    doc = noun.doc
    commas = [t.i for t in doc[max(0, relative.i - 14) : relative.i] if t.text == ","]
    if len(commas) < 2 or commas[-1] < relative.i - 2 or not commas[-2] < noun.i < commas[-1]:
        return noun
    between, before = doc[commas[-2] + 1 : commas[-1]], doc[commas[-2] - 1]
    owned = between[0].lower_ in words_of_class("of") and not is_human(people_noun(noun.text))
    bare = between[0].pos_ in ("ADJ", "NOUN") and between[0].lower_ not in words_of_class("of")
    if not (owned or bare) or any(map(is_verb, between)) or before.pos_ not in ("NOUN", "PROPN"):
        return noun
    while before.dep_ in ("nmod", "flat:name", "appos") and before.head.i < before.i and _is_person(before.head):
        before = before.head
    return before if _is_person(before) else noun


def _is_person(token: Token) -> bool:
    return token.pos_ == "PROPN" or is_human(people_noun(token.text))


def _who_came(place: Token) -> Token | None:
    """Un docker venu de Crespin qui dit A, une infirmière arrivée de Brumas qui …: who came, not where from."""
    before = place.doc[max(0, place.i - 3) : place.i]
    came = len(before) == 3 and is_past_participle(before[1]) and before[2].pos_ == "ADP" and before[2].lower_ != "par"
    return before[0] if came and place.pos_ == "PROPN" and people_noun(before[0].text) is not None else None


def _is_beside(noun: Token, relative: Token) -> bool:
    """Une citation de M. Roy qui disait A ; 3 millions selon la mairie, qui assure que B: the noun right before it."""
    if noun.i == relative.i - 1:
        return noun.pos_ == "PROPN"
    if noun.i == relative.i - 2 and noun.dep_ == "flat:name" and relative.nbor(-1).text == ",":
        return True  # "l'anniversaire d'Anne Roy, qui a dit"
    named = any(opener_at(t) is not None for t in noun.doc[max(0, noun.i - 5) : noun.i])
    return named and noun.i == relative.i - 2 and relative.nbor(-1).text == "," and means_people(noun)


_RELATIVES = words_of_class("relative pronoun") | {"que", "qu'"}


def _is_written(token: Token) -> bool:
    """Un message de M. Roy, une lettre de la part du maire."""
    noun = people_noun(token.text)
    return token.text.lower() == "part" or (noun is not None and noun.kind == "document")


def means_people(token: Token) -> bool:
    return token.pos_ == "PROPN" or token.lemma_.lower() in people_nouns() or token.text.lower() in people_nouns()
