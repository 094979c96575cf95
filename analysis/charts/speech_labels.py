"""How speakers and groups are written in the figures of statements, and stacked bars of them."""

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.palette import BLACK, WHITE, WITH_WHITE
from analysis.charts.style import SMALL
from analysis.charts.tips import tell, told
from analysis.wording import N_, count, listed, per_cent, percent, tr, value_name

LEAST = 0.08  # part of a bar that has room for its number, on a telephone too
NOTHING = N_("There are no reported statements to show.")
ONLY_ONE = {
    "outlet": N_("All statements come from one outlet: there is nothing to compare here yet."),
    "period": N_("All statements come from one period: there is nothing to compare here yet."),
    "group": N_("All statements come from one group: there is nothing to compare here yet."),
}


def speaker_name(speaker: str | float | None) -> str:
    """Write a speaker for people: "A and B" for two together.

    >>> speaker_name("A; B")
    'A and B'
    """
    return listed(str(speaker).split("; ")) if pd.notna(speaker) else nobody()


def nobody() -> str:
    """What is written where no speaker is named, or only as others are in other articles."""
    return tr("(nobody in particular)")


def named_first(table: pd.DataFrame) -> pd.DataFrame:
    """The rows in their order, those of nobody in particular last.

    >>> named_first(pd.DataFrame({"speaker": [None, "A"]}))["speaker"].tolist()[0]
    'A'
    """
    return pd.concat([table[table["speaker"].notna()], table[table["speaker"].isna()]])


def only_one(groups: list[str]) -> str:
    """The sentence in place of a comparison of groups where there is only one."""
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


def group_count(rows: Iterable[str], groups: list[str]) -> str:
    """How many groups the rows are, or speakers if there are no groups; nobody is none.

    >>> group_count(["A", "B", nobody()], [])
    '2 speakers'
    """
    n = sum(row != nobody() for row in rows)
    return count(n, groups[0] if len(groups) == 1 else "group" if groups else "speaker")


def row_names(table: pd.DataFrame, groups: list[str]) -> list[str]:
    """The group of each row, or its speaker if there are no groups."""
    if not groups:
        return [speaker_name(speaker) for speaker in table["speaker"]]
    names = [[row_name(group, value) for value in table[group]] for group in groups]
    return [", ".join(row) for row in zip(*names, strict=True)]


def row_name(group: str, value: str | float | None) -> str:
    """How the row of one outlet or period is called."""
    return value_name(group, group_name(value))


def headline_end(
    values: pd.Series, group: str, apart: tuple[Any, Any] | None, write: Callable[[float], str] = percent
) -> str:
    """The end of a headline on outlets: the values of the two that are clearly `apart`, or that none are.

    Nothing where all have the same value, as it is written.

    >>> headline_end(pd.Series({"Écho": 0.5, "Voix": 0.25}), "outlet", ("Voix", "Écho"))
    ': 25% in Voix, 50% in Écho'
    """
    if apart:
        least, most = (row_name(group, str(name)) for name in apart)
        low, high = (write(values[name]) for name in (least, most))
        return tr(": {low} in {least}, {high} in {most}", low=low, least=least, high=high, most=most)
    if values.map(write).nunique() == 1:
        return ""
    return tr(", with no clear difference between the outlets")


def share_end(values: pd.Series, group: str, apart: tuple[Any, Any] | None) -> str:
    """The end of a headline that names a share: that of the two groups that are clearly `apart`, or that none are.

    >>> share_end(pd.Series({"Écho": 0.5, "Voix": 0.25}), "outlet", None)
    ': no clear difference between the outlets'
    """
    if apart:
        return headline_end(values, group, apart)
    outlets = tr(": no clear difference between the outlets")
    return outlets if group == "outlet" else tr(": no clear difference between them")


def in_order(rows: pd.DataFrame, sizes: pd.Series, apart: object) -> pd.DataFrame:
    """The rows as they are, if two of them are clearly `apart`; otherwise the largest first: their order says nothing.

    >>> in_order(pd.DataFrame(index=["Écho", "Voix"]), pd.Series({"Écho": 2, "Voix": 9}), None).index.tolist()
    ['Voix', 'Écho']
    """
    return rows if apart else rows.loc[sizes[rows.index].sort_values(ascending=False, kind="stable").index]


def parts_in_words(parts: pd.DataFrame) -> str:
    """The parts of each row: "Écho direct 50%, indirect 50%"."""
    return tr("; ").join(
        f"{row} " + ", ".join(f"{tr(str(kind))} {percent(part)}" for kind, part in values.items() if part)
        for row, values in parts.iterrows()
    )


def stack(
    ax: Axes,
    places: np.ndarray,
    parts: pd.DataFrame,
    colours: dict[str, str],
    *,
    names: Iterable[str],
    percentages: bool = False,
) -> None:
    """Stack the parts of each named row end to end, in the order of `colours`; in them `percentages`, without a sign.

    The sign would take as much room as the number: the caption has it.
    """
    left, rows = np.zeros(len(parts)), list(names)
    for kind, colour in colours.items():
        values = parts[kind].to_numpy(dtype=float)
        bars = ax.barh(places, values, left=left, height=0.7, color=colour)
        tell(bars, [told(f"{name}, {tr(kind)}", percent(value, 1)) for name, value in zip(rows, values, strict=True)])
        for place, start, value in zip(places, left, values, strict=True):
            if percentages and value >= LEAST:
                number, at = per_cent(value * 100), (start + value / 2, place)
                ax.text(*at, number, ha="center", va="center", color=ink_on(colour), size=SMALL)
        left += values


def ink_on(colour: str) -> str:
    """White or black, whichever can be read on the colour."""
    return WHITE if colour in WITH_WHITE else BLACK
