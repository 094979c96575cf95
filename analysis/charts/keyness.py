"""Figures of what belongs together: the words of one side and the other, the words beside a word, like outlets."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from scipy.cluster.hierarchy import dendrogram, linkage
from scipy.spatial.distance import squareform

from analysis.charts.style import (
    BLUE,
    GREY,
    MUTED,
    ORANGE,
    finish,
    nothing_to_show,
    quoted,
    rate,
    rows_axes,
    several,
    style,
    wrapped,
)
from analysis.errors import UserError
from analysis.words.tables import group_columns, unit_of

LEVEL = 0.05


def keyness_bars(
    key: pd.DataFrame, *, n: int = 10, target: str = "the target", reference: str = "the others", ax: Axes | None = None
) -> Axes:
    """Draw the words that mark out each of two sides, at most `n` a side, as bars to the left and to the right.

    `key` is the result of `keyness`; `target` and `reference` are how the sides are called. The words are those
    with the highest G² of each side, the bars their log ratio: one step is twice as often. Bars in colour are of
    words whose difference chance alone would hardly make (corrected p below 0.05).
    """
    group_columns(key, None, "g2", "log_ratio", "p_corrected", "per_10k_target", "per_10k_reference")
    with style():
        unit = unit_of(key)
        more = key[key["g2"] > 0].nlargest(n, "g2")
        less = key[key["g2"] < 0].nsmallest(n, "g2")[::-1]
        shown = pd.concat([more, less], ignore_index=True)
        if shown.empty:
            return nothing_to_show(ax, "There are no words that differ to show.")
        sure = shown["p_corrected"] < LEVEL
        title = _keyness_title(shown, unit, target)
        subtitle = (
            f"Log ratio: one step to the right is twice as often in {target}, one to the left in {reference}. "
            f"In brackets: occurrences per 10,000 words in each. {int(sure.sum())} of {several(len(shown), 'word')} "
            f"differ beyond chance (corrected p < 0.05). {_totals(key)}"
        )
        rates = zip(shown[unit], shown["per_10k_target"], shown["per_10k_reference"], strict=True)
        alt = "Words: " + ", ".join(f"{quoted(word)} {rate(one)} and {rate(two)}" for word, one, two in rates)
        ax, places = rows_axes(ax, [wrapped(str(word)) for word in shown[unit]])
        colours = np.where(sure, np.where(shown["g2"] > 0, BLUE, ORANGE), GREY)
        ax.barh(places, shown["log_ratio"], height=0.7, color=list(colours))
        ax.axvline(0, color=MUTED, linewidth=1)
        reach = shown["log_ratio"].abs().max()
        ax.set_xlim(-reach if len(less) else 0, reach if len(more) else 0)
        pairs = zip(shown["per_10k_target"], shown["per_10k_reference"], strict=True)
        labels = [f"({rate(one)} : {rate(two)})" for one, two in pairs]
        for place, value, label in zip(places, shown["log_ratio"], labels, strict=True):
            # On the empty side, where no bar can cover it.
            side = -4 if value > 0 and len(less) else 4
            at = 0 if len(less) else value
            align = "right" if side < 0 else "left"
            ax.annotate(label, (at, place), (side, 0), textcoords="offset points", va="center", ha=align)
        return finish(ax, title, subtitle, alt=alt, key=_keyness_key(shown, sure, target, reference))


def collocate_bars(table: pd.DataFrame, *, word: str, n: int = 15, ax: Axes | None = None) -> Axes:
    """Draw the `n` strongest collocates of a word by their logDice; `table` is the result of `collocates`."""
    group_columns(table, None, "log_dice", "n", "n_collocate", "n_word")
    with style():
        if table.empty:
            return nothing_to_show(ax, f"There are no collocates of « {word} » to show.")
        unit = unit_of(table)
        top = table.head(n)
        first = top.iloc[0]
        title = (
            f"{quoted(str(first[unit]))} goes most with {quoted(word)}: {first['n']:,.0f} of its "
            f"{first['n_collocate']:,.0f} occurrences stand near it"
        )
        subtitle = (
            f"logDice, at most 14; one more is twice as strong. In brackets: how often near {quoted(word)}, and "
            f"how often in all. {quoted(word)} stands {first['n_word']:,.0f} times."
        )
        words = zip(top[unit].head(10), top["log_dice"].head(10), strict=True)
        alt = "The strongest: " + ", ".join(f"{quoted(str(name))} {value:.1f}" for name, value in words)
        ax, places = rows_axes(ax, [wrapped(str(name)) for name in top[unit]])
        ax.hlines(places, 0, top["log_dice"], color=MUTED, linewidth=1)
        ax.scatter(top["log_dice"], places, s=44, color=BLUE, linewidths=0, clip_on=False, zorder=3)
        ax.set_xlim(max(top["log_dice"].min() - 2, 0), top["log_dice"].max())
        for place, row in zip(places, top.itertuples(), strict=True):
            label = f"{row.log_dice:.1f} ({row.n:,.0f} of {row.n_collocate:,.0f})"
            ax.annotate(label, (row.log_dice, place), (8, 0), textcoords="offset points", va="center")
        return finish(ax, title, subtitle, alt=alt)


def likeness_tree(distances: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Draw which groups write alike as a tree: the further right two branches meet, the less alike they are.

    `distances` is the square table of `distances`; groups are joined by the mean distance of their members
    (average linkage). With fewer than three groups there is no tree to draw, and the figure says so.
    """
    with style():
        if len(distances) < 3:
            return nothing_to_show(ax, "There are no three groups whose likeness could be drawn to show.")
        if not (distances.index == distances.columns).all():
            raise UserError("The table of distances must have the same groups as rows and as columns.")
        joined = linkage(squareform(distances.to_numpy(), checks=False), "average")
        tree = dendrogram(joined, no_plot=True)
        names = [str(distances.index[leaf]) for leaf in tree["leaves"]]
        one, two, nearest = _nearest(distances)
        noun = str(distances.index.name or "group")
        title = f"{one} and {two} use the most similar words"
        subtitle = (
            f"Jensen–Shannon distance of the most frequent words, 0: the same shares, 1: no word in common. "
            f"{several(len(distances), noun)}; the nearest two: {nearest:.2f}, the mean of all pairs: "
            f"{squareform(distances.to_numpy(), checks=False).mean():.2f}."
        )
        ax, places = rows_axes(ax, [wrapped(name) for name in names], height=1.7)
        for across, heights in zip(tree["icoord"], tree["dcoord"], strict=True):
            rows = np.interp((np.array(across) - 5) / 10, range(len(places)), places)
            ax.plot(heights, rows, color=BLUE, linewidth=1.5, solid_capstyle="butt")
        ax.set_xlim(0, max(1.0, joined[:, 2].max()))
        ax.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "0.25", "0.5", "0.75", "1"])
        ax.set_xlabel("distance at which they are joined")
        return finish(ax, title, subtitle, alt=f"Tree of {', '.join(names)}, in this order; neighbours are alike.")


