"""How sure a statement is: how likely its words and its speaker are both right, learned from marked articles."""

import json
import math
import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from analysis.statements.found import Found
from analysis.statements.who.answer import Answer

WEIGHTS = Path(__file__).parent / "weights" / "confidence.json"

_STOP = re.compile(r"[.!?…»”\"]")


def evidence(found: Found, answer: Answer, kind: str, text: str) -> dict[str, float]:
    """What tells a sure statement from an unsure one, each figure with its name; what is left out is 0."""
    words = sum(len(text[start:end].split()) for start, end in found.spans)
    passage = found.passage
    source = found.source.phrase.text if found.source.phrase is not None else ""
    last = found.spans[-1][1]
    marks = [text[start:end] for start, end in found.spans]
    return {
        f"construction {found.construction}": 1.0,
        f"speaker by {answer.rule}": 1.0,
        f"kind {kind}": 1.0,
        "odds of the speaker": max(-4.0, min(4.0, math.log((answer.chance + 1e-6) / (1 - answer.chance + 1e-6)))),
        "chosen": float(answer.chance < 1.0),
        "nobody": float(answer.speaker is None),
        "words": math.log1p(words),
        "very short": float(words <= 2),
        "pieces": float(len(found.spans) - 1),
        "within a quotation": float(passage.inside is not None),
        "words of the sentence": math.log1p(len(passage.text.split())),
        "quotations in the sentence": float(min(4, len(passage.quotations))),
        "ends its sentence": float(last >= passage.end - 3 or _STOP.match(text, last) is not None),
        "begins its sentence": float(found.spans[0][0] <= passage.start + 2),
        "words of the source": math.log1p(len(source.split())),
        "words of the speaker": math.log1p(len((answer.speaker or "").split())),
        "speaker in capitals": float((answer.speaker or "")[:1].isupper()),
        "far from its cue": math.log1p(_gap(found)),
        "odd marks": float(any(one.count("«") != one.count("»") or one.count('"') % 2 for one in marks)),
        "asks": float(marks[-1].rstrip().endswith("?")),
    }


def _gap(found: Found) -> int:
    """The characters between the cue and the nearest of its words."""
    start, end = found.cue
    return min(max(0, s - end, start - e) for s, e in found.spans)


def confidence(told: Mapping[str, float]) -> float:
    """The chance that words and speaker are right, from 0 to 1, as a logistic regression and a table give it.

    The table leads from the regression's own figure to the share of statements with this figure that are right
    (isotonic regression over articles that the regression had not seen).
    """
    model = _model()
    odds = model["bias"] + sum(model["weights"].get(name, 0.0) * value for name, value in told.items())
    step = bisect_right(model["from"], odds) - 1
    return float(model["chance"][max(0, step)])


@cache
def _model() -> dict[str, Any]:
    """`weights/confidence.json`: bias, weights by the name of the figure, the table (from, chance)."""
    model: dict[str, Any] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return model
