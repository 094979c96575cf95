"""Figures of word frequencies: bars, outlets side by side, and the word cloud."""

import matplotlib
import pandas as pd
from matplotlib.axes import Axes
from PIL import ImageFont
from wordcloud import WordCloud

from analysis.charts.style import (
    BLUE,
    GREEN,
    GREY,
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
from analysis.errors import UserError
from analysis.words import group_columns

NOTHING = "There are no words to show."
FONT = f"{matplotlib.get_data_path()}/fonts/ttf/DejaVuSans.ttf"
KIND = {"PROPN": "a name", "NOUN": "a noun", "VERB": "a verb", "ADJ": "an adjective", "ADV": "an adverb"}
CLOUD_COLOURS = {"PROPN": BLUE, "NOUN": INK, "VERB": ORANGE, "ADJ": GREEN, "ADV": GREEN}
CLOUD_KEY = {"names": BLUE, "nouns": INK, "verbs": ORANGE, "adjectives and adverbs": GREEN}
CLOUD_SIZE = (840, 520)  # pixels, two for each point of the figure


def word_bars(rates: pd.DataFrame, *, n: int = 20, by: str | None = None, ax: Axes | None = None) -> Axes:
    """Draw the `n` most frequent words as bars, or where `by` has several groups as one dot for each.

    `rates` is the result of `word_rates`: with `by` the table for that `by`, else the one for the whole.
    Raises `UserError` if it has several groups and `by` does not say so.
    """
    group_columns(rates, by, "per_10k", "total", "of_articles")
    with style():
        if rates.empty:
            return nothing_to_show(ax, NOTHING)
        return _group_dots(rates, n, by, ax) if by and rates[by].nunique() > 1 else _bars(rates, n, ax)


def word_cloud(rates: pd.DataFrame, *, seed: int = 1, n: int = 60, ax: Axes | None = None) -> Axes:
    """Draw the `n` most frequent words, each as large as its rate; the same `seed` gives the same picture.

    `rates` is the result of `word_rates` for the whole. A word that finds no room is left out; the title says
    how many there are.
    """
    with style():
        if rates.empty:
            return nothing_to_show(ax, NOTHING)
        top, unit = _top(rates, n)
        cloud = WordCloud(
            width=CLOUD_SIZE[0],
            height=CLOUD_SIZE[1],
            font_path=FONT,
            random_state=seed,
            prefer_horizontal=1,
            relative_scaling=0.6,
            min_font_size=17,
            max_font_size=96,
            margin=6,
        ).generate_from_frequencies(dict(zip(top[unit], top["per_10k"], strict=True)))
        shown = {word: (size, place) for (word, _), size, place, _, _ in cloud.layout_}
        top = top[top[unit].isin(list(shown))]

        title = f"The {several(len(top), 'most frequent word')}"
        if (top["n"] == top["n"].max()).sum() == 1:
            title = f"{quoted(top[unit].iloc[0])} stands out among the {several(len(top), 'most frequent word')}"
        subtitle = f"Size: occurrences per 10,000 content words. {_denominators(rates)}"
        biggest = ", ".join(quoted(word) for word in top[unit].head(10))
        colours = {CLOUD_COLOURS.get(pos, GREY) for pos in top["pos"]}
        ax = axes(ax, height=4.6)
        ax.set_axis_off()
        ax.set(xlim=(0, CLOUD_SIZE[0]), ylim=(CLOUD_SIZE[1], 0), aspect="equal", anchor="N")
        finish(
            ax,
            title,
            subtitle,
            alt=f"Word cloud. The biggest words, in this order: {biggest}",
            key={label: colour for label, colour in CLOUD_KEY.items() if colour in colours},
        )
        ax.apply_aspect()
        point = ax.get_window_extent().width / CLOUD_SIZE[0] * 72 / ax.figure.dpi
        for word, pos in zip(top[unit], top["pos"], strict=True):
            size, (y, x) = shown[word]
            font = ImageFont.truetype(FONT, size)
            left, over = font.getbbox(word)[:2]  # the layout places the ink, not the line
            # Fitted to its width: whatever typeface the page has, no word grows into its neighbour.
            ax.text(
                x - left,
                y - over + font.getmetrics()[0],
                word,
                size=size * point,
                color=CLOUD_COLOURS.get(pos, GREY),
                gid=f"fit {font.getlength(word) * point:.1f}",
            )
        return ax


def _bars(rates: pd.DataFrame, n: int, ax: Axes | None) -> Axes:
    top, unit = _top(rates, n)
    first = top[top["n"] == top["n"].max()]
    title = _most_frequent(first[unit].tolist(), first["pos"].iloc[0], first["per_10k"].iloc[0])
    subtitle = f"Occurrences per 10,000 content words (in brackets: how many). {_denominators(rates)}"
    words = zip(top[unit].head(10), top["per_10k"].head(10), strict=True)
    alt = f"Bars of the {several(len(top), 'most frequent word')}: " + ", ".join(
        f"{quoted(word)} {rate(value)}" for word, value in words
    )
    is_name = top["pos"] == "PROPN"
    ax, places = rows_axes(ax, [wrapped(word) for word in top[unit]])
    ax.barh(places, top["per_10k"], height=0.7, color=[BLUE if name else GREY for name in is_name])
    ax.set_xlim(0, top["per_10k"].max())
    for row, value, count in zip(places, top["per_10k"], top["n"], strict=True):
        ax.annotate(f"{rate(value)} ({count:,})", (value, row), (4, 0), textcoords="offset points", va="center")
    key = {"names": BLUE, "other words": GREY} if is_name.any() and not is_name.all() else None
    return finish(ax, title, subtitle, alt=alt, key=key)


def _most_frequent(words: list[str], pos: str, value: float) -> str:
    if len(words) == 1:
        kind = KIND.get(pos, "a word")
        return f"{quoted(words[0])}, {kind}, is the most frequent word: {rate(value)} per 10,000"
    if len(words) <= 3:
        *others, last = [quoted(word) for word in words]
        names = f"{', '.join(others)} and {last}"
        return f"{names} are the most frequent words: {rate(value)} per 10,000 each"
    return f"{len(words)} words are equally frequent: {rate(value)} per 10,000 each"


def _group_dots(rates: pd.DataFrame, n: int, by: str, ax: Axes | None) -> Axes:
    unit = _unit(rates)
    table = rates.pivot_table(index=unit, columns=by, values="per_10k", fill_value=0.0, observed=True)
    table = table.loc[table.mean(axis="columns").sort_values(ascending=False, kind="stable").index[:n]]
    widest = (table.max(axis="columns") - table.min(axis="columns")).idxmax()
    rate_of = table.T[widest].astype(float)
    noun = by.removesuffix("_id")
    title = (
        f"{quoted(str(widest))} differs most: {rate(rate_of.max())} per 10,000 in {rate_of.idxmax()}, "
        f"{rate(rate_of.min())} in {rate_of.idxmin()}"
    )
    subtitle = (
        f"The {several(len(table), 'word')} with the highest mean rate. Each dot: the rate of one {noun} per "
        f"10,000 content words; named is the highest. {several(table.shape[1], noun)}, "
        f"{_denominators(rates, by)}"
    )
    highest = zip(table.index, table.max(axis="columns"), table.idxmax(axis="columns"), strict=True)
    alt = "The highest: " + ", ".join(f"{quoted(word)} {rate(top)} in {group}" for word, top, group in highest)
    ax, places = rows_axes(ax, [wrapped(str(word)) for word in table.index])
    for row, (_, values) in zip(places, table.iterrows(), strict=True):
        ax.hlines(row, values.min(), values.max(), color=MUTED, linewidth=1)
        ax.scatter(values, [row] * len(values), s=26, color=GREY, linewidths=0, clip_on=False)
        ax.scatter(values.max(), row, s=40, color=BLUE, linewidths=0, clip_on=False, zorder=3)
        label = f"{rate(values.max())} {values.idxmax()}"
        ax.annotate(label, (values.max(), row), (6, 0), textcoords="offset points", va="center", size=SMALL)
    ax.set_xlim(0, table.to_numpy().max())
    return finish(ax, title, subtitle, alt=alt)


def _top(rates: pd.DataFrame, n: int) -> tuple[pd.DataFrame, str]:
    """Return the `n` rows with the highest rate and the column that holds the word."""
    unit = _unit(rates)
    if rates[unit].duplicated().any():
        raise UserError(f"The table lists a {unit} several times, once a group; count with by=None, or give by=.")
    return rates.sort_values(["per_10k", unit], ascending=[False, True]).head(n), unit


def _unit(rates: pd.DataFrame) -> str:
    return "lemma" if "lemma" in rates.columns else "form"


def _denominators(rates: pd.DataFrame, by: str | None = None) -> str:
    groups = rates.drop_duplicates(by) if by else rates.head(1)
    total, articles = int(groups["total"].sum()), int(groups["of_articles"].sum())
    return f"{several(total, 'content word')}, {several(articles, 'article')}."
