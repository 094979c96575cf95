"""Mean polarities with their intervals: in whose voice, and towards whom."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.articles.outlets import of_named_outlets
from analysis.charts.caption import Caption, no_line
from analysis.charts.head import finish
from analysis.charts.labels import polarity_scale, sized, wrapped
from analysis.charts.palette import DATA, INK, NEGATIVE, POSITIVE
from analysis.charts.speech_labels import group_name
from analysis.charts.style import chart, nothing_to_show, rows_axes
from analysis.charts.tips import tell, told
from analysis.intervals import touch
from analysis.wording import N_, count, part_of, signed, tr, trn, whole_number

VOICES = {"narration": N_("narration"), "statements": N_("statements")}
ENDS = ["polarity", "low", "high"]
PARTS = 20  # of sentences in a voice: the interval of fewer is itself too uncertain
MANY = 6  # outlets: that so many are all on one side happens by chance once in 32


def voices_apart(means: pd.DataFrame) -> pd.DataFrame:
    """One row per outlet with both voices scored, its index: `gap`, statements less narration, and `clear`.

    Clear is what has no overlap of the intervals as they are told, with two decimals, and twenty parts of sentences in
    each voice.

    >>> ends = {"low": [0.2, -0.3], "high": [0.4, -0.1], "n": 20}
    >>> means = pd.DataFrame({"voice": ["narration", "statements"], "outlet": "Écho", "polarity": [0.3, -0.2], **ends})
    >>> voices_apart(means)[["gap", "clear"]].to_numpy().tolist()
    [[-0.5, True]]
    """
    if means["voice"].nunique() < 2:
        return pd.DataFrame(columns=["gap", "clear"])
    rows = means.set_index(["voice", "outlet"])[[*ENDS, "n"]]
    statements, narration = rows.loc["statements"].align(rows.loc["narration"], join="inner")
    enough = [(voice["n"] >= PARTS) & voice["low"].notna() for voice in (statements, narration)]
    gap = statements["polarity"] - narration["polarity"]
    clear = enough[0] & enough[1] & ~touch(statements, narration)
    return pd.DataFrame({"gap": gap, "clear": clear}).dropna(subset="gap")


def voices_caption(means: pd.DataFrame, together: pd.DataFrame | None, parts: pd.DataFrame) -> Caption:
    """Which voice has the lower polarity, over how many parts of sentences, and the mean of each outlet and voice.

    `together` is that of `voice_dots`; the parts of sentences are those of `parts`.
    """
    subtitle = trn(
        "Mean polarity by the model, −1 to +1, of one part of a sentence: inside statements, and in the outlet’s "
        "own words; line: 95% interval over articles.",
        "Mean polarity by the model, −1 to +1, of {n} parts of sentences: inside statements, and in the outlet’s "
        "own words; line: 95% interval over articles.",
        whole_number(parts["n"].sum()),
    )
    details = ", ".join(
        f"{outlet} {tr(VOICES[voice])} {signed(polarity)}"
        for outlet, voice, polarity in zip(means["outlet"], means["voice"], means["polarity"], strict=True)
    )
    return Caption(_voices_title(means, together), subtitle + _without_line(means), details)


@chart
def voice_dots(means: pd.DataFrame, *, together: pd.DataFrame | None = None, ax: Axes | None = None) -> Axes:
    """Draw the polarity of statements beside that of the outlet's own narration.

    `means` is the result of `mean_polarity` of `rate_voices` by outlet and voice; a line is the 95 % interval.
    `together` is the same by voice alone: where the two do not clearly differ, the headline does not say it of outlets,
    and it is drawn where there are not two outlets with a name.

    >>> from analysis.charts import alt_text
    >>> means = pd.DataFrame({"polarity": [0.3, -0.2], "low": [0.1, -0.4], "high": [0.5, 0.0], "n": 20, "articles": 4})
    >>> print(alt_text(voice_dots(means.assign(outlet="Écho", voice=["narration", "statements"]))).partition(". ")[0])
    The polarity of statements is clearly lower than that of narration
    """
    means = means.dropna(subset="polarity")
    if means.empty:
        return nothing_to_show(ax, tr("There are no scored sentences to show."))
    means, parts = _of_named(means, together)
    outlets = list(dict.fromkeys(means["outlet"]))
    ax, places = rows_axes(ax, [wrapped(str(outlet)) for outlet in outlets], height=1.8)
    row_of = dict(zip(outlets, places, strict=True))
    for voice, colour, shift in (("narration", INK, -0.16), ("statements", DATA, 0.16)):
        rows = means[means["voice"] == voice]
        names = [f"{outlet}, {tr(VOICES[voice])}" for outlet in rows["outlet"]]
        _intervals(ax, rows, [row_of[outlet] + shift for outlet in rows["outlet"]], names, colour)
    polarity_scale(ax, means[ENDS])
    colours = {"narration": INK, "statements": DATA}
    key = {tr(VOICES[voice]): colour for voice, colour in colours.items() if (means["voice"] == voice).any()}
    return finish(ax, voices_caption(means, together, parts), key=key)


def _of_named(means: pd.DataFrame, together: pd.DataFrame | None) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The means of outlets with a name, or all together where there are not two; and those whose parts are counted."""
    named = of_named_outlets(means)
    if together is not None and (means["outlet"] == "unknown").any() and named["outlet"].nunique() < 2:
        named = together.dropna(subset="polarity").assign(outlet=tr("all together"))
    parts = named if together is None or len(named) < len(means) else together
    return named.assign(outlet=named["outlet"].map(group_name)), parts


