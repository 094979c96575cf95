"""Sources joined in a list: "le maire, le préfet et la ministre", its beginning, its end and each of its members."""

import re
from dataclasses import replace

from spacy.tokens import Span, Token

from analysis.people.offices import BEFORE_NOUN, people_noun
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.times import is_time
from analysis.statements.verbs import feature, is_verb

_LONGEST = 8  # words of a member
_DETERMINED = re.compile(
    r"(?:l[ae]s?\s|l'|ces?\s|cette\s|une?\s|s(?:on|a|es)\s|plusieurs\s|certaine?s\s)(?=\S)", re.IGNORECASE
)
_SEVERAL = re.compile(r"des (?:(?! des ).)+", re.IGNORECASE)
_BEFORE_LIST = (",", ":", ";", "que", "qu'", "»", "”")


def whole_list(phrase: Phrase) -> Phrase:
    """A phrase with the other members of its list: before "B et C" or "et C", after "A" before "et" or a comma."""
    doc, first, last = phrase.head.doc, phrase.first, phrase.last
    while first.i > 1 and first.nbor(-1).lower_ == ("," if "et" in {t.lower_ for t in doc[first.i : last.i]} else "et"):
        start = next((t.i for t in reversed(doc[: first.i - 1]) if t.lower_ in _BEFORE_LIST), -1) + 1
        if not _is_member(doc[start : first.i - 1]):
            break
        first = doc[start]
    rest = _rest_of_list(last) or _joined(phrase)
    return replace(phrase, first=first, last=rest or last)


def _joined(phrase: Phrase) -> Token | None:
    """The last word of "et son hôte" after one person who cannot alone be the subject of a plural verb."""
    ahead = phrase.head.doc[phrase.last.i + 1 : phrase.last.i + 5]
    noun = next((t for t in ahead if t.pos_ in ("NOUN", "PROPN")), None)
    if noun is None or ahead[0].lower_ != "et" or feature(phrase.head, "Number") == "Plur":
        return None
    last = noun_phrase(phrase.passage, noun).last
    return last if _is_member(noun.doc[ahead[1].i : last.i + 1]) else None


def _rest_of_list(last: Token) -> Token | None:
    """The last word of ", B et C" after a word."""
    doc, start = last.doc, last.i + 2
    if start >= len(doc) or doc[start - 1].text != ",":
        return None
    while True:
        end = next((t.i for t in doc[start:] if t.text in ",.;:»)\n" or t.lower_ == "et"), len(doc))
        if not _is_member(doc[start:end]):
            return None
        if end == len(doc) or doc[end].lower_ not in (",", "et"):
            return doc[end - 1] if doc[start - 1].lower_ == "et" else None
        if doc[start - 1].lower_ == "et":
            return doc[end - 1]
        start = end + 1


def _is_member(words: Span) -> bool:
    """Whether words are a noun phrase of their own: "la Norvasie", "Paul Roy"; not "lundi", "à Tissac", "contacté"."""
    if not 0 < len(words) <= _LONGEST or any(is_verb(t) or t.is_punct for t in words):
        return False
    begins = words[0].pos_ in ("DET", "PROPN") and not any(is_time(t) for t in words)
    return begins and any(t.pos_ in ("NOUN", "PROPN") for t in words)


def parts_of_list(phrase: Phrase) -> list[Phrase]:
    """What commas and "et" part: "le maire", "Paul Roy" and "la ministre de la Mer"; only the phrase without them."""
    doc, start, end = phrase.head.doc, phrase.first.i, phrase.last.i + 1
    cuts = [t.i for t in doc[start + 1 : end - 1] if t.text == "," or t.lower_ == "et"]
    spans = (doc[a:b] for a, b in zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True) if a < b)
    return [replace(phrase, head=_head(span), first=span[0], last=span[-1]) for span in spans]


def _head(words: Span) -> Token:
    noun = next((t for t in words if people_noun(t.text) is not None and t.lower_ not in BEFORE_NOUN), None)
    return noun or next((t for t in words if t.pos_ in ("NOUN", "PROPN")), words[0])


def are_members(parts: list[Phrase], named: list[bool]) -> bool:
    """Whether each part of a list has an article, or begins with a name, or each has "des".

    "Le maire" and "la ministre de la Mer"; not "de la Pêche", "le ministre de l'Action" and "des Comptes publics".
    """
    des = "des " if parts[0].first.i and parts[0].first.nbor(-1).lower_ == "des" else ""
    several = [_SEVERAL.fullmatch(words) is not None for words in (des + parts[0].text, *(p.text for p in parts[1:]))]
    own = [name or _DETERMINED.match(part.text) is not None for name, part in zip(named, parts, strict=True)]
    return len(parts) > 1 and (all(own) or all(several)) and not all(named)
