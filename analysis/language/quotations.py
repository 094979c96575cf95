"""Where quotation marks open and close: every French style, nested, reopened, never closed."""

import re
from dataclasses import dataclass
from itertools import islice

# A typewriter apostrophe is a mark only where it can open or close a word.
_MARK = re.compile(r"[«»“”„\"‹›]|<<|>>|(?<![\w])['‘](?=\w)|(?<=[\w.!?…])['’](?!\w)|^[—–](?= ?\w)", re.MULTILINE)
_CLOSERS = {"«": "»", "“": "”", "„": "“”", '"': '"', "‹": "›", "<<": ">>", "'": "'’", "‘": "'’"}
_SINGLE, _DASH = "'‘", "—–"
_LONGEST = 4000  # characters; a speech printed at length still closes within it
_MOST_MARKS = 200  # that a partner is looked for among: broken text must not take hours
_LONGEST_SINGLE = 80  # ' ' set off a word or two
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)|\n|$")


@dataclass(frozen=True)
class Quotation:
    """What stands between two marks: `start`/`end` inside marks and blanks, `outer_*` with the marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    mark: str


def find_quotations(text: str) -> list[Quotation]:
    """All quotations of a repaired `text`, in the order in which they open; nested ones follow their outer one.

    >>> text = "Il parle d'un « accord “ historique ” »."
    >>> [text[q.start:q.end] for q in find_quotations(text)]
    ['accord “ historique ”', 'historique']
    """
    marks = list(_MARK.finditer(text))
    spent: set[int] = set()
    found = []
    for i, mark in enumerate(marks):
        if i in spent or not _opens(text, mark):
            continue
        if mark.group() in _DASH:
            end = outer_end = mark.end() + len(_line_after(text, mark.end()))
        else:
            close, reopened = _partner(text, marks, i, spent)
            spent |= reopened
            if close is not None:
                spent.add(close)
                end, outer_end = marks[close].start(), marks[close].end()
            elif mark.group() in _SINGLE:
                continue
            else:
                end = outer_end = _bound(text, marks, i)
        start, end = _trimmed(text, mark.end(), end)
        if start < end:
            found.append(Quotation(start, end, mark.start(), outer_end, mark.group()))
    return found


def _opens(text: str, mark: re.Match[str]) -> bool:
    symbol = mark.group()
    if symbol in _DASH:
        line = _line_after(text, mark.end()).rstrip()
        return line.endswith((".", "!", "?", "…", "»"))
    if symbol == '"' or symbol in _SINGLE:
        return not _looks_closing(text, mark)
    return symbol in _CLOSERS


def _looks_opening(text: str, mark: re.Match[str]) -> bool:
    before, after = text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    return (not before or (not before.isalnum() and before not in ".!?…,;")) and not after.isspace() and after != ""


def _looks_closing(text: str, mark: re.Match[str]) -> bool:
    before, after = text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    return before != "" and not before.isspace() and before not in "('’«“-" and not after.isalnum()


def _partner(text: str, marks: list[re.Match[str]], i: int, spent: set[int]) -> tuple[int | None, set[int]]:
    """The mark that closes mark `i`, and the marks that only take it up again at a new paragraph."""
    opening, symbol = marks[i], marks[i].group()
    longest = _LONGEST_SINGLE if symbol in _SINGLE else _LONGEST
    inner, reopened = 0, set[int]()
    for k in range(i + 1, min(len(marks), i + 1 + _MOST_MARKS)):
        mark = marks[k]
        if mark.start() - opening.end() > longest:
            break
        new_line = "\n" in text[opening.end() : mark.start()]
        starts_line = not text[text.rfind("\n", 0, mark.start()) + 1 : mark.start()].strip()
        if mark.group() == symbol and starts_line and new_line and _looks_opening(text, mark):
            reopened.add(k)
        elif k in spent:
            continue
        elif mark.group() in _CLOSERS[symbol]:
            if symbol == '"' or symbol in _SINGLE:
                if new_line and not reopened and not _looks_closing(text, mark):
                    break
                if symbol == '"' or _looks_closing(text, mark):
                    return k, reopened
            elif inner == 0:
                return k, reopened
            else:
                inner -= 1
        elif mark.group() == symbol:
            inner += 1
    return None, set()


def _bound(text: str, marks: list[re.Match[str]], i: int) -> int:
    """Where a quotation that is never closed ends: its sentence, its paragraph, or the next of its kind."""
    end = _SENTENCE_END.search(text, marks[i].end(), marks[i].end() + _LONGEST)
    following = next((m.start() for m in islice(marks, i + 1, i + 1 + _MOST_MARKS) if m.group() == marks[i].group()), len(text))
    return min(end.start() if end else len(text), following)


def _line_after(text: str, place: int) -> str:
    end = text.find("\n", place)
    return text[place : end if end >= 0 else len(text)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())
