"""The look that all figures share: sizes, fonts, the headline; colours are in `palette`."""

import textwrap
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, cast

import matplotlib.pyplot as plt
import numpy as np
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts.palette import INK, MUTED, WHITE
from analysis.checks import takes_tables

WIDTH, NARROW = 6.0, 3.9  # inches; on a telephone, 390 px wide, the labels of a narrow figure are 13 px high
TITLE, TEXT, SMALL = 13.0, 11.0, 10.0  # points
MARGIN = 6.0  # points
EDGE = 1.0  # points, on the left: a figure begins where the text around it does

Options = ParamSpec("Options")
_width = ContextVar("width", default=WIDTH)
_headline = ContextVar("headline", default=True)

RC: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": TEXT,
    "text.color": INK,
    "text.parse_math": False,  # "10 $ ou 20 $" is money
    "figure.dpi": 100,
    "figure.facecolor": WHITE,
    "axes.facecolor": "none",
    "axes.edgecolor": MUTED,
    "axes.labelcolor": MUTED,
    "axes.labelsize": SMALL,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "axes.titlesize": TEXT,
    "xtick.color": MUTED,
    "xtick.labelsize": SMALL,
    "ytick.color": MUTED,
    "ytick.labelcolor": INK,
    "ytick.left": False,
    "legend.frameon": False,
    "legend.fontsize": SMALL,
    "svg.fonttype": "none",
    "svg.hashsalt": "summit-coverage",
}


def style() -> AbstractContextManager[None]:
    """Apply the shared style to what is drawn inside the `with`.

    >>> with style():
    ...     plt.rcParams["axes.spines.top"]
    False
    """
    return rc_context(RC)


class ChartFigure(Figure):
    """A figure that knows how to draw itself again, and from what; a copy (by pickle) does not."""

    draw_again: Callable[[], Axes] | None = None
    drawn_from: Sequence[object] = ()  # the function's name, and what it was called with

    def __getstate__(self) -> dict[str, Any]:
        state = cast(dict[str, Any], super().__getstate__())
        return {name: value for name, value in state.items() if name not in ("draw_again", "drawn_from")}


def chart(draw: Callable[Options, Axes]) -> Callable[Options, Axes]:
    """Draw in the shared style, and let `drawn_narrow` draw it again on a figure of its own."""
    draw = takes_tables(draw)

    @wraps(draw)
    def drawn(*args: Options.args, **kwargs: Options.kwargs) -> Axes:
        def in_style() -> Axes:
            with style():
                return draw(*args, **kwargs)

        ax = in_style()
        if kwargs.get("ax") is None:
            assert isinstance(ax.figure, ChartFigure)
            ax.figure.draw_again = in_style
            ax.figure.drawn_from = [draw.__name__, *args, *kwargs, *kwargs.values()]
        return ax

    return drawn


def drawn_narrow(figure: Figure) -> Figure | None:
    """The same figure for a telephone; None if it was not drawn by one of the charts."""
    if not isinstance(figure, ChartFigure) or figure.draw_again is None:
        return None
    before = _width.set(NARROW)
    try:
        narrow = figure.draw_again().figure
    finally:
        _width.reset(before)
    assert isinstance(narrow, Figure)
    return narrow


@contextmanager
def small() -> Iterator[None]:
    """Draw inside the `with` as on a telephone, and without a headline, which the words beside the figure replace."""
    before = _width.set(NARROW), _headline.set(False)
    try:
        yield
    finally:
        _width.reset(before[0])
        _headline.reset(before[1])


def has_headline() -> bool:
    """Whether a figure being drawn shows its headline; its alt text has it in any case."""
    return _headline.get()


def is_narrow() -> bool:
    """Whether a figure is being drawn for a telephone."""
    return _width.get() == NARROW


def axes(ax: Axes | None, *, height: float) -> Axes:
    """Return `ax`, or the Axes of a new figure `height` inches high."""
    return plt.subplots(figsize=(_width.get(), height), FigureClass=ChartFigure)[1] if ax is None else ax


def rows_axes(ax: Axes | None, labels: Sequence[str], *, height: float = 1.35) -> tuple[Axes, np.ndarray]:
    """Return Axes with one row for each label, the first on top, and the places of the rows.

    A label of several lines gets a higher row. `height` (inches) is what the figure needs beside its rows.
    """
    heights = np.array([1 + 0.65 * label.count("\n") for label in labels])
    places = heights.cumsum() - heights / 2
    ax = axes(ax, height=height + 0.27 * heights.sum())
    ax.set_yticks(places, labels)
    ax.set_ylim(heights.sum(), 0)
    ax.set_xticks([])
    ax.spines[:].set_visible(False)
    return ax, places


def nothing_to_show(ax: Axes | None, sentence: str) -> Axes:
    """Return Axes with nothing but a sentence that says why."""
    ax = axes(ax, height=0.7)
    ax.set_axis_off()
    text = textwrap.fill(sentence, 40) if is_narrow() else sentence
    ax.text(0, 0.5, text, transform=ax.transAxes, va="center", color=MUTED)
    if ax.figure.axes == [ax]:
        ax.figure.subplots_adjust(left=0.02)
    ax.figure.set_label(sentence)
    return ax


def alt_text(ax: Axes) -> str:
    """Return the sentences that say what the figure of `ax` shows.

    >>> figure, ax = plt.subplots()
    >>> figure.set_label("“paix” is the most frequent word. 6 of 40 words.")
    >>> alt_text(ax)
    '“paix” is the most frequent word. 6 of 40 words.'
    >>> plt.close(figure)
    """
    return str(ax.figure.get_label())
