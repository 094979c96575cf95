"""A text that several articles print counts once."""

from collections.abc import Collection
from typing import Literal

import numpy as np
import pandas as pd

from analysis.checks import group_columns, takes_tables
from analysis.coded import coded
from analysis.errors import UserError

Copies = Literal["once", "each"]


@takes_tables
def counted(table: pd.DataFrame, *, copies: Copies = "once") -> pd.DataFrame:
    """The rows of a table that count: of the copies of a text, those of the article that stands for it.

    `table` is the articles table or any that is made of it (tokens, sentences, statements, scores, mentions): its
    column `wire_group` names the article that stands for a row's text; a statement whose words only a copy has stands
    for itself. Where that one is not in the table, the first that prints the text counts. `copies="each"` counts every
    article, and so does a table without `wire_group`, whose copies are unknown. Every function that counts calls this
    itself; a table in which each text stands once is returned as it is. Raises UserError for another value of `copies`.

    >>> tokens = pd.DataFrame({"article_id": ["a", "b", "c"], "wire_group": ["b", "b", "c"]})
    >>> counted(tokens)["article_id"].tolist(), len(counted(tokens, copies="each"))
    (['b', 'c'], 3)
    """
    if not _once(table, copies):
        return table
    counts = _stand(*_rows(table))
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
    article, text = _rows(table)
    pairs = pd.DataFrame({"article": article, "text": text}).drop_duplicates()
    weight = 1 / np.bincount(pairs["text"], minlength=1)[text]
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
    article, text = _rows(table)
    if len(np.unique(text)) == len(pd.DataFrame({"article": article, "text": text}).drop_duplicates()):
        return table
    return table.assign(date=table["date"].groupby(text).transform("min"))


@takes_tables
def by_text(table: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The table with each article named by the one that stands for its text: how articles differ, copies do not tell.

    `table` has article_id, `articles` wire_group.

    >>> articles = pd.DataFrame({"wire_group": ["b", "b", "c"]}, index=["a", "b", "c"])
    >>> by_text(pd.DataFrame({"article_id": ["a", "b", "c"], "words": 9}), articles)["article_id"].tolist()
    ['b', 'b', 'c']
    """
    group_columns(articles, None, "wire_group")
    return table.assign(article_id=table["article_id"].astype(object).map(articles["wire_group"]))


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


def _rows(table: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """For each row the number of its article and of the one that stands for its text.

    One that stands for a text and has no row is numbered after the others.
    """
    article = coded(table["article_id"] if "article_id" in table.columns else table.index.to_series())
    text = coded(table["wire_group"])
    number = article.distinct.get_indexer(text.distinct)
    number = np.where(number < 0, len(article.distinct) + np.arange(len(number)), number)
    return article.code, number[text.code]


def _stand(article: np.ndarray, text: np.ndarray) -> np.ndarray:
    """Which rows count: of each text those of the article that stands for it, else of the first."""
    first = np.full(int(text.max(initial=-1)) + 1, np.iinfo(np.int64).max)
    np.minimum.at(first, text, article)
    own = np.unique(text[text == article])
    first[own] = own
    return article == first[text]
