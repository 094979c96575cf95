"""Figures of word frequencies: bars, outlets side by side, and the word cloud."""

from collections.abc import Iterable

import matplotlib
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch
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
from analysis.wording import N_, column_name, count, listed, plural, tr, trn
from analysis.words.tables import group_columns, unit_of

NOTHING = N_("There are no words to show.")
FONT = f"{matplotlib.get_data_path()}/fonts/ttf/DejaVuSans.ttf"
KIND = {
    "PROPN": N_("a name"),
    "NOUN": N_("a noun"),
    "VERB": N_("a verb"),
    "ADJ": N_("an adjective"),
    "ADV": N_("an adverb"),
}
CLOUD_COLOURS = {"PROPN": BLUE, "NOUN": INK, "VERB": ORANGE, "ADJ": GREEN, "ADV": GREEN}
CLOUD_KEY = {N_("names"): BLUE, N_("nouns"): INK, N_("verbs"): ORANGE, N_("adjectives and adverbs"): GREEN}
CLOUD_SIZE, NARROW_CLOUD = (840, 520), (540, 800)  # pixels, two for each point of the figure


@chart
def word_bars(
    rates: pd.DataFrame, *, n: int = 20, by: str | None = None, of: str = "content word", ax: Axes | None = None
) -> Axes:
    """Draw the `n` most frequent words as bars, or where `by` has several groups as one dot for each.

    `rates` is the result of `word_rates`: with `by` the table for that `by`, else the one for the whole; where
    there are several articles, its 95 % intervals are drawn as lines. `of` says what was counted, in the singular
    ("name", "run of three words").
    Raises `UserError` if it has several groups and `by` does not say so.

    >>> from analysis.charts import alt_text
    >>> from analysis.words import word_rates
    >>> counts = pd.DataFrame({"lemma": ["paix", "pont"], "pos": "NOUN", "n": [6, 2], "articles": [2, 1]})
    >>> rates = word_rates(counts.assign(of_articles=2))
    >>> print(alt_text(word_bars(rates)).partition(". ")[0])
    « paix », a noun, is the most frequent word: 7,500 per 10,000
    """
    group_columns(rates, by, "per_10k", "total", "of_articles")
    with style():
        if rates.empty:
            return nothing_to_show(ax, tr(NOTHING))
        return _group_dots(rates, n, by, of, ax) if by and rates[by].nunique() > 1 else _bars(rates, n, of, ax)


@chart
def word_cloud(
    rates: pd.DataFrame,
    *,
    seed: int = 1,
    n: int = 60,
    size: str = "per_10k",
    colour: str = "pos",
    ax: Axes | None = None,
) -> Axes:
    """Draw the `n` words with the highest `size`, each as large as it; the same `seed` gives the same picture.

    `rates` is the result of `word_rates` for the whole, or with `size="g2"` that of `keyness` (only what is
    typical of the target is drawn) or of `keyness_of_each` (each word stands for the group where it is most
    typical). `colour` is "pos" or the column of the groups; four groups have a colour, the others share a grey.
    A word that finds no room is left out; the title says how many there are.

    >>> from analysis.charts import alt_text
    >>> from analysis.words import word_rates
    >>> counts = pd.DataFrame({"lemma": ["paix", "pont"], "pos": "NOUN", "n": [6, 2], "articles": [2, 1]})
    >>> rates = word_rates(counts.assign(of_articles=2))
    >>> print(alt_text(word_cloud(rates)).partition(". ")[0])
    The 2 most frequent words: « paix » stands out
    """
    group_columns(rates, None, size, colour)
    with style():
        rates = rates[rates[size] > 0]
        if rates.empty:
            return nothing_to_show(ax, tr(NOTHING))
        unit = unit_of(rates)
        if size != "per_10k":
            rates = rates.sort_values([size, unit], ascending=[False, True]).drop_duplicates(unit)
        top = _top(rates, n, size)
        width, height = NARROW_CLOUD if is_narrow() else CLOUD_SIZE
        cloud = WordCloud(
            width=width,
            height=height,
            font_path=FONT,
            random_state=seed,
            prefer_horizontal=1,
            relative_scaling=0.6,
            min_font_size=17,
            max_font_size=96,
            margin=6,
        ).generate_from_frequencies(dict(zip(top[unit], top[size], strict=True)))
        places = {word: (letters, place) for (word, _), letters, place, _, _ in cloud.layout_}
        top = top[top[unit].isin(list(places))]
        colour_of, key = _cloud_colours(top[colour])
        biggest = ", ".join(quoted(word) for word in top[unit].head(10))
        ax = axes(ax, height=1 + height / 144)
        ax.set_axis_off()
        ax.set(xlim=(0, width), ylim=(height, 0), aspect="equal", anchor="N")
        alt = tr("Word cloud. The biggest words, in this order: {words}", words=biggest)
        if colour != "pos":
            # Under the words and in two columns: names of outlets are long.
            patches = [Patch(color=value, label=label, linewidth=0) for label, value in key.items()]
            ax.legend(handles=patches, loc="upper left", bbox_to_anchor=(0, 0), ncols=2, handlelength=0.9)
        finish(ax, *_cloud_title(top, unit, size, rates), alt=alt, key=key if colour == "pos" else None)
        _write_cloud(ax, zip(top[unit], [colour_of[value] for value in top[colour]], strict=True), places)
        return ax


