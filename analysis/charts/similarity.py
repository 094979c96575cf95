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
from analysis.errors import UserError
from analysis.wording import count, number, tr

MOST_LEAVES = 12
ALIKE = 0.5
NEARER = 0.8  # of the mean distance


def nearest_pair(distances: pd.DataFrame) -> tuple[str, str, float]:
    """The two groups that are nearest to each other, and how far they are apart.

    >>> far = pd.DataFrame([[0, 0.2], [0.2, 0]], index=["Écho", "Voix"], columns=["Écho", "Voix"])
    >>> nearest_pair(far)
    ('Écho', 'Voix', 0.2)
    """
    between = distances.to_numpy(dtype=float, copy=True)
    np.fill_diagonal(between, np.inf)
    row, column = divmod(int(between.argmin()), len(between))
    return str(distances.index[row]), str(distances.columns[column]), float(between[row, column])


def alike(distances: pd.DataFrame) -> bool:
    """Whether two groups are near enough to be called alike: at half of the largest distance or below.

    If there are others, also clearly nearer than two groups are on average.

    >>> far = pd.DataFrame([[0, 0.8], [0.8, 0]], index=["Écho", "Voix"], columns=["Écho", "Voix"])
    >>> alike(far), alike(far / 2)
    (False, True)
    """
    nearest, pairs = nearest_pair(distances)[2], scipy.spatial.distance.squareform(distances.to_numpy(), checks=False)
    return nearest <= ALIKE and (len(pairs) == 1 or nearest < NEARER * float(pairs.mean()))


def nearest_groups(distances: pd.DataFrame, n: int = MOST_LEAVES) -> pd.DataFrame:
    """The table of the `n` groups that have the nearest neighbours; the whole table if it has no more.

    >>> far = pd.DataFrame([[0, 0.2, 0.6], [0.2, 0, 0.5], [0.6, 0.5, 0]], index=list("abc"), columns=list("abc"))
    >>> nearest_groups(far, 2).index.tolist()
    ['a', 'b']
    """
    between = distances.to_numpy(dtype=float, copy=True)
    np.fill_diagonal(between, np.inf)
    kept = np.sort(between.min(axis=1).argsort(kind="stable")[:n])
    return distances.iloc[kept, kept]


def tree_caption(distances: pd.DataFrame, leaves: list[str]) -> Caption:
    """Which two groups are nearest, and how that compares with all pairs; `leaves` are those drawn, in their order."""
    one, two, nearest = nearest_pair(distances)
    subtitle = tr(
        "Jensen–Shannon distance of the most frequent words, 0: the same shares, 1: no word in common. {groups}; "
        "the nearest two: {nearest}, the mean of all pairs: {mean}.",
        groups=count(len(distances), str(distances.index.name or "group")),
        nearest=number(nearest, 2),
        mean=number(scipy.spatial.distance.squareform(distances.to_numpy(), checks=False).mean(), 2),
    )
    if len(leaves) < len(distances):
        subtitle += " " + tr("Shown: the {n} with the nearest neighbours.", n=len(leaves))
    title = tr("{one} and {two} use the most similar words", one=one, two=two)
    if np.isclose(scipy.spatial.distance.squareform(distances.to_numpy(), checks=False), nearest).sum() > 1:
        title = tr("Several pairs use equally similar words")
    return Caption(
        title if alike(distances) else tr("No two of them use clearly similar words"),
        subtitle,
        tr("Tree of {names}, in this order; neighbours are similar.", names=", ".join(leaves)),
    )


@chart
def similarity_tree(distances: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Draw which groups write alike as a tree: the further right two branches meet, the less alike they are.

    `distances` is the square table of `distances`; groups are joined by the mean distance of their members
    (average linkage), and of more than 12 those with the nearest neighbours are drawn. With fewer than three
    groups there is no tree to draw, and the figure says so.

    >>> from analysis.charts import alt_text
    >>> outlets = ["Écho", "Voix", "Ducat"]
    >>> far = pd.DataFrame([[0, 0.2, 0.6], [0.2, 0, 0.5], [0.6, 0.5, 0]], index=outlets, columns=outlets)
    >>> print(alt_text(similarity_tree(far)).partition(". ")[0])
    Écho and Voix use the most similar words
    """
    if len(distances) < 3:
        return nothing_to_show(ax, tr("There are no three groups to compare."))
    if not (distances.index == distances.columns).all():
        raise UserError("The table of distances must have the same groups as rows and as columns.")
    distances = distances.rename(index=group_name, columns=group_name)
    drawn = nearest_groups(distances)
    joined = scipy.cluster.hierarchy.linkage(
        scipy.spatial.distance.squareform(drawn.to_numpy(), checks=False), "average"
    )
    tree = scipy.cluster.hierarchy.dendrogram(joined, no_plot=True)
    names = [str(drawn.index[leaf]) for leaf in tree["leaves"]]
    ax, places = rows_axes(ax, [wrapped(name) for name in names], height=1.7)
    for across, heights in zip(tree["icoord"], tree["dcoord"], strict=True):
        rows = np.interp((np.array(across) - 5) / 10, range(len(places)), places)
        ax.plot(heights, rows, color=DATA, linewidth=1.5, solid_capstyle="butt")
    ax.set_xlim(0, max(1.0, joined[:, 2].max()))
    ax.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", number(0.25, 2), number(0.5, 1), number(0.75, 2), "1"])
    ax.set_xlabel(tr("distance at which they are joined"))
    return finish(ax, tree_caption(distances, names))
