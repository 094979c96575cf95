"""From candidates that contradict each other to statements that do not: one loop over what constructions yield to."""

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.statements.candidates import Candidate, Span
from analysis.statements.constructions import BY_NAME, Construction, Yield


def consistent(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of one sentence, in the order of their constructions, without those that yield to others."""
    kept: list[Candidate] = []
    for candidate in candidates:
        construction = BY_NAME[candidate.construction]
        if any(_is_same(candidate, other) for other in kept) or _gives_way(candidate, construction.yields, kept):
            continue
        kept.append(_ended(candidate, construction, kept))
    return kept


def _is_same(candidate: Candidate, other: Candidate) -> bool:
    """Whether two have one cue or one content; "estime que A : « B »" is two statements."""
    if candidate.cue_token == other.cue_token:
        apart = (other.construction, candidate.construction) == ("colon", "that-clause")
        return not apart or _share(other.spans, candidate.spans) > 0
    return candidate.spans == other.spans


def _gives_way(candidate: Candidate, yields: tuple[Yield, ...], kept: Sequence[Candidate]) -> bool:
    return any(
        _STANDS[rule.where](candidate, other) for rule in yields for other in kept if other.construction in rule.to
    )


def _says_it(candidate: Candidate, other: Candidate) -> bool:
    """« A », a dit la maire, ce que demandaient les élus: A has a cue of its own."""
    return _holds_cue(candidate, other) and _share(other.spans, candidate.spans) > 0.5


def _holds_cue(candidate: Candidate, other: Candidate) -> bool:
    return _covers(candidate.spans, [other.cue])


def _shares(candidate: Candidate, other: Candidate) -> bool:
    """A relay only where the sentence has no speaker of its own; not "Selon un sondage, 62 % disent vouloir A"."""
    phrase = candidate.source.phrase
    people = other.source.phrase
    asked = people is not None and any(t.text.lower() in _ASKED for t in people.head.sent)
    survey = asked or (phrase is not None and phrase.head.text.lower() in nouns_of_class("survey"))
    return not survey and _share(other.spans, candidate.spans) > 0.5


_ASKED = words_of_class("asked people")


def _is_covered(candidate: Candidate, other: Candidate) -> bool:
    """Not where a relay contains it whole: Roy dénonce une « farce », selon l'agence."""
    relays = other.construction in ("preposition", "as somebody says") and candidate.source.phrase is not None
    held = relays and candidate.cue_lemma != "vouloir" and _holds_cue(other, candidate)
    return other.passage is candidate.passage and not held and _covers(other.spans, candidate.spans)


_STANDS = {"says it": _says_it, "holds cue": _holds_cue, "shares": _shares, "covers": _is_covered}


def _ended(candidate: Candidate, construction: Construction, others: Sequence[Candidate]) -> Candidate:
    """A clause ends where a quotation with a cue of its own begins, and before a cue inserted after it."""
    start, end = candidate.spans[0]
    places = [p for o in others if o.construction in construction.ends_before for p in (o.spans[0][0], o.cue[0])]
    cuts = [place for place in places if start < place < end]
    if not cuts:
        return candidate
    text, cut = candidate.passage.text, min(cuts)
    offset = next(i for i, place in enumerate(candidate.passage.starts) if place >= cut)
    head = re.sub(r"(?:[\s,;«“\"]|\b(?:et|mais|puis|car))+$", "", text[:offset])
    end = candidate.passage.ends[len(head) - 1] if head else start
    return replace(candidate, spans=[(start, end)]) if end > start else candidate


def _share(a: list[Span], b: list[Span]) -> float:
    overlap = sum(max(0, min(e, y) - max(s, x)) for s, e in a for x, y in b)
    return overlap / max(1, min(sum(e - s for s, e in a), sum(y - x for x, y in b)))


def _covers(a: list[Span], b: list[Span]) -> bool:
    return all(any(s <= x and y <= e for s, e in a) for x, y in b)
