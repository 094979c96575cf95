"""Reading articles for their statements: from the text to who said what."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from analysis.actors import Actors
from analysis.language.parsed import Sentence
from analysis.language.quotation_marks import Quotation, find_quotations
from analysis.language.repair import Repaired, repair
from analysis.people.cast import Cast
from analysis.people.lexicon import words_of_class
from analysis.people.mentioned import find_people
from analysis.people.offices import is_human
from analysis.people.person import Person
from analysis.people.small_letters import in_small_letters
from analysis.statements.candidates import Candidate
from analysis.statements.confidence import AS_PRINTED, MANY, SURE_ENOUGH, confidence
from analysis.statements.confidence_features import evidence
from analysis.statements.conflicts import covers
from analysis.statements.constructions import BY_NAME
from analysis.statements.continued import may_say_more
from analysis.statements.find import find_in_passages, repeated_quotations
from analysis.statements.passages import Passage, cut_passages, parse_passages
from analysis.statements.set_apart import need_passages
from analysis.statements.source.phrases import Phrase
from analysis.statements.speakers import resolve_speakers
from analysis.statements.statement import Statement
from analysis.statements.story import Story
from analysis.statements.trees import Evidence
from analysis.statements.turns import Turn, find_turns


def find_statements(text: str, actors: Actors | None = None) -> list[Statement]:
    """Every statement that an article reports, with its speaker where the article shows it.

    >>> [(s.kind, s.speaker) for s in find_statements("« Nous signerons », a déclaré Mme Anne Morel.")]
    [('direct', 'Anne Morel')]
    """
    actors = actors or Actors()
    return read_statements([in_small_letters(repair(text), actors)], [text], actors)[0].statements


Described = tuple[list[tuple[int, int]], list[tuple[str, Evidence]]]


@dataclass(frozen=True)
class Reading:
    """What reading an article for statements yields: the statements, everybody mentioned, the parsed sentences.

    `labels`: whose turn it is in an interview, "Anne Roy : ", no words of the text. `considered`: all that the rules
    found, with the features of each; those that are sure enough are statements. `described`: the spans of each
    statement whose speaker is only described, and who could be meant; `referred`: of each who goes by a pronoun or is
    left out. `unclaimed`: the quotations that no construction claims, those that are spoken and others.
    """

    statements: list[Statement]
    cast: Cast
    labels: list[tuple[int, int]]
    parsed: list[Sentence] = field(repr=False)
    considered: list[tuple[Statement, Evidence]] = field(repr=False)
    described: list[Described] = field(repr=False)
    referred: list[Described] = field(repr=False)
    unclaimed: list[tuple[list[tuple[int, int]], Evidence]] = field(repr=False)


def read_statements(repaired: Sequence[Repaired], texts: Sequence[str], actors: Actors) -> list[Reading]:
    """The statements and people of several articles at once, whose texts have been repaired already.

    >>> text = "« Nous signerons », a déclaré Mme Anne Morel."
    >>> [len(reading.statements) for reading in read_statements([repair(text)], [text], Actors())]
    [1]
    """
    passages = [cut_passages(one.text) for one in repaired]
    turns = [find_turns(one.text) for one in repaired]
    for article, read_off in zip(passages, turns, strict=True):
        need_passages(article, read_off)
        for passage in filter(may_say_more, article):
            passage.needed = True
    parse_passages(passage for article in passages for passage in article)
    read = zip(repaired, texts, passages, turns, strict=True)
    return [_read(one, text, article, read_off, actors) for one, text, article, read_off in read]


def _read(repaired: Repaired, text: str, passages: list[Passage], turns: list[Turn], actors: Actors) -> Reading:
    clean = repaired.text
    body = [(p.start, p.end) for p in passages if p.inside is None and p.kind != "boilerplate"]
    cast = find_people(clean, actors, body)

    def can_speak(phrase: Phrase) -> bool:
        start, end = phrase.span
        head, _ = phrase.passage.place(phrase.head)
        named = any(m.start <= head < m.end for m in cast.named_in(start, end))
        return named or is_human(phrase.head.text)

    candidates, loose = find_in_passages(clean, passages, turns, can_speak)
    interview = [turn.exchange for turn in turns if turn.exchange is not None]
    nicknames, quotations = repeated_quotations(clean), find_quotations(clean)
    story = Story(cast, actors, [start for start, _ in body], interview, quotations)
    once = _once(
        (one, _statement(one, speaker, speaker_rule, text, repaired, nicknames, quotations))
        for one, speaker, speaker_rule in resolve_speakers(candidates, story)
    )
    told = evidence([one for one, _ in once], [statement for _, statement in once], text, story)
    considered = [
        (replace(statement, confidence=confidence(row)), row) for (_, statement), row in zip(once, told, strict=True)
    ]
    least = SURE_ENOUGH if len(considered) >= MANY else 0.0
    sure = [s for s, _ in considered if s.confidence >= least or s.construction in AS_PRINTED]
    labels = [label for turn in turns for label in turn.labels]
    described = [_as_told(one, people, repaired) for one, people in story.described]
    referred = [_as_told(one, people, repaired) for one, people, _ in story.referred]
    sentences = [passage.sentence for passage in passages if passage.sentence is not None]
    quoted = [([repaired.original(*one.span)], one.evidence) for sentence in loose for one in sentence]
    return Reading(sure, cast, labels, sentences, considered, described, referred, quoted)


def _as_told(one: Candidate, people: Mapping[Person, Evidence], repaired: Repaired) -> Described:
    spans = [repaired.original(*span) for span in one.spans]
    return spans, [(person.label, told) for person, told in people.items()]


def _once(statements: Iterable[tuple[Candidate, Statement]]) -> list[tuple[Candidate, Statement]]:
    """Each statement with how it was found, in order, without those that merely repeat one around them."""
    kept: list[tuple[Candidate, Statement]] = []
    around: list[Statement] = []
    for candidate, statement in statements:
        around = [other for other in around if other.end > statement.start]
        if not any(_repeats(statement, other) for other in around):
            kept.append((candidate, statement))
        around.append(statement)
    return kept


def _repeats(statement: Statement, other: Statement) -> bool:
    """Il a ajouté qu'il espérait venir: what the same speaker hopes within a statement is no second one."""
    same = statement.kind == other.kind == "indirect" and statement.speaker == other.speaker
    return same and statement.end <= other.end


