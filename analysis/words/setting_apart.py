"""Which words set a group apart from the others, the surest first, and which are only its name."""

import numpy as np
import pandas as pd

from analysis.articles.outlets import plain_name
from analysis.checks import takes_tables
from analysis.coded import coded
from analysis.words.keyness_measures import beyond_chance
from analysis.words.units import unit_of

OFTEN = 3  # occurrences elsewhere; with fewer, the ratio is due to chance


@takes_tables
def marking(key: pd.DataFrame, *, by: str = "outlet") -> pd.DataFrame:
    """The rows of `keyness_of_each` that set a group apart, in their order.

    Those that the group uses more, by more than chance, and that are no part of its own name.

    >>> rows = {"outlet": "L’Écho", "lemma": ["écho", "pont", "blé"], "g2": [9.0, 8.0, -7.0], "p_corrected": 0.01}
    >>> marking(pd.DataFrame(rows))["lemma"].tolist()
    ['pont']
    """
    sure = key[beyond_chance(key) & (key["g2"] > 0)]
    return sure[~names_a_side(sure, by=by)]


@takes_tables
def surest_first(key: pd.DataFrame) -> pd.DataFrame:
    """The rows of `keyness` or `marking` with the surest word first, of those that the others use three times or more.

    The rest follows them: a word of one outlet only is often the boilerplate of its pages, and its ratio due to chance.

    >>> surest_first(pd.DataFrame({"g2": [9.0, 4.0, 5.0], "n_reference": [0, 3, 8]})).index.tolist()
    [2, 1, 0]
    """
    rare = key["n_reference"] < OFTEN if "n_reference" in key else False
    order = key.assign(rare=rare).sort_values(["rare", "g2"], ascending=[True, False], kind="stable")
    return order.drop(columns="rare")


@takes_tables
def names_a_side(key: pd.DataFrame, *, by: str = "outlet") -> np.ndarray:
    """Which rows of `keyness_of_each` are part of the name of the group that has more of them: « Écho », of « L’Écho ».

    A word of five letters and more may also be inside a name: « Figaro », of "lefigaro".

    >>> rows = {"outlet": ["L’Écho", "Voix du Nord"], "lemma": ["écho", "or"], "g2": [9.0, 8.0]}
    >>> names_a_side(pd.DataFrame(rows)).tolist()
    [True, False]
    """
    words, groups = coded(key[unit_of(key)].astype(str)), coded(key[by].astype(str))
    wholes = [plain_name(name) for name in groups.values()]
    part = np.array([[_is_part(plain_name(word), whole) for whole in wholes] for word in words.values()], dtype=int)
    of_row = part.reshape(len(words.distinct), len(wholes))[words.code]
    own = of_row[np.arange(len(key)), groups.code]
    return np.where(key["g2"] > 0, own > 0, of_row.sum(axis=1) > own)


def _is_part(word: str, name: str) -> bool:
    return bool(word) and (f" {word} " in f" {name} " or (len(word) > 4 and word in name))
