"""How tables of articles, statements and concordances are displayed in a notebook; they stay plain DataFrames."""

from typing import Any

import pandas as pd

from analysis.show.concordance_lines import concordance
from analysis.show.data_tables import table
from analysis.words import number_of_words

ARTICLES = {"outlet", "date", "title", "text", "source_file"}
LINES = {"left", "keyword", "right"}
STATEMENTS = {"speaker", "kind", "cue", "quote", "spans"}


def register(shell: Any) -> None:
    """Let an IPython shell show our tables with `as_html`, and every other DataFrame as before."""
    formatter = shell.display_formatter.formatters["text/html"]
    formatter.for_type(pd.DataFrame, as_html)


def as_html(frame: pd.DataFrame) -> str | None:
    """A table of articles without its long texts, one of statements without its offsets, a concordance aligned.

    Any other table is shown as pandas does.

    >>> from analysis import read_articles
    >>> "avp-annonce" in as_html(read_articles("data/demo"))
    True
    """
    if set(frame.columns) >= ARTICLES:
        lengths = frame["text"].map(number_of_words)
        listed = frame.assign(words=lengths).reset_index(names="article_id")
        return table(listed, columns=["date", "outlet", "title", "words", "article_id"])._repr_html_()
    if set(frame.columns) >= LINES:
        return concordance(frame)._repr_html_()
    if set(frame.columns) >= STATEMENTS:
        return table(frame, columns=["date", "outlet", "speaker", "cue", "quote", "kind"])._repr_html_()
    return frame._repr_html_()  # type: ignore[operator]
