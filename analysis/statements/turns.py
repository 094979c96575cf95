"""What the layout of a page gives to somebody: the answers of an interview, words with their author below."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.language.layout import layout
from analysis.people.lexicon import first_names
from analysis.people.offices import head_noun
from analysis.people.patterns import any_word
from analysis.people.person_name import ANY_TITLE, first_name_gender

Span = tuple[int, int]

_NAME = r"[A-ZÀ-Ý][\w'-]*(?: (?:de |du |d')?[A-ZÀ-Ý][\w'-]*){0,3}"
_LABEL = re.compile(rf"(?P<name>{_NAME}|(?:[A-ZÀ-Ý]\.[ -]?){{2,3}})\.? ?(?::|[–—] |(?<=[. ])[-–—]) ?(?=\S)")
_INITIALS = re.compile(r"(?:[A-ZÀ-Ý]\.[ -]?){2,3}")
_WORD = re.compile(r"[\w'-]+")
_QUESTION = re.compile(r"(?![«“\"]).{8,600}\?\s*", re.DOTALL)
_ADDRESSES = re.compile(r"\b(?:vous|votre|vos|tu|ton|ta|tes)\b", re.IGNORECASE)
_IS_INTERVIEW = re.compile(r"\b(?:propos recueillis|entretien|interview)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(rf"\b{any_word('first person')}\b", re.IGNORECASE)
_AFTER = re.compile(r"(?:propos recueillis|entretien|interview|consultez|lire aussi|retrouvez)\b", re.IGNORECASE)
_TOLD = re.compile(r"[»”\"],? (?:[\w']+ )?[\w']+-(?:t-)?(?:ils?|elles?)\b")  # « A », répond-elle: no printed interview
_MARKED = tuple('«“"—–-')  # speech that the marks show
_POST = re.compile(
    r"(?P<said>[^\n]*?)\s*[—–-] ?(?P<who>[^\n(—–]{2,60}?) \(@\w+\)"
    r"(?: (?:\d{1,2}(?:er)? \w+ \d{4}|\w+ \d{1,2}, \d{4}))?"
)
_LINKS = re.compile(r"\s*(?:pic\.\w+\.com/\S+|https?://\S+|googletag\.\w+\.push\(.*?\);\s*\}\);)\s*$")
_LONGEST_REMARK = 250  # characters of an interviewer's remark that is no question
_FEWEST_WORDS = 3
_LONGEST_POST = 420  # characters; a longer line contains words of the article


@dataclass(frozen=True)
class Turn:
    """Words that the layout gives to somebody; `who` is where their name is, None where it must be found."""

    construction: str
    span: Span
    who: Span | None


def find_turns(text: str) -> list[Turn]:
    """The answers of an interview and the posts of a repaired text, in order.

    >>> text = "Que ferez-vous ?\\nAnne Roy : Rien.\\nEt vous le direz ?\\nAnne Roy : Oui, dès demain."
    >>> [(turn.construction, text[slice(*turn.span)]) for turn in find_turns(text)]
    [('turn', 'Rien'), ('turn', 'Oui, dès demain')]
    """
    lines = [(start, end) for start, end, kind in layout(text) if kind != "boilerplate"]
    return sorted([*_answers(text, lines), *_posts(text), *_signed(text)], key=lambda turn: turn.span)


# --- interviews


def _answers(text: str, lines: list[Span]) -> Iterator[Turn]:
    labels = _labels(text, lines)
    asked = _questions(text, lines, labels)
    if not _is_interview(text, lines, labels, asked):
        return
    if not labels:
        asked |= _turn_by_turn(lines, asked)
    for i in sorted(asked):
        following = next((j for j in range(i + 1, len(lines)) if j in asked), len(lines))
        said = _said(text, lines[i + 1 : following])
        if not said:
            continue
        label = labels.get(i + 1)
        if label is None and _TOLD.search(text, said[0][0], said[-1][1]):
            continue
        start = label[1] if label is not None else said[0][0]
        if text.startswith(_MARKED, start):
            continue
        who = (label[0], _end_of_name(text, label)) if label is not None else None
        if who is not None and _INITIALS.fullmatch(text[slice(*who)] + "."):
            who = None
        span = (start, _without_stop(text, start, said[-1][1]))
        yield Turn("answer" if who is None else "turn", span, who)


def _labels(text: str, lines: list[Span]) -> dict[int, Span]:
    """Where the label that begins a line is, by the line's number: "Anne Roy : ", "A. R. : ", "Anne Roy Non."."""
    labels = {i: m.span() for i, (s, e) in enumerate(lines) if (m := _LABEL.match(text, s, e))}
    asked = [i for i, (s, e) in enumerate(lines) if _QUESTION.fullmatch(text, s, e)]
    after = {i + 1: _WORD.findall(text[slice(*lines[i + 1])])[:4] for i in asked if 0 < i + 1 < len(lines)}
    begun = Counter(" ".join(words[:2]) for words in after.values())
    for i, words in after.items():
        if i in labels or len(words) < 3 or not all(word[:1].isupper() for word in words[:3]):
            continue
        name, start = " ".join(words[:2]), lines[i][0]
        if text.startswith(name, start) and (begun[name] > 1 or words[0].split("-")[0] in first_names()):
            labels[i] = (start, start + len(name) + 1)
    return labels


