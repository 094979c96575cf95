"""The tree of outlets that write alike."""

import numpy as np
import pandas as pd

from analysis import charts
from analysis.charts.similarity import alike


def test_a_tree_of_many_outlets_draws_those_with_the_nearest_neighbours() -> None:
    names = [f"Gazette {number}" for number in range(100)]
    places = np.sqrt(np.arange(100))
    far = pd.DataFrame(np.abs(places[:, None] - places) / 10, index=names, columns=names)
    ax = charts.similarity_tree(far)
    leaves = [text.get_text().replace("\n", " ") for text in ax.get_yticklabels()]
    assert sorted(leaves) == [f"Gazette {number}" for number in range(88, 100)]
    assert "Shown: the 12 with the nearest neighbours." in charts.alt_text(ax)


def test_copies_of_one_text_are_no_nearest_two() -> None:
    """Where all print the same text no two are nearer than the others, and where two pairs are, neither is."""
    names = list("abcd")
    copied = pd.DataFrame(0.0, index=names, columns=names)
    assert not alike(copied)
    pairs = pd.DataFrame(0.9 - 0.9 * np.kron(np.eye(2), np.ones((2, 2))), index=names, columns=names)
    assert alike(pairs)
    assert charts.alt_text(charts.similarity_tree(pairs)).startswith("Several pairs use equally similar words. ")
