"""Features of a statement and its place in the article, as names with numbers, for `confidence.py` to weigh.

Only classes of words are features (parts of speech, kinds of nouns, stances): the words themselves, tried too, were
of no use on articles that the weights were not learned from.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from analysis.language.cue_words import cue_lexicon, is_cue_form
from analysis.people.offices import kind_of
from analysis.people.person import Person
from analysis.statements.candidates import Candidate
from analysis.statements.confidence_neighbours import MOST, beside
from analysis.statements.grammar import is_conjugated
from analysis.statements.grammatical_persons import WE, YOU
from analysis.statements.source.phrases import Phrase
from analysis.statements.statement import Statement
from analysis.statements.story import Story
from analysis.statements.trees import Evidence

_WORD = re.compile(r"\w+")
_STOPS = re.compile(r"\s?[.!?…»”\"]")
_OPENS = re.compile(r"(?:^|[.!?\n«“\"]\s?)$")
_NAME = re.compile(r"[A-ZÀ-Þ][\w-]+ [A-ZÀ-Þ][\w-]+")
_BEFORE = 400  # characters in which others may be named
_LONG = 30  # words of a sentence: larger numbers count as this
_ALONE = 8  # as far as anybody stands out
_LENGTHS = (1, 2, 3, 5, 8, 12, 20, 40)


def evidence(
    candidates: Sequence[Candidate], statements: Sequence[Statement], text: str, story: Story
) -> list[Evidence]:
    """The features that distinguish sure statements from unsure ones, one by one; one left out is 0.

    `candidates` holds what the rules found, in their order, `statements` what became of each.
    """
    rows = []
    referred = {id(one): (people, meant) for one, people, meant in story.referred}
    listed = {actor.name for actor in story.actors}
    for one, statement, others in zip(candidates, statements, beside(candidates, statements, len(text)), strict=True):
        told = {
            **_ways(statement),
            **_of_words(statement, text),
            **_of_speaker(statement, text),
            **_of_source(one),
            **_of_sentence(one),
            **_of_edges(one),
            **others,
            **(_of_referent(*referred[id(one)]) if id(one) in referred else {}),
            "with a list": bool(listed),
            "speaker is listed": statement.speaker in listed,
        }
        rows.append({name: float(value) for name, value in told.items() if value})
    return rows


def _ways(statement: Statement) -> Mapping[str, float]:
    """What found it and its speaker, each alone and both together."""
    construction, kind, rule = statement.construction, statement.kind, statement.speaker_rule
    return {
        f"construction {construction}": 1.0,
        f"speaker by {rule}": 1.0,
        f"kind {kind}": 1.0,
        f"{construction}, {kind}": 1.0,
        f"{construction}, speaker by {rule}": 1.0,
        f"{kind}, speaker by {rule}": 1.0,
    }


def _of_words(statement: Statement, text: str) -> Mapping[str, float]:
    """How long the words are, and whether they begin and end like a whole."""
    quote, (first, last) = statement.quote, statement.cue_span
    words = len(_WORD.findall(quote))
    around = text[max(0, statement.start - 200) : statement.end + 200]
    gap = min(max(0, start - last, first - end) for start, end in statement.spans)
    return {
        "words": math.log1p(words),
        **{f"more than {length} words": words > length for length in _LENGTHS},
        "pieces": len(statement.spans) - 1,
        "ends a sentence": _STOPS.match(text, statement.end) is not None or quote.endswith((".", "!", "?", "…")),
        "begins a sentence": _OPENS.search(text[max(0, statement.start - 3) : statement.start]) is not None,
        "begins with a capital": quote[:1].isupper(),
        "quoted, begins with a capital": statement.kind != "indirect" and quote[:1].isupper(),
        "begins with a mark": quote[:1] in ",;:.-",
        "asks": quote.rstrip().endswith("?"),
        "marks without their partner": quote.count("«") != quote.count("»") or quote.count('"') % 2 == 1,
        "marks around": min(MOST, sum(around.count(mark) for mark in "«“\"")),
        "far from its cue": math.log1p(gap),
        "after its cue": first < statement.start,
        "says I or we": WE.search(quote) is not None,
        "says you": YOU.search(quote) is not None,
    }  # fmt: skip


def _of_speaker(statement: Statement, text: str) -> Mapping[str, float]:
    """What the speaker is called, and who else could be meant."""
    speaker = statement.speaker or ""
    family = (speaker.split() or [""])[-1]
    before = set(_NAME.findall(text[max(0, statement.start - _BEFORE) : statement.start])) - {speaker}
    return {
        f"speaker is {_kind_of_name(speaker)}": 1.0,
        "words of the speaker": math.log1p(len(speaker.split())),
        "words of the source": math.log1p(len(statement.source_text.split())),
        "one small word": speaker[:1].islower() and len(speaker.split()) == 1,
        "several speakers": ";" in speaker,
        "speaker within the words": family[:1].isupper() and family in statement.quote,
        "speaker outside the source": bool(statement.source_text) and family not in statement.source_text,
        "on": statement.cue.endswith("-on") or statement.cue.startswith("on "),
        "others named before a pronoun": min(MOST, len(before)) if statement.speaker_rule == "pronoun" else 0,
    }


def _kind_of_name(speaker: str) -> str:
    if not speaker or speaker[:1].isupper():
        return "a name" if speaker else "nobody"
    kind = kind_of(speaker.split()[0])
    return f"a {kind}" if kind else "another noun"


def _of_referent(people: Mapping[Person, Evidence], meant: Person) -> Mapping[str, float]:
    """How far whom a pronoun means stands out among those who agree."""
    score = people[meant]["salience"]
    others = [told["salience"] for person, told in people.items() if person is not meant]
    return {
        "salience": score,
        "salience above the next": score - max(others) if others else _ALONE,
        "others who agree": len(others),
    }


def _of_source(candidate: Candidate) -> Mapping[str, float]:
    """The words that name who speaks: what they are, where they stand."""
    construction, how, phrase = candidate.construction, candidate.source.how, candidate.source.phrase
    told: dict[str, float] = {f"source {how}": 1.0, f"{construction}, source {how}": 1.0}
    if phrase is None:
        return {**told, "source left out": 1.0}
    kind = _kind_of_source(phrase)
    start, end = phrase.span
    return {
        **told,
        f"source is {kind}": 1.0,
        f"{construction}, source is {kind}": 1.0,
        f"source begins with {phrase.first.pos}": not phrase.is_pronoun,
        f"source as {phrase.head.dep.partition(':')[0]}": 1.0,
        "source before its cue": start < candidate.cue[0],
        "source far from its cue": math.log1p(max(0, candidate.cue[0] - end, start - candidate.cue[1])),
    }


def _kind_of_source(phrase: Phrase) -> str:
    head = phrase.head.text
    if kind := kind_of(head):
        return f"a {kind}"
    if phrase.is_pronoun:
        return f"the pronoun {head.lower().lstrip('-')}"
    return "a name" if head[:1].isupper() else "another noun"


def _of_sentence(candidate: Candidate) -> Mapping[str, float]:
    """The sentence around it."""
    token, cue = candidate.cue_token, cue_lexicon().get(candidate.cue_lemma)
    sentence, form = token.sentence, token.feature("VerbForm") or "no verb"
    return {
        f"cue {form}": 1.0,
        f"cue {form}, source {candidate.source.how}": 1.0,
        "cue opens its sentence": token.i <= 2,
        f"stance {cue.stance if cue is not None else 'none'}": 1.0,
        "words of the sentence": math.log1p(min(_LONG, len(sentence))),
        "verbs of saying": min(MOST, sum(is_cue_form(token.lower) for token in sentence)),
        "inside a quotation": candidate.passage.inside is not None,
        "quotations of the sentence": min(MOST, len(candidate.passage.quotations)),
    }


def _of_edges(candidate: Candidate) -> Mapping[str, float]:
    """Between which words it begins and ends, and whether it is a clause."""
    sentence, passage = candidate.cue_token.sentence, candidate.passage
    start = bisect_left(passage.starts, candidate.start)
    end = bisect_right(passage.ends, candidate.end)
    words = [token for token in sentence if start <= token.start and token.end <= end]
    if not words:
        return {}
    first, last = words[0], words[-1]
    verbs = sum(is_conjugated(token) for token in words)
    return {
        f"begins with {first.pos}": 1.0,
        f"ends with {last.pos}": 1.0,
        f"after {first.previous.pos}" if first.previous else "after nothing": 1.0,
        f"before {last.next.pos}" if last.next else "before nothing": 1.0,
        "verbs": min(MOST, verbs),
        "no verb": not verbs,
        "commas": min(MOST, sum(token.text == "," for token in words)),
        "share of the sentence": len(words) / len(sentence),
        "to the end of the sentence": not last.next.next,
    }
