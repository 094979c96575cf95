"""Figures with speakers down and words, names, outlets or periods across, and a dot for each pair."""

import textwrap
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.labels import quoted, wrapped
from analysis.charts.statements import (
    NOTHING,
    SHARE_COLUMNS,
    STANCES,
    group_name,
    ink_on,
    only_one,
    speaker_name,
    stance_group,
)
from analysis.charts.style import BLUE, MUTED, SMALL, chart, finish, is_narrow, nothing_to_show, rows_axes, style
from analysis.errors import UserError
from analysis.wording import column_name, count, number, times, tr, value_name


@chart
def verb_dots(cue_verbs: pd.DataFrame, *, n: int = 12, ax: Axes | None = None) -> Axes:
    """Draw which words introduce whose statements: speakers down, words across in groups of one stance.

    `cue_verbs` is the result of that function. The `n` most frequent speakers are shown, and `n` words: half of them
    neutral, so that those which take a stance are not crowded out.

    >>> from analysis.charts import alt_text
    >>> from analysis.statements.summaries import cue_verbs
    >>> statements = pd.DataFrame({"speaker": "Anne Morel", "cue_lemma": ["dire", "dire", "affirmer"]})
    >>> print(alt_text(verb_dots(cue_verbs(statements))).partition(". ")[0])
    « dire » introduces 2 of 3 statements, more than any other word
    """
    with style():
        if cue_verbs.empty:
            return nothing_to_show(ax, tr(NOTHING))
        stances = cue_verbs.drop_duplicates("cue_lemma").set_index("cue_lemma")["stance"].map(stance_group)
        table = _crossed(cue_verbs, "cue_lemma", "n")
        verbs = table.sum().sort_values(ascending=False, kind="stable")
        shown = table.loc[table.sum(axis="columns").sort_values(ascending=False, kind="stable").index[:n]]
        shown = shown[_verbs_to_show(shown, stances, n)]
        shown = shown[shown.any(axis="columns")]
        order = list(shown.columns)

        most = {"n": verbs.iloc[0], "statements": count(verbs.sum(), "statement")}
        title = tr(
            "{word} introduces {n} of {statements}, more than any other word", word=quoted(str(verbs.index[0])), **most
        )
        if len(verbs) > 1 and verbs.iloc[0] == verbs.iloc[1]:
            title = tr("No word introduces more than {n} of {statements}", **most)
        subtitle = tr(
            "Statements with an introducing word. {sources}, {words}",
            sources=count(len(table), "source"),
            words=count(len(verbs), "word"),
        )
        subtitle += (
            tr(
                "; shown are {sources} and the most frequent words of each stance.",
                sources=count(len(shown), "source"),
            )
            if table.shape != shown.shape
            else "."
        )
        colours = [STANCES[stances[verb]] for verb in order]
        ax = _dots(ax, shown, shown.astype(str), colours)
        for place, (verb, following) in enumerate(pairwise(order)):
            if stances[verb] != stances[following]:
                ax.axvline(place + 0.5, color=MUTED, linewidth=0.8, linestyle=(0, (1, 2)))
        key = {tr(stance): colour for stance, colour in STANCES.items() if colour in colours}
        return finish(ax, title, subtitle, alt=_in_words(shown, quoted), key=key)


