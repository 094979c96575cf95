"""Quotations that stand alone: what the statement before them goes on with, or whoever was the subject says."""

import re
from dataclasses import replace

from analysis.language.quotations import Quotation
from analysis.statements.dialogues import DASHES, interviews
from analysis.statements.found import Found
from analysis.statements.passages import Passage
from analysis.statements.subjects import Source

_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 3  # a quotation that nobody is named for must at least be a clause


def with_quotations_alone(text: str, passages: list[Passage], found: list[Found]) -> list[Found]:
    """A quotation that stands alone goes on with the statement before it, or speaks for the subject before it."""
    questions, answers = interviews(text)
    used = [
        span
        for statement in found
        if statement.passage.inside is None or statement.construction == "insertion"
        for span in statement.spans
    ]
    result = list(found)
    open_statement: Found | None = None  # the one that the next quotation may go on with
    for passage in passages:
        if passage.inside is not None or passage.kind == "furniture":
            continue
        alone = _lone_quotation(text, passage)
        taken = alone is not None and any(s < alone.end and alone.start < e for s, e in used)
        if alone is None or taken or passage.kind != "body":
            open_statement = _ending_quoted(passage, [s for s in result if s.passage is passage])
        elif alone.start in questions:
            continue
        elif open_statement is not None and alone.mark not in DASHES:
            joined = replace(open_statement, spans=[*open_statement.spans, (alone.start, alone.end)])
            result[result.index(open_statement)] = open_statement = joined
        elif len(_WORD.findall(text[alone.start : alone.end])) >= _FEWEST_WORDS and passage.doc is not None:
            answers_one = alone.start in answers or text[: alone.outer_start].rstrip().endswith("?")
            open_statement = _free(passage, alone, "answer" if answers_one else "quotation alone")
            result.append(open_statement)
    return result


def _free(passage: Passage, quotation: Quotation, construction: str) -> Found:
    """A quotation without a cue: who speaks must follow from what stands before it."""
    span, nowhere = (quotation.start, quotation.end), (quotation.start, quotation.start)
    assert passage.doc is not None
    return Found(passage, [span], nowhere, "", Source(None, "elided"), construction, passage.doc[0])


def _ending_quoted(passage: Passage, here: list[Found]) -> Found | None:
    """The statement of a sentence that a quotation after it goes on with."""
    quoting = sorted((s for s in here if not s.quoted_only or s.spans[-1][1] >= passage.end - 4), key=_end)
    return next((s for s in quoting[-1:] if _ends_quoted(s) or _quotes(passage, s)), None)


def _end(statement: Found) -> int:
    return statement.spans[-1][1]


def _quotes(passage: Passage, statement: Found) -> bool:
    """Whether an inserted cue gives quoted words: « A » en France, analyse M. Roy. « B »."""
    start, end = statement.spans[0][0], statement.spans[-1][1]
    return statement.construction == "insertion" and any(
        q.start < end and start < q.outer_end for q in passage.quotations
    )


def _ends_quoted(statement: Found) -> bool:
    """Whether its last words are those of a quotation."""
    end = statement.spans[-1][1]
    return any(q.end - 2 <= end <= q.outer_end for q in statement.passage.quotations)


def _lone_quotation(text: str, passage: Passage) -> Quotation | None:
    """The quotation that is all of a sentence."""
    for quotation in passage.quotations:
        before = text[passage.start : quotation.outer_start].strip(" \n—–-")
        after = text[quotation.outer_end : passage.end].strip(" .!?…,\n")
        if not before and not after:
            return quotation
    return None
