"""An article as the parser should see it: sentence by sentence, each long quotation folded into one word.

The words between quotation marks are a sentence of their own, often several, and in the middle of another sentence
they mislead a parser ("« … », a déclaré M. X" is right in 67 % of cases). So every long quotation becomes « X » in
the sentence around it, and its words make passages of their own. Places always lead back to the repaired text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from analysis.language.parsed import Sentence, Token
from analysis.language.parser import parse
from analysis.language.quotation_marks import Quotation, find_quotations
from analysis.language.sentences import split_sentences
from analysis.statements.gate import has_cue, may_report
from analysis.statements.tags import mend_tags

_LONGEST = 3000  # characters; anything longer without a full stop is no sentence that a parser could read
# A quotation that may be speech even without a cue: folded, after a colon, or a whole sentence.
_SPEECH = re.compile(r"« X|:|^\W*[«“\"].*[»”\"]\W*$", re.DOTALL)
_SHORTEST_FOLDED = 6  # words; « accord historique » is part of the sentence around it


@dataclass
class Passage:
    """One sentence; `starts[i]`, `ends[i]` are the places in the repaired text of character i of `text`."""

    text: str
    starts: Sequence[int] = field(repr=False)
    ends: Sequence[int] = field(repr=False)
    kind: str
    inside: Quotation | None
    quotations: list[Quotation] = field(repr=False)
    sentence: Sentence | None = field(default=None, repr=False)
    folded: dict[int, Quotation] = field(default_factory=dict, repr=False)
    needed: bool = False  # to be parsed in any case: somebody's turn begins in it

    @property
    def start(self) -> int:
        return self.starts[0]

    @property
    def end(self) -> int:
        return self.ends[-1]

    def place(self, first: Token, last: Token | None = None) -> tuple[int, int]:
        """Where a word is in the repaired text, or the words from `first` to `last`."""
        last = last or first
        return self.starts[first.start], self.ends[last.end - 1]

    def quotation_at(self, token: Token) -> Quotation | None:
        """The innermost quotation around a word (a folded one for its « X »)."""
        start, end = self.place(token)
        around = [q for q in self.quotations if q.outer_start <= start and end <= q.outer_end]
        return around[-1] if around else None

    def quotation_after(self, token: Token) -> Quotation | None:
        """The quotation right after a word, with a blank or nothing between them."""
        place = self.place(token)[1]
        return next((q for q in self.quotations if 0 <= q.outer_start - place <= 1), None)

    def words_from(self, start: int, end: int | None = None) -> list[Token]:
        """The words of its parse from one place in the repaired text to another, or to its own end."""
        until = self.end if end is None else end
        places = ((token, self.place(token)) for token in self.sentence or ())
        return [token for token, (first, last) in places if start <= first and last <= until]


def cut_passages(text: str) -> list[Passage]:
    """The passages of a repaired text, in order, with those within quotations after the sentence around them."""
    return list(_passages(text, 0, len(text), find_quotations(text), None))


def parse_passages(passages: Iterable[Passage]) -> None:
    """Parse what may report something, of many articles at once, since small batches cost a third more."""
    readable = (p for p in passages if (p.kind == "body" or p.needed) and len(p.text) <= _LONGEST)
    to_parse = [p for p in readable if p.needed or _may_report(p)]
    for passage, sentence in zip(to_parse, parse(p.text for p in to_parse), strict=True):
        mend_tags(sentence)
        passage.sentence = sentence
        at = {quotation.span: quotation for quotation in passage.quotations}
        places = ((token.i, passage.place(token)) for token in sentence if at and token.text.startswith("X"))
        passage.folded = {i: at[place] for i, place in places if place in at}


def _may_report(passage: Passage) -> bool:
    if passage.quotations and (_SPEECH.search(passage.text) or has_cue(passage.text)):
        return True
    return may_report(passage.text)


def _passages(
    text: str, start: int, end: int, quotations: Sequence[Quotation], inside: Quotation | None
) -> Iterator[Passage]:
    first_here = bisect_left(quotations, start, key=attrgetter("outer_start"))
    end_here = bisect_right(quotations, end, key=attrgetter("outer_start"))
    quotations = [q for q in quotations[first_here:end_here] if q.outer_end <= end and q is not inside]
    openings = [q.outer_start for q in quotations]
    to_fold = [
        q for q in outermost(quotations) if _is_long(text[q.start : q.end]) or _is_followed_by_cue(text, start, q)
    ]
    skeleton, starts, ends = _fold(text, start, end, to_fold)
    folded = set(to_fold)
    marks = find_quotations(skeleton)
    for first, last, kind in split_sentences(skeleton, marks):
        around = (starts[first], ends[last - 1])
        first_here, end_here = bisect_left(openings, around[0]), bisect_right(openings, around[1])
        here = [q for q in quotations[first_here:end_here] if q.outer_end <= around[1]]
        yield Passage(
            skeleton[first:last], starts[first:last], ends[first:last], "body" if inside else kind, inside, here
        )
        for quotation in here:
            if quotation in folded:
                yield from _passages(text, quotation.start, quotation.end, here, quotation)


def outermost(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Those of the quotations, in the order in which they open, that are within no other."""
    outer: list[Quotation] = []
    for quotation in quotations:
        if not outer or quotation.outer_start >= outer[-1].outer_end:
            outer.append(quotation)
    return outer


def _is_followed_by_cue(text: str, start: int, quotation: Quotation) -> bool:
    """« Bon courage », ricane M. Roy: whether a cue follows a short quotation that opens its sentence."""
    before = text[start : quotation.outer_start].rstrip(" —–-")
    opens = not before or before[-1] in ".!?…\n:»”"
    after = text[quotation.outer_end : quotation.outer_end + 4]
    stopped = text[quotation.end - 1] in "!?…" and re.match(r"\s?[a-zà-ÿ]", after)
    return opens and bool(re.match(r"\s?,\s?[a-zà-ÿ]", after) or stopped)


def _is_long(quoted: str) -> bool:
    words = quoted.split()
    whole_sentence = quoted[:1].isupper() and quoted.rstrip().endswith((".", "!", "?", "…")) and len(words) > 2
    return len(words) >= _SHORTEST_FOLDED or whole_sentence


def _fold(text: str, start: int, end: int, quotations: list[Quotation]) -> tuple[str, Sequence[int], Sequence[int]]:
    """`text[start:end]` with each quotation as « X », its final mark kept, and the places of each character."""
    if not quotations:
        return text[start:end], range(start, end), range(start + 1, end + 1)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def keep(a: int, b: int) -> None:
        pieces.append(text[a:b])
        starts.extend(range(a, b))
        ends.extend(range(a + 1, b + 1))

    def stand_in(symbols: str, a: int, b: int) -> None:
        pieces.append(symbols)
        starts.extend([a] * len(symbols))
        ends.extend([b] * len(symbols))

    place = start
    for quotation in quotations:
        keep(place, quotation.outer_start)
        final = text[quotation.end - 1] if text[quotation.end - 1] in ".!?…" else ""
        stand_in("« ", quotation.outer_start, quotation.start)
        stand_in("X", quotation.start, quotation.end)
        stand_in(final and f" {final}", quotation.end - 1, quotation.end)
        stand_in(" »", quotation.end, max(quotation.outer_end, quotation.end))
        place = quotation.outer_end
    keep(place, end)
    return "".join(pieces), starts, ends
