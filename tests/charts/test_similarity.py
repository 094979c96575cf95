"""The tree of outlets that write alike."""

from itertools import combinations

import pandas as pd

from analysis import charts


def test_a_tree_of_many_outlets_draws_those_with_the_nearest_neighbours() -> None:
    pairs = [(one, other, (other**0.5 - one**0.5) / 10) for one, other in combinations(range(100), 2)]
    far = pd.DataFrame(pairs, columns=["one", "other", "distance"]).assign(nearest=0.0)
    far = far.assign(**{side: "Gazette " + far[side].astype(str) for side in ("one", "other")})
    ax = charts.similarity_tree(far)
    leaves = [text.get_text().replace("\n", " ") for text in ax.get_yticklabels()]
    assert sorted(leaves) == [f"Gazette {number}" for number in range(88, 100)]
    assert "Shown: the 12 with the nearest neighbours." in charts.alt_text(ax)
