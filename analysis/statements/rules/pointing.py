"""Cues that point back to what precedes them: A. C'est ce que dit M. Roy ; A, ce que souligne Mme Roy."""

from collections.abc import Iterator

from analysis.language.parsed import Token
from analysis.statements.candidates import Candidate, Context, Span, candidate, parsed, trimmed
from analysis.statements.cues import cue_of
from analysis.statements.grammar import has_verb
from analysis.statements.passages import Passage
from analysis.statements.rules.openings import QUE
from analysis.statements.source.subjects import source_of
from analysis.statements.verbs import is_verb


def pointing_back(passage: Passage, context: Context) -> Iterator[Candidate]:
    """A. C'est ce que vient de déclarer M. Roy ; A, ce que souligne Mme Roy ; A, c'est du moins ce qu'elle affirme."""
    sentence = parsed(passage)
    for token in sentence[:-2] if "ce qu" in passage.text else ():
        if token.lower != "ce" or token.next.lower not in QUE:
            continue
        ahead = ((t, cue_of(t)) for t in token.next.after(7) if is_verb(t))
        said = ((t, cue) for t, cue in ahead if cue is not None and cue.constructions & {"que", "incise"})
        verb, cue = next(said, (token, None))
        source = source_of(passage, verb) if cue is not None else None
        if cue is None or source is None or source.how in ("on", "elided", "shared"):
            continue
        presenter = next((t for t in token.before(6) if t.lower in ("c'", "ce")), None)
        span = _pointed_at(passage, context, presenter or token, presented=presenter is not None)
        if span is not None:
            yield candidate(passage, [span], cue, source, "pointing back", verb)


def _pointed_at(passage: Passage, context: Context, pronoun: Token, *, presented: bool) -> Span | None:
    """What "ce" stands for: the sentence before "C'est ce que", or the clause before ", ce que", ": c'est ce que"."""
    if presented and context.previous is not None and not has_verb(pronoun.before()):
        return trimmed(context.text, context.previous.start, context.previous.end)
    if pronoun.i > 2 and pronoun.previous.text in (",:;" if presented else ","):
        return context.said(passage, pronoun.sentence[0], pronoun.previous.previous)
    return None
