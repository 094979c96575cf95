"""A grid of dots, speakers down and something across, each as large as its number."""

import textwrap
from collections.abc import Callable

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.labels import wrapped
from analysis.charts.speech_labels import ink_on, nobody, speaker_name
from analysis.charts.style import MUTED, SMALL, is_narrow, rows_axes
from analysis.wording import tr


def dot_grid(ax: Axes | None, values: pd.DataFrame, labels: pd.DataFrame, colours: list[str]) -> Axes:
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


def crossed(table: pd.DataFrame, across: str, values: str) -> pd.DataFrame:
    """The table with speakers down, those who are not named last, and the values of a column across."""
    whole = table.assign(speaker=[speaker_name(speaker) for speaker in table["speaker"]]).pivot_table(
        index="speaker", columns=across, values=values, aggfunc="sum", fill_value=0, observed=True
    )
    return whole.sort_index(key=lambda rows: rows == nobody(), kind="stable")


def largest(table: pd.DataFrame, n: int) -> pd.DataFrame:
    """The `n` columns and then the `n` rows with the largest sums, in this order, without empty rows; nobody last."""
    rows = table.sum(axis="columns").sort_values(ascending=False, kind="stable")
    rows = rows.sort_index(key=lambda names: names == nobody(), kind="stable")
    columns = table.sum().sort_values(ascending=False, kind="stable")
    shown = table.loc[rows.index, columns.index[:n]]
    return shown[shown.any(axis="columns")].head(n)


def cut_note(table: pd.DataFrame, n: int) -> str:
    """The end of a sentence that says that not all of the table is shown, if so.

    >>> cut_note(pd.DataFrame(0, index=range(30), columns=["Voix", "Écho"]), 12)
    '; the 12 largest rows are shown.'
    """
    rows, columns = (size > n for size in table.shape)
    if rows and columns:
        return tr("; the {n} largest of each are shown.", n=n)
    if rows:
        return tr("; the {n} largest rows are shown.", n=n)
    return tr("; the {n} largest columns are shown.", n=n) if columns else "."


def cells_in_words(table: pd.DataFrame, write: Callable[[str], str], unit: str = "") -> str:
    """The rows of a table in words, without what is 0: "Mme Morel: « dire » 3, « selon » 1"."""
    return "; ".join(
        tr(
            "{row}: {cells}",
            row=row,
            cells=", ".join(f"{write(str(name))} {value}{unit}" for name, value in values.items() if str(value) != "0"),
        )
        for row, values in table.iterrows()
    )
