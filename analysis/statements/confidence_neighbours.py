"""Features of how each statement stands to the others of its article, for `confidence_features.py`."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from analysis.statements.candidates import Candidate
from analysis.statements.statement import Statement

MOST = 5  # people, marks, verbs, statements: larger numbers count as this
_NEXT = 120  # characters to the statement that the next sentence goes on with


def beside(
    candidates: Sequence[Candidate], statements: Sequence[Statement], end_of_text: int
) -> list[Mapping[str, float]]:
    """How each statement relates to the others of its article."""
    speak = Counter(s.speaker for s in statements if s.speaker)
    by_name = {s.speaker for s in statements if s.speaker_rule == "name"}
    retold = _retold(candidates, statements)
    in_sentence = Counter(id(one.passage) for one, within in zip(candidates, retold, strict=True) if not within)
    next_start = _next_starts(statements, retold, end_of_text)
    rows: list[Mapping[str, float]] = []
    end = 0
    for number, (one, statement) in enumerate(zip(candidates, statements, strict=True)):
        after = next_start[number]
        before = statements[number - 1] if number else None
        rows.append(
            {
                "speaks again": math.log1p(speak[statement.speaker] - 1) if statement.speaker else 0.0,
                "by name elsewhere": statement.speaker in by_name and statement.speaker_rule != "name",
                "within another": end >= statement.end,
                "shares words": end > statement.start or after < statement.end,
                "statements": math.log1p(len(statements)),
                "others in the sentence": min(MOST, max(0, in_sentence[id(one.passage)] - 1)),
                "first of the sentence": not number or candidates[number - 1].passage is not one.passage,
                "speaker of the one before": before is not None and before.speaker == statement.speaker,
                "soon after another": before is not None and statement.start - before.end < 60,
                "goes on in the next sentence": _goes_on(statement, before),
                f"after {before.construction if before is not None else 'none'}": 1.0,
            }
        )
        end = max(end, statement.end)
    return rows


def _next_starts(statements: Sequence[Statement], retold: Sequence[bool], end: int) -> list[int]:
    """Where the next statement begins that is not only retold; the text's end after the last one."""
    starts = [end]
    for statement, within in zip(reversed(statements[1:]), reversed(retold[1:]), strict=True):
        starts.append(starts[-1] if within else statement.start)
    return starts[::-1]


def _retold(candidates: Sequence[Candidate], statements: Sequence[Statement]) -> list[bool]:
    """Which are quoted phrases that somebody else retells: they make what holds them no less sure."""
    ends = [0, *accumulate((statement.end for statement in statements), max)]
    return [
        one.construction == "quoted phrase" and statement.end <= end
        for one, statement, end in zip(candidates, statements, ends[:-1], strict=True)
    ]


def _goes_on(statement: Statement, before: Statement | None) -> bool:
    """« A », a dit M. Roy. Et d'ajouter que B."""
    within = before is not None and before.end <= statement.start < before.end + _NEXT
    return statement.speaker_rule == "the last speaker goes on" and within
