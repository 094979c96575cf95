"""Sources joined in a list: "le maire, le préfet et la ministre", its beginning, its end and each of its members."""

import re
from dataclasses import replace

from analysis.language.parsed import Token
from analysis.people.offices import BEFORE_NOUN, people_noun
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.times import is_time
from analysis.statements.verbs import is_verb

_LONGEST = 8  # words of a member
_DETERMINED = re.compile(
    r"(?:l[ae]s?\s|l'|ces?\s|cette\s|une?\s|s(?:on|a|es)\s|plusieurs\s|certaine?s\s)(?=\S)", re.IGNORECASE
)
_SEVERAL = re.compile(r"des (?:(?! des ).)+", re.IGNORECASE)
_BEFORE_LIST = (",", ":", ";", "que", "qu'", "»", "”")


def whole_list(phrase: Phrase) -> Phrase:
    """A phrase with the other members of its list: before "B et C" or "et C", after "A" before "et" or a comma."""
    sentence, first, last = phrase.head.sentence, phrase.first, phrase.last
    while first.i > 1 and first.previous.lower == ("," if "et" in {t.lower for t in first.until(last)} else "et"):
        start = next((t.i for t in reversed(first.previous.before()) if t.lower in _BEFORE_LIST), -1) + 1
        if not _is_member(sentence[start : first.i - 1]):
            break
        first = sentence[start]
    rest = _rest_of_list(last) or _joined(phrase)
    return replace(phrase, first=first, last=rest or last)


def _joined(phrase: Phrase) -> Token | None:
    """The last word of "et son hôte" after one person who cannot alone be the subject of a plural verb."""
    ahead = phrase.last.after(4)
    noun = next((t for t in ahead if t.pos in ("NOUN", "PROPN")), None)
    if noun is None or ahead[0].lower != "et" or phrase.head.feature("Number") == "Plur":
        return None
    last = noun_phrase(phrase.passage, noun).last
    return last if _is_member(noun.sentence[ahead[1].i : last.i + 1]) else None


def _rest_of_list(last: Token) -> Token | None:
    """The last word of ", B et C" after a word."""
    sentence, start = last.sentence, last.i + 2
    if start >= len(sentence) or sentence[start - 1].text != ",":
        return None
    while True:
        end = next((t.i for t in sentence[start:] if t.text in ",.;:»)\n" or t.lower == "et"), len(sentence))
        if not _is_member(sentence[start:end]):
            return None
        if end == len(sentence) or sentence[end].lower not in (",", "et"):
            return sentence[end - 1] if sentence[start - 1].lower == "et" else None
        if sentence[start - 1].lower == "et":
            return sentence[end - 1]
        start = end + 1


def _is_member(words: list[Token]) -> bool:
    """Whether words are a noun phrase of their own: "la Norvasie", "Paul Roy"; not "lundi", "à Tissac", "contacté"."""
    if not 0 < len(words) <= _LONGEST or any(is_verb(t) or t.is_punct for t in words):
        return False
    begins = words[0].pos in ("DET", "PROPN") and not any(is_time(t) for t in words)
    return begins and any(t.pos in ("NOUN", "PROPN") for t in words)


def parts_of_list(phrase: Phrase) -> list[Phrase]:
    """What commas and "et" part: "le maire", "Paul Roy" and "la ministre de la Mer"; only the phrase without them."""
    sentence, start, end = phrase.head.sentence, phrase.first.i, phrase.last.i + 1
    cuts = [t.i for t in sentence[start + 1 : end - 1] if t.text == "," or t.lower == "et"]
    spans = (sentence[a:b] for a, b in zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True) if a < b)
    return [replace(phrase, head=_head(span), first=span[0], last=span[-1]) for span in spans]


def _head(words: list[Token]) -> Token:
    noun = next((t for t in words if people_noun(t.text) is not None and t.lower not in BEFORE_NOUN), None)
    return noun or next((t for t in words if t.pos in ("NOUN", "PROPN")), words[0])


def are_members(parts: list[Phrase], named: list[bool]) -> bool:
    """Whether each part of a list has an article, or begins with a name, or each has "des".

    "Le maire" and "la ministre de la Mer"; not "de la Pêche", "le ministre de l'Action" and "des Comptes publics".
    """
    des = "des " if parts[0].first.i and parts[0].first.previous.lower == "des" else ""
    several = [_SEVERAL.fullmatch(words) is not None for words in (des + parts[0].text, *(p.text for p in parts[1:]))]
    own = [name or _DETERMINED.match(part.text) is not None for name, part in zip(named, parts, strict=True)]
    return len(parts) > 1 and (all(own) or all(several)) and not all(named)
