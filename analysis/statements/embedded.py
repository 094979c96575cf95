"""Long quotations within a sentence without a cue: its subject says them, or the last speaker."""

import re
from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Token

from analysis.language.quotation_marks import Quotation
from analysis.people.patterns import any_word
from analysis.statements.candidates import Candidate, Span
from analysis.statements.dialogues import DASHES
from analysis.statements.grammar import is_conjugated
from analysis.statements.passages import Passage
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.subjects import Source, source_of

_CLAUSE = re.compile(
    rf"\b(?:{any_word('verb of a clause')}|\w{{2,}}(?:ons|ez|aient|ait|ront|rait))\b"
    r"|\b(?:je|nous|on|il|elle|ils|elles|ça)\b|\b[cj]'"
)
_PREDICATE = re.compile(rf"{any_word('verb of a predicate')}\b")  # what the article says it of
_FEWEST_WORDS = 6
_NO_SPEECH = re.compile(
    r"\b(?:intitul\w+|titre|article|film|livre|lire aussi|lire également)\b|\bpour $", re.IGNORECASE
)


def embedded_quotations(
    text: str, passages: Sequence[Passage], candidates: Sequence[Candidate], can_speak: Callable[[Phrase], bool]
) -> Iterator[Candidate]:
    """Statements from quotations that have no speaker yet: « A », l'élue donne le ton; il est parti parce que « B »."""
    taken = sorted(span for statement in candidates for span in statement.spans)
    for passage in passages:
        if passage.doc is None or passage.inside is not None or passage.kind != "body":
            continue
        for place, quotation in passage.folded.items():
            words = text[quotation.start : quotation.end]
            if len(words.split()) < _FEWEST_WORDS or _CLAUSE.search(words) is None or _is_taken(quotation, taken):
                continue
            if (
                quotation.mark in DASHES
                or not words[0].isalnum()
                or _PREDICATE.match(words)
                or _is_title(text, passage, quotation)
            ):
                continue
            if _NO_SPEECH.search(text[max(passage.start, quotation.outer_start - 60) : quotation.outer_start]):
                continue
            span, nowhere = (quotation.start, quotation.end), (quotation.start, quotation.start)
            source = _source(passage, passage.doc[place], can_speak)
            yield Candidate(passage, [span], nowhere, "", source, "embedded quotation", passage.doc[place])


def _is_title(text: str, passage: Passage, quotation: Quotation) -> bool:
    """Lecture de « La Chèvre qui voulait voir la mer »: a capital, no stop, right after a word of the sentence."""
    before = text[passage.start : quotation.outer_start].rstrip()
    return text[quotation.start].isupper() and text[quotation.end - 1] not in ".!?…" and before[-1:].isalpha()


def _is_taken(quotation: Quotation, taken: Sequence[Span]) -> bool:
    return any(start < quotation.end and quotation.start < end for start, end in taken)


def _source(passage: Passage, quoted: Token, can_speak: Callable[[Phrase], bool]) -> Source:
    """The subject of the verb beside the quotation, else somebody named in its sentence."""
    doc = quoted.doc
    verbs = [t for t in doc if is_conjugated(t)]
    before = [t for t in reversed(verbs) if t.i < quoted.i]
    for verb in (*before, *(t for t in verbs if t.i > quoted.i)):
        source = source_of(passage, verb)
        phrase = source.phrase if source is not None and source.how != "on" else None
        if source is not None and phrase is not None and (phrase.is_pronoun or can_speak(phrase)):
            return source
    names = (noun_phrase(passage, t) for t in doc if t.pos_ == "PROPN")
    named = next((phrase for phrase in names if can_speak(phrase)), None)
    return Source(named, "topic") if named is not None else Source(None, "elided")
