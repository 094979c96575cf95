"""Nouns for what is told: la rumeur selon laquelle A; le rapport de Mme Roy selon lequel B."""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.language.cue_words import Cue
from analysis.people.lexicon import words_of_class
from analysis.statements.candidates import Candidate, Context, candidate, parsed, trimmed
from analysis.statements.cues import cue_of
from analysis.statements.passages import Passage
from analysis.statements.rules.endings import speech_end
from analysis.statements.source.phrases import noun_phrase
from analysis.statements.source.subjects import Source
from analysis.statements.verbs import is_verb

RELATIVES = words_of_class("relative pronoun")


def according_to_which(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Il rejette l'affirmation de M. Roy selon laquelle A."""
    doc = parsed(passage)
    for token in doc[:-2] if "selon l" in passage.text else ():
        if token.text.lower() != "selon" or token.nbor(1).text.lower() not in RELATIVES:
            continue
        nouns = [
            t
            for t in doc[: token.i]
            if t.pos_ == "NOUN"
            and not any(c.dep_ == "case" and c.text.lower() in words_of_class("of") for c in t.children)
        ]
        if not nouns:
            continue
        noun = nouns[-1]
        owner = next((c for c in noun.children if c.dep_ == "nmod" and noun.i < c.i < token.i), None)
        if owner is None and _is_rejected(noun):
            continue
        source = Source(noun_phrase(passage, owner), "noun") if owner is not None else Source(None, "elided")
        start = token.nbor(2)
        span = trimmed(context.text, *passage.place(start, speech_end(_verb_before(noun) or token, start)))
        cue = Cue(noun.lemma_.lower(), frozenset(), "neutral")
        yield candidate(passage, [span], (noun, token.nbor(1)), cue, source, "noun", noun)


def _is_rejected(noun: Token) -> bool:
    """Il dément les informations selon lesquelles A: whoever rejects what nobody is named for has not said it."""
    verb = _verb_before(noun)
    cue = cue_of(verb) if verb is not None else None
    return cue is not None and cue.stance == "denying"


def _verb_before(noun: Token) -> Token | None:
    return next((t for t in reversed(noun.doc[: noun.i]) if is_verb(t)), None)
