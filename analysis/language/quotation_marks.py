"""Where quotation marks open and close: every French style, nested, reopened, never closed."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# A typewriter apostrophe is a mark only where it can open or close a word; "qu'" before a blank is an elision. Nor is
# the » one that begins a line: "» LIRE AUSSI - Un pont neuf".
# Each alternative begins with a single character, so that `re` can skip to the next one, ten times as fast.
_MARK = re.compile(
    r"""« | »(?!(?<=^»)\ ?[A-ZÀ-ÖØ-Þ]) | “ | ” | „ | " | ‹ | › | << | >> | '' | ‘‘ | ’’
      | '(?<!\w')(?=\w) | ‘(?<!\w‘)(?=\w)
      | '(?<=[\w.!?…]')(?<!\b(?i:[cdjlmnst])')(?<!(?i:qu)')(?!\w)
      | ’(?<=[\w.!?…]’)(?<!\b(?i:[cdjlmnst])’)(?<!(?i:qu)’)(?!\w)
      | —(?<=^—)(?=\ ?\w) | –(?<=^–)(?=\ ?\w)""",
    re.VERBOSE | re.MULTILINE,
)
_CLOSES = {
    **{"»": ["«"], "”": ["“", "„"], "“": ["„"], "›": ["‹"], ">>": ["<<"], "’’": ["‘‘"]},
    **{'"': ['"'], "''": ["''"], "'": ["'", "‘"], "’": ["'", "‘"]},
}
_MISTAKEN = {"”": ["«", '"'], "»": ["“"], "''": ['"']}  # « A”: a keyboard or an editor mixed the styles
_OPENS = {symbol for symbols in _CLOSES.values() for symbol in symbols}
_STRAIGHT, _SINGLE, _DASHES = {'"', "''"}, {"'", "‘"}, {"—", "–"}
_LONGEST = 4000  # characters; a speech printed at length still closes within it
_LONGEST_SINGLE = 300  # ' ' enclose a word or two, in some newspapers a sentence
_TEXTS = 250  # whose quotations are kept: an article is asked for them by each of those that read it
_DEEPEST = 8  # quotations within each other; real texts have three at most
_SENTENCE_END = re.compile(r"(?<!\bM)(?<!\bMM)[.!?…](?=\s|$)|\n|$")
_ONE_PARAGRAPH = re.compile(r"[^\n]*\n|[^\n]*(?:\n[^\n]+)*\n{2,}")  # the second is wrapped at 80 columns

Mark = re.Match[str]


@dataclass(frozen=True)
class Quotation:
    """What stands between two marks: `start`/`end` inside marks and blanks, `outer_*` with the marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    mark: str

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


