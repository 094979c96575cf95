"""A grid, speakers down and something across: dots as large as their numbers, or figures in a heat map."""

import textwrap
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis.charts.labels import wrapped
from analysis.charts.palette import DATA, INK, MUTED
from analysis.charts.speech_labels import ink_on, nobody, speaker_name
from analysis.charts.style import SMALL, is_narrow, rows_axes
from analysis.charts.tips import tell, told
from analysis.wording import count, listed, tr

ACROSS_NARROW = 6  # columns of dots, or of long names, on a telephone


def dot_grid(ax: Axes | None, values: pd.DataFrame, colours: list[str]) -> Axes:
    """Draw a dot for each value that is not 0, larger for more, with its number on it."""
    ax, places = _grid(ax, values)
    ax.hlines(places, -0.6, values.shape[1] - 0.4, color=MUTED, linewidth=0.4)
    rows, columns = values.to_numpy().nonzero()
    numbers = values.to_numpy()[rows, columns].astype(float)
    spread = max(numbers.max() - numbers.min(), 1)
    sizes = (190 + 210 * (numbers - numbers.min()) / spread) * (0.55 if is_narrow() else 1)
    dots = ax.scatter(columns, places[rows], s=sizes, c=np.array(colours)[columns], linewidths=0, zorder=2)
    cells = list(zip(rows.tolist(), columns.tolist(), strict=True))
    tell(dots, [_told(values, values, row, column) for row, column in cells])
    for row, column in cells:
        narrow = 0.7 if values.shape[1] <= 10 else 0.6
        _write(ax, str(values.iloc[row, column]), (column, places[row]), ink_on(colours[column]), narrow)
    return ax


def heat_grid(ax: Axes | None, values: pd.DataFrame, labels: pd.DataFrame, unit: str = "") -> Axes:
    """Draw a table of figures, those that are not 0 on a background that is stronger for more."""
    ax, places = _grid(ax, values)
    half = min(np.diff(places).min(initial=1.0), 1.0) / 2 - 0.04
    most = values.to_numpy().max()
    for row, column in zip(*(axis_places.tolist() for axis_places in values.to_numpy().nonzero()), strict=True):
        # Never so strong that the text of a light or dark page could not be read on it.
        alpha = 0.08 + 0.4 * values.iloc[row, column] / most
        corner = (column - 0.47, places[row] - half)
        cell = ax.add_patch(Rectangle(corner, 0.94, 2 * half, color=DATA, alpha=alpha, linewidth=0))
        tell(cell, [_told(values, labels, row, column) + unit])
        narrow = 0.85 if values.shape[1] <= ACROSS_NARROW else 0.75 if values.shape[1] <= 10 else 0.65
        _write(ax, str(labels.iloc[row, column]), (column, places[row]), INK, narrow)
    return ax


def _grid(ax: Axes | None, values: pd.DataFrame) -> tuple[Axes, np.ndarray]:
    """Axes with the rows of a table down and its columns across, their heads on top.

    On a telephone the heads are upright: slanted, the last one would take the room of the columns.
    """
    heads = [textwrap.shorten(str(column), 28, placeholder=" …") for column in values.columns]
    slant: dict[str, Any] = {"rotation": 45, "ha": "left", "rotation_mode": "anchor"}
    height = 2.4
    if is_narrow():
        height, slant = 1.6 + 0.07 * max(map(len, heads)), {"rotation": 90}
    letters = 16 if values.shape[1] <= ACROSS_NARROW else 12  # many columns need the room
    ax, places = rows_axes(ax, [wrapped(str(row), letters) for row in values.index], height=height)
    ax.xaxis.tick_top()
    ax.set_xticks(range(values.shape[1]), heads, **slant)
    ax.tick_params(length=0)
    ax.set_xlim(-0.6, max(values.shape[1], 5) - 0.4)
    return ax, places


def _told(values: pd.DataFrame, labels: pd.DataFrame, row: int, column: int) -> str:
    return told(f"{values.index[row]}, {values.columns[column]}", str(labels.iloc[row, column]))


def _write(ax: Axes, label: str, place: tuple[float, float], ink: str, narrow: float) -> None:
    size = SMALL * (1 if len(label) == 1 else narrow if is_narrow() else 0.85)
    ax.text(*place, label, ha="center", va="center_baseline", color=ink, size=size, zorder=3)


def crossed(table: pd.DataFrame, across: str, values: str) -> pd.DataFrame:
    """The table with speakers down, those who are not named last, and the values of a column across."""
    whole = table.assign(speaker=[speaker_name(speaker) for speaker in table["speaker"]]).pivot_table(
        index="speaker", columns=across, values=values, aggfunc="sum", fill_value=0, observed=True
    )
    return whole.sort_index(key=lambda rows: rows == nobody(), kind="stable")


def largest(table: pd.DataFrame, n: int, across: int) -> pd.DataFrame:
    """The `across` columns of a table, then `n` rows, with the largest sums; none is empty, and nobody is last.

    The first row of each column is among them: a chart that says who is first in a column shows it.
    """
    rows = table.sum(axis="columns").sort_values(ascending=False, kind="stable")
    rows = rows.sort_index(key=lambda names: names == nobody(), kind="stable")
    columns = table.sum().sort_values(ascending=False, kind="stable")
    shown = table.loc[rows.index, columns.index[:across]]
    shown = shown[shown.any(axis="columns")]
    weights = shown.mul(np.where(shown.index == nobody(), 1e-9, 1), axis="index")  # first only where alone
    first = shown.index.isin(weights.idxmax())
    taken = np.argsort(~first, kind="stable")[:n]
    shown = shown.iloc[np.sort(taken)]
    return shown.loc[:, shown.any()]


def columns_with_room(n: int) -> int:
    """How many of the `n` columns wanted there is room for."""
    return min(n, ACROSS_NARROW) if is_narrow() else n


def cut_note(table: pd.DataFrame, shown: pd.DataFrame, across: str) -> str:
    """The end of a sentence that says that not all of the table is shown, if so, and how many of the speakers, and of
    what is `across`, are.

    >>> whole = pd.DataFrame(1, index=range(30), columns=["Voix", "Écho"])
    >>> cut_note(whole, whole.head(12), "outlet"), cut_note(whole, whole, "outlet")
    ('; here, 12 speakers (the highest totals, and the first of each column).', '.')
    >>> cut_note(whole, whole.head(12)[["Voix"]], "outlet")
    '; here, 12 speakers and 1 outlet (the highest totals, and the first of each column).'
    """
    if table.shape == shown.shape:
        return "."
    columns = [count(shown.shape[1], across)] if shown.shape[1] < table.shape[1] else []
    speakers = count(len(shown.drop(index=nobody(), errors="ignore")), "speaker")
    return tr("; here, {parts} (the highest totals, and the first of each column).", parts=listed([speakers, *columns]))


def cells_in_words(table: pd.DataFrame, write: Callable[[str], str], unit: str = "") -> str:
    """The rows of a table in words, without what is 0: "Mme Morel: “dire” 3, “selon” 1"."""
    return tr("; ").join(
        tr(
            "{row}: {cells}",
            row=row,
            cells=", ".join(f"{write(str(name))} {value}{unit}" for name, value in values.items() if str(value) != "0"),
        )
        for row, values in table.iterrows()
    )
