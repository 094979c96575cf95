"""Where words occur: as a bar code of the articles, or as densities where strokes would fill it."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.caption import Caption
from analysis.charts.head import finish
from analysis.charts.labels import noted, quoted
from analysis.charts.palette import DATA, MUTED
from analysis.charts.style import chart, nothing_to_show, rows_axes
from analysis.checks import group_columns
from analysis.wording import count, number, part_of, tr, trn
from analysis.words.units import unit_of

FEW_ARTICLES = 60  # more borders than these would be a grey field
STROKES = 200  # of a word; more would run into one another
BINS = 120  # parts of equal length whose occurrences are counted where there are more


def spread_of_words(occurrences: pd.DataFrame) -> pd.DataFrame:
    """One row per word, its index, the most frequent first: `n`, occurrences; `articles`, in how many.

    >>> rows = pd.DataFrame({"lemma": ["paix", "pont", "paix"], "article": [0, 0, 1]})
    >>> spread_of_words(rows).loc["paix"].tolist()
    [2, 2]
    """
    words = occurrences.groupby(unit_of(occurrences), sort=False, observed=True)
    spread = words.agg(n=("article", "size"), articles=("article", "nunique"))
    return spread.sort_values(["n", "articles"], ascending=False, kind="stable")


def places_caption(occurrences: pd.DataFrame, spread: pd.DataFrame) -> Caption:
    """In how many articles the words of `spread` occur that are in most, and in fewest."""
    articles = int(occurrences["of_articles"].iloc[0])
    each = tr("Each stroke: one occurrence.")
    if spread["n"].max() > STROKES:
        each = tr("Height: occurrences in each of {bins} parts of equal length; the highest fills its row.", bins=BINS)
    subtitle = tr(
        "{each} {texts}, {order}.",
        each=each,
        texts=count(articles, "text"),
        order=_order(articles, int(occurrences["undated"].iloc[0])),
    )
    rows = zip(spread.index, spread["n"], spread["articles"], strict=True)
    numbers = ", ".join(f"{quoted(str(word))} {number(n)}, {number(some)}" for word, n, some in rows)
    return Caption(
        _places_title(spread, articles),
        subtitle,
        tr("How often, and in how many texts: {numbers}", numbers=numbers),
    )


@chart
def word_places(occurrences: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Draw where words occur as a bar code: one row per word, one stroke per occurrence, from the oldest article on.

    Where a word occurs more than 200 times, the rows show instead how often each word occurs in 120 parts of equal
    length. `occurrences` is the result of `occurrences`. Fine lines mark where an article begins that has one of
    the words, unless there are too many of them.

    >>> from analysis.charts import alt_text
    >>> from analysis.words import occurrences
    >>> lemmas = ["paix", "pont", "paix"]
    >>> tokens = pd.DataFrame({"article_id": ["a", "a", "b"], "date": pd.NaT, "lemma": lemmas, "pos": "NOUN"})
    >>> print(alt_text(word_places(occurrences(tokens, ["paix", "pont"]))).partition(". ")[0])
    “paix” occurs in both texts, “pont” in 1
    """
    group_columns(occurrences, None, "article", "place", "of_words", "of_articles", "undated")
    if occurrences.empty:
        return nothing_to_show(ax, tr("There are no occurrences to show."))
    spread = spread_of_words(occurrences)
    ax, places = rows_axes(ax, [noted(str(word), number(n)) for word, n in spread["n"].items()])
    words = occurrences["of_words"].iloc[0]
    of_word = occurrences.groupby(unit_of(occurrences), observed=True)["place"]
    dense = spread["n"].max() > STROKES
    for row, word in zip(places, spread.index, strict=True):
        if dense:
            n, edges = np.histogram(of_word.get_group(word), bins=BINS, range=(0, words))
            ax.stairs(row + 0.36 - 0.72 * n / n.max(), edges, baseline=row + 0.36, fill=True, color=DATA)
        else:
            ax.vlines(of_word.get_group(word), row - 0.36, row + 0.36, color=DATA, linewidth=1.2)
    ax.hlines(places + 0.36 if dense else places, 0, words, color=MUTED, linewidth=0.4)
    if occurrences["of_articles"].iloc[0] <= FEW_ARTICLES:
        ax.vlines(occurrences["article_start"].unique(), *ax.get_ylim(), color=MUTED, linewidth=0.4)
    ax.set_xlim(0, words)
    return finish(ax, places_caption(occurrences, spread))


def _order(articles: int, undated: int) -> str:
    """The order of the articles in words: those without a date come last, in arbitrary order."""
    if articles == 1:
        return tr("from its beginning to its end")
    if undated == articles:
        return tr("one after the other, as they were read")
    if undated:
        return trn(
            "one after the other, the oldest first, {n} without a date last",
            "one after the other, the oldest first, {n} without a date last",
            undated,
        )
    return tr("one after the other, the oldest first")


def _places_title(spread: pd.DataFrame, articles: int) -> str:
    n, widest = spread["n"], spread["articles"].sort_values(ascending=False, kind="stable")
    if articles == 1:
        return trn(
            "{word} occurs in one place in the article",
            "{word} occurs in {n} places in the article",
            n.max(),
            word=quoted(str(n.idxmax())),
        )
    title = tr(
        "{word} occurs in {part}",
        word=quoted(str(widest.index[0])),
        part=part_of(int(widest.iloc[0]), articles, "text"),
    )
    if widest.iloc[-1] < widest.iloc[0]:
        title += tr(", {word} in {n}", word=quoted(str(widest.index[-1])), n=widest.iloc[-1])
    return title
