"""Figures of where and when words stand: the bar code of the articles, and the course over days or weeks."""

from collections.abc import Mapping
from functools import partial

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, date2num, num2date
from matplotlib.ticker import FuncFormatter, MaxNLocator

from analysis.charts.style import (
    BLUE,
    GREEN,
    INK,
    MUTED,
    ORANGE,
    SMALL,
    axes,
    finish,
    nothing_to_show,
    quoted,
    rate,
    rows_axes,
    several,
    style,
    wrapped,
)
from analysis.words.tables import group_columns, unit_of

COLOURS = (BLUE, ORANGE, GREEN, INK)
FEW_ARTICLES = 60  # more borders than these would be a grey field


def word_places(occurrences: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Draw where words stand as a bar code: one row a word, one stroke an occurrence, from the oldest article on.

    `occurrences` is the result of `occurrences`. Fine lines are where an article begins that has one of
    the words, unless there are too many of them.
    """
    group_columns(occurrences, None, "article", "place", "of_words", "of_articles")
    with style():
        if occurrences.empty:
            return nothing_to_show(ax, "There are no occurrences to show.")
        unit = unit_of(occurrences)
        by_word = occurrences.groupby(unit, sort=False, observed=True)
        spread = by_word["article"].nunique().sort_values(ascending=False, kind="stable")
        words, articles = occurrences["of_words"].iloc[0], int(occurrences["of_articles"].iloc[0])
        n = by_word.size()
        if articles > 1:
            title = f"{quoted(str(spread.index[0]))} stands in {spread.iloc[0]:,} of {several(articles, 'article')}"
            if len(spread) > 1 and spread.iloc[-1] < spread.iloc[0]:
                title += f", {quoted(str(spread.index[-1]))} in {spread.iloc[-1]:,}"
            order = "one after the other, the oldest first"
        else:
            most = n.idxmax()
            title = f"{quoted(str(most))} stands in {several(int(n.max()), 'place')} of the article"
            order = "from its beginning to its end"
        subtitle = f"Each stroke: one occurrence. {several(articles, 'article')} of {words:,} words, {order}."
        alt = "How often, and in how many articles: " + ", ".join(
            f"{quoted(str(word))} {n[word]:,}, {spread[word]:,}" for word in spread.index
        )
        ax, places = rows_axes(ax, [wrapped(f"{word} ({n[word]:,})") for word in spread.index])
        row = pd.Series(places, index=spread.index)
        at = row.reindex(occurrences[unit]).to_numpy()
        ax.vlines(occurrences["place"], at - 0.36, at + 0.36, color=BLUE, linewidth=1.2)
        ax.hlines(places, 0, words, color=MUTED, linewidth=0.4)
        if articles <= FEW_ARTICLES:
            ax.vlines(occurrences["article_start"].unique(), *ax.get_ylim(), color=MUTED, linewidth=0.4)
        ax.set_xlim(0, words)
        return finish(ax, title, subtitle, alt=alt)


def trend_lines(
    trends: pd.DataFrame,
    *,
    events: Mapping[pd.Timestamp, str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw how often up to four words are used over time: a point for each period, a line for the smoothed rate.

    One day or one week makes no course, and the figure says so.

    `trends` is the result of `trends`; words beyond the fourth are not drawn. `events` are marked by their name.
    """
    group_columns(trends, None, "date", "n", "total", "per_10k", "smoothed")
    with style():
        if trends.empty or trends["date"].nunique() < 2:
            return nothing_to_show(ax, "There are no two days or weeks to show.")
        unit = unit_of(trends)
        shown = list(dict.fromkeys(trends[unit]))[: len(COLOURS)]
        periods = trends["date"].nunique()
        peak = trends[trends[unit].isin(shown)].sort_values("per_10k", kind="stable").iloc[-1]
        title = f"{quoted(str(peak[unit]))} peaks on {_day(peak['date'])}: {rate(peak['per_10k'])} per 10,000 words"
        first, last = trends["date"].min(), trends["date"].max()
        total = trends.drop_duplicates("date")["total"].sum()
        subtitle = (
            f"Points: occurrences per 10,000 words of the day or week; 0 where nothing was printed. Lines: the rate "
            f"with the neighbouring ones. {several(periods, 'period')} from {_day(first)} to {_day(last)}, "
            f"{total:,.0f} words."
        )
        ax = axes(ax, height=3.9)
        for word, colour in zip(shown, COLOURS, strict=False):
            rows = trends[trends[unit] == word]
            ax.plot(rows["date"], rows["smoothed"], color=colour, linewidth=1.8)
            ax.scatter(rows["date"], rows["per_10k"], color=colour, s=20, linewidths=0, alpha=0.75, clip_on=False)
        top = max(trends["per_10k"].max() * 1.05, 1)
        ax.set_ylim(0, top)
        ax.set_yticks([tick for tick in MaxNLocator(5).tick_values(0, top) if tick <= top])
        _date_axis(ax, first, last)
        _mark_events(ax, events or {}, first, last)
        means = [f"{quoted(word)} {rate(_mean(trends[trends[unit] == word]))}" for word in shown]
        key = dict(zip(map(str, shown), COLOURS, strict=False))
        return finish(ax, title, subtitle, alt=f"Over the whole time, per 10,000 words: {', '.join(means)}", key=key)


def _date_axis(ax: Axes, first: pd.Timestamp, last: pd.Timestamp) -> None:
    margin = max((last - first) * 0.02, pd.Timedelta(hours=12))
    ax.set_xlim(date2num(first - margin), date2num(last + margin))
    locator = AutoDateLocator(minticks=1, maxticks=6, interval_multiples=False)
    locator.intervald[3] = [1, 2, 3, 5, 7, 14]  # days: nothing was printed at six in the morning
    ax.xaxis.set_major_locator(locator)
    with_year = first.year != last.year
    ax.xaxis.set_major_formatter(FuncFormatter(partial(_tick_day, with_year=with_year)))


def _mark_events(ax: Axes, events: Mapping[pd.Timestamp, str], first: pd.Timestamp, last: pd.Timestamp) -> None:
    middle = first + (last - first) / 2
    inside = {day: name for day, name in sorted(events.items()) if first <= day <= last}
    for number, (day, name) in enumerate(inside.items()):
        ax.axvline(date2num(day), color=MUTED, linewidth=1, linestyle=(0, (2, 2)))
        left = day > middle
        ax.annotate(
            name,
            (date2num(day), 1),
            (-4 if left else 4, -2 - 13 * (number % 3)),
            xycoords=ax.get_xaxis_transform(),
            textcoords="offset points",
            ha="right" if left else "left",
            va="top",
            size=SMALL,
            color=MUTED,
        )


def _tick_day(number: float, _: int | None = None, *, with_year: bool) -> str:
    day = num2date(number)
    return f"{day.day} {day:%b %Y}" if with_year else f"{day.day} {day:%b}"


def _mean(rows: pd.DataFrame) -> float:
    total = rows["total"].sum()
    return float(rows["n"].sum() / total * 10_000) if total else 0.0


def _day(day: pd.Timestamp) -> str:
    return f"{day.day} {day:%B %Y}"