def _cloud_title(top: pd.DataFrame, unit: str, size: str, rates: pd.DataFrame) -> tuple[str, str]:
    if size == "per_10k":
        title = trn("The {n} most frequent word", "The {n} most frequent words", len(top))
        meaning = tr("Size: occurrences per 10,000 content words. {total}", total=_denominators(rates))
    else:
        title = trn("The {n} most typical word", "The {n} most typical words", len(top))
        meaning = tr(
            "Size: {measure}, how surely a word is more frequent on one side than on the other.",
            measure=column_name(size),
        )
    if (top[size] == top[size].max()).sum() > 1:
        return title, meaning
    return tr("{words}: {word} stands out", words=title, word=quoted(top[unit].iloc[0])), meaning


def _cloud_colours(values: pd.Series) -> tuple[dict[str, str], dict[str, str]]:
    """The colour of each value, and the key: parts of speech have their own, groups get one by their number."""
    if values.name == "pos":
        colour_of = {pos: CLOUD_COLOURS.get(pos, GREY) for pos in values.unique()}
        return colour_of, {tr(label): colour for label, colour in CLOUD_KEY.items() if colour in colour_of.values()}
    groups = [str(group) for group in values.value_counts(sort=True).index]
    named = dict(zip(groups, (BLUE, ORANGE, GREEN, INK), strict=False))
    others = {tr("others"): GREY} if len(groups) > len(named) else {}
    return {group: named.get(group, GREY) for group in groups}, {**named, **others}


def _write_cloud(ax: Axes, words: Iterable[tuple[str, str]], places: dict[str, tuple[int, tuple[int, int]]]) -> None:
    ax.apply_aspect()
    point = ax.get_window_extent().width / ax.get_xlim()[1] * 72 / ax.figure.dpi
    for word, colour in words:
        height, (y, x) = places[word]
        font = ImageFont.truetype(FONT, height)
        left, over = font.getbbox(word)[:2]  # the layout places the ink, not the line
        # Fitted to its width: whatever typeface the page has, no word grows into its neighbour.
        ax.text(
            x - left,
            y - over + font.getmetrics()[0],
            word,
            size=height * point,
            color=colour,
            gid=f"fit {font.getlength(word) * point:.1f}",
        )


def _bars(rates: pd.DataFrame, n: int, of: str, ax: Axes | None) -> Axes:
    unit = unit_of(rates)
    top = _top(rates, n)
    first = top[top["n"] == top["n"].max()]
    title = _most_frequent(first[unit].tolist(), first["pos"].iloc[0], first["per_10k"].iloc[0], of)
    subtitle = tr(
        "Occurrences per 10,000 {things} (in brackets: how many). {total}",
        things=plural(of),
        total=_denominators(rates, of=of),
    )
    if also := _as_frequent_as_the_last(rates, top):
        subtitle += " " + trn("{n} more is as frequent as the last.", "{n} more are as frequent as the last.", also)
    pairs = zip(top[unit].head(10), top["per_10k"].head(10), strict=True)
    alt = trn(
        "Bars of the {n} most frequent word: {words}",
        "Bars of the {n} most frequent words: {words}",
        len(top),
        words=", ".join(f"{quoted(word)} {rate(value)}" for word, value in pairs),
    )
    is_name = top["pos"] == "PROPN"
    ax, places = rows_axes(ax, [wrapped(word) for word in top[unit]])
    ax.barh(places, top["per_10k"], height=0.7, color=[BLUE if name else GREY for name in is_name])
    # One article is no sample of anything: its counts are what they are.
    is_sample = "high" in top.columns and rates["of_articles"].iloc[0] > 1
    high = top["high"] if is_sample else top["per_10k"]
    if is_sample:
        subtitle += " " + tr("Lines: 95% intervals.")
        ax.hlines(places, top["low"], high, color=INK, linewidth=1)
    ax.set_xlim(0, high.max())
    for row, end, value, n in zip(places, high, top["per_10k"], top["n"], strict=True):
        label = tr("{rate} ({n})", rate=rate(value), n=n)
        ax.annotate(label, (end, row), (4, 0), textcoords="offset points", va="center")
    key = {tr("names"): BLUE, tr("other words"): GREY} if is_name.any() and not is_name.all() else None
    return finish(ax, title, subtitle, alt=alt, key=key)


