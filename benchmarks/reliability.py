"""Whether confidence is worth its name: of statements said to be 90 % sure, how many are right?"""

import numpy as np
import pandas as pd


def reliability(chance: np.ndarray, right: np.ndarray, *, parts: int = 10) -> pd.DataFrame:
    """Statements from the surest to the least sure, in parts of equal size.

    Returns one row per part: part ("surest 10 %", …), statements, confidence (their mean), right (their share), and
    `right_so_far`, the share among these and all surer ones.

    >>> table = reliability(np.array([0.9, 0.8, 0.3, 0.2]), np.array([True, True, False, True]), parts=2)
    >>> table[["right", "right_so_far"]].to_numpy().tolist()
    [[1.0, 1.0], [0.5, 0.75]]
    """
    order = np.argsort(-chance, kind="stable")
    rows = []
    for part, members in enumerate(np.array_split(order, parts), 1):
        upto = order[: sum(len(p) for p in np.array_split(order, parts)[:part])]
        rows.append(
            (
                f"surest {100 * part // parts} %",
                len(members),
                chance[members].mean(),
                right[members].mean(),
                right[upto].mean(),
            )
        )
    return pd.DataFrame(rows, columns=["part", "statements", "confidence", "right", "right_so_far"])


def of_outcomes(table: pd.DataFrame) -> pd.DataFrame:
    """The reliability of what was found: right are the words (words@0.8) together with the speaker."""
    told = table[(table["measure"] == "words@0.8") & table["confidence"].notna()]
    right = (told["outcome"] == "found") & told["right_speaker"]
    return reliability(told["confidence"].to_numpy(dtype=float), right.to_numpy(dtype=bool))
