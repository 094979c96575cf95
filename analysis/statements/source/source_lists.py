"""Sources joined in a list: "le maire, le préfet et la ministre", its beginning, its end and each of its members."""

import re
from dataclasses import replace

from spacy.tokens import Span, Token

from analysis.statements.source.phrases import Phrase
from analysis.statements.source.times import is_time
from analysis.statements.verbs import is_verb

_LONGEST = 8  # words of a member
_DETERMINED = re.compile(r"(?:l[ae]s?\s|l'|ces?\s|cette\s|une?\s|plusieurs\s|certaine?s\s)(?=\S)", re.IGNORECASE)
_SEVERAL = re.compile(r"des (?:(?! des ).)+", re.IGNORECASE)
_BEFORE_LIST = (",", ":", ";", "que", "qu'", "»", "”")


def whole_list(phrase: Phrase) -> Phrase:
    """A phrase with the other members of its list, separated by commas: before "B et C", or after "A" before "et"."""
    doc, first, last = phrase.head.doc, phrase.first, phrase.last
    while first.i > 1 and first.nbor(-1).text == "," and "et" in {t.text.lower() for t in doc[first.i : last.i]}:
        start = next((t.i for t in reversed(doc[: first.i - 1]) if t.text.lower() in _BEFORE_LIST), -1) + 1
        if not _is_member(doc[start : first.i - 1]):
            break
        first = doc[start]
    rest = _rest_of_list(last)
    return replace(phrase, first=first, last=rest or last)


def _rest_of_list(last: Token) -> Token | None:
    """The last word of ", B et C" after a word."""
    doc, start = last.doc, last.i + 2
    if start >= len(doc) or doc[start - 1].text != ",":
        return None
    while True:
        end = next((t.i for t in doc[start:] if t.text in ",.;:»)\n" or t.text.lower() == "et"), len(doc))
        if not _is_member(doc[start:end]):
            return None
        if end == len(doc) or doc[end].text.lower() not in (",", "et"):
            return doc[end - 1] if doc[start - 1].text.lower() == "et" else None
        if doc[start - 1].text.lower() == "et":
            return doc[end - 1]
        start = end + 1


def _is_member(words: Span) -> bool:
    """Whether words are a noun phrase of their own: "la Norvasie", "Paul Roy"; not "lundi", "à Tissac", "contacté"."""
    if not 0 < len(words) <= _LONGEST or any(is_verb(t) or t.is_punct for t in words):
        return False
    begins = words[0].pos_ in ("DET", "PROPN") and not any(is_time(t) for t in words)
    return begins and any(t.pos_ in ("NOUN", "PROPN") for t in words)


def members(words: str) -> list[str]:
    """The members of a list that each have an article; none where the words are one phrase.

    >>> members("le maire, le préfet et la ministre de la Mer"), members("le ministre de la Mer et de la Pêche")
    (['le maire', 'le préfet', 'la ministre de la Mer'], [])
    >>> members("des élus et des commerçants"), members("des maires des îles et des vallées")
    (['des élus', 'des commerçants'], [])
    """
    parts = re.split(r",\s|\set\s", words)
    own = all(map(_DETERMINED.match, parts)) or all(map(_SEVERAL.fullmatch, parts))
    return parts if len(parts) > 1 and own else []
