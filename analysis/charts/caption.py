"""What a figure says in words, computed apart from its drawing."""

from typing import NamedTuple

import pandas as pd

from analysis.wording import count, tr, whole_number


class Caption(NamedTuple):
    """The headline of a figure, its denominators, and what the alt text says besides.

    >>> str(Caption("“paix” is the most frequent word", "40 content words, 2 articles.", "Words: “paix” 6"))
    '“paix” is the most frequent word. 40 content words, 2 articles. Words: “paix” 6'
    """

    title: str
    subtitle: str
    details: str = ""

    def __str__(self) -> str:
        return " ".join([f"{self.title}.", self.subtitle, self.details]).strip()


def denominators(rates: pd.DataFrame, by: str | None = None, *, of: str = "content word") -> str:
    """How many words and texts the rates are based on; no texts where groups share a text that several print."""
    groups = rates.drop_duplicates(by) if by else rates.head(1)
    total = count(whole_number(groups["total"].sum()), of)
    if not are_parts(groups["total"]):
        return tr("{total}, {texts}.", total=total, texts=count(int(groups["of_articles"].sum()), "text"))
    return tr(
        "{total}; a text that several articles print is shared out among them, as each prints it: sums may differ from "
        "the whole.",
        total=total,
    )


def shared_note(numbers: pd.Series) -> str:
    """A further sentence of a caption where texts are shared out among the articles that print them.

    `numbers` count statements, or parts of them where they are shared out.

    >>> shared_note(pd.Series([1.5, 2])).partition(",")[0], shared_note(pd.Series([1, 2]))
    (' A text that several articles print is shared out among them', '')
    """
    if not are_parts(numbers):
        return ""
    return " " + tr(
        "A text that several articles print is shared out among them, as each prints it: sums may differ from the "
        "whole."
    )


def no_line(without: int, rows: int) -> str:
    """A sentence of a caption where so many of its rows have no interval, as they are in fewer than three texts.

    >>> no_line(2, 5), no_line(1, 1)
    ('No line: fewer than three texts (2 of 5).', 'No lines: fewer than three texts.')
    """
    if without == rows:
        return tr("No lines: fewer than three texts.")
    return tr("No line: fewer than three texts ({n} of {all}).", n=without, all=rows)


def are_parts(numbers: pd.Series) -> bool:
    """Whether counts are sums of parts, as those are in which a text is shared out."""
    return not (numbers % 1).round(6).isin([0, 1]).all()
