"""Which words go with a word."""

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.caption import Caption
from analysis.charts.head import finish
from analysis.charts.labels import quoted, wrapped
from analysis.charts.palette import DATA, MUTED
from analysis.charts.style import chart, nothing_to_show, rows_axes
from analysis.charts.tips import tell, told
from analysis.checks import group_columns
from analysis.wording import number, tr, trn
from analysis.words.units import unit_of


def collocates_caption(top: pd.DataFrame, word: str) -> Caption:
    """What is most closely tied to a word; `top` has the first rows of `collocates`."""
    unit, first = unit_of(top), top.iloc[0]
    values = {"word": quoted(word), "near": first["n"], "all": first["n_collocate"]}
    title = tr(
        "{collocate} is most closely tied to {word}: {near} of its {all} occurrences are near it",
        collocate=quoted(str(first[unit])),
        **values,
    )
    if values["near"] == values["all"]:
        title = tr(
            "{collocate} is most closely tied to {word}: all of its occurrences ({all}) are near it",
            collocate=quoted(str(first[unit])),
            **values,
        )
    written = [number(strength, 1) for strength in top["log_dice"]]
    if (alike := written.count(written[0])) > 1:
        title = tr("{n} words go equally strongly with {word}", n=alike, word=quoted(word))
    subtitle = trn(
        "logDice, at most 14; one more is twice as strong. In brackets: how often near {word}, and how often in "
        "all. {word} occurs {n} time.",
        "logDice, at most 14; one more is twice as strong. In brackets: how often near {word}, and how often in "
        "all. {word} occurs {n} times.",
        first["n_word"],
        word=quoted(word),
    )
    words = zip(top[unit].head(10), written[:10], strict=True)
    strongest = ", ".join(f"{quoted(str(name))} {strength}" for name, strength in words)
    return Caption(title, subtitle, tr("The strongest: {words}", words=strongest))


@chart
def collocate_bars(table: pd.DataFrame, *, word: str, n: int = 15, ax: Axes | None = None) -> Axes:
    """Draw the `n` strongest collocates of a word by their logDice; `table` is the result of `collocates`.

    >>> from analysis.charts import alt_text
    >>> from analysis.words import collocates
    >>> rows = [("paix", 0), ("durable", 0), ("paix", 1), ("durable", 1)]
    >>> tokens = pd.DataFrame(rows, columns=["lemma", "sentence"]).assign(article_id="a", pos="NOUN")
    >>> beside = collocates(tokens.assign(form=tokens["lemma"]), "paix", at_least=2)
    >>> print(alt_text(collocate_bars(beside, word="paix")).partition(". ")[0])
    “durable” is most closely tied to “paix”: all of its occurrences (2) are near it
    """
    group_columns(table, None, "log_dice", "n", "n_collocate", "n_word")
    if table.empty:
        return nothing_to_show(ax, tr("There are no collocates of {word} to show.", word=quoted(word)))
    top = table.head(n)
    ax, places = rows_axes(ax, [wrapped(str(name)) for name in top[unit_of(table)]])
    ax.hlines(places, 0, top["log_dice"], color=MUTED, linewidth=1)
    dots = ax.scatter(top["log_dice"], places, s=44, color=DATA, linewidths=0, clip_on=False, zorder=3)
    figures = zip(top[unit_of(table)], top["log_dice"], strict=True)
    tell(dots, [told(name, f"logDice {number(strength, 1)}") for name, strength in figures])
    ax.set_xlim(max(top["log_dice"].min() - 2, 0), top["log_dice"].max())
    rows = zip(places, top["log_dice"], top["n"], top["n_collocate"], strict=True)
    for place, strength, near, all_of_it in rows:
        label = tr("{strength} ({n} of {all})", strength=number(strength, 1), n=near, all=all_of_it)
        ax.annotate(label, (strength, place), (8, 0), textcoords="offset points", va="center")
    return finish(ax, collocates_caption(top, word))
