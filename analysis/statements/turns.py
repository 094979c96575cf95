"""What the layout of a page gives to somebody: the answers of an interview, words with their author below."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from analysis.language.layout import layout
from analysis.people.offices import head_noun
from analysis.people.person_name import ANY_TITLE, first_name_gender
from analysis.statements.interviews import Answer, interview_answers
from analysis.statements.printed_texts import printed_text
from analysis.statements.questions import skip_blanks
from analysis.statements.turn_labels import Span, by_initials, initials_of, label_at, name_in

_WORD = re.compile(r"[\w'-]+")
_MARKED = tuple('«“"—–-')  # speech that the marks show
_POST = re.compile(
    r"(?P<said>[^\n]*?)\s*[—–-] ?(?P<who>[^\n(—–]{2,60}?) \(@\w+\)"
    r"(?: (?:\d{1,2}(?:er)? \w+ \d{4}|\w+ \d{1,2}, \d{4}))?"
)
_DASHES = tuple("—–-")
_LINKS = re.compile(r"\s*(?:pic\.\w+\.com/\S+|https?://\S+|googletag\.\w+\.push\(.*?\);\s*\}\);)\s*$")
_FEWEST_WORDS = 3
_LONGEST_POST = 420  # characters; a longer line contains words of the article
_LONGEST_LINKS = 1000  # characters of links and scripts after it


@dataclass(frozen=True)
class Turn:
    """Words that the layout gives to somebody; `who` is where their name is, None where it must be found.

    `exchange`: from the question that they answer to the next. `spans`: none where marks show an answer. `labels`: what
    stands before the question and before the answer to say whose they are.
    """

    construction: str
    spans: list[Span]
    who: Span | None
    exchange: Span | None = None
    labels: tuple[Span, ...] = ()


def find_turns(text: str) -> list[Turn]:
    """The answers of an interview and the posts of a repaired text, in order.

    >>> text = "Que ferez-vous ?\\nAnne Roy : Rien.\\nEt vous le direz ?\\nAnne Roy : Oui, dès demain."
    >>> [(turn.construction, text[slice(*turn.spans[0])]) for turn in find_turns(text)]
    [('turn', 'Rien'), ('turn', 'Oui, dès demain')]
    """
    lines = [(_line_start(text, start), end) for start, end, kind in layout(text) if kind != "boilerplate"]
    printed = printed_text(text)
    whole = [Turn("turn", [printed[0]], printed[1])] if printed is not None else []
    return sorted([*_answers(text, lines), *_posts(text), *_signed(text), *whole], key=lambda turn: turn.spans)


# --- interviews


def _line_start(text: str, start: int) -> int:
    """Where a line begins, with the name in capitals before it that looks like a heading: "ROY - Rien de plus."."""
    line = text.rfind("\n", 0, start) + 1
    label = label_at(text, line, start + 1) if line < start else None
    named = label is not None and _is_named(text, text[line:start].rstrip(" .-–—").title())
    return line if named else start


@lru_cache(1000)
def _is_named(text: str, name: str) -> bool:
    return f" {name}" in text


def _answers(text: str, lines: list[Span]) -> Iterator[Turn]:
    """The answers; those without a name are of whoever is the only one to be named before others."""
    answers = interview_answers(text, lines)
    names = by_initials(text, [name for answer in answers if answer.label and (name := name_in(text, answer.label))])
    for answer, later in zip(answers, _next_questions(answers), strict=True):
        who = name_in(text, answer.label) if answer.label else None
        who = who or names.get(initials_of(text, answer.label or (0, 0)), names.get(""))
        start, end = answer.spans[0][0], _without_stop(text, answer.spans[0][0], answer.spans[-1][1])
        spans = [*answer.spans[:-1], (answer.spans[-1][0], end)]
        if who is not None and text.startswith(_DASHES, start):
            spans[0] = (skip_blanks(text, start + 1), spans[0][1])
        elif _is_marked(text, start, end):
            spans, end = [], min(line for line in (text.find("\n", start), len(text)) if line >= 0)
        exchange = (answer.question[0], end if later is None else later)
        labels = tuple(filter(None, (label_at(text, *answer.question), answer.label)))
        yield Turn("answer" if who is None else "turn", spans, who, exchange, labels)


def _is_marked(text: str, start: int, end: int) -> bool:
    """Whether marks show the answer, not only a word with which it begins: « Assistance », cela peut tout dire."""
    if not text.startswith(_MARKED, start):
        return False
    quoted = re.match(r"[«“\"][^«»“”\"]*[»”\"]", text[start:end])
    return quoted is None or len(_WORD.findall(quoted[0])) > _FEWEST_WORDS


def _next_questions(answers: list[Answer]) -> list[int | None]:
    """Where the question begins that comes after each answer and its question."""
    later: list[int | None] = [None] * len(answers)
    for i in range(len(answers) - 2, -1, -1):
        following = answers[i + 1].question
        later[i] = later[i + 1] if following == answers[i].question else following[0]
    return later


def _without_stop(text: str, start: int, end: int) -> int:
    end = start + len(text[start:end].rstrip())
    return end - 1 if text[end - 1] == "." and text[end - 3 : end] != "..." else end


# --- posts


def _posts(text: str) -> Iterator[Turn]:
    """Nous serons là samedi. — Anne Roy (@aroy) 3 mai 2031: the words before it."""
    for match in _POST.finditer(text) if "(@" in text else ():
        start, end = match.span("said")
        if end - start > _LONGEST_POST + _LONGEST_LINKS:
            continue
        start += len(text[start:end]) - len(text[start:end].lstrip())
        end = _before_links(text, start, end)
        if len(_WORD.findall(text[start:end])) >= _FEWEST_WORDS and end - start <= _LONGEST_POST:
            start, end = _without_marks(text, start, end)
            yield Turn("post", [(start, _without_stop(text, start, end))], match.span("who"))


def _without_marks(text: str, start: int, end: int) -> Span:
    """« Nous serons là » — Anne Roy (@aroy): the words between the marks."""
    whole = re.fullmatch(r"[«“\"]\s*([^«»“”\"]+?)\s*[»”\"]", text[start:end])
    return (start + whole.start(1), start + whole.end(1)) if whole is not None else (start, end)


def _before_links(text: str, start: int, end: int) -> int:
    said = text[start:end]
    while (links := _LINKS.search(said)) is not None:
        said = said[: links.start()]
    return start + len(said.rstrip())


# --- quotations in large print


_SIGNED = re.compile(
    r"^[«“\"] ?(?P<said>[^\n«»“”]{20,400}?) ?[»”\"]\s*\n(?:[—–-] ?)?(?P<who>\w[^\n]{3,100}[^\s.!?:;,…])[^\S\n]*$",
    re.MULTILINE,
)


def _signed(text: str) -> Iterator[Turn]:
    """« Rien ne bouge ici, ni la grue ni le pont », and on the line below: Anne Roy, docker à Tissac."""
    for match in _SIGNED.finditer(text):
        who = match["who"]
        named = first_name_gender(who.split(" ")[0].rstrip(",")) or ANY_TITLE.match(who)
        if (named or head_noun(who)) and "(@" not in who:  # that is a post
            start = match.start("who")
            yield Turn("turn", [match.span("said")], (start, start + len(who.partition(",")[0])))
