"""A text that several articles print counts once."""

from collections.abc import Collection
from typing import Literal

import numpy as np
import pandas as pd

from analysis.checks import group_columns, takes_tables
from analysis.coded import Coded, coded
from analysis.errors import UserError

Copies = Literal["once", "each"]


@takes_tables
def counted(table: pd.DataFrame, *, copies: Copies = "once") -> pd.DataFrame:
    """The rows of a table that count: of the copies of a text, those of the article that stands for it.

    `table` is the articles table or any that is made of it (tokens, sentences, statements, scores, mentions): its
    column `wire_group` names the article that stands for the text of a row's article. Where that one is not in the
    table, the first that prints the text counts. `copies="each"` counts every article, and so does a table without
    `wire_group`, whose copies are unknown. Every function that counts calls this itself; a table in which each
    text stands once is returned as it is. Raises UserError for another value of `copies`.

    >>> tokens = pd.DataFrame({"article_id": ["a", "b", "c"], "wire_group": ["b", "b", "c"]})
    >>> counted(tokens)["article_id"].tolist(), len(counted(tokens, copies="each"))
    (['b', 'c'], 3)
    """
    if not _once(table, copies):
        return table
    article, text_of = _articles(table)
    counts = _stand(article, text_of)[article.code]
    if counts.all():
        return table
    return table[counts].reset_index(drop=True) if "article_id" in table.columns else table[counts]


def shared_out(
    table: pd.DataFrame, groups: Collection[str], *, copies: Copies = "once"
) -> tuple[pd.DataFrame, np.ndarray | int]:
    """The rows that count in each group, and for how much: 1, or the part of each row.

    Between outlets, counting one article per text would give the text to one outlet alone: there all rows count, and
    each article that prints it counts for an equal part. Otherwise as in `counted`, between days on the day on which
    the text was first printed.

    >>> tokens = pd.DataFrame({"article_id": ["a", "b"], "wire_group": "b", "outlet": ["Écho", "Voix"]})
    >>> len(shared_out(tokens, [])[0]), shared_out(tokens, ["outlet"])[1].tolist()
    (1, [0.5, 0.5])
    """
    if "outlet" not in groups or not _once(table, copies):
        dated = first_printed(table) if copies == "once" and "date" in groups else table
        return counted(dated, copies=copies), 1
    article, text_of = _articles(table)
    printing = np.bincount(text_of[text_of >= 0], minlength=1)
    weight = 1 / printing[text_of[article.code]]
    return table, 1 if (weight == 1).all() else weight


def first_printed(table: pd.DataFrame) -> pd.DataFrame:
    """The table with the earliest `date` in it of all articles that print a row's text: over time, a text stands there.

    Without `wire_group`, or where each text stands once, the table as it is.

    >>> days = pd.to_datetime(["2031-05-12", "2031-05-13"])
    >>> table = pd.DataFrame({"article_id": ["a", "b"], "wire_group": "b", "date": days})
    >>> first_printed(table)["date"].dt.day.tolist()
    [12, 12]
    """
    if "wire_group" not in table.columns:
        return table
    article, text_of = _articles(table)
    texts, text = np.unique(text_of[article.code], return_inverse=True)
    if len(texts) == len(np.unique(article.code)):
        return table
    return table.assign(date=table["date"].groupby(text).transform("min"))


@takes_tables
def number_of_copies(articles: pd.DataFrame) -> int:
    """How many articles are left out where each text counts once.

    >>> number_of_copies(pd.DataFrame({"wire_group": ["b", "b", "c"]}, index=["a", "b", "c"]))
    1
    """
    group_columns(articles, None, "wire_group")
    return int(articles["wire_group"].duplicated().sum())


def _once(table: pd.DataFrame, copies: Copies) -> bool:
    """Whether there may be copies that are not to count."""
    if copies not in ("once", "each"):
        raise UserError(f'copies={copies!r}: write "once" (a text that several articles print counts once) or "each".')
    return copies == "once" and "wire_group" in table.columns


def _articles(table: pd.DataFrame) -> tuple[Coded, np.ndarray]:
    """The article of each row, and for each article the number of the one that stands for its text.

    That is -1 for an article without a row; one that stands for a text and has no row is numbered after the others.
    """
    article = coded(table["article_id"] if "article_id" in table.columns else table.index.to_series())
    text = coded(table["wire_group"])
    number = article.distinct.get_indexer(text.distinct)
    number = np.where(number < 0, len(article.distinct) + np.arange(len(number)), number)
    text_of = np.full(len(article.distinct), -1)
    text_of[article.code] = number[text.code]
    return article, text_of


def _stand(article: Coded, text_of: np.ndarray) -> np.ndarray:
    """Which articles count: of each text the one that stands for it, else the first."""
    here = np.flatnonzero(text_of >= 0)
    here = here[np.argsort(text_of[here] != here, kind="stable")]
    _, first = np.unique(text_of[here], return_index=True)
    stand = np.zeros(len(article.distinct), dtype=bool)
    stand[here[first]] = True
    return stand
