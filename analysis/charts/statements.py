"""Figures of reported statements: who speaks how much, in which kind of speech, presented with which stance."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.labels import sized, wrapped
from analysis.charts.style import (
    BLACK,
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    SMALL,
    WHITE,
    chart,
    finish,
    is_narrow,
    nothing_to_show,
    rows_axes,
    style,
)
from analysis.errors import UserError
from analysis.wording import N_, count, listed, percent, tr, trn, value_name

NOTHING = N_("There are no reported statements to show.")
KIND_COLOURS = {"direct": BLUE, "mixed": GREEN, "indirect": ORANGE}
PURPLE = "#aa4499"  # as far as the other colours from white and from near-black
# How a cue presents what is said. The lexicon tells fourteen stances apart; a reader can tell five colours apart.
STANCES = {
    N_("neutral"): GREY,
    N_("asserting"): BLUE,
    N_("conceding"): GREEN,
    N_("doubting"): ORANGE,
    N_("judging"): PURPLE,
}
ONLY_ONE = {
    "outlet": N_("All statements come from one outlet: there is nothing to compare here yet."),
    "period": N_("All statements come from one period: there is nothing to compare here yet."),
    "group": N_("All statements come from one group: there is nothing to compare here yet."),
}
STANCE_GROUPS = {
    "conceding": "conceding",
    "doubting": "doubting",
    **dict.fromkeys(("assertive", "opinion", "predicting", "committing", "demanding"), "asserting"),
    **dict.fromkeys(("accusing", "denying", "regretting", "warning", "welcoming", "worrying"), "judging"),
}
SHARE_COLUMNS = {"speaker", "statements", "words", "direct", "indirect", "mixed", "total", "share"}
STANCE_COLUMNS = {"speaker", "stance", "n", "total", "share"}


@chart
def speaker_bars(share: pd.DataFrame, *, n: int = 15, ax: Axes | None = None) -> Axes:
    """Draw the part of the text's words that each speaker fills, by kind of statement.

    `share` is the result of `speaker_share` for the whole (`by=None`). The `n` most quoted are shown.

    >>> from analysis.charts import alt_text
    >>> share = pd.DataFrame({"speaker": ["Anne Morel", None], "statements": [2, 1], "words": [30, 10]})
    >>> share = share.assign(direct=share["words"], indirect=0, mixed=0, total=100, share=share["words"] / 100)
    >>> print(alt_text(speaker_bars(share)).partition(". ")[0])
    Anne Morel is given most room: 30 words of 100, 30.0% of the text
    """
    with style():
        if share.empty:
            return nothing_to_show(ax, tr(NOTHING))
        if share["speaker"].duplicated().any():
            raise UserError("The table lists a speaker several times, once a group; make it with by=None.")
        share = share.sort_values("words", ascending=False, kind="stable")
        top, total = share.head(n), int(share["total"].iloc[0])
        names = [speaker_name(speaker) for speaker in top["speaker"]]
        shares = [percent(value, 1) for value in top["share"]]

        first = tr(
            "{words} of {total}, {share} of the text",
            words=count(top["words"].iloc[0], "word"),
            total=total,
            share=shares[0],
        )
        title = tr("{speaker} is given most room: {words}", speaker=names[0], words=first)
        if (share["words"] == share["words"].iloc[0]).sum() > 1:
            title = tr("No speaker is given more room than others: at most {words}", words=first)
        elif pd.isna(top["speaker"].iloc[0]):
            title = tr("Most room goes to statements whose speaker is not named: {words}", words=first)
        subtitle = tr(
            "Part of the text's {words}. {statements} by {speakers}",
            words=count(total, "word"),
            statements=count(share["statements"].sum(), "statement"),
            speakers=count(share["speaker"].notna().sum(), "speaker"),
        )
        subtitle += shown_of(n, len(share))
        alt = ", ".join(f"{name} {value}" for name, value in zip(names, shares, strict=True))

        ax, places = rows_axes(ax, [wrapped(name) for name in names])
        _stack(ax, places, top[list(KIND_COLOURS)].div(total), KIND_COLOURS)
        for row, value, label in zip(places, top["share"], shares, strict=True):
            ax.annotate(label, (value, row), (4, 0), textcoords="offset points", va="center")
        ax.set_xlim(0, top["share"].max() or 1)
        return finish(ax, title, subtitle, alt=alt, key=_kinds_in(top))


@chart
def kind_bars(share: pd.DataFrame, *, n: int = 12, ax: Axes | None = None) -> Axes:
    """Draw how the reported words divide into direct, mixed and indirect speech, one bar a group or a speaker.

    `share` is the result of `speaker_share`. Its groups are the rows; if it has none, the `n` most quoted speakers
    are, under a bar for all of them.

    >>> from analysis.charts import alt_text
    >>> share = pd.DataFrame({"speaker": ["Anne Morel", None], "statements": [2, 1], "words": [30, 10]})
    >>> share = share.assign(direct=share["words"], indirect=0, mixed=0, total=100, share=share["words"] / 100)
    >>> print(alt_text(kind_bars(share)).partition(". ")[0])
    100% of the reported words stand in direct speech
    """
    groups = [column for column in share.columns if column not in SHARE_COLUMNS]
    with style():
        if share.empty or not share["words"].sum():
            return nothing_to_show(ax, tr(NOTHING))
        named = share.assign(row=_row_names(share, groups))
        if groups and named["row"].nunique() == 1:
            return nothing_to_show(ax, only_one(groups))
        words = named.groupby("row", sort=False)[list(KIND_COLOURS)].sum()
        words = words[words.sum(axis="columns") > 0]
        parts = words.div(words.sum(axis="columns"), axis="index")
        if groups:
            parts = parts.sort_values(["direct", "mixed"], ascending=False, kind="stable")
        total = words.sum()
        shown = parts.head(30 if groups else n)
        bars = len(shown)
        sizes = words.sum(axis="columns").loc[shown.index]
        if not groups and len(words) > 1:
            whole = tr("all together")
            shown = pd.concat([total.div(total.sum()).to_frame(whole).T, shown])
            sizes = pd.concat([pd.Series({whole: total.sum()}), sizes])

        direct = _most_and_least(parts["direct"]) if groups else percent(total["direct"] / total.sum())
        title = tr("{share} of the reported words stand in direct speech", share=direct)
        subtitle = tr(
            "Parts of the words in statements. {words} in {statements} of {groups}",
            words=trn("{n} reported word", "{n} reported words", total.sum()),
            statements=count(share["statements"].sum(), "statement"),
            groups=_counted(len(parts), groups),
        )
        subtitle += shown_of(bars, len(parts))
        alt = _parts_in_words(shown)
        ax, places = rows_axes(ax, [sized(str(row), int(size), "word") for row, size in sizes.items()])
        _stack(ax, places, shown, KIND_COLOURS, percentages=True)
        ax.set_xlim(0, 1)
        return finish(ax, title, subtitle, alt=alt, key=_kinds_in(share))


@chart
def stance_bars(stances: pd.DataFrame, *, n: int = 12, ax: Axes | None = None) -> Axes:
    """Draw which stance the words that introduce statements take, one bar a group or a speaker.

    `stances` is the result of `cue_stances`. Its groups are the rows; if it has none, the `n` most quoted speakers.

    >>> from analysis.charts import alt_text
    >>> from analysis.statements.summaries import cue_stances
    >>> statements = pd.DataFrame({"speaker": "Anne Morel", "cue_lemma": ["dire", "dire", "affirmer"]})
    >>> print(alt_text(stance_bars(cue_stances(statements))).partition(". ")[0])
    1 of 3 statements stand under a word that takes a stance
    """
    groups = [column for column in stances.columns if column not in STANCE_COLUMNS]
    with style():
        if stances.empty:
            return nothing_to_show(ax, tr(NOTHING))
        table = stances.assign(row=_row_names(stances, groups), kind=stances["stance"].map(stance_group))
        if groups and table["row"].nunique() == 1:
            return nothing_to_show(ax, only_one(groups))
        counts = table.pivot_table(index="row", columns="kind", values="n", aggfunc="sum", fill_value=0, sort=False)
        counts = counts.reindex(columns=list(STANCES), fill_value=0)
        totals = counts.sum(axis="columns")
        parts = counts.div(totals, axis="index")
        if groups:
            parts = parts.sort_values("neutral", kind="stable")
        shown = parts.head(30 if groups else n)

        total, neutral = int(totals.sum()), int(counts["neutral"].sum())
        title = tr(
            "{n} of {statements} stand under a word that takes a stance",
            n=total - neutral,
            statements=count(total, "statement"),
        )
        if groups:
            title = tr(
                "{share} of the statements stand under a word that takes a stance",
                share=_most_and_least(1 - parts["neutral"]),
            )
        subtitle = tr("Parts of the statements with an introducing word. {groups}", groups=_counted(len(parts), groups))
        subtitle += shown_of(len(shown), len(parts))
        labels = [sized(str(row), int(totals[row]), "statement") for row in shown.index]
        ax, places = rows_axes(ax, labels)
        _stack(ax, places, shown, STANCES, percentages=True)
        ax.set_xlim(0, 1)
        key = {tr(stance): colour for stance, colour in STANCES.items() if shown[stance].any()}
        return finish(ax, title, subtitle, alt=_parts_in_words(shown), key=key)


def stance_group(stance: str) -> str:
    """The larger group, with a colour of its own, that a stance of the lexicon belongs to.

    >>> stance_group("opinion"), stance_group("warning")
    ('asserting', 'judging')
    """
    return STANCE_GROUPS.get(stance, "neutral")


def speaker_name(speaker: str | float | None) -> str:
    """Write a speaker for people: "A and B" for two together.

    >>> speaker_name("A; B")
    'A and B'
    """
    return listed(str(speaker).split("; ")) if pd.notna(speaker) else tr("(nobody named)")


def only_one(groups: list[str]) -> str:
    """The sentence that stands where groups would be compared if there were several."""
    return tr(ONLY_ONE.get(groups[0], ONLY_ONE["group"]))


def shown_of(shown: int, of: int) -> str:
    """The end of a sentence that says how many of all are shown, if not all are."""
    return tr(", {n} of them shown.", n=shown) if shown < of else "."


def group_name(value: str | float | None) -> str:
    """Write an outlet or a period for people.

    >>> group_name("Écho"), group_name("unknown"), group_name(None)
    ('Écho', 'outlet not named', 'no date')
    """
    return tr("no date") if pd.isna(value) else tr("outlet not named") if value == "unknown" else str(value)


def _counted(n: int, groups: list[str]) -> str:
    return count(n, groups[0] if len(groups) == 1 else "group" if groups else "source")


def _row_names(table: pd.DataFrame, groups: list[str]) -> list[str]:
    if not groups:
        return [speaker_name(speaker) for speaker in table["speaker"]]
    names = [[value_name(group, group_name(value)) for value in table[group]] for group in groups]
    return [", ".join(row) for row in zip(*names, strict=True)]


def _most_and_least(parts: pd.Series) -> str:
    """Where the part is largest and where it is smallest.

    >>> _most_and_least(pd.Series({"Écho": 0.5, "Voix": 0.25}))
    'From 25% (Voix) to 50% (Écho)'
    """
    if parts.min() == parts.max():
        return tr("Everywhere {share}", share=percent(parts.max()))
    return tr(
        "From {low} ({least}) to {high} ({most})",
        low=percent(parts.min()),
        least=parts.idxmin(),
        high=percent(parts.max()),
        most=parts.idxmax(),
    )


def _parts_in_words(parts: pd.DataFrame) -> str:
    return "; ".join(
        f"{row} " + ", ".join(f"{tr(str(kind))} {percent(part)}" for kind, part in values.items() if part)
        for row, values in parts.iterrows()
    )


def _stack(
    ax: Axes, places: np.ndarray, parts: pd.DataFrame, colours: dict[str, str], *, percentages: bool = False
) -> None:
    """Put the parts of each row end to end, in the order of `colours`."""
    left = np.zeros(len(parts))
    for kind, colour in colours.items():
        values = parts[kind].to_numpy(dtype=float)
        ax.barh(places, values, left=left, height=0.7, color=colour)
        for place, start, value in zip(places, left, values, strict=True):
            if percentages and value >= (0.18 if is_narrow() else 0.08):  # else there is no room for its number
                ax.text(
                    start + value / 2, place, percent(value), ha="center", va="center", color=ink_on(colour), size=SMALL
                )
        left += values


def ink_on(colour: str) -> str:
    """White or black, whichever can be read on the colour."""
    return WHITE if colour in (BLUE, PURPLE) else BLACK


def _kinds_in(share: pd.DataFrame) -> dict[str, str]:
    return {value_name("kind", kind): colour for kind, colour in KIND_COLOURS.items() if share[kind].sum()}
