"""How often words are used over days, weeks or months."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, date2num, num2date
from matplotlib.ticker import FuncFormatter, MaxNLocator

from analysis.charts.caption import Caption
from analysis.charts.head import finish
from analysis.charts.labels import quoted, rate, shortened
from analysis.charts.palette import KEYED, MUTED
from analysis.charts.speech_labels import group_name
from analysis.charts.style import SMALL, axes, chart, is_narrow, nothing_to_show
from analysis.charts.tips import tell, told
from analysis.checks import group_columns
from analysis.errors import UserError
from analysis.intervals import for_many
from analysis.wording import count, day, listed, number, plural, span, tr, when
from analysis.words.units import unit_of

MOST = len(KEYED)  # lines, which a reader can follow
MANY_PERIODS = 30  # with more, the points would merge into a band
DAYS_AFTER = {name: pd.Timedelta(days=n) for name, n in {"day": 0, "week": 6, "month": 30, "year": 364}.items()}
LONG = pd.Timedelta(days=6 * 365)  # a time of which only years are written below the axis


def drawn_trends(trends: pd.DataFrame, by: str | None = None) -> pd.DataFrame:
    """The rows of `trends` that are drawn: four words in their order, or with `by` the four groups that use one most.

    Its column `line`, a category, names the line that a row belongs to, in the order of the lines.
    Raises `UserError` for several words with `by`, or for several groups without.

    >>> rows = pd.DataFrame({"lemma": ["paix", "pont"], "date": pd.to_datetime(["2031-05-12"] * 2), "n": [3, 4]})
    >>> drawn_trends(rows)["line"].tolist()
    ['paix', 'pont']
    """
    line = by or unit_of(trends)
    if trends.duplicated([line, "date"]).any():
        raise UserError("Lines over time show several words or, with by=, one word in several groups.")
    frequent = trends.groupby(line, observed=True)["n"].sum().sort_values(ascending=False, kind="stable").index
    shown = list(frequent if by else dict.fromkeys(trends[line]))[:MOST]
    drawn = trends[trends[line].isin(shown)]
    return drawn.assign(line=pd.Categorical(drawn[line], categories=shown))


def peak_of(drawn: pd.DataFrame) -> pd.Series | None:
    """The row of the highest rate of `drawn_trends`, if it is a peak: five occurrences, no tie, and clearly above
    the mean of its line.

    That is where the lower end of its 95 % interval is, once widened for the number of points drawn (any of them could
    have been the highest). The interval rests on how the articles differ; a point has none where fewer than three have
    the word.

    >>> days = pd.to_datetime(["2031-05-12", "2031-05-13"])
    >>> rows = pd.DataFrame({"line": "paix", "date": days, "n": [90, 20], "total": 1000, "per_10k": [900.0, 200.0]})
    >>> rows = rows.assign(articles=9, low=rows["per_10k"] - 100)
    >>> peak_of(rows)["n"].item(), peak_of(rows.assign(low=float("nan")))
    (90, None)
    """
    peak = drawn.sort_values("per_10k", kind="stable").iloc[-1]
    line = drawn[drawn["line"] == peak["line"]]
    points = int((drawn["total"] > 0).sum())
    wider = for_many(points, pd.Series([peak["articles"]])).iloc[0]
    least = peak["per_10k"] - wider * (peak["per_10k"] - peak["low"])
    clearly = least > line["n"].sum() / max(line["total"].sum(), 1) * 10_000  # never where `low` is missing
    alone = (drawn["per_10k"] == peak["per_10k"]).sum() == 1
    return peak if peak["n"] >= 5 and clearly and alone else None


def trend_caption(
    trends: pd.DataFrame, drawn: pd.DataFrame, by: str | None = None, of: str = "content word"
) -> Caption:
    """The highest peak drawn, the time and words that `trends` covers, and the mean of each line."""
    every, first, last = trends.attrs.get("every", "day"), trends["date"].min(), trends["date"].max()
    subtitle = tr(
        "Occurrences per 10,000 {things} of the day, week, month or year; no line where no article is counted. "
        "{periods}, {span}; {words}.",
        things=plural(of),
        periods=count(trends["date"].nunique(), every),
        span=span(first.date(), last.date(), every),
        words=count(trends.drop_duplicates([*([by] if by else []), "date"])["total"].sum(), of),
    )
    sums = drawn.groupby("line", observed=True)[["n", "total"]].sum()
    means = [
        f"{line if by else quoted(str(line))} {rate(n / total * 10_000 if total else 0.0)}"
        for line, n, total in sums.itertuples()
    ]
    whole = tr("Over the whole time, per 10,000 {things}: {means}", things=plural(of), means=", ".join(means))
    return Caption(_trend_title(drawn, every, by, of), subtitle, whole)


def _trend_title(drawn: pd.DataFrame, every: str, by: str | None, of: str) -> str:
    """The highest point where it is a peak, and where chance may have made it, that there is none."""
    peak = peak_of(drawn)
    if peak is None:
        words = listed(quoted(str(word)) for word in drawn[unit_of(drawn)].unique())
        return tr("{words} over time: no clear peak", words=words)
    word = quoted(str(peak[unit_of(drawn)])) + (f" ({peak[by]})" if by else "")
    told = {"word": word, "when": when(peak["date"], every), "rate": rate(peak["per_10k"]), "things": plural(of)}
    return tr("{word} peaks {when}: {rate} per 10,000 {things}", **told)


@chart
def trend_lines(
    trends: pd.DataFrame,
    *,
    by: str | None = None,
    of: str = "content word",
    events: Mapping[pd.Timestamp, str] | None = None,
    colours: Mapping[str, str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw how often up to four words are used over time: a point for each period, joined where none between is empty.

    A single day or week is no trend, and the figure says so.

    `trends` is the result of `trends`; words beyond the fourth are not drawn. With `by` it is that of one word for
    the same `by`, and the lines are the four groups that have it most often. `of` names what it counts among ("word":
    all words), `events` are marked by their name, `colours` are those of lines that have one (`outlet_colours`).
    Raises `UserError` for several words with `by`, or for several groups without.

    >>> from analysis.charts import alt_text
    >>> from analysis.words import trends
    >>> days = pd.to_datetime(["2031-05-12"] * 20 + ["2031-05-14"] * 20)
    >>> lemmas = ["paix"] * 19 + ["pont"] * 21
    >>> articles = list("abcd" * 5 + "efgh" * 5)
    >>> tokens = pd.DataFrame({"article_id": articles, "date": days, "lemma": lemmas, "pos": "NOUN"})
    >>> print(alt_text(trend_lines(trends(tokens, ["pont"]))).partition(". ")[0])
    “pont” peaks on 14 May 2031: 10,000 per 10,000 content words
    """
    group_columns(trends, by, "date", "n", "total", "articles", "per_10k", "low")
    if trends.empty or trends["date"].nunique() < 2:
        return nothing_to_show(ax, tr("There are no two days or weeks to compare."))
    drawn, every = drawn_trends(trends, by), trends.attrs.get("every", "day")
    if by is not None:
        drawn = drawn.assign(line=drawn["line"].map(group_name))
    ax = axes(ax, height=3.9)
    dot = 20 if trends["date"].nunique() <= MANY_PERIODS else 9
    key = {}
    for (line, rows), own in zip(drawn.groupby("line", observed=True), KEYED, strict=False):
        colour = (colours or {}).get(str(line), own)
        printed = rows["per_10k"].where(rows["total"] > 0)
        ax.plot(rows["date"], printed, color=colour, linewidth=1.6)
        dots = ax.scatter(rows["date"], printed, color=colour, s=dot, linewidths=0, clip_on=False, zorder=3)
        tell(dots, [_point(str(line), row, every) for row in rows[rows["total"] > 0].to_dict("records")])
        key[str(line)] = colour
    top = max(trends["per_10k"].max() * 1.05, 1)
    ax.set_ylim(0, top)
    ticks = [tick for tick in MaxNLocator(5).tick_values(0, top) if tick <= top]
    ax.set_yticks(ticks, [number(tick, digits=ticks[1] % 1 > 0) for tick in ticks])
    first, last = trends["date"].min(), trends["date"].max()
    end = last + DAYS_AFTER[every]
    inside = {date: shortened(name) for date, name in sorted((events or {}).items()) if first <= date <= end}
    date_axis(ax, first, max([last, *inside]))
    _mark_events(ax, inside)
    return finish(ax, trend_caption(trends, drawn, by, of), key=key)


