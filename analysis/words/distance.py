"""Similar outlets: how far apart their vocabularies are."""

import math

import pandas as pd
import scipy

from analysis.checks import at_least_one, group_columns, takes_tables
from analysis.errors import UserError
from analysis.words.units import unit_of


@takes_tables
def distances(counts: pd.DataFrame, *, by: str = "outlet", most_frequent: int = 500) -> pd.DataFrame:
    """Measure how differently groups use the words that are most frequent in all of them together.

    `counts` is the result of `word_counts(..., by=by)`. Returns a square table with the groups as index and
    columns: the Jensen–Shannon distance (Endres & Schindelin 2003) of their shares of the `most_frequent`
    words, to the base 2: 0 if all shares are the same, 1 if they have no word in common. A group with few
    words looks distant from all others, whatever it writes: compare groups of similar size.
    Groups with none of the words are left out. Raises `UserError` if fewer than two are left.

    >>> rows = [("Écho", "paix", 1), ("Voix", "paix", 2), ("Frondeur", "pont", 1)]
    >>> distances(pd.DataFrame(rows, columns=["outlet", "lemma", "n"])).loc["Écho"].to_dict()
    {'Frondeur': 1.0, 'Voix': 0.0, 'Écho': 0.0}
    """
    group_columns(counts, by, "n")
    unit = unit_of(counts)
    frequent = counts.groupby(unit, observed=True)["n"].sum().nlargest(at_least_one(most_frequent, "most_frequent"))
    used = counts[counts[unit].isin(frequent.index) & (counts["n"] > 0)]
    shares = used.pivot_table(index=by, columns=unit, values="n", aggfunc="sum", fill_value=0, observed=True)
    if len(shares) < 2:
        raise UserError(f"A distance needs two groups with words; the column {by} has {len(shares)}.")
    apart = scipy.spatial.distance.pdist(shares.to_numpy(dtype=float), "jensenshannon")
    between = scipy.spatial.distance.squareform(apart) / math.sqrt(math.log(2))
    groups = pd.Index(shares.index, name=by)
    return pd.DataFrame(between, index=groups, columns=groups.rename(None)).fillna(0)
