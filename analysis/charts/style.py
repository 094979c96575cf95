"""The look that all figures share: colours, sizes, the headline, and how numbers and names are written."""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from contextvars import ContextVar
from functools import partial, wraps
from typing import Any, ParamSpec
from weakref import WeakKeyDictionary

import matplotlib.pyplot as plt
import numpy as np
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from analysis.wording import count, number

# `display` turns these two into the text colour of the page, so that they work on light and dark alike.
INK = "#1b1b1d"
MUTED = "#5f5f63"
# Okabe and Ito's colours, those with a contrast of 3:1 or more against white and against near-black.
BLUE, ORANGE, GREEN, GREY = "#0072b2", "#d55e00", "#009e73", "#8c8c8c"
BLACK, WHITE = "#000000", "#ffffff"

WIDTH, NARROW = 6.0, 3.9  # inches; on a telephone, 390 px wide, the labels of a narrow figure are 13 px high
TITLE, TEXT, SMALL = 13.0, 11.0, 10.0  # points
MARGIN = 6.0  # points
HEAD = 75.0  # points; the highest head that the height of a figure is made for
LEAST = 44.0  # points; what is left below a head, however long it is
NBSP = "\u00a0"

Options = ParamSpec("Options")
_width = ContextVar("width", default=WIDTH)
_recipes: WeakKeyDictionary[Figure, Callable[[], Axes]] = WeakKeyDictionary()

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


def chart(draw: Callable[Options, Axes]) -> Callable[Options, Axes]:
    """Let `drawn_narrow` draw again what a function has drawn on a figure of its own."""

    @wraps(draw)
    def drawn(*args: Options.args, **kwargs: Options.kwargs) -> Axes:
        ax = draw(*args, **kwargs)
        if kwargs.get("ax") is None:
            assert isinstance(ax.figure, Figure)
            _recipes[ax.figure] = partial(draw, *args, **kwargs)
        return ax

    return drawn


def drawn_narrow(figure: Figure) -> Figure | None:
    """The same figure for a telephone; None if it was not drawn by one of the charts."""
    if figure not in _recipes:
        return None
    before = _width.set(NARROW)
    try:
        narrow = _recipes[figure]().figure
    finally:
        _width.reset(before)
    assert isinstance(narrow, Figure)
    return narrow


def is_narrow() -> bool:
    """Whether a figure is being drawn for a telephone."""
    return _width.get() == NARROW


def axes(ax: Axes | None, *, height: float) -> Axes:
    """Return `ax`, or the Axes of a new figure `height` inches high."""
    return plt.subplots(figsize=(_width.get(), height))[1] if ax is None else ax


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


