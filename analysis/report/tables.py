"""A table as readers want it: short, captioned, with French words marked as French."""

from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

FRENCH = {"form", "lemma", "quote", "text", "cue", "cue_lemma", "source_text", "evidence", "title"}


@dataclass(frozen=True)
class Table:
    """What `table` gives: displays itself in JupyterLab and in the reports."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def table(frame: pd.DataFrame, *, rows: int = 20) -> Table:
    """Show the first `rows` rows of `frame`, its columns as they are named and its index left out.

    A caption says how many rows there are when they are not all shown. Columns that hold words of the
    articles are marked as French.
    """
    shown = frame.head(rows)
    head = "".join(f'<th scope="col"{_side(frame[c])}>{escape(c.replace("_", " "))}</th>' for c in shown.columns)
    body = "".join(
        "<tr>" + "".join(_cell(str(name), value, frame[name]) for name, value in row.items()) + "</tr>"
        for row in shown.to_dict("records")
    )
    caption = f"The first {len(shown):,} of {len(frame):,} rows" if len(shown) < len(frame) else ""
    return Table(
        '<div class="table" role="group" aria-label="Table" tabindex="0"><table>'
        + (f"<caption>{caption}</caption>" if caption else "")
        + f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cell(name: str, value: object, column: pd.Series) -> str:
    french = ' lang="fr"' if name in FRENCH else ""
    text = "outlet not named" if (name, value) == ("outlet", "unknown") else as_text(value)
    return f"<td{_side(column)}{french}>{escape(text)}</td>"


def _side(column: pd.Series) -> str:
    if pd.api.types.is_datetime64_any_dtype(column):
        return ' class="day"'
    return ' class="number"' if pd.api.types.is_numeric_dtype(column) else ""


def as_text(value: Any) -> str:
    """A value as a reader writes it; nothing for what is missing.

    >>> as_text(1234), as_text(0.5), as_text([["bon", 0.7]]), as_text(None)
    ('1,234', '0.50', 'bon +0.70', '')
    """
    if isinstance(value, list | tuple):
        return ", ".join(f"{word} {signed(number)}" for word, number in value)
    if pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, float):
        return f"{value:,.2f}".replace("-", "−")
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)


def signed(score: float) -> str:
    """A score with its sign.

    >>> signed(0.5), signed(-0.25)
    ('+0.50', '−0.25')
    """
    return f"{score:+.2f}".replace("-", "−")
