"""What somebody sees in something: le syndicat y voit A ; elle voit dans ce geste B."""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.people.lexicon import words_of_class
from analysis.statements.candidates import OPENING, Candidate, Context, candidate, is_somebody, trimmed
from analysis.statements.grammar import is_negated, verb_group
from analysis.statements.passages import Passage
from analysis.statements.rules.endings import clause_end
from analysis.statements.rules.openings import is_bare_object
from analysis.statements.rules.reporting import cues_with, reports
from analysis.statements.source.subjects import source_of


def seen_in(passage: Passage, context: Context) -> Iterator[Candidate]:
    """La CGT y voit A ; Mme Roy, qui voit dans ce geste B; what is quoted as a whole is a quoted phrase."""
    for verb, cue in cues_with(passage, "seen"):
        if is_negated(verb) or not reports(passage, verb, cue):
            continue
        start = _seen(verb)
        source = source_of(passage, verb) if start is not None else None
        if start is None or source is None or source.how == "on":
            continue
        if source.phrase is None or is_somebody(source.phrase, context):
            span = trimmed(context.text, *passage.place(start, clause_end(verb, start)))
            yield candidate(passage, [span], verb_group(verb), cue, source, "attribute", verb)


def _seen(verb: Token) -> Token | None:
    """The first word of A in "y voit A", "voit dans ce geste A"."""
    doc, (first, _) = verb.doc, verb_group(verb)
    there = any(t.lower_ == "y" for t in doc[max(0, first.i - 1) : verb.i])
    ahead = [t for t in doc[verb.i + 1 :] if t.pos_ != "ADV"]
    inside = not there and bool(ahead) and ahead[0].lower_ in ("dans", "en")
    things = (t for t in ahead if is_bare_object(t) and t.head == verb)
    thing = next(things, None) if there or inside else None
    start = thing.left_edge if thing is not None else verb
    if start.lower_ not in _ARTICLES or start.i <= verb.i or (there and start != ahead[0]):
        return None
    words = doc[start.i - 1 : start.i + _SHORTEST]
    return None if any(t.text in OPENING for t in words) else start


_ARTICLES = words_of_class("definite article") | {"un", "une", "des"}
_SHORTEST = 5  # words: in "une question de « message »" only what is quoted is said
