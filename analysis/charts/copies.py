"""Figure of copies: how much of each outlet's coverage is its own."""

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.caption import Caption
from analysis.charts.head import finish
from analysis.charts.labels import sized
from analysis.charts.palette import DARK_GREY, DATA, GREY, INK
from analysis.charts.speech_labels import group_name, headline_end, in_order
from analysis.charts.style import SMALL, chart, nothing_to_show, rows_axes
from analysis.charts.tips import tell, told
from analysis.intervals import most_apart
from analysis.wording import N_, count, percent, share_of_all, tr

PARTS = {
    "own": (N_("its own"), DATA),
    "undated": (N_("also elsewhere, order unknown"), GREY),
    "earlier": (N_("earlier elsewhere"), DARK_GREY),
}

SEEN = 0.005  # of a bar: less is no wider than the line between two parts


@chart
def own_bars(shares: pd.DataFrame, *, n: int = 20, ax: Axes | None = None) -> Axes:
    """Draw how much of each outlet's words is its own, and how much also appears in another outlet's article.

    `shares` is the result of `copies.own_shares`; a line is the 95 % interval of what is its own. Of more than `n`
    outlets those with most words are shown.

    >>> from analysis.charts import alt_text
    >>> shares = pd.DataFrame({"outlet": ["Écho", "Voix"], "own": [0.9, 0.5], "low": [0.8, 0.3], "high": [1.0, 0.7]})
    >>> shares = shares.assign(earlier=[0.1, 0.5], undated=0.0, words=[3000, 1000], articles=4)
    >>> print(alt_text(own_bars(shares)).partition(". ")[0])
    80% of the words are the outlets’ own: 50% in Voix, 90% in Écho
    """
    if shares.empty:
        return nothing_to_show(ax, tr("There are no words to show."))
    shown = shares[shares.index.isin(shares["words"].nlargest(n).index)]
    shown = in_order(shown, shown["words"], most_apart(shares, "own"))
    labels = [
        sized(group_name(name), size, "article") for name, size in zip(shown["outlet"], shown["articles"], strict=True)
    ]
    ax, places = rows_axes(ax, labels, height=1.9)
    left = pd.Series(0.0, index=shown.index)
    for part, (label, colour) in PARTS.items():
        bars = ax.barh(places - 0.1, shown[part], left=left, height=0.56, color=colour)
        rows = zip(shown["outlet"], shown[part], strict=True)
        tell(bars, [told(f"{group_name(outlet)}, {tr(label)}", percent(value, 1)) for outlet, value in rows])
        left = left + shown[part]
    # Close below its bar (rows run downwards), where it is visible whatever the colours of the parts.
    ax.hlines(places + 0.28, shown["low"], shown["high"], color=INK, linewidth=1.6)
    for place, own in zip(places, shown["own"], strict=True):
        ax.annotate(percent(own), (1, place - 0.1), (6, 0), textcoords="offset points", va="center", size=SMALL)
    ax.set_xlim(0, 1)
    return finish(ax, own_caption(shares, shown), key=_parts_in(shown))


def _parts_in(shown: pd.DataFrame) -> dict[str, str]:
    """The colours of the parts that can be seen in a bar."""
    return {tr(label): colour for part, (label, colour) in PARTS.items() if (shown[part] >= SEEN).any()}


def own_caption(shares: pd.DataFrame, shown: pd.DataFrame) -> Caption:
    """How much is the outlets' own, of how many words, and the share of each outlet that is `shown`."""
    articles = count(int(shares["articles"].sum()), "article")
    subtitle = tr("Share of the words in {articles}; in figures, what is the outlet’s own.", articles=articles)
    if shown["low"].notna().any():
        subtitle += " " + tr("Line: 95% interval over articles.")
    if len(shown) < len(shares):
        subtitle += " " + tr(
            "Shown: the {n} with the most words, of {outlets}.", n=len(shown), outlets=count(len(shares), "outlet")
        )
    each = (f"{group_name(name)} {percent(own)}" for name, own in zip(shown["outlet"], shown["own"], strict=True))
    return Caption(own_title(shares), subtitle, ", ".join(each))


def own_title(shares: pd.DataFrame) -> str:
    """What the shares say in one sentence.

    >>> own_title(pd.DataFrame({"outlet": ["Écho"], "own": [0.9], "low": 0.8, "high": 1.0, "words": [300]}))
    '90% of the words are the outlet’s own'
    """
    if not shares["own"].any():
        return tr("None of the words are the outlets’ own")
    every = share_of_all((shares["own"] * shares["words"]).sum() / shares["words"].sum(), begins=True)
    if len(shares) == 1:
        return tr("{share} of the words are the outlet’s own", share=every)
    own = shares.set_index("outlet")
    if len({percent(share) for share in own["own"]}) == 1:
        return tr("{share} of the words are the outlets’ own, the same share in each", share=every)
    title = tr("{share} of the words are the outlets’ own", share=every)
    return title + headline_end(own["own"].rename(group_name), "outlet", most_apart(own, "own"))
