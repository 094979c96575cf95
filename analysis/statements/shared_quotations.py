"""Quotations that two inserted cues share: « A, dit-il. B », ajoute Mme Roy: each cue has the sentences before it."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.statements.candidates import Candidate, Span, trimmed
from analysis.statements.passages import Passage


def with_shared_quotations(text: str, passages: Sequence[Passage], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The statements; where a cue stands inside a quotation, the sentences after it belong to the outer speaker."""
    outer = {s.start for s in candidates if s.passage.inside is None and s.construction == "insertion"}
    cuts: dict[int, int] = {}
    for statement in candidates:
        start = _shared_from(statement)
        if start in outer and (place := _sentence_after(statement, passages)) is not None:
            cuts[start] = place
    relayed = {start for s in candidates if (start := _shared_from(s)) in outer and start not in cuts}
    said = (s for s in candidates if _shared_from(s) is not None or s.start not in relayed)
    return [_divided(text, statement, cuts) for statement in said] if cuts or relayed else list(candidates)


def _shared_from(statement: Candidate) -> int | None:
    """Where the quotation that contains its own cue begins."""
    inside = statement.passage.inside
    return inside.start if inside is not None and statement.construction == "insertion" else None


def _sentence_after(statement: Candidate, passages: Sequence[Passage]) -> int | None:
    """Where the sentence after that of a cue begins, within the same quotation."""
    inside = statement.passage.inside
    later = (p.start for p in passages if p.inside is inside and p.start >= statement.passage.end)
    return min(later, default=None)


def _divided(text: str, statement: Candidate, cuts: dict[int, int]) -> Candidate:
    inner = cuts.get(_shared_from(statement) or -1)
    if inner is not None:
        spans: list[Span] = [trimmed(text, a, min(b, inner)) for a, b in statement.spans if a < inner]
    elif statement.passage.inside is None:
        spans = [(cuts[a], b) if cuts.get(a, b) < b else (a, b) for a, b in statement.spans]
    else:
        spans = statement.spans
    return replace(statement, spans=spans)
