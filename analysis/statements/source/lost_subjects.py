"""The subject of a verb where the parser saw none, or one of two, from the words before the verb."""

from dataclasses import replace

from analysis.language.parsed import Sentence, Token
from analysis.people.lexicon import first_names, words_of_class
from analysis.people.offices import is_human, people_noun
from analysis.statements.grammar import has_verb, is_conjugated
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
    sentence, place = phrase.head.sentence, phrase.first.i - 1
    if place < 1 or sentence[place].lower != joint:
        return None
    before = list(sentence[max(0, place - 12) : place])
    while before and before[-1].text in ",)":
        opening = next((i for i in range(len(before) - 2, -1, -1) if before[i].text in ",("), None)
        if opening is None:
            return None
        before = before[:opening]
    name = before[-1] if before else None
    if name is None or name.pos != "PROPN":
        return None
    return noun_phrase(phrase.passage, name.head if name.dep == "flat:name" else name)


def noun_before_insertion(passage: Passage, first: Token) -> Phrase | None:
    """M. Roy, profondément déçu, s'est dit que: the noun phrase that ends before the words between commas."""
    sentence = first.sentence
    commas = [t.i for t in first.previous.before() if t.text == ","]
    relatives = [i for i in commas if sentence[i + 1].lower in words_of_class("relative after a comma")]
    opening = relatives[-1] if relatives else commas[-1] if commas else 0
    return _noun_that_ends_before(passage, opening)


def noun_before_asides(passage: Passage, first: Token) -> Phrase | None:
    """Le président, dont le pays souffre, refuse de A; où le ministre, Paul Roy, dit B; Anne Roy, 44 ans, dit C."""
    sentence, end = first.sentence, first.i - 1
    while end > 0 and sentence[end].text == ",":
        opening = _opening_of_aside(sentence, end)
        if opening is None:
            return None
        phrase = _noun_that_ends_before(passage, opening)
        if phrase is not None and (whole := _as_subject(phrase)) is not None:
            return whole
        end = opening
    return None


_LONGEST_ASIDE = 40  # words and marks


def _opening_of_aside(sentence: Sentence, end: int) -> int | None:
    """The comma before the aside that ends with one: a relative clause, or words without a conjugated verb."""
    before = sentence[max(0, end - _LONGEST_ASIDE) : end]
    commas = [t.i for t in before if t.text == ","]
    relatives = (i for i in reversed(commas) if sentence[i + 1].lower in words_of_class("relative after a comma"))
    verbs = [t.i for t in before if is_conjugated(t)]
    if commas and not any(commas[-1] < i for i in verbs):
        return commas[-1]
    relative = next(relatives, None)
    return relative if relative is not None and sum(relative < i for i in verbs) == 1 else None


def _as_subject(phrase: Phrase) -> Phrase | None:
    """A phrase with the office before its name, if it is somebody and stands first in its clause, as a subject does."""
    head = phrase.head
    office = head.head if head.dep == "appos" else head
    whole = noun_phrase(phrase.passage, office) if office != head else phrase
    first = whole.first
    while first.i and first.pos == first.previous.pos == "PROPN":
        first = first.previous
    before = first.previous if first.i else None
    free = before is None or before.text == "," or before.pos in ("SCONJ", "CCONJ", "PRON")
    somebody = head.pos == "PROPN" or (first.pos == "DET" and is_human(people_noun(head.text)))
    return replace(whole, first=first, last=phrase.last) if free and somebody else None


def noun_before_pronoun(passage: Passage, pronoun: Token) -> Phrase | None:
    """Le préfet, lui, assure que A; le maire lui-même admet que B: the noun phrase that a pronoun takes up."""
    sentence, place = pronoun.sentence, pronoun.i
    if pronoun.lower.endswith(("-même", "-mêmes")):
        return _noun_that_ends_before(passage, place)
    between = 0 < place < len(sentence) - 1 and sentence[place - 1].text == sentence[place + 1].text == ","
    return _noun_that_ends_before(passage, place - 1) if between else None


def name_before(passage: Passage, first: Token) -> Phrase | None:
    """Loin du port, Anne Roy, 35 ans, dit: the name of a person that a comma parts from what precedes it."""
    sentence, end = first.sentence, first.i
    if sentence[end - 1].text == ",":
        opening = next((t.i for t in reversed(sentence[max(0, end - 14) : end - 1]) if t.text == ","), 0)
        if not opening or has_verb(sentence[opening:end]):
            return None
        aside = sentence[opening + 1 : end - 1]
        if (
            len(aside) > 1
            and aside[0].text in first_names()
            and all(t.text.istitle() and t.text.isalpha() for t in aside)
        ):
            return Phrase(passage, aside[0], aside[0], aside[-1])  # "Le porte-parole de Paul Roy, Anne Adam, dit"
        end = opening
    end -= sentence[end - 1].text == "A"  # "LE MAIRE A DIT"
    begin = end
    while begin and sentence[begin - 1].text[:1].isupper() and sentence[begin - 1].text.isalpha():
        begin -= 1
    named = end - begin > 1 or (end > begin and sentence[begin].text in first_names())
    set_off = begin > 0 and (sentence[begin - 1].text == "," or sentence[begin - 1].pos in ("PRON", "SCONJ"))
    return Phrase(passage, sentence[begin], sentence[begin], sentence[end - 1]) if named and set_off else None


def _noun_that_ends_before(passage: Passage, opening: int) -> Phrase | None:
    sentence = passage.sentence
    assert sentence is not None
    for token in reversed(sentence[max(0, opening - 12) : opening]):
        if token.is_punct or is_conjugated(token):
            return None
        part = token.dep in ("flat:name", "nmod") and not any(t.text == "," for t in token.head.until(token))
        noun = token.pos in ("NOUN", "PROPN") and not part and not is_time(token) and not is_held(token)
        if noun or is_one_of(token):
            phrase = noun_phrase(passage, token)
            return phrase if phrase.last.i == opening - 1 else None
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
    parted = [t.i for t in first.before() if t.is_punct] == [phrase.first.i - 1]
    return parted and phrase.last.i == first.i - 1
