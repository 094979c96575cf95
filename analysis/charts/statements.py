"""Figures of reported statements: who speaks how much, in which kind of speech, introduced by which verbs."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.style import (
    BLACK,
    BLUE,
    GREEN,
    MUTED,
    ORANGE,
    SMALL,
    WHITE,
    finish,
    nothing_to_show,
    quoted,
    rows_axes,
    several,
    sized,
    style,
    wrapped,
)
from analysis.errors import UserError

NOBODY = "(nobody named)"
NOTHING = "There are no reported statements to show."
KINDS = {"direct": BLUE, "mixed": GREEN, "indirect": ORANGE}


def speaker_bars(share: pd.DataFrame, *, n: int = 15, ax: Axes | None = None) -> Axes:
    """Draw the part of the text's words that each speaker fills, by kind of statement.

    `share` is the result of `speaker_share` for the whole (`by=None`). The `n` most quoted are shown.
    """
    with style():
        if share.empty:
            return nothing_to_show(ax, NOTHING)
        if share["speaker"].duplicated().any():
            raise UserError("The table lists a speaker several times, once a group; make it with by=None.")
        share = share.sort_values("words", ascending=False, kind="stable")
        top, total = share.head(n), int(share["total"].iloc[0])
        names = [_name(speaker) for speaker in top["speaker"]]
        percent = [f"{value:.1%}" for value in top["share"]]

        first = f"{several(int(top['words'].iloc[0]), 'word')} of {total:,}, {percent[0]} of the text"
        title = f"{names[0]} is given most room: {first}"
        if pd.isna(top["speaker"].iloc[0]):
            title = f"Most room goes to statements whose speaker is not named: {first}"
        subtitle = (
            f"Part of the text's {total:,} words. {several(int(share['statements'].sum()), 'statement')} by "
            f"{several(int(share['speaker'].notna().sum()), 'speaker')}"
            + (f", the first {n} of them shown" if len(share) > n else "")
            + "."
        )
        alt = ", ".join(f"{name} {value}" for name, value in zip(names, percent, strict=True))

        ax, places = rows_axes(ax, [wrapped(name) for name in names])
        _stack(ax, places, top[list(KINDS)].div(total))
        for row, value, label in zip(places, top["share"], percent, strict=True):
            ax.annotate(label, (value, row), (4, 0), textcoords="offset points", va="center")
        ax.set_xlim(0, top["share"].max() or 1)
        return finish(ax, title, subtitle, alt=alt, key=_kinds_in(top))


def kind_bars(share: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Draw how the reported words divide into direct, mixed and indirect speech, one bar a group.

    `share` is the result of `speaker_share`; its groups, if any, are the rows.
    """
    known = ["speaker", "statements", "words", "direct", "indirect", "mixed", "total", "share"]
    groups = [column for column in share.columns if column not in known]
    with style():
        if share.empty or not share["words"].sum():
            return nothing_to_show(ax, NOTHING)
        by = share[groups].astype(str).agg(", ".join, axis="columns") if groups else pd.Series("", share.index)
        words = share.groupby(by)[list(KINDS)].sum()
        words = words[words.sum(axis="columns") > 0]
        parts = words.div(words.sum(axis="columns"), axis="index")
        parts = parts.sort_values(["direct", "mixed"], ascending=False, kind="stable")

        total = words.sum()
        title = f"{total['direct'] / total.sum():.0%} of the reported words stand in direct speech"
        subtitle = f"Parts of the words in statements. {several(int(total.sum()), 'reported word')}"
        subtitle += f" in {several(int(share['statements'].sum()), 'statement')}."
        alt = "; ".join(
            f"{group} " * bool(group) + ", ".join(f"{kind} {row[kind]:.0%}" for kind in KINDS)
            for group, row in parts.iterrows()
        )
        sizes = words.sum(axis="columns").loc[parts.index]
        labels = [sized(str(group), size, "word") if groups else "" for group, size in sizes.items()]
        ax, places = rows_axes(ax, labels)
        _stack(ax, places, parts, percentages=True)
        ax.set_xlim(0, 1)
        return finish(ax, title, subtitle, alt=alt, key=KINDS)


