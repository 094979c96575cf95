"""The tree of outlets that write alike."""

import numpy as np
import pandas as pd

from analysis import charts


def test_a_tree_of_many_outlets_draws_those_with_the_nearest_neighbours() -> None:
    names = [f"Gazette {number}" for number in range(100)]
    places = np.sqrt(np.arange(100))
    far = pd.DataFrame(np.abs(places[:, None] - places) / 10, index=names, columns=names)
    ax = charts.similarity_tree(far)
    leaves = [text.get_text().replace("\n", " ") for text in ax.get_yticklabels()]
    assert sorted(leaves) == [f"Gazette {number}" for number in range(88, 100)]
    assert "Shown: the 12 with the nearest neighbours." in charts.alt_text(ax)
