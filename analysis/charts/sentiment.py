"""Figures of polarity: over the course of one article, and by outlet or article."""

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.style import (
    BLUE,
    GREY,
    INK,
    MUTED,
    ORANGE,
    SMALL,
    axes,
    bar_axes,
    finish,
    nothing_to_show,
    quoted,
    several,
    signed,
    style,
    wrapped,
)

WINDOW = 7  # sentences in the smoothed line
LABEL_REACH = 0.28  # part of the width that a label may need


def sentiment_course(scored: pd.DataFrame, *, article_id: str, ax: Axes | None = None) -> Axes:
    """Draw the polarity of each sentence of one article, with the words behind the extremes.

    `scored` is the result of `score_sentences`. From twice the window on, a line shows the mean of 7 sentences.
    """
    course = scored[scored["article_id"] == article_id].sort_values("sentence").reset_index(drop=True)
    with style():
        if course.empty:
            return nothing_to_show(ax, f"There are no sentences of {article_id} to show.")
        polarity, count = course["polarity"], len(course)
        positive, negative = int((polarity > 0).sum()), int((polarity < 0).sum())
        unscored = int((course["evidence"].str.len() == 0).sum())
        smooth = count >= 2 * WINDOW

        title = f"{positive} of {several(count, 'sentence')} score positive, {negative} negative"
        subtitle = (
            f"Polarity of each sentence by textblob-fr, −1 to +1, in the order of the text. "
            f"{several(unscored, 'sentence')} without a scored word"
            + (f"; line: mean of {WINDOW} sentences." if smooth else ".")
        )
        alt = " ".join(
            f"Sentence {row + 1}: {signed(polarity[row])} by {_words(course['evidence'][row])}."
            for row in sorted({int(polarity.idxmax()), int(polarity.idxmin())})
            if polarity[row]
        )

        ax = axes(ax, height=3.8)
        thickness = min(max(300 / count, 0.8), 9)
        for sign, colour in ((1, BLUE), (-1, ORANGE)):
            side = course.index[polarity * sign > 0]
            ax.vlines(side + 1, 0, polarity[side], color=colour, linewidth=thickness)
        zero = course.index[polarity == 0]
        ax.scatter(zero + 1, [0] * len(zero), s=min(thickness, 5) ** 2, color=GREY, linewidths=0, zorder=3)
        ax.axhline(0, color=MUTED, linewidth=0.8)
        if smooth:
            mean = polarity.rolling(WINDOW, center=True).mean()
            ax.plot(course.index + 1, mean, color=INK, linewidth=1.6)
        _label_peaks(ax, course)
        first, last = 0.25, count + 0.75
        ax.set(xlim=(first, last), ylim=(-1.15, 1.15), xlabel="sentence")
        ax.set_yticks([-1, -0.5, 0, 0.5, 1], ["−1", "−0.5", "0", "+0.5", "+1"], size=SMALL)
        ax.xaxis.get_major_locator().set_params(integer=True, nbins=8)
        ax.spines["left"].set_visible(False)
        ax.spines["bottom"].set_visible(False)
        key = {"positive": BLUE, "negative": ORANGE, "zero": GREY}
        return finish(ax, title, subtitle, alt=f"{subtitle} {alt}", key=key)


