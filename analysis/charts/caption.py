"""What a figure says in words, computed apart from its drawing."""

from typing import NamedTuple

import pandas as pd

from analysis.wording import count, tr


class Caption(NamedTuple):
    """The headline of a figure, its denominators, and what the alt text says besides.

    >>> str(Caption("« paix » is the most frequent word", "40 content words, 2 articles.", "Words: « paix » 6"))
    '« paix » is the most frequent word. 40 content words, 2 articles. Words: « paix » 6'
    """

    title: str
    subtitle: str
    details: str = ""

    def __str__(self) -> str:
        return " ".join([f"{self.title}.", self.subtitle, self.details]).strip()


def denominators(rates: pd.DataFrame, by: str | None = None, *, of: str = "content word") -> str:
    """How many words and articles the rates are based on; no articles where groups share a text that several print."""
    groups = rates.drop_duplicates(by) if by else rates.head(1)
    total = count(round(groups["total"].sum()), of)
    if (groups["total"] % 1).round(6).isin([0, 1]).all():
        return tr("{total}, {articles}.", total=total, articles=count(int(groups["of_articles"].sum()), "article"))
    return tr("{total}; a text that several articles print is shared out among them.", total=total)
