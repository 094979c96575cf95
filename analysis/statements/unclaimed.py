"""Quotations within a sentence that no cue claims: whether somebody speaks in them, and who.

« A », l'élue donne le ton ; il est parti parce que « B » ; but also a film, « C », or what people call « D ». Boosted
trees, learned from marked articles by `benchmarks/unclaimed.py`, say how likely each is a statement. Its subject says
it, or somebody named in the sentence, or the last speaker.
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from analysis.language.cue_words import is_cue_form
from analysis.language.parsed import Token
from analysis.language.quotation_marks import Quotation
from analysis.people.offices import people_noun
from analysis.statements.candidates import OPENING, Candidate, Span, is_taken, parsed, taken_by, without_cue
from analysis.statements.dialogues import DASHES
from analysis.statements.grammar import is_conjugated
from analysis.statements.grammatical_persons import WE, YOU
from analysis.statements.passages import Passage, outermost
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.subjects import Source, source_of
from analysis.statements.trees import Evidence, learned_chance

TREES = "unclaimed.csv"
NOBODY = "nobody"  # in the sentence: how a source is named that is none of those in it
SPEECH = 0.4  # the chance from which it is a statement
_LENGTHS = (1, 2, 3, 5, 8, 12)
_MOST = 5  # words, quotations, statements: larger numbers count as this
_FAR = 250  # characters to a statement that is beside it
_SMALL = frozenset(("ADP", "ADV", "AUX", "CCONJ", "DET", "PRON", "PUNCT", "SCONJ"))  # words that tell by themselves
_WORD = re.compile(r"\w+")
_THEY = re.compile(r"\b(?:ils?|elles?|ça|ce)\b|\b[cs]'", re.IGNORECASE)


@dataclass(frozen=True)
class Unclaimed:
    """Quotations of a sentence that belong to nobody yet, from the first to the last of them.

    `beside`: where the cues of the article's statements stand; `names`: short quotations that recur.
    """

    passage: Passage
    text: str
    quotations: Sequence[Quotation]
    beside: Sequence[int]
    names: frozenset[str]

    @property
    def span(self) -> Span:
        return self.quotations[0].start, self.quotations[-1].end

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words in the parsed sentence, where a long quotation is one."""
        places = ((token, self.passage.place(token)) for token in self.passage.sentence or ())
        return [token for token, (start, end) in places if self.span[0] <= start and end <= self.span[1]]

    @cached_property
    def chance(self) -> float:
        """How likely somebody says this."""
        return learned_chance(TREES, self.evidence)

    @cached_property
    def evidence(self) -> Evidence:
        """What speaks for and against speech; a feature left out is 0."""
        told = {**self._of_words(), **self._of_place(), **self._of_article(), **self._of_sentence()}
        return {name: float(value) for name, value in told.items() if value}

    def _of_words(self) -> Evidence:
        words = self.text[slice(*self.span)]
        count = len(_WORD.findall(words))
        return {
            f"mark {self.quotations[0].mark}": 1.0,
            "words": math.log1p(count),
            **{f"more than {length} words": count > length for length in _LENGTHS},
            "several": len(self.quotations) > 1,
            "begins with a capital": words[:1].isupper(),
            "ends with a stop": words.endswith((".", "!", "?", "…")),
            "asks or cries": words.endswith(("!", "?")),
            "says I or we": WE.search(words) is not None,
            "says you": YOU.search(words) is not None,
            "says they": _THEY.search(words) is not None,
            "recurs": words.casefold() in self.names,
            "verbs": min(_MOST, sum(is_conjugated(token) for token in self.tokens)),
            "capitals": sum(token.text[:1].isupper() for token in self.tokens) / max(1, len(self.tokens)),
        }

    def _of_place(self) -> Evidence:
        """What stands right before and after it."""
        first, last = self.quotations[0], self.quotations[-1]
        before = self.text[self.passage.start : first.outer_start].rstrip()
        after = self.text[last.outer_end : self.passage.end].lstrip()
        return {
            "begins its sentence": not before,
            "ends its sentence": not after.strip(" .!?…"),
            f"after {before[-1:]}": before.endswith((":", ",", "(", ".", "?")),
            f"before {after[:1]}": after.startswith((":", ",", ")", ".", "(")),
        }

    def _of_article(self) -> Evidence:
        start, end = self.passage.start, self.passage.end
        return {
            "begins a line": "\n" in self.text[max(0, start - 2) : start],
            "sentence without a stop": self.text[end - 1 : end] not in '.!?…»"”',
            "statements": math.log1p(len(self.beside)),
            "statements in the sentence": min(_MOST, sum(start <= cue < end for cue in self.beside)),
            "statement before": any(start - _FAR < cue < start for cue in self.beside),
            "statement after": any(end <= cue < end + _FAR for cue in self.beside),
            "quotations": math.log1p(self.text.count("«") + self.text.count("“") + self.text.count('"') / 2),
        }

    def _of_sentence(self) -> Evidence:
        """Its parse: what it belongs to, what is beside it, who and what else the sentence names."""
        if not self.tokens:
            return {}
        first, last, inside = self.tokens[0], self.tokens[-1], set(self.tokens)
        top = next((token for token in self.tokens if token.head not in inside), first)
        others = [token for token in first.sentence if token not in inside]
        cues = [token.i for token in others if is_cue_form(token.lower)]
        before = [first.i - cue for cue in cues if cue < first.i]
        above = [token for token in top.ancestors if token not in inside]
        told: Evidence = {
            f"is {top.pos}": 1.0,
            f"as {top.dep}": 1.0,
            f"first {first.pos}": 1.0,
            f"last {last.pos}": 1.0,
            "cues": min(_MOST, len(cues)),
            "cue above": any(is_cue_form(token.lower) for token in above),
            "near a cue": math.log1p(min(before, default=len(first.sentence))),
            "names": min(_MOST, sum(token.pos == "PROPN" for token in others)),
            "people": min(_MOST, sum(people_noun(token.text) is not None for token in others)),
            "sentence": math.log1p(len(first.sentence)),
            "quotations of the sentence": min(_MOST, len(self.passage.quotations)),
        }
        if above:
            told |= {
                f"belongs to {above[0].pos}": 1.0,
                "belongs to a cue": is_cue_form(above[0].lower),
                "belongs to somebody": people_noun(above[0].text) is not None,
                "belongs to what is before": above[0].i < first.i,
            }
        left, right = first.previous.previous, last.next.next  # of the quotation marks
        for name, token in (("-1", left), ("-2", left.previous), ("+1", right), ("+2", right.next)):
            if token:
                told[f"{name} {token.pos}"] = 1.0
                told[f"{name} is a cue"] = is_cue_form(token.lower)
                if token.pos in _SMALL:
                    told[f"{name} {token.lower}"] = 1.0
        return told


