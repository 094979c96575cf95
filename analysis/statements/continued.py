"""Reported clauses that the next sentence continues: Les experts pensent que A. Et que B. Ils disent que A. Que B."""

import re
from dataclasses import replace
from itertools import pairwise

from analysis.people.patterns import any_word
from analysis.statements.candidates import Candidate, candidate, trimmed
from analysis.statements.cues import cues_in
from analysis.statements.grammar import is_conjugated
from analysis.statements.passages import Passage
from analysis.statements.rules.openings import QUE
from analysis.statements.source.subjects import source_of

_TAKES_UP = re.compile(r"(?:Et|Mais|Ou) (?:surtout |aussi )?qu(?:e |')")
# A sentence of its own, perhaps said to somebody else: "Au cadet, que B."; not "Qu'il vienne !", "Que ferez-vous ?"
_SAYS_MORE = re.compile(
    rf"(?:(?:À|A|Au|Aux) [^,.:;«»]{{2,40}}, q|Q)u(?:e[ ,]|')(?![^.]*[!?])(?!(?:[^\s,]+,? ){{0,6}}{any_word('wish')}\b)"
)


_COMMENTS = re.compile(rf", {any_word('comments on a clause')}\b")  # "Que le pont cède, nul n'en doute."


def with_continuations(text: str, passages: list[Passage], candidates: list[Candidate]) -> list[Candidate]:
    """The statements, each that-clause with the sentence that continues it with "Et que", and those that "Que" adds."""
    body = [p for p in passages if p.inside is None and p.kind == "body"]
    for before, passage in pairwise(body):
        goes_on = _TAKES_UP.match(passage.text)
        says_more = _SAYS_MORE.match(passage.text) if _is_clause(passage) else None
        opening = goes_on or says_more
        clause = _clause_at_end(before, candidates) if opening is not None else None
        clause = clause or (_asked(before) if says_more else None)
        if opening is None or clause is None:
            continue
        span = trimmed(text, passage.starts[opening.end()], passage.end)
        if says_more:
            candidates = [*candidates, replace(clause, spans=[span])]
        else:
            candidates = [replace(s, spans=[*s.spans, span]) if s is clause else s for s in candidates]
    return candidates


def may_say_more(passage: Passage) -> bool:
    """Whether a sentence begins as one does that goes on with what somebody says: "Que A."; it must be parsed."""
    return _SAYS_MORE.match(passage.text) is not None


def _is_clause(passage: Passage) -> bool:
    """Que le pont cède, elle le sait. Que nul ne parle étonne: not where "que" opens a part of the sentence only."""
    words = passage.sentence or ()
    que = next((t for t in words if t.lower in QUE), None)
    judged = any(t.pos == "VERB" and t.next.pos == "AUX" and is_conjugated(t) for t in words)
    return que is not None and que.head.dep == "ROOT" and not judged and _COMMENTS.search(passage.text) is None


def _clause_at_end(passage: Passage, candidates: list[Candidate]) -> Candidate | None:
    """The reported clause with which a sentence ends."""
    clauses = (s for s in reversed(candidates) if s.construction == "that-clause")
    ends = (s for s in clauses if passage.start <= s.spans[-1][0] < passage.end)
    return next((s for s in ends if s.end >= passage.end - 2), None)


def _asked(passage: Passage) -> Candidate | None:
    """Que disait la ministre ? Que A.: an empty statement of whoever is asked about, to hold what answers."""
    if passage.sentence is None or not passage.text.rstrip().endswith("?"):
        return None
    for verb, cue in cues_in(passage.sentence):
        source = source_of(passage, verb) if "que" in cue.constructions and is_conjugated(verb) else None
        if source is not None and source.phrase is not None and verb.sentence[0].lower in QUE:
            return candidate(passage, [], cue, source, "that-clause", verb)
    return None
