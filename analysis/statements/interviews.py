"""Printed interviews: which sentences ask, which words answer them, and whether anybody is interviewed at all.

A question is a line of its own, or it begins the line of its answer, or, where the layout is lost, it stands anywhere.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from analysis.language.quotation_marks import find_quotations
from analysis.people.patterns import any_word
from analysis.statements.dialogues import DASHES
from analysis.statements.questions import (
    ADDRESSES,
    DASHED,
    FIRST_PERSON,
    QUOTED,
    anywhere,
    beginnings,
    is_sentence,
    layout_is_lost,
    own_lines,
    skip_blanks,
)
from analysis.statements.turn_labels import Span, bare_labels, label_at

_OPINION = re.compile(rf"\b{any_word('asks for an opinion')}\b", re.IGNORECASE)
_REPLIES = re.compile(rf"^{any_word('answers a question')}\b", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"\b(?:(?i:propos recueillis)|(?:entretien|interview) avec|cet(?:te)? (?:entretien|interview))\b"
    r"|\bnous (?:reçoit|a reçus?|accorde|a accordé|répond|a répondu)\b|\b(?:répond|répondu) à nos questions\b"
    r"|\b(?:INTERVIEW|ENTRETIEN)\b|\b(?:Entretien|Interview)\.?$",
    re.MULTILINE,
)
_AFTER = re.compile(
    r"(?:propos recueillis|entretien|interview|consultez|lire aussi|retrouvez|(?:contact|sollicit)ée?s?)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(rf"{QUOTED},? (?:[\w']+ )?[\w']+-(?:t-)?(?:ils?|elles?)\b")  # « A », répond-elle: a story
_MOST_LINES = 4  # of an answer, on average


@dataclass(frozen=True)
class Answer:
    """The words of an answer, the question before it, and the label with a name that begins it, if one does."""

    question: Span
    spans: list[Span]
    label: Span | None


def interview_answers(text: str, lines: list[Span]) -> list[Answer]:
    """The answers of an interview in order, with the labels before them; none where nobody is interviewed.

    >>> text = "Que ferez-vous ?\\nAnne Roy : Rien.\\nEt vous le direz ?\\nAnne Roy : Oui, dès demain."
    >>> lines = [(0, 16), (17, 33), (34, 52), (53, 82)]
    >>> [text[slice(*answer.spans[0])] for answer in interview_answers(text, lines)]
    ['Rien.', 'Oui, dès demain.']
    """
    if "?" not in text:
        return []
    plain = _without_quotations(text)
    lost = layout_is_lost(plain, lines)
    for asked, fewest_signs in ((anywhere, 3),) if lost else ((own_lines, 3), (beginnings, 4)):
        questions = sorted(asked(plain, lines))
        answers = list(_answers(plain, lines, questions)) if len(questions) > 1 else []
        if len(_signs(text, plain, answers)) >= fewest_signs:
            first = next((i for i, answer in enumerate(answers) if answer.label is not None), 0)
            return answers[first:]  # before the first with a label is the introduction
    return []


def _without_quotations(text: str) -> str:
    characters = list(text)
    for quotation in find_quotations(text):
        if quotation.mark not in DASHES:
            for place in range(quotation.outer_start, quotation.outer_end):
                characters[place] = "\n" if text[place] == "\n" else QUOTED
    return "".join(characters)


# --- what answers


def _answers(plain: str, lines: list[Span], questions: list[Span]) -> Iterator[Answer]:
    ends = {end for _, end in questions}
    after = {i for i in range(1, len(lines)) if lines[i - 1][1] in ends}
    labels = bare_labels(plain, lines, after)
    known = {plain[slice(*label)] for label in labels.values()}
    starts = [start for start, _ in lines]
    for question, following in pairwise([*questions, (len(plain), len(plain))]):
        begin = skip_blanks(plain, question[1])
        here = lines[max(0, bisect_right(starts, begin) - 1) : bisect_left(starts, following[0])]
        within = [(max(start, begin), min(end, following[0])) for start, end in here]
        pieces = [(start, end) for start, end in within if start < end]
        if pieces and (label := label_at(plain, *pieces[0])) is not None:
            labels[pieces[0][0]] = label
            known.add(plain[slice(*label)])
        for turn in _by_label(plain, pieces, labels, known):
            label = labels.get(turn[0][0])
            said = _said(plain, [(label[1], turn[0][1]), *turn[1:]] if label is not None else turn)
            if said and not (label is None and _TOLD.search(plain, said[0][0], said[-1][1])):
                yield Answer(question, said, label)


def _by_label(plain: str, pieces: list[Span], labels: dict[int, Span], known: set[str]) -> Iterator[list[Span]]:
    """What follows a question, cut where somebody else's name begins a line, one of those that are `known`."""
    turn: list[Span] = []
    for start, end in pieces:
        label = labels.get(start) or label_at(plain, start, end)
        if turn and label is not None and plain[slice(*label)] in known:
            labels[start] = label
            yield turn
            turn = []
        turn.append((start, end))
    if turn:
        yield turn


