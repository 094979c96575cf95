"""Mentions labelled by hand: how accurate the tone towards them is, and how many of them a report scores."""

from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis import annotate
from analysis.actors import Actors
from analysis.annotation import Annotated
from analysis.sentiment import rate_mentions
from analysis.sentiment.learning.marked_mentions import load_mentions, mention_records
from analysis.sentiment.model import load_model
from analysis.sentiment.stance import Measured, load_stance
from analysis.sentiment.uncertainty import DRAWS, LEVEL, SEED, agreement_figures
from analysis.sentiment.voices import NARRATION, STATEMENTS

NEUTRAL = 1


class MentionsResult(NamedTuple):
    """`figures`: one row per scorer and set of mentions; `measured`: the figures on which reports rely."""

    figures: pd.DataFrame
    measured: Measured


def mentions_result(path: Path, texts: Mapping[str, str], parts: Sequence[str]) -> MentionsResult:
    """Measure on the mentions of these parts on which both labellers agree, and on all (the others as neutral)."""
    marked = load_mentions(path, texts, parts=parts)
    model = load_stance()
    probabilities = model.of_mentions(marked.words, marked.mentions)
    said, sure = model.labels(probabilities), model.is_sure(probabilities)
    before = load_model().probabilities(marked.words, marked.mentions).argmax(axis=1)
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
    quoted = _is_quoted(marked.records[agreed], texts)
    for voice, among in ((STATEMENTS, quoted), (NARRATION, ~quoted)):
        for scorer, labels, chosen in (
            ("always neutral", np.full(len(truth), NEUTRAL), among),
            ("stance model", said, among),
            ("where sure", said, among & sure),
        ):
            if chosen.any():
                rows.append({"mentions": voice, "scorer": scorer, **agreement_figures(truth[chosen], labels[chosen])})
    return MentionsResult(pd.DataFrame(rows), _measured(truth, said, sure, quoted))


def _is_quoted(records: pd.DataFrame, texts: Mapping[str, str]) -> np.ndarray:
    """Which mentions stand inside a statement that `annotate` finds."""
    statements = _annotated(records, texts, Actors()).statements
    spans = statements.explode("spans").groupby("article_id", observed=True)["spans"].agg(list)
    return np.array(
        [
            any(a <= r["start"] and r["end"] <= b for a, b in spans.get(r["article_id"], ()))
            for r in records.to_dict("records")
        ]
    )


def _annotated(records: pd.DataFrame, texts: Mapping[str, str], actors: Actors) -> Annotated:
    """The articles of these mentions as `annotate` reads them."""
    read = {article: texts[article] for article in dict.fromkeys(records["article_id"])}
    articles = pd.DataFrame({"outlet": "unknown", "date": pd.NaT, "text": list(read.values())}, index=list(read))
    return annotate(articles, actors, cache=None, workers=1)


def _measured(truth: np.ndarray, said: np.ndarray, sure: np.ndarray, quoted: np.ndarray) -> Measured:
    gain = (said == truth).astype(float) - (truth == NEUTRAL)
    sides = sure & (said != NEUTRAL)
    right = {voice: (said == truth)[sure & among] for voice, among in ((STATEMENTS, quoted), (NARRATION, ~quoted))}
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
        voices={voice: round(float(told.mean()), 4) if len(told) else 0.0 for voice, told in right.items()},
    )


def found_mentions(path: Path, texts: Mapping[str, str], parts: Sequence[str], actors: Actors) -> pd.DataFrame:
    """How many of these parts' mentions a report scores, by kind: one row per kind, `labelled`, `found`, `share`.

    One is found where a scored mention shares words with it, or means the same person in the same sentence: beside
    « le maire, Paul Duval » the name alone is scored. With `actors` only theirs count.
    """
    records = pd.DataFrame(mention_records(path, texts, parts=parts))
    tokens = _annotated(records, texts, actors).tokens
    scored = dict(iter(rate_mentions(tokens, actors).groupby("article_id", observed=True)))
    words = dict(iter(tokens.groupby("article_id", observed=True)))
    records["found"] = [
        r["article_id"] in scored and _is_scored(r, scored[r["article_id"]], words[r["article_id"]])
        for r in records.to_dict("records")
    ]
    counts = records.groupby("kind")["found"].agg(labelled="size", found="sum").reset_index()
    return counts.assign(share=counts["found"] / counts["labelled"])


def _is_scored(record: Mapping[Hashable, Any], scored: pd.DataFrame, words: pd.DataFrame) -> bool:
    inside = words[(words["end"] > record["start"]) & (words["start"] < record["end"])]
    here = scored[scored["sentence"].isin(inside["sentence"])]
    shares = (here["end"] > record["start"]) & (here["start"] < record["end"])
    return bool(shares.any() or here["name"].isin(inside["person"].dropna()).any())
