"""Quotations that stand alone: they continue the statement before them, or the last subject says them."""

import re
from collections import defaultdict
from dataclasses import replace

from analysis.language.quotation_marks import Quotation
from analysis.people.lexicon import words_of_class
from analysis.people.patterns import any_word
from analysis.statements.candidates import Candidate, is_taken, taken_by, without_cue
from analysis.statements.dialogues import DASHES, interviews
from analysis.statements.passages import Passage
from analysis.statements.source.subjects import Source
from analysis.statements.source.times import CLOCK_TIME

_WORD = re.compile(r"\w+")
# « A ». La formule est de M. Roy; « B ». C'est le constat dressé par Mme Roy: up to whoever says it.
_WORDS = rf"(?:la |le |l'|ces |cette )?{any_word('words of somebody')}s?"
OF_WHOM = re.compile(
    rf"[\s»”\".!?…,:–—-]*(?:{_WORDS} (?:est|sont|vient|émane) (?:celle |celui |celles |ceux )?(?:de |d'|du )"
    rf"|c'est {_WORDS} (?:\w+ée? )?(?:par |de |d'|du ))",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3  # a quotation without a named speaker must at least be a clause


def with_quotations_alone(text: str, passages: list[Passage], candidates: list[Candidate]) -> list[Candidate]:
    """The statements, with the quotations that stand alone: each continues the one before, or is the last subject's."""
    questions, answers = interviews(text)
    taken = taken_by(f for f in candidates if f.passage.inside is None or f.construction == "insertion")
    result = list(candidates)
    of_passage: dict[int, list[int]] = defaultdict(list)
    for place, statement in enumerate(candidates):
        of_passage[id(statement.passage)].append(place)
    open_place: int | None = None  # of the statement that the next quotation may continue
    for passage in passages:
        if passage.inside is not None or passage.kind == "boilerplate":
            continue
        joined = open_place is not None and _quotes_last(result[open_place])
        alone = _lone_quotation(text, passage, joined=joined)
        if alone is None or passage.kind != "body" or is_taken(alone, taken):
            open_place = _ending_quoted(text, passage, result, of_passage[id(passage)])
        elif alone.start in questions or (
            alone.mark in DASHES and alone.start not in answers and _is_item(text[alone.start : alone.end])
        ):
            continue
        elif open_place is not None and _continues(text, result[open_place], alone):
            spans = [*result[open_place].spans, alone.span]
            result[open_place] = replace(result[open_place], spans=spans)
        elif len(_WORD.findall(text[alone.start : alone.end])) >= _FEWEST_WORDS and passage.sentence is not None:
            before = text[max(0, alone.outer_start - 9) : alone.outer_start].rstrip()
            answers_one = alone.start in answers or before.endswith("?")
            open_place = len(result)
            construction = "answer" if answers_one else "quotation alone"
            result.append(without_cue(passage, [alone.span], Source(None, "elided"), construction))
    return result


def _continues(text: str, statement: Candidate, alone: Quotation) -> bool:
    """Whether a quotation goes on with a statement: in a paragraph of its own it may be somebody else's."""
    own_paragraph = "\n" in text[statement.end : alone.outer_start]
    return not own_paragraph and alone.mark not in DASHES and OF_WHOM.match(text, alone.outer_end) is None


_SPEAKS = re.compile(rf"\b{any_word('in a dialogue')}\b|\b[cj]'est|[?!…]", re.IGNORECASE)


def _is_item(line: str) -> bool:
    """– La banque a publié ses comptes lundi: news in a list; dialogues say "je", ask, exclaim, or are short."""
    return len(line.split()) > 12 and _SPEAKS.search(line) is None


def _ending_quoted(text: str, passage: Passage, candidates: list[Candidate], here: list[int]) -> int | None:
    """The place of the statement that a quotation after its sentence continues."""
    quoting = [i for i in here if not candidates[i].quoted_only or candidates[i].end >= passage.end - 4]
    last = max(quoting, key=lambda i: (candidates[i].end, i), default=None)
    if last is None or _ACTS_ON.search(text, candidates[last].end, passage.end):
        return None
    return last if _ends_quoted(candidates[last]) or _quotes(passage, candidates[last]) else None


# « A », dit la maire avant de poser la pierre. « B »: what she does between makes B another statement.
_ACTS_ON = re.compile(r"\s(?:avant d(?:e |')|après (?:l'|les )?avoir |en \w+ant\b)")


def _quotes(passage: Passage, statement: Candidate) -> bool:
    """Whether an inserted cue gives quoted words: « A » en France, analyse M. Roy. « B »."""
    quoted = any(q.start < statement.end and statement.start < q.outer_end for q in passage.quotations)
    return statement.construction == "insertion" and quoted


def _quotes_last(statement: Candidate) -> bool:
    """Whether an inserted cue gives the last quotation of its sentence."""
    later = any(q.outer_start >= statement.end for q in statement.passage.quotations)
    return statement.construction == "insertion" and not later


def _ends_quoted(statement: Candidate) -> bool:
    """Whether its last words are those of a quotation."""
    return any(q.end - 2 <= statement.end <= q.outer_end for q in statement.passage.quotations)


def _lone_quotation(text: str, passage: Passage, *, joined: bool) -> Quotation | None:
    """The quotation that is all of a sentence; where it can be `joined`, but for a word that does so: Et « A »."""
    quotation = next(iter(passage.quotations), None)  # a later one has words before it
    if quotation is None:
        return None
    before = text[passage.start : quotation.outer_start].strip(" ,:\n—–-").lower()
    before = "" if re.fullmatch(CLOCK_TIME, before) or re.fullmatch(r"[a-z]", before) else before  # "R : « A »"
    after = text[quotation.outer_end : passage.end].strip(" .!?…,\n")
    opens = not before or (joined and before in words_of_class("between sentences"))
    return quotation if opens and not after else None
