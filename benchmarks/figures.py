"""The figures of a gold set, from what became of each of its statements.

words@0.5, words@0.8   found, if Dice's overlap of the words is at least that
who-said-what          found at 0.8 and given to the right speaker: the headline
speaker, kind          how many of those found at 0.5 have the right one
radar@0.3, radar@0.8   found, if at least that share of the gold's words is covered (Radar de Parité's measure)
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from benchmarks.gold import KINDS

WHO = "who-said-what"
WITH_INTERVAL = ("words@0.5", "words@0.8", WHO)
_ORDER = [*WITH_INTERVAL, "radar@0.3", "radar@0.8"]
_RESAMPLES = 1000
_SEED = 19062024


def tallies(table: pd.DataFrame, articles: Sequence[str]) -> pd.DataFrame:
    """Count the outcomes of each article, those with nothing to count as well.

    `table` has one row per outcome. Returns one row per (measure, article_id): right, wrong (predictions that are
    not), missing (required statements that were not got right).
    """
    found, missed, extra = (table["outcome"] == name for name in ("found", "missed", "extra"))
    counted = table.assign(right=found, wrong=extra, missing=missed)
    told = counted[counted["measure"] == "words@0.8"]
    mistaken = told["right"] & ~told["right_speaker"]
    told = told.assign(
        measure=WHO,
        right=told["right"] & told["right_speaker"],
        wrong=told["wrong"] | mistaken,
        missing=told["missing"] | mistaken,
    )
    rows = pd.MultiIndex.from_product([_ORDER, articles], names=["measure", "article_id"])
    sums = pd.concat([counted, told]).groupby(["measure", "article_id"])[["right", "wrong", "missing"]].sum()
    return sums.reindex(rows, fill_value=0).astype(int)


def figures(counts: pd.DataFrame) -> pd.DataFrame:
    """Precision, recall and F1 in per cent of all articles together, with the 95 % interval of F1.

    `counts` is the table of `tallies`. Returns one row per measure: precision, recall, f1, low, high; the last two
    are NaN where no interval is asked for.
    """
    rows = []
    for measure, of_articles in counts.groupby("measure", sort=False):
        low, high = interval(of_articles.to_numpy()) if measure in WITH_INTERVAL else (np.nan, np.nan)
        right, wrong, missing = of_articles.sum()
        rows.append(
            (measure, _percent(right, right + wrong), _percent(right, right + missing),
             _percent(2 * right, 2 * right + wrong + missing), low, high)
        )  # fmt: skip
    return pd.DataFrame(rows, columns=["measure", "precision", "recall", "f1", "low", "high"])


def interval(counts: np.ndarray) -> tuple[float, float]:
    """Between what 95 % of the F1 lie if articles are drawn anew with replacement; in per cent.

    `counts` has one row per article: right, wrong, missing.
    """
    random = np.random.default_rng(_SEED)
    drawn = random.integers(len(counts), size=(_RESAMPLES, len(counts)))
    right, wrong, missing = counts[drawn].sum(axis=1).T
    whole = 2 * right + wrong + missing
    low, high = np.percentile(200 * right / np.maximum(whole, 1), [2.5, 97.5])
    return float(low), float(high)


def shares(table: pd.DataFrame) -> pd.DataFrame:
    """How many have the right speaker and kind among those found at 0.5, and how many of each kind were found.

    `table` has one row per outcome. Returns one row per share: share, percent, right, of.
    """
    wanted = table[(table["measure"] == "words@0.5") & (table["outcome"] != "extra")]
    found = wanted[wanted["outcome"] == "found"]
    rows = [("speaker", found["right_speaker"]), ("kind", found["right_kind"])]
    rows += [(f"found {kind}", wanted.loc[wanted["kind"] == kind, "outcome"] == "found") for kind in KINDS]
    return pd.DataFrame(
        [(name, _percent(hits.sum(), len(hits)), int(hits.sum()), len(hits)) for name, hits in rows],
        columns=["share", "percent", "right", "of"],
    )


def errors(table: pd.DataFrame) -> pd.DataFrame:
    """The outcomes at 0.5 that are not right, in order: `error` is MISSED, WRONG SPEAKER or EXTRA."""
    strict = table[table["measure"] == "words@0.5"]
    names = strict["outcome"].map({"missed": "MISSED", "extra": "EXTRA", "found": "WRONG SPEAKER"})
    wrong = (strict["outcome"] != "found") | ~strict["right_speaker"]
    columns = ["error", "article_id", "kind", "construction", "speaker_rule", "wanted", "given", "text"]
    return strict.assign(error=names).loc[wrong, columns].reset_index(drop=True)


def _percent(part: float, whole: float) -> float:
    return float(100 * part / whole) if whole else 0.0
