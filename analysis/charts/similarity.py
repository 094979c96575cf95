"""Which groups write alike."""

import numpy as np
import pandas as pd
import scipy
from matplotlib.axes import Axes

from analysis.charts.caption import Caption
from analysis.charts.head import finish
from analysis.charts.labels import wrapped
from analysis.charts.palette import DATA
from analysis.charts.speech_labels import group_name
from analysis.charts.style import chart, nothing_to_show, rows_axes
from analysis.checks import takes_tables
from analysis.wording import count, number, share_of_all, tr
from analysis.words.distance import DRAWS

MOST_LEAVES = 12
STEADY = 0.9  # of the draws: of outlets shared out by lot no pair was nearest in so many


@takes_tables
def nearest_pair(distances: pd.DataFrame) -> tuple[str, str] | None:
    """The two groups that are nearest to each other in nine of ten draws of articles; None where chance decides.

    `distances` is that of `words.distances`; of two groups alone none are nearest.

    >>> far = pd.DataFrame({"one": ["Écho", "Écho", "Voix"], "other": ["Voix", "Ducat", "Ducat"]})
    >>> nearest_pair(far.assign(nearest=[0.97, 0.02, 0.01])), nearest_pair(far.assign(nearest=[0.6, 0.2, 0.2]))
    (('Écho', 'Voix'), None)
    """
    steady = distances[distances["nearest"] >= STEADY]
    if len(distances) < 3 or steady.empty:
        return None
    return str(steady["one"].iloc[0]), str(steady["other"].iloc[0])


def nearest_groups(distances: pd.DataFrame, n: int = MOST_LEAVES) -> pd.DataFrame:
    """The `n` groups that have the nearest neighbours, as a square table of their distances.

    >>> far = pd.DataFrame({"one": ["a", "a", "b"], "other": ["b", "c", "c"], "distance": [0.2, 0.6, 0.5]})
    >>> nearest_groups(far, 2).index.tolist()
    ['a', 'b']
    """
    names = list(dict.fromkeys([*distances["one"], *distances["other"]]))
    pairs = distances.pivot(index="one", columns="other", values="distance").reindex(index=names, columns=names)
    square = pairs.where(pairs.notna(), pairs.T)
    kept = np.sort(square.min(axis=1).to_numpy().argsort(kind="stable")[:n])
    return square.fillna(0.0).iloc[kept, kept]


def tree_caption(distances: pd.DataFrame, leaves: list[str]) -> Caption:
    """Which two groups are nearest, and in how many draws; `leaves` are those drawn, in their order."""
    groups = len({*distances["one"], *distances["other"]})
    nearest = distances.sort_values("nearest", kind="stable").iloc[-1]
    subtitle = tr(
        "Jensen–Shannon distance of the most frequent words, 0: the same shares, 1: no word in common; the mean of "
        "{draws} draws of articles, as many words from each of {groups}. The two nearest, {one} and {other}, are at "
        "{distance} and nearest in {share} of the draws; the mean of all pairs is {mean}.",
        draws=DRAWS,
        groups=count(groups, "outlet"),
        one=group_name(nearest["one"]),
        other=group_name(nearest["other"]),
        distance=number(nearest["distance"], 2),
        share=share_of_all(nearest["nearest"]),
        mean=number(distances["distance"].mean(), 2),
    )
    if len(leaves) < groups:
        subtitle += " " + tr("Shown: the {n} with the nearest neighbours.", n=len(leaves))
    title = tr("No two of them use clearly similar words")
    if (pair := nearest_pair(distances)) is not None:
        title = tr("{one} and {two} use the most similar words", one=group_name(pair[0]), two=group_name(pair[1]))
    return Caption(
        title, subtitle, tr("Tree of {names}, in this order; neighbours are similar.", names=", ".join(leaves))
    )


@chart
def similarity_tree(distances: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Draw which groups write alike as a tree: the further right two branches meet, the less alike they are.

    `distances` is that of `words.distances`; groups are joined by the mean distance of their members
    (average linkage), and of more than 12 those with the nearest neighbours are drawn. With fewer than three
    groups there is no tree to draw, and the figure says so.

    >>> from analysis.charts import alt_text
    >>> far = pd.DataFrame({"one": ["Écho", "Écho", "Voix"], "other": ["Voix", "Ducat", "Ducat"]})
    >>> far = far.assign(distance=[0.2, 0.6, 0.5], nearest=[1.0, 0.0, 0.0])
    >>> print(alt_text(similarity_tree(far)).partition(". ")[0])
    Écho and Voix use the most similar words
    """
    if len(distances) < 3:
        return nothing_to_show(ax, tr("There are no three groups to compare."))
    drawn = nearest_groups(distances)
    joined = scipy.cluster.hierarchy.linkage(
        scipy.spatial.distance.squareform(drawn.to_numpy(), checks=False), "average"
    )
    tree = scipy.cluster.hierarchy.dendrogram(joined, no_plot=True)
    names = [group_name(drawn.index[leaf]) for leaf in tree["leaves"]]
    ax, places = rows_axes(ax, [wrapped(name) for name in names], height=1.7)
    for across, heights in zip(tree["icoord"], tree["dcoord"], strict=True):
        rows = np.interp((np.array(across) - 5) / 10, range(len(places)), places)
        ax.plot(heights, rows, color=DATA, linewidth=1.5, solid_capstyle="butt")
    ax.set_xlim(0, max(1.0, joined[:, 2].max()))
    ax.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", number(0.25, 2), number(0.5, 1), number(0.75, 2), "1"])
    ax.set_xlabel(tr("distance at which they are joined"))
    return finish(ax, tree_caption(distances, names))
