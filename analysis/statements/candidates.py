"""What a rule finds, and what it may know about the article around a sentence."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import simplemma

from analysis.language.cue_words import Cue, negated_lemma
from analysis.language.parsed import Sentence, Token
from analysis.language.quotation_marks import Quotation
from analysis.people.lexicon import nouns_of_class
from analysis.people.offices import kind_of, people_noun, singulars
from analysis.statements.cues import second_part
from analysis.statements.grammar import is_negated, verb_group
from analysis.statements.passages import Passage
from analysis.statements.source.phrases import Phrase
from analysis.statements.source.subjects import Source

Span = tuple[int, int]
OPENING, CLOSING = '«“„"‹', '»”"›'
_EDGES = " \n\t,;:–—"


@dataclass(frozen=True)
class Candidate:
    """A statement that a rule found; places are in the repaired text."""

    passage: Passage
    spans: list[Span]
    cue: Span
    cue_lemma: str
    source: Source
    construction: str
    cue_token: Token

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[-1][1]

    @property
    def quoted_only(self) -> bool:
        """Whether its content is only the quoted words of a sentence: il parle d'un « accord »."""
        return self.construction == "quoted phrase"


@dataclass(frozen=True)
class Context:
    """The article around a sentence: its repaired text, the sentence before, its nicknames, who can speak in it."""

    text: str
    previous: Passage | None
    nicknames: frozenset[str]
    can_speak: Callable[[Phrase], bool]

    def is_nickname(self, quotation: Quotation) -> bool:
        return self.text[quotation.start : quotation.end].casefold() in self.nicknames

    def said(self, passage: Passage, first: Token, last: Token) -> Span:
        """Where the words from `first` to `last` are, without marks at either end."""
        return trimmed(self.text, *passage.place(first, last))

    def listed(self, passage: Passage, place: int, joint: re.Pattern[str]) -> list[Span]:
        """The quotations that follow each other from a place on, with no more between them than what joins them."""
        spans = []
        for quotation in passage.quotations:
            if joint.fullmatch(self.text, place, quotation.outer_start):
                spans.append(quotation.span)
                place = quotation.outer_end
        return spans


Finder = Callable[[Passage, Context], Iterator[Candidate]]


def parsed(passage: Passage) -> Sentence:
    """The parse of a passage that the gate let through."""
    assert passage.sentence is not None
    return passage.sentence


def is_somebody(phrase: Phrase, context: Context) -> bool:
    """Whether a phrase could speak at all: a pronoun, a name, a noun for people, bodies or documents."""
    head = phrase.head
    return (
        head.text.startswith("-")
        or head.pos in ("PROPN", "PRON", "NUM", "ADJ", "X")
        or (head.text[:1].isupper() and (head.i > 0 or not simplemma.is_known(head.lower, lang="fr")))
        or people_noun(head.text) is not None
        or not nouns_of_class("like people").isdisjoint(singulars(head.text))
        or context.can_speak(phrase)
    )


def candidate(
    passage: Passage,
    spans: list[Span],
    cue: Cue,
    source: Source,
    construction: str,
    token: Token,
    words: tuple[Token, Token] | None = None,
) -> Candidate:
    """A statement whose cue is the verb `token` or is other `words`; a light verb takes its second part."""
    first, last = words or verb_group(token)
    second = second_part(token, cue)
    if second is not None and second.i > last.i:
        last = second
    lemma = negated_lemma(cue.lemma) if is_negated(token) else cue.lemma
    return Candidate(passage, spans, passage.place(first, last), lemma, source, construction, token)


def without_cue(
    passage: Passage, spans: list[Span], source: Source, construction: str, token: Token | None = None
) -> Candidate:
    """A statement that no cue announces, in a passage that was parsed."""
    start = spans[0][0]
    return Candidate(passage, spans, (start, start), "", source, construction, token or parsed(passage)[0])


def taken_by(statements: Iterable[Candidate]) -> set[int]:
    """The places in the text that are somebody's words already."""
    return {place for one in statements for span in one.spans for place in range(*span)}


def is_taken(quotation: Quotation, taken: set[int]) -> bool:
    return not taken.isdisjoint(range(*quotation.span))


def trimmed(text: str, start: int, end: int) -> Span:
    """Without blanks, marks and the final stop at either end; paired quotation marks stay."""
    while start < end and text[start] in _EDGES + OPENING:
        start += 1
    while end > start and (text[end - 1] in _EDGES + "." or _is_stray_closing(text[start:end])):
        if text[start:end].endswith("..."):
            break
        end -= 1
    return start, end


def _is_stray_closing(piece: str) -> bool:
    closing = piece[-1]
    if closing not in CLOSING:
        return False
    if closing == '"':
        return piece.count('"') % 2 == 1
    opening = {"»": "«", "”": "“", "›": "‹"}[closing]
    return piece.count(opening) < piece.count(closing)


def can_talk(phrase: Phrase, context: Context) -> bool:
    """Whether a source is somebody, a pronoun or a body, whose words may follow a colon."""
    return phrase.is_pronoun or context.can_speak(phrase) or kind_of(phrase.head.text) == "body"
