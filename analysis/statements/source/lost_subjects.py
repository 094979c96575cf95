"""The subject of a verb where the parser saw none, or one of two, from the words before the verb."""

from dataclasses import replace

from analysis.language.parsed import Token
from analysis.people.lexicon import first_names, words_of_class
from analysis.people.offices import is_human
from analysis.statements.grammar import has_comma_between, has_verb, is_conjugated
from analysis.statements.passages import Passage
from analysis.statements.source.clause_subjects import depth, is_held
from analysis.statements.source.heads import is_one_of
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.times import is_time


def with_the_other(phrase: Phrase) -> Phrase:
    """Mme Roy, la maire, et M. Petit (PS) ont dit: the parser saw one of the two."""
    other = next((t for t in phrase.head.children if t.dep == "conj" and t.pos == "PROPN"), None)
    if other is not None and other.i > phrase.last.i:
        return replace(phrase, last=noun_phrase(phrase.passage, other).last)
    second = _named_before(phrase, ",") or phrase  # "M. Petit" before ", le préfet"
    first = _named_before(second, "et")
    return replace(second, first=first.first, last=phrase.last) if first is not None else phrase


def _named_before(phrase: Phrase, joint: str) -> Phrase | None:
    """The name before a comma or "et", past its office between commas and its party in brackets."""
    if phrase.first.previous.lower != joint:
        return None
    before = phrase.first.previous.before(12)
    while before and before[-1].text in ",)":
        opening = next((t for t in reversed(before[:-1]) if t.text in ",("), before[0])
        before = before[0].until(opening)
    if not before or before[-1].pos != "PROPN":
        return None
    name = before[-1]
    return noun_phrase(phrase.passage, name.head if name.dep == "flat:name" else name)


def noun_before_insertion(passage: Passage, first: Token) -> Phrase | None:
    """M. Roy, profondément déçu, s'est dit que: the noun phrase that ends before the words between commas."""
    commas = [t for t in first.previous.before() if t.text == ","]
    openings = [comma for comma in commas if _opens_relative(comma)] or commas
    return _noun_that_ends_before(passage, openings[-1]) if openings else None


def noun_before_asides(passage: Passage, first: Token) -> Phrase | None:
    """Le président, dont le pays souffre, refuse de A; où le ministre, Paul Roy, dit B; Anne Roy, 44 ans, dit C."""
    end = first.previous
    while end.text == ",":
        opening = _opening_of_aside(end)
        if opening is None:
            return None
        phrase = _noun_that_ends_before(passage, opening)
        if phrase is not None and (whole := _as_subject(phrase)) is not None:
            return whole
        end = opening
    return None


_LONGEST_ASIDE = 40  # words and marks


def _opening_of_aside(end: Token) -> Token | None:
    """The comma before the aside that ends with one: a relative clause, or words without a conjugated verb."""
    commas = [t for t in reversed(end.before(_LONGEST_ASIDE)) if t.text == ","]
    if commas and not has_verb(commas[0].until(end)):
        return commas[0]
    relative = next(filter(_opens_relative, commas), None)
    return relative if relative is not None and sum(map(is_conjugated, relative.until(end))) == 1 else None


def _opens_relative(comma: Token) -> bool:
    return comma.next.lower in words_of_class("relative after a comma")


def _as_subject(phrase: Phrase) -> Phrase | None:
    """A phrase with the office before its name, if it is somebody and stands first in its clause, as a subject does."""
    head = phrase.head
    office = head.head if head.dep == "appos" else head
    whole = noun_phrase(phrase.passage, office) if office != head else phrase
    first = whole.first
    while first.pos == first.previous.pos == "PROPN":
        first = first.previous
    free = not first.i or first.previous.text == "," or first.previous.pos in ("SCONJ", "CCONJ", "PRON")
    somebody = head.pos == "PROPN" or (first.pos == "DET" and is_human(head.text))
    return replace(whole, first=first, last=phrase.last) if free and somebody else None


def noun_before_pronoun(passage: Passage, pronoun: Token) -> Phrase | None:
    """Le préfet, lui, assure que A; le maire lui-même admet que B: the noun phrase that a pronoun takes up."""
    if pronoun.lower.endswith(("-même", "-mêmes")):
        return _noun_that_ends_before(passage, pronoun)
    between = pronoun.previous.text == pronoun.next.text == ","
    return _noun_that_ends_before(passage, pronoun.previous) if between else None


def name_before(passage: Passage, first: Token) -> Phrase | None:
    """Loin du port, Anne Roy, 35 ans, dit: the name of a person that a comma parts from what precedes it."""
    end, comma = first, first.previous
    if comma.text == ",":
        opening = next((t for t in reversed(comma.before(13)) if t.text == ","), comma)
        if not opening.i or opening == comma or has_verb(opening.until(comma)):
            return None
        aside = opening.next.until(comma)
        named = len(aside) > 1 and aside[0].text in first_names()
        if named and all(t.text.istitle() and t.text.isalpha() for t in aside):
            return Phrase(passage, aside[0], aside[0], aside[-1])  # "Le porte-parole de Paul Roy, Anne Adam, dit"
        end = opening
    if end.previous.text == "A":
        end = end.previous  # "LE MAIRE A DIT"
    begin = end
    while begin.previous.text[:1].isupper() and begin.previous.text.isalpha():
        begin = begin.previous
    name = begin.until(end)
    named = len(name) > 1 or any(t.text in first_names() for t in name)
    set_off = begin.previous.text == "," or begin.previous.pos in ("PRON", "SCONJ")
    return Phrase(passage, begin, begin, name[-1]) if named and set_off else None


def _noun_that_ends_before(passage: Passage, end: Token) -> Phrase | None:
    for token in reversed(end.before(12)):
        if token.is_punct or is_conjugated(token):
            return None
        part = token.dep in ("flat:name", "nmod") and not has_comma_between(token.head, token)
        noun = token.pos in ("NOUN", "PROPN") and not part and not is_time(token) and not is_held(token)
        if noun or is_one_of(token):
            phrase = noun_phrase(passage, token)
            return phrase if phrase.last.next == end else None
    return None


def subject_before(passage: Passage, first: Token) -> Phrase | None:
    """The noun before a verb, without a preposition, where the parser saw no subject."""
    for token in reversed(first.before()):
        if token.text in ":;" or is_conjugated(token):
            return None
        if token.previous.lower == "quelqu'":
            return noun_phrase(passage, token)
        belongs = token.dep in ("flat:name", "appos", "nmod") and token.head.pos != "ADV"
        belongs = belongs and not _follows_circumstance(noun_phrase(passage, token), first)
        noun = token.pos in ("NOUN", "PROPN") and not (is_time(token) or belongs)
        if not (noun or is_one_of(token)) or depth(token) > depth(first):
            continue
        if not is_held(token) and passage.quotation_at(token) is None:
            return noun_phrase(passage, token)
    return None


def _follows_circumstance(phrase: Phrase, first: Token) -> bool:
    """Dans un message vidéo, Mme Karvon a dit: whom the parser takes for another word for the message."""
    parted = [t for t in first.before() if t.is_punct] == [phrase.first.previous]
    return parted and phrase.last.next == first
