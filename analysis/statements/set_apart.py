"""Statements from the turns that the layout gives to somebody, each with the sentence in which it begins."""

from bisect import bisect_right
from collections.abc import Iterator

from analysis.statements.candidates import Candidate, without_cue
from analysis.statements.passages import Passage
from analysis.statements.source.phrases import Phrase
from analysis.statements.source.subjects import Source
from analysis.statements.turns import Turn


def need_passages(passages: list[Passage], turns: list[Turn]) -> None:
    """Mark the passages to be parsed: those where a turn, or the name of its speaker, begins."""
    for _, beginning, named in _placed(passages, turns):
        for passage in (beginning, named):
            if passage is not None:
                passage.needed = True


def turn_candidates(passages: list[Passage], turns: list[Turn]) -> Iterator[Candidate]:
    """A statement for each turn whose beginning could be parsed."""
    for turn, passage, named in _placed(passages, turns):
        if passage.sentence is None:
            continue  # too long to be parsed
        source = Source(None, "elided")
        if turn.who is not None and named is not None and named.sentence is not None:
            start, end = turn.who
            words = [t for t in named.sentence if start < named.place(t)[1] and named.place(t)[0] < end]
            source = Source(Phrase(named, words[0], words[0], words[-1]), "label") if words else source
        yield without_cue(passage, turn.spans, source, turn.construction)


def _placed(passages: list[Passage], turns: list[Turn]) -> Iterator[tuple[Turn, Passage, Passage | None]]:
    """Each turn with the sentence of the article's own prose in which it begins, and the one that names its speaker."""
    prose = [passage for passage in passages if passage.inside is None] if turns else []
    starts = [passage.start for passage in prose]

    def at(place: int) -> Passage:
        return prose[max(0, bisect_right(starts, place) - 1)]

    for turn in (turn for turn in turns if prose and turn.spans):
        yield turn, at(turn.spans[0][0]), at(turn.who[0]) if turn.who is not None else None
