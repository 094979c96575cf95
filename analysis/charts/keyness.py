"""Figures of what belongs together: the words of one side and the other, the words beside a word, like outlets."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from scipy.cluster.hierarchy import dendrogram, linkage
from scipy.spatial.distance import squareform

from analysis.charts.labels import quoted, rate, wrapped
from analysis.charts.style import BLUE, GREY, MUTED, ORANGE, chart, finish, nothing_to_show, rows_axes, style
from analysis.checks import group_columns
from analysis.errors import UserError
from analysis.wording import count, number, tr, trn
from analysis.words.keyness import beyond_chance
from analysis.words.units import unit_of

MOST_LEAVES = 40


@chart
def keyness_bars(
    key: pd.DataFrame,
    *,
    n: int = 10,
    target: str | None = None,
    reference: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw the words that mark out each of two sides, at most `n` a side, as bars to the left and to the right.

    `key` is the result of `keyness`; `target` and `reference` are how the sides are called. The words are those
    with the highest G² of each side, the bars their log ratio: one step is twice as often. Bars in colour are of
    words whose difference chance alone would hardly make: corrected p below 0.05, and below 0.05 by articles too
    where `key` has that test.

    >>> from analysis.charts import alt_text
    >>> from analysis.words import keyness
    >>> rows = [("Écho", "paix", 80), ("Écho", "pont", 20), ("Voix", "paix", 20), ("Voix", "pont", 80)]
    >>> counts = pd.DataFrame(rows, columns=["outlet", "lemma", "n"])
    >>> print(alt_text(keyness_bars(keyness(counts, target="Écho"), target="Écho")).partition(". ")[0])
    « paix » marks out Écho: 4.0 times as often as in the rest
    """
    group_columns(key, None, "g2", "log_ratio", "p_corrected", "per_10k_target", "per_10k_reference")
    target, reference = target or tr("the target"), reference or tr("the others")
    with style():
        unit = unit_of(key)
        more = key[key["g2"] > 0].nlargest(n, "g2")
        less = key[key["g2"] < 0].nsmallest(n, "g2")[::-1]
        shown = pd.concat([more, less], ignore_index=True)
        if shown.empty:
            return nothing_to_show(ax, tr("There are no words that differ to show."))
        sure = beyond_chance(shown)
        title = _keyness_title(shown, unit, target)
        steps = tr(
            "Log ratio: one step to the right is twice as often in {target}, one to the left in {reference}. In "
            "brackets: occurrences per 10,000 words in each. {sure} of {words} differ beyond chance ({tests}).",
            target=target,
            reference=reference,
            sure=sure.sum(),
            tests=_tests(key),
            words=count(len(shown), "word"),
        )
        subtitle = f"{steps} {_totals(key)}"
        rates = zip(shown[unit], shown["per_10k_target"], shown["per_10k_reference"], strict=True)
        pairs = [tr("{word} {one} and {two}", word=quoted(word), one=rate(a), two=rate(b)) for word, a, b in rates]
        alt = tr("Words: {words}", words=", ".join(pairs))
        ax, places = rows_axes(ax, [wrapped(str(word)) for word in shown[unit]])
        colours = np.where(sure, np.where(shown["g2"] > 0, BLUE, ORANGE), GREY)
        ax.barh(places, shown["log_ratio"], height=0.7, color=list(colours))
        ax.axvline(0, color=MUTED, linewidth=1)
        reach = shown["log_ratio"].abs().max()
        ax.set_xlim(-reach if len(less) else 0, reach if len(more) else 0)
        both = zip(shown["per_10k_target"], shown["per_10k_reference"], strict=True)
        labels = [f"({rate(one)} : {rate(two)})" for one, two in both]
        for place, value, label in zip(places, shown["log_ratio"], labels, strict=True):
            # On the empty side, where no bar can cover it.
            side = -4 if value > 0 and len(less) else 4
            at = 0 if len(less) else value
            align = "right" if side < 0 else "left"
            ax.annotate(label, (at, place), (side, 0), textcoords="offset points", va="center", ha=align)
        return finish(ax, title, subtitle, alt=alt, key=_keyness_key(shown, sure, target, reference))


