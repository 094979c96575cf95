"""Cues that point back to what precedes them: A. C'est ce que dit M. Roy. — A : c'est la conviction de Mme Roy."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from analysis.language.cue_words import Cue
from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.statements.candidates import Candidate, Context, Span, candidate, parsed, trimmed
from analysis.statements.cues import cue_of
from analysis.statements.grammar import is_negated, verb_group
from analysis.statements.passages import Passage
from analysis.statements.rules.contrasts import has_verb
from analysis.statements.source.phrases import noun_phrase
from analysis.statements.source.subjects import Source, source_of
from analysis.statements.verbs import is_verb


def pointing_back(passage: Passage, context: Context) -> Iterator[Candidate]:
    """A. C'est ce que vient de déclarer M. Roy ; A, ce que souligne Mme Roy ; A, c'est du moins ce qu'elle affirme."""
    doc = parsed(passage)
    for token in doc[:-2] if "ce qu" in passage.text else ():
        if token.text.lower() != "ce" or token.nbor(1).text.lower() not in ("que", "qu'"):
            continue
        verb = next(
            (
                t
                for t in doc[token.i + 2 : token.i + 9]
                if is_verb(t) and (c := cue_of(t)) and c.constructions & {"que", "incise"}
            ),
            None,
        )
        cue = cue_of(verb) if verb is not None else None
        if verb is None or cue is None or is_negated(verb):
            continue
        source = source_of(passage, verb)
        if source is None or source.how in ("on", "elided", "shared"):
            continue
        presenter = next((t for t in doc[max(0, token.i - 6) : token.i] if t.text.lower() in ("c'", "ce")), None)
        span = _pointed_at(passage, context, presenter or token, presented=presenter is not None)
        if source is not None and span is not None:
            yield candidate(passage, [span], verb_group(verb), cue, source, "pointing back", verb)


def presented_thought(passage: Passage, context: Context) -> Iterator[Candidate]:
    """A. C'est l'avis de M. Roy, qui a vu la digue ; A : tel est le souhait de la maire."""
    doc = parsed(passage)
    for token in doc[2:-2] if _PRESENTED.search(passage.text) else ():
        if token.lemma_.lower() not in nouns_of_class("thought") or token.nbor(1).text.lower() not in _OF:
            continue
        opening = [t for t in doc[max(0, token.i - 8) : token.i] if t.text.lower() in words_of_class("presenting")]
        if not opening or has_verb(doc[opening[-1].i + 2 : token.i]) or opening[-1].nbor(1).lemma_.lower() != "être":
            continue
        head = next((t for t in doc[token.i + 1 : token.i + 6] if t.pos_ in ("NOUN", "PROPN")), None)
        if head is None or not context.can_speak(phrase := noun_phrase(passage, head)):
            continue
        span = _pointed_at(passage, context, opening[-1], presented=True)
        if span is not None:
            cue = Cue(token.lemma_.lower(), frozenset(), "opinion")
            yield candidate(passage, [span], (token, token), cue, Source(phrase, "noun"), "pointing back", token)


_OF = words_of_class("of")
_PRESENTED = re.compile(r"\b(?:c'|tel)", re.IGNORECASE)  # how such a sentence begins


def _pointed_at(passage: Passage, context: Context, pronoun: Token, *, presented: bool) -> Span | None:
    """What "ce" stands for: the sentence before "C'est ce que", or the clause before ", ce que", ": c'est ce que"."""
    doc = pronoun.doc
    if presented and context.previous is not None and not has_verb(doc[: pronoun.i]):
        return trimmed(context.text, context.previous.start, context.previous.end)
    if pronoun.i > 2 and pronoun.nbor(-1).text in (",:;" if presented else ","):
        return trimmed(context.text, *passage.place(doc[0], doc[pronoun.i - 2]))
    return None
