"""Reported clauses that the next sentence continues: Les experts pensent que A. Et que B."""

import re
from dataclasses import replace
from itertools import pairwise

from analysis.statements.candidates import Candidate, trimmed
from analysis.statements.passages import Passage

_TAKES_UP = re.compile(r"(?:Et|Mais|Ou) (?:surtout |aussi )?qu(?:e |')")


def with_continuations(text: str, passages: list[Passage], candidates: list[Candidate]) -> list[Candidate]:
    """The statements, each that-clause with the sentence that continues it with "Et que"."""
    body = [p for p in passages if p.inside is None and p.kind == "body"]
    for before, passage in pairwise(body):
        opening = _TAKES_UP.match(passage.text)
        if opening is None:
            continue
        clause = next(
            (s for s in reversed(candidates) if s.passage is before and s.construction == "that-clause"), None
        )
        if clause is None or clause.spans[-1][1] < before.end - 2:
            continue
        span = trimmed(text, passage.starts[opening.end()], passage.end)
        candidates = [replace(s, spans=[*s.spans, span]) if s is clause else s for s in candidates]
    return candidates