def _point(line: str, row: Mapping[Any, Any], every: str) -> str:
    """What a point says: "paix, on 12 May 2031: 121 (16)"."""
    value = tr("{rate} ({n})", rate=rate(row["per_10k"]), n=row["n"])
    return told(f"{line}, {when(row['date'], every)}", value)


def date_axis(ax: Axes, first: pd.Timestamp, last: pd.Timestamp) -> None:
    """Put time on the x axis, from the first to the last day, with as many labels as there is room for."""
    margin = max((last - first) * 0.02, pd.Timedelta(hours=12))
    ax.set_xlim(date2num(first - margin), date2num(last + margin))
    with_year, years = first.year != last.year, last - first > LONG
    several = last - first > pd.Timedelta(days=3)
    most = 3 if with_year and is_narrow() else 6
    locator = AutoDateLocator(minticks=2 if several else 1, maxticks=most, interval_multiples=False)
    locator.intervald[1] = [1, 2, 3, 4, 6, 12]  # months
    locator.intervald[3] = [1, 2, 3, 5, 7, 14]  # days: nothing was printed at six in the morning
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(
        FuncFormatter(partial(_tick_day, with_year=with_year, years=years, apart="\n" if is_narrow() else " "))
    )


def _mark_events(ax: Axes, events: Mapping[pd.Timestamp, str]) -> None:
    """Each name beside its day, in the highest row where it overlaps no other name."""
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


def _tick_day(tick: float, _: int | None = None, *, with_year: bool, years: bool, apart: str) -> str:
    """A day below the axis; its year `apart`, on a line of its own, where there is little room; of `years` no day."""
    date = num2date(tick)
    if years:
        return str(date.year)
    return f"{day(date, year=False, short=True)}{apart}{date.year}" if with_year else day(date, year=False, short=True)