@lru_cache(_TEXTS)
def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of a repaired `text`, in the order in which they open; nested ones follow their outer one.

    One that is reopened at each new paragraph is one quotation. One that is never closed ends with its
    sentence or its paragraph, or before the next mark of its kind.

    >>> text = "Il parle d'un « accord “ historique ” »."
    >>> [text[q.start:q.end] for q in find_quotations(text)]
    ['accord “ historique ”', 'historique']
    """
    marks = list(_MARK.finditer(text))
    pairs, alone = _paired(text, marks)
    quotations = [_quotation(text, first, last.start(), last.end()) for first, last in pairs]
    quotations += [_quotation(text, mark, end) for mark, end in _bounds(text, marks, alone)]
    quotations += [_quotation(text, mark, _line_end(text, mark.end())) for mark in marks if _begins_speech(text, mark)]
    quotations = sorted((q for q in quotations if q.start < q.end and not _is_letter(q)), key=lambda q: q.outer_start)
    return tuple(_readable(quotations))


def _readable(quotations: list[Quotation]) -> Iterator[Quotation]:
    """The quotations, without those nested deeper than anybody writes."""
    around: list[int] = []
    for quotation in quotations:
        while around and around[-1] <= quotation.outer_start:
            around.pop()
        if len(around) < _DEEPEST:
            around.append(quotation.outer_end)
            yield quotation


def _quotation(text: str, mark: Mark, end: int, outer_end: int | None = None) -> Quotation:
    start = mark.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quotation(start, end, mark.start(), outer_end or end, mark.group())


def _is_letter(quotation: Quotation) -> bool:
    """Whether the marks enclose the 'n' of rock 'n' roll."""
    return quotation.mark in _SINGLE and quotation.end - quotation.start == 1


def _begins_speech(text: str, mark: Mark) -> bool:
    """Whether a mark is the dash that begins a line of dialogue."""
    return mark.group() in _DASHES and text.endswith((".", "!", "?", "…", "»"), 0, _line_end(text, mark.end()))


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return end if end >= 0 else len(text)


# --- pairs


def _paired(text: str, marks: list[Mark]) -> tuple[list[tuple[Mark, Mark]], list[tuple[Mark, int]]]:
    """Opening marks with the mark that closes each; unclosed ones with the end of the sentence or paragraph."""
    pairs: list[tuple[Mark, Mark]] = []
    alone: list[tuple[Mark, int]] = []
    waiting: dict[str, list[list[Mark]]] = defaultdict(list)  # what is open: a mark and those that reopen it

    def give_up(symbol: str, since: int, limit: int) -> None:
        while waiting[symbol] and waiting[symbol][-1][0].start() >= since:
            alone.extend((mark, limit) for mark in waiting[symbol].pop())

    for mark in marks:
        symbol, place = mark.group(), mark.start()
        pending = waiting[symbol]
        closed = max((waiting[s][-1] for s in _CLOSES.get(symbol, []) if waiting[s]), key=_place, default=None)
        if closed is None:
            closed = next((waiting[other][-1] for other in _MISTAKEN.get(symbol, []) if waiting[other]), None)
        if pending and _takes_up(text, pending[-1], mark):
            pending[-1].append(mark)
        elif closed is not None and _closes(text, closed, mark):
            waiting[closed[0].group()].pop()
            pairs.append((closed[0], mark))
            for other in waiting:
                give_up(other, closed[0].start(), place)
        elif symbol in _OPENS and not (_is_symmetric(symbol) and _looks_closing(text, mark)):
            if _is_symmetric(symbol) and pending and _breaks(text, pending[-1], mark):
                give_up(symbol, 0, place)
            pending.append([mark])
    for symbol in list(waiting):
        give_up(symbol, 0, len(text))
    return pairs, alone


def _place(entry: list[Mark]) -> int:
    return entry[0].start()


def _is_symmetric(symbol: str) -> bool:
    return symbol in _STRAIGHT or symbol in _SINGLE


def _breaks(text: str, entry: list[Mark], mark: Mark) -> bool:
    """Whether a line ends between what is open and `mark`."""
    return text.find("\n", entry[-1].end(), mark.start()) >= 0


def _closes(text: str, entry: list[Mark], mark: Mark) -> bool:
    symbol = entry[0].group()
    if mark.start() - entry[0].end() > (_LONGEST_SINGLE if symbol in _SINGLE else _LONGEST):
        return False
    if symbol in _SINGLE:
        return _looks_closing(text, mark) and not _breaks(text, entry, mark)
    if symbol in _STRAIGHT:
        return _looks_closing(text, mark) or not (_looks_opening(text, mark) or _breaks(text, entry, mark))
    return True


def _takes_up(text: str, entry: list[Mark], mark: Mark) -> bool:
    """Whether `mark` begins the paragraph after the one with the entry's last mark."""
    if text[mark.start() - 1 : mark.start()] != "\n" or mark.start() - entry[0].end() > _LONGEST:
        return False
    opens = _looks_opening(text, mark) if _is_symmetric(mark.group()) else text[mark.end() : mark.end() + 2].strip()
    return bool(opens) and bool(_ONE_PARAGRAPH.fullmatch(text, entry[-1].end(), mark.start()))


def _looks_opening(text: str, mark: Mark) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return (not before or before.isspace() or before in "([«“'’") and after.isalnum()


def _looks_closing(text: str, mark: Mark) -> bool:
    before, after = text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    return before != "" and not before.isspace() and before not in "('’«“-" and not after.isalnum()


def _bounds(text: str, marks: list[Mark], alone: list[tuple[Mark, int]]) -> Iterator[tuple[Mark, int]]:
    """Where a quotation that is never closed ends; an apostrophe alone is none."""
    following, last = {}, dict[str, int]()
    for mark in reversed(marks):
        following[mark.start()] = last.get(mark.group(), len(text))
        last[mark.group()] = mark.start()
    for mark, limit in alone:
        if mark.group() not in _SINGLE:
            end = _SENTENCE_END.search(text, mark.end(), min(limit, following[mark.start()]))
            yield mark, end.start() if end else limit