def _keyness_title(shown: pd.DataFrame, unit: str, target: str) -> str:
    first = shown.iloc[0]
    less = first["per_10k_reference"]
    if first["g2"] <= 0:
        return f"No word is more frequent in {target}"
    if first["p_corrected"] >= LEVEL:
        return f"No word marks out {target} beyond chance; {quoted(str(first[unit]))} comes nearest"
    than = f"{2 ** first['log_ratio']:,.1f} times as often as in the rest" if less else "it stands nowhere else"
    return f"{quoted(str(first[unit]))} marks out {target}: {than}"


def _totals(key: pd.DataFrame) -> str:
    if key.empty or "total_target" not in key.columns:
        return ""
    return f"{key['total_target'].iloc[0]:,.0f} and {key['total_reference'].iloc[0]:,.0f} words."


def _keyness_key(shown: pd.DataFrame, sure: pd.Series, target: str, reference: str) -> dict[str, str]:
    key = {
        f"more in {target}": BLUE if (sure & (shown["g2"] > 0)).any() else "",
        f"more in {reference}": ORANGE if (sure & (shown["g2"] < 0)).any() else "",
        "may be chance": "" if sure.all() else GREY,
    }
    return {label: colour for label, colour in key.items() if colour}


def _nearest(distances: pd.DataFrame) -> tuple[str, str, float]:
    between = distances.to_numpy(dtype=float, copy=True)
    np.fill_diagonal(between, np.inf)
    row, column = divmod(int(between.argmin()), len(between))
    return str(distances.index[row]), str(distances.columns[column]), float(between[row, column])
