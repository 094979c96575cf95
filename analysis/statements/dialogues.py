"""Dialogues set with dashes, and which of them are interviews."""

from analysis.language.quotation_marks import Quotation, find_quotations

DASHES = "—–"


def interviews(text: str) -> tuple[set[int], set[int]]:
    """Where the questions of dialogues with dashes begin, and the answers in those that are interviews.

    In an interview all question marks are in every other line, and those of these lines without one are questions too:
    "— On vous dit fatiguée."
    """
    questions: set[int] = set()
    answers: set[int] = set()
    for turns in _dialogues(text):
        asked = {i for i, turn in enumerate(turns) if text[turn.start : turn.end].endswith("?")}
        sides = {i % 2 for i in asked}
        if len(asked) > 1 and len(sides) == 1:
            asked = set(range(min(sides), len(turns), 2))
            answers |= {turn.start for i, turn in enumerate(turns) if i not in asked}
        questions |= {turns[i].start for i in asked}
    return questions, answers


def _dialogues(text: str) -> list[list[Quotation]]:
    """The lines of speech after dashes, in groups of consecutive lines."""
    dialogues: list[list[Quotation]] = []
    end = -1
    for turn in find_quotations(text):
        if turn.mark not in DASHES:
            continue
        if end < 0 or text[end : turn.outer_start].strip():
            dialogues.append([])
        dialogues[-1].append(turn)
        end = turn.outer_end
    return dialogues