def verb_dots(cue_verbs: pd.DataFrame, *, n: int = 12, ax: Axes | None = None) -> Axes:
    """Draw which words introduce whose statements: speakers down, verbs across, larger dots for more.

    `cue_verbs` is the result of that function. The `n` most frequent verbs and speakers are shown.
    """
    with style():
        if cue_verbs.empty:
            return nothing_to_show(ax, NOTHING)
        table = cue_verbs.assign(speaker=[_name(speaker) for speaker in cue_verbs["speaker"]]).pivot_table(
            index="speaker", columns="cue_lemma", values="n", aggfunc="sum", fill_value=0
        )
        speakers = table.sum(axis="columns").sort_values(ascending=False, kind="stable")
        verbs = table.sum().sort_values(ascending=False, kind="stable")
        shown = table.loc[speakers.index, verbs.index[:n]]
        shown = shown[shown.any(axis="columns")].head(n)

        first, total = f"{verbs.iloc[0]:,}", several(int(verbs.sum()), "statement")
        title = f"{quoted(str(verbs.index[0]))} introduces {first} of {total}, more than any other word"
        if len(verbs) > 1 and verbs.iloc[0] == verbs.iloc[1]:
            title = f"No word introduces more than {first} of {total}"
        subtitle = f"Statements with an introducing word. {several(cue_verbs['speaker'].nunique(), 'speaker')}, "
        subtitle += several(len(verbs), "word")
        subtitle += f"; the {n} most frequent of each are shown." if max(table.shape) > n else "."
        alt = "; ".join(
            f"{speaker}: " + ", ".join(f"{quoted(str(verb))} {count}" for verb, count in row[row > 0].items())
            for speaker, row in shown.iterrows()
        )

        ax, places = rows_axes(ax, [wrapped(str(speaker)) for speaker in shown.index], height=2.4)
        ax.hlines(places, -0.6, shown.shape[1] - 0.4, color=MUTED, linewidth=0.4)
        rows, columns = shown.to_numpy().nonzero()
        counts = shown.to_numpy()[rows, columns]
        sizes = 150 + 250 * (counts - 1) / max(counts.max() - 1, 1)
        ax.scatter(columns, places[rows], s=sizes, color=BLUE, linewidths=0, zorder=2)
        for place, column, count in zip(places[rows].tolist(), columns.tolist(), counts, strict=True):
            ax.text(column, place, str(count), ha="center", va="center_baseline", color=WHITE, size=SMALL)
        ax.xaxis.tick_top()
        ax.set_xticks(range(shown.shape[1]), shown.columns, rotation=45, ha="left", rotation_mode="anchor")
        ax.tick_params(length=0)
        ax.set_xlim(-0.6, max(shown.shape[1], 5) - 0.4)
        return finish(ax, title, subtitle, alt=alt)


def _stack(ax: Axes, places: np.ndarray, parts: pd.DataFrame, *, percentages: bool = False) -> None:
    """Put the kinds of statement end to end, one bar for each row of `parts`."""
    left = np.zeros(len(parts))
    for kind, colour in KINDS.items():
        values = parts[kind].to_numpy(dtype=float)
        ax.barh(places, values, left=left, height=0.7, color=colour)
        for place, start, value in zip(places, left, values, strict=True):
            if percentages and value >= 0.08:  # a narrower part has no room for its number
                ink = WHITE if colour == BLUE else BLACK
                label = f"{value:.0%}"
                ax.text(start + value / 2, place, label, ha="center", va="center", color=ink, size=SMALL)
        left += values


def _kinds_in(share: pd.DataFrame) -> dict[str, str]:
    return {kind: colour for kind, colour in KINDS.items() if share[kind].sum()}


def _name(speaker: str | float | None) -> str:
    """Write a speaker for people: "A and B" for two together.

    >>> _name("A; B")
    'A and B'
    """
    return str(speaker).replace("; ", " and ") if pd.notna(speaker) else NOBODY