def _end_of_name(text: str, label: Span) -> int:
    return label[0] + len(text[slice(*label)].rstrip(" :.–—-"))


def _questions(text: str, lines: list[Span], labels: dict[int, Span]) -> set[int]:
    """The numbers of the lines that ask: those with a question mark, and those that address whoever answers next."""
    asked = {i for i, (s, e) in enumerate(lines) if _QUESTION.fullmatch(text, s, e)}
    answering = Counter(text[slice(*labels[i + 1])] for i in asked if i + 1 in labels and i + 1 not in asked)
    for i, label in labels.items():
        told = text[slice(*label)] in answering and i > 0 and i - 1 not in labels
        if told and lines[i - 1][1] - lines[i - 1][0] < 600 and _ADDRESSES.search(text, *lines[i - 1]):
            asked.add(i - 1)
    return asked


def _is_interview(text: str, lines: list[Span], labels: dict[int, Span], asked: set[int]) -> bool:
    """At least two questions; and answers that bear a name, or questions put to "vous", answered by "je"."""
    if len(asked) < 2:
        return False
    named = sum(i + 1 in labels and i + 1 not in asked for i in asked)
    labelled = any(i in labels and i + 1 in labels for i in asked)  # the interviewer is named too
    if named and (labelled or any(_ADDRESSES.search(text, *lines[i]) for i in asked)):
        return True
    addressed = sum(_ADDRESSES.search(text, *lines[i]) is not None for i in asked)
    answered = sum(i + 1 < len(lines) and _FIRST_PERSON.search(text, *lines[i + 1]) is not None for i in asked)
    addressing = len(asked) > 2 and (addressed >= 2 or (addressed and answered >= 2 and _every_other(asked)))
    return answered >= 1 and (addressing or _IS_INTERVIEW.search(text) is not None)


def _every_other(asked: set[int]) -> bool:
    """Whether there could be an answer of one line between all lines that ask."""
    return len({i % 2 for i in asked}) == 1


def _turn_by_turn(lines: list[Span], asked: set[int]) -> set[int]:
    """The lines that alternate with the answers, though they have no question mark: "Et pourtant elle est venue."."""
    between = set(range(min(asked), max(asked) + 1, 2)) if len(asked) > 2 and _every_other(asked) else set()
    return {i for i in between if lines[i][1] - lines[i][0] < _LONGEST_REMARK}


def _said(text: str, lines: list[Span]) -> list[Span]:
    """The lines of an answer: up to a line that does not end like a sentence, or introduces the rest of the page."""
    said: list[Span] = []
    for start, end in lines:
        if _AFTER.match(text, start) or text[end - 1] not in '.!?…»"”):;':
            break
        said.append((start, end))
    return said


def _without_stop(text: str, start: int, end: int) -> int:
    end = start + len(text[start:end].rstrip())
    return end - 1 if text[end - 1] == "." and text[end - 3 : end] != "..." else end


# --- posts


def _posts(text: str) -> Iterator[Turn]:
    """Nous serons là samedi. — Anne Roy (@aroy) 3 mai 2031: the words before, on its line or on the one above."""
    for match in _POST.finditer(text) if "(@" in text else ():
        start, end = match.span("said")
        start += len(text[start:end]) - len(text[start:end].lstrip())
        end = _before_links(text, start, end)
        if end - start < 2 and match.start() > 1:
            end = _before_links(text, 0, match.start() - 1)
            start = text.rfind("\n", 0, end) + 1
        if len(_WORD.findall(text[start:end])) >= _FEWEST_WORDS and end - start <= _LONGEST_POST:
            yield Turn("post", (start, _without_stop(text, start, end)), match.span("who"))


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
        if named or head_noun(who) is not None:
            start = match.start("who")
            yield Turn("turn", match.span("said"), (start, start + len(who.partition(",")[0])))