def _most_frequent(words: list[str], pos: str, value: float, of: str) -> str:
    noun = "word" if of == "content word" else of
    names, frequency = listed(quoted(word) for word in words), rate(value)
    if len(words) == 1 and noun == "word" and pos in KIND:
        return tr(
            "{word}, {kind}, is the most frequent word: {rate} per 10,000",
            word=names,
            kind=tr(KIND[pos]),
            rate=frequency,
        )
    if len(words) == 1:
        return tr(
            "{word} is the most frequent of the {things}: {rate} per 10,000",
            word=names,
            things=plural(noun),
            rate=frequency,
        )
    if len(words) <= 3:
        return tr(
            "{words} are the most frequent {things}: {rate} per 10,000 each",
            words=names,
            things=plural(noun),
            rate=frequency,
        )
    return tr("{words} are equally frequent: {rate} per 10,000 each", words=count(len(words), noun), rate=frequency)


def _group_dots(rates: pd.DataFrame, n: int, by: str, of: str, ax: Axes | None) -> Axes:
    unit = unit_of(rates)
    table = rates.pivot_table(index=unit, columns=by, values="per_10k", fill_value=0.0, observed=True)
    table = table.loc[table.mean(axis="columns").sort_values(ascending=False, kind="stable").index[:n]]
    widest = (table.max(axis="columns") - table.min(axis="columns")).idxmax()
    rate_of = table.T[widest].astype(float)
    noun = by.removesuffix("_id")
    title = tr(
        "{word} differs most: {high} per 10,000 in {most}, {low} in {least}",
        word=quoted(str(widest)),
        high=rate(rate_of.max()),
        most=rate_of.idxmax(),
        low=rate(rate_of.min()),
        least=rate_of.idxmin(),
    )
    subtitle = tr(
        "The {words} with the highest mean rate. Each dot: the rate of one {group} per 10,000 {things}; named is the "
        "highest. {groups}, {total}",
        words=count(len(table), "word"),
        group=column_name(noun),
        things=plural(of),
        groups=count(table.shape[1], noun),
        total=_denominators(rates, by, of=of),
    )
    ends = zip(table.index, table.max(axis="columns"), table.idxmax(axis="columns"), strict=True)
    highest = [
        tr("{word} {rate} in {group}", word=quoted(word), rate=rate(top), group=group) for word, top, group in ends
    ]
    alt = tr("The highest: {words}", words=", ".join(highest))
    ax, places = rows_axes(ax, [wrapped(str(word)) for word in table.index])
    for row, (_, values) in zip(places, table.iterrows(), strict=True):
        ax.hlines(row, values.min(), values.max(), color=MUTED, linewidth=1)
        ax.scatter(values, [row] * len(values), s=26, color=GREY, linewidths=0, clip_on=False)
        ax.scatter(values.max(), row, s=40, color=BLUE, linewidths=0, clip_on=False, zorder=3)
        label = f"{rate(values.max())} {shortened(str(values.idxmax()))}"
        ax.annotate(label, (values.max(), row), (6, 0), textcoords="offset points", va="center", size=SMALL)
    ax.set_xlim(0, table.to_numpy().max())
    return finish(ax, title, subtitle, alt=alt)


def _top(rates: pd.DataFrame, n: int, size: str = "per_10k") -> pd.DataFrame:
    """Return the `n` rows with the highest `size`."""
    unit = unit_of(rates)
    if rates[unit].duplicated().any():
        raise UserError(f"The table lists a {unit} several times, once a group; count with by=None, or give by=.")
    return rates.sort_values([size, unit], ascending=[False, True]).head(n)


def _as_frequent_as_the_last(rates: pd.DataFrame, top: pd.DataFrame) -> int:
    """How many words a cut leaves out although they are no less frequent than one that is shown."""
    last = top["per_10k"].iloc[-1]
    return int((rates["per_10k"] == last).sum() - (top["per_10k"] == last).sum())


def _denominators(rates: pd.DataFrame, by: str | None = None, *, of: str = "content word") -> str:
    groups = rates.drop_duplicates(by) if by else rates.head(1)
    articles = count(int(groups["of_articles"].sum()), "article")
    return tr("{total}, {articles}.", total=count(groups["total"].sum(), of), articles=articles)
