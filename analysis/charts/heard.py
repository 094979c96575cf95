"""Who is heard: the share of women among the people whose statements are reported."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.caption import Caption, shared_note
from analysis.charts.head import finish
from analysis.charts.labels import noted
from analysis.charts.palette import DATA, MUTED
from analysis.charts.speech_labels import group_name
from analysis.charts.style import SMALL, chart, nothing_to_show, rows_axes
from analysis.charts.tips import tell, told
from analysis.checks import group_columns
from analysis.statements.heard import FEW_PEOPLE
from analysis.wording import percent, share_of_all, sum_of_parts, tr, trn

MOST = 30  # rows


def heard_caption(whole: pd.Series, groups: int, shown: int, few: int, note: str = "") -> Caption:
    """The overall share of women with its interval, and the number of people.

    `groups` have enough people, `shown` of them are drawn; so many have too `few`. The `note` comes last.
    """
    people, share = int(whole["women"] + whole["men"]), share_of_all(whole["share"])
    if pd.isna(whole["low"]):
        numbers = women_and_men_in_words(int(whole["women"]), int(whole["men"]))
        title = tr("People whose gender is known: {women} and {men}", **numbers)
    elif whole["low"] > 0.5:
        title = tr("Where the gender is known, women are heard more often than men: {share} are women", share=share)
    elif whole["high"] < 0.5 and not whole["share"]:
        title = tr("Where the gender is known, only men are heard")
    elif whole["high"] < 0.5:
        title = tr("Where the gender is known, men are heard more often than women: {share} are women", share=share)
    else:
        title = tr("No clear difference between women and men")
    subtitle = tr(
        "Share of women among the people whose gender is known, each name or description counted once in every article "
        "that reports their words: {n} in all.",
        n=people,
    )
    if unknown := int(whole["unknown"]):
        subtitle += " " + tr("Gender not known: {unknown} more.", unknown=unknown)
    if pd.notna(whole["low"]):
        ends = {"low": percent(whole["low"]), "high": percent(whole["high"])}
        if ends["low"] != ends["high"]:
            subtitle += " " + tr("Line: 95% interval over articles, in all {low} to {high}.", **ends)
    if groups > shown:
        subtitle += " " + tr("Shown: the {n} with the most people, of {all}.", n=shown, all=groups)
    if few:
        subtitle += " " + trn(
            "Not shown: one of fewer than {least} people.",
            "Not shown: {n} of fewer than {least} people.",
            few,
            least=FEW_PEOPLE,
        )
    return Caption(title, subtitle + note)


def women_and_men_in_words(women: int, men: int) -> dict[str, str]:
    """How many women and how many men.

    >>> women_and_men_in_words(1, 0)
    {'women': '1 woman', 'men': '0 men'}
    """
    return {
        "women": trn("{n} woman", "{n} women", women),
        "men": trn("{n} man", "{n} men", men),
    }


@chart
def women_dots(heard: pd.DataFrame, groups: pd.DataFrame | None = None, *, ax: Axes | None = None) -> Axes:
    """Draw the share of women among the people who are heard, overall and in each group, with its interval.

    `heard` is the result of `women_and_men` for the whole, `groups` that for some `by`; those of fewer than five women
    and men are not drawn.

    >>> from analysis.charts import alt_text
    >>> whole = pd.DataFrame({"women": [10], "men": [40], "unknown": [5], "share": [0.2], "low": [0.1], "high": [0.35]})
    >>> print(alt_text(women_dots(whole)).partition(". ")[0])
    Where the gender is known, men are heard more often than women: 20% are women
    """
    group_columns(heard, None, "women", "men", "unknown", "share", "low", "high")
    if heard.empty or heard["share"].isna().all():
        return nothing_to_show(ax, tr("No person is heard whose gender is known."))
    rows, enough, few = heard.assign(name=tr("all together")), 0, 0
    if groups is not None and (of := int(groups["share"].notna().sum())) > 1:
        known = groups.dropna(subset="share")
        known = known.assign(name=known[known.columns[0]].map(group_name), size=known["women"] + known["men"])
        known = known[known["size"] >= FEW_PEOPLE].sort_values("size", ascending=False, kind="stable")
        enough, few, known = len(known), of - len(known), known.head(MOST)
        rows = pd.concat([rows, known.sort_values("share", ascending=False, kind="stable")])
    labels = [
        noted(name, tr("{women}\u00a0of\u00a0{all}", women=sum_of_parts(women), all=sum_of_parts(women + men)))
        for name, women, men in zip(rows["name"], rows["women"], rows["men"], strict=True)
    ]
    ax, places = rows_axes(ax, labels, height=1.5)
    ax.axvline(0.5, color=MUTED, linewidth=0.8)
    ax.hlines(places, rows["low"], rows["high"], color=DATA, linewidth=2)
    dots = ax.scatter(
        rows["share"], places, s=np.where(rows["name"] == tr("all together"), 60, 36), color=DATA, zorder=3
    )
    tell(
        dots,
        [told(" ".join(label.split()), percent(share)) for label, share in zip(labels, rows["share"], strict=True)],
    )
    ax.set_xlim(-0.02, 1.02)
    ax.set_xticks([0, 0.5, 1], [percent(end) for end in (0, 0.5, 1)], size=SMALL)
    note = "" if groups is None else shared_note(pd.concat([groups["women"], groups["men"]]))
    return finish(ax, heard_caption(heard.iloc[0], enough, len(rows) - 1, few, note))