def sentiment_bars(article_table: pd.DataFrame, *, n: int = 30, ax: Axes | None = None) -> Axes:
    """Draw the mean polarity of each outlet, or of each article if there is only one outlet.

    `article_table` is the result of `article_sentiment`. A dot is one article; of more than `n` rows the most
    positive and the most negative are shown.
    """
    with style():
        if article_table.empty:
            return nothing_to_show(ax, "There are no scored articles to show.")
        unit = "outlet" if article_table["outlet"].nunique() > 1 else "article_id"
        rows = article_table.groupby(unit, observed=True)["polarity"].agg(["mean", "size"])
        rows = rows.sort_values("mean", ascending=False, kind="stable")
        shown = rows if len(rows) <= n else pd.concat([rows.head(n - n // 2), rows.tail(n // 2)])

        noun = unit.removesuffix("_id")
        title = _leaning(rows, noun)
        subtitle = (
            f"Mean polarity by textblob-fr, −1 to +1. {several(len(article_table), 'article')}, "
            f"{several(int(article_table['sentences'].sum()), 'sentence')}, "
            f"{int(article_table['scored'].sum()):,} of them with a scored word."
            + (" A dot is one article." if unit == "outlet" else "")
            + (f" Shown: the highest and lowest {n} of {len(rows):,} {noun}s." if len(rows) > n else "")
        )
        alt = ", ".join(f"{name} {signed(mean)}" for name, mean in shown["mean"].items())

        labels = [
            wrapped(f"{name} ({several(size, 'article')})" if unit == "outlet" else str(name))
            for name, size in shown["size"].items()
        ]
        ax = bar_axes(ax, labels)
        ax.barh(
            range(len(shown)),
            shown["mean"],
            height=0.66,
            color=[BLUE if m >= 0 else ORANGE for m in shown["mean"]],
        )
        reach = max(shown["mean"].abs().max(), 0.1)
        if unit == "outlet":
            place = {name: row for row, name in enumerate(shown.index)}
            dots = article_table[article_table["outlet"].isin(place)]
            ax.scatter(dots["polarity"], dots["outlet"].map(place), s=12, color=INK, linewidths=0, zorder=3)
            reach = max(reach, dots["polarity"].abs().max())
        for row, mean in enumerate(shown["mean"]):
            edge = (
                max([mean, *dots.loc[dots["outlet"] == shown.index[row], "polarity"]])
                if unit == "outlet"
                else mean
            )
            ax.annotate(
                signed(mean), (max(edge, 0), row), (6, 0), textcoords="offset points", va="center", size=SMALL
            )
        ax.axvline(0, color=MUTED, linewidth=0.8)
        ax.set_xlim(-reach * 1.1 if (article_table["polarity"] < 0).any() else -reach * 0.05, reach * 1.35)
        return finish(ax, title, subtitle, alt=alt)


def _leaning(rows: pd.DataFrame, noun: str) -> str:
    if len(rows) == 1:
        return f"The {noun} {_described(rows['mean'].iloc[0])}: {signed(rows['mean'].iloc[0])}"
    high, low = rows.index[0], rows.index[-1]
    return (
        f"{high} is the most positive {noun} ({signed(rows['mean'].iloc[0])}), "
        f"{low} the least ({signed(rows['mean'].iloc[-1])})"
    )


def _described(polarity: float) -> str:
    """Say a polarity in words.

    >>> _described(0.12)
    'leans slightly positive'
    """
    size = abs(polarity)
    if size < 0.05:
        return "is close to neutral"
    strength = "leans slightly" if size < 0.2 else "leans" if size < 0.5 else "is strongly"
    return f"{strength} {'positive' if polarity > 0 else 'negative'}"


def _label_peaks(ax: Axes, course: pd.DataFrame) -> None:
    """Name the words behind the sentences that no neighbour of the same sign exceeds."""
    count = len(course)
    reach = LABEL_REACH * count
    for row, polarity in course["polarity"].items():
        sign = 1 if polarity > 0 else -1
        near = course["polarity"][(course.index - row).to_series(index=course.index).abs() <= reach] * sign
        if polarity == 0 or near.idxmax() != row:
            continue
        place = (row + 0.5) / count
        ax.annotate(
            f"{_words(course['evidence'][row])} {signed(polarity)}",
            (row + 1, polarity),
            (0, 3 * sign),
            textcoords="offset points",
            ha="left" if place < 0.3 else "right" if place > 0.7 else "center",
            va="bottom" if sign > 0 else "top",
            size=SMALL,
        )


def _words(evidence: list[list]) -> str:
    """Name the two scored words that weigh most."""
    strongest = sorted(evidence, key=lambda pair: -abs(pair[1]))[:2]
    return ", ".join(quoted(words) for words, _ in strongest)
