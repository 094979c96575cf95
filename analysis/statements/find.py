"""Every statement of an article: the candidates of each construction in each sentence, and what the layout gives."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from analysis.language.quotation_marks import find_quotations
from analysis.statements.alone import with_quotations_alone
from analysis.statements.candidates import Candidate, Context, Span, trimmed
from analysis.statements.conflicts import consistent
from analysis.statements.constructions import CONSTRUCTIONS
from analysis.statements.continued import with_continuations
from analysis.statements.passages import Passage
from analysis.statements.set_apart import turn_candidates
from analysis.statements.shared_quotations import with_shared_quotations
from analysis.statements.source.phrases import Phrase
from analysis.statements.source.times import CLOCK_TIME
from analysis.statements.turns import Turn
from analysis.statements.unclaimed import Unclaimed, spoken, unclaimed

_FINDERS = tuple(find for construction in CONSTRUCTIONS for find in construction.finders)
_WORD = re.compile(r"\w+")
_HOUR = re.compile(rf"(?:{CLOCK_TIME})\s*[–—:-]\s*", re.IGNORECASE)


def find_in_passages(
    text: str, passages: list[Passage], turns: list[Turn], can_speak: Callable[[Phrase], bool]
) -> tuple[list[Candidate], list[list[Unclaimed]]]:
    """All statements of an article, in the order of its text, and the quotations that no construction claims."""
    nicknames = repeated_quotations(text)
    candidates: list[Candidate] = []
    previous: Passage | None = None
    for passage in passages:
        if passage.sentence is not None:
            context = Context(text, previous, nicknames, can_speak)
            here = [s for find in _FINDERS for s in find(passage, context) if _has_words(text, s.spans)]
            candidates += consistent(here)
        if passage.inside is None and passage.kind == "body":
            previous = passage
    candidates = with_shared_quotations(text, passages, candidates) + list(turn_candidates(passages, turns))
    candidates = with_quotations_alone(text, passages, candidates)
    loose = unclaimed(text, passages, candidates, nicknames)
    candidates += [statement for sentence in loose for statement in spoken(sentence, can_speak)]
    candidates = with_continuations(text, passages, candidates)
    candidates = [replace(s, spans=spans) for s in candidates if (spans := _in_order(text, _timeless(text, s.spans)))]
    return sorted(candidates, key=lambda one: (one.start, -one.end, one.cue)), loose


def _timeless(text: str, spans: list[Span]) -> list[Span]:
    """10h30 – « Nous signerons », selon M. Roy: without the hour of a live report."""
    (start, end), *others = spans
    hour = _HOUR.match(text, start, end)
    return [trimmed(text, hour.end(), end), *others] if hour is not None else spans


def _has_words(text: str, spans: list[Span]) -> bool:
    return any(_WORD.search(text, start, end) for start, end in spans)


def _in_order(text: str, spans: list[Span]) -> list[Span]:
    """The spans that hold words, in order, none within another."""
    ordered: list[Span] = []
    for start, end in sorted(spans):
        apart = (max(start, ordered[-1][1] if ordered else start), end)
        if _has_words(text, [apart]):
            ordered.append(apart)
    return ordered


def repeated_quotations(text: str) -> frozenset[str]:
    """Short quotations that recur: they are names («gilets jaunes»), not speech; what is printed twice counts once."""
    places = {text[max(0, q.outer_start - _PRINTED_TWICE) : q.end]: q for q in find_quotations(text)}
    texts = (text[q.start : q.end].casefold() for q in places.values())
    short = [quoted for quoted in texts if len(quoted.split()) <= 4 and not _SAYS.search(quoted)]
    counted = Counter(_DETERMINER.sub("", quoted) for quoted in short)
    return frozenset(quoted for quoted in short if counted[_DETERMINER.sub("", quoted)] > 1)


_PRINTED_TWICE = 30  # characters before a quotation that are the same
_DETERMINER = re.compile(r"^(?:(?:les?|la|une?|des|ces?|cette)\s|l')")
_SAYS = re.compile(r"[!?]$|\b(?:nous|je|on|vous|ils?|elles?)\b|\b[cj]'")  # "Nous voulons du pain": no name
