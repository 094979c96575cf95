"""From what the page gives to somebody to statements: each turn with the sentence in which it begins."""

from analysis.statements.found import Found
from analysis.statements.passages import Passage
from analysis.statements.phrases import Phrase
from analysis.statements.subjects import Source
from analysis.statements.turns import Turn


def need_passages(passages: list[Passage], turns: list[Turn]) -> None:
    """Have the passages parsed in which a turn begins, or the name of whose it is."""
    for turn in turns:
        for passage in (_passage_at(passages, turn.span[0]), _passage_at(passages, (turn.who or turn.span)[0])):
            if passage is not None:
                passage.needed = True


def _passage_at(passages: list[Passage], place: int) -> Passage | None:
    """The passage of the article's own prose around a place."""
    return next((p for p in passages if p.inside is None and p.start <= place < p.end), None)


def as_found(passages: list[Passage], turn: Turn) -> Found | None:
    passage = _passage_at(passages, turn.span[0])
    named = _passage_at(passages, turn.who[0]) if turn.who is not None else None
    if passage is None or passage.doc is None or (turn.who is not None and (named is None or named.doc is None)):
        return None
    source = Source(None, "elided")
    if turn.who is not None and named is not None and named.doc is not None:
        start, end = turn.who
        words = [t for t in named.doc if start < named.place(t, t)[1] and named.place(t, t)[0] < end]
        source = Source(Phrase(named, words[0], words[0], words[-1]), "label") if words else source
    nowhere = (turn.span[0], turn.span[0])
    return Found(passage, [turn.span], nowhere, "", source, turn.construction, passage.doc[0])
