"""Figures of where and when words stand: the bar code of the articles, and the course over days or weeks."""

from collections.abc import Mapping
from functools import partial

import numpy as np
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
    chart,
    finish,
    is_narrow,
    nothing_to_show,
    quoted,
    rate,
    rows_axes,
    shortened,
    style,
    wrapped,
)
from analysis.errors import UserError
from analysis.wording import count, day, number, tr, trn, when
from analysis.words.tables import group_columns, unit_of

COLOURS = (BLUE, ORANGE, GREEN, INK)
MANY_PERIODS = 30  # whose points would be a band
DAYS_AFTER = {"day": pd.Timedelta(0), "week": pd.Timedelta(days=6), "month": pd.Timedelta(days=30)}  # of a period
FEW_ARTICLES = 60  # more borders than these would be a grey field


@chart
def word_places(occurrences: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Draw where words stand as a bar code: one row a word, one stroke an occurrence, from the oldest article on.

    `occurrences` is the result of `occurrences`. Fine lines are where an article begins that has one of
    the words, unless there are too many of them.

    >>> from analysis.charts import alt_text
    >>> from analysis.words import occurrences
    >>> lemmas = ["paix", "pont", "paix"]
    >>> tokens = pd.DataFrame({"article_id": ["a", "a", "b"], "date": pd.NaT, "lemma": lemmas, "pos": "NOUN"})
    >>> print(alt_text(word_places(occurrences(tokens, ["paix", "pont"]))).partition(". ")[0])
    « paix » stands in 2 of 2 articles, « pont » in 1
    """
    group_columns(occurrences, None, "article", "place", "of_words", "of_articles")
    with style():
        if occurrences.empty:
            return nothing_to_show(ax, tr("There are no occurrences to show."))
        unit = unit_of(occurrences)
        by_word = occurrences.groupby(unit, sort=False, observed=True)
        spread = by_word["article"].nunique().sort_values(ascending=False, kind="stable")
        words, articles = occurrences["of_words"].iloc[0], int(occurrences["of_articles"].iloc[0])
        n = by_word.size()
        title = _places_title(spread, n, articles)
        order = tr("one after the other, the oldest first") if articles > 1 else tr("from its beginning to its end")
        subtitle = tr(
            "Each stroke: one occurrence. {articles} of {words}, {order}.",
            articles=count(articles, "article"),
            words=count(words, "word"),
            order=order,
        )
        numbers = ", ".join(f"{quoted(str(word))} {number(n[word])}, {number(spread[word])}" for word in spread.index)
        alt = tr("How often, and in how many articles: {numbers}", numbers=numbers)
        ax, places = rows_axes(ax, [wrapped(f"{word} ({number(n[word])})") for word in spread.index])
        row = pd.Series(places, index=spread.index)
        at = row.reindex(occurrences[unit]).to_numpy()
        ax.vlines(occurrences["place"], at - 0.36, at + 0.36, color=BLUE, linewidth=1.2)
        ax.hlines(places, 0, words, color=MUTED, linewidth=0.4)
        if articles <= FEW_ARTICLES:
            ax.vlines(occurrences["article_start"].unique(), *ax.get_ylim(), color=MUTED, linewidth=0.4)
        ax.set_xlim(0, words)
        return finish(ax, title, subtitle, alt=alt)


@chart
def trend_lines(
    trends: pd.DataFrame,
    *,
    by: str | None = None,
    events: Mapping[pd.Timestamp, str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw how often up to four words are used over time: a point for each period, a line for the smoothed rate.

    One day or one week makes no course, and the figure says so.

    `trends` is the result of `trends`; words beyond the fourth are not drawn. With `by` it is that of one word for
    the same `by`, and the lines are the four groups that have it most often. `events` are marked by their name.
    Raises `UserError` for several words with `by`, or for several groups without.

    >>> from analysis.charts import alt_text
    >>> from analysis.words import trends
    >>> days = pd.to_datetime(["2031-05-12", "2031-05-12", "2031-05-14"])
    >>> tokens = pd.DataFrame({"article_id": "a", "date": days, "lemma": ["pont", "paix", "pont"], "pos": "NOUN"})
    >>> print(alt_text(trend_lines(trends(tokens, ["pont"]))).partition(". ")[0])
    « pont » peaks on 14 May 2031: 10,000 per 10,000 words
    """
    group_columns(trends, by, "date", "n", "total", "per_10k", "smoothed")
    with style():
        if trends.empty or trends["date"].nunique() < 2:
            return nothing_to_show(ax, tr("There are no two days or weeks to show."))
        unit = unit_of(trends)
        line = by or unit
        if trends.duplicated([line, "date"]).any():
            raise UserError("Lines over time are of several words, or with by= of one word in several groups.")
        frequent = trends.groupby(line, observed=True)["n"].sum().sort_values(ascending=False, kind="stable").index
        shown = list(frequent if by else dict.fromkeys(trends[unit]))[: len(COLOURS)]
        periods = trends["date"].nunique()
        peak = trends[trends[line].isin(shown)].sort_values("per_10k", kind="stable").iloc[-1]
        every = trends.attrs.get("every", "day")
        title = tr(
            "{word} peaks {when}: {rate} per 10,000 words",
            word=quoted(str(peak[unit])) + (f" ({peak[by]})" if by else ""),
            when=when(peak["date"], every),
            rate=rate(peak["per_10k"]),
        )
        first, last = trends["date"].min(), trends["date"].max()
        subtitle = tr(
            "Points: occurrences per 10,000 words of the day, week or month; 0 where nothing was printed. Lines: "
            "the rate with the neighbouring ones. {periods} from {first} to {last}, {words}.",
            periods=count(periods, every),
            first=day(first),
            last=day(last),
            words=count(trends.drop_duplicates([*([by] if by else []), "date"])["total"].sum(), "word"),
        )
        ax = axes(ax, height=3.9)
        dot = 20 if periods <= MANY_PERIODS else 9
        for name, colour in zip(shown, COLOURS, strict=False):
            rows = trends[trends[line] == name]
            ax.plot(rows["date"], rows["smoothed"], color=colour, linewidth=1.8)
            ax.scatter(rows["date"], rows["per_10k"], color=colour, s=dot, linewidths=0, alpha=0.75, clip_on=False)
        top = max(trends["per_10k"].max() * 1.05, 1)
        ax.set_ylim(0, top)
        ticks = [tick for tick in MaxNLocator(5).tick_values(0, top) if tick <= top]
        ax.set_yticks(ticks, [number(tick, digits=ticks[1] % 1 > 0) for tick in ticks])
        end = last + DAYS_AFTER[every]
        inside = {date: shortened(name) for date, name in sorted((events or {}).items()) if first <= date <= end}
        date_axis(ax, first, max([last, *inside]))
        _mark_events(ax, inside)
        means = [
            f"{name if by else quoted(name)} {rate(_mean(trends[trends[line] == name]))}" for name in map(str, shown)
        ]
        key = dict(zip(map(str, shown), COLOURS, strict=False))
        alt = tr("Over the whole time, per 10,000 words: {means}", means=", ".join(means))
        return finish(ax, title, subtitle, alt=alt, key=key)


def _places_title(spread: pd.Series, n: pd.Series, articles: int) -> str:
    if articles == 1:
        return trn(
            "{word} stands in {n} place of the article",
            "{word} stands in {n} places of the article",
            n.max(),
            word=quoted(str(n.idxmax())),
        )
    title = tr(
        "{word} stands in {n} of {articles}",
        word=quoted(str(spread.index[0])),
        n=spread.iloc[0],
        articles=count(articles, "article"),
    )
    if spread.iloc[-1] < spread.iloc[0]:
        title += tr(", {word} in {n}", word=quoted(str(spread.index[-1])), n=spread.iloc[-1])
    return title


def date_axis(ax: Axes, first: pd.Timestamp, last: pd.Timestamp) -> None:
    """Let time run across the Axes from the first to the last day, with as many days named as there is room for."""
    margin = max((last - first) * 0.02, pd.Timedelta(hours=12))
    ax.set_xlim(date2num(first - margin), date2num(last + margin))
    with_year = first.year != last.year
    several = last - first > pd.Timedelta(days=3)
    most = 3 if with_year and is_narrow() else 6
    locator = AutoDateLocator(minticks=2 if several else 1, maxticks=most, interval_multiples=False)
    locator.intervald[1] = [1, 2, 3, 4, 6, 12]  # months
    locator.intervald[3] = [1, 2, 3, 5, 7, 14]  # days: nothing was printed at six in the morning
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(FuncFormatter(partial(_tick_day, with_year=with_year)))


def _mark_events(ax: Axes, events: Mapping[pd.Timestamp, str]) -> None:
    """Each name beside its day, in the highest row where no other name is in its way."""
    low, high = ax.get_xlim()
    letter = SMALL * 0.65 / (ax.figure.bbox.width * 0.8) * ax.figure.dpi / 72  # as a share of the width
    taken: dict[int, float] = {}
    for date, name in events.items():
        place = (date2num(date) - low) / (high - low)
        ax.axvline(date2num(date), color=MUTED, linewidth=1, linestyle=(0, (2, 2)))
        left = place > 0.5
        begin = place - letter * len(name) * left
        row = next(row for row in range(len(events)) if begin >= taken.get(row, -np.inf))
        taken[row] = begin + letter * (len(name) + 2)
        ax.annotate(
            name,
            (place, 1),
            (-4 if left else 4, -2 - 13 * row),
            xycoords="axes fraction",
            textcoords="offset points",
            ha="right" if left else "left",
            va="top",
            size=SMALL,
            color=MUTED,
        )


def _tick_day(tick: float, _: int | None = None, *, with_year: bool) -> str:
    return day(num2date(tick), year=with_year, short=True)


def _mean(rows: pd.DataFrame) -> float:
    total = rows["total"].sum()
    return float(rows["n"].sum() / total * 10_000) if total else 0.0