def names_to_draw(means: pd.DataFrame, n: int = 15) -> pd.DataFrame:
    """The `n` names mentioned most: those with a rank first, from the most positive, then the others.

    >>> names_to_draw(pd.DataFrame({"name": ["A", "B"], "rank": [None, 1], "n": [9, 40]}))["name"].tolist()
    ['B', 'A']
    """
    return means.head(n).sort_values(["rank", "n"], ascending=[True, False], na_position="last")


def towards_caption(means: pd.DataFrame, shown: pd.DataFrame) -> Caption:
    """Towards whom the tone is most and least positive, if that is clear, and how many of the names are shown."""
    subtitle = tr(
        "Mean polarity of the sentence towards the name, by the model, −1 to +1. Shown: {part}; line: 95% interval "
        "over articles.",
        part=part_of(len(shown), len(means), "name"),
    )
    if hollow := int(shown["rank"].isna().sum()):
        subtitle += " " + tr("Hollow: no rank, fewer than 10 mentions or 3 articles ({n}).", n=hollow)
    pairs = zip(shown["name"], shown["polarity"], strict=True)
    details = ", ".join(f"{name} {signed(polarity)}" for name, polarity in pairs)
    return Caption(_towards_title(shown[shown["rank"].notna()]), subtitle + _without_line(shown), details)


@chart
def towards_dots(means: pd.DataFrame, *, n: int = 15, ax: Axes | None = None) -> Axes:
    """Draw the tone towards each of the `n` names mentioned most, with its interval.

    `means` is the result of `towards`. Names with a rank stand first, from the most positive; a hollow dot is a name
    mentioned too rarely for a rank.

    >>> from analysis.charts import alt_text
    >>> means = pd.DataFrame({"polarity": [0.3, -0.2], "low": [0.1, -0.4], "high": [0.5, 0.0], "n": 12, "articles": 4})
    >>> print(alt_text(towards_dots(means.assign(name=["Anne Morel", "Jean Petit"], rank=[1, 2]))).partition(". ")[0])
    The tone is most positive towards Anne Morel (+0.30), least towards Jean Petit (−0.20)
    """
    means = means.dropna(subset="polarity")
    if means.empty:
        return nothing_to_show(ax, tr("No name was found to score the tone towards."))
    shown = names_to_draw(means, n)
    labels = [sized(str(name), mentions, "mention") for name, mentions in zip(shown["name"], shown["n"], strict=True)]
    ax, places = rows_axes(ax, labels)
    colours = np.where(shown["polarity"] >= 0, POSITIVE, NEGATIVE)
    for row, place, colour, ranked in zip(shown.index, places, colours, shown["rank"].notna(), strict=True):
        _intervals(ax, shown.loc[[row]], [place], [str(shown.loc[row, "name"])], colour, hollow=not ranked)
    polarity_scale(ax, shown[ENDS])
    return finish(ax, towards_caption(means, shown))


