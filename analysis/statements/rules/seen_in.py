"""What somebody sees in something: le syndicat y voit A ; elle voit dans ce geste B."""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.people.lexicon import words_of_class
from analysis.people.offices import is_human, people_noun
from analysis.statements.candidates import OPENING, Candidate, Context, candidate, is_somebody, trimmed
from analysis.statements.grammar import is_finite, is_negated, verb_group
from analysis.statements.passages import Passage
from analysis.statements.rules.endings import clause_end
from analysis.statements.rules.openings import is_bare_object
from analysis.statements.rules.reporting import cues_with, reports
from analysis.statements.source.subjects import source_of
from analysis.statements.verbs import is_infinitive, is_past_participle


def seen_in(passage: Passage, context: Context) -> Iterator[Candidate]:
    """La CGT y voit A ; Mme Roy, qui voit dans ce geste B; what is quoted as a whole is a quoted phrase."""
    for verb, cue in cues_with(passage, "seen"):
        told = is_finite(verb) and not (is_infinitive(verb) or is_past_participle(verb) or is_negated(verb))
        if not told or not reports(passage, verb, cue):
            continue
        start = _seen(verb)
        source = source_of(passage, verb) if start is not None else None
        if start is None or source is None or source.how == "on" or verb.doc[0].lower_ in _SUPPOSING:
            continue
        if source.phrase is None or is_somebody(source.phrase, context):
            span = trimmed(context.text, *passage.place(start, clause_end(verb, start)))
            yield candidate(passage, [span], verb_group(verb), cue, source, "attribute", verb)


def _seen(verb: Token) -> Token | None:
    """The first word of A in "y voit A", "voit dans ce geste A"; not "y voit un homme", "y voit une ombre passer"."""
    doc, (first, _) = verb.doc, verb_group(verb)
    there = any(t.lower_ == "y" for t in doc[max(0, first.i - 1) : verb.i])
    ahead = [t for t in doc[verb.i + 1 :] if t.pos_ != "ADV"]
    inside = [t.lower_ for t in ahead[:2]]
    this = inside[:1] in (["dans"], ["en"]) and inside[-1] in _THIS
    things = (t for t in ahead if is_bare_object(t) and t.head == verb)
    thing = next(things, None) if there or this else None
    if thing is None or is_human(people_noun(thing.text)):
        return None
    start = thing.left_edge
    if start.lower_ not in _ARTICLES or start.i <= verb.i or (there and start != ahead[0]):
        return None
    acts = any(is_infinitive(t) and t.nbor(-1).pos_ != "ADP" for t in doc[thing.i + 1 : thing.i + 4])
    quoted = any(t.text in OPENING for t in doc[start.i - 1 : start.i + _SHORTEST])
    return None if acts or quoted else start


_ARTICLES = (words_of_class("definite article") - {"les"}) | {"un", "une"}
_THIS = words_of_class("demonstrative") | words_of_class("stressed pronoun") | {"ces"}
_SUPPOSING = words_of_class("subordinator")
_SHORTEST = 5  # words: in "une question de « message »" only what is quoted is said