@chart
def collocate_bars(table: pd.DataFrame, *, word: str, n: int = 15, ax: Axes | None = None) -> Axes:
    """Draw the `n` strongest collocates of a word by their logDice; `table` is the result of `collocates`.

    >>> from analysis.charts import alt_text
    >>> from analysis.words import collocates
    >>> rows = [("paix", 0), ("durable", 0), ("paix", 1), ("durable", 1)]
    >>> tokens = pd.DataFrame(rows, columns=["lemma", "sentence"]).assign(article_id="a", pos="NOUN")
    >>> beside = collocates(tokens.assign(form=tokens["lemma"]), "paix", at_least=2)
    >>> print(alt_text(collocate_bars(beside, word="paix")).partition(". ")[0])
    « durable » goes most with « paix »: 2 of its 2 occurrences stand near it
    """
    group_columns(table, None, "log_dice", "n", "n_collocate", "n_word")
    with style():
        if table.empty:
            return nothing_to_show(ax, tr("There are no collocates of {word} to show.", word=quoted(word)))
        unit = unit_of(table)
        top = table.head(n)
        first = top.iloc[0]
        title = tr(
            "{collocate} goes most with {word}: {near} of its {all} occurrences stand near it",
            collocate=quoted(str(first[unit])),
            word=quoted(word),
            near=first["n"],
            all=first["n_collocate"],
        )
        subtitle = trn(
            "logDice, at most 14; one more is twice as strong. In brackets: how often near {word}, and how often in "
            "all. {word} stands {n} time.",
            "logDice, at most 14; one more is twice as strong. In brackets: how often near {word}, and how often in "
            "all. {word} stands {n} times.",
            first["n_word"],
            word=quoted(word),
        )
        words = zip(top[unit].head(10), top["log_dice"].head(10), strict=True)
        strongest = ", ".join(f"{quoted(str(name))} {number(value, 1)}" for name, value in words)
        alt = tr("The strongest: {words}", words=strongest)
        ax, places = rows_axes(ax, [wrapped(str(name)) for name in top[unit]])
        ax.hlines(places, 0, top["log_dice"], color=MUTED, linewidth=1)
        ax.scatter(top["log_dice"], places, s=44, color=BLUE, linewidths=0, clip_on=False, zorder=3)
        ax.set_xlim(max(top["log_dice"].min() - 2, 0), top["log_dice"].max())
        rows = zip(places, top["log_dice"], top["n"], top["n_collocate"], strict=True)
        for place, strength, near, all_of_it in rows:
            label = tr("{strength} ({n} of {all})", strength=number(strength, 1), n=near, all=all_of_it)
            ax.annotate(label, (strength, place), (8, 0), textcoords="offset points", va="center")
        return finish(ax, title, subtitle, alt=alt)


