"""Reported statements: who is said to have said what, and how the article says so."""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.actors import Actors
from analysis.language.repair import Repaired, repair
from analysis.statements.cues import may_report
from analysis.statements.find import find_in_passages, repeated_quotations
from analysis.statements.found import Found
from analysis.statements.offices import people_noun
from analysis.statements.passages import read_passages
from analysis.statements.people import Cast, find_people
from analysis.statements.phrases import Phrase
from analysis.statements.speakers import Story, resolve_speakers


@dataclass(frozen=True)
class Statement:
    """One reported statement; all places are offsets into the published text."""

    spans: list[list[int]]
    kind: str
    quote: str
    cue: str
    cue_lemma: str
    source_text: str
    speaker: str | None
    rule: str
    cue_span: tuple[int, int]

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[-1][1]


def find_statements(text: str, actors: Actors | None = None) -> list[Statement]:
    """Every statement that an article reports, with its speaker where the article lets one know.

    >>> [(s.kind, s.speaker) for s in find_statements("« Nous signerons », a déclaré Mme Anne Morel.")]
    [('direct', 'Anne Morel')]
    """
    return read_statements(repair(text), text, actors or Actors()).statements


@dataclass(frozen=True)
class Reading:
    """What reading an article for its statements yields: these, and everybody who is mentioned."""

    statements: list[Statement]
    cast: Cast


def read_statements(repaired: Repaired, text: str, actors: Actors) -> Reading:
    """The statements and people of an article whose text has been repaired already."""
    clean = repaired.text
    passages = read_passages(clean, may_report)
    body = [(p.start, p.end) for p in passages if p.inside is None and p.kind != "furniture"]
    cast = find_people(clean, actors, body)

    def can_speak(phrase: Phrase) -> bool:
        start, end = phrase.span
        noun = people_noun(phrase.head.text)
        return bool(cast.named_in(start, end)) or (noun is not None and noun.kind in ("role", "person", "group"))

    found = find_in_passages(clean, passages, can_speak)
    story = Story(cast, actors, [start for start, _ in body])
    nicknames = repeated_quotations(clean)
    statements = [
        _statement(statement, speaker, rule, text, repaired, nicknames)
        for statement, speaker, rule in resolve_speakers(found, story)
    ]
    return Reading(statements, cast)


def _statement(
    found: Found, speaker: str | None, rule: str, text: str, repaired: Repaired, nicknames: frozenset[str]
) -> Statement:
    spans = [list(repaired.original(start, end)) for start, end in found.spans]
    cue = repaired.original(*found.cue)
    source = found.source.phrase
    source_place = repaired.original(*source.span) if source is not None else (0, 0)
    return Statement(
        spans=spans,
        kind=_kind(found, repaired.text, nicknames),
        quote=" […] ".join(text[start:end] for start, end in spans),
        cue=text[slice(*cue)],
        cue_lemma=found.cue_lemma,
        source_text=text[slice(*source_place)],
        speaker=speaker,
        rule=rule,
        cue_span=cue,
    )


def _kind(found: Found, text: str, nicknames: frozenset[str]) -> str:
    """direct: all in quotation marks; indirect: nothing; mixed: a clause with quoted pieces, or a quoted phrase."""
    if found.quoted_only and found.rule == "quoted phrase":
        clause = any(q.start == found.spans[0][0] for q in found.passage.folded.values())
        return (
            "direct"
            if clause and len(found.spans) == 1 and found.cue_lemma in ("dire", "répondre", "écrire")
            else "mixed"
        )
    quoted = [
        (q.start, q.end)
        for q in found.passage.quotations
        if text[q.start : q.end].casefold() not in nicknames and q is not found.passage.inside
    ]
    if found.passage.inside is not None:
        return "direct" if found.rule == "insertion" else "indirect"
    if found.rule in ("quotation alone",) or all(_inside(span, quoted) for span in found.spans):
        return "direct"
    return "mixed" if any(s < b and a < e for s, e in found.spans for a, b in quoted) else "indirect"


def _inside(span: tuple[int, int], quoted: Iterable[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in quoted)
