"""How right the tone towards a target is, against mentions labelled by hand, always saying neutral beside."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.sentiment.marked_mentions import load_mentions
from analysis.sentiment.stance import Measured, load_stance
from analysis.sentiment.uncertainty import DRAWS, LEVEL, SEED, agreement_figures

NEUTRAL = 1


class MentionsResult(NamedTuple):
    """`figures`: one row per scorer and set of mentions; `measured`: what reports go by."""

    figures: pd.DataFrame
    measured: Measured


def mentions_result(path: Path, texts: Mapping[str, str], parts: Sequence[str]) -> MentionsResult:
    """Measure on the mentions of these parts on which both labellers agree, and on all (the others as neutral)."""
    marked = load_mentions(path, texts, parts=parts)
    model = load_stance()
    probabilities = model.probabilities(marked.evidence)
    said, sure = model.labels(probabilities), model.is_sure(probabilities)
    before = marked.evidence.numbers[:, :3].argmax(axis=1)
    agreed = marked.records["agreed"].to_numpy(dtype=bool)
    rows = []
    for name, among in (("agreed", agreed), ("all", np.ones(len(agreed), dtype=bool))):
        truth = marked.labels[among]
        for scorer, labels in (
            ("always neutral", np.full(len(truth), NEUTRAL)),
            ("sentence model", before[among]),
            ("stance model", said[among]),
        ):
            rows.append({"mentions": name, "scorer": scorer, **agreement_figures(truth, labels)})
    truth, said, sure = marked.labels[agreed], said[agreed], sure[agreed]
    rows.append({"mentions": "agreed", "scorer": "where sure", **agreement_figures(truth[sure], said[sure])})
    return MentionsResult(pd.DataFrame(rows), _measured(truth, said, sure))


def _measured(truth: np.ndarray, said: np.ndarray, sure: np.ndarray) -> Measured:
    gain = (said == truth).astype(float) - (truth == NEUTRAL)
    sides = sure & (said != NEUTRAL)
    draws = np.random.default_rng(SEED).integers(len(gain), size=(DRAWS, len(gain)))
    return Measured(
        mentions=len(truth),
        accuracy=round(float((said == truth).mean()), 4),
        always_neutral=round(float((truth == NEUTRAL).mean()), 4),
        gain_low=round(float(np.percentile(gain[draws].mean(axis=1), LEVEL)[0]), 4),
        sure=round(float(sure.mean()), 4),
        sure_accuracy=round(float((said == truth)[sure].mean()), 4) if sure.any() else 0.0,
        sides=int(sides.sum()),
        sides_accuracy=round(float((said == truth)[sides].mean()), 4) if sides.any() else 0.0,
    )