def finish(ax: Axes, title: str, subtitle: str, *, alt: str = "", key: Mapping[str, str] | None = None) -> Axes:
    """Write the headline, the denominators and the key above the figure, and store its alt text.

    The alt text is the headline, the denominators and `alt`. `key` gives the colour of each label.
    In a figure of several Axes the headline becomes the title of `ax`.
    """
    figure = ax.figure
    assert isinstance(figure, Figure)
    figure.set_label(" ".join([f"{title}.", subtitle, alt]).strip())
    patches = [Patch(color=colour, label=label, linewidth=0) for label, colour in (key or {}).items()]
    width, height = figure.get_size_inches() * 72
    labels = list(key or {})
    heading, notes, columns = _head(title, subtitle, labels, width)
    if figure.axes != [ax]:
        ax.set_title("\n".join([*heading, *notes]), loc="left")
        ax.legend(handles=patches) if patches else None
        return ax

    head = _head_height(title, subtitle, labels, width)
    usual = min(_head_height(title, subtitle, labels, WIDTH * 72), HEAD)
    height += head - usual  # for more lines than the height was made for
    height = max(height, head + LEAST)  # a single row below a long head
    figure.set_size_inches(width / 72, height / 72)
    top = height - MARGIN
    for lines, size, weight, colour in ((heading, TITLE, "bold", INK), (notes, SMALL, "normal", MUTED)):
        for line in lines:
            place = (MARGIN / width, top / height)
            figure.text(*place, line, size=size, weight=weight, color=colour, va="top")
            top -= size * 1.35
    if patches:
        top -= 3
        figure.legend(
            handles=patches,
            loc="upper left",
            bbox_to_anchor=(MARGIN / width, top / height),
            ncols=columns,
            borderaxespad=0,
            borderpad=0,
            handlelength=0.9,
            handleheight=0.9,
            handletextpad=0.5,
            columnspacing=1.4,
        )
        top -= SMALL * 1.35 * -(-len(patches) // columns)
    _fit(ax, top=top - 4)
    return ax


def _head(title: str, subtitle: str, labels: Sequence[str], width: float) -> tuple[list[str], list[str], int]:
    """The lines of the headline and of the denominators in a figure so wide (points), and the columns of its key."""
    letters = [len(label) + 4 for label in labels]
    room = (width - 2 * MARGIN) / (SMALL * 0.54)
    columns = len(labels) if sum(letters) < room else 2 if 2 * max(letters) < room else 1  # outlets have long names
    return textwrap.wrap(title, int(width / (TITLE * 0.63))), textwrap.wrap(subtitle, int(room)), columns


def _head_height(title: str, subtitle: str, labels: Sequence[str], width: float) -> float:
    """How much of the height of a figure so wide its head takes (points)."""
    heading, notes, columns = _head(title, subtitle, labels, width)
    rows = -(-len(labels) // columns) if labels else 0
    return 1.35 * (TITLE * len(heading) + SMALL * (len(notes) + rows))


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
    """Return the sentences that tell what the figure of `ax` shows.

    >>> figure, ax = plt.subplots()
    >>> figure.set_label("« paix » is the most frequent word. 6 of 40 words.")
    >>> alt_text(ax)
    '« paix » is the most frequent word. 6 of 40 words.'
    >>> plt.close(figure)
    """
    return str(ax.figure.get_label())


def quoted(word: str) -> str:
    """Put French words into guillemets that a line break cannot tear off."""
    return f"«{NBSP}{word}{NBSP}»"


def rate(value: float) -> str:
    """Write a rate with one decimal, or with none if it is 0 or at least 100."""
    return number(value, digits=0 < value < 100)


def wrapped(name: str) -> str:
    """Break a long name into lines, at its hyphens only if a word is longer than a line."""
    room = 16 if is_narrow() else 26
    at_hyphens = " " not in name or max(map(len, name.split())) > room
    return "\n".join(textwrap.wrap(name, room, break_on_hyphens=at_hyphens)) or "–"


def shortened(name: str) -> str:
    """Cut a name that stands inside the plot: there it takes the room of what is drawn."""
    room = 12 if is_narrow() else 26
    return name if len(name) <= room else name[: room - 1].rstrip() + "…"


def sized(name: str, n: int, noun: str) -> str:
    """Write a name with its denominator, broken into lines: "La Voix (4 articles)"."""
    return wrapped(f"{name} ({count(n, noun).replace(' ', NBSP)})")


def _fit(ax: Axes, *, top: float) -> None:
    """Move the Axes so that it and its labels fill the figure below `top` (points)."""
    figure = ax.figure
    width, height = figure.bbox.width, figure.bbox.height
    point = figure.dpi / 72
    margin = MARGIN * point
    figure.subplots_adjust(left=0.3, right=0.9, bottom=0.15, top=max(top * point / height, 0.3))
    for _ in range(3):  # labels inside the plot move when it shrinks, so their room is found step by step
        outer, inner = ax.get_tightbbox(), ax.get_window_extent()
        assert outer is not None
        left = min((margin + max(inner.x0 - outer.x0, 0)) / width, 0.8)
        figure.subplots_adjust(
            left=left,
            right=max(1 - (margin + max(outer.x1 - inner.x1, 0)) / width, left + 0.1),
            bottom=(margin + max(inner.y0 - outer.y0, 0)) / height,
            top=(top * point - max(outer.y1 - inner.y1, 0)) / height,
        )
