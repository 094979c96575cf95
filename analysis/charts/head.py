"""The head of a figure: its headline, denominators and key, and the room that they leave."""

import textwrap
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from analysis.charts.caption import Caption
from analysis.charts.palette import INK, MUTED
from analysis.charts.style import EDGE, MARGIN, SMALL, TITLE, WIDTH, has_headline

HEAD = 75.0  # points; the highest head that a figure's height allows for
SAME = 1e-9  # of a figure's width; labels that move by less do not move
LEAST = 44.0  # points; the least that is left below a head


def finish(ax: Axes, caption: Caption, *, key: Mapping[str, str] | None = None) -> Axes:
    """Write the headline, the denominators and the key above the figure, and store its alt text.

    The alt text is the whole caption. `key` gives the colour of each label.
    In a figure of several Axes, or of several figures, the headline becomes the title of `ax`.
    """
    figure = ax.get_figure(root=True)
    assert figure is not None
    ax.figure.set_label(str(caption))
    patches = [Patch(color=colour, label=label, linewidth=0) for label, colour in (key or {}).items()]
    width, height = figure.get_size_inches() * 72
    labels = list(key or {})
    head = _head(caption, labels, width)
    if ax.figure is not figure or figure.axes != [ax]:
        ax.set_title("\n".join([*head.title, *head.notes]), loc="left")
        ax.legend(handles=patches) if patches else None
        return ax

    usual = min(_head(caption, labels, WIDTH * 72).height, HEAD)
    height += head.height - usual  # for more lines than the height allows for
    height = max(height, head.height + LEAST)  # a single row below a long head
    figure.set_size_inches(width / 72, height / 72)
    _fit(ax, top=_write_head(figure, head, patches) - 4)
    return ax


class Head(NamedTuple):
    """The lines of the headline and of the denominators, the columns of the key, and the height of all (points)."""

    title: list[str]
    notes: list[str]
    columns: int
    height: float


def _head(caption: Caption, labels: Sequence[str], width: float) -> Head:
    """The head of a figure of this width (points)."""
    letters = [len(label) + 4 for label in labels]
    room = max((width - 2 * MARGIN) / (SMALL * 0.54), 1)
    columns = len(labels) if sum(letters) < room else 2 if 2 * max(letters) < room else 1  # outlets have long names
    title = (
        textwrap.wrap(caption.title, max(int(width / (TITLE * 0.63)), 1), break_on_hyphens=False)
        if has_headline()
        else []
    )
    notes = textwrap.wrap(caption.subtitle, int(room), break_on_hyphens=False)
    rows = -(-len(labels) // columns) if labels else 0
    return Head(title, notes, columns, 1.35 * (TITLE * len(title) + SMALL * (len(notes) + rows)))


def _write_head(figure: Figure, head: Head, patches: list[Patch]) -> float:
    """Write the head into a figure of its final size; return where it ends (points from the foot of the figure)."""
    width, height = figure.get_size_inches() * 72
    top = height - MARGIN
    for lines, size, weight, colour in ((head.title, TITLE, "bold", INK), (head.notes, SMALL, "normal", MUTED)):
        for line in lines:
            place = (EDGE / width, top / height)
            figure.text(*place, line, size=size, weight=weight, color=colour, va="top")
            top -= size * 1.35
    if patches:
        top -= 3
        figure.legend(
            handles=patches,
            loc="upper left",
            bbox_to_anchor=(EDGE / width, top / height),
            ncols=head.columns,
            borderaxespad=0,
            borderpad=0,
            handlelength=0.9,
            handleheight=0.9,
            handletextpad=0.5,
            columnspacing=1.4,
        )
        top -= SMALL * 1.35 * -(-len(patches) // head.columns)
    return top


@cache
def _ruler(dpi: float) -> RendererAgg:
    """What texts are measured with: one for all figures, since matplotlib keeps its measures for each."""
    return RendererAgg(1, 1, dpi)


def _fit(ax: Axes, *, top: float) -> None:
    """Move the Axes so that it and its labels fill the figure below `top` (points)."""
    figure = ax.figure
    width, height = figure.bbox.width, figure.bbox.height
    point = figure.dpi / 72
    margin = MARGIN * point
    figure.subplots_adjust(left=0.3, right=0.9, bottom=0.15, top=max(top * point / height, 0.3))
    for axis in (ax.xaxis, ax.yaxis):
        if not axis.get_label_text():  # else matplotlib measures all ticks, to place a label that is not there
            axis.set_label_coords(0, 0)
    place: dict[str, float] = {}
    for _ in range(3):  # labels inside the plot move when it shrinks, so this takes several steps
        outer, inner = ax.get_tightbbox(_ruler(figure.dpi)), ax.get_window_extent()
        assert outer is not None
        left = min((EDGE * point + max(inner.x0 - outer.x0, 0)) / width, 0.8)
        before, place = (
            place,
            {
                "left": left,
                "right": max(1 - (margin + max(outer.x1 - inner.x1, 0)) / width, left + 0.1),
                "bottom": (margin + max(inner.y0 - outer.y0, 0)) / height,
                "top": (top * point - max(outer.y1 - inner.y1, 0)) / height,
            },
        )
        if before and all(abs(place[side] - before[side]) < SAME for side in place):
            break
        figure.subplots_adjust(**place)
