"""A course within a table: one bar per period, in the height of a line."""

from collections.abc import Sequence
from html import escape

import pandas as pd

from analysis.charts.palette import DATA
from analysis.checks import takes_tables
from analysis.show.colours import on_page
from analysis.wording import number

HEIGHT, STEP = 16, 5  # px; the widest course of 60 periods is 180 px
MANY = 24  # periods, above which the bars are closer


@takes_tables
def courses(table: pd.DataFrame, of: str, at: str, value: str) -> pd.Series:
    """The course of each thing: its values in the order of the column `at`, 0 where it has none there.

    Empty with fewer than two periods: that is no course.

    >>> rows = pd.DataFrame({"lemma": ["paix", "pont", "paix"], "date": [2, 2, 1], "n": [3, 4, 5]})
    >>> courses(rows, "lemma", "date", "n")["pont"]
    [0.0, 4.0]
    """
    if table[at].nunique() < 2:
        return pd.Series(dtype=object)
    wide = table.pivot_table(index=of, columns=at, values=value, aggfunc="sum", fill_value=0, observed=True)
    rows = wide.sort_index(axis="columns").to_numpy(float).tolist()
    return pd.Series(rows, index=wide.index, dtype=object)


def sparkline(values: Sequence[float]) -> str:
    """The values as an SVG of bars, with the figures in its title and label.

    >>> sparkline([0, 4]).count("<title>0 · 4</title>")
    1
    """
    step, top = STEP if len(values) <= MANY else 3, max(*values, 1e-9)
    bars = "".join(
        f"M{place * step + step / 2:g} {HEIGHT}v-{max(HEIGHT * value / top, 1):.3g}"
        for place, value in enumerate(values)
        if value > 0
    )
    width, told = len(values) * step, escape(" · ".join(number(value) for value in values))
    return (
        f'<svg class="course" viewBox="0 0 {width} {HEIGHT}" width="{width}" height="{HEIGHT}" role="img" '
        f'aria-label="{told}"><title>{told}</title><path d="M0 {HEIGHT}h{width}" stroke="currentColor" '
        f'stroke-opacity=".35"/><path d="{bars}" stroke="{on_page(DATA)}" '
        f'stroke-width="{step - 1}"/></svg>'
    )
