"""What an interviewer asks: lines of their own, the beginnings of answers' lines, or sentences anywhere in a line.

All of it is looked for in a text whose quotations are blanked out (`QUOTED`): what is asked there is no question.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from analysis.people.patterns import any_word
from analysis.statements.turn_labels import Span, label_at

QUOTED = "¤"  # stands for each character of a quotation
ADDRESSES = re.compile(r"(?<!rendez-)\b(?:vous|votre|vos|tu|ton|ta|tes)\b(?! (?:direz|dira)\b)", re.IGNORECASE)
FIRST_PERSON = re.compile(rf"\b{any_word('first person')}\b", re.IGNORECASE)
DASHED = re.compile(r"^[–—-] ?\w")
_SENTENCE_START = re.compile(rf"(?<=[.!?…{QUOTED}])(?<!\b[A-ZÀ-Ý]\.)\s+(?=\W?[A-ZÀ-Ý{QUOTED}])")
_SENTENCE_END = f".!?…:;){QUOTED}"
_NOT_ASKED = ("•", "●", "■", "►", "»", QUOTED)  # what begins the headings of a list, links, quotations

_LONGEST_QUESTION = 600  # characters, with what the interviewer says first
_LONGEST_BEGINNING = 350  # of a line that goes on with the answer
_LONGEST_REMARK = 250  # of an interviewer who does not ask
_LONGEST_HEADING = 200  # a longer line without a stop is broken


def own_lines(plain: str, lines: list[Span]) -> set[Span]:
    """The lines that ask; and those of the interviewer that do not, as a dash, a name or their place tell."""
    asked = {i for i, line in enumerate(lines) if _asks(plain, line)}
    asked |= _before_dashes(plain, lines)
    bold = {i for i, (_, end) in enumerate(lines) if plain.endswith("**", 0, end)}
    if len(asked & bold) > 1:
        return {lines[i] for i in bold}
    return {lines[i] for i in asked | _remarks(plain, lines, asked)} if asked else set()


def _before_dashes(plain: str, lines: list[Span]) -> set[int]:
    """The lines before answers that all begin with a dash: "Vous doutiez. – Non."."""
    dashed = [i for i, (start, end) in enumerate(lines) if DASHED.match(plain[start:end])]
    asks = any(plain[slice(*lines[i])].rstrip().endswith("?") for i in dashed)
    apart = all(following - i > 1 for i, following in pairwise(dashed))
    return {i - 1 for i in dashed if i} if len(dashed) > 2 and apart and not asks else set()


def _remarks(plain: str, lines: list[Span], asked: set[int]) -> set[int]:
    """What the interviewer says without asking: under the outlet's name, before a name, between two answers."""
    labels = {i: plain[slice(*label)] for i, line in enumerate(lines) if (label := label_at(plain, *line)) is not None}
    labelled = [labels[i + 1] for i in asked if i + 1 in labels]
    speakers = set(labelled)
    outlets = {labels[i] for i in asked if i in labels} - speakers
    named = {i for i in labels if labels[i] in outlets}
    answered = {i - 1 for i in labels if labels[i] in speakers and i > 0 and i - 1 not in labels}
    in_turn = set() if len(labelled) > 1 else _turn_by_turn(plain, lines, asked)
    in_turn = {i for i in in_turn if FIRST_PERSON.search(plain, *lines[i]) is None}
    free = [i for i in range(1, len(lines) - 1) if asked.isdisjoint((i - 1, i, i + 1))] if len(asked) > 2 else []
    addressing = {i for i in free if i + 1 not in labels and _only_addresses(plain, lines[i])}
    same = {i - 1 for before, i in pairwise(sorted(labels)) if _initials(labels[before]) == _initials(labels[i])}
    addressed = {i for i in answered if ADDRESSES.search(plain, *lines[i])}
    between = answered & same  # a label told twice tells of a turn between
    return named | addressed | between | in_turn | addressing


def _initials(label: str) -> str:
    """ "AR" of "Anne Roy" and of "A. R.", as later answers are labelled."""
    return "".join(re.findall(r"\b[^\W\d_]", label)).upper()


def _asks(plain: str, line: Span) -> bool:
    """Whether a line ends with a question that is no part of an answer: "N'ai-je pas raison ?"."""
    start, end = line
    asks = 8 < end - start < _LONGEST_QUESTION and plain[start:end].rstrip(" !*").endswith("?")
    own = FIRST_PERSON.search(plain, start, end) and not ADDRESSES.search(plain, start, end)
    return asks and not own and not plain.startswith(_NOT_ASKED, start)


def _only_addresses(plain: str, line: Span) -> bool:
    """Whether a short line between answers speaks of whom it speaks to: "Votre parti, pourtant, a voté la loi."."""
    short = line[1] - line[0] < _LONGEST_REMARK
    return short and ADDRESSES.search(plain, *line) is not None and FIRST_PERSON.search(plain, *line) is None


def _turn_by_turn(plain: str, lines: list[Span], asked: set[int]) -> set[int]:
    """The lines that alternate with the answers, though they have no question mark: "Et pourtant elle est venue."."""
    between = range(min(asked), max(asked) + 1, 2)
    short = all(i in asked or lines[i][1] - lines[i][0] < _LONGEST_REMARK for i in between)
    alternate = len(asked) > 2 and asked <= set(between) and short
    return {i for i in between if is_sentence(plain, lines[i])} if alternate else set()


def beginnings(plain: str, lines: list[Span]) -> set[Span]:
    """The first question of each line that begins with one, with what is said before it."""
    questions = ((start, next(iter(_questions(plain, (start, end))), None)) for start, end in lines)
    asked = ((start, first[1]) for start, first in questions if first is not None)
    short = (one for one in asked if one[1] - one[0] < _LONGEST_BEGINNING)
    return {one for one in short if not plain.startswith(_NOT_ASKED, one[0])}


def anywhere(plain: str, lines: list[Span]) -> set[Span]:
    """Every question, with what is said before it where it has a line of its own."""
    own = own_lines(plain, lines)
    inside = {question for line in lines if line not in own for question in _questions(plain, line)}
    return own | inside


def layout_is_lost(plain: str, lines: list[Span]) -> bool:
    """… au port. Que ferez-vous ? Anne Roy : Rien de plus. Et vos élus ? Eux non plus."""
    asked = ((line, question) for line in lines for question in _questions(plain, line))
    answered = [question[0] > line[0] for line, question in asked if _speaks_after(plain, question, line[1])]
    return any(answered) or (bool(answered) and len(beginnings(plain, lines)) < 2)


def _speaks_after(plain: str, question: Span, end: int) -> bool:
    label = label_at(plain, skip_blanks(plain, question[1]), end)
    return label is not None and plain[label[1]] != QUOTED


def _questions(plain: str, line: Span) -> Iterator[Span]:
    """The sentences of a line that ask, those that follow each other as one."""
    starts = [line[0], *(m.end() for m in _SENTENCE_START.finditer(plain, *line)), line[1]]
    start = None
    for sentence, following in pairwise(starts):
        if plain[sentence:following].rstrip(" !").endswith("?"):
            start = sentence if start is None else start
        elif start is not None:
            yield start, sentence
            start = None
    if start is not None:
        yield start, line[1]


def is_sentence(plain: str, line: Span) -> bool:
    """Whether a line ends like a sentence, or is too long for a heading."""
    return line[1] - line[0] > _LONGEST_HEADING or plain[slice(*line)].rstrip()[-1:] in _SENTENCE_END


def skip_blanks(plain: str, place: int) -> int:
    while place < len(plain) and plain[place].isspace():
        place += 1
    return place
