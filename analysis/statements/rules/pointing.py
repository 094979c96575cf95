"""Cues that point back to what precedes them: A. C'est ce que dit M. Roy ; A, ce que souligne Mme Roy."""

from collections.abc import Iterator

from analysis.language.parsed import Token
from analysis.statements.candidates import Candidate, Context, Span, candidate, parsed, trimmed
from analysis.statements.cues import cues_in
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
        ahead = ((t, cue) for t, cue in cues_in(sentence) if token.i + 2 <= t.i < token.i + 9 and is_verb(t))
        verb, cue = next((one for one in ahead if one[1].constructions & {"que", "incise"}), (None, None))
        if verb is None or cue is None:
            continue
        source = source_of(passage, verb)
        if source is None or source.how in ("on", "elided", "shared"):
            continue
        presenter = next((t for t in token.before(6) if t.lower in ("c'", "ce")), None)
        span = _pointed_at(passage, context, presenter or token, presented=presenter is not None)
        if span is not None:
            yield candidate(passage, [span], cue, source, "pointing back", verb)


def _pointed_at(passage: Passage, context: Context, pronoun: Token, *, presented: bool) -> Span | None:
    """What "ce" stands for: the sentence before "C'est ce que", or the clause before ", ce que", ": c'est ce que"."""
    sentence = pronoun.sentence
    if presented and context.previous is not None and not has_verb(pronoun.before()):
        return trimmed(context.text, context.previous.start, context.previous.end)
    if pronoun.i > 2 and pronoun.previous.text in (",:;" if presented else ","):
        return context.said(passage, sentence[0], sentence[pronoun.i - 2])
    return None