@chart
def speaker_dots(share: pd.DataFrame, *, n: int = 12, ax: Axes | None = None) -> Axes:
    """Draw how much of each group's text every speaker fills: speakers down, outlets or periods across.

    `share` is the result of `speaker_share` with one column in `by`. The `n` most quoted speakers and the `n` groups
    with the most reported words are shown, the groups in the order of their names.

    >>> from analysis.charts import alt_text
    >>> share = pd.DataFrame({"speaker": ["Anne Morel", None], "statements": [2, 1], "words": [30, 10]})
    >>> share = share.assign(direct=share["words"], indirect=0, mixed=0, total=100, share=share["words"] / 100)
    >>> by_outlet = pd.concat([share.assign(outlet="Écho"), share.assign(outlet="Voix")], ignore_index=True)
    >>> print(alt_text(speaker_dots(by_outlet)).partition(". ")[0])
    Anne Morel is given most room in 2 of 2 outlets
    """
    groups = [column for column in share.columns if column not in SHARE_COLUMNS]
    with style():
        if share.empty:
            return nothing_to_show(ax, tr(NOTHING))
        if len(groups) != 1:
            raise UserError('speaker_dots compares the groups of one column; make the table with by="outlet".')
        (by,) = groups
        share = share.assign(**{by: [group_name(value) for value in share[by]]})
        if share[by].nunique() == 1:
            return nothing_to_show(ax, only_one(groups))
        words, parts = _crossed(share, by, "words"), _crossed(share, by, "share")
        shown = _largest(words, n).sort_index(axis="columns")
        percent = (parts * 100).loc[shown.index, shown.columns].rename(columns=lambda name: value_name(by, name))

        named = share[share["speaker"].notna() & (share["words"] > 0)]
        largest = named[named["words"] == named.groupby(by)["words"].transform("max")]
        first = largest.loc[~largest.duplicated(by, keep=False), "speaker"].value_counts()
        total, n_first = count(share[by].nunique(), by), first.max()
        leaders = [speaker_name(speaker) for speaker in first.index[first == n_first]]
        if not n_first > 1:
            title = tr("No speaker is given most room in more than one of {groups}", groups=total)
        elif len(leaders) > 1:
            title = tr("No speaker is given most room in more than {n} of {groups}", n=n_first, groups=total)
        else:
            title = tr("{speaker} is given most room in {n} of {groups}", speaker=leaders[0], n=n_first, groups=total)
        low, high = number(share["total"].min()), number(share["total"].max())
        subtitle = tr(
            "Words of each speaker, in per cent of all words of the {group} ({size} words). {sources}, {groups}",
            group=column_name(by),
            size=low if low == high else tr("{low} to {high}", low=low, high=high),
            sources=count(len(words), "source"),
            groups=total,
        )
        subtitle += _cut(words, n)
        labels = percent.map(lambda value: number(value) if value >= 1 else "<1")
        ax = _dots(ax, percent, labels, [BLUE] * percent.shape[1])
        return finish(ax, title, subtitle, alt=_in_words(labels.where(percent > 0, "0"), str, unit="%"))


@chart
def spoken_dots(spoken: pd.DataFrame, *, n: int = 12, ax: Axes | None = None) -> Axes:
    """Draw who is named in whose statements: speakers down, the names across.

    `spoken` is the result of `spoken_of` for the whole (`by=None`). The `n` most frequent of each are shown.

    >>> from analysis.charts import alt_text
    >>> rows = [("Anne Morel", "Brume", 3, 2), ("Jean Petit", "Brume", 1, 1)]
    >>> spoken = pd.DataFrame(rows, columns=["speaker", "name", "n", "statements"])
    >>> print(alt_text(spoken_dots(spoken)).partition(". ")[0])
    Brume is named most often: 4 times, by 2 of 2 sources
    """
    with style():
        if spoken.empty:
            return nothing_to_show(ax, tr("There are no names in reported statements to show."))
        if spoken.duplicated(["speaker", "name"]).any():
            raise UserError("The table lists a speaker and a name several times, once a group; make it with by=None.")
        table = _crossed(spoken, "name", "n")
        names = table.sum().sort_values(ascending=False, kind="stable")
        shown = _largest(table, n)
        speakers = int((table[names.index[0]] > 0).sum())
        title = tr(
            "{name} is named most often: {times}, by {n} of {sources}",
            name=names.index[0],
            times=times(int(names.iloc[0])),
            n=speakers,
            sources=count(len(table), "source"),
        )
        if len(names) > 1 and names.iloc[0] == names.iloc[1]:
            title = tr("No name stands in statements more than {times}", times=times(int(names.iloc[0])))
        subtitle = tr(
            "How often a name occurs in the statements of others. {sources} with a name in what they say, {names}",
            sources=count(len(table), "source"),
            names=count(len(names), "name"),
        )
        subtitle += _cut(table, n)
        ax = _dots(ax, shown, shown.astype(str), [BLUE] * shown.shape[1])
        return finish(ax, title, subtitle, alt=_in_words(shown, str))