@chart
def likeness_tree(distances: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Draw which groups write alike as a tree: the further right two branches meet, the less alike they are.

    `distances` is the square table of `distances`; groups are joined by the mean distance of their members
    (average linkage), and of more than 40 those that are most alike are drawn as one. With fewer than three
    groups there is no tree to draw, and the figure says so.

    >>> from analysis.charts import alt_text
    >>> outlets = ["Écho", "Voix", "Ducat"]
    >>> far = pd.DataFrame([[0, 0.2, 0.6], [0.2, 0, 0.5], [0.6, 0.5, 0]], index=outlets, columns=outlets)
    >>> print(alt_text(likeness_tree(far)).partition(". ")[0])
    Écho and Voix use the most similar words
    """
    with style():
        if len(distances) < 3:
            return nothing_to_show(ax, tr("There are no three groups whose likeness could be drawn to show."))
        if not (distances.index == distances.columns).all():
            raise UserError("The table of distances must have the same groups as rows and as columns.")
        joined = linkage(squareform(distances.to_numpy(), checks=False), "average")
        tree = dendrogram(joined, p=MOST_LEAVES, truncate_mode="lastp", no_plot=True)
        members = _members(joined)
        names = [_leaf_name([str(distances.index[group]) for group in members[leaf]]) for leaf in tree["leaves"]]
        one, two, nearest = _nearest(distances)
        title = tr("{one} and {two} use the most similar words", one=one, two=two)
        subtitle = tr(
            "Jensen–Shannon distance of the most frequent words, 0: the same shares, 1: no word in common. {groups}; "
            "the nearest two: {nearest}, the mean of all pairs: {mean}.",
            groups=count(len(distances), str(distances.index.name or "group")),
            nearest=number(nearest, 2),
            mean=number(squareform(distances.to_numpy(), checks=False).mean(), 2),
        )
        ax, places = rows_axes(ax, [wrapped(name) for name in names], height=1.7)
        for across, heights in zip(tree["icoord"], tree["dcoord"], strict=True):
            rows = np.interp((np.array(across) - 5) / 10, range(len(places)), places)
            ax.plot(heights, rows, color=BLUE, linewidth=1.5, solid_capstyle="butt")
        ax.set_xlim(0, max(1.0, joined[:, 2].max()))
        ax.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", number(0.25, 2), number(0.5, 1), number(0.75, 2), "1"])
        ax.set_xlabel(tr("distance at which they are joined"))
        alt = tr("Tree of {names}, in this order; neighbours are alike.", names=", ".join(names))
        return finish(ax, title, subtitle, alt=alt)


def _keyness_title(shown: pd.DataFrame, unit: str, target: str) -> str:
    first = shown.iloc[0]
    less = first["per_10k_reference"]
    if first["g2"] <= 0:
        return tr("No word is more frequent in {target}", target=target)
    word = quoted(str(first[unit]))
    if not beyond_chance(shown).iloc[0]:
        return tr("No word marks out {target} beyond chance; {word} comes nearest", target=target, word=word)
    if not less:
        return tr("{word} marks out {target}: it stands nowhere else", word=word, target=target)
    ratio = number(2 ** float(first["log_ratio"]), 1)
    return tr("{word} marks out {target}: {ratio} times as often as in the rest", word=word, target=target, ratio=ratio)


def _tests(key: pd.DataFrame) -> str:
    if "p_by_article" in key.columns:
        return tr("corrected p < 0.05, and p < 0.05 article by article")
    return tr("corrected p < 0.05")


def _totals(key: pd.DataFrame) -> str:
    if key.empty or "total_target" not in key.columns:
        return ""
    return tr(
        "{target} and {reference} words.",
        target=number(round(key["total_target"].iloc[0])),
        reference=number(round(key["total_reference"].iloc[0])),
    )


def _keyness_key(shown: pd.DataFrame, sure: pd.Series, target: str, reference: str) -> dict[str, str]:
    key = {
        tr("more in {side}", side=target): BLUE if (sure & (shown["g2"] > 0)).any() else "",
        tr("more in {side}", side=reference): ORANGE if (sure & (shown["g2"] < 0)).any() else "",
        tr("may be chance"): "" if sure.all() else GREY,
    }
    return {label: colour for label, colour in key.items() if colour}


def _members(joined: np.ndarray) -> list[list[int]]:
    """The groups in each leaf and in each branch, by its number in the linkage."""
    members = [[group] for group in range(len(joined) + 1)]
    for one, other in joined[:, :2].astype(int):
        members.append(members[one] + members[other])
    return members


def _leaf_name(groups: list[str]) -> str:
    more = len(groups) - 1
    return trn("{group} and {n} more", "{group} and {n} more", more, group=groups[0]) if more else groups[0]


def _nearest(distances: pd.DataFrame) -> tuple[str, str, float]:
    between = distances.to_numpy(dtype=float, copy=True)
    np.fill_diagonal(between, np.inf)
    row, column = divmod(int(between.argmin()), len(between))
    return str(distances.index[row]), str(distances.columns[column]), float(between[row, column])
