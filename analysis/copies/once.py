"""A text that several articles print counts once."""

from typing import Literal

import pandas as pd

from analysis.errors import UserError

Copies = Literal["once", "each"]


def counted(table: pd.DataFrame, articles: pd.DataFrame, *, copies: Copies = "once") -> pd.DataFrame:
    """The rows of a table that count: of the copies of a text those of the article that stands for it.

    `table` is any with article_id (tokens, sentences, statements, scores), or the articles table itself; `articles`
    has wire_group. Where the article that stands for a text is not among the articles, the first that prints it
    counts. `copies="each"` counts every article. Raises UserError for another word, or where a column is missing.

    >>> articles = pd.DataFrame({"wire_group": ["b", "b", "c"]}, index=["a", "b", "c"])
    >>> tokens = pd.DataFrame({"article_id": ["a", "b", "c"], "form": ["Oui", "Oui", "Non"]})
    >>> counted(tokens, articles)["article_id"].tolist(), len(counted(tokens, articles, copies="each"))
    (['b', 'c'], 3)
    """
    if copies not in ("once", "each"):
        raise UserError(f'copies={copies!r}: say "once" (a text that several print counts once) or "each".')
    if copies == "each":
        return table
    if table is articles:
        return articles[articles.index.isin(_standing(articles))]
    if "article_id" not in table.columns:
        raise UserError("the table has no column article_id, so that nobody can tell what its rows are copies of.")
    return table[table["article_id"].isin(_standing(articles))].reset_index(drop=True)


def number_of_copies(articles: pd.DataFrame) -> int:
    """How many articles are left out where each text counts once.

    >>> number_of_copies(pd.DataFrame({"wire_group": ["b", "b", "c"]}, index=["a", "b", "c"]))
    1
    """
    return len(articles) - len(_standing(articles))


def _standing(articles: pd.DataFrame) -> pd.Index:
    """The article of each text that counts."""
    if "wire_group" not in articles.columns:
        raise UserError("the articles have no column wire_group; read them with read_articles.")
    stands = articles["wire_group"] == articles.index
    return articles.loc[stands.sort_values(ascending=False, kind="stable").index].drop_duplicates("wire_group").index