def _intervals(
    ax: Axes, rows: pd.DataFrame, places: list[float], names: list[str], colour: str, *, hollow: bool = False
) -> None:
    ax.hlines(places, rows["low"], rows["high"], color=colour, linewidth=2)
    face = "none" if hollow else colour
    dots = ax.scatter(rows["polarity"], places, s=36, facecolors=face, edgecolors=colour, linewidths=1.6, zorder=3)
    means = zip(names, rows["polarity"], rows["low"], rows["high"], strict=True)
    tell(
        dots, [told(name, *map(signed, (mean, *ends) if pd.notna(ends[0]) else (mean,))) for name, mean, *ends in means]
    )


def _without_line(means: pd.DataFrame) -> str:
    """How many of the means have no interval, and why; nothing where all have one."""
    without = int(means["low"].isna().sum())
    return f" {no_line(without, len(means))}" if without else ""


def _voices_title(means: pd.DataFrame, together: pd.DataFrame | None) -> str:
    """The headline of two voices: in how many outlets they clearly differ, or that they do not."""
    if means["voice"].nunique() == 1:
        only = means["voice"].iloc[0]
        return tr("Only narration could be scored") if only == "narration" else tr("Only statements could be scored")
    if together is not None and not voices_apart(together.assign(outlet=""))["clear"].any():
        return tr("No clear difference between statements and narration")
    apart = voices_apart(means)
    if len(apart) == 1:
        return _one_outlet(apart.iloc[0])
    less, more = (int((apart["clear"] & (apart["gap"] * sign > 0)).sum()) for sign in (-1, 1))
    if less and not more:
        return tr(
            "The polarity of statements is clearly lower than that of narration in {outlets}",
            outlets=part_of(less, len(apart), "outlet"),
        )
    if more and not less:
        return tr(
            "The polarity of statements is clearly higher than that of narration in {outlets}",
            outlets=part_of(more, len(apart), "outlet"),
        )
    outlets = count(len(apart), "outlet")
    if not less and len(apart) >= MANY and (apart["gap"] < 0).all():
        return tr(
            "The polarity of statements is lower than that of narration in all {outlets}, clearly in none",
            outlets=outlets,
        )
    if not less and len(apart) >= MANY and (apart["gap"] > 0).all():
        return tr(
            "The polarity of statements is higher than that of narration in all {outlets}, clearly in none",
            outlets=outlets,
        )
    if less:
        return tr(
            "The polarity of statements is clearly lower than that of narration in some outlets, higher in others"
        )
    return tr("In no outlet do statements and narration clearly differ")


def _one_outlet(apart: pd.Series) -> str:
    """The headline where there is one outlet of which both voices were scored."""
    if not apart["clear"]:
        return tr("No clear difference between statements and narration")
    if apart["gap"] < 0:
        return tr("The polarity of statements is clearly lower than that of narration")
    return tr("The polarity of statements is clearly higher than that of narration")


def _towards_title(ranked: pd.DataFrame) -> str:
    if ranked.empty:
        return tr("Too few mentions to rank the names")
    if len(ranked) == 1:
        return tr("Only one name is mentioned often enough")
    if ranked["low"].iloc[0] <= ranked["high"].iloc[-1]:
        return tr("The names mentioned often do not clearly differ in the tone towards them")
    best, worst = ranked.iloc[0], ranked.iloc[-1]
    return tr(
        "The tone is most positive towards {best} ({high}), least towards {worst} ({low})",
        best=best["name"],
        high=signed(best["polarity"]),
        worst=worst["name"],
        low=signed(worst["polarity"]),
    )
