"""Count how often each construction and each speaker rule is right: `python benchmarks/confidence.py GOLD_FOLDER …`

Writes `analysis/lexicons/precision.csv`, which the `confidence` of a statement is read from.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis.actors import Actors
from benchmarks.accuracy import found_outcomes
from benchmarks.gold import load_gold

_FILE = Path(__file__).parents[1] / "analysis" / "lexicons" / "precision.csv"
_PRIOR = 4  # statements of average precision that each count is mixed with, since some are few


def precision(outcomes: pd.DataFrame) -> pd.DataFrame:
    """The precision of each construction and speaker rule.

    `outcomes` has one row per `Outcome`. Returns one row per (column, value): precision (0 to 1), of (how many were
    counted). A construction is right where its words are (words@0.8); a speaker rule is counted where they are.
    """
    told = outcomes[(outcomes["measure"] == "words@0.8") & (outcomes["construction"] != "")]
    right = told["outcome"] == "found"
    parts = [
        _shares("construction", told["construction"], right),
        _shares("speaker_rule", told.loc[right, "speaker_rule"], told.loc[right, "right_speaker"]),
    ]
    return pd.concat(parts, ignore_index=True)


def _shares(column: str, values: "pd.Series[str]", right: "pd.Series[bool]") -> pd.DataFrame:
    counted = right.astype(float).groupby(values).agg(["sum", "size"])
    smoothed = (counted["sum"] + _PRIOR * right.mean()) / (counted["size"] + _PRIOR)
    table = pd.DataFrame({"precision": smoothed.round(2), "of": counted["size"]})
    return table.rename_axis("value").reset_index().assign(column=column)[["column", "value", "precision", "of"]]


def main(folders: Sequence[str]) -> None:
    articles = [article for folder in folders for article in load_gold(Path(folder))]
    table = precision(found_outcomes(articles, Actors()))
    table.to_csv(_FILE, index=False, lineterminator="\n")
    print(table.to_string(index=False))


if __name__ == "__main__":
    main(sys.argv[1:])
