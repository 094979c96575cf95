"""How sure a statement is: how likely its words and its speaker are both right, as marked articles teach."""

import csv
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

WEIGHTS = Path(__file__).parents[1] / "lexicons" / "confidence.csv"

_WORD = re.compile(r"\w+")
_STOPS = re.compile(r"\s?[.!?…»”\"]")
_OPENS = re.compile(r"(?:^|[.!?\n«“\"]\s?)$")
_NAME = re.compile(r"[A-ZÀ-Þ][\w-]+ [A-ZÀ-Þ][\w-]+")
_BEFORE = 400  # characters in which others are named
_MOST = 5  # people, marks: more of them say no more


class Told(Protocol):
    """What is asked of a statement."""

    @property
    def spans(self) -> list[list[int]]: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def quote(self) -> str: ...
    @property
    def cue(self) -> str: ...
    @property
    def cue_span(self) -> tuple[int, int]: ...
    @property
    def source_text(self) -> str: ...
    @property
    def speaker(self) -> str | None: ...
    @property
    def speaker_rule(self) -> str: ...
    @property
    def construction(self) -> str: ...


def confidence(evidence: Mapping[str, float]) -> float:
    """The chance that words and speaker are right, from 0 to 1, as a logistic regression has it.

    >>> name, pronoun = ({"speaker by " + rule: 1.0} for rule in ("name", "the last speaker goes on"))
    >>> 1 > confidence(name) > confidence(pronoun) > 0
    True
    """
    weights = _weights()
    odds = weights["always"] + sum(weights.get(name, 0.0) * value for name, value in evidence.items())
    return round(1 / (1 + math.exp(-odds)), 2)


def evidence(statements: Sequence[Told], text: str) -> list[dict[str, float]]:
    """What tells a sure statement of an article from an unsure one; what is left out is 0."""
    speak = Counter(s.speaker for s in statements if s.speaker)
    by_name = {s.speaker for s in statements if s.speaker_rule == "name"}
    ends = [0]
    for statement in statements:
        ends.append(max(ends[-1], statement.end))
    rows = []
    for number, statement in enumerate(statements):
        after = statements[number + 1].start if number + 1 < len(statements) else len(text)
        beside = {
            "speaks again": math.log1p(speak[statement.speaker] - 1) if statement.speaker else 0.0,
            "by name elsewhere": statement.speaker in by_name and statement.speaker_rule != "name",
            "within another": ends[number] >= statement.end,
            "shares words": ends[number] > statement.start or after < statement.end,
            "statements": math.log1p(len(statements)),
        }
        told = {**_ways(statement), **_of_words(statement, text), **_of_speaker(statement, text), **beside}
        rows.append({name: float(value) for name, value in told.items() if value})
    return rows


def _ways(statement: Told) -> dict[str, float]:
    return {
        f"construction {statement.construction}": 1.0,
        f"speaker by {statement.speaker_rule}": 1.0,
        f"kind {statement.kind}": 1.0,
    }


def _of_words(statement: Told, text: str) -> dict[str, float]:
    """How long the words are, and whether they begin, end and stand as a whole does."""
    quote, (first, last) = statement.quote, statement.cue_span
    words = len(_WORD.findall(quote))
    around = text[max(0, statement.start - 200) : statement.end + 200]
    gap = min(max(0, start - last, first - end) for start, end in statement.spans)
    return {
        "words": math.log1p(words),
        "very few words": words <= 2,
        "pieces": len(statement.spans) - 1,
        "ends a sentence": _STOPS.match(text, statement.end) is not None or quote.endswith((".", "!", "?", "…")),
        "begins a sentence": _OPENS.search(text[max(0, statement.start - 3) : statement.start]) is not None,
        "begins with a capital": quote[:1].isupper(),
        "begins with a mark": quote[:1] in ",;:.-",
        "asks": quote.rstrip().endswith("?"),
        "marks without their partner": quote.count("«") != quote.count("»") or quote.count('"') % 2 == 1,
        "marks around": min(_MOST, sum(around.count(mark) for mark in "«“\"")),
        "far from its cue": math.log1p(gap),
        "after its cue": first < statement.start,
    }  # fmt: skip


def _of_speaker(statement: Told, text: str) -> dict[str, float]:
    """What the speaker is called, and who else could be meant."""
    speaker = statement.speaker or ""
    family = (speaker.split() or [""])[-1]
    before = set(_NAME.findall(text[max(0, statement.start - _BEFORE) : statement.start])) - {speaker}
    return {
        "words of the speaker": math.log1p(len(speaker.split())),
        "words of the source": math.log1p(len(statement.source_text.split())),
        "speaker with a capital": speaker[:1].isupper(),
        "one small word": speaker[:1].islower() and len(speaker.split()) == 1,
        "several speakers": ";" in speaker,
        "speaker within the words": family[:1].isupper() and family in statement.quote,
        "speaker outside the source": bool(statement.source_text) and family not in statement.source_text,
        "on": statement.cue.endswith("-on") or statement.cue.startswith("on "),
        "others named before a pronoun": min(_MOST, len(before)) if statement.speaker_rule == "pronoun" else 0,
    }


@cache
def _weights() -> dict[str, float]:
    """`lexicons/confidence.csv` by the name of what is told."""
    with WEIGHTS.open(encoding="utf-8", newline="") as file:
        return {row["evidence"]: float(row["weight"]) for row in csv.DictReader(file)}
