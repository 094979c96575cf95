"""Sources joined in a list: "le maire, le préfet et la ministre", its beginning, its end and each of its members."""

import re
from dataclasses import replace

from analysis.language.parsed import Token
from analysis.people.offices import BEFORE_NOUN, people_noun
from analysis.statements.source.heads import noun_among
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
    first, last = phrase.first, phrase.last
    while first.previous.lower == ("," if "et" in {t.lower for t in first.until(last)} else "et"):
        joint = first.previous
        begin = next((t.next for t in reversed(joint.before()) if t.lower in _BEFORE_LIST), joint.sentence[0])
        if not _is_member(begin.until(joint)):
            break
        first = begin
    return replace(phrase, first=first, last=_rest_of_list(last) or _joined(phrase) or last)


def _joined(phrase: Phrase) -> Token | None:
    """The last word of "et son hôte" after one person who cannot alone be the subject of a plural verb."""
    joint = phrase.last.next
    noun = noun_among(joint.after(3))
    if noun is None or joint.lower != "et" or phrase.is_plural:
        return None
    last = noun_phrase(phrase.passage, noun).last
    return last if _is_member(joint.next.to(last)) else None


def _rest_of_list(last: Token) -> Token | None:
    """The last word of ", B et C" after a word."""
    joint = last.next
    if joint.text != ",":
        return None
    while joint.lower in (",", "et"):
        end = next((t for t in joint.after() if t.text in ",.;:»)\n" or t.lower == "et"), joint.sentence.edges[1])
        if not _is_member(joint.next.until(end)):
            return None
        if joint.lower == "et":
            return end.previous
        joint = end
    return None


def _is_member(words: list[Token]) -> bool:
    """Whether words are a noun phrase of their own: "la Norvasie", "Paul Roy"; not "lundi", "à Tissac", "contacté"."""
    if not 0 < len(words) <= _LONGEST or any(is_verb(t) or t.is_punct for t in words):
        return False
    begins = words[0].pos in ("DET", "PROPN") and not any(is_time(t) for t in words)
    return begins and noun_among(words) is not None


def parts_of_list(phrase: Phrase) -> list[Phrase]:
    """What commas and "et" part: "le maire", "Paul Roy" and "la ministre de la Mer"; only the phrase without them."""
    sentence, start, end = phrase.head.sentence, phrase.first.i, phrase.last.i + 1
    cuts = [t.i for t in sentence[start + 1 : end - 1] if t.text == "," or t.lower == "et"]
    spans = (sentence[a:b] for a, b in zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True) if a < b)
    return [replace(phrase, head=_head(span), first=span[0], last=span[-1]) for span in spans]


def _head(words: list[Token]) -> Token:
    noun = next((t for t in words if people_noun(t.text) is not None and t.lower not in BEFORE_NOUN), None)
    return noun or noun_among(words) or words[0]


def are_members(parts: list[Phrase], named: list[bool]) -> bool:
    """Whether each part of a list has an article, or begins with a name, or each has "des".

    "Le maire" and "la ministre de la Mer"; not "de la Pêche", "le ministre de l'Action" and "des Comptes publics".
    """
    des = "des " if parts[0].first.previous.lower == "des" else ""
    several = [_SEVERAL.fullmatch(words) is not None for words in (des + parts[0].text, *(p.text for p in parts[1:]))]
    own = [name or _DETERMINED.match(part.text) is not None for name, part in zip(named, parts, strict=True)]
    return len(parts) > 1 and (all(own) or all(several)) and not all(named)