def _said(plain: str, lines: list[Span]) -> list[Span]:
    """The lines of an answer, up to the end of the interview, without what is printed in large between them."""
    prose = _without_large_print(plain, lines)
    said: list[Span] = []
    for line, following in zip(prose, [*prose[1:], None], strict=True):
        goes_on = following is not None and plain[following[0]].islower()
        if not goes_on and (not is_sentence(plain, line) or _AFTER.match(plain, line[0])):
            break
        if said and _AFTER.match(plain[said[-1][1] : line[0]].lstrip(" .\n")):
            break  # "Propos recueillis par Anne Roy", and then who was interviewed
        joins = said and not plain[said[-1][1] : line[0]].strip()
        said[-1:] = [(said[-1][0], line[1])] if joins else [*said[-1:], line]
    return said


def _without_large_print(plain: str, lines: list[Span]) -> list[Span]:
    """The lines without what is quoted from an answer between them, and who says it below."""
    prose = lines[:1]
    for before, line in pairwise(lines):
        large = not plain[slice(*line)].strip(f"{QUOTED} .,")
        if not large and (before in prose or is_sentence(plain, line)):
            prose.append(line)
    return prose


# --- whether it is an interview


def _signs(text: str, plain: str, answers: list[Answer]) -> set[str]:
    """What speaks for an interview; an article that asks itself, or explains, has one or two of these at most."""
    questions = sorted({answer.question for answer in answers})
    asked = [plain[start:end] for start, end in questions]
    places = [(answer.spans[0][0], answer.spans[-1][1]) for answer in answers]
    replied = [(text if plain[start] == QUOTED else plain)[start:end].lstrip('«“" ') for start, end in places]
    labels = [plain[slice(*answer.label)] for answer in answers if answer.label is not None]
    introduction = plain[: questions[0][0]].casefold() if questions else ""
    lines, length = sum(one.count("\n") + 1 for one in replied), sum(map(len, [*asked, *replied]))
    signs = {
        "a label": bool(labels),
        "labels": len(labels) > len(set(labels)) or any(_name(label) in introduction for label in labels),
        "the asker's label": any(label_at(plain, *question) for question in questions),
        "you": _count(ADDRESSES, asked) > max(1, 2 * _count(ADDRESSES, replied)),
        "an opinion": _count(_OPINION, asked) > 0,
        "I": _count(FIRST_PERSON, replied) > 1,
        "replies": _count(_REPLIES, replied) > 1,
        "announced": _ANNOUNCED.search(plain) is not None,
        "dashes": _count(DASHED, asked) > 1,
        "regular": len(asked) > 2 and 2 * length > len(plain) and lines < _MOST_LINES * len(asked),
    }
    return {sign for sign, seen in signs.items() if seen}


def _count(pattern: re.Pattern[str], pieces: list[str]) -> int:
    return sum(pattern.search(piece) is not None for piece in pieces)


def _name(label: str) -> str:
    return label.partition(",")[0].rstrip(" :.–—-").casefold()
