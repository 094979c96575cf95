"""From candidates that contradict each other to statements that do not: one loop over what constructions yield to."""

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.language.cue_words import cue_lexicon
from analysis.language.parsed import Token
from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.people.offices import is_human
from analysis.statements.candidates import Candidate, Span
from analysis.statements.constructions import BY_NAME, Yield
from analysis.statements.cues import cue_of
from analysis.statements.grammar import governing_verb, is_finite, is_negated, verb_group
from analysis.statements.verbs import UNREAL, is_present_participle, time_of


def consistent(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of one sentence, in the order of their constructions, without those that yield to others."""
    different: list[Candidate] = []
    for candidate in candidates:
        if not any(_is_same(candidate, other) for other in different):
            different.append(candidate)
    kept: list[Candidate] = []
    for candidate in (_ended(one, different) for one in different):
        if not _gives_way(candidate, BY_NAME[candidate.construction].yields, kept):
            kept.append(candidate)
    return [_the_same_said(one, kept) for one in kept]


def _the_same_said(candidate: Candidate, others: Sequence[Candidate]) -> Candidate:
    """Le maire dément avoir vendu A, comme l'affirme Mme Roy: she affirms the sale; a paper that writes so relays.

    But "Le maire dément avoir vendu A, comme l'avait écrit le journal" does not: it wrote of the sale.
    """
    cue = cue_lexicon().get(candidate.cue_lemma)
    if candidate.construction != "as somebody says" or cue is None or candidate.end > candidate.cue[0]:
        return candidate
    if cue.stance == "neutral" and time_of(candidate.cue_token) not in ("pluperfect", "Imp"):
        return candidate
    clauses = (o.spans for o in others if o.construction in _CLAUSES)
    said = next((spans for spans in clauses if spans[-1][1] == candidate.end), candidate.spans)
    return replace(candidate, spans=said)


_CLAUSES = ("that-clause", "infinitive")


def _is_same(candidate: Candidate, other: Candidate) -> bool:
    """Whether two have one cue or one content; "estime que A : « B »" is two statements."""
    if candidate.cue_token == other.cue_token:
        return (other.construction, candidate.construction) != ("colon", "that-clause")
    told_again = {candidate.construction, other.construction} == {"as somebody says", "that-clause"}
    return candidate.spans == other.spans and not told_again  # "Il nie que A, comme le prétend Mme Roy"


def _gives_way(candidate: Candidate, yields: tuple[Yield, ...], kept: Sequence[Candidate]) -> bool:
    return any(
        _STANDS[rule.where](candidate, other) for rule in yields for other in kept if other.construction in rule.to
    )


def _says_it(candidate: Candidate, other: Candidate) -> bool:
    """« A », a dit la maire, ce que demandaient les élus: A has a cue of its own."""
    return _holds_cue(candidate, other) and _share(other.spans, candidate.spans) > 0.5


def _holds_cue(candidate: Candidate, other: Candidate) -> bool:
    return covers(candidate.spans, [other.cue])


def _shares(candidate: Candidate, other: Candidate) -> bool:
    """A relay only where the sentence has no speaker of its own; not "Selon un sondage, 62 % disent vouloir A"."""
    phrase, people = candidate.source.phrase, other.source.phrase
    asked = people is not None and any(t.lower in words_of_class("asked people") for t in people.head.sentence)
    survey = asked or (phrase is not None and phrase.head.lower in nouns_of_class("survey"))
    apart = survey or _is_subordinate(other.cue_token) or _is_told_by(candidate, other)
    return not apart and _share(other.spans, candidate.spans) > 0.5


def _is_subordinate(cue: Token) -> bool:
    """Après que la reine lui eut dit que A; la cour ayant jugé que B; les douaniers exigeant de C."""
    clause = next((t for t in (governing_verb(cue), *cue.ancestors) if t.dep == "advcl"), None)
    marked = clause is not None and any(child.dep == "mark" and child.i < cue.i for child in clause.children)
    return marked or is_present_participle(cue) or any(child.lower == "ayant" for child in cue.children)


def _is_told_by(candidate: Candidate, other: Candidate) -> bool:
    """Selon l'agence, le roi a dit que A: both; not "de source officielle, on dit que B", where one speaks."""
    phrase, people = candidate.source.phrase, other.source.phrase
    opens = candidate.cue[0] <= candidate.passage.start + 1
    apart = phrase is None or people is None or phrase.span != people.span
    return opens and other.construction in _CLAUSES and apart


def _is_covered(candidate: Candidate, other: Candidate) -> bool:
    """Not where it is a statement within a statement: Roy dénonce une « farce », selon l'agence; elle dit que A."""
    phrase = candidate.source.phrase
    relays = other.construction in ("preposition", "as somebody says") and phrase is not None
    held = relays and candidate.cue_lemma != "vouloir" and _holds_cue(other, candidate)
    told = other.construction == "that-clause" and _is_told_of(candidate, other)
    return not (held or told) and covers(other.spans, candidate.spans)


def _is_told_of(candidate: Candidate, other: Candidate) -> bool:
    """L'agence rapporte que M. Roy a parlé de « farce »: somebody named there, who has done so; not "qu'il A"."""
    phrase, verb = candidate.source.phrase, candidate.cue_token
    if phrase is None or phrase.is_pronoun or not covers(other.spans, [phrase.span]):
        return False
    named = phrase.head.pos == "PROPN" or is_human(phrase.head.text)
    return named and _has_said(verb) and _has_said(other.cue_token)


def _has_said(verb: Token) -> bool:
    """Whether a verb tells of something said: "a dénoncé", "rapporte"; not "n'a pas dénoncé", "pourrait", "exige"."""
    first, last = verb_group(verb)
    cue = cue_of(verb)
    asks = cue is not None and cue.stance in ("demanding", "committing")
    unreal = any(t.lower.endswith(UNREAL) for t in first.to(last))
    calls = first.previous.text == "," and verb.lower in words_of_class("calls by a nickname")
    return is_finite(verb) and governing_verb(verb) is verb and not (asks or unreal or calls or is_negated(verb))


def _in_cue(candidate: Candidate, other: Candidate) -> bool:
    """Elle a dit espérer que A: A, not "espérer que A"."""
    return covers([other.cue], [candidate.cue])


_STANDS = {"says it": _says_it, "holds cue": _holds_cue, "in cue": _in_cue, "shares": _shares, "covers": _is_covered}


def _ended(candidate: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A clause ends where a quotation with a cue of its own begins, before a cue inserted after it, and where somebody
    else is heard: M. Roy dit que A, mais selon Mme Roy, B."""
    start, end = candidate.spans[0]
    text, ends_before = candidate.passage.text, BY_NAME[candidate.construction].ends_before
    places = [p for o in others if o.construction in ends_before for p in (o.start, o.cue[0])]
    offsets = [_offset(candidate, place) for place in places if start < place < end]
    if ends_before:
        begins = (_offset(candidate, place) for o in others if start < (place := _voice_start(o)) < end)
        offsets += [offset for offset in begins if _CONTRAST.search(text, 0, offset)]
    if not offsets:
        return candidate
    head = _JOINS.sub("", text[: min(offsets)])
    end = candidate.passage.ends[len(head) - 1] if head else start
    return replace(candidate, spans=[(start, end)]) if end > start else candidate


def _offset(candidate: Candidate, place: int) -> int:
    return next(i for i, start in enumerate(candidate.passage.starts) if start >= place)


def _voice_start(candidate: Candidate) -> int:
    """Where somebody who says something is named, or the "selon" before; -1 where a cue has no subject before it."""
    phrase, cue = candidate.source.phrase, candidate.cue[0]
    if candidate.construction == "preposition":
        return cue
    return phrase.span[0] if phrase is not None and phrase.span[0] < cue else -1


_CONTRAST = re.compile(r"[,»”\"]\s?(?:mais|et|or|puis|là où|quand|(?:tandis|alors|pendant) qu(?:e\s|'))\s?$")
_JOINS = re.compile(r"(?:[\s,;«“\"]|\b(?:et|mais|puis|car|or|là où|quand|(?:tandis|alors|pendant) qu(?:e|'))(?!\w))+$")


def _share(a: list[Span], b: list[Span]) -> float:
    overlap = sum(max(0, min(e, y) - max(s, x)) for s, e in a for x, y in b)
    return overlap / max(1, min(sum(e - s for s, e in a), sum(y - x for x, y in b)))


def covers(a: list[Span], b: list[Span]) -> bool:
    """Whether each span of `b` is within one of `a`."""
    return all(any(s <= x and y <= e for s, e in a) for x, y in b)
