"""The tree of outlets that write alike."""

import numpy as np
import pandas as pd

from analysis import charts


def test_a_tree_of_many_outlets_draws_the_most_alike_as_one() -> None:
    names = [f"Gazette {number}" for number in range(100)]
    places = np.sqrt(np.arange(100))
    far = pd.DataFrame(np.abs(places[:, None] - places) / 10, index=names, columns=names)
    ax = charts.similarity_tree(far)
    leaves = [text.get_text().replace("\n", " ") for text in ax.get_yticklabels()]
    folded = [int(leaf.split(" and ")[1].removesuffix(" more")) for leaf in leaves if " and " in leaf]
    assert len(leaves) == 40
    assert len(leaves) + sum(folded) == 100