def _verbs_to_show(table: pd.DataFrame, stances: pd.Series, n: int) -> list[str]:
    """The `n` columns to show, by stance: half of them neutral if there are others, each stance at least once."""
    counts = table.sum().sort_values(ascending=False, kind="stable")
    verbs = [str(verb) for verb, count in counts.items() if count]
    others = [verb for verb in verbs if stances[verb] != "neutral"]
    first_of_each = {stances[verb]: verb for verb in reversed(others)}
    others.sort(key=lambda verb: verb not in first_of_each.values())
    neutral = [verb for verb in verbs if stances[verb] == "neutral"][: max(n // 2, n - len(others))]
    chosen = {*neutral, *others[: n - len(neutral)]}
    return [verb for stance in STANCES for verb in verbs if verb in chosen and stances[verb] == stance]


def _crossed(table: pd.DataFrame, across: str, values: str) -> pd.DataFrame:
    """The table with speakers down and the values of a column across."""
    return table.assign(speaker=[speaker_name(speaker) for speaker in table["speaker"]]).pivot_table(
        index="speaker", columns=across, values=values, aggfunc="sum", fill_value=0, observed=True
    )


def _largest(table: pd.DataFrame, n: int) -> pd.DataFrame:
    """The `n` columns and then the `n` rows with the largest sums, in this order, without empty rows."""
    rows = table.sum(axis="columns").sort_values(ascending=False, kind="stable")
    columns = table.sum().sort_values(ascending=False, kind="stable")
    shown = table.loc[rows.index, columns.index[:n]]
    return shown[shown.any(axis="columns")].head(n)


def _cut(table: pd.DataFrame, n: int) -> str:
    return tr("; the {n} largest of each are shown.", n=n) if max(table.shape) > n else "."


def _dots(ax: Axes | None, values: pd.DataFrame, labels: pd.DataFrame, colours: list[str]) -> Axes:
    """Draw a dot for each value that is not 0, larger for more, with its label on it."""
    ax, places = rows_axes(ax, [wrapped(str(row)) for row in values.index], height=2.4)
    width = values.shape[1]
    ax.hlines(places, -0.6, width - 0.4, color=MUTED, linewidth=0.4)
    rows, columns = values.to_numpy().nonzero()
    numbers = values.to_numpy()[rows, columns].astype(float)
    spread = max(numbers.max() - numbers.min(), 1)
    sizes = (190 + 210 * (numbers - numbers.min()) / spread) * (0.55 if is_narrow() else 1)
    ax.scatter(columns, places[rows], s=sizes, c=np.array(colours)[columns], linewidths=0, zorder=2)
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        ink = ink_on(colours[column])
        label = str(labels.iloc[row, column])
        size = SMALL * (1 if len(label) == 1 else 0.7 if is_narrow() else 0.85)
        ax.text(column, places[row], label, ha="center", va="center_baseline", color=ink, size=size, zorder=3)
    ax.xaxis.tick_top()
    heads = [textwrap.shorten(str(column), 28, placeholder=" …") for column in values.columns]
    ax.set_xticks(range(width), heads, rotation=45, ha="left", rotation_mode="anchor")
    ax.tick_params(length=0)
    ax.set_xlim(-0.6, max(width, 5) - 0.4)
    return ax


def _in_words(table: pd.DataFrame, write: Callable[[str], str], unit: str = "") -> str:
    """The rows of a table in words, without what is 0: "Mme Morel: « dire » 3, « selon » 1"."""
    return "; ".join(
        tr(
            "{row}: {cells}",
            row=row,
            cells=", ".join(f"{write(str(name))} {value}{unit}" for name, value in values.items() if str(value) != "0"),
        )
        for row, values in table.iterrows()
    )
