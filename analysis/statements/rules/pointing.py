"""Cues that point back to what precedes them: A. C'est ce que dit M. Roy ; A, ce que souligne Mme Roy."""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.statements.candidates import Candidate, Context, Span, candidate, parsed, trimmed
from analysis.statements.cues import cues_in
from analysis.statements.grammar import has_verb
from analysis.statements.passages import Passage
from analysis.statements.rules.openings import QUE
from analysis.statements.source.subjects import source_of
from analysis.statements.verbs import is_verb


def pointing_back(passage: Passage, context: Context) -> Iterator[Candidate]:
    """A. C'est ce que vient de déclarer M. Roy ; A, ce que souligne Mme Roy ; A, c'est du moins ce qu'elle affirme."""
    doc = parsed(passage)
    for token in doc[:-2] if "ce qu" in passage.text else ():
        if token.lower_ != "ce" or token.nbor(1).lower_ not in QUE:
            continue
        ahead = ((t, cue) for t, cue in cues_in(doc) if token.i + 2 <= t.i < token.i + 9 and is_verb(t))
        verb, cue = next((one for one in ahead if one[1].constructions & {"que", "incise"}), (None, None))
        if verb is None or cue is None:
            continue
        source = source_of(passage, verb)
        if source is None or source.how in ("on", "elided", "shared"):
            continue
        presenter = next((t for t in doc[max(0, token.i - 6) : token.i] if t.lower_ in ("c'", "ce")), None)
        span = _pointed_at(passage, context, presenter or token, presented=presenter is not None)
        if span is not None:
            yield candidate(passage, [span], cue, source, "pointing back", verb)


def _pointed_at(passage: Passage, context: Context, pronoun: Token, *, presented: bool) -> Span | None:
    """What "ce" stands for: the sentence before "C'est ce que", or the clause before ", ce que", ": c'est ce que"."""
    doc = pronoun.doc
    if presented and context.previous is not None and not has_verb(doc[: pronoun.i]):
        return trimmed(context.text, context.previous.start, context.previous.end)
    if pronoun.i > 2 and pronoun.nbor(-1).text in (",:;" if presented else ","):
        return context.said(passage, doc[0], doc[pronoun.i - 2])
    return None
