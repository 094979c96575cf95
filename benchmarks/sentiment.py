"""How accurate sentiment scores are, against marked sentences in MAD-TSC's form; names are masked for our scorers."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis.sentiment.baseline import score_sentences
from analysis.sentiment.learning.gold import load_gold
from analysis.sentiment.model import load_model
from analysis.sentiment.rate import predicted_labels
from analysis.sentiment.tone import LABELS
from analysis.sentiment.tone_reader import read_tone
from analysis.sentiment.uncertainty import agreement_figures

ALWAYS = "always neutral"
NAMES = {
    ALWAYS: ALWAYS,
    "textblob_fr as it comes": "textblob-fr",
    "textblob_fr": "textblob-fr, tuned on other data",
    "lexicon": "lexicon",
    "model": "model",
}
SHARES = (1.0, 0.75, 0.5, 0.25)  # of the sentences, the surest first


class Result(NamedTuple):
    """`figures`: one row per scorer; `abstaining`: one row per share of sentences that the model answers."""

    name: str
    figures: pd.DataFrame
    abstaining: pd.DataFrame


def sentiment_result(name: str, paths: Sequence[Path]) -> Result:
    """Measure all scorers on the sentences of these files together; raises UserError where they cannot be read."""
    gold = load_gold(paths)
    rated = read_tone(gold.tokens).tone(gold.mentions)
    rated["textblob_fr"] = score_sentences(pd.DataFrame({"text": gold.texts}))["polarity"].to_numpy()
    predicted = predicted_labels(rated).assign(**{ALWAYS: LABELS.index("neutral")})
    figures = [
        {"scorer": shown, **agreement_figures(gold.labels, predicted[column].to_numpy())}
        for column, shown in NAMES.items()
    ]
    return Result(name, pd.DataFrame(figures), _abstaining(gold.labels, predicted["model"].to_numpy(), rated))


def _abstaining(truth: np.ndarray, predicted: np.ndarray, rated: pd.DataFrame) -> pd.DataFrame:
    sureness = rated[list(LABELS)].max(axis="columns").to_numpy()
    order = np.argsort(-sureness, kind="stable")
    chosen = [(f"surest {share:.0%}", order[: max(round(share * len(order)), 1)]) for share in SHARES]
    chosen.append(("where it says it is sure", np.flatnonzero(sureness >= load_model().sure)))
    rows = [
        {"answers": answers, "share": len(rows) / len(truth), **agreement_figures(truth[rows], predicted[rows])}
        for answers, rows in chosen
        if len(rows)
    ]
    return pd.DataFrame(rows)[["answers", "share", "n", "accuracy", "macro_f1", "macro_f1_low", "macro_f1_high"]]


def as_json(results: Sequence[Result]) -> dict[str, Any]:
    """The figures of the last result (all files together), and those of each file beside."""
    *of_files, together = results
    return {**_plain(together), "files": [_plain(result) for result in of_files]}


def _plain(result: Result) -> dict[str, Any]:
    by_scorer = result.figures.set_index("scorer").round(4)
    return {
        "name": result.name,
        "sentences": int(result.figures["n"].iloc[0]),
        "macro_f1": by_scorer["macro_f1"].to_dict(),
        "accuracy": by_scorer["accuracy"].to_dict(),
        "figures": by_scorer.reset_index().to_dict("records"),
        "abstaining": result.abstaining.round(4).to_dict("records"),
    }