def unclaimed(
    text: str, passages: Iterable[Passage], candidates: Sequence[Candidate], names: frozenset[str]
) -> list[list[Unclaimed]]:
    """The quotations without a speaker, by their sentence: where there are several all of them together, then each."""
    taken = taken_by(candidates)
    cues = sorted(statement.cue[0] for statement in candidates)
    found = []
    for passage in passages:
        if passage.sentence is None or passage.inside is not None or passage.kind != "body":
            continue
        free = [q for q in outermost(passage.quotations) if q.mark not in DASHES and not is_taken(q, taken)]
        free = [quotation for quotation in free if _WORD.search(text, quotation.start, quotation.end)]
        groups = [free, *([one] for one in free)] if len(free) > 1 else [[one] for one in free]
        if groups:
            found.append([Unclaimed(passage, text, group, cues, names) for group in groups])
    return found


def spoken(sentence: Sequence[Unclaimed], can_speak: Callable[[Phrase], bool]) -> Iterator[Candidate]:
    """The statements among the quotations of a sentence: the likeliest first, and those that do not overlap with it."""
    said: list[Span] = []
    for one in sorted(sentence, key=lambda one: one.chance, reverse=True):
        start, end = one.span
        if one.chance < SPEECH or any(s < end and start < e for s, e in said):
            continue
        said.append(one.span)
        token = one.tokens[0] if one.tokens else parsed(one.passage)[0]
        source = _source(one.passage, token, can_speak)
        yield without_cue(one.passage, [one.span], source, "embedded quotation", token)


def _tells_of_subject(quoted: Token) -> bool:
    """Whether a quotation follows an auxiliary or "est": M. Roy a « vendu le port », est « un homme fini »."""
    before = [t for t in quoted.before() if t.text not in OPENING and t.pos != "ADV"]
    return bool(before) and before[-1].pos == "AUX"


def _source(passage: Passage, quoted: Token, can_speak: Callable[[Phrase], bool]) -> Source:
    """The subject of the verb beside the quotation, else somebody named in its sentence.

    Nobody there where the words are about that subject: "Il ne décolère pas. M. Roy a « vendu le port »."
    """
    if _tells_of_subject(quoted):
        return Source(None, NOBODY)
    for verb in filter(is_conjugated, (*reversed(quoted.before()), *quoted.after())):
        source = source_of(passage, verb)
        phrase = source.phrase if source is not None and source.how != "on" else None
        if source is not None and phrase is not None and (phrase.is_pronoun or can_speak(phrase)):
            return source
    names = (noun_phrase(passage, t) for t in quoted.sentence if t.pos == "PROPN")
    named = next((phrase for phrase in names if can_speak(phrase)), None)
    return Source(named, "topic") if named is not None else Source(None, "elided")