def _statement(
    candidate: Candidate,
    speaker: str | None,
    speaker_rule: str,
    text: str,
    repaired: Repaired,
    nicknames: frozenset[str],
    quotations: Sequence[Quotation],
) -> Statement:
    spans = [list(repaired.original(start, end)) for start, end in candidate.spans]
    cue = repaired.original(*candidate.cue)
    source = candidate.source.phrase
    source_place = repaired.original(*source.span) if source is not None else (0, 0)
    return Statement(
        spans=spans,
        kind=_kind(candidate, repaired.text, nicknames, quotations),
        quote=" […] ".join(text[start:end] for start, end in spans),
        cue=text[slice(*cue)],
        cue_lemma=candidate.cue_lemma,
        source_text=text[slice(*source_place)].lstrip("-"),
        speaker=speaker,
        speaker_rule=speaker_rule,
        construction=candidate.construction,
        confidence=0.0,
        cue_span=cue,
    )


_LONGEST = 4000  # characters of a quotation


def _kind(candidate: Candidate, text: str, nicknames: frozenset[str], quotations: Sequence[Quotation]) -> str:
    """direct: all in quotation marks; indirect: nothing; mixed: a clause with quoted pieces, or a quoted phrase."""
    if candidate.quoted_only:
        clause = any(q.start == candidate.start for q in candidate.passage.folded.values())
        said = candidate.cue_lemma in words_of_class("plain saying")
        return "direct" if clause and len(candidate.spans) == 1 and said else "mixed"
    first = bisect_left(quotations, candidate.start - _LONGEST, key=attrgetter("outer_start"))
    last = bisect_right(quotations, candidate.end, key=attrgetter("outer_start"))
    others = (q for q in quotations[first:last] if q != candidate.passage.inside)
    quoted = [q.span for q in others if text[q.start : q.end].casefold() not in nicknames]
    if candidate.passage.inside is not None:
        return "direct" if candidate.construction == "insertion" else "indirect"
    if BY_NAME[candidate.construction].quoted or covers(quoted, candidate.spans):
        return "direct"
    return "mixed" if any(s < b and a < e for s, e in candidate.spans for a, b in quoted) else "indirect"
